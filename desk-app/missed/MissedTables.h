// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QAbstractItemModel;
class QTableView;

/// The tables of the page: rows that are chosen whole, no grid, a verdict's shape in one column.
namespace missed_tables
{

/// @param glyphColumn where the verdict's shape stands; -1 = nowhere.
QTableView* make(QAbstractItemModel* model, const QString& name, const QString& accessible, int glyphColumn);

/// How wide columns are as long as nobody moved them, in characters of text, and no
/// narrower than their titles.
void setWidths(QTableView* table, const QList<int>& characters);

} // namespace missed_tables
