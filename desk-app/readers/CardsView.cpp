// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/readers/CardsView.h"
#include "desk-app/models/CollatedProxy.h"

#include "desk-app/rows/Roles.h"
#include "desk-app/widgets/Card.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/widgets/RowDelegate.h"
#include "desk-app/widgets/RowTable.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

CardsView::CardsView(QWidget* parent)
    : QWidget(parent), m_shown(new CollatedProxy(this)), m_register(new QPushButton(tr("&Register the card…")))
{
    m_shown->setSourceModel(&m_cards);
    m_shown->setSortRole(SortRole);
    m_table = row_table::make(m_shown, new RowDelegate, QStringLiteral("unknownCards"), tr("Unknown cards"));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(UnknownCardsModel::Last, Qt::DescendingOrder);
    const int letter = m_table->fontMetrics().horizontalAdvance(u'0');
    m_table->setColumnWidth(UnknownCardsModel::Uid, 26 * letter);
    m_table->setColumnWidth(UnknownCardsModel::Taps, 10 * letter);
    m_table->setColumnWidth(UnknownCardsModel::First, 22 * letter);
    m_table->setColumnWidth(UnknownCardsModel::Last, 22 * letter);
    m_table->horizontalHeader()->setSectionResizeMode(UnknownCardsModel::Where, QHeaderView::Stretch);
    new EmptyState(m_table, tr("Every card that was read is known"),
                   tr("A card that nobody registered shows here as soon as a reader sees it."));
    auto* card = new Card(tr("Unknown cards"));
    card->setNote(tr("kept as they were read; they count as soon as it is known whose they are"));
    m_register->setObjectName(QStringLiteral("registerButton"));
    card->addControl(m_register);
    card->addContent(m_table);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    const auto want = [this] {
        if (m_register->isEnabled()) emit registerWanted(m_table->currentIndex().data(CodeRole).toString());
    };
    connect(m_register, &QPushButton::clicked, this, want);
    connect(m_table, &QTableView::activated, this, want);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CardsView::look);
    look();
}

void CardsView::show(const QList<UnknownCard>& cards, const QTimeZone& zone)
{
    m_cards.setZone(zone);
    m_cards.show(cards);
    if (!m_table->currentIndex().isValid() && m_shown->rowCount() > 0) m_table->setCurrentIndex(m_shown->index(0, 0));
    look();
}

void CardsView::setMay(bool may)
{
    m_may = may;
    look();
}

void CardsView::look()
{
    m_register->setEnabled(m_may && m_table->currentIndex().isValid());
    m_register->setToolTip(m_may ? tr("Choose whose the card is")
                                 : tr("Only who may edit the plan can register cards."));
}
