// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/missed/model/ExcusesModel.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class Card;
class EmptyState;
class QLabel;
class QPushButton;
class QTableView;

/// Excuses that were asked for, and what may be done with them by the person at this desk.
class ExcusesView : public QWidget
{
    Q_OBJECT
public:
    explicit ExcusesView(QWidget* parent = nullptr);

    void show(const QList<ExcuseRow>& excuses);
    void setZone(const QTimeZone& zone) { m_excuses.setZone(zone); }
    /// What the login may do.
    void setMay(bool approve, bool refuse, bool withdraw);
    /// Who sits here: nobody decides on their own. Empty badge = not known yet.
    void setSigner(const QString& badge, const QString& name);
    [[nodiscard]] QTableView* table() const { return m_table; }
    [[nodiscard]] int waiting() const; ///< How many wait for a decision.

signals:
    void approveWanted(const ExcuseRow& excuse);
    void refuseWanted(const ExcuseRow& excuse);
    void withdrawWanted(const ExcuseRow& excuse);
    void otherSignerWanted(); ///< Somebody else sits here now.

private:
    QWidget* buildActions();
    void look();
    [[nodiscard]] const ExcuseRow* chosen() const;

    ExcusesModel m_excuses{this};
    QSortFilterProxyModel m_sorted{this};
    bool m_mayApprove = false, m_mayRefuse = false, m_mayWithdraw = false;
    QString m_badge;
    Card* m_card;
    QTableView* m_table;
    QWidget* m_actions;
    QLabel *m_signer, *m_why;
    QPushButton *m_approve, *m_refuse, *m_withdraw, *m_other;
};
