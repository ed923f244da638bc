// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/map/MapView.h"

#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/RowDelegate.h"

#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace
{

constexpr double explained = 120; ///< Pixels at the top that an explanation may cover.
constexpr double reach = 12;      ///< Pixels from a checkpoint that still mean it.
constexpr double margin = 28;     ///< Pixels kept free around what is fitted.
constexpr double zoomStep = 1.5;  ///< One press of a zoom button.
constexpr int frame = 40;         ///< Milliseconds between pictures of a glow.
constexpr int fewPlaces = 2000;   ///< So many are drawn at once, however long it takes, while nobody zooms.
constexpr double budget = 7;      ///< Milliseconds of a frame for more than these.
constexpr double toldApart = 45;  ///< Pixels between neighbours where one flies to.

} // namespace

MapView::MapView(CheckpointsModel* model, QWidget* parent, const QString& name)
    : QWidget(parent), m_model(model), m_scene(model),
      m_picture([this](QPainter& painter, const MapCamera& camera, const QRectF& region) {
          paintPicture(painter, camera, region);
      }),
      m_buttons(new QWidget(this))
{
    setObjectName(name);
    setAccessibleName(tr("Map of all checkpoints"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(320, 240);
    setAttribute(Qt::WA_OpaquePaintEvent);
    grabGesture(Qt::PinchGesture);
    makeButtons();
    connect(model, &QAbstractItemModel::modelReset, this, [this] { markRows(true); });
    connect(model, &QAbstractItemModel::rowsInserted, this, [this] { markRows(true); });
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this] { markRows(true); });
    connect(model, &QAbstractItemModel::rowsMoved, this, [this] { markRows(true); });
    connect(model, &QAbstractItemModel::dataChanged, this, &MapView::noteChange);
    connect(&m_glow, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    m_more.setSingleShot(true);
    connect(&m_more, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    m_rested.setSingleShot(true);
    connect(&m_rested, &QTimer::timeout, this, [this] {
        m_tools.hurried = false;
        redraw();
    });
    settle();
}

MapView::~MapView() = default;

void MapView::makeButtons()
{
    auto* column = new QVBoxLayout(m_buttons);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const auto add = [&](const QString& sign, const QString& name, const QString& meaning, auto act) {
        auto* button = new QToolButton;
        button->setObjectName(objectName() + name);
        button->setText(sign);
        button->setToolTip(meaning);
        button->setAccessibleName(meaning);
        const int side = std::max(30, fontMetrics().height() + 12);
        button->setFixedSize(side, side);
        connect(button, &QToolButton::clicked, this, act);
        column->addWidget(button);
    };
    add(QStringLiteral("+"), QStringLiteral("ZoomIn"), tr("Zoom in"), &MapView::zoomIn);
    add(QStringLiteral("−"), QStringLiteral("ZoomOut"), tr("Zoom out"), &MapView::zoomOut);
    add(QStringLiteral("⤢"), QStringLiteral("ShowAll"), tr("Show all"), &MapView::showAll);
    m_buttons->adjustSize();
}

void MapView::markRows(bool moved)
{
    m_statesOld = true;
    m_placesOld = m_placesOld || moved;
    update();
}

// Rows change one by one and thousands at a time: what that means is found out once, when it is looked at.
void MapView::settle() const
{
    auto* self = const_cast<MapView*>(this);
    if (m_placesOld) return self->rebuild();
    if (!m_statesOld) return;
    self->m_statesOld = false;
    const bool states = self->m_scene.look(), paths = self->m_scene.findPaths();
    if (!states && !paths) return;
    if (paths) self->m_tools.labels.forget();
    self->m_picture.invalidate();
    emit self->countsChanged();
}

void MapView::rebuild()
{
    const QPointF before = m_camera.degrees(m_camera.middle());
    m_placesOld = m_statesOld = false;
    if (m_scene.places() == 0) m_moved = false; // nobody has looked around where there was nothing
    m_scene.build(m_camera);
    m_camera.look(m_camera.metres(before.x(), before.y()), m_camera.pixelsPerMetre());
    m_ground.place(m_camera);
    m_tools.labels.forgetTexts();
    m_picture.invalidate();
    if (!m_moved) showAll();
    describe();
    redraw();
    emit countsChanged();
}

void MapView::redraw()
{
    m_picture.invalidate();
    update();
}

void MapView::setTree(const Units& units)
{
    m_scene.setTree(units);
    markRows(true);
}

void MapView::setKey(const MapKey& key)
{
    settle();
    if (m_scene.key() == key) return;
    m_scene.setKey(key);
    m_scene.look();
    redraw();
    emit countsChanged();
}

std::vector<int> MapView::counts() const
{
    settle();
    return m_scene.counts();
}

void MapView::setFilter(std::function<bool(const CheckpointState&)> filter)
{
    m_scene.setFilter(std::move(filter));
    markRows(true);
}

void MapView::setLines(const QList<MapLine>& lines)
{
    if (m_scene.lines() == lines) return;
    m_scene.setLines(lines);
    markRows(false);
}

void MapView::setBoundary(const QList<GroundShape>& shapes)
{
    settle();
    m_ground.setShapes(shapes, m_camera);
    redraw();
}

void MapView::setTiles(GroundTiles* tiles)
{
    if (m_ground.tiles()) m_ground.tiles()->disconnect(this);
    m_ground.setTiles(tiles);
    redraw();
    if (!tiles) return;
    connect(tiles, &GroundTiles::opened, this, &MapView::redraw);
    connect(tiles, &GroundTiles::arrived, this, [this](const TileKey& key) {
        m_picture.invalidate(m_camera.tile(key.zoom, key.column, key.row));
        update();
    });
}

void MapView::noteChange(const QModelIndex& first, const QModelIndex& last)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int row = first.row(); row <= last.row(); ++row) {
        const QString& checkpoint = m_model->row(row).place.checkpoint;
        const QDateTime fresh = m_model->freshSince(checkpoint);
        if (!fresh.isValid() || fresh.msecsTo(now) >= RowDelegate::glowMilliseconds) continue;
        m_fresh.insert(checkpoint, fresh);
        m_glow.start(frame);
    }
    // A checkpoint that has been given coordinates, or others, lies elsewhere.
    markRows(first.row() <= last.row() && m_scene.hasMoved(first.row(), last.row(), m_camera));
}

