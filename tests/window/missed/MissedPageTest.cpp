// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/missed/MissedPage.h"
#include "desk-app/charts/CountChart.h"
#include "desk-app/database/Database.h"
#include "desk-app/evidence/EvidenceDialog.h"
#include "desk-app/missed/AskExcuseDialog.h"
#include "desk-app/missed/model/ExcusesModel.h"
#include "desk-app/missed/model/MissedVisitsModel.h"
#include "desk-app/missed/model/RatesModel.h"
#include "desk-app/page/Signer.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/widgets/Tile.h"
#include "desk-app/window/MainWindow.h"
#include "tests/harness/Program.h"
#include "tests/window/District.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableView>
#include <QTest>

class MissedPageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void whatNobodyReachedIsListedAndCounted();
    void picturesNarrowTheList();
    void tilesAndWordsNarrowTheList();
    void theEvidenceIsAKeyAway();
    void twoPersonsExcuseWhatWasMissed();
    void anIncidentNeedsItsNumber();
    void aRefusalNeedsAComment();
    void nobodyDecidesOnTheirOwn();
    void whoAskedTakesItBack();
    void aRefusalOfTheDatabaseIsSaidInTheDialog();
    void ratesTellWhoExcusesHowMuch();
    void whoMayNotIsNotOffered();
    void anotherPageNarrowsIt();
    void spanAndVerdictsAreRemembered();
    void nothingMissedIsSaid();

private:
    template <typename Widget> Widget* find(const char* name) const { return m_window->findChild<Widget*>(QLatin1String(name)); }
    MissedPage* page() const { return static_cast<MissedPage*>(m_window->page(QStringLiteral("missed"))); }
    QAbstractItemModel* list() const { return find<QTableView>("missedList")->model(); }
    QAbstractItemModel* excuses() const { return find<QTableView>("excusesList")->model(); }
    void reopenAs(const QString& login = {});
    void openMissed(int rows);
    void sign(const QString& badge, const QString& name) { Signer::of(*m_database).set(badge, name); }
    void press(const char* button) { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }
    template <typename Dialog> Dialog* dialog() const
    {
        Dialog* found = nullptr;
        harness::waitUntil([&] {
            const auto all = m_window->findChildren<Dialog*>();
            found = all.isEmpty() ? nullptr : all.last();
            return found && found->isVisible();
        });
        return found;
    }
    void askForAll(const QString& reason, const QString& reference = {});
    bool waitForExcuse(const QString& state);
    void chooseExcuse(int row);
    void showTab(int tab) { find<QTabBar>("missedTabs")->setCurrentIndex(tab); }

    std::unique_ptr<District> m_district;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<MainWindow> m_window;
};

void MissedPageTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    District::useOwnSettings();
    QCoreApplication::setApplicationName(QStringLiteral("MissedPageTest"));
}

// L1 missed C1, C2 and C3; of L2 nothing is known of C4.
void MissedPageTest::init()
{
    QSettings().clear();
    m_district = std::make_unique<District>();
    m_district->dutyOver(QStringLiteral("L1"));
    m_district->dutyOver(QStringLiteral("L2"));
    m_district->sql(QStringLiteral("update patrol.reader_state set complete_through = now() - interval '5 h' from patrol.reader where "
                                   "reader.reader_id = reader_state.reader_id and reader.reader = 'F4'"));
    reopenAs();
}

void MissedPageTest::cleanup()
{
    m_window.reset();
    m_database.reset();
    m_district.reset();
}

void MissedPageTest::reopenAs(const QString& login)
{
    m_window.reset();
    m_database = std::make_unique<Database>(m_district->conninfo() + (login.isEmpty() ? QString() : QStringLiteral(" user=") + login));
    sign(QStringLiteral("P1"), QStringLiteral("张三"));
    m_window = std::make_unique<MainWindow>(*m_database);
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(harness::waitUntil([&] { return m_window->isReady(); }));
}

void MissedPageTest::openMissed(int rows)
{
    m_window->showPage(QStringLiteral("missed"));
    QVERIFY(harness::waitUntil([&] { return page()->isReady() && list()->rowCount() == rows; }));
}

