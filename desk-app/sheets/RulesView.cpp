// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/sheets/RulesView.h"

#include "desk-app/page/Signer.h"
#include "desk-app/rows/Text.h"
#include "desk-app/sheets/ListTable.h"
#include "desk-app/sheets/model/SheetQuestions.h"
#include "desk-app/widgets/Card.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/words/Words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace
{

/// A group of rules as the form shows them, with their names in desk.rule_sets.
struct Group {
    const char* title;
    QList<QPair<const char*, const char*>> rules;
    double most;
};

const QList<Group>& groups()
{
    static const QList<Group> all{
        {QT_TRANSLATE_NOOP("RulesView", "Weights of the terms"),
         {{"completion", QT_TRANSLATE_NOOP("RulesView", "Completion")},
          {"punctuality", QT_TRANSLATE_NOOP("RulesView", "Punctuality")},
          {"attendance", QT_TRANSLATE_NOOP("RulesView", "Attendance")},
          {"order_kept", QT_TRANSLATE_NOOP("RulesView", "Order")},
          {"dwell", QT_TRANSLATE_NOOP("RulesView", "Dwell")},
          {"staffing", QT_TRANSLATE_NOOP("RulesView", "Staffing")}},
         1000},
        {QT_TRANSLATE_NOOP("RulesView", "Weights of a visit"),
         {{"level_1", QT_TRANSLATE_NOOP("RulesView", "Level 1")},
          {"level_2", QT_TRANSLATE_NOOP("RulesView", "Level 2")},
          {"level_3", QT_TRANSLATE_NOOP("RulesView", "Level 3")},
          {"no_level", QT_TRANSLATE_NOOP("RulesView", "No level")},
          {"must_reach", QT_TRANSLATE_NOOP("RulesView", "Must-reach")},
          {"standing", QT_TRANSLATE_NOOP("RulesView", "Standing")},
          {"ordinary", QT_TRANSLATE_NOOP("RulesView", "Ordinary")}},
         1000},
        {QT_TRANSLATE_NOOP("RulesView", "Grades from"),
         {{"excellent_from", QT_TRANSLATE_NOOP("RulesView", "Excellent")},
          {"good_from", QT_TRANSLATE_NOOP("RulesView", "Good")},
          {"fair_from", QT_TRANSLATE_NOOP("RulesView", "Fair")}},
         100},
    };
    return all;
}

} // namespace

RulesView::RulesView(Database& database, QWidget* parent)
    : SheetView(database, parent), m_otherGrace(new QCheckBox(tr("Another &late grace"))),
      m_onlyChanges(new QCheckBox(tr("Only who &changes"))), m_grace(new QSpinBox), m_ofWhat(new QComboBox),
      m_try(new QPushButton(tr("Try &these rules"))), m_cancel(new QPushButton(tr("Cancel"))),
      m_asTheyAre(new QPushButton(tr("As they are"))), m_set(new QPushButton(tr("Let them &hold from next month…"))),
      m_progress(new QProgressBar), m_summary(new QLabel)
{
    m_shown.setSourceModel(&m_rows);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(buildRules());
    layout->addWidget(buildAnswer(), 1);
    connect(m_try, &QPushButton::clicked, this, &RulesView::tryThem);
    connect(m_cancel, &QPushButton::clicked, this, &RulesView::cancel);
    connect(m_asTheyAre, &QPushButton::clicked, this, [this] { showRules(m_inForce); });
    connect(m_set, &QPushButton::clicked, this, &RulesView::setThem);
    connect(m_onlyChanges, &QCheckBox::toggled, this, &RulesView::showChoice);
    connect(m_otherGrace, &QCheckBox::toggled, m_grace, &QWidget::setEnabled);
    setTrying(false);
    offer();
}

