// SPDX-License-Identifier: GPL-3.0-or-later
// Files that a map may lie on, good and hostile ones; and that tiles lie where the plan's coordinates do.
#include "desk-app/ground/GroundError.h"
#include "desk-app/ground/GroundShapes.h"
#include "desk-app/ground/GroundTiles.h"
#include "desk-app/map/MapCamera.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <numbers>
#include <sqlite3.h>

class GroundTest : public QObject
{
    Q_OBJECT
private slots:
    void outlinesAndWaysAreRead()
    {
        const auto shapes = readGeoJson(written(R"({"type":"FeatureCollection","features":[
          {"type":"Feature","properties":{"name":"示例区"},"geometry":{"type":"Polygon","coordinates":
            [[[104,29],[105,29],[105,30],[104,29]],[[104.4,29.2],[104.6,29.2],[104.5,29.3],[104.4,29.2]]]}},
          {"type":"Feature","properties":{"名称":"河"},"geometry":{"type":"LineString","coordinates":[[104,29,310],[105,30,300]]}},
          {"type":"Feature","properties":null,"geometry":null},
          {"type":"Feature","properties":{},"geometry":{"type":"GeometryCollection","geometries":[
            {"type":"Point","coordinates":[1,2]},
            {"type":"MultiPolygon","coordinates":[[[[1,2],[3,4],[5,6],[1,2]]],[[[7,8],[9,10],[11,12],[7,8]]]]}]}}]})"));
        QCOMPARE(shapes.size(), 5);
        QCOMPARE(shapes.at(0).name, QStringLiteral("示例区"));
        QVERIFY(shapes.at(1).closed);
        QCOMPARE(shapes.at(2).name, QStringLiteral("河"));
        QVERIFY(!shapes.at(2).closed);
        QCOMPARE(shapes.at(2).points.at(1), QPointF(105, 30));
        QCOMPARE(shapes.at(4).points.size(), 4);
    }

    void aBrokenBoundaryIsRefusedByName_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << QByteArray(R"({"type":"Polygon","coordinates":[[[1,2],[3)");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("other type") << QByteArray(R"({"type":"Topology"})");
        QTest::newRow("metres, not degrees") << QByteArray(R"({"type":"LineString","coordinates":[[11663000,3421000],[1,2]]})");
        QTest::newRow("endless") << QByteArray(R"({"type":"LineString","coordinates":[[1e999,2],[1,2]]})");
        QTest::newRow("texts") << QByteArray(R"({"type":"LineString","coordinates":[["1","2"],[1,2]]})");
        QTest::newRow("an object for a list") << QByteArray(R"({"type":"Polygon","coordinates":{}})");
        QTest::newRow("one position") << QByteArray(R"({"type":"LineString","coordinates":[[1,2]]})");
        QTest::newRow("nothing to draw") << QByteArray(R"({"type":"FeatureCollection","features":[]})");
        QTest::newRow("nested deeply") << QByteArray(R"({"type":"GeometryCollection","geometries":[)").repeated(12) +
                                              QByteArray("]}").repeated(12);
        QByteArray many = R"({"type":"LineString","coordinates":[[1,2])";
        for (int at = 0; at < 500'001; ++at)
            many += ",[1,2]";
        QTest::newRow("too many positions") << many + "]}";
        QTest::newRow("too large") << QByteArray(33 * 1024 * 1024, ' ');
    }
    void aBrokenBoundaryIsRefusedByName()
    {
        QFETCH(QByteArray, content);
        const QString file = written(content);
        try {
            (void)readGeoJson(file);
        } catch (const GroundError& error) {
            QVERIFY2(error.text().startsWith(QStringLiteral("ground.geojson: ")), qPrintable(error.text()));
            QVERIFY(error.text().size() > 30);
            return;
        }
        QFAIL("it was taken");
    }

    void aMissingFileIsSaid()
    {
        QVERIFY_EXCEPTION_THROWN((void)readGeoJson(m_folder.filePath("nowhere.geojson")), GroundError);
        QVERIFY_EXCEPTION_THROWN(Mbtiles(m_folder.filePath("nowhere.mbtiles")), GroundError);
    }

    void tilesAreReadFromTheNorth()
    {
        const QString file = tileFile("png");
        const Mbtiles tiles(file);
        QCOMPARE(tiles.about().minZoom, 1);
        QCOMPARE(tiles.about().maxZoom, 2);
        QCOMPARE(tiles.about().attribution, QStringLiteral("测绘"));
        QCOMPARE(QImage::fromData(tiles.tile(1, 0, 0)).pixelColor(9, 9), QColor(Qt::red)); // row 1 of the file
        QCOMPARE(QImage::fromData(tiles.tile(1, 0, 1)).pixelColor(9, 9), QColor(Qt::blue));
        QVERIFY(tiles.tile(1, 1, 1).isEmpty());
        QVERIFY(tiles.tile(1, -5, 99).isEmpty());
    }

    void aFileThatHoldsNoTilesIsRefused_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("no database") << written("this is no database at all, but it is long enough to be read as one");
        QTest::newRow("other tables") << database("other.mbtiles", {"create table t (a)"});
        QTest::newRow("no tile") << database("empty.mbtiles", {tilesTable});
        QTest::newRow("vectors") << database("vector.mbtiles", {tilesTable, "create table metadata (name, value)",
                                                                "insert into metadata values ('format', 'pbf')",
                                                                "insert into tiles values (1, 0, 0, x'00')"});
        const QString cut = tileFile("cut");
        QFile file(cut);
        if (file.open(QIODevice::ReadWrite)) file.resize(900);
        file.close();
        QTest::newRow("cut off") << cut;
    }
    void aFileThatHoldsNoTilesIsRefused()
    {
        QFETCH(QString, file);
        QVERIFY_EXCEPTION_THROWN(Mbtiles tiles(file), GroundError);
        GroundTiles tiles(file);
        QSignalSpy failed(&tiles, &GroundTiles::failed);
        QVERIFY(failed.count() > 0 || failed.wait());
        QVERIFY(failed.first().first().toString().startsWith(QFileInfo(file).fileName()));
        QVERIFY(!tiles.isOpen());
        QVERIFY(!tiles.tile({1, 0, 0}));
    }

    void tilesComeLaterAndThenAreAtHand()
    {
        GroundTiles tiles(tileFile("later"));
        QSignalSpy opened(&tiles, &GroundTiles::opened), arrived(&tiles, &GroundTiles::arrived);
        QVERIFY(opened.wait());
        QVERIFY(!tiles.tile({1, 0, 0}));
        QVERIFY(arrived.wait());
        QVERIFY(tiles.tile({1, 0, 0}));
        QCOMPARE(tiles.tile({1, 0, 0})->pixelColor(3, 3), QColor(Qt::red));
    }

    void brokenAndHugeTilesAreLeftOut()
    {
        const QImage wide(4000, 8, QImage::Format_RGB32);
        const QString file = database(
            "hostile.mbtiles",
            {tilesTable, "insert into tiles values (1, 0, 1, x'89504E470D0A1A0A0000')", insertTile(1, 1, 1, wide),
             "insert into tiles values (1, 0, 0, zeroblob(5000000))", "insert into tiles values (1, 1, 0, 'text')"});
        GroundTiles tiles(file);
        QSignalSpy opened(&tiles, &GroundTiles::opened), arrived(&tiles, &GroundTiles::arrived);
        QVERIFY(opened.wait());
        for (int column : {0, 1})
            for (int row : {0, 1})
                QVERIFY(!tiles.tile({1, column, row}));
        QVERIFY(!arrived.wait(300));
    }

    void onlyTheNewestWishesAreKept()
    {
        GroundTiles tiles(tileFile("wishes"));
        QSignalSpy opened(&tiles, &GroundTiles::opened), arrived(&tiles, &GroundTiles::arrived);
        QVERIFY(opened.wait());
        for (int at = 0; at < 5000; ++at)
            (void)tiles.tile({20, at, at});
        (void)tiles.tile({1, 0, 0});
        QVERIFY(arrived.wait());
        QVERIFY(tiles.atHand({1, 0, 0}));
    }

    // The corner of a tile by the formulas of web maps, and where the camera draws that place.
    void tilesLieWhereTheirCoordinatesAre()
    {
        for (const QPointF& origin : {QPointF(104.77, 29.35), QPointF(-70.1, -33.4), QPointF(25.0, 60.2)}) {
            MapCamera camera;
            camera.setOrigin(origin.x(), origin.y());
            camera.setViewport({1440, 900});
            for (int zoom : {6, 10, 14, 17}) {
                const double count = std::ldexp(1.0, zoom), lat = origin.y() * std::numbers::pi / 180;
                const int column = static_cast<int>((origin.x() + 180) / 360 * count) + 1;
                const int row = static_cast<int>((1 - std::asinh(std::tan(lat)) / std::numbers::pi) / 2 * count) - 1;
                const double west = column / count * 360 - 180;
                const double north = std::atan(std::sinh(std::numbers::pi * (1 - 2 * row / count))) * 180 / std::numbers::pi;
                camera.look({0, 0}, 256 * count / (40'030'200 * std::cos(lat)) * 2);
                const QPointF off = camera.pixels(camera.tile(zoom, column, row)).topLeft() -
                                    camera.pixels(camera.metres(west, north));
                QVERIFY2(std::hypot(off.x(), off.y()) < 0.01, qPrintable(QString::number(std::hypot(off.x(), off.y()))));
                const QPointF back = camera.degrees(camera.metres(west, north)) - QPointF(west, north);
                QVERIFY(std::hypot(back.x(), back.y()) < 1e-9);
            }
        }
    }

