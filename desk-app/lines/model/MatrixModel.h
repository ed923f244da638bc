// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/lines/model/LinesRows.h"

#include <QAbstractTableModel>
#include <QTimeZone>
#include <optional>

/// A line's stops by its duties: a row per checkpoint, a column per round of a duty, a verdict in each cell.
class MatrixModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    /// A round of a duty.
    struct Duty {
        QDate day;
        QString shift, shiftName;
        QDateTime startsAt, endsAt;
        int round = 1, rounds = 1;
        VerdictCounts counts;
    };
    /// A checkpoint that any of the duties has as its stop.
    struct Stop {
        QString checkpoint, name, kind;
        int position = 0; ///< On the newest of the duties.
        int level = 0;
        VerdictCounts counts;
    };
    /// In headers: QList<int> of counts by Verdict as CountsRole has it, and these.
    enum HeaderRole {
        SmallRole = Qt::UserRole + 100, ///< A second line of text.
        ShareRole,                      ///< Completion in words; empty while nothing is judged.
        NewDayRole                      ///< bool: the first column of its day.
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// The zone that times are told in.
    void setZone(const QTimeZone& zone);
    /// Where the same stops and duties stay, only cells that differ change: the view keeps its place.
    void show(const QList<LineVisit>& visits);
    /// Only this verdict stands out; none = all do.
    void setStanding(std::optional<Verdict> verdict);

    [[nodiscard]] const QList<Stop>& stops() const { return m_stops; }
    [[nodiscard]] const QList<Duty>& duties() const { return m_duties; }
    [[nodiscard]] const VerdictCounts& counts() const { return m_counts; }
    /// The visit of a cell; null where the duty has no such stop.
    [[nodiscard]] const LineVisit* visit(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Completion as people read it: 97 %; empty while nothing is judged.
    static QString share(const VerdictCounts& counts);
    /// Whether a cell does not stand out.
    static constexpr int FaintRole = Qt::UserRole + 110;
    /// Whether the visit was out of order or too short.
    static constexpr int FlagRole = Qt::UserRole + 111;

private:
    /// What show() makes of visits, before it is compared with what is shown.
    struct Picture {
        QList<Stop> stops;
        QList<Duty> duties;
        QList<int> cells; ///< Position in visits by row and column; -1 = none.
        VerdictCounts counts;
    };
    static Picture pictureOf(const QList<LineVisit>& visits);
    [[nodiscard]] bool hasShapeOf(const Picture& picture) const;
    void update(const QList<LineVisit>& visits, const Picture& picture);
    [[nodiscard]] QString explained(const LineVisit& visit) const;
    [[nodiscard]] QVariant stopData(const Stop& stop, int role) const;
    [[nodiscard]] QVariant dutyData(int section, int role) const;

    QTimeZone m_zone = QTimeZone::systemTimeZone();
    QList<LineVisit> m_visits;
    QList<Stop> m_stops;
    QList<Duty> m_duties;
    QList<int> m_cells;
    VerdictCounts m_counts;
    std::optional<Verdict> m_standing;
};
