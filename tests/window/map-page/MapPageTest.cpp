// SPDX-License-Identifier: GPL-3.0-or-later
// The page of the map, on the real window and a real database.
#include "desk-app/database/Database.h"
#include "desk-app/map-page/MapPage.h"
#include "desk-app/map/MapView.h"
#include "desk-app/translations/Translations.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/window/MainWindow.h"
#include "tests/harness/Program.h"
#include "tests/window/District.h"

#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <numeric>

class MapPageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        District::useOwnSettings();
        QCoreApplication::setApplicationName(QStringLiteral("MapPageTest"));
    }
    void init()
    {
        QSettings().clear();
        m_district = std::make_unique<District>();
    }
    void cleanup()
    {
        m_window.reset();
        m_database.reset();
        m_district.reset();
    }

    void aClickOpensTheCheckpoint()
    {
        m_district->dutyNow("L1");
        m_district->clockIn("C2");
        open();
        QVERIFY(!find<QWidget>("mapPlacePanel")->isVisible());
        QTest::mouseClick(map(), Qt::LeftButton, {}, map()->positionOf("C2").toPoint());
        QVERIFY(find<QWidget>("mapPlacePanel")->isVisible());
        QCOMPARE(text("mapPlaceName"), QStringLiteral("示例点2"));
        QVERIFY(text("mapPlaceAbout").contains("C2"));
        QVERIFY(text("mapPlaceLines").contains("东城一线"));
        QVERIFY(harness::waitUntil([&] { return text("mapPlaceLast").contains("F2"); }));
        QVERIFY(text("mapPlaceLast").contains("张三"));
        QVERIFY(harness::waitUntil([&] { return text("mapPlaceReaders").contains("F2"); }));
        QVERIFY(!text("mapPlaceReaders").contains("F1"));
        const auto* visits = find<QListView>("mapPlaceVisits")->model();
        QCOMPARE(visits->rowCount(), 1);
        QVERIFY(visits->index(0, 0).data().toString().contains("东城一线"));
        QTest::mouseClick(find<QToolButton>("mapPlaceClose"), Qt::LeftButton);
        QVERIFY(!find<QWidget>("mapPlacePanel")->isVisible());
        QVERIFY(map()->chosenCheckpoint().isEmpty());
    }

    void whereNobodyCameItSaysSo()
    {
        open();
        QTest::mouseClick(map(), Qt::LeftButton, {}, map()->positionOf("C3").toPoint());
        const QString unasked = QStringLiteral("…");
        QVERIFY(harness::waitUntil([&] { return text("mapPlaceLast") != unasked; }));
        QVERIFY(!text("mapPlaceLast").contains("F3"));
        QCOMPARE(find<QListView>("mapPlaceVisits")->model()->rowCount(), 0);
    }

    void aTapIsSeenAtOnceInThePictureThePanelAndTheCounts()
    {
        m_district->dutyNow("L1");
        open();
        const QColor onTime = Palette::of(map()).fill(Verdict::OnTime);
        const auto shown = [&] { return map()->grab().toImage().pixelColor(map()->positionOf("C1").toPoint()); };
        QVERIFY(shown() != onTime);
        QTest::mouseClick(map(), Qt::LeftButton, {}, map()->positionOf("C1").toPoint());
        m_district->clockIn("C1");
        QVERIFY(harness::waitUntil([&] { return shown() == onTime; }));
        QVERIFY(harness::waitUntil([&] { return text("mapPlaceLast").contains("F1"); }));
        QVERIFY(harness::waitUntil([&] {
            return find<QWidget>("mapPageLegend")->accessibleDescription().contains(map()->key().name(0) + " 1");
        }));
    }

    void whatIsSearchedIsFlownTo()
    {
        open();
        auto* search = find<QLineEdit>("mapSearch");
        search->setFocus();
        QTest::keyClicks(search, "c5");
        QCOMPARE(search->completer()->completionCount(), 1);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(map()->chosenCheckpoint(), QStringLiteral("C5"));
        const QPointF off = map()->positionOf("C5") - QRectF(map()->rect()).center();
        QVERIFY(std::abs(off.x()) < 200 && std::abs(off.y()) < 200); // the panel has taken its share of the room
        QCOMPARE(text("mapPlaceName"), QStringLiteral("示例点5"));
        search->clear();
        QTest::keyClicks(search, "nowhere");
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(map()->chosenCheckpoint(), QStringLiteral("C5"));
    }

    void unitLineAndKindNarrowTheMap()
    {
        m_district->sql("update patrol.checkpoint set kind = 'must_reach' where checkpoint in ('C1', 'C4')");
        open();
        QCOMPARE(counted(), 6);
        choose("mapUnitBox", "S2");
        QCOMPARE(counted(), 3);
        QCOMPARE(find<QComboBox>("mapLineBox")->count(), 2); // all lines, and the one of the station
        choose("mapLineBox", "L2");
        QCOMPARE(map()->chosenLine(), QStringLiteral("L2"));
        choose("mapUnitBox", "");
        choose("mapKindBox", "must_reach");
        QCOMPARE(counted(), 2);
        QVERIFY(map()->positionOf("C2").isNull());
        choose("mapKindBox", "standing");
        QVERIFY(map()->isEmpty());
        QVERIFY(!m_window->grab().isNull());
    }

    void whatTheShapesTellIsChosenAndRemembered()
    {
        m_district->sql("update patrol.checkpoint set category = '校圈', level = 1 where checkpoint = 'C1'");
        m_district->dutyOver("L1");
        open();
        choose("mapTellingBox", "verdict:missed");
        QCOMPARE(map()->counts(), (std::vector<int>{3, 3}));
        choose("mapTellingBox", "category");
        QCOMPARE(map()->key().name(0), QStringLiteral("校圈"));
        choose("mapTellingBox", "level");
        QCOMPARE(map()->counts(), (std::vector<int>{1, 0, 5, 0}));
        m_window.reset();
        open();
        QCOMPARE(find<QComboBox>("mapTellingBox")->currentData().toString(), QStringLiteral("level"));
        QCOMPARE(map()->key(), MapKey::ofLevel());
    }

    void aBoundaryIsChosenShownRememberedAndLetGoOf()
    {
        const QString good = written("district.geojson", R"({"type":"Polygon","coordinates":
            [[[104.75,29.34],[104.79,29.34],[104.79,29.36],[104.75,29.34]]]})");
        open();
        const QImage without = map()->grab().toImage();
        chooseFile("mapBoundaryAction", "mapBoundaryDialog", good);
        QVERIFY(text("mapGroundNote").contains("district.geojson"));
        QVERIFY(map()->grab().toImage() != without);
        m_window.reset();
        open();
        QVERIFY(text("mapGroundNote").contains("district.geojson"));
        QVERIFY(!map()->ground().extent().isNull());
        QFile::remove(good);
        m_window.reset();
        open();
        QVERIFY(find<QLabel>("mapGroundNote")->isVisible());
        QVERIFY(map()->ground().extent().isNull());
        QVERIFY(!map()->positionOf("C1").isNull());
        find<QAction>("mapNoGroundAction")->trigger();
        QVERIFY(!find<QLabel>("mapGroundNote")->isVisible());
        m_window.reset();
        open();
        QVERIFY(text("mapGroundNote").isEmpty());
    }

    void aBrokenGroundIsSaidAndTheMapGoesOn()
    {
        open();
        chooseFile("mapBoundaryAction", "mapBoundaryDialog", written("broken.geojson", "{\"type\":"));
        QVERIFY(text("mapGroundNote").contains("broken.geojson: "));
        chooseFile("mapTilesAction", "mapTilesDialog", written("broken.mbtiles", "no tiles at all"));
        QVERIFY(harness::waitUntil([&] { return text("mapGroundNote").contains("broken.mbtiles: "); }));
        QCOMPARE(map()->checkpointAt(map()->positionOf("C1")), QStringLiteral("C1"));
    }

    void otherPagesAreAskedForAndOtherPagesPointHere()
    {
        open();
        m_window->page("map")->open({{"checkpoint", "C4"}});
        QCOMPARE(text("mapPlaceName"), QStringLiteral("示例点4"));
        QTest::mouseClick(find<QPushButton>("mapToPlaces"), Qt::LeftButton);
        QCOMPARE(m_window->shownPage(), QStringLiteral("places"));
        m_window->showPage("map");
        QTest::mouseClick(find<QPushButton>("mapToLines"), Qt::LeftButton);
        QCOMPARE(m_window->shownPage(), QStringLiteral("lines"));
        m_window->showPage("map");
        m_window->page("map")->open({{"line", "L1"}});
        QCOMPARE(map()->chosenLine(), QStringLiteral("L1"));
        m_window->page("map")->open({{"checkpoint", "nowhere"}, {"unknown", 7}});
        QCOMPARE(map()->chosenCheckpoint(), QStringLiteral("C4"));
    }

    void everythingIsReachedByKeyboardAndHasAName()
    {
        open();
        for (const char* name : {"mapSearch", "mapTellingBox", "mapUnitBox", "mapLineBox", "mapKindBox", "mapGroundButton",
                                 "mapPageMap", "mapPageMapZoomIn"}) {
            auto* widget = find<QWidget>(name);
            QVERIFY2(widget, name);
            const auto* button = qobject_cast<QAbstractButton*>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()), name);
            QVERIFY2(widget->focusPolicy() & Qt::TabFocus, name);
        }
        map()->setFocus();
        QTest::keyClick(map(), Qt::Key_Return);
        QTest::keyClick(map(), Qt::Key_Return);
        QVERIFY(find<QWidget>("mapPlacePanel")->isVisible());
    }

    void withoutCoordinatesItSaysSo()
    {
        m_district->sql("update patrol.checkpoint set lon = null, lat = null where checkpoint <> 'C1'");
        open();
        QCOMPARE(counted(), 1);
        m_district->sql("update patrol.checkpoint set lon = null, lat = null; select pg_notify('patrol', 'plan')");
        QVERIFY(harness::waitUntil([&] { return map()->isEmpty(); }));
        QVERIFY(!m_window->grab().isNull());
    }

    void itSpeaksChinese()
    {
        translations::use("zh_CN");
        m_district->dutyOver("L1");
        open();
        const QString chinese = find<QComboBox>("mapTellingBox")->itemText(0);
        const bool counted = harness::waitUntil([&] {
            return find<QWidget>("mapPageLegend")->accessibleDescription().contains(QStringLiteral("漏点 3"));
        });
        translations::use("en");
        QCOMPARE(chinese, QStringLiteral("当前状态"));
        QVERIFY(counted);
    }

