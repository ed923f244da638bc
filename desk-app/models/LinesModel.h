// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/RowsModel.h"
#include "desk-app/rows/Rows.h"

/// How far a line has come today.
struct LineProgress {
    QString line, name, unit, unitName, mode;
    VerdictCounts counts;
    bool operator==(const LineProgress&) const = default;
};

/// The lines that have a duty today, with their progress; in the order of their codes.
class LinesModel : public RowsModel<LineProgress>
{
    Q_OBJECT
public:
    enum Column { Name, Progress, Done, Missed, ColumnCount };

    using RowsModel::RowsModel;

    /// Counts @p visits by line and shows the result.
    void showVisits(const QList<VisitRow>& visits);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString keyOf(const LineProgress& line) const override { return line.line; }
    [[nodiscard]] bool isNews(const LineProgress* before, const LineProgress& after) const override
    {
        return before && after.counts.done() > before->counts.done();
    }

private:
    [[nodiscard]] static QVariant shown(const LineProgress& line, int column);
    [[nodiscard]] static QVariant sorted(const LineProgress& line, int column);
    [[nodiscard]] static QString explained(const LineProgress& line);
};
