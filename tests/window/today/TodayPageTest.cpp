// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/database/Database.h"
#include "desk-app/map/MapView.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/today/TodayPage.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/Tile.h"
#include "desk-app/window/MainWindow.h"
#include "desk-app/models/VisitsModel.h"
#include "tests/harness/Program.h"
#include "tests/window/District.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>

class TodayPageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void theTilesCountTheDay();
    void aClockInChangesTheMapWithinASecond();
    void aClockInTopsTheFeed();
    void aMissedVisitIsListedWithItsReason();
    void whoNearlyCountedIsNamed();
    void aTileListsItsVisitsAndFiltersTheMap();
    void aUnitNarrowsEverything();
    void choosingALineDrawsItsPath();
    void choosingACheckpointExplainsIt();
    void timeAloneTurnsADueVisitIntoAMissedOne();
    void linesWithTroubleComeFirst();
    void whatIsOverdueAndWhatEndsSoonIsListed();
    void aLineOpensOnItsPage();
    void whatChangedInTheMeantimeIsThereAfterAReconnection();
    void everythingCanBeReachedByKeyboardAndHasAName();
    void textOfTwiceTheSizeIsNotCutOff();
    void anEmptyDaySaysSo();

private:
    void open();
    [[nodiscard]] QString tile(const char* name) const { return find<Tile>(name)->shownNumber(); }
    [[nodiscard]] QTableView* table(const char* name) const { return find<QTableView>(name); }
    template <typename Widget> Widget* find(const char* name) const
    {
        return m_window->findChild<Widget*>(QLatin1String(name));
    }

    std::unique_ptr<District> m_district;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<MainWindow> m_window;
};

void TodayPageTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    District::useOwnSettings();
    QCoreApplication::setApplicationName(QStringLiteral("TodayPageTest"));
}

void TodayPageTest::init()
{
    m_district = std::make_unique<District>();
}

void TodayPageTest::cleanup()
{
    m_window.reset();
    m_database.reset();
    m_district.reset();
}

void TodayPageTest::open()
{
    m_database = std::make_unique<Database>(m_district->conninfo());
    m_window = std::make_unique<MainWindow>(*m_database);
    m_window->show();
    QVERIFY2(harness::waitUntil([&] { return m_window->todayPage()->isReady() && find<QComboBox>("unitBox")->count() > 1; }),
             "the page was not filled");
}

void TodayPageTest::theTilesCountTheDay()
{
    m_district->dutyOver(QStringLiteral("L1"));
    m_district->dutyNow(QStringLiteral("L2"));
    m_district->clockIn(QStringLiteral("C4"));
    open();
    QCOMPARE(tile("tile_done"), QStringLiteral("1"));
    QCOMPARE(tile("tile_missed"), QStringLiteral("3"));
    QCOMPARE(find<Tile>("tile_missed")->accessibleDescription(), QStringLiteral("50%"));
    QCOMPARE(tile("tile_on_time"), QStringLiteral("1"));
    QCOMPARE(tile("tile_due"), QStringLiteral("2"));
    QCOMPARE(find<QWidget>("completionTile")->accessibleName(), QStringLiteral("Completion 25.0%"));
    QCOMPARE(find<QWidget>("completionTile")->accessibleDescription(), QStringLiteral("1 of 6 visits done"));
}

void TodayPageTest::aClockInChangesTheMapWithinASecond()
{
    m_district->dutyNow(QStringLiteral("L1"));
    open();
    MapView* map = m_window->todayPage()->map();
    const QColor onTime = Palette::of(map).fill(Verdict::OnTime);
    const auto colour = [&] {
        return map->grab().toImage().pixelColor(map->positionOf(QStringLiteral("C2")).toPoint());
    };
    QVERIFY(colour() != onTime);
    QElapsedTimer watch;
    m_district->clockIn(QStringLiteral("C2"));
    watch.start();
    QVERIFY2(harness::waitUntil([&] { return colour() == onTime; }, std::chrono::seconds(1)),
             "no change within a second");
    qInfo("from the commit to the pixel: %lld ms", watch.elapsed());
    QCOMPARE(tile("tile_on_time"), QStringLiteral("1"));
}