void MissedPageTest::whatNobodyReachedIsListedAndCounted()
{
    openMissed(6);
    QCOMPARE(find<Tile>("missedTile_missed")->shownNumber(), QStringLiteral("5"));
    QCOMPARE(find<Tile>("missedTile_no_data")->shownNumber(), QStringLiteral("1"));
    QCOMPARE(find<Tile>("missedTile_excused")->shownNumber(), QStringLiteral("0"));
    QCOMPARE(find<CountChart>("missedByLine")->bars().size(), 2);
    QCOMPARE(find<CountChart>("missedByCheckpoint")->bars().size(), 6);
    QCOMPARE(find<CountChart>("missedByCrew")->bars().first().label, QStringLiteral("张三 and 1 more"));
    QCOMPARE(find<CountChart>("missedByHour")->bars().size(), 1); // both begun in the same hour
    bool silent = false;
    for (int row = 0; row < 6; ++row)
        silent = silent || list()->index(row, MissedVisitsModel::Reason).data().toString().startsWith(QStringLiteral("reader F4"));
    QVERIFY(silent);
}

void MissedPageTest::picturesNarrowTheList()
{
    openMissed(6);
    emit find<CountChart>("missedByLine")->chosen(QStringLiteral("L2"));
    QCOMPARE(list()->rowCount(), 3);
    QCOMPARE(find<CountChart>("missedByCheckpoint")->bars().size(), 3);
    emit find<CountChart>("missedByCheckpoint")->chosen(QStringLiteral("C4"));
    QCOMPARE(list()->rowCount(), 1);
    QCOMPARE(find<Tile>("missedTile_missed")->shownNumber(), QStringLiteral("0"));
    find<QPushButton>("missedChip0")->click();
    QVERIFY(harness::waitUntil([&] { return find<CountChart>("missedByCheckpoint")->bars().size() == 1 && list()->rowCount() == 1; }));
    find<QPushButton>("missedChip1")->click();
    QVERIFY(harness::waitUntil([&] { return list()->rowCount() == 6; }));
    emit find<CountChart>("missedByHour")->chosen(QStringLiteral("99"));
    QCOMPARE(list()->rowCount(), 0);
    emit find<CountChart>("missedByHour")->chosen(QStringLiteral("99")); // once more: wide again
    QCOMPARE(list()->rowCount(), 6);
}

void MissedPageTest::tilesAndWordsNarrowTheList()
{
    openMissed(6);
    QTest::mouseClick(find<Tile>("missedTile_missed"), Qt::LeftButton);
    QCOMPARE(list()->rowCount(), 1);
    QTest::mouseClick(find<Tile>("missedTile_missed"), Qt::LeftButton);
    QTest::keyClicks(find<QLineEdit>("missedSearch"), QStringLiteral("L1 C3"));
    QCOMPARE(list()->rowCount(), 1);
    QTest::keyClicks(find<QLineEdit>("missedSearch"), QStringLiteral("x"));
    const auto* empty = find<QTableView>("missedList")->findChild<EmptyState*>();
    QVERIFY(empty->isVisible());
}

void MissedPageTest::theEvidenceIsAKeyAway()
{
    openMissed(6);
    auto* table = find<QTableView>("missedList");
    QVERIFY(!find<QPushButton>("missedEvidenceButton")->isEnabled());
    table->setFocus();
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Return);
    auto* evidence = dialog<EvidenceDialog>();
    QVERIFY(evidence);
    QCOMPARE(evidence->key().checkpoint, table->model()->index(0, 0).data(CodeRole).toString());
    QVERIFY(harness::waitUntil([&] { return evidence->isReady(); }));
}

// Chooses all of L1 and asks for an excuse of its checkpoints.
void MissedPageTest::askForAll(const QString& reason, const QString& reference)
{
    openMissed(6);
    emit find<CountChart>("missedByLine")->chosen(QStringLiteral("L1"));
    QCOMPARE(list()->rowCount(), 3);
    find<QTableView>("missedList")->selectAll();
    press("missedAskButton");
    QVERIFY(dialog<AskExcuseDialog>());
    auto* box = find<QComboBox>("excuseReason");
    box->setCurrentIndex(box->findData(reason));
    find<QLineEdit>("excuseReference")->setText(reference);
    press("excuseAsk");
}

