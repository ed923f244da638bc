// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/missed/MissedPage.h"

#include "desk-app/evidence/Evidence.h"
#include "desk-app/evidence/PeriodBox.h"
#include "desk-app/missed/AskExcuseDialog.h"
#include "desk-app/missed/ExcusesView.h"
#include "desk-app/missed/MissedView.h"
#include "desk-app/missed/RatesView.h"
#include "desk-app/missed/model/MissedQuestions.h"
#include "desk-app/page/MonthBox.h"
#include "desk-app/page/PageHead.h"
#include "desk-app/page/Signer.h"
#include "desk-app/page/UnitBox.h"
#include "desk-app/words/Words.h"

#include <QLocale>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

namespace
{

constexpr int mostDays = 62;

QString inWords(const DatabaseError& error)
{
    return words::refusal(error.detail(), error.message(), error.hint());
}

/// A change that answers nothing.
using Done = bool;

} // namespace

MissedPage::MissedPage(Database& database, QWidget* parent)
    : Page(database, QStringLiteral("missed"), parent), m_head(new PageHead(tr("Missed"))), m_unitBox(new UnitBox),
      m_period(new PeriodBox(QStringLiteral("missedPeriod"), mostDays)), m_tabs(new QTabBar), m_stack(new QStackedWidget),
      m_missed(new MissedView), m_excuses(new ExcusesView), m_rates(new RatesView)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 14, 20, 16);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    m_tabs->setObjectName(QStringLiteral("missedTabs"));
    m_tabs->setAccessibleName(tr("What is shown"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Missed visits"));
    m_tabs->addTab(tr("Excuses"));
    m_tabs->addTab(tr("Excuse rates"));
    m_stack->addWidget(m_missed);
    m_stack->addWidget(m_excuses);
    m_stack->addWidget(m_rates);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    m_period->chooseWord(setting(QStringLiteral("period")).toString());
    m_missed->chooseVerdicts(setting(QStringLiteral("verdicts")).toString());
    connectViews();
    remember(m_missed->table(), QStringLiteral("visits"));
    remember(m_excuses->table(), QStringLiteral("excuses"));
    remember(m_rates->approvers(), QStringLiteral("approvers"));
    remember(m_rates->askers(), QStringLiteral("askers"));
    showSigner();
    hearOf({QStringLiteral("clock-ins"), QStringLiteral("plan"), QStringLiteral("duties"), QStringLiteral("excuses"),
            QStringLiteral("readers"), QStringLiteral("rules"), QStringLiteral("deployed")});
}

QWidget* MissedPage::buildHead()
{
    m_unitBox->setObjectName(QStringLiteral("missedUnitBox"));
    m_head->addControl(tr("&Days"), m_period);
    m_head->addControl(tr("&Unit"), m_unitBox);
    connect(m_unitBox, &UnitBox::unitChosen, this, [this](const QString& unit) {
        changeAsked();
        emit unitChosen(unit);
    });
    connect(m_period, &PeriodBox::chosen, this, [this] {
        setSetting(QStringLiteral("period"), m_period->word());
        changeAsked();
    });
    return m_head;
}

void MissedPage::connectViews()
{
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int at) {
        m_stack->setCurrentIndex(at);
        if (isVisible()) askAll();
    });
    connect(m_missed, &MissedView::evidenceWanted, this, [this](const VisitKey& key) { evidence::show(this, m_database, key); });
    connect(m_missed, &MissedView::excuseWanted, this, &MissedPage::openExcuse);
    connect(m_missed, &MissedView::wanted, this, &MissedPage::wanted);
    connect(m_missed, &MissedView::verdictsChosen, this,
            [this] { setSetting(QStringLiteral("verdicts"), m_missed->verdictsWord()); });
    connect(m_excuses, &ExcusesView::approveWanted, this,
            [this](const ExcuseRow& excuse) { decide(excuse, DecisionDialog::Decision::Approve); });
    connect(m_excuses, &ExcusesView::refuseWanted, this,
            [this](const ExcuseRow& excuse) { decide(excuse, DecisionDialog::Decision::Refuse); });
    connect(m_excuses, &ExcusesView::withdrawWanted, this, &MissedPage::withdraw);
    connect(m_excuses, &ExcusesView::otherSignerWanted, this, [this] { Signer::askAgain(this, m_database, m_units); });
    connect(&Signer::of(m_database), &Signer::changed, this, &MissedPage::showSigner);
    connect(m_rates, &RatesView::monthChosen, this, &MissedPage::askRates);
}

