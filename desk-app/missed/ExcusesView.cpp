// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/missed/ExcusesView.h"

#include "desk-app/missed/MissedTables.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/widgets/Card.h"
#include "desk-app/widgets/EmptyState.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

ExcusesView::ExcusesView(QWidget* parent) : QWidget(parent), m_card(new Card(tr("Excuses"))), m_signer(new QLabel), m_why(new QLabel)
{
    m_sorted.setSourceModel(&m_excuses);
    m_sorted.setSortRole(SortRole);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->setSpacing(12);
    m_table = missed_tables::make(&m_sorted, QStringLiteral("excusesList"), tr("Excuses"), ExcusesModel::State);
    missed_tables::setWidths(m_table, {14, 11, 26, 26, 12, 20, 22, 22, 20});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    new EmptyState(m_table, tr("No excuse"),
                   tr("None waits, and none covers these days. Choose visits that were missed to ask for one."));
    m_card->addContent(m_table);
    layout->addWidget(m_card, 1);
    m_actions = buildActions();
    layout->addWidget(m_actions);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ExcusesView::look);
    look();
}

QWidget* ExcusesView::buildActions()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_signer->setObjectName(QStringLiteral("excusesSigner"));
    m_why->setObjectName(QStringLiteral("excusesWhy"));
    m_why->setProperty("muted", true);
    m_other = new QPushButton(tr("Some&body else"));
    m_other->setObjectName(QStringLiteral("excusesOtherSigner"));
    m_other->setToolTip(tr("Another person sits at this desk now"));
    m_approve = new QPushButton(tr("A&pprove …"));
    m_approve->setObjectName(QStringLiteral("excusesApprove"));
    m_refuse = new QPushButton(tr("Re&fuse …"));
    m_refuse->setObjectName(QStringLiteral("excusesRefuse"));
    m_withdraw = new QPushButton(tr("&Withdraw"));
    m_withdraw->setObjectName(QStringLiteral("excusesWithdraw"));
    layout->addWidget(m_signer);
    layout->addWidget(m_other);
    layout->addSpacing(12);
    layout->addWidget(m_why, 1);
    layout->addWidget(m_withdraw);
    layout->addWidget(m_refuse);
    layout->addWidget(m_approve);
    connect(m_other, &QPushButton::clicked, this, &ExcusesView::otherSignerWanted);
    connect(m_approve, &QPushButton::clicked, this, [this] {
        if (const ExcuseRow* excuse = chosen()) emit approveWanted(*excuse);
    });
    connect(m_refuse, &QPushButton::clicked, this, [this] {
        if (const ExcuseRow* excuse = chosen()) emit refuseWanted(*excuse);
    });
    connect(m_withdraw, &QPushButton::clicked, this, [this] {
        if (const ExcuseRow* excuse = chosen()) emit withdrawWanted(*excuse);
    });
    return row;
}

void ExcusesView::show(const QList<ExcuseRow>& excuses)
{
    m_excuses.show(excuses);
    look();
}

void ExcusesView::setMay(bool approve, bool refuse, bool withdraw)
{
    m_mayApprove = approve, m_mayRefuse = refuse, m_mayWithdraw = withdraw;
    m_actions->setVisible(approve || refuse || withdraw);
    m_approve->setVisible(approve);
    m_refuse->setVisible(refuse);
    m_withdraw->setVisible(withdraw);
    look();
}

void ExcusesView::setSigner(const QString& badge, const QString& name)
{
    m_badge = badge;
    m_signer->setText(badge.isEmpty() ? tr("Nobody has said who sits here") : tr("At this desk: %1").arg(name + u' ' + badge));
    look();
}

int ExcusesView::waiting() const
{
    return int(std::count_if(m_excuses.rows().begin(), m_excuses.rows().end(), [](const ExcuseRow& row) { return row.waits(); }));
}

const ExcuseRow* ExcusesView::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_excuses.row(m_sorted.mapToSource(rows.first()).row());
}

void ExcusesView::look()
{
    const ExcuseRow* excuse = chosen();
    const bool waits = excuse && excuse->waits();
    const bool own = waits && !m_badge.isEmpty() && excuse->askedBy == m_badge;
    m_approve->setEnabled(waits && !own);
    m_refuse->setEnabled(waits && !own);
    m_withdraw->setEnabled(waits && (own || m_badge.isEmpty()));
    QString why;
    if (own)
        why = tr("You asked for it: another person decides on it.");
    else if (excuse && !waits)
        why = tr("It is decided, and stands.");
    else if (!excuse && waiting() > 0)
        why = tr("Choose one that waits.");
    m_why->setText(why);
    m_approve->setToolTip(why);
    m_refuse->setToolTip(why);
    m_card->setNote(tr("%n wait(s) for a decision", nullptr, waiting()));
}