bool MissedPageTest::waitForExcuse(const QString& state)
{
    return harness::waitUntil([&] {
        return excuses()->rowCount() > 0 && excuses()->index(0, ExcusesModel::State).data().toString() == state;
    });
}

void MissedPageTest::chooseExcuse(int row)
{
    showTab(1);
    find<QTableView>("excusesList")->selectRow(row);
}

void MissedPageTest::twoPersonsExcuseWhatWasMissed()
{
    askForAll(QStringLiteral("dispatch"), QStringLiteral("110-20260305-7"));
    QVERIFY(waitForExcuse(QStringLiteral("waits")));
    QVERIFY(harness::waitUntil([&] { return excuses()->rowCount() == 3 && m_window->findChildren<AskExcuseDialog*>().isEmpty(); }));
    QCOMPARE(find<QTabBar>("missedTabs")->tabText(1), QStringLiteral("Excuses (3)"));
    QCOMPARE(find<Tile>("missedTile_missed")->shownNumber(), QStringLiteral("3")); // asking alone excuses nothing
    sign(QStringLiteral("P2"), QStringLiteral("李四"));
    for (int n = 0; n < 3; ++n) {
        chooseExcuse(0);
        QVERIFY(find<QPushButton>("excusesApprove")->isEnabled());
        QVERIFY(!find<QPushButton>("excusesWithdraw")->isEnabled());
        press("excusesApprove");
        auto* decision = dialog<DecisionDialog>();
        QVERIFY(decision);
        decision->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("与值班记录相符"));
        QTest::mouseClick(decision->findChild<QPushButton*>(QStringLiteral("decisionDecide")), Qt::LeftButton);
        QVERIFY(harness::waitUntil([&] { return find<QTabBar>("missedTabs")->tabText(1) == (n < 2 ? QStringLiteral("Excuses (%1)").arg(2 - n) : QStringLiteral("Excuses")); }));
        QVERIFY(harness::waitUntil([&] { return m_window->findChildren<DecisionDialog*>().isEmpty(); }));
    }
    QCOMPARE(m_district->sql(QStringLiteral("select count(*), min(remark) from patrol.excuse where approved_by is not null")),
             QStringLiteral("3|与值班记录相符"));
    showTab(0);
    QVERIFY(harness::waitUntil([&] { return find<Tile>("missedTile_excused")->shownNumber() == u"3"; }));
    QCOMPARE(find<Tile>("missedTile_missed")->shownNumber(), QStringLiteral("0"));
    QCOMPARE(list()->index(0, 0).data(VerdictRole).toInt(), int(Verdict::Excused));
}

void MissedPageTest::anIncidentNeedsItsNumber()
{
    askForAll(QStringLiteral("dispatch"));
    auto* ask = find<QPushButton>("excuseAsk");
    QVERIFY(!ask->isEnabled());
    QCOMPARE(find<QLabel>("excuseMissing")->text(), QStringLiteral("An incident needs the number of its order."));
    find<QComboBox>("excuseReason")->setCurrentIndex(find<QComboBox>("excuseReason")->findData(QStringLiteral("weather")));
    QVERIFY(ask->isEnabled());
    auto* to = find<QDateTimeEdit>("excuseTo");
    to->setDateTime(find<QDateTimeEdit>("excuseFrom")->dateTime());
    QVERIFY(!ask->isEnabled());
    to->setDateTime(to->dateTime().addSecs(3600));
    find<QRadioButton>("excuseLines")->setChecked(true); // the whole line in one excuse
    press("excuseAsk");
    QVERIFY(harness::waitUntil([&] { return excuses()->rowCount() == 1; }));
    QCOMPARE(excuses()->index(0, ExcusesModel::Covers).data().toString(), QStringLiteral("东城一线 L1"));
    // The period is that of the duty, in the district's own zone.
    QCOMPARE(m_district->sql(QStringLiteral("select lower(during) = (select date_trunc('minute', starts_at) from patrol.duty join patrol.line using "
                                            "(line_id) where line = 'L1'), reason, asked.badge from patrol.excuse join patrol.person asked on "
                                            "asked.person_id = asked_by")),
             QStringLiteral("t|weather|P1"));
}

