// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/map/MapView.h"
#include "desk-app/widgets/Palette.h"
#include "tests/window/ExampleRows.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <cmath>

using example::at;
using example::place;
using example::visit;

class MapViewTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_model = std::make_unique<CheckpointsModel>();
        m_model->showPlaces({place("C1"), place("C2"), place("C3")});
        m_model->showVisits(
            {at("09:00"), {visit("C1", Verdict::OnTime), visit("C2", Verdict::Missed), visit("C3", Verdict::Due)}});
        m_map = std::make_unique<MapView>(m_model.get());
        m_map->resize(600, 400);
        m_map->show();
    }

    void everyCheckpointIsDrawnWhereItCanBeFound()
    {
        for (const char* code : {"C1", "C2", "C3"})
            QCOMPARE(m_map->checkpointAt(m_map->positionOf(code)), QString(code));
        QVERIFY(m_map->checkpointAt({5, 5}).isEmpty());
    }

    void theColourIsThatOfTheState()
    {
        const QImage picture = m_map->grab().toImage();
        QCOMPARE(picture.pixelColor(m_map->positionOf("C1").toPoint()), Palette::light().fill(Verdict::OnTime));
        // A due one is a ring: its middle is the ground.
        QVERIFY(picture.pixelColor(m_map->positionOf("C3").toPoint()) != Palette::light().fill(Verdict::Due));
    }

    void aTapChangesThePicture()
    {
        m_model->showVisits(
            {at("09:01"), {visit("C1", Verdict::OnTime), visit("C2", Verdict::Missed), visit("C3", Verdict::OnTime)}});
        const QImage picture = m_map->grab().toImage();
        QCOMPARE(picture.pixelColor(m_map->positionOf("C3").toPoint()), Palette::light().fill(Verdict::OnTime));
    }

    void aClickChoosesAndAClickBesideChoosesNothing()
    {
        const QSignalSpy chosen(m_map.get(), &MapView::checkpointChosen);
        QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, m_map->positionOf("C2").toPoint());
        QCOMPARE(m_map->chosenCheckpoint(), QStringLiteral("C2"));
        QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, QPoint(5, 5));
        QVERIFY(m_map->chosenCheckpoint().isEmpty());
        QCOMPARE(chosen.count(), 2);
    }

    void draggingPansAndChoosesNothing()
    {
        const QSignalSpy chosen(m_map.get(), &MapView::checkpointChosen);
        const QPointF before = m_map->positionOf("C1");
        QTest::mousePress(m_map.get(), Qt::LeftButton, {}, QPoint(300, 300));
        QMouseEvent move(QEvent::MouseMove, QPointF(340, 330), QPointF(340, 330), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(m_map.get(), &move);
        QTest::mouseRelease(m_map.get(), Qt::LeftButton, {}, QPoint(340, 330));
        QCOMPARE(m_map->positionOf("C1"), before + QPointF(40, 30));
        QCOMPARE(chosen.count(), 0);
    }

    void theWheelZoomsAroundThePointer()
    {
        const QPointF pointer = m_map->positionOf("C1");
        const double before = m_map->positionOf("C3").x() - pointer.x();
        QWheelEvent turn(pointer, m_map->mapToGlobal(pointer), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                         Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_map.get(), &turn);
        QVERIFY(std::abs(m_map->positionOf("C1").x() - pointer.x()) < 1e-6);
        QVERIFY(m_map->positionOf("C3").x() - m_map->positionOf("C1").x() > before * 1.2);
    }

    void keysPanZoomAndComeBack()
    {
        const QPointF before = m_map->positionOf("C1");
        QTest::keyClick(m_map.get(), Qt::Key_Right);
        QVERIFY(m_map->positionOf("C1").x() < before.x());
        QTest::keyClick(m_map.get(), Qt::Key_Plus);
        QTest::keyClick(m_map.get(), Qt::Key_0);
        QCOMPARE(m_map->positionOf("C1"), before);
    }

    void aCheckpointOutOfSightIsBroughtIntoSight()
    {
        for (int turn = 0; turn < 12; ++turn)
            m_map->zoomIn(); // around C2
        QVERIFY(!QRectF(m_map->rect()).contains(m_map->positionOf("C3")));
        m_map->reveal("C3");
        QVERIFY(QRectF(m_map->rect()).contains(m_map->positionOf("C3")));
    }

    void aCheckpointWithoutCoordinatesIsLeftOut()
    {
        CheckpointRow nowhere = place("C4");
        nowhere.lon.reset();
        nowhere.lat.reset();
        m_model->showPlaces({place("C1"), nowhere});
        QVERIFY(m_map->positionOf("C4").isNull());
        QVERIFY(!m_map->positionOf("C1").isNull());
    }

    void withoutAnyCoordinatesItSaysWhy()
    {
        m_model->showPlaces({});
        QVERIFY(!m_map->grab().isNull());
        QVERIFY(m_map->checkpointAt({300, 200}).isEmpty());
    }

private:
    std::unique_ptr<CheckpointsModel> m_model;
    std::unique_ptr<MapView> m_map;
};

QTEST_MAIN(MapViewTest)
#include "MapViewTest.moc"
