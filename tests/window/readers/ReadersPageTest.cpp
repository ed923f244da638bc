// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/readers/ReadersPage.h"
#include "desk-app/database/Database.h"
#include "desk-app/page/Signer.h"
#include "desk-app/rows/DayMark.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/widgets/Tile.h"
#include "desk-app/window/MainWindow.h"
#include "tests/harness/Program.h"
#include "tests/window/District.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableView>
#include <QTest>

class ReadersPageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void theTroubledComeFirstAndTilesCountThem();
    void aReaderTellsItsLastDaysAndWhatHappened();
    void anOutageIsNotedAndEnded();
    void anUnknownCardIsRegisteredAndItsVisitIsOnTime();
    void aCardThatIsTakenIsRefusedInWords();
    void anImpossibleJourneyIsDecidedByKeyboard();
    void nobodyDecidesOfThemselves();
    void whoMayNotIsNotOffered();
    void anotherPageOpensAReader();
    void aSignLeadsToThePlaceAndThePerson();

private:
    template <typename Widget> Widget* find(const char* name) const
    {
        return m_window->findChild<Widget*>(QLatin1String(name));
    }
    Page* page() const { return m_window->page(QStringLiteral("readers")); }
    void openReaders();
    void reopenAs(const QString& login);
    void showTab(int tab) { find<QTabBar>("readersTabs")->setCurrentIndex(tab); }
    void journey(); ///< 张三's card at both ends of the district within the second.
    template <typename Dialog> Dialog* dialog(const char* name) const;
    QAbstractItemModel* model(const char* table) const { return find<QTableView>(table)->model(); }

    std::unique_ptr<District> m_district;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<MainWindow> m_window;
};

void ReadersPageTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    District::useOwnSettings();
    QCoreApplication::setApplicationName(QStringLiteral("ReadersPageTest"));
}

void ReadersPageTest::init()
{
    m_district = std::make_unique<District>();
    reopenAs({});
}

void ReadersPageTest::cleanup()
{
    m_window.reset();
    m_database.reset();
    m_district.reset();
}

void ReadersPageTest::reopenAs(const QString& login)
{
    m_window.reset();
    m_database = std::make_unique<Database>(m_district->conninfo() +
                                            (login.isEmpty() ? QString() : QStringLiteral(" user=") + login));
    Signer::of(*m_database).set(QStringLiteral("P2"), QStringLiteral("李四"));
    m_window = std::make_unique<MainWindow>(*m_database);
    m_window->resize(1440, 900);
    m_window->show();
}

void ReadersPageTest::openReaders()
{
    m_window->showPage(QStringLiteral("readers"));
    connect(page(), &Page::failed, this,
            [](const DatabaseError& error) { qInfo("refused: %s", qPrintable(error.message())); });
    QVERIFY(harness::waitUntil([&] { return page()->isReady() && model("readersTable")->rowCount() == 6; }));
}

template <typename Dialog> Dialog* ReadersPageTest::dialog(const char* name) const
{
    Dialog* found = nullptr;
    harness::waitUntil([&] { return (found = find<Dialog>(name)) != nullptr && found->isVisible(); });
    if (!found) return nullptr;
    found->activateWindow();
    if (!harness::waitUntil([&] { return QApplication::activeWindow() == found; })) return nullptr;
    return found;
}

void ReadersPageTest::journey()
{
    m_district->sql(QStringLiteral("select example.push('F1', '04000001'), example.push('F6', '04000001')"));
}

void ReadersPageTest::theTroubledComeFirstAndTilesCountThem()
{
    m_district->sql(QStringLiteral("update patrol.reader_state set state = 'deaf' where reader_id = (select reader_id "
                                   "from patrol.reader where reader = 'F3');"
                                   "update patrol.reader_state set last_seen_at = now() - interval '30 h', undelivered "
                                   "= 7 where reader_id = (select reader_id from patrol.reader where reader = 'F4');"
                                   "update patrol.reader_state set health = '{\"troubles\": [\"disk_low\"]}' where "
                                   "reader_id = (select reader_id from patrol.reader where reader = 'F5')"));
    openReaders();
    QStringList order;
    for (int row = 0; row < 3; ++row)
        order.append(model("readersTable")->index(row, 0).data().toString());
    QCOMPARE(order, (QStringList{"F3", "F4", "F5"}));
    QCOMPARE(find<Tile>("readersListening")->shownNumber(), QStringLiteral("4"));
    QCOMPARE(find<Tile>("readersDeaf")->shownNumber(), QStringLiteral("1"));
    QCOMPARE(find<Tile>("readersSilent")->shownNumber(), QStringLiteral("1"));
    QCOMPARE(find<Tile>("readersBacklog")->shownNumber(), QStringLiteral("7"));
    QTest::mouseClick(find<Tile>("readersTroubled"), Qt::LeftButton);
    QCOMPARE(model("readersTable")->rowCount(), 2);
    QTest::mouseClick(find<Tile>("readersSilent"), Qt::LeftButton);
    QCOMPARE(model("readersTable")->rowCount(), 1);
    QTest::mouseClick(find<Tile>("readersSilent"), Qt::LeftButton);
    QCOMPARE(model("readersTable")->rowCount(), 6);
}

