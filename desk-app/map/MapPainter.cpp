// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/map/MapPainter.h"

#include "desk-app/map/MapShapes.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/Theme.h"

#include <QFontMetricsF>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace
{

constexpr double areaMargin = 14;     ///< Pixels that a station's area reaches beyond its outermost checkpoints.
constexpr double smallestArea = 40;   ///< Pixels: smaller areas would only be specks.
constexpr double smallestZone = 110;  ///< The same of zones.
constexpr double amongClusters = 5;   ///< Radius of a checkpoint that stands alone between clusters, and of signs.
constexpr double smallestRing = 11, largestRing = 20, ringWidth = 5;
constexpr double directionFrom = 34;  ///< Pixels of a way that has an arrow.
constexpr double ordinalsFrom = 15;   ///< Pixels between neighbours from which stops are numbered.
constexpr std::size_t manyWays = 2000; ///< From stop to stop, on the whole map.
constexpr double dimmedOpacity = 0.22;

QColor mixed(const QColor& one, const QColor& other, double share)
{
    const auto part = [&](int a, int b) { return static_cast<int>(std::lround(a * share + b * (1 - share))); };
    return {part(one.red(), other.red()), part(one.green(), other.green()), part(one.blue(), other.blue())};
}

} // namespace

MapPainter::MapPainter(QPainter& painter, const MapScene& scene, const MapCamera& camera, MapTools& tools,
                       const Palette& colors, const QRectF& region)
    : m_painter(painter), m_scene(scene), m_camera(camera), m_tools(tools), m_colors(colors), m_region(region),
      m_ratio(painter.device()->devicePixelRatioF()), m_radius(radius(scene, camera.pixelsPerMetre())),
      m_clustered(scene.isClustered(camera.pixelsPerMetre())), m_kinds(kindsByRank())
{
    m_tools.places.prepare(scene.key(), m_radius, m_ratio, colors);
    m_tools.signs.prepare(scene.key(), amongClusters, m_ratio, colors);
    m_tools.labels.prepare(camera.pixelsPerMetre(), m_radius, theme::scaled(painter.font(), 0.85));
}

double MapPainter::radius(const MapScene& scene, double pixelsPerMetre)
{
    return scene.isClustered(pixelsPerMetre) ? amongClusters : scene.radius(pixelsPerMetre);
}

bool MapPainter::hasNames(const MapScene& scene, double pixelsPerMetre)
{
    constexpr double from = 24; // pixels between neighbours: in less room names would only be noise
    return scene.spacing() * pixelsPerMetre >= from;
}

double MapPainter::clusterRadius(int count)
{
    return std::min(largestRing, smallestRing + 1.3 * std::log2(count));
}

QPointF MapPainter::spot(QPointF metres) const
{
    const QPointF pixels = m_camera.pixels(metres) * m_ratio;
    return QPointF(std::round(pixels.x()), std::round(pixels.y())) / m_ratio;
}

QRectF MapPainter::around(double margin) const
{
    return m_camera.metresOf(m_region.adjusted(-margin, -margin, margin, margin));
}

bool MapPainter::isNear(const QRectF& metres, double margin) const
{
    const QRectF area = around(margin);
    return metres.left() <= area.right() && metres.right() >= area.left() && metres.top() <= area.bottom() &&
           metres.bottom() >= area.top();
}

void MapPainter::paint()
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    paintAreas();
    const MapPath* chosen = m_scene.chosenPath();
    if (m_clustered)
        paintClusters();
    else
        paintNetwork(), paintPlaces();
    if (chosen) paintLine(*chosen);
    paintNames();
    if (chosen && isNear(chosen->box, 40)) paintOrdinals(*chosen);
}

void MapPainter::paintAreas()
{
    for (const MapArea& station : m_scene.stations())
        paintArea(station, false);
    for (const MapArea& zone : m_scene.zones())
        paintArea(zone, true);
}

