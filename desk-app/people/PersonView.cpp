// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/people/PersonView.h"

#include "desk-app/charts/TermBars.h"
#include "desk-app/charts/TrendChart.h"
#include "desk-app/people/PersonDayDelegate.h"
#include "desk-app/people/model/ScoreTerms.h"
#include "desk-app/people/model/TermWords.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/rows/Text.h"
#include "desk-app/widgets/Card.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/widgets/RowDelegate.h"
#include "desk-app/widgets/Theme.h"
#include "desk-app/words/Words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

PersonView::PersonView(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(buildHead());
    layout->addWidget(buildPictures(), 4);
    layout->addWidget(buildDays(), 5);
    showNobody();
}

QWidget* PersonView::buildHead()
{
    auto* head = new QWidget;
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    m_back = new QToolButton, m_before = new QToolButton, m_next = new QToolButton;
    const QList<std::tuple<QToolButton*, QString, QString, QString>> buttons{
        {m_back, QStringLiteral("peopleBack"), tr("&Back"), tr("Back to everybody")},
        {m_before, QStringLiteral("peopleBefore"), QStringLiteral("‹"), tr("The person above in the table")},
        {m_next, QStringLiteral("peopleNext"), QStringLiteral("›"), tr("The person below in the table")}};
    for (const auto& [button, name, text, tip] : buttons) {
        button->setObjectName(name);
        button->setText(text);
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        layout->addWidget(button);
    }
    m_name = new QLabel, m_facts = new QLabel, m_final = new QLabel;
    m_name->setObjectName(QStringLiteral("personName"));
    m_name->setFont(theme::scaled(font(), 1.35, true));
    m_facts->setObjectName(QStringLiteral("personFacts"));
    m_facts->setProperty("muted", true);
    m_final->setObjectName(QStringLiteral("personFinal"));
    m_final->setFont(theme::scaled(font(), 1.35, true));
    m_handout = new QPushButton(tr("&Page for the person"));
    m_handout->setObjectName(QStringLiteral("personHandout"));
    m_handout->setProperty("primary", true);
    m_appeal = new QPushButton(tr("Lod&ge an appeal …"));
    m_appeal->setObjectName(QStringLiteral("personAppeal"));
    layout->addWidget(m_name);
    layout->addWidget(m_facts, 1);
    layout->addWidget(m_final);
    layout->addSpacing(10);
    layout->addWidget(m_appeal);
    layout->addWidget(m_handout);
    connect(m_back, &QToolButton::clicked, this, &PersonView::tableWanted);
    connect(m_before, &QToolButton::clicked, this, [this] { emit neighbourWanted(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { emit neighbourWanted(1); });
    connect(m_handout, &QPushButton::clicked, this, &PersonView::handoutWanted);
    connect(m_appeal, &QPushButton::clicked, this, &PersonView::appealWanted);
    return head;
}

QWidget* PersonView::buildPictures()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_termsCard = new Card(tr("How the score adds up"));
    m_terms = new TermBars;
    m_terms->setObjectName(QStringLiteral("personTerms"));
    m_terms->setAccessibleName(tr("Terms of the score"));
    m_terms->setContentsMargins(12, 0, 12, 4);
    m_termsCard->addContent(m_terms);
    m_trendCard = new Card(tr("Twelve months"));
    m_trend = new TrendChart;
    m_trend->setObjectName(QStringLiteral("personTrend"));
    m_trend->setAccessibleName(tr("Final scores of twelve months"));
    m_trend->setEmptyText(tr("No month has a score yet"));
    m_trend->setContentsMargins(12, 0, 12, 4);
    m_trendCard->addContent(m_trend);
    layout->addWidget(m_termsCard, 1);
    layout->addWidget(m_trendCard, 1);
    return row;
}

QWidget* PersonView::buildDays()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_daysCard = new Card(tr("Days"));
    m_calendar = new QTableView;
    m_calendar->setObjectName(QStringLiteral("personDays"));
    m_calendar->setAccessibleName(tr("Days of the month"));
    m_calendar->setModel(&m_days);
    m_calendar->setItemDelegate(new PersonDayDelegate(m_calendar));
    m_calendar->setShowGrid(false);
    m_calendar->setSelectionMode(QAbstractItemView::SingleSelection);
    m_calendar->setTabKeyNavigation(false);
    m_calendar->verticalHeader()->hide();
    m_calendar->verticalHeader()->setMinimumSectionSize(2 * m_calendar->fontMetrics().height());
    m_calendar->verticalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_calendar->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_calendar->horizontalHeader()->setHighlightSections(false);
    m_calendar->horizontalHeader()->setDefaultAlignment(Qt::AlignCenter);
    m_daysCard->addContent(m_calendar);
    m_dayCard = new Card({});
    m_dayTable = new QTableView;
    m_dayTable->setObjectName(QStringLiteral("personDayVisits"));
    m_dayTable->setAccessibleName(tr("Visits of the day"));
    m_dayTable->setModel(&m_visits);
    auto* delegate = new RowDelegate(m_dayTable);
    delegate->setGlyphColumn(VisitsModel::Judged);
    m_dayTable->setItemDelegate(delegate);
    m_dayTable->setShowGrid(false);
    m_dayTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_dayTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_dayTable->setTabKeyNavigation(false);
    m_dayTable->setWordWrap(false);
    m_dayTable->verticalHeader()->hide();
    m_dayTable->verticalHeader()->setMinimumSectionSize(20);
    m_dayTable->verticalHeader()->setDefaultSectionSize(2 * m_dayTable->fontMetrics().height() + 10);
    m_dayTable->horizontalHeader()->setHighlightSections(false);
    m_dayTable->horizontalHeader()->setStretchLastSection(false);
    m_dayTable->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_dayTable->horizontalHeader()->setSectionResizeMode(VisitsModel::Checkpoint, QHeaderView::Stretch);
    m_dayTable->horizontalHeader()->moveSection(VisitsModel::Judged, 0);
    // The reason stands below the checkpoint, the window below the line.
    for (int hidden : {VisitsModel::Window, VisitsModel::Reason, VisitsModel::Person})
        m_dayTable->setColumnHidden(hidden, true);
    const QFontMetrics metrics = m_dayTable->fontMetrics();
    m_dayTable->setColumnWidth(VisitsModel::Judged, metrics.horizontalAdvance(tr("Excused", "the longest verdict")) + 4 * metrics.height());
    m_dayTable->setColumnWidth(VisitsModel::Line, metrics.horizontalAdvance(QStringLiteral("五星街派出所五线")) + metrics.height());
    m_dayTable->setColumnWidth(VisitsModel::Arrived, metrics.horizontalAdvance(QStringLiteral("00:00:00")) + metrics.height());
    m_dayEmpty = new EmptyState(m_dayTable, {}, {});
    m_dayCard->addContent(m_dayTable);
    layout->addWidget(m_daysCard, 2);
    layout->addWidget(m_dayCard, 3);
    connect(m_calendar->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& at) { showDay(m_days.day(at)); });
    const auto wanted = [this](const QModelIndex& at) {
        if (const PersonVisit* visit = visitAt(at.row()))
            emit visitWanted({visit->visit.line, visit->visit.shift, visit->visit.day, visit->visit.checkpoint, visit->visit.round});
    };
    connect(m_dayTable, &QTableView::activated, this, wanted);
    connect(m_dayTable, &QTableView::clicked, this, wanted);
    return row;
}

