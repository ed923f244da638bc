// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractItemModel;
class QTableView;
class RowDelegate;

/// Tables as the desk shows them: whole rows, no grid, no vertical header, one row chosen at a time.
namespace row_table
{

/// @param delegate paints the cells; the table takes it. @param name object name. @param title for assistive
/// technology.
[[nodiscard]] QTableView* make(QAbstractItemModel* model, RowDelegate* delegate, const QString& name,
                               const QString& title);
/// Offers by the header's context menu which columns are shown; @p fixed always is.
void offerColumns(QTableView* table, int fixed = 0);

} // namespace row_table
