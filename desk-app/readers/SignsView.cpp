// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/readers/SignsView.h"

#include "desk-app/readers/model/SignWords.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/rows/Text.h"
#include "desk-app/widgets/Card.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/widgets/RowDelegate.h"
#include "desk-app/widgets/RowTable.h"
#include "desk-app/words/DeviceWords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

SignsView::SignsView(QWidget* parent) : QWidget(parent)
{
    m_shown.setSourceModel(&m_signs);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    auto* plainly = new QLabel(tr("Signs are evidence to look at, never a penalty: no verdict and no score reads them, "
                                  "nor what is decided of them."));
    plainly->setObjectName(QStringLiteral("signsPlainly"));
    plainly->setWordWrap(true);
    plainly->setProperty("muted", true);
    layout->addWidget(plainly);
    auto* both = new QSplitter;
    both->setHandleWidth(12);
    both->setChildrenCollapsible(false);
    both->addWidget(buildList());
    both->addWidget(buildDetail());
    both->setStretchFactor(0, 5);
    both->setStretchFactor(1, 4);
    layout->addWidget(both, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SignsView::showChosen);
    showChosen();
}

QWidget* SignsView::buildList()
{
    auto* card = new Card(tr("Signs"));
    m_state = new QComboBox;
    m_state->setObjectName(QStringLiteral("signsState"));
    m_state->setAccessibleName(tr("Open or decided"));
    m_state->addItem(tr("Open"), false);
    m_state->addItem(tr("Decided"), true);
    m_state->addItem(tr("Open and decided"));
    m_kind = new QComboBox;
    m_kind->setObjectName(QStringLiteral("signsKind"));
    m_kind->setAccessibleName(tr("Sort of sign"));
    m_kind->addItem(tr("All sorts"), QString());
    for (const QString& code : words::signKindCodes())
        m_kind->addItem(capitalized(words::signKind(code)), code);
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(12);
    m_span = new QComboBox;
    m_span->setObjectName(QStringLiteral("signsSpan"));
    m_span->setAccessibleName(tr("How far back"));
    for (int days : {7, 31, 92})
        m_span->addItem(tr("The last %1 days").arg(days), days);
    m_span->setCurrentIndex(1);
    for (QComboBox* box : {m_state, m_kind, m_span})
        card->addControl(box);
    auto* delegate = new RowDelegate;
    delegate->setGlyphColumn(SignsModel::Decision);
    m_table = row_table::make(&m_shown, delegate, QStringLiteral("signsTable"), tr("Signs to look at"));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(SignsModel::When, Qt::DescendingOrder);
    const int letter = m_table->fontMetrics().horizontalAdvance(u'0');
    m_table->setColumnHidden(SignsModel::Where, true); // stands below the kind
    m_table->setColumnWidth(SignsModel::When, 17 * letter);
    m_table->setColumnWidth(SignsModel::About, 20 * letter);
    m_table->setColumnWidth(SignsModel::Decision, 19 * letter);
    m_table->horizontalHeader()->setSectionResizeMode(SignsModel::Kind, QHeaderView::Stretch);
    m_empty = new EmptyState(m_table, tr("Waiting for the first answer"), {});
    card->addContent(m_table);
    connect(m_state, &QComboBox::activated, this, &SignsView::applyFilters);
    connect(m_kind, &QComboBox::activated, this, &SignsView::applyFilters);
    connect(m_span, &QComboBox::activated, this, &SignsView::spanChosen);
    return card;
}

