// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/people/model/AppealsModel.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QComboBox;
class QPushButton;
class QTableView;

/// The appeals of a month; open ones are answered from here, by Enter too.
class AppealsView : public QWidget
{
    Q_OBJECT
public:
    explicit AppealsView(QWidget* parent = nullptr);

    void show(const QList<AppealRow>& appeals, const QTimeZone& zone);
    [[nodiscard]] int open() const; ///< How many wait for an answer.
    /// Whether this login may answer, and withdraw.
    void setMay(bool answer, bool withdraw);

signals:
    void answerWanted(const AppealRow& appeal);
    void withdrawWanted(const AppealRow& appeal);
    void personWanted(const QString& badge);

private:
    [[nodiscard]] const AppealRow* chosen() const;
    void tellPossible();
    AppealsModel m_model;
    QSortFilterProxyModel m_filter;
    QComboBox* m_state;
    QTableView* m_table;
    QPushButton *m_answer, *m_withdraw, *m_person;
    bool m_mayAnswer = false, m_mayWithdraw = false;
};
