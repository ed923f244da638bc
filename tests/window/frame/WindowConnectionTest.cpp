// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to the window when the database does: it stops, it is of another release, it takes rights away, it is
// slow. Under every page in turn.
#include "desk-app/database/Answer.h"
#include "desk-app/database/Database.h"
#include "desk-app/page/Page.h"
#include "desk-app/translations/Translations.h"
#include "desk-app/widgets/Banner.h"
#include "desk-app/widgets/Theme.h"
#include "desk-app/window/MainWindow.h"
#include "desk-app/window/Pages.h"
#include "desk-app/window/WindowActions.h"
#include "tests/harness/Cluster.h"
#include "tests/harness/Program.h"
#include "tests/window/District.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSettings>
#include <QTest>
#include <chrono>
#include <memory>

using namespace std::chrono_literals;

class WindowConnectionTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aConnectionThatBreaksUnderAPage_data() { everyPage(); }
    void aConnectionThatBreaksUnderAPage();
    void aDatabaseThatStopsAndStartsUnderAllPages();
    void aNewerSchemaIsSaidWithItsRemedy();
    void anOlderSchemaIsSaidWithItsRemedy();
    void aDatabaseWithoutOurSchemaIsSaid();
    void rightsThatAreWithdrawnAreNoticed();
    void aRefusalMakesTheWindowAskForItsRightsAgain();
    void aPageThatIsClosedWhileItAsks_data() { everyPage(); }
    void aPageThatIsClosedWhileItAsks();
    void aWindowThatIsClosedWhileItAsks();

private:
    static void everyPage();
    void open(const QString& conninfo);
    void openAs(const QString& role);
    [[nodiscard]] Banner* banner() const { return m_window->findChild<Banner*>(QStringLiteral("banner")); }
    [[nodiscard]] bool shows(const QString& page, std::chrono::milliseconds patience = 20s);
    [[nodiscard]] bool says(const QString& words) const;
    void breakConnections() const;
    /// Holds what every question reads, until it is let go of.
    std::unique_ptr<QProcess> hold() const;
    static bool asAdministrator(const QString& statement);

    std::unique_ptr<District> m_district;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<MainWindow> m_window;
};

void WindowConnectionTest::initTestCase()
{
    District::useOwnSettings();
    QCoreApplication::setApplicationName(QStringLiteral("WindowConnectionTest"));
    theme::beStill();
    translations::use(QStringLiteral("en"));
    m_district = std::make_unique<District>();
    m_district->lastMonth();
    m_district->dutyNow(QStringLiteral("L1"));
}

void WindowConnectionTest::init()
{
    QSettings().clear();
    translations::use(QStringLiteral("en"));
}

void WindowConnectionTest::cleanup()
{
    m_window.reset();
    m_database.reset();
}

void WindowConnectionTest::everyPage()
{
    QTest::addColumn<QString>("page");
    for (const PageKind& kind : pageKinds())
        QTest::newRow(kind.name) << QString::fromLatin1(kind.name);
}

void WindowConnectionTest::open(const QString& conninfo)
{
    m_database = std::make_unique<Database>(conninfo);
    m_window = std::make_unique<MainWindow>(*m_database);
    m_window->show();
}

void WindowConnectionTest::openAs(const QString& role)
{
    open(m_district->conninfo() + QStringLiteral(" user=") + role);
}

bool WindowConnectionTest::shows(const QString& page, std::chrono::milliseconds patience)
{
    m_window->showPage(page);
    return harness::waitUntil([&] { return m_window->page(page)->isReady(); }, patience);
}

bool WindowConnectionTest::says(const QString& words) const
{
    const bool said = harness::waitUntil([&] { return banner()->isVisible() && banner()->text().contains(words); }, 20s);
    if (!said) qWarning("the banner says: %s", qPrintable(banner()->isVisible() ? banner()->text() : QStringLiteral("nothing")));
    return said;
}

void WindowConnectionTest::breakConnections() const
{
    m_district->sql(QStringLiteral("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() "
                                   "and application_name = 'desk-app'"));
}

bool WindowConnectionTest::asAdministrator(const QString& statement)
{
    return harness::run(QStringLiteral("psql"), {QStringLiteral("-Xqd"), QStringLiteral("postgres"), QStringLiteral("-c"), statement})
               .exitCode == 0;
}

