// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractItemModel;
class QTableView;

/// The tables of the page: rows that are chosen whole, no grid, a verdict's shape in one column.
namespace missed_tables
{

/// @param glyphColumn where the verdict's shape stands; -1 = nowhere.
QTableView* make(QAbstractItemModel* model, const QString& name, const QString& accessible, int glyphColumn);

} // namespace missed_tables
