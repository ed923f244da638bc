// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/plan/model/CalendarMonthModel.h"

#include <QWidget>

class MonthBar;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

/// What kind of day each date is: a month, for the chosen unit; the chosen days are given another kind.
class CalendarView : public QWidget
{
    Q_OBJECT
public:
    explicit CalendarView(PlanEditor& editor, QWidget* parent = nullptr);
    /// For that unit; empty = for all.
    void setUnit(const QString& unit);
    bool go(const Cells& cells);

private:
    void set(const QString& kind);
    void tell();
    PlanEditor& m_editor;
    CalendarMonthModel m_model;
    MonthBar* m_month;
    QTableView* m_view;
    QComboBox* m_kind;
    QPushButton *m_set, *m_unset;
    QLabel* m_for;
};
