// SPDX-License-Identifier: GPL-3.0-or-later
// A missed checkpoint announces itself, and somebody takes note of it.
#include "desk-app/database/Database.h"
#include "desk-app/page/Signer.h"
#include "desk-app/today/Announcer.h"
#include "desk-app/today/MissStrip.h"
#include "desk-app/today/TodayPage.h"
#include "desk-app/today/model/DayList.h"
#include "desk-app/models/VisitsModel.h"
#include "desk-app/translations/Translations.h"
#include "desk-app/widgets/Tile.h"
#include "desk-app/window/MainWindow.h"
#include "desk-app/window/WindowActions.h"
#include "tests/harness/Program.h"
#include "tests/window/District.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

class MissTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aMissIsToldTheSecondItsWindowCloses();
    void whatWasMissedBeforeIsNotTold();
    void whatWasMissedMeanwhileIsToldOnceAfterAReconnection();
    void noDataIsNotToldAsAMiss();
    void theToneCanBeSwitchedOff();
    void severalAreAcknowledgedAtOnceByKeyboard();
    void theStripGoesWhenAnotherDeskHasTakenNote();
    void whoMayOnlyLookIsNotOfferedIt();

private:
    void open(const QString& conninfo = {});
    void endsIn(int seconds, const QString& line = QStringLiteral("L1")) const;
    void everythingIsHeard() const;
    [[nodiscard]] MissStrip* strip() const { return m_window->findChild<MissStrip*>(); }
    [[nodiscard]] bool isTold() const { return strip() && strip()->isVisible(); }
    template <typename Widget> Widget* find(const char* name) const
    {
        return m_window->findChild<Widget*>(QLatin1String(name));
    }

    [[nodiscard]] QString played() const { return m_players.filePath(QStringLiteral("played")); }

    QTemporaryDir m_players;
    std::unique_ptr<District> m_district;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<MainWindow> m_window;
};

void MissTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    District::useOwnSettings();
    QCoreApplication::setApplicationName(QStringLiteral("MissTest"));
    // A player that tells that it was asked to play: nobody is woken by a test.
    QVERIFY(m_players.isValid());
    QFile player(m_players.filePath(QStringLiteral("pw-play")));
    QVERIFY(player.open(QIODevice::WriteOnly));
    player.write("#!/bin/sh\ntest -s \"$1\" && echo played >>\"$(dirname \"$0\")/played\"\n");
    QVERIFY(player.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    qputenv("PATH", m_players.path().toLocal8Bit() + ':' + qgetenv("PATH"));
}

void MissTest::init()
{
    QSettings().clear();
    QFile::remove(played());
    translations::use(QStringLiteral("en"));
    m_district = std::make_unique<District>();
}

void MissTest::cleanup()
{
    m_window.reset();
    m_database.reset();
    m_district.reset();
}

void MissTest::open(const QString& conninfo)
{
    m_database = std::make_unique<Database>(conninfo.isEmpty() ? m_district->conninfo() : conninfo);
    m_window = std::make_unique<MainWindow>(*m_database);
    m_window->show();
    QVERIFY2(harness::waitUntil([&] { return m_window->todayPage()->isReady() && find<QComboBox>("unitBox")->count() > 1; }),
             "the page was not filled");
}

// A duty whose window, and what it accepts, closes then; its readers will have told everything by then.
void MissTest::endsIn(int seconds, const QString& line) const
{
    m_district->sql(QStringLiteral("select example.duty('%1', 'SOON', now() + interval '%2 s' - interval '60 s', 1); notify patrol, 'duties'")
                        .arg(line)
                        .arg(seconds));
}

void MissTest::everythingIsHeard() const
{
    m_district->sql(QStringLiteral("update patrol.reader_state set complete_through = now() + interval '1 h'"));
}

