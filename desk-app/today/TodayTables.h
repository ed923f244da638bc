// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

class EmptyState;
class QAbstractItemModel;
class QString;
class QTableView;
class RowDelegate;

/// The tables of the page, made to be read at a glance: few columns, rows of two lines, no grid.
class TodayTables
{
    Q_DECLARE_TR_FUNCTIONS(TodayTables)
public:
    static QTableView* lines(QAbstractItemModel* model);     ///< Of a LinesModel.
    static QTableView* visits(QAbstractItemModel* model);    ///< Of a DayList; its empty state is the caller's.
    static QTableView* urgent(QAbstractItemModel* model);    ///< Of an UrgentModel.
    static QTableView* clockIns(QAbstractItemModel* model);  ///< Of a ClockInsModel.

private:
    static QTableView* make(QAbstractItemModel* model, RowDelegate* delegate, const QString& name);
    /// As wide as this text, with the room around it.
    static void setWidth(QTableView* table, int column, const QString& text);
};
