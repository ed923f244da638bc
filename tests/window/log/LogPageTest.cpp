// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/database/Database.h"
#include "desk-app/log/ClockInList.h"
#include "desk-app/page/Page.h"
#include "desk-app/window/MainWindow.h"
#include "tests/harness/Program.h"
#include "tests/window/District.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using harness::waitUntil;

class LogPageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void whatWasChangedIsThereWithBeforeAndAfter();
    void anImportOpensToItsChanges();
    void filtersNarrowIt();
    void whatIsChangedMeanwhileComesOnTop();
    void whoMayNotReadItIsToldSo();
    void clockInsAreListedAndFiltered();
    void theListIsScrolledThroughBothWays();
    void itLeapsToAnInstant();
    void aClockInThatComesIsShown();
    void theDatabaseAwayIsSaid();

private:
    void openLog();
    void openClockIns();
    void sql(const char* statements) const { m_district->sql(QString::fromUtf8(statements)); }
    /// Renames a checkpoint, as somebody who edits the plan does.
    void rename(const char* checkpoint, const char* name) const
    {
        m_district->sql(QStringLiteral("update patrol.checkpoint set name = '%2' where checkpoint = '%1'; notify patrol, 'plan'").arg(QLatin1String(checkpoint), QString::fromUtf8(name)));
    }
    /// So many clock-ins of F1, a minute apart, the newest now.
    void manyClockIns(int count) const;
    [[nodiscard]] QString cell(const QAbstractItemModel* model, int row, int column, const QModelIndex& parent = {}) const
    {
        return model->index(row, column, parent).data().toString();
    }
    template <typename Widget> Widget* find(const char* name) const { return m_window->findChild<Widget*>(QLatin1String(name)); }

    std::unique_ptr<District> m_district;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<MainWindow> m_window;
};

void LogPageTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    District::useOwnSettings();
    QCoreApplication::setApplicationName(QStringLiteral("LogPageTest"));
}

void LogPageTest::init()
{
    QSettings().clear();
    m_district = std::make_unique<District>();
    m_database = std::make_unique<Database>(m_district->conninfo());
    m_window = std::make_unique<MainWindow>(*m_database);
    m_window->resize(1440, 900);
    m_window->show();
}

void LogPageTest::cleanup()
{
    m_window.reset();
    m_database.reset();
    m_district.reset();
}

void LogPageTest::openLog()
{
    m_window->showPage(QStringLiteral("log"));
    QVERIFY(waitUntil([&] { return m_window->page(QStringLiteral("log"))->isReady(); }));
}

void LogPageTest::openClockIns()
{
    openLog();
    find<QTabBar>("logTabs")->setCurrentIndex(1);
    QVERIFY(waitUntil([&] { return m_window->page(QStringLiteral("log"))->isReady(); }));
}

