// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/rows/Rows.h"
#include "desk-app/widgets/Card.h"

class GradeBar;
class QLabel;
class QPushButton;

/// Whether the month is issued, how the grades are spread, and what can be done with it.
class SheetState : public Card
{
    Q_OBJECT
public:
    /// What there is to do; the buttons of all else are asleep, and those of who may never are not there.
    struct Possible {
        bool exports = false, exportsCsv = false, issues = false, revises = false;
        bool mayIssue = false; ///< This login issues and revises sheets.
        bool issued = false;   ///< The sheet is: it can be revised, not issued.
    };

    explicit SheetState(QWidget* parent = nullptr);

    void showComputing();
    void showNothing(); ///< No month is known yet.
    void showSheet(const SheetAnswer& sheet, const QTimeZone& zone);
    void showOld(const SheetAnswer& sheet, const QTimeZone& zone); ///< The last known state.
    void setGrades(const QStringList& grades);
    void setPossible(const Possible& possible);

signals:
    void csvWanted();
    void xlsxWanted();
    void pdfWanted();
    void issueWanted();
    void revisionWanted();

private:
    QPushButton* addButton(const QString& text, const QString& name, void (SheetState::*wanted)());
    QLabel *m_state, *m_detail;
    GradeBar* m_grades;
    class QHBoxLayout* m_buttons;
    QPushButton *m_csv, *m_xlsx, *m_pdf, *m_issue, *m_revise;
};