void MissTest::aMissIsToldTheSecondItsWindowCloses()
{
    open();
    everythingIsHeard();
    endsIn(4);
    const QDateTime closes = QDateTime::fromString(
        m_district->sql(QStringLiteral("select to_char(max(accept_until) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"') from patrol.duty")).trimmed(),
        Qt::ISODateWithMs);
    QVERIFY(closes.isValid());
    m_window->showPage(QStringLiteral("settings")); // whatever page is open
    QDateTime told;
    connect(m_window->todayPage()->findChild<Announcer*>(), &Announcer::told, this,
            [&] { told = QDateTime::currentDateTimeUtc(); });
    QVERIFY(!isTold());
    QVERIFY(harness::waitUntil([&] { return told.isValid(); }, std::chrono::seconds(8)));
    const auto late = closes.msecsTo(told);
    qInfo("from the closing of the window to the announcement: %lld ms", late);
    QVERIFY2(late >= 0 && late <= 1000, qPrintable(QString::number(late)));
    QVERIFY(isTold());
    QTRY_VERIFY(QFile::exists(played())); // aloud
    QCOMPARE(strip()->text(), QStringLiteral("3 checkpoints of 东城一线 missed"));
    QTest::qWait(1500);
    QCOMPARE(strip()->text(), QStringLiteral("3 checkpoints of 东城一线 missed")); // once
}

void MissTest::whatWasMissedBeforeIsNotTold()
{
    m_district->dutyOver(QStringLiteral("L1"));
    open();
    QCOMPARE(find<Tile>("tile_missed")->shownNumber(), QStringLiteral("3"));
    QVERIFY(!isTold());
}

void MissTest::whatWasMissedMeanwhileIsToldOnceAfterAReconnection()
{
    m_district->sql(QStringLiteral("select example.duty(line, 'SOON', now() + interval '8 s' - interval '60 s', 1) from unnest('{L1,L2}'::text[]) as line"));
    everythingIsHeard();
    open();
    QSignalSpy told(m_window->todayPage()->findChild<Announcer*>(), &Announcer::told);
    const QString name = m_district->sql(QStringLiteral("select current_database()")).trimmed();
    const District other; // nobody may shut the database they are in
    other.sql(QStringLiteral("alter database %1 allow_connections false").arg(name));
    other.sql(QStringLiteral("select pg_terminate_backend(pid) from pg_stat_activity where datname = '%1'").arg(name));
    QTest::qWait(8500); // both windows close meanwhile
    QCOMPARE(told.count(), 0);
    other.sql(QStringLiteral("alter database %1 allow_connections true").arg(name));
    QVERIFY(harness::waitUntil([&] { return told.count() == 1; }, std::chrono::seconds(30)));
    QCOMPARE(strip()->text(), QStringLiteral("6 checkpoints of 2 lines missed: 东城一线 3, 西城一线 3"));
    m_window->speak(QStringLiteral("zh_CN")); // every widget is made anew
    QVERIFY(harness::waitUntil([&] { return m_window->todayPage()->isReady(); }));
    QVERIFY(!isTold());
    m_window->speak(QStringLiteral("en"));
}

void MissTest::noDataIsNotToldAsAMiss()
{
    m_district->sql(QStringLiteral("update patrol.reader_state set complete_through = now() - interval '1 h'"));
    open();
    endsIn(2);
    QVERIFY(harness::waitUntil([&] { return find<Tile>("tile_no_data")->shownNumber() == u"3"; }, std::chrono::seconds(8)));
    QVERIFY(!isTold()); // a reader may yet tell
    QCOMPARE(find<QTableView>("missedTable")->model()->rowCount(), 3);
    everythingIsHeard(); // and it does: nobody is notified of that
    QVERIFY(harness::waitUntil([&] { return isTold(); }, std::chrono::seconds(5)));
    QCOMPARE(find<Tile>("tile_missed")->shownNumber(), QStringLiteral("3"));
}

void MissTest::theToneCanBeSwitchedOff()
{
    everythingIsHeard();
    open();
    auto* button = find<QToolButton>("soundButton");
    QVERIFY(button->isChecked());
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(!Announcer::isSoundOn());
    endsIn(2);
    QSignalSpy told(m_window->todayPage()->findChild<Announcer*>(), &Announcer::told);
    QVERIFY(harness::waitUntil([&] { return told.count() == 1; }, std::chrono::seconds(8)));
    QCOMPARE(told.first().at(1).toBool(), false);
    QVERIFY(isTold());
    QTest::qWait(300);
    QVERIFY(!QFile::exists(played()));
}

void MissTest::severalAreAcknowledgedAtOnceByKeyboard()
{
    m_district->dutyOver(QStringLiteral("L1"));
    open();
    Signer::of(*m_database).set(QStringLiteral("P2"), QStringLiteral("李四"));
    auto* list = find<QTableView>("missedTable");
    auto* button = find<QPushButton>("acknowledgeButton");
    QVERIFY(harness::waitUntil([&] { return button->isEnabled(); }));
    QVERIFY(button->text().contains(QStringLiteral("all 3 open")));
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, VisitsModel::Checkpoint));
    QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY2(button->text().contains(QStringLiteral("2")), qPrintable(button->text()));
    QTest::keyClick(button, Qt::Key_Space);
    auto* dialog = find<QDialog>("acknowledgeDialog");
    QVERIFY(dialog);
    auto* comment = dialog->findChild<QLineEdit*>(QStringLiteral("acknowledgeComment"));
    QTest::keyClick(comment, Qt::Key_Return);
    QVERIFY(dialog->isVisible()); // nothing is said yet
    QTest::keyClicks(comment, QStringLiteral("road closed"));
    QTest::keyClick(comment, Qt::Key_Return);
    const auto said = [&](int row) { return list->model()->index(row, DayList::Said).data().toString(); };
    QVERIFY(harness::waitUntil([&] { return said(2).startsWith(QStringLiteral("李四")); }));
    QCOMPARE(said(0), QStringLiteral("open"));
    QCOMPARE(find<Tile>("tile_missed")->shownNumber(), QStringLiteral("3")); // no verdict changes
    QCOMPARE(m_district->sql(QStringLiteral("select badge, comment, count(*) from desk.acknowledgements(current_date - 2, current_date + 2) group by 1, 2")).trimmed(),
             QStringLiteral("P2|road closed|2"));
}

