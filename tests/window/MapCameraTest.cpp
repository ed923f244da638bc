// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/map/MapCamera.h"
#include "desk-app/map/Hull.h"

#include <QTest>
#include <cmath>

class MapCameraTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_camera = MapCamera();
        m_camera.setOrigin(104.77, 29.35);
        m_camera.setViewport({800, 600});
    }

    void aDegreeOfLongitudeIsShorterThanOneOfLatitude()
    {
        const QPointF east = m_camera.metres(104.78, 29.35), north = m_camera.metres(104.77, 29.36);
        QVERIFY(std::abs(east.x() - 969) < 2);
        QVERIFY(std::abs(north.y() + 1112) < 2);
    }

    void pixelsAndMetresAreInverse()
    {
        const QPointF place(123, -456);
        const QPointF back = m_camera.metresAt(m_camera.pixels(place));
        QVERIFY(std::hypot(back.x() - place.x(), back.y() - place.y()) < 1e-6);
    }

    void fittingShowsEverythingWithinTheMargin()
    {
        m_camera.fit(QRectF(-1000, -400, 3000, 900), 20);
        QVERIFY(std::abs(m_camera.pixels({-1000, 0}).x() - 20) < 1e-6);
        QVERIFY(std::abs(m_camera.pixels({2000, 0}).x() - 780) < 1e-6);
        QVERIFY(m_camera.pixels({0, -400}).y() >= 20);
    }

    void zoomingKeepsWhatIsUnderThePointer()
    {
        const QPointF pointer(200, 100), below = m_camera.metresAt(pointer);
        m_camera.zoomBy(3, pointer);
        const QPointF now = m_camera.pixels(below);
        QVERIFY(std::hypot(now.x() - pointer.x(), now.y() - pointer.y()) < 1e-6);
    }

    void oneCannotZoomBeyondSense()
    {
        for (int turn = 0; turn < 100; ++turn)
            m_camera.zoomBy(2, {0, 0});
        QCOMPARE(m_camera.pixelsPerMetre(), MapCamera::nearest);
        for (int turn = 0; turn < 100; ++turn)
            m_camera.zoomBy(0.5, {0, 0});
        QCOMPARE(m_camera.pixelsPerMetre(), MapCamera::farthest);
    }

    void panningMovesThePicture()
    {
        const QPointF before = m_camera.pixels({0, 0});
        m_camera.panBy({30, -40});
        QCOMPARE(m_camera.pixels({0, 0}), before + QPointF(30, -40));
    }

    void theScaleBarIsARoundNumber_data()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<double>("metres");
        QTest::newRow("a district") << 0.17 << 500.0;
        QTest::newRow("a city") << 0.01 << 10'000.0;
        QTest::newRow("a street") << 2.0 << 50.0;
    }

    void theScaleBarIsARoundNumber()
    {
        QFETCH(double, scale);
        QTEST(scaleBarMetres(scale, 120), "metres");
    }

    void theHullHoldsWhatLiesInside()
    {
        const QPolygonF hull = convexHull({{0, 0}, {4, 0}, {4, 4}, {0, 4}, {2, 2}, {1, 3}});
        QCOMPARE(hull.size(), 4);
        QVERIFY(!hull.contains({2, 2}));
        QVERIFY(hull.containsPoint({2, 2}, Qt::OddEvenFill));
    }

    void aHullOfTwoPointsIsTheTwo() { QCOMPARE(convexHull({{0, 0}, {1, 1}, {0, 0}}).size(), 2); }

private:
    MapCamera m_camera;
};

QTEST_GUILESS_MAIN(MapCameraTest)
#include "MapCameraTest.moc"