void WindowConnectionTest::aConnectionThatBreaksUnderAPage()
{
    QFETCH(QString, page);
    open(m_district->conninfo());
    QVERIFY(shows(page));
    const QString name = m_district->sql(QStringLiteral("select current_database()"));
    QVERIFY(asAdministrator(QStringLiteral("alter database %1 allow_connections false").arg(name)));
    QVERIFY(asAdministrator(QStringLiteral("select pg_terminate_backend(pid) from pg_stat_activity where datname = '%1'").arg(name)));
    const bool said = says(QStringLiteral("last known state"));
    m_window->page(page)->refresh(); // who asks meanwhile is told, and crashes nothing
    QTest::qWait(30);
    QVERIFY(asAdministrator(QStringLiteral("alter database %1 allow_connections true").arg(name)));
    QVERIFY(said);
    m_database->reconnect();
    QVERIFY(harness::waitUntil([&] { return !banner()->isVisible(); }, 20s));
    QVERIFY(shows(page));
    QVERIFY2(!m_window->findChild<QDialog*>(), "a page asks a question of its own");
}

void WindowConnectionTest::aDatabaseThatStopsAndStartsUnderAllPages()
{
    harness::Cluster cluster;
    QFile file(harness::sourcePath(QStringLiteral("tests/window/district.sql")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    cluster.sql(QString::fromUtf8(file.readAll()) + QStringLiteral("; select example.duty('L1', 'NOW', now() - interval '10 min', 70)"));
    open(cluster.conninfo());
    for (const PageKind& kind : pageKinds())
        QVERIFY2(shows(QLatin1String(kind.name)), kind.name);
    cluster.stop();
    QVERIFY(says(QStringLiteral("last known state")));
    for (const PageKind& kind : pageKinds()) {
        m_window->showPage(QLatin1String(kind.name));
        QTest::qWait(30);
        QVERIFY2(banner()->isVisible(), kind.name);
    }
    cluster.start();
    m_window->actions()->reconnect->trigger();
    QVERIFY(harness::waitUntil([&] { return !banner()->isVisible(); }, 20s));
    for (const PageKind& kind : pageKinds()) {
        QVERIFY2(shows(QLatin1String(kind.name)), kind.name);
        QVERIFY2(!banner()->isVisible(), kind.name);
    }
    cleanup(); // before the cluster is forgotten
}

void WindowConnectionTest::aNewerSchemaIsSaidWithItsRemedy()
{
    open(m_district->conninfo());
    QVERIFY(shows(QStringLiteral("today")));
    m_district->sql(QStringLiteral("insert into patrol.migration (number, name, digest) values (9999, '9999_later.sql', '')"));
    m_district->sql(QStringLiteral("notify patrol, 'deployed'"));
    QVERIFY(says(QStringLiteral("newer release")));
    QVERIFY2(banner()->text().contains(QStringLiteral("9999")) && banner()->text().contains(QStringLiteral("last known state")),
             qPrintable(banner()->text()));
    QString refused;
    whenAnswered(
        this, m_database->units(), [&](const QList<UnitRow>&) { refused = QStringLiteral("answered"); },
        [&](const DatabaseError& error) { refused = error.message(); });
    QVERIFY(harness::waitUntil([&] { return !refused.isEmpty(); }));
    QVERIFY2(refused.contains(QStringLiteral("9999")), qPrintable(refused));
    m_district->sql(QStringLiteral("delete from patrol.migration where number = 9999"));
    QVERIFY2(harness::waitUntil([&] { return !banner()->isVisible(); }, 20s), "it does not come back by itself");
    QVERIFY(shows(QStringLiteral("today")));
}

void WindowConnectionTest::anOlderSchemaIsSaidWithItsRemedy()
{
    m_district->sql(QStringLiteral("create table example.kept as select * from patrol.migration order by number desc limit 1; "
                                   "delete from patrol.migration where number in (select number from example.kept)"));
    open(m_district->conninfo());
    const bool said = says(QStringLiteral("schema/deploy of this release"));
    m_district->sql(QStringLiteral("insert into patrol.migration select * from example.kept; drop table example.kept"));
    QVERIFY(said);
    QVERIFY(harness::waitUntil([&] { return !banner()->isVisible(); }, 20s));
}

void WindowConnectionTest::aDatabaseWithoutOurSchemaIsSaid()
{
    open(QStringLiteral("dbname=postgres"));
    QVERIFY(says(QStringLiteral("no patrol records")));
}

void WindowConnectionTest::rightsThatAreWithdrawnAreNoticed()
{
    m_district->sql(QStringLiteral("drop role if exists window_test_changing; create role window_test_changing login in role patrol_editor, "
                                   "patrol_auditor"));
    openAs(QStringLiteral("window_test_changing"));
    for (const PageKind& kind : pageKinds())
        QVERIFY2(shows(QLatin1String(kind.name)), kind.name);
    QVERIFY(m_window->rights().issuesSheets());
    m_district->sql(QStringLiteral("revoke patrol_editor, patrol_auditor from window_test_changing; grant patrol_viewer to window_test_changing"));
    m_window->actions()->refresh->trigger();
    QVERIFY(harness::waitUntil([&] { return !m_window->rights().issuesSheets() && m_window->rights().may(QStringLiteral("desk.units")); }));
    for (const PageKind& kind : pageKinds()) {
        QVERIFY2(shows(QLatin1String(kind.name)), kind.name);
        QVERIFY2(!banner()->isVisible(), qPrintable(QLatin1String(kind.name) + QStringLiteral(" asks what a viewer may not: ") + banner()->text()));
    }
    m_district->sql(QStringLiteral("revoke patrol_viewer from window_test_changing"));
    for (const PageKind& kind : pageKinds()) {
        m_window->showPage(QLatin1String(kind.name));
        m_window->actions()->refresh->trigger();
        QVERIFY2(says(QStringLiteral("role")), kind.name);
    }
    cleanup();
    m_district->sql(QStringLiteral("drop role window_test_changing"));
}

void WindowConnectionTest::aRefusalMakesTheWindowAskForItsRightsAgain()
{
    m_district->sql(QStringLiteral("drop role if exists window_test_losing; create role window_test_losing login in role patrol_viewer"));
    openAs(QStringLiteral("window_test_losing"));
    QVERIFY(shows(QStringLiteral("today")));
    QVERIFY(harness::waitUntil([&] { return !m_window->rights().functions.isEmpty(); }));
    m_district->sql(QStringLiteral("revoke patrol_viewer from window_test_losing"));
    m_window->page(QStringLiteral("today"))->refresh();
    QVERIFY(harness::waitUntil([&] { return m_window->rights().functions.isEmpty(); }));
    cleanup();
    m_district->sql(QStringLiteral("drop role window_test_losing"));
}

std::unique_ptr<QProcess> WindowConnectionTest::hold() const
{
    auto psql = std::make_unique<QProcess>();
    psql->start(QStringLiteral("psql"), {QStringLiteral("-Xqd"), m_district->conninfo(), QStringLiteral("-c"),
                                         QStringLiteral("begin; lock table patrol.unit, patrol.visit, patrol.person, patrol.checkpoint, patrol.reader; "
                                                        "select pg_sleep(60)")});
    const bool held = harness::waitUntil([&] {
        return m_district->sql(QStringLiteral("select count(*) from pg_locks where mode = 'AccessExclusiveLock' and granted and "
                                              "relation = 'patrol.reader'::regclass")) == u"1";
    });
    return held ? std::move(psql) : nullptr;
}

void WindowConnectionTest::aPageThatIsClosedWhileItAsks()
{
    QFETCH(QString, page);
    open(m_district->conninfo());
    QVERIFY(harness::waitUntil([&] { return m_window->isReady(); }));
    const auto held = hold();
    QVERIFY(held);
    m_window->showPage(page);
    QTest::qWait(60);
    for (int turn = 0; turn < 3; ++turn) {
        m_window->speak(turn % 2 ? QStringLiteral("en") : QStringLiteral("zh_CN")); // every page is made anew
        QTest::qWait(60);
    }
    QVERIFY2(!banner()->isVisible(), "what was cancelled is no error");
    held->kill();
    held->waitForFinished();
    m_district->sql(QStringLiteral("select pg_terminate_backend(pid) from pg_stat_activity where query like '%lock table patrol.unit%' and pid <> pg_backend_pid()"));
    QVERIFY(shows(page));
}

void WindowConnectionTest::aWindowThatIsClosedWhileItAsks()
{
    open(m_district->conninfo());
    const auto held = hold();
    QVERIFY(held);
    QTest::qWait(100);
    QElapsedTimer since;
    since.start();
    cleanup();
    QVERIFY2(since.elapsed() < 5000, qPrintable(QString::number(since.elapsed())));
    held->kill();
    held->waitForFinished();
    m_district->sql(QStringLiteral("select pg_terminate_backend(pid) from pg_stat_activity where query like '%lock table patrol.unit%' and pid <> pg_backend_pid()"));
}

QTEST_MAIN(WindowConnectionTest)
#include "WindowConnectionTest.moc"
