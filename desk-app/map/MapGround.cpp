// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/map/MapGround.h"

#include "desk-app/widgets/Palette.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace
{

constexpr int tilePixels = 256;
constexpr int mostTiles = 160; ///< In a region: of a picture far too small for the file's tiles nothing is drawn.
constexpr int ancestors = 5;   ///< Levels that a missing tile is looked for in larger ones.

/// Edges on whole device pixels: neighbours share them, so no seam shows.
QRectF snapped(const QRectF& pixels, double ratio)
{
    const auto edge = [&](double at) { return std::round(at * ratio) / ratio; };
    return {QPointF(edge(pixels.left()), edge(pixels.top())), QPointF(edge(pixels.right()), edge(pixels.bottom()))};
}

} // namespace

void MapGround::setShapes(const QList<GroundShape>& shapes, const MapCamera& camera)
{
    m_shapes = shapes;
    place(camera);
}

void MapGround::place(const MapCamera& camera)
{
    m_placed.clear();
    m_extent = {};
    for (const GroundShape& shape : std::as_const(m_shapes)) {
        Placed placed{shape.name, {}, {}, shape.closed};
        for (const QPointF& degrees : shape.points)
            placed.points.append(camera.metres(degrees.x(), degrees.y()));
        placed.box = placed.points.boundingRect();
        m_extent = m_placed.empty() ? placed.box : m_extent.united(placed.box);
        m_placed.push_back(std::move(placed));
    }
}

void MapGround::paint(QPainter& painter, const MapCamera& camera, const Palette& colors, const QRectF& region)
{
    if (hasTiles()) paintTiles(painter, camera, colors, region);
    paintShapes(painter, camera, colors, region);
}

void MapGround::paintTiles(QPainter& painter, const MapCamera& camera, const Palette& colors, const QRectF& region)
{
    const double pixels = camera.worldPixels() * painter.device()->devicePixelRatioF() / tilePixels;
    const int zoom = std::clamp(static_cast<int>(std::lround(std::log2(std::max(1.0, pixels)))),
                                m_tiles->about().minZoom, m_tiles->about().maxZoom);
    const QRectF first = camera.tile(zoom, 0, 0), area = camera.metresOf(region);
    const int last = (1 << zoom) - 1;
    const auto number = [&](double at, double from) {
        return static_cast<int>(std::clamp(std::floor((at - from) / first.width()), 0.0, static_cast<double>(last)));
    };
    const int left = number(area.left(), first.left()), right = number(area.right(), first.left());
    const int top = number(area.top(), first.top()), bottom = number(area.bottom(), first.top());
    if ((right - left + 1.0) * (bottom - top + 1.0) > mostTiles) return;
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setOpacity(colors.card.lightness() < 128 ? 0.45 : 0.8); // what lies on it must stand out
    for (int row = top; row <= bottom; ++row)
        for (int column = left; column <= right; ++column)
            paintTile(painter, camera, {zoom, column, row});
    painter.restore();
}

void MapGround::paintTile(QPainter& painter, const MapCamera& camera, const TileKey& key)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const QRectF target = snapped(camera.pixels(camera.tile(key.zoom, key.column, key.row)), ratio);
    if (const QImage* picture = m_tiles->tile(key)) return painter.drawImage(target, *picture);
    for (int up = 1; up <= std::min(ancestors, key.zoom); ++up) {
        const QImage* picture = m_tiles->atHand({key.zoom - up, key.column >> up, key.row >> up});
        if (!picture) continue;
        const double part = std::ldexp(1.0, -up);
        const QSizeF size(picture->width() * part, picture->height() * part);
        const QPointF corner((key.column & ((1 << up) - 1)) * size.width(), (key.row & ((1 << up) - 1)) * size.height());
        return painter.drawImage(target, *picture, QRectF(corner, size));
    }
}

void MapGround::paintShapes(QPainter& painter, const MapCamera& camera, const Palette& colors, const QRectF& region)
{
    const QRectF area = camera.metresOf(region.adjusted(-3, -3, 3, 3));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const Placed& shape : m_placed) {
        if (shape.box.left() > area.right() || shape.box.right() < area.left() || shape.box.top() > area.bottom() ||
            shape.box.bottom() < area.top())
            continue;
        QPolygonF points;
        points.reserve(shape.points.size());
        for (const QPointF& point : shape.points)
            points.append(camera.pixels(point));
        painter.setPen(QPen(colors.accent, 1.6, shape.closed ? Qt::SolidLine : Qt::DashLine, Qt::RoundCap, Qt::RoundJoin));
        shape.closed ? painter.drawPolygon(points) : painter.drawPolyline(points);
    }
}
