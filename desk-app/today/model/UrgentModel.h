// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/RowsModel.h"
#include "desk-app/rows/Rows.h"

/// A visit that can still be walked, but not for long.
struct UrgentVisit {
    VisitRow visit;
    bool overdue = false; ///< Its window has ended; what comes now is late.
    QString crew;         ///< Names of those who walk it.
    /// When it runs out: of one overdue, the end of acceptance, else the window's.
    [[nodiscard]] const QDateTime& end() const { return overdue ? visit.acceptUntil : visit.endsAt; }
    bool operator==(const UrgentVisit&) const = default;
};

/// What is overdue now, and then what ends within half an hour and is not yet reached; what runs out first comes first.
/// Time goes on: tick() once a second.
class UrgentModel : public RowsModel<UrgentVisit>
{
    Q_OBJECT
public:
    enum Column { Left, Checkpoint, Crew, ColumnCount };
    static constexpr int soonSeconds = 30 * 60;

    using RowsModel::RowsModel;

    void setZone(const QTimeZone& zone);
    /// @param units only theirs; empty = all. @param crews names by dutyKey().
    void showDay(const TodayAnswer& day, const QSet<QString>& units, const QHash<QString, QString>& crews);
    /// The minutes left, by the server's clock.
    void tick(const QDateTime& now);
    [[nodiscard]] int overdueCount() const;
    /// "12 min", below two minutes "1:45".
    [[nodiscard]] QString leftText(const UrgentVisit& urgent) const;
    /// What it is: overdue and until when it still counts, or when its window ends.
    [[nodiscard]] QString stateText(const UrgentVisit& urgent) const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString keyOf(const UrgentVisit& urgent) const override;
    [[nodiscard]] bool isNews(const UrgentVisit* before, const UrgentVisit& after) const override
    {
        return before && after.overdue && !before->overdue;
    }

private:
    [[nodiscard]] QVariant shown(const UrgentVisit& urgent, int column) const;
    [[nodiscard]] QString explained(const UrgentVisit& urgent) const;

    QTimeZone m_zone = QTimeZone("Asia/Shanghai");
    QDateTime m_now;
};
