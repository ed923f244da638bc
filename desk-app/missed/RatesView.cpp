// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/missed/RatesView.h"

#include "desk-app/charts/CountChart.h"
#include "desk-app/missed/MissedTables.h"
#include "desk-app/page/MonthBox.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/rows/Text.h"
#include "desk-app/widgets/Card.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/widgets/Tile.h"
#include "desk-app/words/Words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace
{

constexpr int mostBars = 8;

CountChart* chartOf(const QString& name, const QString& accessible)
{
    auto* chart = new CountChart(Qt::Horizontal);
    chart->setObjectName(name);
    chart->setAccessibleName(accessible);
    chart->setVerdicts({Verdict::Excused});
    return chart;
}

CountChart::Bar barOf(const QString& key, const QString& label, int excused)
{
    CountChart::Bar bar{key, label, {}};
    bar.counts[Verdict::Excused] = excused;
    return bar;
}

} // namespace

RatesView::RatesView(QWidget* parent) : QWidget(parent), m_months(new MonthBox)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->setSpacing(12);
    auto* head = new QHBoxLayout;
    auto* name = new QLabel(tr("&Month"));
    m_months->setObjectName(QStringLiteral("ratesMonthBox"));
    name->setBuddy(m_months);
    head->addWidget(name);
    head->addWidget(m_months);
    head->addStretch();
    layout->addLayout(head);
    layout->addWidget(buildTiles());
    m_byReason = chartOf(QStringLiteral("ratesByReason"), tr("Visits excused, by reason"));
    m_byApprover = chartOf(QStringLiteral("ratesByApprover"), tr("Visits excused, by who approved"));
    auto* pictures = new QVBoxLayout;
    pictures->setSpacing(12);
    for (CountChart* chart : {m_byReason, m_byApprover}) {
        chart->setMinimumSize(fontMetrics().averageCharWidth() * 16, fontMetrics().height() * 7);
        chart->setEmptyText(tr("Nothing was excused"));
        auto* card = new Card(chart->accessibleName());
        card->addContent(chart);
        pictures->addWidget(card);
    }
    auto* below = new QHBoxLayout;
    below->setSpacing(12);
    auto* lists = new QVBoxLayout;
    lists->setSpacing(12);
    const auto add = [&](RatesModel& rows, QSortFilterProxyModel& sorted, const QString& object, const QString& title) {
        sorted.setSourceModel(&rows);
        sorted.setSortRole(SortRole);
        QTableView* table = missed_tables::make(&sorted, object, title, -1);
        table->setSelectionMode(QAbstractItemView::SingleSelection);
        table->horizontalHeader()->setStretchLastSection(false);
        table->horizontalHeader()->setSectionResizeMode(RatesModel::Unit, QHeaderView::Stretch);
        missed_tables::setWidths(table, {13, 16, 5, 5, 5, 5, 5, 5, 5, 5});
        table->sortByColumn(RatesModel::Excused, Qt::DescendingOrder);
        new EmptyState(table, tr("Nobody"), tr("No excuse covers any of this month."));
        auto* card = new Card(title);
        card->addContent(table);
        lists->addWidget(card);
        return table;
    };
    m_approverTable = add(m_approverRows, m_approvers, QStringLiteral("ratesApprovers"), tr("Who decided"));
    m_askerTable = add(m_askerRows, m_askers, QStringLiteral("ratesAskers"), tr("Who asked"));
    for (int column : {int(RatesModel::Withdrawn), int(RatesModel::Open)})
        m_approverTable->setColumnHidden(column, true);
    m_askerTable->setColumnHidden(RatesModel::ApprovalRate, true);
    below->addLayout(lists, 13);
    below->addLayout(pictures, 7);
    layout->addLayout(below, 1);
    connect(m_months, &MonthBox::monthChosen, this, &RatesView::monthChosen);
}

QWidget* RatesView::buildTiles()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    const auto add = [layout](const QString& caption, const QString& name, std::optional<Verdict> verdict = {}) {
        auto* tile = new Tile(caption, verdict);
        tile->setObjectName(name);
        tile->setCheckable(false);
        tile->setFocusPolicy(Qt::NoFocus);
        tile->setAttribute(Qt::WA_TransparentForMouseEvents); // it says a number, and cannot be chosen
        tile->setUnknown();
        layout->addWidget(tile);
        return tile;
    };
    m_asked = add(tr("Excuses asked for"), QStringLiteral("ratesAsked"));
    m_approved = add(tr("Approved"), QStringLiteral("ratesApproved"));
    m_refused = add(tr("Refused"), QStringLiteral("ratesRefused"));
    m_open = add(tr("Waiting"), QStringLiteral("ratesOpen"));
    m_excused = add(tr("Visits excused, of all owed"), QStringLiteral("ratesExcused"), Verdict::Excused);
    return row;
}

void RatesView::showTotals(const ExcuseRate& all)
{
    m_asked->setNumber(all.asked);
    m_approved->setNumber(all.approved, all.approvalRate ? RatesModel::percent(all.approvalRate) : QString());
    m_refused->setNumber(all.refused);
    m_open->setNumber(all.open);
    m_excused->setNumber(all.excused, all.excusedRate ? RatesModel::percent(all.excusedRate) : QString());
}

void RatesView::show(const QList<ExcuseRate>& rates)
{
    QList<ExcuseRate> approvers, askers;
    QList<CountChart::Bar> byReason, byApprover;
    ExcuseRate all;
    for (const ExcuseRate& rate : rates) {
        if (rate.part == u"all") all = rate;
        if (rate.part == u"approver") approvers.append(rate);
        if (rate.part == u"asker") askers.append(rate);
        if (rate.excused == 0) continue;
        if (rate.part == u"reason" && byReason.size() < mostBars)
            byReason.append(barOf(rate.badge, capitalized(words::excuseReason(rate.badge)), rate.excused));
        if (rate.part == u"approver" && byApprover.size() < mostBars)
            byApprover.append(barOf(rate.badge, rate.name, rate.excused));
    }
    m_approverRows.show(approvers);
    m_askerRows.show(askers);
    m_byReason->setBars(byReason);
    m_byApprover->setBars(byApprover);
    showTotals(all);
}
