// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/RowsModel.h"
#include "desk-app/rows/Rows.h"

#include <QPointF>

/// A checkpoint as the map shows it.
struct CheckpointState {
    CheckpointRow place;
    std::optional<Verdict> state; ///< None when nothing is owed there today.
    bool accepting = false;       ///< A visit is owed there at this moment.
    VerdictCounts counts;         ///< Of all its visits today.
    QList<VisitRow> visits;       ///< Today's, in order of time.
    bool operator==(const CheckpointState&) const = default;
};

/// All checkpoints with their state today, in the order of their codes.
class CheckpointsModel : public RowsModel<CheckpointState>
{
    Q_OBJECT
public:
    enum Column { Name, State, Unit, Kind, Level, ColumnCount };
    /// Which of a checkpoint's visits gives its state.
    enum class View {
        Now,     ///< The visit that is owed now; between duties the one that ended last, else the next one.
        WholeDay ///< The worst of the day: missed, no data, late, due, excused, on time.
    };

    using RowsModel::RowsModel;

    void setView(View view);
    [[nodiscard]] View view() const { return m_view; }
    void setZone(const QTimeZone& zone) { m_zone = zone; }
    void showPlaces(const QList<CheckpointRow>& places);
    void showVisits(const TodayAnswer& today);

    /// Several lines for a person: name, unit, kind, and each of today's visits with its reason.
    [[nodiscard]] QString explained(const CheckpointState& checkpoint) const;
    /// The checkpoints of a line in the order of its stops, as row numbers of this model.
    [[nodiscard]] QList<int> stopsOf(const QString& line) const;
    /// Every line that has a duty today: code → row numbers in the order of its stops.
    [[nodiscard]] const QHash<QString, QList<int>>& stops() const { return m_stops; }

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString keyOf(const CheckpointState& checkpoint) const override
    {
        return checkpoint.place.checkpoint;
    }
    /// Someone came: neither time passing by nor the first answer makes a glow.
    [[nodiscard]] bool isNews(const CheckpointState* before, const CheckpointState& after) const override
    {
        return before && before->state && after.counts.done() > before->counts.done();
    }

private:
    void rebuild();
    void findStops();
    void judge(CheckpointState& checkpoint) const;
    [[nodiscard]] QVariant shown(const CheckpointState& checkpoint, int column) const;

    QList<CheckpointRow> m_places;
    TodayAnswer m_today;
    View m_view = View::Now;
    QTimeZone m_zone = QTimeZone("Asia/Shanghai");
    QHash<QString, QList<int>> m_stops;
};
