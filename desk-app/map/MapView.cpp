// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/map/MapView.h"

#include "desk-app/map/Hull.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/RowDelegate.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>

namespace
{

constexpr double explained = 120; ///< Pixels at the top that an explanation may cover.
constexpr double reach = 12;      ///< Pixels from a checkpoint that still mean it.
constexpr double margin = 28;     ///< Pixels kept free around what is fitted.
constexpr double step = 1.5;      ///< One press of a zoom button.
constexpr double stride = 60;     ///< Pixels per arrow key.
constexpr qsizetype sample = 300; ///< Checkpoints that the usual distance is taken from.
constexpr int frame = 40;         ///< Milliseconds between pictures of a glow.

} // namespace

MapView::MapView(CheckpointsModel* model, QWidget* parent)
    : QWidget(parent), m_model(model), m_buttons(new QWidget(this))
{
    setObjectName(QStringLiteral("map"));
    setAccessibleName(tr("Map of all checkpoints"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(320, 240);
    m_scene.model = model;
    makeButtons();
    connect(model, &QAbstractItemModel::modelReset, this, &MapView::rebuild);
    connect(model, &QAbstractItemModel::rowsInserted, this, &MapView::rebuild);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &MapView::rebuild);
    connect(model, &QAbstractItemModel::rowsMoved, this, &MapView::rebuild);
    connect(model, &QAbstractItemModel::dataChanged, this, &MapView::noteChange);
    connect(&m_glow, &QTimer::timeout, this, [this] {
        if (QDateTime::currentDateTimeUtc() > m_glowUntil) m_glow.stop();
        update();
    });
    rebuild();
}

void MapView::makeButtons()
{
    auto* column = new QVBoxLayout(m_buttons);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const auto add = [&](const QString& sign, const QString& name, const QString& meaning, auto act) {
        auto* button = new QToolButton;
        button->setObjectName(name);
        button->setText(sign);
        button->setToolTip(meaning);
        button->setAccessibleName(meaning);
        button->setFixedSize(30, 30);
        connect(button, &QToolButton::clicked, this, act);
        column->addWidget(button);
    };
    add(QStringLiteral("+"), QStringLiteral("zoomInButton"), tr("Zoom in"), &MapView::zoomIn);
    add(QStringLiteral("−"), QStringLiteral("zoomOutButton"), tr("Zoom out"), &MapView::zoomOut);
    add(QStringLiteral("⤢"), QStringLiteral("showAllButton"), tr("Show all"), &MapView::showAll);
    m_buttons->adjustSize();
}

void MapView::rebuild()
{
    QRectF degrees;
    m_scene.places.clear();
    for (const CheckpointState& checkpoint : m_model->rows()) {
        if (!checkpoint.place.lon) continue;
        const QRectF point(*checkpoint.place.lon, *checkpoint.place.lat, 1e-9, 1e-9);
        degrees = degrees.isNull() ? point : degrees.united(point);
    }
    m_camera.setOrigin(degrees.center().x(), degrees.center().y());
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const CheckpointRow& place = m_model->row(row).place;
        if (place.lon) m_scene.places.append({row, m_camera.metres(*place.lon, *place.lat)});
    }
    findGrounds();
    measureSpacing();
    if (!m_moved) showAll();
    describe();
    update();
}

void MapView::findGrounds()
{
    QMap<QString, QList<QPointF>> points;
    QHash<QString, QString> names;
    for (const MapPlace& place : m_scene.places) {
        const CheckpointRow& checkpoint = m_model->row(place.row).place;
        const QString station = m_units.stationOf(checkpoint.unit);
        points[station].append(place.metres);
        names.insert(station, station == checkpoint.unit ? checkpoint.unitName : m_units.name(station));
    }
    m_scene.grounds.clear();
    for (auto station = points.begin(); station != points.end(); ++station)
        m_scene.grounds.append({station.key(), names.value(station.key()), convexHull(*station)});
}

/// The median way to the nearest neighbour, of a sample.
void MapView::measureSpacing()
{
    const auto count = m_scene.places.size();
    if (count < 2) return;
    QList<double> nearest;
    for (qsizetype at = 0; at < count; at += std::max<qsizetype>(1, count / sample)) {
        double best = std::numeric_limits<double>::max();
        for (qsizetype other = 0; other < count; ++other) {
            const QPointF way = m_scene.places.at(other).metres - m_scene.places.at(at).metres;
            if (other != at) best = std::min(best, std::hypot(way.x(), way.y()));
        }
        nearest.append(best);
    }
    std::nth_element(nearest.begin(), nearest.begin() + nearest.size() / 2, nearest.end());
    m_scene.spacing = std::max(1.0, nearest.at(nearest.size() / 2));
}

void MapView::setTree(const Units& units)
{
    m_units = units;
    findGrounds();
    update();
}

void MapView::noteChange()
{
    m_glowUntil = QDateTime::currentDateTimeUtc().addMSecs(RowDelegate::glowMilliseconds);
    m_glow.start(frame);
    describe();
    update();
}

