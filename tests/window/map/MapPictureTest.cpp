// SPDX-License-Identifier: GPL-3.0-or-later
// The map as a picture that is moved: always what would be drawn anew; and its clusters, lines, filters and keys.
#include "desk-app/map/MapView.h"
#include "desk-app/widgets/Palette.h"
#include "tests/window/ExampleRows.h"

#include <QHelpEvent>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <cmath>
#include <numeric>

namespace
{

constexpr QSize size(700, 500);

/// What the edge of a line that is cut differs by, of 255, from that of the whole line.
constexpr int rounding = 12;

int farthest(QRgb one, QRgb other)
{
    return std::max({std::abs(qRed(one) - qRed(other)), std::abs(qGreen(one) - qGreen(other)),
                     std::abs(qBlue(one) - qBlue(other))});
}

/// Checkpoints of two stations, without a pattern, with today's visits of lines of nine.
void fill(CheckpointsModel& model, int count)
{
    QRandomGenerator random(5);
    QList<CheckpointRow> places;
    TodayAnswer today{example::at("11:00"), {}};
    for (int at = 0; at < count; ++at) {
        CheckpointRow row = example::place(QStringLiteral("C%1").arg(at + 1, 5, 10, QLatin1Char('0')));
        row.lon = 104.7 + random.bounded(0.08);
        row.lat = 29.3 + random.bounded(0.06);
        row.unit = *row.lon < 104.74 ? QStringLiteral("S1") : QStringLiteral("S2");
        row.unitName = *row.lon < 104.74 ? QStringLiteral("一所") : QStringLiteral("二所");
        row.kind = at % 3 ? QStringLiteral("ordinary") : QStringLiteral("must_reach");
        places.append(row);
        VisitRow visit = example::visit(row.checkpoint, allVerdicts.at(static_cast<std::size_t>(at % 6)),
                                        QStringLiteral("L%1").arg(at / 9));
        visit.position = at % 9 + 1;
        today.visits.append(visit);
    }
    model.showPlaces(places);
    model.showVisits(today);
}

} // namespace

class MapPictureTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_model = std::make_unique<CheckpointsModel>();
        m_map = std::make_unique<MapView>(m_model.get());
        m_map->resize(size);
        m_map->show();
    }
    void cleanup()
    {
        m_map.reset();
        m_model.reset();
    }

    void aMovedPictureIsAsIfItWereDrawnAnew_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("nearer");
        QTest::newRow("clusters") << 1900 << -2;
        QTest::newRow("shapes") << 300 << 0;
        QTest::newRow("names") << 300 << 4;
    }
    void aMovedPictureIsAsIfItWereDrawnAnew()
    {
        QFETCH(int, count);
        QFETCH(int, nearer);
        fill(*m_model, count);
        for (int turn = 0; turn < std::abs(nearer); ++turn)
            nearer > 0 ? m_map->zoomIn() : m_map->zoomOut();
        m_map->grab();
        QRandomGenerator random(1);
        for (int turn = 0; turn < 12; ++turn) {
            drag(QPoint(static_cast<int>(random.bounded(120)) - 60, static_cast<int>(random.bounded(90)) - 45));
            m_map->grab();
        }
        const QImage moved = m_map->grab().toImage();
        QEvent anew(QEvent::PaletteChange);
        QCoreApplication::sendEvent(m_map.get(), &anew);
        const QImage whole = m_map->grab().toImage();
        QCOMPARE(differing(moved, whole), 0);
    }

    void moreThanAFrameHoldsIsDrawnOverSeveral()
    {
        fill(*m_model, 9000);
        m_map->grab();
        wheel(1);
        m_map->grab(); // the old picture, larger, and a part of the new one
        for (int frame = 0; frame < 200; ++frame)
            m_map->grab();
        const QImage settled = m_map->grab().toImage();
        QEvent anew(QEvent::PaletteChange);
        QCoreApplication::sendEvent(m_map.get(), &anew);
        for (int frame = 0; frame < 200; ++frame)
            m_map->grab();
        QCOMPARE(differing(settled, m_map->grab().toImage()), 0);
    }

    void aTapIsSeenInAPictureThatWasMoved()
    {
        fill(*m_model, 300);
        m_map->grab();
        drag({40, 20});
        TodayAnswer today{example::at("11:01"), {example::visit("C00001", Verdict::OnTime)}};
        m_model->showVisits(today);
        m_map->reveal("C00001");
        QCOMPARE(m_map->grab().toImage().pixelColor(m_map->positionOf("C00001").toPoint()),
                 Palette::light().fill(Verdict::OnTime));
    }

    void aClickOnAClusterGoesNearerUntilItFallsApart()
    {
        fill(*m_model, 1900);
        m_map->zoomOut();
        m_map->zoomOut();
        const QSignalSpy chosen(m_map.get(), &MapView::checkpointChosen);
        const QPointF at = aCluster();
        const int count = m_map->clusterAt(at);
        QVERIFY(count > 1);
        const double before = m_map->camera().pixelsPerMetre();
        QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, at.toPoint());
        QVERIFY(m_map->camera().pixelsPerMetre() > 1.2 * before);
        QCOMPARE(chosen.count(), 0);
        for (int turn = 0; turn < 30; ++turn)
            m_map->zoomIn();
        QCOMPARE(m_map->clusterAt(at), 0);
    }

    void clustersCountWhatStandsOut()
    {
        fill(*m_model, 1900);
        m_map->zoomOut();
        m_map->setUnits({QStringLiteral("S1")});
        int ofStation = 0;
        for (const CheckpointState& row : m_model->rows())
            ofStation += row.place.unit == u"S1";
        const std::vector<int> counts = m_map->counts();
        QCOMPARE(std::accumulate(counts.begin(), counts.end(), 0), ofStation);
    }

    void whatIsLeftOutIsNotOnTheMap()
    {
        fill(*m_model, 30);
        const QSignalSpy counted(m_map.get(), &MapView::countsChanged);
        m_map->setFilter([](const CheckpointState& row) { return row.place.kind == u"must_reach"; });
        QVERIFY(m_map->positionOf("C00002").isNull());
        QVERIFY(!m_map->positionOf("C00001").isNull());
        const std::vector<int> counts = m_map->counts();
        QCOMPARE(std::accumulate(counts.begin(), counts.end(), 0), 10);
        QVERIFY(counted.count() > 0);
        m_map->setFilter([](const CheckpointState&) { return false; });
        QVERIFY(m_map->isEmpty());
        QVERIFY(!m_map->grab().isNull());
        m_map->setFilter({});
        QVERIFY(!m_map->positionOf("C00002").isNull());
    }

    void aGivenLineIsShownWhole()
    {
        fill(*m_model, 60);
        m_map->setLines({{"X", "线X", {"C00003", "C00017", "nowhere", "C00042"}}});
        m_map->showLine("X");
        QCOMPARE(m_map->chosenLine(), QStringLiteral("X"));
        for (const char* code : {"C00003", "C00017", "C00042"})
            QVERIFY(QRectF(m_map->rect()).contains(m_map->positionOf(code)));
        const QImage picture = m_map->grab().toImage();
        int accent = 0;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                accent += picture.pixelColor(x, y) == Palette::light().accent;
        QVERIFY(accent > 100);
        m_map->setLines({});
        m_map->chooseLine("L1");
        QCOMPARE(m_map->chosenLine(), QStringLiteral("L1"));
    }

    void flyingPutsACheckpointInTheMiddleAmongItsNeighbours()
    {
        fill(*m_model, 1900);
        m_map->flyTo("C00777");
        const QPointF off = m_map->positionOf("C00777") - QRectF(m_map->rect()).center();
        QVERIFY(std::hypot(off.x(), off.y()) < 1);
        QCOMPARE(m_map->checkpointAt(m_map->positionOf("C00777")), QStringLiteral("C00777"));
        QCOMPARE(m_map->chosenCheckpoint(), QStringLiteral("C00777"));
    }

    void theKeyboardGoesInWalksChoosesAndLeaves()
    {
        fill(*m_model, 12);
        const QSignalSpy chosen(m_map.get(), &MapView::checkpointChosen);
        m_map->setFocus();
        m_map->grab();
        const QString outside = m_map->accessibleDescription();
        QTest::keyClick(m_map.get(), Qt::Key_Return);
        const QString first = m_map->accessibleDescription();
        QVERIFY(first != outside);
        QTest::keyClick(m_map.get(), Qt::Key_Tab);
        const QString second = m_map->accessibleDescription();
        QVERIFY(second != first);
        QTest::keyClick(m_map.get(), Qt::Key_Backtab);
        QCOMPARE(m_map->accessibleDescription(), first);
        QTest::keyClick(m_map.get(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QVERIFY(first.contains(chosen.first().first().toString()));
        QTest::keyClick(m_map.get(), Qt::Key_Escape);
        QCOMPARE(m_map->accessibleDescription(), outside);
    }

    void theKeyboardIsNotCaught()
    {
        fill(*m_model, 5);
        m_map->setFocus();
        QTest::keyClick(m_map.get(), Qt::Key_Return);
        const QString outside = QStringLiteral("Enter");
        int steps = 0;
        while (!m_map->accessibleDescription().contains(outside) && steps < 20) {
            QTest::keyClick(m_map.get(), Qt::Key_Tab);
            ++steps;
        }
        QCOMPARE(steps, 5);
    }

    void namesHideNeitherEachOtherNorShapes()
    {
        fill(*m_model, 400);
        MapScene scene(m_model.get());
        MapCamera camera;
        scene.build(camera);
        MapLabels labels;
        labels.prepare(0.4, 6, m_map->font());
        const QRectF all = scene.index().box();
        labels.decide(scene, QRectF(all.topLeft(), QSizeF(all.width() / 2, all.height())), nullptr);
        labels.decide(scene, all, nullptr);
        const auto shown = labels.within(QRectF(all.topLeft() * 0.4, all.size() * 0.4).adjusted(-300, -300, 300, 300));
        QVERIFY(shown.size() > 20);
        for (std::size_t one = 0; one < shown.size(); ++one) {
            for (std::size_t other = 0; other < one; ++other)
                QVERIFY(!shown[one].box.intersects(shown[other].box));
            for (int place = 0; place < scene.places(); ++place)
                QVERIFY(place == shown[one].place || !shown[one].box.contains(scene.metres(place) * 0.4));
        }
    }

private:
    void drag(QPoint way)
    {
        const QPointF from = QRectF(m_map->rect()).center();
        QMouseEvent press(QEvent::MouseButtonPress, from, from, Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_map.get(), &press);
        for (const QPointF& at : {from + QPointF(30, 0), from + QPointF(way)}) {
            QMouseEvent move(QEvent::MouseMove, at, at, Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(m_map.get(), &move);
        }
        const QPointF to = from + QPointF(way);
        QMouseEvent release(QEvent::MouseButtonRelease, to, to, Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_map.get(), &release);
    }
    void wheel(int notches)
    {
        const QPointF at = QRectF(m_map->rect()).center();
        QWheelEvent turn(at, at, {}, {0, 120 * notches}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_map.get(), &turn);
    }
    [[nodiscard]] QPointF aCluster() const
    {
        for (int y = 40; y < size.height() - 40; y += 6)
            for (int x = 40; x < size.width() - 60; x += 6)
                if (m_map->clusterAt(QPointF(x, y)) > 1) return {static_cast<double>(x), static_cast<double>(y)};
        return {};
    }
    static int differing(const QImage& one, const QImage& other)
    {
        int count = 0;
        for (int y = 0; y < one.height(); ++y)
            for (int x = 0; x < one.width(); ++x)
                count += farthest(one.pixel(x, y), other.pixel(x, y)) > rounding;
        return count;
    }

    std::unique_ptr<CheckpointsModel> m_model;
    std::unique_ptr<MapView> m_map;
};

QTEST_MAIN(MapPictureTest)
#include "MapPictureTest.moc"
