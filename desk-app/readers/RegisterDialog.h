// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/readers/model/ReadersRows.h"

#include <QDate>
#include <QDialog>
#include <QTimeZone>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItemModel;

/// Asks whose an unknown card is, and since when.
class RegisterDialog : public QDialog
{
    Q_OBJECT
public:
    RegisterDialog(const UnknownCard& card, const QTimeZone& zone, QWidget* parent);

    void offer(const QList<CardSubject>& subjects);
    [[nodiscard]] QString kind() const;
    [[nodiscard]] QString subject() const; ///< Code; empty while nothing that is known is chosen.
    [[nodiscard]] QDate from() const;

private:
    void fill(); ///< The completer, with the subjects of the kind.
    void look();
    [[nodiscard]] static QString lineOf(const CardSubject& subject);
    QList<CardSubject> m_subjects;
    QComboBox* m_kind;
    QLineEdit* m_subject;
    QDateEdit* m_from;
    QLabel* m_about;
    QStandardItemModel* m_offered;
    QPushButton* m_accept;
};
