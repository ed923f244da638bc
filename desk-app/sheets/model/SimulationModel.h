// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/RowsModel.h"
#include "desk-app/sheets/model/SheetRows.h"

#include <QTimeZone>

/// Who would stand where under other rules.
class SimulationModel : public RowsModel<SimulatedRow>
{
    Q_OBJECT
public:
    enum Column { Subject, Code, Final, FinalThen, By, Grade, GradeThen, Rank, RankThen, Late, Missed, ColumnCount };

    using RowsModel::RowsModel;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString keyOf(const SimulatedRow& row) const override { return row.subject; }

private:
    [[nodiscard]] QString shown(const SimulatedRow& row, int column) const;
    [[nodiscard]] QVariant raw(const SimulatedRow& row, int column) const;
};