void ReadersPageTest::aReaderTellsItsLastDaysAndWhatHappened()
{
    m_district->clockIn(QStringLiteral("C1"));
    m_district->sql(QStringLiteral(
        "select desk.note_outage('F1', now() - interval '30 h', now() - interval '26 h', 'repair', 'P1');"
        "insert into patrol.alarm (station_id, reader_id, journal, kind, entry, raised_at, detail) select station_id, "
        "reader_id, journal, 'fork', 1, now(), 'entry 1 differs' from patrol.journal"));
    openReaders();
    page()->open({{QStringLiteral("reader"), QStringLiteral("F1")}});
    QVERIFY(harness::waitUntil([&] { return page()->isReady() && model("readerEvents")->rowCount() == 3; }));
    QStringList told;
    for (int row = 0; row < 3; ++row)
        told.append(model("readerEvents")->index(row, 1).data().toString());
    QVERIFY2(told.contains(QStringLiteral("An entry that was kept came again with other content")) &&
                 told.last().endsWith(QStringLiteral("under repair")),
             qPrintable(told.join(u'|')));
    int marks = 0;
    for (int day = 0; day < model("readerDays")->rowCount(); ++day)
        for (int hour = 0; hour < 24; ++hour)
            marks +=
                static_cast<int>(model("readerDays")->index(day, hour).data(MarksRole).value<QList<DayMark>>().size());
    QVERIFY2(marks == 4 || marks == 5, qPrintable(QString::number(marks)));
    QVERIFY(find<QLabel>("readerFacts")->text().contains(QStringLiteral("Listening")));
}

void ReadersPageTest::anOutageIsNotedAndEnded()
{
    openReaders();
    page()->open({{QStringLiteral("reader"), QStringLiteral("F2")}});
    QVERIFY(!find<QPushButton>("endOutage")->isVisible());
    QTest::mouseClick(find<QPushButton>("noteOutage"), Qt::LeftButton);
    auto* note = dialog<QDialog>("noteOutageDialog");
    QVERIFY(note);
    find<QComboBox>("outageReason")->setCurrentIndex(1);
    auto* from = find<QDateTimeEdit>("outageFrom");
    from->setDateTime(from->dateTime().addSecs(-3600));
    QTest::mouseClick(find<QPushButton>("outageAccept"), Qt::LeftButton);
    QVERIFY(harness::waitUntil([&] { return find<QPushButton>("endOutage")->isVisible(); }));
    QCOMPARE(m_district->sql(
                 QStringLiteral("select reader || ' ' || reason || ' ' || noted_by from desk.outages(null, null)")),
             QStringLiteral("F2 lost P2"));
    QCOMPARE(m_district->sql(QStringLiteral("select state from desk.readers(now()) where reader = 'F2'")),
             QStringLiteral("out_of_service"));
    QTest::mouseClick(find<QPushButton>("endOutage"), Qt::LeftButton);
    QVERIFY(dialog<QDialog>("endOutageDialog"));
    QTest::keyClick(find<QDialog>("endOutageDialog"), Qt::Key_Return);
    QVERIFY(harness::waitUntil([&] { return !find<QPushButton>("endOutage")->isVisible(); }));
    QCOMPARE(m_district->sql(QStringLiteral("select ended_by from desk.outages(null, null)")), QStringLiteral("P2"));
}

