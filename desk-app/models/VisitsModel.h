// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/RowsModel.h"
#include "desk-app/rows/Rows.h"

/// What is owed today, and what became of it: one row per visit.
class VisitsModel : public RowsModel<VisitRow>
{
    Q_OBJECT
public:
    enum Column { Window, Line, Checkpoint, Judged, Reason, Arrived, Person, ColumnCount };

    using RowsModel::RowsModel;

    /// The zone that times are told in.
    void setZone(const QTimeZone& zone);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The first instant after @p now at which time alone changes a verdict or a state; invalid when there is none.
    [[nodiscard]] QDateTime nextChangeAfter(const QDateTime& now) const;
    /// Verdicts of the visits of the units @p among; empty = all.
    [[nodiscard]] VerdictCounts counts(const QSet<QString>& among) const;

protected:
    [[nodiscard]] QString keyOf(const VisitRow& visit) const override;
    [[nodiscard]] bool isNews(const VisitRow* before, const VisitRow& after) const override
    {
        return before && before->verdict != after.verdict;
    }

private:
    [[nodiscard]] QString shown(const VisitRow& visit, int column) const;
    [[nodiscard]] QString explained(const VisitRow& visit) const;
    [[nodiscard]] static QVariant sorted(const VisitRow& visit, int column);

    QTimeZone m_zone = QTimeZone("Asia/Shanghai");
};