private:
    static constexpr auto tilesTable = "create table tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)";

    QString written(const QByteArray& content)
    {
        const QString name = m_folder.filePath("ground.geojson");
        QFile file(name);
        if (file.open(QIODevice::WriteOnly)) file.write(content);
        return name;
    }
    static QByteArray insertTile(int zoom, int column, int row, const QImage& picture)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        picture.save(&buffer, "PNG");
        return QStringLiteral("insert into tiles values (%1, %2, %3, x'%4')").arg(zoom).arg(column).arg(row).arg(QString::fromLatin1(bytes.toHex())).toUtf8();
    }
    QString database(const QString& name, const QList<QByteArray>& statements)
    {
        const QString file = m_folder.filePath(name);
        QFile::remove(file);
        sqlite3* made = nullptr;
        if (sqlite3_open(file.toUtf8().constData(), &made) != SQLITE_OK) qFatal("no database");
        for (const QByteArray& statement : statements)
            if (sqlite3_exec(made, statement.constData(), nullptr, nullptr, nullptr) != SQLITE_OK) qFatal("%s", sqlite3_errmsg(made));
        sqlite3_close(made);
        return file;
    }
    /// Red above blue in the west of level 1; level 2 to prove the bounds.
    QString tileFile(const QString& name)
    {
        QImage red(256, 256, QImage::Format_RGB32), blue = red;
        red.fill(Qt::red);
        blue.fill(Qt::blue);
        return database(name + ".mbtiles",
                        {tilesTable, "create table metadata (name text, value text)",
                         "insert into metadata values ('name', '示例'), ('format', 'png'), ('attribution', '测绘')",
                         insertTile(1, 0, 1, red), insertTile(1, 0, 0, blue), insertTile(2, 3, 3, red)});
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(GroundTest)
#include "GroundTest.moc"
