// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/people/PeoplePage.h"

#include "desk-app/evidence/Evidence.h"
#include "desk-app/page/MonthBox.h"
#include "desk-app/page/PageHead.h"
#include "desk-app/page/Signer.h"
#include "desk-app/page/UnitBox.h"
#include "desk-app/people/AppealDialog.h"
#include "desk-app/people/AppealsView.h"
#include "desk-app/people/HandoutView.h"
#include "desk-app/people/PeopleTable.h"
#include "desk-app/people/PersonView.h"
#include "desk-app/people/model/PeopleQuestions.h"

#include <QLocale>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

namespace
{

constexpr int laterMilliseconds = 60'000; ///< What comes in all the time is asked about once a minute.
const QString filtersKey = QStringLiteral("filters");

} // namespace

PeoplePage::PeoplePage(Database& database, QWidget* parent) : Page(database, QStringLiteral("people"), parent)
{
    build();
    connectParts();
    connectAppeals();
    m_table->setFilters(setting(filtersKey).toMap());
    remember(m_table->table(), QStringLiteral("table"));
    hearOf({QStringLiteral("plan"), QStringLiteral("duties"), QStringLiteral("excuses"), QStringLiteral("adjustments"), QStringLiteral("rules"),
            QStringLiteral("sheets"), QStringLiteral("appeals")});
}

void PeoplePage::build()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 14, 20, 16);
    layout->setSpacing(12);
    m_head = new PageHead(tr("People"));
    m_unitBox = new UnitBox;
    m_unitBox->setObjectName(QStringLiteral("peopleUnitBox"));
    m_monthBox = new MonthBox;
    m_monthBox->setObjectName(QStringLiteral("peopleMonthBox"));
    m_head->addControl(tr("&Unit"), m_unitBox);
    m_head->addControl(tr("M&onth"), m_monthBox);
    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("peopleTabs"));
    m_tabs->setAccessibleName(tr("Views of people"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const QString& tab : {tr("Everybody"), tr("One person"), tr("Appeals")})
        m_tabs->addTab(tab);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_table = new PeopleTable);
    m_stack->addWidget(m_person = new PersonView);
    m_stack->addWidget(m_appeals = new AppealsView);
    layout->addWidget(m_head);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
}

void PeoplePage::connectParts()
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &PeoplePage::refresh);
    connect(&m_database, &Database::changed, this, [this](const QString& what) {
        if (what == u"clock-ins" && !m_later.isActive()) m_later.start(laterMilliseconds);
    });
    connect(m_unitBox, &UnitBox::unitChosen, this, [this](const QString& unit) {
        askMonth();
        emit unitChosen(unit);
    });
    connect(m_monthBox, &MonthBox::monthChosen, this, &PeoplePage::askMonth);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int at) { showPage(static_cast<View>(at)); });
    connect(m_table, &PeopleTable::personWanted, this, &PeoplePage::askPerson);
    connect(m_table, &PeopleTable::filtersChanged, this, [this] { setSetting(filtersKey, m_table->filters()); });
    connect(m_person, &PersonView::tableWanted, this, [this] { m_tabs->setCurrentIndex(Table); });
    connect(m_person, &PersonView::neighbourWanted, this, [this](int step) {
        if (const PersonScore* next = m_table->neighbour(m_person->person().badge, step)) askPerson(next->badge);
    });
    connect(m_person, &PersonView::visitWanted, this, [this](const VisitKey& visit) { evidence::show(this, m_database, visit); });
    connect(m_person, &PersonView::handoutWanted, this, &PeoplePage::showPaper);
}

