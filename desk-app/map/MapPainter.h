// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/map/MapAtlas.h"
#include "desk-app/map/MapLabels.h"
#include "desk-app/map/MapScene.h"

#include <QPainter>

class Palette;

/// What drawing keeps from one picture to the next.
struct MapTools {
    MapAtlas places, signs; ///< Shapes of checkpoints, and the small ones at clusters.
    MapLabels labels;
    std::vector<std::vector<int>> byKind; ///< Places in sight; kept so that no frame allocates them.
    std::vector<QLineF> segments;
    bool hurried = false;   ///< The picture is getting larger or smaller at this moment: names come when it rests.
    bool overTiles = false; ///< A raster ground lies below: areas are outlines, names have a ground of their own.
};

/// Draws what lies in a region of the picture, far things first. Everything is where the camera puts it, to the same
/// pixel whichever region is drawn, so that regions fit together.
class MapPainter
{
public:
    /// @param region pixels; what reaches into it from outside is drawn too.
    MapPainter(QPainter& painter, const MapScene& scene, const MapCamera& camera, MapTools& tools,
               const Palette& colors, const QRectF& region);

    void paint();
    /// Radius of the shapes in a picture of that scale, pixels.
    [[nodiscard]] static double radius(const MapScene& scene, double pixelsPerMetre);
    /// Whether checkpoints bear their names in a picture of that scale.
    [[nodiscard]] static bool hasNames(const MapScene& scene, double pixelsPerMetre);
    /// Radius of the ring of a cluster of so many, pixels.
    [[nodiscard]] static double clusterRadius(int count);
    /// Where a shape is drawn so that it is sharp: a whole device pixel.
    [[nodiscard]] QPointF spot(QPointF metres) const;

private:
    void paintAreas();
    void paintArea(const MapArea& area, bool zone);
    void paintNetwork();
    void paintClusters();
    void paintCluster(const MapCluster& cluster, const std::array<std::int32_t, mostMapKinds>& tally);
    void paintRing(QPointF at, double radius, const MapCluster& cluster,
                   const std::array<std::int32_t, mostMapKinds>& tally);
    void paintPlaces();
    void paintPlace(int place);
    void paintLine(const MapPath& path);
    void paintDirection(QPointF from, QPointF to);
    void paintOrdinals(const MapPath& path);
    void paintNames();
    /// The plane that @p margin pixels around the region show.
    [[nodiscard]] QRectF around(double margin) const;
    [[nodiscard]] bool isNear(const QRectF& metres, double margin) const;
    [[nodiscard]] std::vector<int> kindsByRank() const;

    QPainter& m_painter;
    const MapScene& m_scene;
    const MapCamera& m_camera;
    MapTools& m_tools;
    const Palette& m_colors;
    QRectF m_region;
    double m_ratio; ///< Device pixels per pixel.
    double m_radius;
    bool m_clustered;
    std::vector<int> m_kinds; ///< What wants attention first.
};