void PersonView::showNobody()
{
    m_person = {};
    m_answer = {};
    m_name->setText(tr("Nobody chosen"));
    m_facts->setText(tr("Choose somebody in the table."));
    m_final->clear();
    m_terms->setEmptyText(tr("Choose somebody in the table."));
    m_terms->setTerms({}, {});
    m_trend->show({}, {});
    m_days.show({}, {});
    showDay({});
    m_handout->setEnabled(false);
    m_appeal->setEnabled(false);
}

void PersonView::showPerson(const PersonScore& person, const QJsonObject& rule, QDate month)
{
    const bool another = person.badge != m_person.badge || month != m_month;
    m_person = person;
    m_month = month;
    m_name->setText(person.name);
    m_facts->setText(QStringList{person.badge, capitalized(words::personKind(person.kind)), person.unitName,
                                 QLocale().toString(month, tr("MMMM yyyy", "format of a month")),
                                 person.isDraft() ? tr("draft") : tr("issued, code %1").arg(person.issued.code)}
                         .join(QStringLiteral(" · ")));
    m_final->setText(person.final ? tr("%1 %2", "score and grade").arg(QLocale().toString(*person.final, 'f', 2), capitalized(words::grade(person.grade)))
                                  : tr("no score"));
    QList<TermBars::Term> terms;
    for (const TermPoints& term : scorePoints(person, rule))
        terms.append({capitalized(words::column(QLatin1String(scoreTerms[term.term]))), term.gained, term.possible,
                      QLocale().toString(100 * term.share, 'f', 1) + QStringLiteral("% · ") + termSays(term.term)});
    m_terms->setEmptyText(tr("No visit has counted, so there is no score."));
    m_terms->setTerms(terms, tr("Score"));
    m_termsCard->setNote(person.adjustment == 0 ? QString()
                                                : tr("adjustments %1%2, final %3").arg(person.adjustment > 0 ? QStringLiteral("+") : QString(),
                                                     QLocale().toString(person.adjustment, 'f', 2), QLocale().toString(person.final.value_or(0), 'f', 2)));
    m_daysCard->setNote(tr("%n duty(s), %1 attended", nullptr, person.duties).arg(person.attended));
    if (!another) return;
    m_answer = {};
    m_day = {};
    m_trend->show({}, {});
    m_days.show(month, {});
    showDay({});
    m_handout->setEnabled(false);
}

