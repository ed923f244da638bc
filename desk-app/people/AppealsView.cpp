// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/people/AppealsView.h"

#include "desk-app/rows/Roles.h"
#include "desk-app/widgets/Card.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/widgets/RowDelegate.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

AppealsView::AppealsView(QWidget* parent)
    : QWidget(parent), m_state(new QComboBox), m_table(new QTableView), m_answer(new QPushButton(tr("Ans&wer …"))),
      m_withdraw(new QPushButton(tr("With&draw"))), m_person(new QPushButton(tr("Show the &person")))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_state->setObjectName(QStringLiteral("appealsStateBox"));
    m_state->setAccessibleName(tr("State of the appeals"));
    m_state->addItem(tr("All appeals"), QString());
    for (const char* state : {"open", "granted", "refused", "noted", "withdrawn"})
        m_state->addItem(appealState(QLatin1String(state)), appealState(QLatin1String(state)));
    row->addWidget(m_state);
    row->addStretch();
    m_answer->setObjectName(QStringLiteral("appealsAnswer"));
    m_answer->setProperty("primary", true);
    m_withdraw->setObjectName(QStringLiteral("appealsWithdraw"));
    m_person->setObjectName(QStringLiteral("appealsPerson"));
    for (QPushButton* button : {m_person, m_withdraw, m_answer})
        row->addWidget(button);
    layout->addLayout(row);
    m_filter.setSourceModel(&m_model);
    m_filter.setSortRole(SortRole);
    m_filter.setFilterKeyColumn(AppealsModel::State);
    m_table->setObjectName(QStringLiteral("appealsTable"));
    m_table->setAccessibleName(tr("Appeals"));
    m_table->setModel(&m_filter);
    m_table->setItemDelegate(new RowDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 14);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const QFontMetrics metrics = m_table->fontMetrics();
    const QList<std::pair<int, QString>> widths{{AppealsModel::Number, QStringLiteral("1000000000000")},
                                                {AppealsModel::State, appealState(QStringLiteral("withdrawn"))},
                                                {AppealsModel::Person, QStringLiteral("欧阳三丰 P000")},
                                                {AppealsModel::About, QStringLiteral("2026/10/10 五星街一线 三圣桥街应急指挥")},
                                                {AppealsModel::Lodged, QStringLiteral("2026/10/10 00:00")}};
    for (const auto& [column, widest] : widths)
        m_table->setColumnWidth(column, metrics.horizontalAdvance(widest) + 2 * metrics.height());
    m_table->horizontalHeader()->setSectionResizeMode(AppealsModel::Text, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(AppealsModel::Answer, QHeaderView::Stretch);
    new EmptyState(m_table, tr("No appeals"), tr("Nobody has said anything against this month. An appeal is lodged from a person’s month, before its sheet is issued."));
    auto* card = new Card({});
    card->addContent(m_table);
    layout->addWidget(card, 1);
    auto* note = new QLabel(tr("Every appeal is answered before the month’s sheet is issued. An answer changes no verdict: what is granted is put right by an excuse or an adjustment."));
    note->setProperty("muted", true);
    note->setWordWrap(true);
    layout->addWidget(note);
    connect(m_state, &QComboBox::currentIndexChanged, this, [this] {
        m_filter.setFilterFixedString(m_state->currentData().toString());
        tellPossible();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AppealsView::tellPossible);
    connect(m_table, &QTableView::activated, this, [this] { m_answer->click(); });
    connect(m_answer, &QPushButton::clicked, this, [this] { if (const AppealRow* appeal = chosen()) emit answerWanted(*appeal); });
    connect(m_withdraw, &QPushButton::clicked, this, [this] { if (const AppealRow* appeal = chosen()) emit withdrawWanted(*appeal); });
    connect(m_person, &QPushButton::clicked, this, [this] { if (const AppealRow* appeal = chosen()) emit personWanted(appeal->badge); });
    tellPossible();
}

void AppealsView::show(const QList<AppealRow>& appeals, const QTimeZone& zone)
{
    m_model.setZone(zone);
    m_model.show(appeals);
    if (!m_table->currentIndex().isValid() && m_filter.rowCount() > 0) m_table->selectRow(0);
    tellPossible();
}

int AppealsView::open() const
{
    int count = 0;
    for (const AppealRow& appeal : m_model.rows())
        count += appeal.state == u"open";
    return count;
}

void AppealsView::setMay(bool answer, bool withdraw)
{
    m_mayAnswer = answer;
    m_mayWithdraw = withdraw;
    tellPossible();
}

const AppealRow* AppealsView::chosen() const
{
    const QModelIndex at = m_filter.mapToSource(m_table->currentIndex());
    return at.isValid() ? &m_model.row(at.row()) : nullptr;
}

void AppealsView::tellPossible()
{
    const AppealRow* appeal = chosen();
    const bool isOpen = appeal && appeal->state == u"open";
    m_answer->setEnabled(isOpen && m_mayAnswer);
    m_withdraw->setEnabled(isOpen && m_mayWithdraw);
    m_person->setEnabled(appeal != nullptr);
    m_answer->setToolTip(m_mayAnswer ? QString() : tr("Your role in the database may not answer appeals; editors and auditors may."));
}
