// SPDX-License-Identifier: GPL-3.0-or-later
// The wall screen: over the whole window, turning by itself, and honest about what it does not know.
#include "desk-app/database/Database.h"
#include "desk-app/today/Announcer.h"
#include "desk-app/today/TodayPage.h"
#include "desk-app/today/WallScreen.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/Theme.h"
#include "desk-app/window/MainWindow.h"
#include "desk-app/window/WindowActions.h"
#include "tests/harness/Program.h"
#include "tests/window/District.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

class WallTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void f11CoversTheWindowAndEscLeaves();
    void itTurnsByItself();
    void whatIsUrgentStopsIt();
    void itDoesNotLieOverAnotherPage();
    void aLostConnectionIsSaidLoudly();
    void itIsDrawnInBothThemes();

private:
    [[nodiscard]] WallScreen* wall() const { return m_window->todayPage()->wall(); }
    template <typename Widget> Widget* find(const char* name) const
    {
        return m_window->findChild<Widget*>(QLatin1String(name));
    }

    std::unique_ptr<District> m_district;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<MainWindow> m_window;
};

void WallTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    District::useOwnSettings();
    QCoreApplication::setApplicationName(QStringLiteral("WallTest"));
}

void WallTest::init()
{
    QSettings().clear();
    QSettings().setValue(Announcer::soundKey, false);
    m_district = std::make_unique<District>();
    m_district->sql(QStringLiteral("select example.duty('L1', 'SOON', now() + interval '5 s' - interval '60 s', 1);"
                                   "update patrol.reader_state set complete_through = now() + interval '1 h'"));
    m_district->dutyNow(QStringLiteral("L2"));
    m_database = std::make_unique<Database>(m_district->conninfo());
    m_window = std::make_unique<MainWindow>(*m_database);
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(harness::waitUntil([&] { return m_window->todayPage()->isReady() && find<QComboBox>("unitBox")->count() > 1; }));
    m_window->actions()->fullScreen->trigger();
    QVERIFY(wall());
}

void WallTest::cleanup()
{
    m_window.reset();
    m_database.reset();
    m_district.reset();
}

void WallTest::f11CoversTheWindowAndEscLeaves()
{
    QVERIFY(m_window->isFullScreen());
    QCOMPARE(wall()->geometry(), m_window->rect());
    QCOMPARE(wall()->cursor().shape(), Qt::BlankCursor);
    QCOMPARE(m_window->childAt(5, 5)->window(), m_window.get());
    QVERIFY(wall()->isAncestorOf(m_window->childAt(m_window->rect().center())));
    QVERIFY(find<QLabel>("wallAsOf")->text().contains(QStringLiteral("as of")));
    m_window->resize(1200, 800);
    QCOMPARE(wall()->geometry(), m_window->rect());
    QTest::keyClick(wall(), Qt::Key_Escape);
    QVERIFY(harness::waitUntil([&] { return !wall(); }));
    QVERIFY(!m_window->isFullScreen());
    QVERIFY(!m_window->actions()->fullScreen->isChecked());
    QTest::keyClick(m_window.get(), Qt::Key_F11);
    QVERIFY(harness::waitUntil([&] { return wall() != nullptr; }));
    QTest::keyClick(wall(), Qt::Key_F11);
    QVERIFY(harness::waitUntil([&] { return !wall(); }));
}

void WallTest::itTurnsByItself()
{
    wall()->turnEvery(60);
    QStringList seen;
    QVERIFY(harness::waitUntil([&] {
        if (wall() && !seen.contains(wall()->scene())) seen.append(wall()->scene());
        return seen.size() == WallScreen::scenes().size();
    }));
    QCOMPARE(seen, WallScreen::scenes());
}

void WallTest::whatIsUrgentStopsIt()
{
    wall()->turnEvery(100);
    QVERIFY(harness::waitUntil([&] { return find<QWidget>("urgent")->accessibleName().startsWith(QStringLiteral("0 overdue now, 3 missed")); },
                               std::chrono::seconds(10)));
    QCOMPARE(wall()->scene(), QStringLiteral("urgent"));
    QVERIFY(!find<QWidget>("missStrip")->isVisible()); // no buttons on a wall
    QTest::qWait(400);
    QCOMPARE(wall()->scene(), QStringLiteral("urgent"));
    QTest::keyClick(wall(), Qt::Key_Escape);
    QTRY_VERIFY(find<QWidget>("missStrip")->isVisible());
}

void WallTest::itDoesNotLieOverAnotherPage()
{
    m_window->actions()->fullScreen->trigger();
    QVERIFY(!wall());
    m_window->todayPage()->showView(QStringLiteral("wallmap")); // as for a picture
    QCOMPARE(wall()->scene(), QStringLiteral("map"));
    m_window->showPage(QStringLiteral("lines"));
    QVERIFY(!wall());
}

void WallTest::aLostConnectionIsSaidLoudly()
{
    auto* lost = find<QLabel>("wallLost");
    QVERIFY(!lost->isVisible());
    const QString name = m_district->sql(QStringLiteral("select current_database()")).trimmed();
    District other; // nobody may shut the database they are in
    other.sql(QStringLiteral("alter database %1 allow_connections false").arg(name));
    other.sql(QStringLiteral("select pg_terminate_backend(pid) from pg_stat_activity where datname = '%1'").arg(name));
    QVERIFY(harness::waitUntil([&] { return lost->isVisible(); }));
    QVERIFY2(lost->text().startsWith(QStringLiteral("CONNECTION LOST: this is the state of ")), qPrintable(lost->text()));
    QVERIFY(lost->width() > m_window->width() * 9 / 10);
    QTest::qWait(50);
    other.sql(QStringLiteral("alter database %1 allow_connections true").arg(name));
    QVERIFY(harness::waitUntil([&] { return !lost->isVisible(); }, std::chrono::seconds(20)));
}

void WallTest::itIsDrawnInBothThemes()
{
    theme::rememberSystem(*qApp);
    for (auto choice : {theme::Choice::Dark, theme::Choice::Light}) {
        theme::apply(*qApp, choice);
        for (const QString& scene : WallScreen::scenes()) {
            wall()->setScene(scene);
            QTest::qWait(20);
            const QImage picture = m_window->grab().toImage();
            QCOMPARE(picture.pixelColor(2, picture.height() - 2), Palette::of(wall()).window);
            QSet<QRgb> colours;
            for (int x = 0; x < picture.width(); x += 7)
                for (int y = picture.height() / 6; y < picture.height() * 9 / 10; y += 7)
                    colours.insert(picture.pixel(x, y));
            QVERIFY2(colours.size() > 8, qPrintable(scene)); // there is something on it
        }
    }
}

QTEST_MAIN(WallTest)
#include "WallTest.moc"