QString MissedPage::unit() const
{
    return m_unitBox->unit();
}

QDate MissedPage::today() const
{
    return QDateTime::currentDateTimeUtc().toTimeZone(m_units.zone()).date();
}

void MissedPage::setUnits(const Units& units)
{
    m_units = units;
    m_unitBox->setUnits(units);
    m_missed->setZone(units.zone());
    m_excuses->setZone(units.zone());
    m_period->setToday(today());
}

void MissedPage::chooseUnit(const QString& unit)
{
    if (unit == this->unit()) return;
    m_unitBox->chooseUnit(unit);
    changeAsked();
}

void MissedPage::setRights(const Rights& rights)
{
    m_rights = rights;
    m_missed->setMayAsk(rights.may(QStringLiteral("desk.ask_excuses")));
    m_excuses->setMay(rights.may(QStringLiteral("desk.approve_excuse")), rights.may(QStringLiteral("desk.refuse_excuse")),
                      rights.may(QStringLiteral("desk.withdraw_excuse")));
}

void MissedPage::open(const QVariantMap& what)
{
    m_tabs->setCurrentIndex(0);
    if (what.contains(QStringLiteral("unit"))) m_unitBox->chooseUnit(what.value(QStringLiteral("unit")).toString());
    const QDate from = what.value(QStringLiteral("from")).toDate();
    const QDate through = what.value(QStringLiteral("through")).toDate();
    if (from.isValid()) m_period->choose(from, through.isValid() ? through : from);
    m_missed->widen();
    m_missed->narrow(MissedBy::Line, what.value(QStringLiteral("line")).toString());
    m_missed->narrow(MissedBy::Checkpoint, what.value(QStringLiteral("checkpoint")).toString());
    m_missed->setBadge(what.value(QStringLiteral("badge")).toString());
    refresh();
}

void MissedPage::showView(const QString& view)
{
    m_tabs->setCurrentIndex(int(views().indexOf(view)) + 1);
}

void MissedPage::changeAsked()
{
    m_missed->forget();
    m_shown.clear();
    refresh();
}

void MissedPage::askAll()
{
    m_period->setToday(today());
    if (m_tabs->currentIndex() == 0) askMissed();
    if (m_tabs->currentIndex() < 2) askExcuses();
    if (m_tabs->currentIndex() != 2) return;
    ask(m_database.months(), [this](const QList<QDate>& months) {
        const bool first = m_rates->monthBox()->count() == 0;
        m_rates->monthBox()->setMonths(months, m_units.zone());
        if (first) m_rates->monthBox()->chooseMonth(QDate(today().year(), today().month(), 1)); // what is being excused now
        askRates();
    });
}

void MissedPage::askMissed()
{
    const QString unit = this->unit();
    const QDate from = m_period->from(), through = m_period->through();
    const QString wanted = unit + u'|' + from.toString(Qt::ISODate) + u'|' + through.toString(Qt::ISODate);
    ask(m_database.ask<MissedAnswer>(
            Database::Way::Report, "missed.visits",
            [=](Session& session) { return missed_questions::missed(session, unit, from, through); }),
        [this, wanted](const MissedAnswer& answer) {
            if (m_shown != wanted) m_missed->forget(); // other rows: no use in comparing them one by one
            m_shown = wanted;
            m_asOf = answer.asOf;
            m_missed->show(answer.visits);
            tell();
        },
        [this] { setOld(true); });
}

void MissedPage::askExcuses()
{
    const QString unit = this->unit();
    const QDate from = m_period->from(), through = m_period->through();
    ask(m_database.ask<QList<ExcuseRow>>(
            Database::Way::Quick, "missed.excuses",
            [=](Session& session) { return missed_questions::excuses(session, unit, from, through); }),
        [this](const QList<ExcuseRow>& excuses) {
            m_excuses->show(excuses);
            const int waiting = m_excuses->waiting();
            m_tabs->setTabText(1, waiting > 0 ? tr("Excuses (%1)").arg(waiting) : tr("Excuses"));
        },
        [this] { setOld(true); });
}