void MapView::setUnits(const QSet<QString>& units)
{
    settle();
    if (m_scene.units() == units) return;
    m_scene.setUnits(units);
    m_tools.labels.forget();
    showAll();
    redraw();
    emit countsChanged();
}

void MapView::chooseLine(const QString& line)
{
    settle();
    if (m_scene.line() == line) return;
    m_scene.setLine(line);
    m_tools.labels.forget();
    redraw();
}

void MapView::chooseCheckpoint(const QString& checkpoint)
{
    if (m_scene.checkpoint() == checkpoint) return;
    m_scene.setCheckpoint(checkpoint);
    update();
}

void MapView::reveal(const QString& checkpoint)
{
    const QPointF at = positionOf(checkpoint);
    const QRectF seen = QRectF(rect()).adjusted(reach, explained, -reach, -reach);
    if (at.isNull() || seen.contains(at)) return;
    panBy(seen.center() - at);
}

void MapView::flyTo(const QString& checkpoint)
{
    settle();
    const int place = m_scene.placeOf(checkpoint);
    chooseCheckpoint(checkpoint);
    if (place < 0) return;
    m_moved = true;
    m_camera.look(m_scene.metres(place), std::max(m_camera.pixelsPerMetre(), toldApart / m_scene.spacing()));
    update();
}

void MapView::showLine(const QString& line)
{
    chooseLine(line);
    const MapPath* path = m_scene.chosenPath();
    if (!path) return;
    m_moved = true;
    m_camera.fit(path->box, 3 * margin);
    update();
}

void MapView::showAll()
{
    settle();
    m_moved = false;
    m_camera.setViewport(size());
    const QRectF all = m_scene.extent();
    if (!all.isNull()) m_camera.fit(all, margin);
    update();
}

// Whole device pixels, so that the picture can be moved as it is; the rest is kept for the next time.
void MapView::panBy(QPointF pixels)
{
    settle();
    m_moved = true;
    const QPointF wanted = (pixels + m_rest) * devicePixelRatioF();
    const QPointF whole(std::round(wanted.x()), std::round(wanted.y()));
    m_rest = (wanted - whole) / devicePixelRatioF();
    m_camera.panBy(whole / devicePixelRatioF());
    update();
}

void MapView::zoomBy(double factor, QPointF anchor)
{
    settle();
    m_moved = true;
    m_camera.zoomBy(factor, anchor);
    update();
}

void MapView::zoomOn(double factor, QPointF anchor)
{
    constexpr int rest = 150; // milliseconds
    m_tools.hurried = true;
    m_rested.start(rest);
    zoomBy(factor, anchor);
}

void MapView::zoomIn()
{
    zoomBy(zoomStep, QRectF(rect()).center());
}

void MapView::zoomOut()
{
    zoomBy(1 / zoomStep, QRectF(rect()).center());
}

bool MapView::isEmpty() const
{
    settle();
    return m_scene.places() == 0;
}