void ReadersPageTest::anUnknownCardIsRegisteredAndItsVisitIsOnTime()
{
    m_district->dutyNow(QStringLiteral("L1"));
    const auto verdict = [&] {
        return m_district->sql(QStringLiteral("select verdict from desk.today(now()) where checkpoint = 'C1'"));
    };
    m_district->sql(QStringLiteral("select example.push('F1', '04AA0001')"));
    QCOMPARE(verdict(), QStringLiteral("due"));
    openReaders();
    QVERIFY(harness::waitUntil([&] { return model("unknownCards")->rowCount() == 1; }));
    QVERIFY(find<QTabBar>("readersTabs")->tabText(1).contains(QStringLiteral("(1)")));
    showTab(1);
    QTest::mouseClick(find<QPushButton>("registerButton"), Qt::LeftButton);
    QVERIFY(dialog<QDialog>("registerDialog"));
    auto* accept = find<QPushButton>("registerAccept");
    QVERIFY(!accept->isEnabled());
    auto* subject = find<QLineEdit>("registerSubject");
    QTest::keyClicks(subject, QStringLiteral("P1"));
    QVERIFY(harness::waitUntil([&] { return accept->isEnabled(); }));
    QVERIFY(find<QLabel>("registerAbout")->text().contains(QStringLiteral("1 card")));
    QTest::mouseClick(accept, Qt::LeftButton);
    QVERIFY(harness::waitUntil([&] { return model("unknownCards")->rowCount() == 0; }));
    QCOMPARE(verdict(), QStringLiteral("on_time"));
    QCOMPARE(m_district->sql(QStringLiteral("select cells[3] from plan.export_cards() where cells[1] = '04AA0001'")),
             QStringLiteral("P1"));
}

void ReadersPageTest::aCardThatIsTakenIsRefusedInWords()
{
    m_district->sql(QStringLiteral("select example.push('F1', '04AA0001')"));
    openReaders();
    QVERIFY(harness::waitUntil([&] { return model("unknownCards")->rowCount() == 1; }));
    showTab(1);
    QTest::mouseClick(find<QPushButton>("registerButton"), Qt::LeftButton);
    QVERIFY(dialog<QDialog>("registerDialog"));
    auto* accept = find<QPushButton>("registerAccept");
    QTest::keyClicks(find<QLineEdit>("registerSubject"), QStringLiteral("P3"));
    QVERIFY(harness::waitUntil([&] { return accept->isEnabled(); }));
    m_district->sql(QStringLiteral("insert into patrol.card (uid, kind, person_id, during) select '04AA0001', "
                                   "'person', person_id, '[2030-01-01,)' from patrol.person where badge = 'P1'"));
    QString refusal;
    connect(page(), &Page::failed, this, [&](const DatabaseError& error) { refusal = error.detail(); });
    QTest::mouseClick(accept, Qt::LeftButton);
    QVERIFY(harness::waitUntil([&] { return !refusal.isEmpty(); }));
    QVERIFY2(refusal.startsWith(QStringLiteral("card_taken uid=04AA0001 subject=P1")), qPrintable(refusal));
}

