// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/plan/model/PlanEditor.h"

#include <QDate>
#include <QDialog>

class QComboBox;
class QDateEdit;
class QCheckBox;
class QSpinBox;

/// A new row of the roster: which crew works which shift from when, in which cycle.
class RosterDialog : public QDialog
{
    Q_OBJECT
public:
    RosterDialog(PlanEditor& editor, const QString& crew, QDate from, QWidget* parent = nullptr);
    [[nodiscard]] Cells cells() const;

private:
    void showShifts();
    PlanEditor& m_editor;
    QComboBox *m_crew, *m_line, *m_shift;
    QDateEdit *m_from, *m_until;
    QCheckBox* m_open;
    QSpinBox *m_length, *m_day;
};