QWidget* RulesView::buildRules()
{
    auto* form = new QFormLayout;
    form->setVerticalSpacing(4);
    for (const Group& group : groups()) {
        auto* title = new QLabel(tr(group.title));
        QFont bold = title->font();
        bold.setBold(true);
        title->setFont(bold);
        form->addRow(title);
        for (const auto& [rule, name] : group.rules) {
            auto* box = new QDoubleSpinBox;
            box->setObjectName(QStringLiteral("rule_") + QLatin1String(rule));
            box->setAccessibleName(tr(name));
            box->setRange(0, group.most);
            form->addRow(tr(name), box);
            m_boxes.insert(QLatin1String(rule), box);
        }
    }
    m_otherGrace->setObjectName(QStringLiteral("otherGraceBox"));
    m_grace->setObjectName(QStringLiteral("graceBox"));
    m_grace->setAccessibleName(tr("Late grace, minutes"));
    m_grace->setRange(0, 1440);
    m_grace->setSuffix(tr(" min"));
    m_grace->setEnabled(false);
    form->addRow(m_otherGrace, m_grace);
    auto* fields = new QWidget;
    fields->setLayout(form);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("rulesArea"));
    scroll->setAccessibleName(tr("Rules to try"));
    scroll->setWidget(fields);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* card = new Card(tr("Rules to try"));
    card->addContent(scroll);
    auto* buttons = new QWidget;
    auto* across = new QHBoxLayout(buttons);
    m_try->setObjectName(QStringLiteral("tryRulesButton"));
    m_asTheyAre->setObjectName(QStringLiteral("rulesAsTheyAreButton"));
    m_try->setDefault(true);
    across->addWidget(m_asTheyAre);
    across->addStretch();
    across->addWidget(m_try);
    card->addContent(buttons, 0);
    return card;
}

QWidget* RulesView::buildAnswer()
{
    m_answer = new Card(tr("Who would change"));
    m_ofWhat->setObjectName(QStringLiteral("simulationOfWhat"));
    m_ofWhat->setAccessibleName(tr("What is scored"));
    for (const char* part : {"people", "lines", "units"})
        m_ofWhat->addItem(capitalized(words::sheetPart(QLatin1String(part))), QLatin1String(part));
    m_onlyChanges->setChecked(true);
    m_onlyChanges->setObjectName(QStringLiteral("onlyChangesBox"));
    m_answer->addControl(m_onlyChanges);
    m_answer->addControl(m_ofWhat);
    m_table = new ListTable(&m_shown, QStringLiteral("simulationTable"), tr("Who would change"));
    m_table->sortByColumn(SimulationModel::By, Qt::AscendingOrder);
    new EmptyState(m_table, tr("Nothing tried yet, or nobody would change"),
                   tr("Change a weight, a grade or the grace and try it. What is issued stays as it is, and so do the "
                      "rules."));
    m_summary->setObjectName(QStringLiteral("simulationSummary"));
    m_summary->setWordWrap(true);
    m_summary->setMargin(10);
    m_progress->setObjectName(QStringLiteral("simulationProgress"));
    m_progress->setAccessibleName(tr("The month is being scored again"));
    m_progress->setRange(0, 0);
    m_cancel->setObjectName(QStringLiteral("cancelSimulationButton"));
    m_set->setObjectName(QStringLiteral("setRulesButton"));
    auto* foot = new QWidget;
    auto* across = new QHBoxLayout(foot);
    across->addWidget(m_summary, 1);
    across->addWidget(m_progress);
    across->addWidget(m_cancel);
    across->addWidget(m_set);
    m_answer->addContent(m_table);
    m_answer->addContent(foot, 0);
    return m_answer;
}

void RulesView::offer()
{
    const bool may = m_rights.may(QStringLiteral("desk.simulate_rules"));
    m_try->setEnabled(may);
    m_try->setToolTip(may ? QString() : tr("Auditors try rules. Ask an administrator for the role patrol_auditor."));
    m_set->setVisible(m_rights.may(QStringLiteral("desk.set_rules")));
}

void RulesView::askAll()
{
    ask(sheet_questions::rulesOf(m_database, m_month), [this](const RuleNumbers& rules) {
        m_inForce = rules;
        showRules(rules);
    });
}

