// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/window/MainWindow.h"
#include "desk-app/database/Database.h"
#include "desk-app/sheets/SheetsPage.h"
#include "desk-app/today/TodayPage.h"
#include "desk-app/translations/Translations.h"
#include "desk-app/widgets/Banner.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/Tile.h"
#include "desk-app/window/WindowActions.h"
#include "tests/harness/Program.h"
#include "tests/window/District.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMenuBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>

class MainWindowTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void keysTurnThePages();
    void everyActionHasAMenuEntry();
    void everyControlHasAName();
    void theLanguageChangesWhileItRuns();
    void theThemeChangesWhileItRuns();
    void aLostDatabaseIsSaidAndNothingOldPassesForNow();
    void whatIsNotAllowedIsSaid();
    void theWindowRemembersPageAndUnit();

private:
    void open();
    static bool asAdministrator(const QString& statement);
    template <typename Widget> Widget* find(const char* name) const
    {
        return m_window->findChild<Widget*>(QLatin1String(name));
    }
    [[nodiscard]] bool isShown(const QWidget* page) const { return page->isVisible(); }

    std::unique_ptr<District> m_district;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<MainWindow> m_window;
};

void MainWindowTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    District::useOwnSettings();
    QCoreApplication::setApplicationName(QStringLiteral("MainWindowTest"));
}

void MainWindowTest::init()
{
    QSettings().clear();
    translations::use(QStringLiteral("en"));
    m_district = std::make_unique<District>();
    m_district->dutyNow(QStringLiteral("L1"));
    open();
}

void MainWindowTest::open()
{
    m_database = std::make_unique<Database>(m_district->conninfo());
    m_window = std::make_unique<MainWindow>(*m_database);
    m_window->show();
    QVERIFY(m_window->todayPage()); // made now, also where another page is shown first
    QVERIFY(harness::waitUntil(
        [&] { return find<QComboBox>("unitBox")->count() > 1 && find<Tile>("tile_due")->shownNumber() == u"3"; }));
}

/// In another database of the cluster: nobody may shut the one they are in.
bool MainWindowTest::asAdministrator(const QString& statement)
{
    return harness::run(QStringLiteral("psql"),
                        {QStringLiteral("-Xqd"), QStringLiteral("postgres"), QStringLiteral("-c"), statement})
               .exitCode == 0;
}

void MainWindowTest::cleanup()
{
    m_window.reset();
    m_database.reset();
    m_district.reset();
}

void MainWindowTest::keysTurnThePages()
{
    QTest::keyClick(m_window.get(), Qt::Key_9, Qt::ControlModifier);
    QVERIFY(isShown(m_window->sheetsPage()));
    QVERIFY(!isShown(m_window->todayPage()));
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(isShown(m_window->todayPage()));
    QCOMPARE(m_window->actions()->refresh->shortcut(), QKeySequence(Qt::Key_F5));
    QCOMPARE(m_window->actions()->exportXlsx->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_E));
}

void MainWindowTest::everyActionHasAMenuEntry()
{
    int actions = 0;
    for (const QAction* action : m_window->actions()->findChildren<QAction*>()) {
        QVERIFY2(!action->associatedObjects().isEmpty(), qPrintable(action->objectName()));
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
        ++actions;
    }
    QVERIFY(actions > 15);
}

void MainWindowTest::everyControlHasAName()
{
    for (const auto* button : m_window->findChildren<QAbstractButton*>()) {
        if (!button->isVisibleTo(m_window.get()) ||
            QByteArray(button->metaObject()->className()).startsWith("QTableCorner"))
            continue;
        QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(), button->metaObject()->className());
    }
    for (const auto* box : m_window->findChildren<QComboBox*>())
        QVERIFY2(!box->accessibleName().isEmpty(), qPrintable(box->objectName()));
    for (const auto* view : m_window->findChildren<QTableView*>())
        QVERIFY2(!view->accessibleName().isEmpty(), qPrintable(view->objectName()));
    QVERIFY(!find<QWidget>("map")->accessibleName().isEmpty());
}