void MissedPageTest::aRefusalNeedsAComment()
{
    askForAll(QStringLiteral("weather"));
    QVERIFY(waitForExcuse(QStringLiteral("waits")));
    QVERIFY(harness::waitUntil([&] { return m_window->findChildren<AskExcuseDialog*>().isEmpty(); }));
    sign(QStringLiteral("P2"), QStringLiteral("李四"));
    chooseExcuse(0);
    press("excusesRefuse");
    auto* decision = dialog<DecisionDialog>();
    QVERIFY(decision);
    auto* decide = decision->findChild<QPushButton*>(QStringLiteral("decisionDecide"));
    QVERIFY(!decide->isEnabled());
    decision->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("当日无雨"));
    QTest::mouseClick(decide, Qt::LeftButton);
    QVERIFY(harness::waitUntil([&] { return m_district->sql(QStringLiteral("select count(*) from patrol.excuse where remark = '当日无雨' and refused_by is not null")) == u"1"; }));
    QVERIFY(harness::waitUntil([&] {
        return excuses()->index(excuses()->rowCount() - 1, ExcusesModel::State).data().toString() == u"refused";
    }));
    chooseExcuse(excuses()->rowCount() - 1);
    QVERIFY(!find<QPushButton>("excusesApprove")->isEnabled()); // it is decided, and stands
}

void MissedPageTest::nobodyDecidesOnTheirOwn()
{
    askForAll(QStringLiteral("weather"));
    QVERIFY(waitForExcuse(QStringLiteral("waits")));
    chooseExcuse(0);
    QVERIFY(!find<QPushButton>("excusesApprove")->isEnabled());
    QVERIFY(!find<QPushButton>("excusesRefuse")->isEnabled());
    QVERIFY(find<QPushButton>("excusesWithdraw")->isEnabled());
    QCOMPARE(find<QLabel>("excusesWhy")->text(), QStringLiteral("You asked for it: another person decides on it."));
}

void MissedPageTest::whoAskedTakesItBack()
{
    askForAll(QStringLiteral("weather"));
    QVERIFY(waitForExcuse(QStringLiteral("waits")));
    chooseExcuse(0);
    press("excusesWithdraw");
    QVERIFY(harness::waitUntil([&] { return m_district->sql(QStringLiteral("select count(*) from patrol.excuse where withdrawn_at is not null")) == u"1"; }));
    QVERIFY(harness::waitUntil([&] { return find<QTabBar>("missedTabs")->tabText(1) == u"Excuses (2)"; }));
}

void MissedPageTest::aRefusalOfTheDatabaseIsSaidInTheDialog()
{
    m_district->sql(QStringLiteral("select desk.ask_excuse('L1', null, now() - interval '4 h', now(), 'weather', null, 'P2')"));
    openMissed(6);
    QVERIFY(waitForExcuse(QStringLiteral("waits")));
    chooseExcuse(0);
    press("excusesApprove");
    auto* decision = dialog<DecisionDialog>();
    QVERIFY(decision);
    m_district->sql(QStringLiteral("select desk.refuse_excuse((select max(excuse_number) from patrol.excuse), 'P3', '不属实')")); // sooner
    QTest::mouseClick(decision->findChild<QPushButton*>(QStringLiteral("decisionDecide")), Qt::LeftButton);
    auto* told = decision->findChild<QLabel*>(QStringLiteral("decisionMissing"));
    QVERIFY(harness::waitUntil([&] { return told->text().contains(QStringLiteral("was refused by P3 already")); }));
    QVERIFY(decision->isVisible());
}