void ReadersPageTest::anImpossibleJourneyIsDecidedByKeyboard()
{
    journey();
    openReaders();
    QVERIFY(harness::waitUntil([&] { return model("signsTable")->rowCount() == 1; }));
    QVERIFY(find<QTabBar>("readersTabs")->tabText(2).contains(QStringLiteral("(1)")));
    showTab(2);
    const QString evidence = find<QLabel>("signEvidence")->text();
    QVERIFY2(evidence.contains(QStringLiteral("张三")) && evidence.contains(QStringLiteral("示例点1")) &&
                 evidence.contains(QStringLiteral("示例点6")),
             qPrintable(evidence));
    QVERIFY(find<QLabel>("signsPlainly")->isVisible());
    find<QPushButton>("decide_explained")->setFocus();
    QTest::keyClick(find<QPushButton>("decide_explained"), Qt::Key_Space);
    auto* decision = dialog<QDialog>("decisionDialog");
    QVERIFY(decision);
    auto* comment = find<QPlainTextEdit>("decisionComment");
    QVERIFY(!find<QPushButton>("decisionAccept")->isEnabled());
    QTest::keyClicks(comment, QStringLiteral("card was lent for a test"));
    QTest::keyClick(comment, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(harness::waitUntil([&] { return model("signsTable")->rowCount() == 0; }));
    QCOMPARE(m_district->sql(QStringLiteral("select decision || ' ' || comment from patrol.sign_decision")),
             QStringLiteral("explained card was lent for a test"));
    auto* state = find<QComboBox>("signsState");
    state->setCurrentIndex(1);
    emit state->activated(1);
    QCOMPARE(model("signsTable")->rowCount(), 1);
    QVERIFY(harness::waitUntil([&] { return find<QLabel>("signDecisions")->text().contains(QStringLiteral("李四")); }));
    QVERIFY(!find<QTabBar>("readersTabs")->tabText(2).contains(u'('));
}

void ReadersPageTest::nobodyDecidesOfThemselves()
{
    journey();
    Signer::of(*m_database).set(QStringLiteral("P1"), QStringLiteral("张三"));
    openReaders();
    showTab(2);
    QVERIFY(harness::waitUntil([&] { return model("signsTable")->rowCount() == 1; }));
    QSignalSpy failed(page(), &Page::failed);
    QTest::mouseClick(find<QPushButton>("decide_watch"), Qt::LeftButton);
    QVERIFY(dialog<QDialog>("decisionDialog"));
    QTest::keyClicks(find<QPlainTextEdit>("decisionComment"), QStringLiteral("it was me"));
    QTest::mouseClick(find<QPushButton>("decisionAccept"), Qt::LeftButton);
    QVERIFY(harness::waitUntil([&] { return failed.size() == 1; }));
    QCOMPARE(m_district->sql(QStringLiteral("select count(*) from patrol.sign_decision")), QStringLiteral("0"));
}

void ReadersPageTest::whoMayNotIsNotOffered()
{
    journey();
    m_district->sql(QStringLiteral("select example.push('F1', '04AA0001');"
                                   "do $$ begin create role window_test_viewer login in role patrol_viewer; exception "
                                   "when duplicate_object then null; end $$"));
    reopenAs(QStringLiteral("window_test_viewer"));
    openReaders();
    QVERIFY(harness::waitUntil([&] { return model("unknownCards")->rowCount() == 1; }));
    QVERIFY(!find<QTabBar>("readersTabs")->isTabVisible(2));
    QVERIFY(!find<QPushButton>("registerButton")->isEnabled());
    QVERIFY(!find<QPushButton>("registerButton")->toolTip().isEmpty());
    QVERIFY(!find<QPushButton>("noteOutage")->isEnabled());
    QCOMPARE(page()->views(), QStringList{QStringLiteral("cards")});
}

void ReadersPageTest::anotherPageOpensAReader()
{
    openReaders();
    auto* units = find<QComboBox>("readersUnitBox");
    units->setCurrentIndex(units->findData(QStringLiteral("S1")));
    emit units->activated(units->currentIndex());
    QCOMPARE(model("readersTable")->rowCount(), 3);
    showTab(1);
    page()->open({{QStringLiteral("reader"), QStringLiteral("F5")}});
    QCOMPARE(find<QTabBar>("readersTabs")->currentIndex(), 0);
    QCOMPARE(find<QTableView>("readersTable")->currentIndex().data(CodeRole).toString(), QStringLiteral("F5"));
    QTest::keyClicks(find<QLineEdit>("readersText"), QStringLiteral("nothing"));
    QCOMPARE(model("readersTable")->rowCount(), 0);
}

void ReadersPageTest::aSignLeadsToThePlaceAndThePerson()
{
    journey();
    openReaders();
    showTab(2);
    QVERIFY(harness::waitUntil([&] { return model("signsTable")->rowCount() == 1; }));
    QSignalSpy wanted(page(), &Page::wanted);
    QTest::mouseClick(find<QPushButton>("signMap"), Qt::LeftButton);
    QTest::mouseClick(find<QPushButton>("signPerson"), Qt::LeftButton);
    QCOMPARE(wanted.size(), 2);
    QCOMPARE(wanted.at(0).at(1).toMap().value(QStringLiteral("checkpoint")).toString(), QStringLiteral("C6"));
    QCOMPARE(wanted.at(1).at(1).toMap().value(QStringLiteral("badge")).toString(), QStringLiteral("P1"));
    showTab(2);
    m_window->showPage(QStringLiteral("readers"));
    QTest::mouseClick(find<QPushButton>("signReader"), Qt::LeftButton);
    QCOMPARE(find<QTableView>("readersTable")->currentIndex().data(CodeRole).toString(), QStringLiteral("F6"));
}

QTEST_MAIN(ReadersPageTest)
#include "ReadersPageTest.moc"
