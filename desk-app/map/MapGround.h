// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/ground/GroundShapes.h"
#include "desk-app/ground/GroundTiles.h"
#include "desk-app/map/MapCamera.h"

#include <QPointer>
#include <vector>

class Palette;
class QPainter;

/// What a map lies on: a boundary, a raster of tiles, both or nothing. Coordinates are taken as they are given, all in one
/// system: nothing is shifted.
class MapGround
{
public:
    void setShapes(const QList<GroundShape>& shapes, const MapCamera& camera);
    void setTiles(GroundTiles* tiles) { m_tiles = tiles; } ///< Null = none.
    [[nodiscard]] GroundTiles* tiles() const { return m_tiles; }
    [[nodiscard]] bool hasTiles() const { return m_tiles && m_tiles->isOpen(); }
    /// The camera's origin has moved.
    void place(const MapCamera& camera);
    /// Draws what lies in @p region (pixels).
    void paint(QPainter& painter, const MapCamera& camera, const Palette& colors, const QRectF& region);
    /// Metres around the boundary; null when there is none.
    [[nodiscard]] const QRectF& extent() const { return m_extent; }

private:
    struct Placed {
        QString name;
        QPolygonF points; ///< Metres.
        QRectF box;
        bool closed = false;
    };
    void paintTiles(QPainter& painter, const MapCamera& camera, const Palette& colors, const QRectF& region);
    void paintTile(QPainter& painter, const MapCamera& camera, const TileKey& key);
    void paintShapes(QPainter& painter, const MapCamera& camera, const Palette& colors, const QRectF& region);

    QList<GroundShape> m_shapes;
    std::vector<Placed> m_placed;
    QRectF m_extent;
    QPointer<GroundTiles> m_tiles;
};