void LogPageTest::manyClockIns(int count) const
{
    m_district->sql(QStringLiteral(R"(
        set session_replication_role = replica;
        insert into patrol.journal (journal, station_id, reader_id, head_digest, first_seen_at)
          select md5('many')::uuid, unit_id, reader_id, sha256('many'), now() - interval '40 days' from patrol.reader where reader = 'F1';
        insert into patrol.clock_in (station_id, entry, device_at, received_at, journal, kind, uid, auth, digest)
          select unit_id, n, now() - (%1 - n) * interval '1 min', now() - (%1 - n) * interval '1 min', md5('many')::uuid, 'tap', '04000001', 'uid', sha256('many')
            from patrol.reader, generate_series(1, %1) as n where reader = 'F1';
        insert into patrol.sighting (station_id, entry, at, error, reader_id, checkpoint_id, person_id, received_at, journal, clock, uid)
          select c.station_id, c.entry, c.device_at, interval '0', r.reader_id, r.checkpoint_id, p.person_id, c.received_at, c.journal, 'synchronised', c.uid
            from patrol.clock_in as c, patrol.reader as r, patrol.person as p where r.reader = 'F1' and p.badge = 'P1';
    )").arg(count));
}

void LogPageTest::whatWasChangedIsThereWithBeforeAndAfter()
{
    rename("C2", "北门");
    openLog();
    const auto* tree = find<QTreeView>("logTree");
    QVERIFY(waitUntil([&] { return tree->model()->rowCount() > 1; }));
    QCOMPARE(cell(tree->model(), 0, 1), QStringLiteral("Checkpoint"));
    QCOMPARE(cell(tree->model(), 0, 2), QStringLiteral("北门  C2"));
    QCOMPARE(cell(tree->model(), 0, 3), QStringLiteral("Changed"));
    QCOMPARE(cell(tree->model(), 0, 5), QStringLiteral("东城派出所"));
    // The newest is chosen by itself.
    const auto* fields = find<QTableView>("logFields")->model();
    QVERIFY(waitUntil([&] { return fields->rowCount() > 3; }));
    QCOMPARE(cell(fields, 0, 0) + u'|' + cell(fields, 0, 1) + u'|' + cell(fields, 0, 2), QStringLiteral("Name|示例点2|北门"));
    const QString about = find<QLabel>("logAbout")->text();
    QVERIFY2(about.startsWith(QStringLiteral("Checkpoint C2 北门\nChanged: ")) && about.contains(m_district->sql(QStringLiteral("select session_user"))), qPrintable(about));
}

void LogPageTest::anImportOpensToItsChanges()
{
    openLog();
    auto* tree = find<QTreeView>("logTree");
    QVERIFY(waitUntil([&] { return tree->model()->rowCount() > 0; }));
    // The district was written as one: a row that opens.
    int import = 0;
    while (import < tree->model()->rowCount() && !tree->model()->hasChildren(tree->model()->index(import, 0)))
        ++import;
    const QModelIndex row = tree->model()->index(import, 0);
    QVERIFY(row.isValid());
    QVERIFY2(cell(tree->model(), import, 1).contains(QStringLiteral("together")), qPrintable(cell(tree->model(), import, 1)));
    tree->expand(row);
    if (tree->model()->canFetchMore(row)) tree->model()->fetchMore(row);
    QVERIFY(waitUntil([&] { return tree->model()->rowCount(row) > 1; }));
    tree->setCurrentIndex(tree->model()->index(1, 0, row));
    QVERIFY(waitUntil([&] { return find<QTableView>("logFields")->model()->rowCount() > 0; }));
    tree->setCurrentIndex(row);
    QCOMPARE(find<QTableView>("logFields")->model()->rowCount(), 0);
}

void LogPageTest::filtersNarrowIt()
{
    rename("C1", "东门");
    sql("update patrol.line set name = '东城甲线' where line = 'L1'");
    openLog();
    const auto* model = find<QTreeView>("logTree")->model();
    QVERIFY(waitUntil([&] { return model->rowCount() > 2; }));
    auto* kinds = find<QComboBox>("logKindBox");
    kinds->setCurrentIndex(kinds->findData(QStringLiteral("line")));
    QVERIFY(waitUntil([&] { return cell(model, 0, 2) == u"东城甲线  L1"; }));
    find<QLineEdit>("logSearchEdit")->setText(QStringLiteral("no such thing"));
    QVERIFY(waitUntil([&] { return model->rowCount() == 0; }));
    find<QLineEdit>("logSearchEdit")->setText(QStringLiteral("甲线"));
    QVERIFY(waitUntil([&] { return model->rowCount() == 1; }));
    find<QLineEdit>("logWhoEdit")->setText(QStringLiteral("nobody"));
    QVERIFY(waitUntil([&] { return model->rowCount() == 0; }));
    find<QLineEdit>("logWhoEdit")->clear();
    QVERIFY(waitUntil([&] { return model->rowCount() == 1; }));
    auto* periods = find<QComboBox>("logPeriodBox");
    periods->setCurrentIndex(periods->findData(-1));
    QVERIFY(find<QDateEdit>("logFromEdit")->isVisible());
    find<QDateEdit>("logThroughEdit")->setDate(QDate::currentDate().addDays(-2));
    QVERIFY(waitUntil([&] { return model->rowCount() == 0; }));
    // What was chosen is remembered.
    m_window.reset();
    m_database = std::make_unique<Database>(m_district->conninfo());
    m_window = std::make_unique<MainWindow>(*m_database);
    m_window->show();
    openLog();
    QCOMPARE(find<QComboBox>("logKindBox")->currentData().toString(), QStringLiteral("line"));
}

void LogPageTest::whatIsChangedMeanwhileComesOnTop()
{
    rename("C1", "东门");
    openLog();
    auto* tree = find<QTreeView>("logTree");
    QVERIFY(waitUntil([&] { return tree->model()->rowCount() > 1 && tree->currentIndex().isValid(); }));
    const QPersistentModelIndex chosen = tree->currentIndex();
    rename("C3", "南门");
    QVERIFY(waitUntil([&] { return cell(tree->model(), 0, 2) == u"南门  C3"; }));
    QVERIFY(chosen.isValid());
    QCOMPARE(chosen.row(), 1); // what was looked at stays chosen
    QCOMPARE(tree->currentIndex(), QModelIndex(chosen));
}

void LogPageTest::whoMayNotReadItIsToldSo()
{
    sql("do $$ begin create role window_test_viewer login in role patrol_viewer; exception when duplicate_object then null; end $$");
    m_window.reset();
    m_database = std::make_unique<Database>(m_district->conninfo() + QStringLiteral(" user=window_test_viewer"));
    m_window = std::make_unique<MainWindow>(*m_database);
    m_window->show();
    openLog();
    const auto* told = find<QLabel>("logNotAllowed");
    QVERIFY(waitUntil([&] { return told->isVisible(); }));
    QVERIFY(told->text().contains(QStringLiteral("patrol_auditor")));
    QVERIFY(!find<QTreeView>("logTree")->isVisible());
    m_district->clockIn(QStringLiteral("C1"));
    find<QTabBar>("logTabs")->setCurrentIndex(1);
    QVERIFY(waitUntil([&] { return find<QTableView>("clockInList")->model()->rowCount() == 1; }));
}

void LogPageTest::clockInsAreListedAndFiltered()
{
    m_district->clockIn(QStringLiteral("C1"));
    m_district->clockIn(QStringLiteral("C2"));
    openClockIns();
    const auto* model = find<QTableView>("clockInList")->model();
    QVERIFY(waitUntil([&] { return model->rowCount() == 2; }));
    QCOMPARE(cell(model, 0, ClockInListModel::Checkpoint), QStringLiteral("示例点2  C2"));
    QCOMPARE(cell(model, 0, ClockInListModel::Person), QStringLiteral("张三  P1"));
    QCOMPARE(cell(model, 0, ClockInListModel::Reader), QStringLiteral("F2"));
    QCOMPARE(cell(model, 0, ClockInListModel::Uid), QStringLiteral("04000001"));
    QCOMPARE(cell(model, 0, ClockInListModel::Auth), QStringLiteral("UID only"));
    find<QLineEdit>("clockInReaderEdit")->setText(QStringLiteral("F1"));
    QVERIFY(waitUntil([&] { return model->rowCount() == 1 && cell(model, 0, ClockInListModel::Reader) == u"F1"; }));
    find<QLineEdit>("clockInReaderEdit")->clear();
    find<QLineEdit>("clockInCheckpointEdit")->setText(QStringLiteral("示例点2"));
    QVERIFY(waitUntil([&] { return model->rowCount() == 1 && cell(model, 0, ClockInListModel::Reader) == u"F2"; }));
    find<QLineEdit>("clockInPersonEdit")->setText(QStringLiteral("李四"));
    QVERIFY(waitUntil([&] { return model->rowCount() == 0; }));
    find<QLineEdit>("clockInPersonEdit")->clear();
    find<QLineEdit>("clockInCheckpointEdit")->clear();
    find<QLineEdit>("clockInUidEdit")->setText(QStringLiteral("04000001"));
    QVERIFY(waitUntil([&] { return model->rowCount() == 2; }));
}

void LogPageTest::theListIsScrolledThroughBothWays()
{
    constexpr int all = 12'000;
    manyClockIns(all);
    openClockIns();
    auto* list = find<QTableView>("clockInList");
    auto* rows = static_cast<ClockInListModel*>(list->model());
    QVERIFY(waitUntil([&] { return rows->rowCount() > 0; }));
    // Down: each row that comes under the eye is the next older one, and few are held.
    qint64 seen = rows->row(0).entry;
    QCOMPARE(seen, all);
    const auto step = [&](int by) {
        list->verticalScrollBar()->setValue(list->verticalScrollBar()->value() + by);
        QCoreApplication::processEvents();
    };
    const auto top = [&] { return rows->row(static_cast<ClockInList*>(list)->topRow()).entry; };
    while (seen > 200) {
        step(20);
        if (top() == seen && !waitUntil([&] { step(20); return top() != seen; })) break;
        QVERIFY2(seen - top() <= 60, qPrintable(QStringLiteral("%1 after %2").arg(top()).arg(seen)));
        seen = top();
        QVERIFY(rows->rowCount() <= ClockInListModel::mostRows);
    }
    QVERIFY2(seen <= 200, qPrintable(QString::number(seen)));
    QVERIFY(!rows->isWhole(ClockInListModel::Direction::Newer));
    // And up again.
    while (seen < all) {
        step(-20);
        if (top() == seen && !waitUntil([&] { step(-20); return top() != seen; })) break;
        QVERIFY2(top() - seen <= 60, qPrintable(QStringLiteral("%1 after %2").arg(top()).arg(seen)));
        seen = top();
        QVERIFY(rows->rowCount() <= ClockInListModel::mostRows);
    }
    QCOMPARE(seen, all);
}

void LogPageTest::itLeapsToAnInstant()
{
    manyClockIns(5'000);
    openClockIns();
    auto* list = find<ClockInList>("clockInList");
    auto* rows = static_cast<ClockInListModel*>(list->model());
    QVERIFY(waitUntil([&] { return rows->rowCount() > 0; }));
    const QDateTime at = rows->row(0).at.addSecs(-60 * 3000); // of entry 2,000
    find<QDateTimeEdit>("clockInAtEdit")->setDateTime(QDateTime(at.toTimeZone(QTimeZone("Asia/Shanghai")).date(), at.toTimeZone(QTimeZone("Asia/Shanghai")).time(), Qt::UTC));
    find<QPushButton>("clockInGoButton")->click();
    QVERIFY(waitUntil([&] { return list->topRow() > 0 && std::abs(rows->row(list->topRow()).entry - 2000) <= 2; }));
    QVERIFY(!rows->isWhole(ClockInListModel::Direction::Newer));
    find<QPushButton>("clockInNewestButton")->click();
    QVERIFY(waitUntil([&] { return rows->row(0).entry == 5'000 && list->topRow() == 0; }));
}

void LogPageTest::aClockInThatComesIsShown()
{
    openClockIns();
    const auto* model = find<QTableView>("clockInList")->model();
    QCOMPARE(model->rowCount(), 0);
    m_district->clockIn(QStringLiteral("C3"));
    QVERIFY(waitUntil([&] { return model->rowCount() == 1; }));
    m_district->clockIn(QStringLiteral("C1"));
    QVERIFY(waitUntil([&] { return model->rowCount() == 2 && cell(model, 0, ClockInListModel::Reader) == u"F1"; }));
}

void LogPageTest::theDatabaseAwayIsSaid()
{
    rename("C1", "东门");
    openLog();
    const auto* model = find<QTreeView>("logTree")->model();
    QVERIFY(waitUntil([&] { return model->rowCount() > 0; }));
    m_window->page(QStringLiteral("log"))->markOld();
    bool said = false;
    for (const QLabel* note : m_window->page(QStringLiteral("log"))->findChildren<QLabel*>(QStringLiteral("pageNote")))
        said = said || note->text().contains(QStringLiteral("away"));
    QVERIFY(said);
    QVERIFY(model->rowCount() > 0);
}

QTEST_MAIN(LogPageTest)
#include "LogPageTest.moc"
