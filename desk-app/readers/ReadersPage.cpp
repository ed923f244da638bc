// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/readers/ReadersPage.h"

#include "desk-app/page/PageHead.h"
#include "desk-app/page/Signer.h"
#include "desk-app/page/UnitBox.h"
#include "desk-app/readers/CardsView.h"
#include "desk-app/readers/OutageDialogs.h"
#include "desk-app/readers/ReaderDetail.h"
#include "desk-app/readers/ReadersView.h"
#include "desk-app/readers/RegisterDialog.h"
#include "desk-app/readers/SignDecisionDialog.h"
#include "desk-app/readers/SignsView.h"
#include "desk-app/readers/model/ReadersQuestions.h"
#include "desk-app/words/Words.h"

#include <QLocale>
#include <QPointer>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

namespace
{

constexpr int laterMilliseconds = 30'000;
constexpr int soonMilliseconds = 1'000; ///< Readers push all the time.

} // namespace

ReadersPage::ReadersPage(Database& database, QWidget* parent) : Page(database, QStringLiteral("readers"), parent)
{
    build();
    connectParts();
    remember(m_readers->table(), QStringLiteral("readers"));
    remember(m_cards->table(), QStringLiteral("cards"));
    remember(m_signs->table(), QStringLiteral("signs"));
    m_signs->chooseDays(setting(QStringLiteral("signDays"), 31).toInt());
    hearOf({QStringLiteral("plan"), QStringLiteral("excuses"), QStringLiteral("signs")});
    setRights(m_rights);
}

void ReadersPage::build()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 14, 20, 16);
    layout->setSpacing(12);
    m_head = new PageHead(tr("Readers"));
    m_unitBox = new UnitBox;
    m_unitBox->setObjectName(QStringLiteral("readersUnitBox"));
    m_head->addControl(tr("&Unit"), m_unitBox);
    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("readersTabs"));
    m_tabs->setAccessibleName(tr("Readers, unknown cards, signs"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    for (int tab = ReadersTab; tab <= SignsTab; ++tab)
        m_tabs->addTab(QString());
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_readers = new ReadersView);
    m_stack->addWidget(m_cards = new CardsView);
    m_stack->addWidget(m_signs = new SignsView);
    layout->addWidget(m_head);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    nameTabs();
}

void ReadersPage::connectParts()
{
    m_later.start(laterMilliseconds);
    connect(&m_later, &QTimer::timeout, this, [this] {
        if (isVisible()) askReaders();
    });
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (!isVisible()) return;
        askReaders();
        askCards();
    });
    connect(&m_database, &Database::changed, this, [this](const QString& what) {
        if ((what == u"clock-ins" || what == u"readers") && !m_soon.isActive()) m_soon.start(soonMilliseconds);
    });
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_unitBox, &UnitBox::unitChosen, this, [this](const QString& unit) {
        m_readers->setUnits(m_units.below(unit));
        askSigns();
        emit unitChosen(unit);
    });
    connect(m_readers, &ReadersView::readerChosen, this, &ReadersPage::askReader);
    connect(m_readers->detail(), &ReaderDetail::outageWanted, this, &ReadersPage::noteOutage);
    connect(m_readers->detail(), &ReaderDetail::endWanted, this, &ReadersPage::endOutage);
    connect(m_readers->detail(), &ReaderDetail::placeWanted, this, [this](const QString& checkpoint) {
        emit wanted(QStringLiteral("places"), {{QStringLiteral("checkpoint"), checkpoint}});
    });
    connect(m_cards, &CardsView::registerWanted, this, &ReadersPage::registerCard);
    connect(m_signs, &SignsView::spanChosen, this, [this] {
        setSetting(QStringLiteral("signDays"), m_signs->days());
        askSigns();
    });
    connect(m_signs, &SignsView::signChosen, this, [this](const QString& sign) {
        ask(readers_questions::decisions(m_database, sign),
            [this, sign](const QList<SignDecision>& decisions) { m_signs->showDecisions(sign, decisions); });
    });
    connect(m_signs, &SignsView::decisionWanted, this, &ReadersPage::decide);
    connect(m_signs, &SignsView::mapWanted, this, [this](const QString& checkpoint) {
        emit wanted(QStringLiteral("map"), {{QStringLiteral("checkpoint"), checkpoint}});
    });
    connect(m_signs, &SignsView::personWanted, this, [this](const QString& badge, QDate month) {
        emit wanted(QStringLiteral("people"), {{QStringLiteral("badge"), badge}, {QStringLiteral("month"), month}});
    });
    connect(m_signs, &SignsView::readerWanted, this, [this](const QString& reader) {
        open({{QStringLiteral("reader"), reader}});
    });
}

