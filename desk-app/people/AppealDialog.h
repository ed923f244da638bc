// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/people/model/PeopleRows.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

/// Writes down an appeal of a person: what it is about, and what is said.
class AppealDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param about the person, the month, and the duty or visit that is offered as what it is about, where there is one.
    AppealDialog(const AppealRow& about, QWidget* parent);

signals:
    void lodged(const AppealRow& appeal);

private:
    void finish();
    AppealRow m_about;
    QComboBox* m_subject;
    QPlainTextEdit* m_text;
    QPushButton* m_ok;
};

/// Answers an appeal: granted, refused or noted, with a text; granted may name the excuse or the adjustment it led to.
class AnswerDialog : public QDialog
{
    Q_OBJECT
public:
    AnswerDialog(const AppealRow& appeal, const QTimeZone& zone, QWidget* parent);

signals:
    void answered(const AppealRow& appeal);

private:
    void finish();
    AppealRow m_appeal;
    QComboBox* m_answer;
    QPlainTextEdit* m_text;
    QLineEdit *m_excuse, *m_adjustment;
    QPushButton* m_ok;
};