void PersonView::showMonth(const PersonAnswer& answer, const QTimeZone& zone)
{
    m_answer = answer;
    m_zone = zone;
    m_visits.setZone(zone);
    const QDate before = m_day;
    m_days.show(answer.month, answer.visits);
    const QDate day = before.isValid() ? before : m_days.mostTelling();
    if (const QModelIndex at = m_days.indexOf(day); day.isValid() && at.isValid()) m_calendar->setCurrentIndex(at);
    showDay(day);
    m_handout->setEnabled(true);
}

void PersonView::showTrend(const QList<MonthPoint>& points)
{
    QList<QDate> months;
    TrendChart::Series series{tr("Final score"), {}, {}};
    bool anyDraft = false;
    for (const MonthPoint& point : points) {
        months.append(point.month);
        series.points.append({point.final, point.isDraft});
        anyDraft |= point.isDraft && point.final;
    }
    m_trend->show(months, {series});
    m_trendCard->setNote(anyDraft ? tr("hollow: not issued yet") : QString());
}

void PersonView::showDay(QDate day)
{
    m_day = day;
    QList<VisitRow> visits;
    for (const PersonVisit& visit : std::as_const(m_answer.visits))
        if (visit.visit.day == day) visits.append(visit.visit);
    m_visits.show(visits);
    m_dayCard->setTitle(day.isValid() ? QLocale().toString(day, QLocale::LongFormat) : tr("Visits of a day"));
    m_dayCard->setNote(visits.isEmpty() ? QString() : tr("Enter or a click opens the evidence of a visit"));
    m_dayEmpty->setTexts(!hasMonth() ? tr("Asking for the month …") : tr("No duty"),
                         day.isValid() && hasMonth() ? tr("On this day no duty was given: nothing is owed.") : QString());
    if (m_person.badge.isEmpty()) m_dayEmpty->setTexts(tr("Nobody chosen"), {});
}

const PersonVisit* PersonView::visitAt(int row) const
{
    int at = 0;
    for (const PersonVisit& visit : m_answer.visits)
        if (visit.visit.day == m_day && at++ == row) return &visit;
    return nullptr;
}

AppealRow PersonView::aboutChosen() const
{
    AppealRow about;
    about.month = m_month;
    about.badge = m_person.badge, about.name = m_person.name;
    if (const PersonVisit* visit = m_dayTable->selectionModel()->hasSelection() ? visitAt(m_dayTable->currentIndex().row()) : nullptr) {
        about.day = visit->visit.day;
        about.line = visit->visit.line, about.lineName = visit->visit.lineName;
        about.shift = visit->visit.shift, about.shiftName = visit->visit.shiftName;
        about.checkpoint = visit->visit.checkpoint, about.checkpointName = visit->visit.checkpointName;
        about.round = visit->visit.round;
    }
    return about;
}

void PersonView::setMayAppeal(bool may, const QString& why)
{
    m_appeal->setEnabled(may);
    m_appeal->setToolTip(why);
}