void ReadersPage::setUnits(const Units& units)
{
    Page::setUnits(units);
    m_unitBox->setUnits(units);
    m_readers->setUnits(m_units.below(m_unitBox->unit()));
}

void ReadersPage::chooseUnit(const QString& unit)
{
    if (m_unitBox->unit() == unit) return;
    m_unitBox->chooseUnit(unit);
    m_readers->setUnits(m_units.below(m_unitBox->unit()));
    if (isVisible()) askSigns();
}

void ReadersPage::setRights(const Rights& rights)
{
    Page::setRights(rights);
    m_readers->detail()->setMay(rights.may(QStringLiteral("desk.note_outage")),
                                rights.may(QStringLiteral("desk.end_outage")));
    m_cards->setMay(rights.may(QStringLiteral("desk.register_card")));
    m_signs->setMay(rights.may(QStringLiteral("desk.decide_sign")));
    // Signs name people who may have done nothing wrong: who may not see them is not told of them.
    m_tabs->setTabVisible(SignsTab, rights.may(QStringLiteral("desk.signs")));
    if (isVisible() && rights.may(QStringLiteral("desk.signs"))) askSigns();
}

void ReadersPage::open(const QVariantMap& what)
{
    const QString reader = what.value(QStringLiteral("reader")).toString();
    if (reader.isEmpty()) return;
    m_tabs->setCurrentIndex(ReadersTab);
    if (!m_unitBox->unit().isEmpty()) {
        m_unitBox->chooseUnit({});
        m_readers->setUnits({});
    }
    m_readers->choose(reader);
}

QStringList ReadersPage::views() const
{
    QStringList views{QStringLiteral("cards")};
    if (m_tabs->isTabVisible(SignsTab)) views.append(QStringLiteral("signs"));
    return views;
}

void ReadersPage::showView(const QString& view)
{
    m_tabs->setCurrentIndex(view == u"cards" ? CardsTab : view == u"signs" ? SignsTab : ReadersTab);
}

void ReadersPage::askAll()
{
    ask(m_database.units(), [this](const QList<UnitRow>& rows) {
        setUnits(Units(rows));
        askReaders();
        askCards();
        askSigns();
    });
}

void ReadersPage::askReaders()
{
    ask(readers_questions::readers(m_database), [this](const ReadersAnswer& answer) {
        m_asOf = answer.asOf;
        tellTime();
        m_readers->show(answer, m_units.zone());
        if (!m_readers->chosen().isEmpty()) askReader(m_readers->chosen());
    });
}

void ReadersPage::askReader(const QString& reader)
{
    ask(readers_questions::reader(m_database, reader, m_units.zone()),
        [this](const ReaderAnswer& answer) { m_readers->detail()->showHistory(answer, m_units.zone()); });
}

void ReadersPage::askCards()
{
    ask(readers_questions::unknownCards(m_database), [this](const QList<UnknownCard>& cards) {
        m_cards->show(cards, m_units.zone());
        nameTabs();
    });
}

void ReadersPage::askSigns()
{
    if (!m_rights.may(QStringLiteral("desk.signs"))) return;
    const QDateTime to = QDateTime::currentDateTimeUtc().addDays(1);
    const QDateTime from = QDateTime::currentDateTimeUtc()
                               .toTimeZone(m_units.zone())
                               .date()
                               .addDays(1 - m_signs->days())
                               .startOfDay(m_units.zone());
    ask(readers_questions::signs(m_database, m_unitBox->unit(), from, to), [this](const QList<SignRow>& signsThere) {
        m_signs->show(signsThere, m_units.zone());
        nameTabs();
    });
}

