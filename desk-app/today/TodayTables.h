// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

class EmptyState;
class QAbstractItemModel;
class QTableView;
class RowDelegate;

/// The tables of the page, made to be read at a glance: few columns, rows of two lines, no grid.
class TodayTables
{
    Q_DECLARE_TR_FUNCTIONS(TodayTables)
public:
    static QTableView* lines(QAbstractItemModel* model);     ///< Of a LinesModel.
    static QTableView* missed(QAbstractItemModel* model);    ///< Of a VisitsModel; its empty state is the caller's.
    static QTableView* clockIns(QAbstractItemModel* model);  ///< Of a ClockInsModel.

private:
    static QTableView* make(QAbstractItemModel* model, RowDelegate* delegate, const QString& name);
};