QWidget* SignsView::buildDetail()
{
    m_detail = new Card(tr("No sign chosen"));
    m_evidence = new QLabel;
    m_evidence->setObjectName(QStringLiteral("signEvidence"));
    m_decisions = new QLabel;
    m_decisions->setObjectName(QStringLiteral("signDecisions"));
    auto* inside = new QWidget;
    auto* down = new QVBoxLayout(inside);
    down->setContentsMargins(14, 4, 14, 12);
    down->setSpacing(12);
    for (QLabel* label : {m_evidence, m_decisions}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    }
    auto* ways = new QHBoxLayout;
    const auto way = [&](const QString& text, const char* name) {
        auto* button = new QPushButton(text);
        button->setObjectName(QLatin1String(name));
        ways->addWidget(button);
        return button;
    };
    m_before = way(tr("&First place"), "signBefore");
    m_map = way(tr("&Place on the map"), "signMap");
    m_person = way(tr("P&erson"), "signPerson");
    m_reader = way(tr("Rea&der"), "signReader");
    ways->addStretch();
    auto* decide = new QHBoxLayout;
    const QList<QPair<const char*, QString>> decisions{
        {"explained", tr("E&xplained…")}, {"not_explained", tr("&Not explained…")}, {"watch", tr("Keep &watching…")}};
    for (const auto& [code, text] : decisions) {
        auto* button = new QPushButton(text);
        button->setObjectName(QStringLiteral("decide_") + QLatin1String(code));
        connect(button, &QPushButton::clicked, this,
                [this, code = QString::fromLatin1(code)] { emit decisionWanted(code); });
        decide->addWidget(button);
        m_decide.append(button);
    }
    decide->addStretch();
    down->addWidget(m_evidence);
    down->addLayout(ways);
    down->addLayout(decide);
    down->addWidget(m_decisions);
    down->addStretch();
    m_detail->addContent(inside);
    connect(m_map, &QPushButton::clicked, this, [this] { emit mapWanted(chosen()->checkpoint); });
    connect(m_before, &QPushButton::clicked, this, [this] { emit mapWanted(chosen()->beforeCheckpoint); });
    connect(m_reader, &QPushButton::clicked, this, [this] { emit readerWanted(chosen()->reader); });
    connect(m_person, &QPushButton::clicked, this, [this] {
        const QDate day = chosen()->at.toTimeZone(m_zone).date();
        emit personWanted(chosen()->badge, QDate(day.year(), day.month(), 1));
    });
    return m_detail;
}

void SignsView::show(const QList<SignRow>& signsThere, const QTimeZone& zone)
{
    m_zone = zone;
    m_signs.setZone(zone);
    m_signs.show(signsThere);
    m_empty->setTexts(tr("No sign to look at"),
                      tr("Impossible journeys, copied tags, clocks set back and broken journals would show here."));
    if (!m_table->currentIndex().isValid() && m_shown.rowCount() > 0) m_table->setCurrentIndex(m_shown.index(0, 0));
    showChosen();
}

void SignsView::applyFilters()
{
    const QVariant decided = m_state->currentData();
    m_shown.setDecided(decided.isValid() ? std::optional(decided.toBool()) : std::nullopt);
    m_shown.setKind(m_kind->currentData().toString());
    if (!m_table->currentIndex().isValid() && m_shown.rowCount() > 0) m_table->setCurrentIndex(m_shown.index(0, 0));
    showChosen();
}

int SignsView::days() const
{
    return m_span->currentData().toInt();
}

void SignsView::chooseDays(int days)
{
    if (const int at = m_span->findData(days); at >= 0) m_span->setCurrentIndex(at);
}

int SignsView::open() const
{
    return static_cast<int>(std::count_if(m_signs.rows().begin(), m_signs.rows().end(), &SignsFilter::isOpen));
}

const SignRow* SignsView::chosen() const
{
    return m_signs.find(m_table->currentIndex().data(CodeRole).toString());
}

QString SignsView::evidence() const
{
    return m_evidence->text();
}

void SignsView::setMay(bool may)
{
    m_may = may;
    showChosen();
}

void SignsView::showChosen()
{
    const SignRow* sign = chosen();
    m_detail->setTitle(sign ? capitalized(words::signKind(sign->kind)) : tr("No sign chosen"));
    m_evidence->setText(sign ? sign_words::evidence(*sign, m_zone) : QString());
    m_decisions->clear();
    m_map->setVisible(sign && !sign->checkpoint.isEmpty());
    m_before->setVisible(sign && !sign->beforeCheckpoint.isEmpty());
    m_person->setVisible(sign && !sign->badge.isEmpty());
    m_reader->setVisible(sign != nullptr);
    for (QPushButton* button : m_decide) {
        button->setEnabled(sign && m_may);
        button->setToolTip(m_may ? QString() : tr("This login may not decide."));
    }
    if (sign) emit signChosen(sign->sign);
}

void SignsView::showDecisions(const QString& sign, const QList<SignDecision>& decisions)
{
    if (!chosen() || chosen()->sign != sign) return;
    QStringList lines;
    for (const SignDecision& decision : decisions)
        lines.append(tr("%1: %2 by %3 (%4)\n%5")
                         .arg(QLocale().toString(decision.at.toTimeZone(m_zone), QLocale::ShortFormat),
                              capitalized(words::signDecision(decision.decision)), decision.name, decision.badge,
                              decision.comment));
    m_decisions->setText(lines.isEmpty() ? tr("Nobody has decided yet.") : lines.join(QStringLiteral("\n\n")));
}
