// SPDX-License-Identifier: GPL-3.0-or-later
// What people do to a map, by mouse, fingers and keyboard: the other half of MapView.
#include "desk-app/map/MapView.h"

#include "desk-app/rows/Text.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace
{

constexpr double stride = 60;      ///< Pixels per arrow key.
constexpr double wheelStep = 1.5;  ///< Per notch.
constexpr double around = 90;      ///< Pixels kept free around a cluster that is gone into.
constexpr double underButtons = 4; ///< Pixels from the edge within which a checkpoint does not count as seen.

} // namespace

void MapView::wheelEvent(QWheelEvent* event)
{
    zoomOn(std::pow(wheelStep, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

void MapView::mousePressEvent(QMouseEvent* event)
{
    m_pressed = m_last = event->position();
    m_rest = {};
    m_dragging = false;
}

void MapView::mouseMoveEvent(QMouseEvent* event)
{
    if (!(event->buttons() & Qt::LeftButton)) {
        const QPointF at = event->position();
        setCursor(checkpointAt(at).isEmpty() && !clusterNear(at) ? Qt::ArrowCursor : Qt::PointingHandCursor);
        return;
    }
    if ((event->position() - m_pressed).manhattanLength() > QApplication::startDragDistance()) m_dragging = true;
    if (!m_dragging) return;
    setCursor(Qt::ClosedHandCursor);
    panBy(event->position() - m_last);
    m_last = event->position();
}

void MapView::mouseReleaseEvent(QMouseEvent* event)
{
    setCursor(Qt::ArrowCursor);
    if (event->button() != Qt::LeftButton || m_dragging) return;
    leave();
    const QString checkpoint = checkpointAt(event->position());
    const MapCluster* cluster = checkpoint.isEmpty() ? clusterNear(event->position()) : nullptr;
    if (cluster) {
        const QRectF box = cluster->box;
        m_moved = true;
        const double before = m_camera.pixelsPerMetre();
        m_camera.fit(box, around);
        if (m_camera.pixelsPerMetre() < 1.3 * before) m_camera.look(box.center(), 2 * before);
        update();
        return;
    }
    chooseCheckpoint(checkpoint);
    emit checkpointChosen(checkpoint);
}

void MapView::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_pressed = m_last = event->position();
    m_dragging = true; // its release chooses nothing
    if (event->button() == Qt::LeftButton && checkpointAt(event->position()).isEmpty())
        zoomBy(wheelStep, event->position());
}

void MapView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return panBy({stride, 0});
    case Qt::Key_Right:
        return panBy({-stride, 0});
    case Qt::Key_Up:
        return panBy({0, stride});
    case Qt::Key_Down:
        return panBy({0, -stride});
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_0:
    case Qt::Key_Home:
        return showAll();
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return enter();
    case Qt::Key_Escape:
        if (m_walked) return leave();
        [[fallthrough]];
    default:
        QWidget::keyPressEvent(event);
    }
}

std::vector<int> MapView::placesInSight() const
{
    settle();
    std::vector<int> found;
    const QRectF seen = QRectF(rect()).adjusted(underButtons, underButtons, -underButtons, -underButtons);
    m_scene.index().within(m_camera.metresOf(seen), [&](int place) {
        if (m_scene.standsOut(place)) found.push_back(place);
    });
    constexpr double row = 32; // pixels: what lies so close together is read from the left
    const auto order = [&](int place) {
        const QPointF at = m_camera.pixels(m_scene.metres(place));
        return std::tuple(std::floor(at.y() / row), at.x(), place);
    };
    std::sort(found.begin(), found.end(), [&](int one, int other) { return order(one) < order(other); });
    return found;
}

/// Goes in, or chooses where one is.
void MapView::enter()
{
    if (!m_walked) {
        const int chosen = m_scene.placeOf(m_scene.checkpoint());
        m_walked = QString();
        if (chosen >= 0 && QRectF(rect()).contains(m_camera.pixels(m_scene.metres(chosen)))) {
            m_walked = m_scene.checkpoint();
            describe();
            return update();
        }
        step(true);
        return;
    }
    chooseCheckpoint(*m_walked);
    emit checkpointChosen(*m_walked);
}

void MapView::leave()
{
    if (!m_walked) return;
    m_walked.reset();
    QToolTip::hideText();
    describe();
    update();
}

/// To the next checkpoint in sight. @return false at the end: then the keyboard is out of the map.
bool MapView::step(bool next)
{
    std::vector<int> places = placesInSight();
    if (!next) std::reverse(places.begin(), places.end());
    const auto here = std::find(places.begin(), places.end(), m_scene.placeOf(*m_walked));
    const auto there = here == places.end() ? places.begin() : here + 1;
    if (there == places.end()) {
        leave();
        return false;
    }
    m_walked = m_scene.state(*there).place.checkpoint;
    const QPointF at = m_camera.pixels(m_scene.metres(*there));
    QToolTip::showText(mapToGlobal(at.toPoint() + QPoint(12, 12)), m_model->explained(m_scene.state(*there)), this);
    describe();
    update();
    return true;
}

bool MapView::focusNextPrevChild(bool next)
{
    return (m_walked && step(next)) || QWidget::focusNextPrevChild(next);
}

void MapView::focusOutEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) leave();
    QWidget::focusOutEvent(event);
}

/// For those who do not see the picture.
void MapView::describe()
{
    const int place = m_walked ? m_scene.placeOf(*m_walked) : -1;
    QString text;
    if (place >= 0) {
        text = m_model->explained(m_scene.state(place));
    } else {
        text = tr("%n checkpoint(s)", nullptr, m_scene.places());
        text += u'\n' + tr("Enter goes into the map: Tab to the next checkpoint in sight, Enter to open it, Esc to leave.");
    }
    if (text == accessibleDescription()) return;
    setAccessibleDescription(text);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

QString MapView::explainedAt(QPointF at) const
{
    const int place = m_scene.placeOf(checkpointAt(at));
    if (place >= 0) return m_model->explained(m_scene.state(place));
    int number = 0;
    const MapCluster* cluster = clusterNear(at, &number);
    if (!cluster) return {};
    QStringList lines{tr("%n checkpoint(s)", nullptr, cluster->count)};
    const auto& tally = m_scene.clusters(m_camera.pixelsPerMetre()).tallies[static_cast<std::size_t>(number)];
    for (int kind = 0; kind < m_scene.key().kinds(); ++kind) {
        if (const int count = tally[static_cast<std::size_t>(kind)]; count > 0)
            lines.append(QStringLiteral("%1  %2").arg(m_scene.key().name(kind), QLocale().toString(count)));
    }
    lines.append(tr("Click to go nearer"));
    return lines.join(u'\n');
}

bool MapView::pinch(const QPinchGesture& gesture)
{
    if (gesture.changeFlags() & QPinchGesture::ScaleFactorChanged)
        zoomOn(gesture.scaleFactor(), mapFromGlobal(gesture.hotSpot()));
    if (gesture.changeFlags() & QPinchGesture::CenterPointChanged)
        panBy(gesture.centerPoint() - gesture.lastCenterPoint());
    return true;
}

bool MapView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = explainedAt(help->pos());
        text.isEmpty() ? QToolTip::hideText() : QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    if (event->type() == QEvent::Gesture) {
        if (const QGesture* gesture = static_cast<QGestureEvent*>(event)->gesture(Qt::PinchGesture))
            return pinch(*static_cast<const QPinchGesture*>(gesture));
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomOn(1 + gesture->value(), gesture->position());
            return true;
        }
    }
    return QWidget::event(event);
}
