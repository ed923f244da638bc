// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class QSortFilterProxyModel;

/// A table of rows as the views beside the sheet show them: whole rows are chosen, headings sort.
class ListTable : public QTableView
{
    Q_OBJECT
public:
    /// @param name of the object; @param title what assistive technology says.
    ListTable(QSortFilterProxyModel* rows, const QString& name, const QString& title, QWidget* parent = nullptr);
    /// Gives every column the width of what it shows, and what is left to the column @p widest.
    void arrange(int widest);
};
