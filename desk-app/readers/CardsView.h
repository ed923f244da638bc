// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/readers/model/UnknownCardsModel.h"

#include <QWidget>

class QPushButton;
class QSortFilterProxyModel;
class QTableView;

/// Cards that readers saw and nobody knows; one click registers one.
class CardsView : public QWidget
{
    Q_OBJECT
public:
    explicit CardsView(QWidget* parent = nullptr);

    void show(const QList<UnknownCard>& cards, const QTimeZone& zone);
    void setMay(bool may); ///< Whether this login may register.
    [[nodiscard]] const UnknownCard* find(const QString& uid) const { return m_cards.find(uid); }
    [[nodiscard]] QTableView* table() const { return m_table; }
    [[nodiscard]] int count() const { return m_cards.rowCount(); }

signals:
    void registerWanted(const QString& uid);

private:
    void look();
    UnknownCardsModel m_cards;
    QSortFilterProxyModel* m_shown;
    QTableView* m_table;
    QPushButton* m_register;
    bool m_may = false;
};
