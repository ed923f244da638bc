// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/plan/model/PlanEditor.h"

#include <QDateTime>
#include <QDialog>

class QComboBox;
class QDateEdit;
class QSpinBox;
class QTimeEdit;

/// A duty that is sent out: a mobile shift today in half an hour, unless something else is chosen.
class DispatchDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param now in the zone of the district. @param line the one to begin with; empty = the first with a mobile shift.
    DispatchDialog(PlanEditor& editor, const QDateTime& now, const QString& line, QWidget* parent = nullptr);
    [[nodiscard]] Cells cells() const;

private:
    void showShifts();
    void showMinutes();
    PlanEditor& m_editor;
    QComboBox *m_line, *m_shift, *m_crew;
    QDateEdit* m_date;
    QTimeEdit* m_start;
    QSpinBox* m_minutes;
};