void MissedPageTest::ratesTellWhoExcusesHowMuch()
{
    m_district->sql(QStringLiteral(
        "select desk.approve_excuse(desk.ask_excuse('L1', null, now() - interval '4 h', now(), 'weather', null, 'P1'), 'P2');"
        "select desk.refuse_excuse(desk.ask_excuse('L2', null, now() - interval '4 h', now(), 'dispatch', '110-1', 'P3'), 'P2', '不属实');"));
    openMissed(6);
    page()->showView(QStringLiteral("rates"));
    auto* approvers = find<QTableView>("ratesApprovers")->model();
    QVERIFY(harness::waitUntil([&] { return approvers->rowCount() == 1; }));
    QCOMPARE(approvers->index(0, RatesModel::Person).data().toString(), QStringLiteral("李四 P2"));
    QCOMPARE(approvers->index(0, RatesModel::ApprovalRate).data().toString(), QStringLiteral("50.0 %"));
    QCOMPARE(approvers->index(0, RatesModel::Excused).data().toString(), QStringLiteral("3"));
    QCOMPARE(approvers->index(0, RatesModel::ExcusedRate).data().toString(), QStringLiteral("50.0 %"));
    QCOMPARE(find<QTableView>("ratesAskers")->model()->rowCount(), 2);
    QCOMPARE(find<Tile>("ratesAsked")->shownNumber(), QStringLiteral("2"));
    QCOMPARE(find<CountChart>("ratesByReason")->bars().size(), 1);
}

void MissedPageTest::whoMayNotIsNotOffered()
{
    m_district->sql(QStringLiteral("do $$ begin create role window_test_viewer login in role patrol_viewer; exception "
                                   "when duplicate_object then null; end $$;"
                                   "select desk.ask_excuse('L1', null, now() - interval '4 h', now(), 'weather', null, 'P2')"));
    reopenAs(QStringLiteral("window_test_viewer"));
    openMissed(6);
    find<QTableView>("missedList")->selectAll();
    QVERIFY(!find<QPushButton>("missedAskButton")->isVisible());
    QVERIFY(find<QPushButton>("missedEvidenceButton")->isVisible());
    showTab(1);
    QVERIFY(harness::waitUntil([&] { return excuses()->rowCount() == 1; }));
    for (const char* button : {"excusesApprove", "excusesRefuse", "excusesWithdraw"})
        QVERIFY(!find<QPushButton>(button)->isVisible());
}

void MissedPageTest::anotherPageNarrowsIt()
{
    openMissed(6);
    page()->open({{QStringLiteral("checkpoint"), QStringLiteral("C2")}});
    QVERIFY(harness::waitUntil([&] { return page()->isReady() && list()->rowCount() == 1; }));
    page()->open({{QStringLiteral("badge"), QStringLiteral("P2")}});
    QVERIFY(harness::waitUntil([&] { return page()->isReady() && list()->rowCount() == 6; }));
    page()->open({{QStringLiteral("unit"), QStringLiteral("S2")}, {QStringLiteral("line"), QStringLiteral("L2")}});
    QVERIFY(harness::waitUntil([&] { return page()->isReady() && list()->rowCount() == 3; }));
    page()->open({{QStringLiteral("unit"), QString()}, {QStringLiteral("from"), QDate(2020, 1, 1)}, {QStringLiteral("through"), QDate(2020, 1, 2)}});
    QVERIFY(harness::waitUntil([&] { return page()->isReady() && list()->rowCount() == 0; }));
}

void MissedPageTest::spanAndVerdictsAreRemembered()
{
    openMissed(6);
    QTest::mouseClick(find<Tile>("missedTile_missed"), Qt::LeftButton);
    auto* presets = find<QComboBox>("missedPeriodPresets");
    presets->setCurrentIndex(presets->findData(QStringLiteral("30")));
    emit presets->activated(presets->currentIndex());
    reopenAs();
    openMissed(1);
    QCOMPARE(find<QComboBox>("missedPeriodPresets")->currentData().toString(), QStringLiteral("30"));
    QVERIFY(!find<Tile>("missedTile_missed")->isChecked());
}

void MissedPageTest::nothingMissedIsSaid()
{
    openMissed(6);
    page()->open({{QStringLiteral("from"), QDate(2020, 1, 1)}, {QStringLiteral("through"), QDate(2020, 1, 2)}});
    const auto* empty = find<QTableView>("missedList")->findChild<EmptyState*>();
    QVERIFY(harness::waitUntil([&] { return page()->isReady() && empty->title() == u"Nothing is missed"; }));
    QVERIFY(empty->isVisible());
    QCOMPARE(find<Tile>("missedTile_missed")->shownNumber(), QStringLiteral("0"));
    QVERIFY(find<CountChart>("missedByLine")->isEmpty());
}

QTEST_MAIN(MissedPageTest)
#include "MissedPageTest.moc"