void MissedPage::askRates()
{
    const QString unit = this->unit();
    const QDate month = m_rates->monthBox()->month();
    if (!month.isValid()) return;
    ask(m_database.ask<QList<ExcuseRate>>(Database::Way::Report, "missed.rates",
                                          [=](Session& session) { return missed_questions::rates(session, unit, month); }),
        [this](const QList<ExcuseRate>& rates) { m_rates->show(rates); }, [this] { setOld(true); });
}

void MissedPage::openExcuse(const QList<MissedRow>& visits)
{
    if (visits.isEmpty()) return;
    auto* dialog = new AskExcuseDialog(visits, m_units.zone(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AskExcuseDialog::wanted, this, [this, dialog] {
        Signer::ask(dialog, m_database, m_units, [this, dialog](const QString& badge) {
            ExcuseRequest request = dialog->request();
            request.badge = badge;
            whenAnswered(
                dialog,
                m_database.ask<QList<qint64>>(
                    Database::Way::Quick, nullptr,
                    [request](Session& session) { return missed_questions::askExcuses(session, request); }),
                [this, dialog](const QList<qint64>& numbers) {
                    emit said(tr("%n excuse(s) asked for; another person decides.", nullptr, int(numbers.size())));
                    dialog->accept();
                    refresh();
                },
                [dialog](const DatabaseError& error) { dialog->say(inWords(error)); });
        });
    });
    dialog->open();
}

void MissedPage::decide(const ExcuseRow& excuse, DecisionDialog::Decision decision)
{
    auto* dialog = new DecisionDialog(excuse, decision, m_units.zone(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const qint64 number = excuse.number;
    connect(dialog, &DecisionDialog::wanted, this, [this, dialog, number, decision] {
        Signer::ask(dialog, m_database, m_units, [this, dialog, number, decision](const QString& badge) {
            const QString remark = dialog->remark();
            whenAnswered(
                dialog,
                m_database.ask<Done>(Database::Way::Quick, nullptr,
                                     [=](Session& session) {
                                         if (decision == DecisionDialog::Decision::Approve)
                                             missed_questions::approve(session, number, badge, remark);
                                         else
                                             missed_questions::refuse(session, number, badge, remark);
                                         return true;
                                     }),
                [this, dialog, number, decision](Done) {
                    emit said(decision == DecisionDialog::Decision::Approve ? tr("Excuse no. %1 is approved.").arg(number)
                                                                            : tr("Excuse no. %1 is refused.").arg(number));
                    dialog->accept();
                    refresh();
                },
                [dialog](const DatabaseError& error) { dialog->say(inWords(error)); });
        });
    });
    dialog->open();
}

void MissedPage::withdraw(const ExcuseRow& excuse)
{
    const qint64 number = excuse.number;
    Signer::ask(this, m_database, m_units, [this, number](const QString& badge) {
        ask(m_database.ask<Done>(Database::Way::Quick, nullptr,
                                 [=](Session& session) {
                                     missed_questions::withdraw(session, number, badge);
                                     return true;
                                 }),
            [this, number](Done) {
                emit said(tr("Excuse no. %1 is withdrawn.").arg(number));
                refresh();
            });
    });
}

void MissedPage::showSigner()
{
    const Signer& signer = Signer::of(m_database);
    m_excuses->setSigner(signer.badge(), signer.name());
}

void MissedPage::setOld(bool old)
{
    if (m_old == old) return;
    m_old = old;
    tell();
}

void MissedPage::tell()
{
    if (!m_asOf.isValid()) return m_head->setNote({});
    const QString at = QLocale().toString(m_asOf.toTimeZone(m_units.zone()).time(), QStringLiteral("HH:mm:ss"));
    m_head->setNote(m_old ? tr("Old: as of %1").arg(at) : tr("As of %1").arg(at));
}