void PeoplePage::connectAppeals()
{
    connect(m_person, &PersonView::appealWanted, this, [this] {
        auto* dialog = new AppealDialog(m_person->aboutChosen(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &AppealDialog::lodged, this, &PeoplePage::lodge);
        dialog->open();
    });
    connect(m_appeals, &AppealsView::answerWanted, this, [this](const AppealRow& appeal) {
        auto* dialog = new AnswerDialog(appeal, m_units.zone(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &AnswerDialog::answered, this, &PeoplePage::answer);
        dialog->open();
    });
    connect(m_appeals, &AppealsView::withdrawWanted, this, &PeoplePage::withdraw);
    connect(m_appeals, &AppealsView::personWanted, this, &PeoplePage::askPerson);
}

void PeoplePage::setUnits(const Units& units)
{
    Page::setUnits(units);
    m_unitBox->setUnits(units);
}

void PeoplePage::chooseUnit(const QString& unit)
{
    if (m_unitBox->unit() == unit) return;
    m_unitBox->chooseUnit(unit);
    if (isVisible() && m_monthBox->month().isValid()) askMonth();
}

void PeoplePage::setRights(const Rights& rights)
{
    Page::setRights(rights);
    m_appeals->setMay(rights.may(QStringLiteral("desk.answer_appeal")), rights.may(QStringLiteral("desk.withdraw_appeal")));
    tellAppeals();
}

void PeoplePage::open(const QVariantMap& what)
{
    const QString badge = what.value(QStringLiteral("badge")).toString();
    const QDate month = what.value(QStringLiteral("month")).toDate();
    const bool otherMonth = month.isValid() && month != m_monthBox->month();
    if (otherMonth) m_monthBox->chooseMonth(month);
    if (badge.isEmpty()) {
        if (otherMonth && isVisible()) askMonth();
        return;
    }
    if (!otherMonth && m_table->find(badge)) return askPerson(badge);
    m_wanted = badge;
    if (!m_table->find(badge)) m_unitBox->chooseUnit({});
    if (isVisible() && m_monthBox->month().isValid()) askMonth();
}

QStringList PeoplePage::views() const
{
    return {QStringLiteral("person"), QStringLiteral("handout"), QStringLiteral("appeals")};
}

void PeoplePage::showView(const QString& view)
{
    if (view == u"appeals") return m_tabs->setCurrentIndex(Appeals);
    if (view != u"person" && view != u"handout") return m_tabs->setCurrentIndex(Table);
    const PersonScore* person = m_person->person().badge.isEmpty() ? m_table->mostTelling() : m_table->find(m_person->person().badge);
    if (!person) return m_tabs->setCurrentIndex(Person);
    const bool ready = m_person->hasMonth();
    m_paperWanted = view == u"handout" && !ready;
    if (view == u"handout" && ready) return showPaper();
    askPerson(person->badge);
}

void PeoplePage::askAll()
{
    m_later.stop();
    ask(m_database.units(), [this](const QList<UnitRow>& rows) { setUnits(Units(rows)); });
    ask(m_database.months(), [this](const QList<QDate>& months) {
        m_monthBox->setMonths(months, m_units.zone());
        askMonth();
    });
}

void PeoplePage::askMonth()
{
    const QDate month = m_monthBox->month();
    if (!month.isValid() || m_units.rows().isEmpty()) {
        m_table->say(tr("No duties yet"), tr("Import a plan and open its duties: then everybody on a crew has a month."));
        return show({});
    }
    if (m_answer.month != month || m_answer.unit != (m_unitBox->unit().isEmpty() ? m_units.rows().first().unit : m_unitBox->unit())) {
        m_table->show({});
        m_table->say(tr("Computing the month …"), {});
    }
    ask(
        people_questions::month(m_database, m_unitBox->unit(), m_units.rows().first().unit, month), [this](const PeopleAnswer& answer) { show(answer); },
        [this] { m_table->say(tr("The month could not be read"), tr("What went wrong stands at the top of the window. Try again with F5.")); });
    askAppeals();
}

void PeoplePage::askAppeals()
{
    ask(people_questions::appeals(m_database, m_unitBox->unit(), m_monthBox->month()), [this](const QList<AppealRow>& appeals) {
        m_appeals->show(appeals, m_units.zone());
        m_tabs->setTabText(Appeals, m_appeals->open() > 0 ? tr("Appeals (%n open)", nullptr, m_appeals->open()) : tr("Appeals"));
    });
}

void PeoplePage::show(const PeopleAnswer& answer)
{
    m_answer = answer;
    for (PersonScore& person : m_answer.people)
        person.unitName = m_units.name(person.unit);
    m_table->show(m_answer.people);
    if (answer.month.isValid()) m_table->say(tr("Nobody had a duty"), tr("In this month nobody of this unit stood on the crew of a duty."));
    tellTime();
    const QString badge = m_wanted.isEmpty() ? m_person->person().badge : std::exchange(m_wanted, {});
    if (badge.isEmpty()) return;
    if (!m_table->find(badge)) {
        m_person->showNobody();
        return tellAppeals();
    }
    if (m_tabs->currentIndex() == Person || badge != m_person->person().badge) return askPerson(badge);
    m_person->showPerson(*m_table->find(badge), m_answer.rule, m_answer.month);
    m_personOld = true; // read again when it is seen
}

void PeoplePage::askPerson(const QString& badge)
{
    const PersonScore* person = m_table->find(badge);
    if (!person) return;
    m_person->showPerson(*person, m_answer.rule, m_answer.month);
    m_table->choose(badge);
    tellAppeals();
    m_personOld = false;
    if (m_stack->currentIndex() != Paper) showPage(Person);
    ask(people_questions::person(m_database, badge, m_answer.month), [this](const PersonAnswer& answer) {
        if (answer.badge != m_person->person().badge) return;
        m_person->showMonth(answer, m_units.zone());
        if (std::exchange(m_paperWanted, false)) showPaper();
    });
    ask(people_questions::trend(m_database, *person, m_answer.month), [this, badge](const QList<MonthPoint>& months) {
        if (badge == m_person->person().badge) m_person->showTrend(months);
    });
}

void PeoplePage::showPage(View view)
{
    {
        const QSignalBlocker quiet(m_tabs);
        m_tabs->setCurrentIndex(view == Paper ? Person : view);
    }
    m_tabs->setVisible(view != Paper);
    m_stack->setCurrentIndex(view);
    if (view != Person) return;
    const PersonScore* chosen = m_table->find(m_person->person().badge);
    if (!chosen) chosen = m_table->chosen();
    if (chosen && (m_personOld || m_person->person().badge != chosen->badge)) askPerson(chosen->badge);
}

void PeoplePage::showPaper()
{
    if (!m_person->hasMonth()) return;
    if (!m_paper) {
        m_stack->addWidget(m_paper = new HandoutView);
        connect(m_paper, &HandoutView::left, this, [this] { showPage(Person); });
        connect(m_paper, &HandoutView::said, this, &PeoplePage::said);
    }
    showPage(Paper);
    m_paper->show({m_person->person(), m_person->answer(), m_answer.rule, m_units.zone()});
}

void PeoplePage::tellAppeals()
{
    const PersonScore& person = m_person->person();
    const bool may = m_rights.may(QStringLiteral("desk.lodge_appeal"));
    m_person->setMayAppeal(may && person.isDraft() && !person.badge.isEmpty(),
                           !may               ? tr("Your role in the database may not lodge appeals; editors and auditors may.")
                           : !person.isDraft() ? tr("The month is closed: its sheet is issued. An auditor may still ask for an adjustment.")
                                               : QString());
}

void PeoplePage::lodge(const AppealRow& appeal)
{
    Signer::ask(this, m_database, m_units, [this, appeal](const QString& badge) {
        ask(people_questions::lodge(m_database, appeal, badge), [this](qint64 number) {
            emit said(tr("Appeal no. %1 is lodged").arg(number));
            askAppeals();
        });
    });
}

void PeoplePage::answer(const AppealRow& appeal)
{
    Signer::ask(this, m_database, m_units, [this, appeal](const QString& badge) {
        ask(people_questions::answer(m_database, appeal, badge), [this, number = appeal.number](bool) {
            emit said(tr("Appeal no. %1 is answered").arg(number));
            askAppeals();
        });
    });
}

void PeoplePage::withdraw(const AppealRow& appeal)
{
    Signer::ask(this, m_database, m_units, [this, appeal](const QString& badge) {
        ask(people_questions::withdraw(m_database, appeal.number, badge), [this, number = appeal.number](bool) {
            emit said(tr("Appeal no. %1 is withdrawn").arg(number));
            askAppeals();
        });
    });
}

void PeoplePage::setOld(bool old)
{
    m_old = old;
    tellTime();
}

void PeoplePage::tellTime()
{
    if (!m_answer.asOf.isValid()) return m_head->setNote({});
    int drafts = 0;
    for (const PersonScore& person : std::as_const(m_answer.people))
        drafts += person.isDraft();
    const QString at = QLocale().toString(m_answer.asOf.toTimeZone(m_units.zone()), QStringLiteral("HH:mm"));
    const QString state = drafts == 0 ? tr("issued") : drafts == m_answer.people.size() ? tr("draft") : tr("partly issued");
    m_head->setNote(m_old ? tr("last known state, %1").arg(at) : m_answer.people.isEmpty() ? tr("as of %1").arg(at) : tr("%1, as of %2").arg(state, at));
}