/// For those who do not see the picture.
void MapView::describe()
{
    setAccessibleDescription(tr("%n checkpoint(s)", nullptr, static_cast<int>(m_scene.places.size())));
}

QRectF MapView::extent() const
{
    QRectF all;
    for (const MapPlace& place : m_scene.places) {
        if (!m_scene.units.isEmpty() && !m_scene.units.contains(m_model->row(place.row).place.unit)) continue;
        const QRectF point(place.metres, QSizeF(1, 1));
        all = all.isNull() ? point : all.united(point);
    }
    return all;
}

void MapView::setUnits(const QSet<QString>& units)
{
    if (m_scene.units == units) return;
    m_scene.units = units;
    showAll();
}

void MapView::chooseLine(const QString& line)
{
    if (m_scene.line == line) return;
    m_scene.line = line;
    update();
}

void MapView::chooseCheckpoint(const QString& checkpoint)
{
    if (m_scene.checkpoint == checkpoint) return;
    m_scene.checkpoint = checkpoint;
    update();
}

void MapView::reveal(const QString& checkpoint)
{
    const QPointF at = positionOf(checkpoint);
    const QRectF seen = QRectF(rect()).adjusted(reach, explained, -reach, -reach);
    if (at.isNull() || seen.contains(at)) return;
    m_moved = true;
    m_camera.panBy(seen.center() - at);
    update();
}

void MapView::showAll()
{
    m_moved = false;
    m_camera.setViewport(size());
    const QRectF all = extent();
    if (!all.isNull()) m_camera.fit(all, margin);
    update();
}

void MapView::zoomBy(double factor, QPointF anchor)
{
    m_moved = true;
    m_camera.zoomBy(factor, anchor);
    update();
}

void MapView::zoomIn()
{
    zoomBy(step, QRectF(rect()).center());
}

void MapView::zoomOut()
{
    zoomBy(1 / step, QRectF(rect()).center());
}

QString MapView::checkpointAt(QPointF at) const
{
    QString found;
    double nearest = reach;
    for (const MapPlace& place : m_scene.places) {
        const QPointF way = m_camera.pixels(place.metres) - at;
        const double distance = std::hypot(way.x(), way.y());
        if (distance > nearest) continue;
        nearest = distance;
        found = m_model->row(place.row).place.checkpoint;
    }
    return found;
}

QPointF MapView::positionOf(const QString& checkpoint) const
{
    for (const MapPlace& place : m_scene.places) {
        if (m_model->row(place.row).place.checkpoint == checkpoint) return m_camera.pixels(place.metres);
    }
    return {};
}

void MapView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Palette& colors = Palette::of(this);
    painter.fillRect(rect(), colors.card);
    if (!m_scene.places.isEmpty()) return MapPainter(painter, m_scene, m_camera, colors, size()).paint();
    painter.setPen(colors.muted);
    painter.drawText(
        rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap,
        tr("No checkpoint has coordinates yet. They come with the plan feed (checkpoints.csv, lon and lat)."));
}

void MapView::resizeEvent(QResizeEvent* event)
{
    m_buttons->move(width() - m_buttons->width() - 10, 10);
    m_camera.setViewport(size());
    if (!m_moved) showAll();
    QWidget::resizeEvent(event);
}

void MapView::wheelEvent(QWheelEvent* event)
{
    zoomBy(std::pow(step, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

void MapView::mousePressEvent(QMouseEvent* event)
{
    m_pressed = m_last = event->position();
    m_dragging = false;
}

void MapView::mouseMoveEvent(QMouseEvent* event)
{
    if (!(event->buttons() & Qt::LeftButton)) {
        setCursor(checkpointAt(event->position()).isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
        return;
    }
    if ((event->position() - m_pressed).manhattanLength() > QApplication::startDragDistance()) m_dragging = true;
    if (!m_dragging) return;
    setCursor(Qt::ClosedHandCursor);
    m_moved = true;
    m_camera.panBy(event->position() - m_last);
    m_last = event->position();
    update();
}

void MapView::mouseReleaseEvent(QMouseEvent* event)
{
    setCursor(Qt::ArrowCursor);
    if (event->button() != Qt::LeftButton || m_dragging) return;
    const QString checkpoint = checkpointAt(event->position());
    chooseCheckpoint(checkpoint);
    emit checkpointChosen(checkpoint);
}

void MapView::keyPressEvent(QKeyEvent* event)
{
    const auto pan = [this](double x, double y) {
        m_moved = true;
        m_camera.panBy({x, y});
        update();
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return pan(stride, 0);
    case Qt::Key_Right:
        return pan(-stride, 0);
    case Qt::Key_Up:
        return pan(0, stride);
    case Qt::Key_Down:
        return pan(0, -stride);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_0:
    case Qt::Key_Home:
        return showAll();
    default:
        QWidget::keyPressEvent(event);
    }
}

bool MapView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString code = checkpointAt(help->pos());
    for (const CheckpointState& checkpoint : m_model->rows()) {
        if (checkpoint.place.checkpoint == code)
            QToolTip::showText(help->globalPos(), m_model->explained(checkpoint), this);
    }
    if (code.isEmpty()) QToolTip::hideText();
    return true;
}