QPointF MapView::positionOf(const QString& checkpoint) const
{
    settle();
    const int place = m_scene.placeOf(checkpoint);
    return place < 0 ? QPointF() : m_camera.pixels(m_scene.metres(place));
}

QString MapView::checkpointAt(QPointF at) const
{
    settle();
    const double scale = m_camera.pixelsPerMetre();
    const int place = m_scene.index().nearest(m_camera.metresAt(at), reach / scale);
    if (place < 0) return {};
    if (m_scene.isClustered(scale) && !(m_scene.chosenPath() && m_scene.standsOut(place))) {
        const MapCluster* cluster = clusterNear(at);
        return cluster && cluster->count == 1 ? m_scene.state(cluster->place).place.checkpoint : QString();
    }
    return m_scene.state(place).place.checkpoint;
}

const MapCluster* MapView::clusterNear(QPointF at, int* number) const
{
    settle();
    if (!m_scene.isClustered(m_camera.pixelsPerMetre())) return nullptr;
    const MapLevel& level = m_scene.clusters(m_camera.pixelsPerMetre());
    const int found = level.index.nearest(m_camera.metresAt(at), 2 * reach / m_camera.pixelsPerMetre());
    if (found < 0) return nullptr;
    const MapCluster& cluster = level.clusters[static_cast<std::size_t>(found)];
    const QPointF way = m_camera.pixels(cluster.middle) - at;
    const double radius = cluster.count == 1 ? reach : MapPainter::clusterRadius(cluster.count) + 2;
    if (std::hypot(way.x(), way.y()) > radius) return nullptr;
    if (number) *number = found;
    return &cluster;
}

int MapView::clusterAt(QPointF at) const
{
    const MapCluster* cluster = clusterNear(at);
    return cluster && cluster->count > 1 ? cluster->count : 0;
}

void MapView::paintPicture(QPainter& painter, const MapCamera& camera, const QRectF& region)
{
    const Palette& colors = Palette::of(this);
    painter.setFont(font());
    painter.fillRect(region, colors.card);
    m_ground.paint(painter, camera, colors, region);
    m_tools.overTiles = m_ground.hasTiles();
    MapPainter(painter, m_scene, camera, m_tools, colors, region).paint();
}

void MapView::paintEvent(QPaintEvent*)
{
    settle();
    QPainter painter(this);
    const Palette& colors = Palette::of(this);
    painter.fillRect(rect(), colors.card);
    if (m_scene.places() == 0) {
        painter.setPen(colors.muted);
        painter.drawText(
            rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap,
            m_model->rowCount() > 0 && m_scene.isFiltered()
                ? tr("No checkpoint fits what was chosen.")
                : tr("No checkpoint has coordinates yet. They come with the plan feed (checkpoints.csv, lon and lat)."));
        return;
    }
    const double time = m_scene.places() <= fewPlaces && !m_tools.hurried ? 0 : budget;
    if (!m_picture.show(painter, m_camera, devicePixelRatioF(), time)) m_more.start(0);
    paintOverlay(painter);
}

void MapView::paintOverlay(QPainter& painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    MapOverlay overlay(painter, m_scene, m_camera, Palette::of(this));
    if (!m_scene.chosenPath()) overlay.paintAreaNames(m_texts);
    paintGlows(overlay);
    if (const int place = m_scene.placeOf(m_scene.checkpoint()); place >= 0) overlay.paintRing(place, 2.5);
    if (const int place = m_walked ? m_scene.placeOf(*m_walked) : -1; place >= 0) overlay.paintRing(place, 1.5);
    overlay.paintScaleBar();
}

void MapView::paintGlows(MapOverlay& overlay)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_fresh.removeIf([&](QHash<QString, QDateTime>::iterator news) {
        return news.value().msecsTo(now) >= RowDelegate::glowMilliseconds;
    });
    if (m_fresh.isEmpty()) return m_glow.stop();
    for (auto news = m_fresh.cbegin(); news != m_fresh.cend(); ++news) {
        const int place = m_scene.placeOf(news.key());
        const double age = static_cast<double>(news.value().msecsTo(now)) / RowDelegate::glowMilliseconds;
        if (place >= 0 && age >= 0) overlay.paintGlow(place, age);
    }
}

void MapView::resizeEvent(QResizeEvent* event)
{
    m_buttons->move(width() - m_buttons->width() - 10, 10);
    m_camera.setViewport(size());
    if (!m_moved) showAll();
    QWidget::resizeEvent(event);
}

void MapView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange) {
        m_tools.places.forget();
        m_tools.signs.forget();
        m_texts.forget();
        m_tools.labels.forgetTexts();
        redraw();
    }
    QWidget::changeEvent(event);
}