void MapPainter::paintArea(const MapArea& area, bool zone)
{
    const double margin = zone ? areaMargin / 2 : areaMargin;
    if (!isNear(area.box, margin + 2)) return;
    const double size = std::max(area.box.width(), area.box.height()) * m_camera.pixelsPerMetre();
    if (size < (zone ? smallestZone : smallestArea) || (zone && area.hull.size() < 3)) return;
    QPolygonF hull;
    for (const QPointF& corner : area.hull)
        hull.append(m_camera.pixels(corner));
    const QColor color = shapes::color(area.color, m_colors);
    m_painter.setBrush(Qt::NoBrush);
    if (m_tools.overTiles) {
        m_painter.setPen(QPen(color, zone ? 1 : 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.drawPolygon(hull);
        return;
    }
    // Wide strokes with round joins grow the hull, in pixels, at any scale.
    const QColor ground = mixed(m_colors.window, m_colors.card, 0.75);
    const QColor fill = mixed(color, ground, zone ? 0.09 : 0.05);
    if (!zone) {
        const QColor edge = mixed(color, m_colors.border, 0.3);
        m_painter.setPen(QPen(edge, 2 * margin + 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.drawPolygon(hull);
    }
    m_painter.setBrush(fill);
    m_painter.setPen(QPen(fill, 2 * margin, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.drawPolygon(hull);
}

void MapPainter::paintNetwork()
{
    m_tools.segments.clear();
    const QRectF area = around(2);
    for (const MapPath& path : m_scene.paths()) {
        if (!isNear(path.box, 2)) continue;
        for (std::size_t stop = 1; stop < path.places.size(); ++stop) {
            const QPointF from = m_scene.metres(path.places[stop - 1]), to = m_scene.metres(path.places[stop]);
            if (std::max(from.x(), to.x()) < area.left() || std::min(from.x(), to.x()) > area.right() ||
                std::max(from.y(), to.y()) < area.top() || std::min(from.y(), to.y()) > area.bottom())
                continue;
            m_tools.segments.emplace_back(m_camera.pixels(from), m_camera.pixels(to));
        }
    }
    const QColor faint = mixed(m_colors.muted, m_colors.card, m_tools.overTiles ? 0.7 : 0.32);
    // A width of 1 takes the way of the raster engine that is fast; a little more the one that is the same in every region.
    m_painter.setPen(QPen(faint, m_scene.ways() > manyWays ? 1 : 1.2));
    m_painter.drawLines(m_tools.segments.data(), static_cast<int>(m_tools.segments.size()));
}

std::vector<int> MapPainter::kindsByRank() const
{
    std::vector<int> kinds;
    for (int kind = 0; kind < m_scene.key().kinds(); ++kind)
        kinds.push_back(kind);
    std::sort(kinds.begin(), kinds.end(),
              [this](int one, int other) { return m_scene.key().rank(one) < m_scene.key().rank(other); });
    return kinds;
}

// What wants attention is drawn last, on top.
void MapPainter::paintPlaces()
{
    m_tools.byKind.resize(2 * static_cast<std::size_t>(m_scene.key().kinds()));
    for (std::vector<int>& places : m_tools.byKind)
        places.clear();
    m_scene.index().within(around(m_tools.places.half() + 1), [this](int place) {
        const int at = 2 * m_scene.kind(place) + (m_scene.standsOut(place) ? 0 : 1);
        m_tools.byKind[static_cast<std::size_t>(at)].push_back(place);
    });
    for (std::size_t dimmed : {1U, 0U}) {
        for (auto kind = m_kinds.rbegin(); kind != m_kinds.rend(); ++kind) {
            std::vector<int>& places = m_tools.byKind[2 * static_cast<std::size_t>(*kind) + dimmed];
            std::sort(places.begin(), places.end());
            for (int place : places)
                paintPlace(place);
        }
    }
}

void MapPainter::paintPlace(int place)
{
    const double half = m_tools.places.half();
    m_painter.drawPixmap(spot(m_scene.metres(place)) - QPointF(half, half),
                         m_tools.places.shape(m_scene.kind(place), !m_scene.standsOut(place)));
}

void MapPainter::paintClusters()
{
    const MapLevel& level = m_scene.clusters(m_camera.pixelsPerMetre());
    std::vector<int> near;
    level.index.within(around(largestRing + 2 * amongClusters), [&](int cluster) { near.push_back(cluster); });
    std::sort(near.begin(), near.end());
    if (m_scene.chosenPath()) m_painter.setOpacity(dimmedOpacity);
    m_painter.setFont(theme::scaled(m_tools.labels.font(), 0.95, true));
    for (int cluster : near)
        paintCluster(level.clusters[static_cast<std::size_t>(cluster)], level.tallies[static_cast<std::size_t>(cluster)]);
    m_painter.setOpacity(1);
}

void MapPainter::paintCluster(const MapCluster& cluster, const std::array<std::int32_t, mostMapKinds>& tally)
{
    if (cluster.count == 1) return paintPlace(cluster.place);
    const QPointF at = spot(cluster.middle);
    const double radius = clusterRadius(cluster.count);
    paintRing(at, radius, cluster, tally);
    m_painter.setPen(m_colors.text);
    m_painter.drawText(QRectF(at - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)),
                       Qt::AlignCenter | Qt::TextDontClip, QString::number(cluster.count));
    for (int kind : m_kinds) {
        if (tally[static_cast<std::size_t>(kind)] == 0 || m_scene.key().isDot(kind)) continue;
        const QPointF corner = at + QPointF(0.78, -0.78) * radius;
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_colors.card);
        m_painter.drawEllipse(corner, amongClusters + 2.5, amongClusters + 2.5);
        const double half = m_tools.signs.half();
        m_painter.drawPixmap(corner - QPointF(half, half), m_tools.signs.shape(kind, false));
        return;
    }
}

void MapPainter::paintRing(QPointF at, double radius, const MapCluster& cluster,
                           const std::array<std::int32_t, mostMapKinds>& tally)
{
    m_painter.setPen(QPen(m_colors.card, 2));
    m_painter.setBrush(m_colors.card);
    m_painter.drawEllipse(at, radius + 1, radius + 1);
    m_painter.setBrush(Qt::NoBrush);
    const double middle = radius - ringWidth / 2;
    const QRectF ring(at - QPointF(middle, middle), QSizeF(2 * middle, 2 * middle));
    double from = 90 * 16;
    for (int kind : m_kinds) {
        const double span = 360.0 * 16 * tally[static_cast<std::size_t>(kind)] / cluster.count;
        if (span <= 0) continue;
        m_painter.setPen(QPen(m_scene.key().color(kind, m_colors), ringWidth, Qt::SolidLine, Qt::FlatCap));
        m_painter.drawArc(ring, static_cast<int>(from - span), static_cast<int>(std::ceil(span)));
        from -= span;
    }
}

void MapPainter::paintLine(const MapPath& path)
{
    if (!isNear(path.box, 30)) return;
    QPolygonF line;
    for (int place : path.places)
        line.append(m_camera.pixels(m_scene.metres(place)));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_colors.card, 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.drawPolyline(line);
    m_painter.setPen(QPen(m_colors.accent, 2.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.drawPolyline(line);
    for (qsizetype stop = 1; stop < line.size(); ++stop)
        paintDirection(line.at(stop - 1), line.at(stop));
    for (int place : path.places)
        paintPlace(place);
}

/// An arrow in the middle of a way that is long enough for one.
void MapPainter::paintDirection(QPointF from, QPointF to)
{
    const QPointF way = to - from;
    const double length = std::hypot(way.x(), way.y());
    if (length < directionFrom) return;
    const QPointF ahead = way / length, aside(-ahead.y(), ahead.x()), middle = (from + to) / 2;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_colors.accent);
    m_painter.drawPolygon(QPolygonF{middle + 6 * ahead, middle - 4 * ahead + 5 * aside, middle - 4 * ahead - 5 * aside});
}

void MapPainter::paintOrdinals(const MapPath& path)
{
    double way = 0;
    for (std::size_t stop = 1; stop < path.places.size(); ++stop) {
        const QPointF leg = m_scene.metres(path.places[stop]) - m_scene.metres(path.places[stop - 1]);
        way += std::hypot(leg.x(), leg.y()) * m_camera.pixelsPerMetre();
    }
    if (way < ordinalsFrom * static_cast<double>(path.places.size())) return;
    const QFont font = theme::scaled(m_tools.labels.font(), 0.85, true);
    const QFontMetricsF metrics(font);
    m_painter.setFont(font);
    int ordinal = 0;
    for (int place : path.places) {
        const QString text = QLocale().toString(++ordinal);
        const QSizeF size(std::max(metrics.horizontalAdvance(text) + 5, metrics.height()), metrics.height());
        const QRectF box(spot(m_scene.metres(place)) - QPointF(size.width() + m_radius, size.height() + m_radius) * 0.8, size);
        m_painter.setPen(QPen(m_colors.card, 1));
        m_painter.setBrush(m_colors.accent);
        m_painter.drawRoundedRect(box, size.height() / 2, size.height() / 2);
        m_painter.setPen(m_colors.card);
        m_painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, text);
    }
}

void MapPainter::paintNames()
{
    if (m_tools.hurried) return;
    const MapPath* chosen = m_scene.chosenPath();
    if (!chosen && !hasNames(m_scene, m_camera.pixelsPerMetre())) return;
    MapLabels& labels = m_tools.labels;
    labels.decide(m_scene, around(2), chosen ? &chosen->places : nullptr);
    const QPointF origin = m_camera.pixels(QPointF());
    for (const MapLabels::Label& label : labels.within(m_region.translated(-origin).adjusted(-4, -4, 4, 4))) {
        const QPointF corner = ((label.box.topLeft() + origin) * m_ratio).toPoint();
        if (m_tools.overTiles || chosen) {
            QColor ground = m_colors.card;
            ground.setAlphaF(0.8F);
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(ground);
            m_painter.drawRoundedRect(QRectF(corner / m_ratio, label.box.size()).adjusted(-2, 0, 2, 0), 3, 3);
        }
        m_painter.drawPixmap(corner / m_ratio, labels.picture(m_scene, label.place, m_ratio, m_colors.text));
    }
}