void MissTest::theStripGoesWhenAnotherDeskHasTakenNote()
{
    everythingIsHeard();
    open();
    endsIn(2);
    QVERIFY(harness::waitUntil([&] { return isTold(); }, std::chrono::seconds(8)));
    m_district->sql(QStringLiteral(R"(
        select desk.acknowledge(visits => (select jsonb_agg(jsonb_build_object('line', line, 'shift', shift, 'day', day, 'checkpoint', checkpoint, 'round', round))
                                             from desk.today(now()) where checkpoint <> 'C2'), comment => 'seen', by_badge => 'P1'))"));
    QVERIFY(harness::waitUntil([&] { return strip()->text() == QStringLiteral("Missed: 示例点2 (东城一线)"); }));
    QTest::mouseClick(find<QPushButton>("missStripShow"), Qt::LeftButton);
    QCOMPARE(m_window->shownPage(), QStringLiteral("today"));
    QCOMPARE(find<QTableView>("missedTable")->selectionModel()->selectedRows().size(), 1);
    QTest::mouseClick(find<QPushButton>("missStripClose"), Qt::LeftButton);
    QVERIFY(!isTold());
}

void MissTest::whoMayOnlyLookIsNotOfferedIt()
{
    m_district->dutyOver(QStringLiteral("L1"));
    const QString login = QStringLiteral("looker_%1").arg(QCoreApplication::applicationPid());
    m_district->sql(QStringLiteral("create role %1 login in role patrol_viewer").arg(login));
    QString conninfo = m_district->conninfo();
    open(conninfo.replace(QRegularExpression(QStringLiteral("user=\\S+")), QString()) + QStringLiteral(" user=") + login);
    auto* button = find<QPushButton>("acknowledgeButton");
    QVERIFY(harness::waitUntil([&] { return find<QTableView>("missedTable")->model()->rowCount() == 3; }));
    QVERIFY(!button->isEnabled());
    QVERIFY2(button->toolTip().contains(QStringLiteral("patrol_editor")), qPrintable(button->toolTip()));
    m_window.reset();
    m_database.reset();
    m_district->sql(QStringLiteral("drop role %1").arg(login));
}

QTEST_MAIN(MissTest)
#include "MissTest.moc"
