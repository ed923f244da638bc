// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/workbook/SheetWorkbook.h"

#include <QAbstractTableModel>

/// A part of a sheet that is a list: checkpoints, excuses, adjustments, corrections … as words::sheetTable() made it.
class SheetPartModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(const SheetTable& table);
    [[nodiscard]] const SheetTable& table() const { return m_table; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const SheetColumn& column(int at) const { return m_table.columns[static_cast<std::size_t>(at)]; }
    SheetTable m_table;
};
