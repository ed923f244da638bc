// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/RowsModel.h"
#include "desk-app/sheets/model/SheetRows.h"

#include <QTimeZone>

/// The people, lines or units of an issued sheet beside the month and the year before.
class ComparisonModel : public RowsModel<ComparisonRow>
{
    Q_OBJECT
public:
    enum Column { Subject, Code, Final, MonthBefore, ByMonth, YearBefore, ByYear, Grade, GradeBefore, Rank, RankBefore, ColumnCount };

    using RowsModel::RowsModel;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString keyOf(const ComparisonRow& row) const override { return row.subject; }

private:
    [[nodiscard]] QString shown(const ComparisonRow& row, int column) const;
    [[nodiscard]] QVariant raw(const ComparisonRow& row, int column) const;
};