void MainWindowTest::theLanguageChangesWhileItRuns()
{
    m_window->actions()->page("sheets")->trigger();
    m_window->actions()->chinese->trigger();
    QVERIFY(harness::waitUntil([&] { return m_window->windowTitle() == QStringLiteral("巡更打卡"); }));
    QVERIFY(harness::waitUntil([&] { return isShown(m_window->sheetsPage()); }));
    QVERIFY(m_window->menuBar()->actions().first()->text().startsWith(QStringLiteral("文件")));
    m_window->actions()->page("today")->trigger();
    QVERIFY(harness::waitUntil([&] { return find<Tile>("tile_due")->shownNumber() == u"3"; }));
    QCOMPARE(find<Tile>("tile_due")->text(), QStringLiteral("待巡"));
    m_window->actions()->english->trigger();
    QVERIFY(harness::waitUntil([&] { return m_window->windowTitle() == QStringLiteral("Patrol desk"); }));
    QVERIFY(harness::waitUntil([&] { return find<Tile>("tile_due")->shownNumber() == u"3"; }));
    QCOMPARE(find<Tile>("tile_due")->text(), QStringLiteral("Due"));
}

void MainWindowTest::theThemeChangesWhileItRuns()
{
    theme::rememberSystem(*qApp);
    m_window->actions()->themeDark->trigger();
    QCOMPARE(m_window->palette().color(QPalette::Window), Palette::dark().window);
    QCOMPARE(m_window->grab().toImage().pixelColor(m_window->width() - 4, m_window->height() - 4),
             Palette::dark().window);
    m_window->actions()->themeLight->trigger();
    QCOMPARE(m_window->grab().toImage().pixelColor(m_window->width() - 4, m_window->height() - 4),
             Palette::light().window);
}

void MainWindowTest::aLostDatabaseIsSaidAndNothingOldPassesForNow()
{
    auto* banner = find<Banner>("banner");
    QVERIFY(!banner->isVisible());
    // No new session is let in, and the present one ends.
    const QString name = m_district->conninfo().section(QStringLiteral("dbname="), 1).section(u' ', 0, 0);
    QVERIFY(asAdministrator(QStringLiteral("alter database %1 allow_connections false").arg(name)));
    QVERIFY(asAdministrator(
        QStringLiteral("select pg_terminate_backend(pid) from pg_stat_activity where datname = '%1'").arg(name)));
    QVERIFY(harness::waitUntil([&] { return banner->isVisible(); }));
    QVERIFY2(banner->text().contains(QStringLiteral("cannot be reached")), qPrintable(banner->text()));
    QVERIFY(find<QLabel>("asOf")->text().startsWith(QStringLiteral("last known state")));
    QCOMPARE(find<Tile>("tile_due")->shownNumber(), QStringLiteral("3"));
    QVERIFY(asAdministrator(QStringLiteral("alter database %1 allow_connections true").arg(name)));
    QVERIFY(harness::waitUntil([&] { return !banner->isVisible(); }, std::chrono::seconds(20)));
    QVERIFY(harness::waitUntil([&] { return find<QLabel>("asOf")->text().startsWith(QStringLiteral("as of")); }));
}

void MainWindowTest::whatIsNotAllowedIsSaid()
{
    m_district->sql(QStringLiteral(
        "do $$ begin create role window_test_nobody login; exception when duplicate_object then null; end $$"));
    Database nobody(m_district->conninfo() + QStringLiteral(" user=window_test_nobody"));
    MainWindow window(nobody);
    window.show();
    auto* banner = window.findChild<Banner*>(QStringLiteral("banner"));
    QVERIFY(harness::waitUntil([&] { return banner->isVisible(); }));
    QVERIFY2(banner->text().contains(QStringLiteral("role")), qPrintable(banner->text()));
}

void MainWindowTest::theWindowRemembersPageAndUnit()
{
    m_window->todayPage()->chooseUnit(QStringLiteral("S1"));
    m_window->actions()->page("sheets")->trigger();
    m_window->close();
    open();
    QVERIFY(isShown(m_window->sheetsPage()));
    QCOMPARE(m_window->todayPage()->unit(), QStringLiteral("S1"));
}

QTEST_MAIN(MainWindowTest)
#include "MainWindowTest.moc"