void TodayPageTest::aClockInTopsTheFeed()
{
    m_district->dutyNow(QStringLiteral("L1"));
    m_district->clockIn(QStringLiteral("C1"));
    open();
    m_district->clockIn(QStringLiteral("C3"));
    const auto* feed = table("feedTable")->model();
    QVERIFY(harness::waitUntil([&] { return feed->rowCount() == 2; }, std::chrono::seconds(1)));
    QCOMPARE(feed->index(0, ClockInsModel::Checkpoint).data().toString(), QStringLiteral("示例点3"));
    QCOMPARE(feed->index(0, ClockInsModel::Person).data().toString(), QStringLiteral("张三"));
}

void TodayPageTest::aMissedVisitIsListedWithItsReason()
{
    m_district->dutyOver(QStringLiteral("L1"));
    open();
    const auto* missed = table("missedTable")->model();
    QCOMPARE(missed->rowCount(), 3);
    QVERIFY(!missed->index(0, VisitsModel::Reason).data().toString().isEmpty());
    QCOMPARE(missed->index(0, VisitsModel::Checkpoint).data().toString(), QStringLiteral("示例点1"));
}

// 王五's card at C1 within the window; but 王五 is not on the crew.
void TodayPageTest::whoNearlyCountedIsNamed()
{
    m_district->dutyOver(QStringLiteral("L1"));
    m_district->sql(QStringLiteral(R"(
        set session_replication_role = replica; -- a started duty is not changed but by a test
        update patrol.duty set eligibility = 'crew';
        reset session_replication_role;
        insert into patrol.journal (journal, station_id, reader_id, head_digest, first_seen_at)
          select md5('near')::uuid, unit_id, reader_id, sha256('near'), now() from patrol.reader where reader = 'F1';
        insert into patrol.sighting (station_id, entry, at, error, reader_id, checkpoint_id, person_id, card_id, received_at, journal, clock, uid)
          select duty.unit_id, 1, duty.starts_at + interval '5 min', interval '0', reader.reader_id, reader.checkpoint_id, person.person_id, card_id, now(),
                 md5('near')::uuid, 'synchronised', card.uid
            from patrol.duty, patrol.reader, patrol.person join patrol.card using (person_id) where reader = 'F1' and person.badge = 'P3';
    )"));
    open();
    const auto* missed = find<QTableView>("missedTable")->model();
    QVERIFY(harness::waitUntil([&] { return missed->rowCount() == 3; }));
    QStringList reasons;
    for (int row = 0; row < missed->rowCount(); ++row)
        reasons.append(missed->index(row, VisitsModel::Reason).data().toString());
    QVERIFY2(reasons.filter(QStringLiteral("王五 (P3) clocked in at ")).size() == 1, qPrintable(reasons.join(u'|')));
}

void TodayPageTest::aTileListsItsVisitsAndFiltersTheMap()
{
    m_district->dutyOver(QStringLiteral("L1"));
    m_district->dutyNow(QStringLiteral("L2"));
    open();
    MapView* map = m_window->todayPage()->map();
    const QPoint missed = map->positionOf(QStringLiteral("C1")).toPoint();
    QTRY_COMPARE(map->checkpointAt(missed), QStringLiteral("C1"));
    QTest::mouseClick(find<Tile>("tile_due"), Qt::LeftButton);
    QCOMPARE(table("missedTable")->model()->rowCount(), 3);
    QCOMPARE(table("missedTable")->model()->index(0, 0).data(VerdictRole).toInt(), int(Verdict::Due));
    QTRY_COMPARE(map->checkpointAt(missed), QString());
    QTest::mouseClick(find<Tile>("tile_due"), Qt::LeftButton);
    QCOMPARE(table("missedTable")->model()->index(0, 0).data(VerdictRole).toInt(), int(Verdict::Missed));
    QTRY_COMPARE(map->checkpointAt(missed), QStringLiteral("C1"));
    QTest::mouseClick(find<Tile>("tile_done"), Qt::LeftButton);
    QCOMPARE(table("missedTable")->model()->rowCount(), 0);
    QTest::mouseClick(find<QAbstractButton>("completionTile"), Qt::LeftButton);
    QCOMPARE(table("missedTable")->model()->rowCount(), 3);
}

void TodayPageTest::aUnitNarrowsEverything()
{
    m_district->dutyOver(QStringLiteral("L1"));
    m_district->dutyNow(QStringLiteral("L2"));
    open();
    QCOMPARE(table("linesTable")->model()->rowCount(), 2);
    m_window->todayPage()->chooseUnit(QStringLiteral("S2"));
    QCOMPARE(tile("tile_due"), QStringLiteral("3"));
    QCOMPARE(tile("tile_missed"), QStringLiteral("0"));
    QCOMPARE(table("linesTable")->model()->rowCount(), 1);
    QCOMPARE(table("missedTable")->model()->rowCount(), 0);
}

void TodayPageTest::choosingALineDrawsItsPath()
{
    m_district->dutyNow(QStringLiteral("L1"));
    open();
    table("linesTable")->setCurrentIndex(table("linesTable")->model()->index(0, 0));
    QCOMPARE(m_window->todayPage()->map()->chosenLine(), QStringLiteral("L1"));
}

void TodayPageTest::choosingACheckpointExplainsIt()
{
    m_district->dutyOver(QStringLiteral("L1"));
    open();
    MapView* map = m_window->todayPage()->map();
    QTest::mouseClick(map, Qt::LeftButton, {}, map->positionOf(QStringLiteral("C3")).toPoint());
    auto* about = find<QLabel>("aboutCheckpoint");
    QVERIFY(about->isVisible());
    QVERIFY(about->text().contains(QStringLiteral("示例点3")));
    QTest::mouseClick(map, Qt::LeftButton, {}, QPoint(3, map->height() - 3));
    QVERIFY(!about->isVisible());
}

void TodayPageTest::timeAloneTurnsADueVisitIntoAMissedOne()
{
    // Ends two seconds from now; nobody says anything then.
    m_district->sql(QStringLiteral("select example.duty('L1', 'SOON', now() - interval '58 s', 1);"
                                   "update patrol.reader_state set complete_through = now() + interval '1 h'"));
    open();
    QCOMPARE(tile("tile_due"), QStringLiteral("3"));
    QVERIFY(harness::waitUntil([&] { return tile("tile_missed") == u"3"; }, std::chrono::seconds(5)));
}

void TodayPageTest::linesWithTroubleComeFirst()
{
    m_district->dutyNow(QStringLiteral("L1"));
    m_district->dutyOver(QStringLiteral("L2"));
    open();
    const auto* lines = table("linesTable")->model();
    QCOMPARE(lines->index(0, 0).data(CodeRole).toString(), QStringLiteral("L2"));
    table("linesTable")->setCurrentIndex(lines->index(1, 0));
    QCOMPARE(table("missedTable")->model()->rowCount(), 0); // of L1 nothing is missed
}

void TodayPageTest::whatIsOverdueAndWhatEndsSoonIsListed()
{
    // L1's window ended a minute ago and is accepted for five more; L2's ends in 20 minutes.
    m_district->sql(QStringLiteral("select example.duty('L1', 'LATE', now() - interval '61 min', 60);"
                                   "set session_replication_role = replica;"
                                   "update patrol.duty set accept_until = now() + interval '5 min';"
                                   "reset session_replication_role;"
                                   "select example.duty('L2', 'SOON', now() - interval '40 min', 60)"));
    open();
    auto* urgent = table("urgentTable");
    QCOMPARE(urgent->model()->rowCount(), 6);
    QCOMPARE(urgent->model()->index(0, UrgentModel::Checkpoint).data(CodeRole).toString(), QStringLiteral("C1"));
    QVERIFY(urgent->model()->index(0, UrgentModel::Checkpoint).data(DetailRole).toString().startsWith(QStringLiteral("overdue")));
    QVERIFY(urgent->model()->index(3, UrgentModel::Left).data().toString().startsWith(QStringLiteral("19 min")));
    QCOMPARE(urgent->model()->index(0, UrgentModel::Crew).data(DetailRole).toString(), QStringLiteral("张三, 李四"));
    urgent->setFocus();
    urgent->setCurrentIndex(urgent->model()->index(4, 0));
    QCOMPARE(m_window->todayPage()->map()->chosenCheckpoint(), QStringLiteral("C5"));
    m_district->clockIn(QStringLiteral("C1"));
    QVERIFY(harness::waitUntil([&] { return urgent->model()->rowCount() == 5; }, std::chrono::seconds(1)));
    QTest::keyClick(urgent, Qt::Key_Return);
    QVERIFY(harness::waitUntil([&] { return m_window->findChild<QDialog*>() != nullptr; })); // its evidence
}

void TodayPageTest::aLineOpensOnItsPage()
{
    m_district->dutyNow(QStringLiteral("L1"));
    open();
    table("linesTable")->setCurrentIndex(table("linesTable")->model()->index(0, 0));
    table("linesTable")->setFocus();
    QTest::keyClick(table("linesTable"), Qt::Key_Return);
    QCOMPARE(m_window->shownPage(), QStringLiteral("lines"));
}

void TodayPageTest::whatChangedInTheMeantimeIsThereAfterAReconnection()
{
    m_district->dutyNow(QStringLiteral("L1"));
    open();
    m_district->sql(QStringLiteral("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'desk-app' and datname = current_database()"));
    m_district->clockIn(QStringLiteral("C2"));
    QVERIFY(harness::waitUntil([&] { return tile("tile_on_time") == u"1"; }, std::chrono::seconds(20)));
    QVERIFY(find<QLabel>("asOf")->text().startsWith(QStringLiteral("as of")));
}

void TodayPageTest::everythingCanBeReachedByKeyboardAndHasAName()
{
    m_district->dutyOver(QStringLiteral("L1"));
    open();
    QSet<QString> reached;
    for (int steps = 0; steps < 40; ++steps) {
        if (QWidget* focus = QApplication::focusWidget()) reached.insert(focus->objectName());
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(), Qt::Key_Tab);
    }
    for (const char* name : {"unitBox", "soundButton", "completionTile", "tile_due", "tile_missed", "linesTable", "urgentTable", "missedTable", "todayTabs"})
        QVERIFY2(reached.contains(QLatin1String(name)), name);
    for (const auto* widget : m_window->todayPage()->findChildren<QWidget*>())
        if (widget->focusPolicy() & Qt::TabFocus && widget->isVisible() && !qobject_cast<const QPushButton*>(widget))
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName() + u' ' + widget->metaObject()->className()));
}

void TodayPageTest::textOfTwiceTheSizeIsNotCutOff()
{
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(2 * before.pointSizeF());
    QApplication::setFont(large);
    m_district->dutyOver(QStringLiteral("L1"));
    open();
    m_window->resize(1440, 900);
    QTest::qWait(50);
    for (const Tile* tile : m_window->findChildren<Tile*>())
        QVERIFY2(tile->width() >= tile->minimumSizeHint().width() && tile->height() >= tile->minimumSizeHint().height(),
                 qPrintable(tile->objectName()));
    QVERIFY(table("linesTable")->rowHeight(0) >= 2 * QFontMetrics(large).height());
    QApplication::setFont(before);
}

void TodayPageTest::anEmptyDaySaysSo()
{
    open();
    QCOMPARE(tile("tile_due"), QStringLiteral("0"));
    QCOMPARE(find<QWidget>("completionTile")->accessibleName(), QStringLiteral("Completion –"));
    QCOMPARE(table("linesTable")->model()->rowCount(), 0);
    const auto* why = table("linesTable")->viewport()->findChild<EmptyState*>();
    QCOMPARE(why->title(), QStringLiteral("No line has a duty today"));
}

QTEST_MAIN(TodayPageTest)
#include "TodayPageTest.moc"