void ReadersPage::nameTabs()
{
    const auto named = [](const QString& name, int count) {
        return count > 0 ? QStringLiteral("%1 (%2)").arg(name, QLocale().toString(count)) : name;
    };
    m_tabs->setTabText(ReadersTab, tr("&Health"));
    m_tabs->setTabText(CardsTab, named(tr("Unknown &cards"), m_cards->count()));
    m_tabs->setTabText(SignsTab, named(tr("Signs to &look at"), m_signs->open()));
}

void ReadersPage::write(const std::function<QFuture<qint64>(const QString&)>& act,
                        const std::function<QString(qint64)>& done)
{
    Signer::ask(this, m_database, m_units, [this, act, done](const QString& badge) {
        ask(act(badge), [this, done](qint64 answer) {
            emit said(done(answer));
            refresh();
        });
    });
}

void ReadersPage::noteOutage()
{
    const QString reader = m_readers->chosen();
    auto* dialog = new NoteOutageDialog(reader, m_units.zone(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, reader] {
        write(
            [this, reader, from = dialog->from(), until = dialog->until(),
             reason = dialog->reason()](const QString& badge) {
                return readers_questions::noteOutage(m_database, reader, from, until, reason, badge);
            },
            [reader](qint64 number) { return tr("Outage no. %1 of reader %2 is noted").arg(number).arg(reader); });
    });
    dialog->open();
}

void ReadersPage::endOutage()
{
    const QString reader = m_readers->chosen();
    const qint64 number = m_readers->detail()->openOutage();
    auto* dialog = new EndOutageDialog(reader, number, m_units.zone(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, reader, number] {
        write([this, number, at = dialog->at()](
                  const QString& badge) { return readers_questions::endOutage(m_database, number, at, badge); },
              [reader, number](qint64) { return tr("Outage no. %1 of reader %2 has ended").arg(number).arg(reader); });
    });
    dialog->open();
}

void ReadersPage::registerCard(const QString& uid)
{
    const UnknownCard* card = m_cards->find(uid);
    if (!card) return;
    auto* dialog = new RegisterDialog(*card, m_units.zone(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    ask(readers_questions::cardSubjects(m_database),
        [dialog = QPointer<RegisterDialog>(dialog)](const QList<CardSubject>& subjects) {
            if (dialog) dialog->offer(subjects);
        });
    connect(dialog, &QDialog::accepted, this, [this, dialog, uid] {
        write(
            [this, uid, kind = dialog->kind(), subject = dialog->subject(),
             from = dialog->from()](const QString& badge) {
                return readers_questions::registerCard(m_database, uid, kind, subject, from, badge);
            },
            [uid](qint64 told) {
                return tr("Card %1 is registered; %n clock-in(s) mean something else now", nullptr,
                          static_cast<int>(told))
                    .arg(uid);
            });
    });
    dialog->open();
}

void ReadersPage::decide(const QString& decision)
{
    const SignRow* chosen = m_signs->chosen();
    if (!chosen) return;
    auto* dialog = new SignDecisionDialog(m_signs->evidence(), decision, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, sign = *chosen] {
        write(
            [this, sign, decision = dialog->decision(), comment = dialog->comment()](const QString& badge) {
                return readers_questions::decide(m_database, sign, decision, comment, badge);
            },
            [](qint64) { return tr("The decision is kept"); });
    });
    dialog->open();
}

void ReadersPage::setOld(bool old)
{
    m_old = old;
    tellTime();
}

void ReadersPage::tellTime()
{
    if (!m_asOf.isValid()) return m_head->setNote({});
    const QString at = QLocale().toString(m_asOf.toTimeZone(m_units.zone()), QStringLiteral("HH:mm:ss"));
    m_head->setNote(m_old ? tr("last known state, %1").arg(at) : tr("as of %1").arg(at));
}