void RulesView::forget()
{
    cancel();
    m_all.clear();
    m_rows.show({});
    m_summary->clear();
}

void RulesView::showRules(const RuleNumbers& rules)
{
    for (const auto& [name, value] : rules)
        if (QDoubleSpinBox* box = m_boxes.value(name)) box->setValue(value);
    m_otherGrace->setChecked(false);
}

QJsonObject RulesView::changed() const
{
    QJsonObject rules;
    for (const auto& [name, value] : m_inForce) {
        const QDoubleSpinBox* box = m_boxes.value(name);
        if (box && !qFuzzyCompare(1 + box->value(), 1 + value)) rules.insert(name, box->value());
    }
    return rules;
}

std::optional<int> RulesView::grace() const
{
    return m_otherGrace->isChecked() ? std::optional(m_grace->value()) : std::nullopt;
}

void RulesView::tryThem()
{
    if (m_unit.isEmpty() || !m_month.isValid()) return;
    setTrying(true);
    m_trying = sheet_questions::simulate(m_database, m_unit, m_month, m_ofWhat->currentData().toString(), changed(), grace());
    ask(
        m_trying,
        [this](const QList<SimulatedRow>& rows) {
            setTrying(false);
            show(rows);
        },
        [this] { setTrying(false); });
}

void RulesView::cancel()
{
    m_trying.cancel();
    setTrying(false);
}

void RulesView::setTrying(bool trying)
{
    m_progress->setVisible(trying);
    m_cancel->setVisible(trying);
    m_try->setDisabled(trying || !m_rights.may(QStringLiteral("desk.simulate_rules")));
    if (trying) m_summary->setText(tr("The month is being scored again under these rules…"));
}

void RulesView::show(const QList<SimulatedRow>& rows)
{
    m_all = rows;
    int scores = 0, grades = 0, ranks = 0;
    for (const SimulatedRow& row : rows) {
        scores += row.final != row.finalThen;
        grades += row.grade != row.gradeThen;
        ranks += row.rank != row.rankThen;
    }
    m_summary->setText(tr("Of %1, %2 would have another score, %3 another grade, %4 another rank.")
                           .arg(QLocale().toString(rows.size()), QLocale().toString(scores), QLocale().toString(grades),
                                QLocale().toString(ranks)));
    showChoice();
}

void RulesView::showChoice()
{
    QList<SimulatedRow> shown = m_all;
    if (m_onlyChanges->isChecked()) shown.removeIf([](const SimulatedRow& row) { return !row.changes(); });
    m_rows.show(shown);
    m_table->arrange(SimulationModel::Subject);
}

void RulesView::setThem()
{
    const QJsonObject rules = changed();
    if (rules.isEmpty()) return emit said(tr("These are the rules in force: nothing to set."));
    const QDate today = QDateTime::currentDateTime().toTimeZone(m_units.zone()).date();
    const QDate from = QDate(today.year(), today.month(), 1).addMonths(1);
    const QString month = QLocale().toString(from, tr("MMMM yyyy", "format of a month"));
    auto* box = new QMessageBox(QMessageBox::Question, tr("Set rules"),
                                tr("Let %n other number(s) hold from %1 on?", nullptr, static_cast<int>(rules.size())).arg(month),
                                QMessageBox::Cancel, this);
    box->setObjectName(QStringLiteral("setRulesDialog"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Months before are scored as they were. A late grace is part of the plan's shifts: it "
                               "is changed there."));
    box->addButton(tr("Set"), QMessageBox::AcceptRole)->setObjectName(QStringLiteral("setRulesConfirmButton"));
    connect(box, &QMessageBox::accepted, this, [this, rules, from, month] {
        Signer::ask(this, m_database, m_units, [this, rules, from, month](const QString& badge) {
            ask(sheet_questions::setRules(m_database, from, rules, badge),
                [this, month](bool) { emit said(tr("These rules hold from %1 on.").arg(month)); });
        });
    });
    box->open();
}
