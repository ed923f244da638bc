// SPDX-License-Identifier: GPL-3.0-or-later
// The index and the clusters against what a slow and simple search finds.
#include "desk-app/map/MapClusters.h"

#include <QRandomGenerator>
#include <QTest>
#include <cmath>
#include <numeric>
#include <set>

namespace
{

/// Points as a district has them: towns, a few far away, some on the same spot.
std::vector<QPointF> scattered(int count, quint32 seed)
{
    QRandomGenerator random(seed);
    std::vector<QPointF> points;
    for (int at = 0; at < count; ++at) {
        const QPointF town(random.bounded(8) * 900.0, random.bounded(8) * 700.0);
        if (at % 17 == 3)
            points.push_back(points.back());
        else
            points.push_back(town + QPointF(random.bounded(300.0), random.bounded(300.0)));
    }
    if (count > 5) points[4] = {1e6, -2e6};
    return points;
}

} // namespace

class MapIndexTest : public QObject
{
    Q_OBJECT
private slots:
    void anAreaHoldsWhatLiesInIt()
    {
        QRandomGenerator random(7);
        for (int count : {0, 1, 2, 50, 2000}) {
            const std::vector<QPointF> points = scattered(count, static_cast<quint32>(count));
            MapIndex index;
            index.build(points);
            for (int turn = 0; turn < 50; ++turn) {
                const QRectF area(random.bounded(8000.0) - 500, random.bounded(6000.0) - 500, random.bounded(2000.0),
                                  random.bounded(2000.0));
                std::set<int> found, expected;
                index.within(area, [&](int number) { QVERIFY(found.insert(number).second); });
                for (int number = 0; number < count; ++number) {
                    const QPointF& point = points[static_cast<std::size_t>(number)];
                    if (point.x() >= area.left() && point.x() <= area.right() && point.y() >= area.top() &&
                        point.y() <= area.bottom())
                        expected.insert(number);
                }
                QCOMPARE(found, expected);
            }
        }
    }

    void theNearestIsTheNearest()
    {
        const std::vector<QPointF> points = scattered(1500, 3);
        MapIndex index;
        index.build(points);
        QRandomGenerator random(9);
        for (int turn = 0; turn < 300; ++turn) {
            const QPointF to(random.bounded(8000.0), random.bounded(6000.0));
            const double reach = random.bounded(500.0);
            int expected = -1;
            double best = reach;
            for (std::size_t number = 0; number < points.size(); ++number) {
                const double distance = std::hypot(points[number].x() - to.x(), points[number].y() - to.y());
                if (distance > best || (expected >= 0 && distance == best)) continue;
                best = distance;
                expected = static_cast<int>(number);
            }
            QCOMPARE(index.nearest(to, reach), expected);
        }
    }

    void oneIsNotItsOwnNeighbour()
    {
        MapIndex index;
        index.build({{0, 0}, {3, 4}});
        QCOMPARE(index.nearest({0, 0}, 10, 0), 1);
        QCOMPARE(index.nearest({0, 0}, 4, 0), -1);
    }

    void clustersHoldEveryPlaceOnceAtEverySize()
    {
        const std::vector<QPointF> points = scattered(3000, 11);
        std::vector<std::uint8_t> kinds;
        std::vector<bool> taken;
        for (std::size_t place = 0; place < points.size(); ++place) {
            kinds.push_back(static_cast<std::uint8_t>(place % 7));
            taken.push_back(place % 5 != 0);
        }
        MapClusters clusters;
        clusters.build(points, taken, 20);
        for (double scale = 2; scale > 0.0005; scale /= 1.7)
            check(clusters.at(scale, 40, kinds), points, kinds, taken);
    }

    void theSameLevelIsGivenForTheSameSize()
    {
        const std::vector<QPointF> points = scattered(500, 5);
        const std::vector<std::uint8_t> kinds(points.size(), 1);
        MapClusters clusters;
        clusters.build(points, std::vector<bool>(points.size(), true), 20);
        const MapLevel* far = &clusters.at(0.01, 40, kinds);
        const MapLevel* near = &clusters.at(0.3, 40, kinds);
        QVERIFY(far != near);
        QVERIFY(far->clusters.size() < near->clusters.size());
        QCOMPARE(&clusters.at(0.01, 40, kinds), far);
    }

    void whatChangesIsCountedAgain()
    {
        const std::vector<QPointF> points{{0, 0}, {1, 0}, {500, 0}};
        std::vector<std::uint8_t> kinds{2, 2, 3};
        MapClusters clusters;
        clusters.build(points, {true, true, true}, 1);
        const MapLevel& before = clusters.at(1, 40, kinds);
        QCOMPARE(before.clusters.size(), 2U);
        QCOMPARE(before.tallies[static_cast<std::size_t>(before.clusterOf[0])][2], 2);
        kinds[1] = 0;
        clusters.recount();
        const MapLevel& after = clusters.at(1, 40, kinds);
        QCOMPARE(after.tallies[static_cast<std::size_t>(after.clusterOf[0])][2], 1);
        QCOMPARE(after.tallies[static_cast<std::size_t>(after.clusterOf[0])][0], 1);
    }

private:
    static void check(const MapLevel& level, const std::vector<QPointF>& points, const std::vector<std::uint8_t>& kinds,
                      const std::vector<bool>& taken)
    {
        std::vector<int> counts(level.clusters.size(), 0);
        std::vector<QPointF> sums(level.clusters.size());
        std::vector<std::array<std::int32_t, mostMapKinds>> tallies(level.clusters.size());
        for (std::size_t place = 0; place < points.size(); ++place) {
            QCOMPARE(level.clusterOf[place] >= 0, static_cast<bool>(taken[place]));
            if (!taken[place]) continue;
            const auto cluster = static_cast<std::size_t>(level.clusterOf[place]);
            ++counts[cluster];
            ++tallies[cluster][kinds[place]];
            sums[cluster] += points[place];
            const QRectF& box = level.clusters[cluster].box;
            const QRectF wide = box.adjusted(-1e-6, -1e-6, 1e-6, 1e-6); // a width is rounded
            QVERIFY(points[place].x() >= wide.left() && points[place].x() <= wide.right());
            QVERIFY(points[place].y() >= wide.top() && points[place].y() <= wide.bottom());
        }
        QCOMPARE(tallies, level.tallies);
        for (std::size_t cluster = 0; cluster < counts.size(); ++cluster) {
            QCOMPARE(level.clusters[cluster].count, counts[cluster]);
            const QPointF off = level.clusters[cluster].middle - sums[cluster] / counts[cluster];
            QVERIFY(std::hypot(off.x(), off.y()) < 1e-3);
        }
    }
};

QTEST_GUILESS_MAIN(MapIndexTest)
#include "MapIndexTest.moc"