private:
    void open()
    {
        m_database = std::make_unique<Database>(m_district->conninfo());
        m_window = std::make_unique<MainWindow>(*m_database);
        m_window->resize(1440, 900);
        m_window->showPage("map");
        m_window->show();
        QVERIFY2(harness::waitUntil([&] {
                     return m_window->page("map")->isReady() && find<QComboBox>("mapUnitBox")->count() > 1 &&
                            find<QComboBox>("mapLineBox")->count() > 1 &&
                            !find<QWidget>("mapPageLegend")->accessibleDescription().isEmpty();
                 }),
                 "the page was not filled");
    }
    [[nodiscard]] MapView* map() const { return find<MapView>("mapPageMap"); }
    [[nodiscard]] QString text(const char* name) const { return find<QLabel>(name)->text(); }
    [[nodiscard]] int counted() const
    {
        const std::vector<int> counts = map()->counts();
        return std::accumulate(counts.begin(), counts.end(), 0);
    }
    template <typename Widget> Widget* find(const char* name) const
    {
        return m_window->findChild<Widget*>(QLatin1String(name));
    }
    void choose(const char* name, const QString& data)
    {
        auto* box = find<QComboBox>(name);
        const int at = box->findData(data);
        QVERIFY2(at >= 0, name);
        box->setCurrentIndex(at);
        emit box->activated(at);
    }
    void chooseFile(const char* action, const char* dialogName, const QString& file)
    {
        find<QAction>(action)->trigger();
        auto* dialog = find<QFileDialog>(dialogName);
        QVERIFY(dialog);
        emit dialog->fileSelected(file);
        dialog->close();
    }
    QString written(const QString& name, const QByteArray& content)
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly)) file.write(content);
        return file.fileName();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<District> m_district;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(MapPageTest)
#include "MapPageTest.moc"
