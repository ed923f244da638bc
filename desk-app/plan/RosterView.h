// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/plan/model/RosterMonthModel.h"

#include <QWidget>

class MonthBar;
class PlanTable;
class QPushButton;
class QTableView;

/// The roster as a month: crews down, days across, what each takes in the cells; below, the rows that make it so.
class RosterView : public QWidget
{
    Q_OBJECT
public:
    explicit RosterView(PlanEditor& editor, QWidget* parent = nullptr);
    void setUnits(const QSet<QString>& units);
    bool go(const Cells& cells, const QString& column);

private:
    void show(const QModelIndex& index);
    void add();
    void end();
    PlanEditor& m_editor;
    RosterMonthModel m_model;
    MonthBar* m_month;
    QTableView* m_view;
    PlanTable* m_rows;
    QPushButton *m_add, *m_end;
};
