// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/map/MapCamera.h"
#include "desk-app/models/CheckpointsModel.h"

#include <QPainter>
#include <QPolygonF>
#include <QSet>

class Palette;

/// A checkpoint on the plane: where it lies and which row of the model it is.
struct MapPlace {
    int row = 0;
    QPointF metres;
};

/// A station's ground: the hull of its checkpoints.
struct MapGround {
    QString unit, name;
    QPolygonF hull; ///< Metres.
};

/// What is to be drawn.
struct MapScene {
    const CheckpointsModel* model = nullptr;
    QList<MapPlace> places;
    QList<MapGround> grounds;
    double spacing = 50;      ///< Metres from a checkpoint to its nearest, as a rule.
    QSet<QString> units;      ///< Only these stand out; empty = all.
    QString line, checkpoint; ///< Chosen ones; empty = none.
};

/// Draws a scene as a camera sees it, far things first.
class MapPainter
{
public:
    MapPainter(QPainter& painter, const MapScene& scene, const MapCamera& camera, const Palette& colors, QSize size);

    void paint();
    /// Radius of a checkpoint's shape, pixels: as large as neighbours leave room, within reason.
    [[nodiscard]] static double radius(const MapScene& scene, const MapCamera& camera);

private:
    void paintGrounds();
    void paintNetwork();
    void paintLine();
    void paintPlaces();
    void paintPlace(const MapPlace& place, bool dimmed);
    void paintGlow(const MapPlace& place);
    void paintGroundNames();
    void paintHaloed(const QFont& font, const QRectF& where, const QString& text);
    void paintNames();
    void paintScaleBar();
    [[nodiscard]] const CheckpointState& state(const MapPlace& place) const { return m_scene.model->row(place.row); }
    [[nodiscard]] bool standsOut(const CheckpointState& checkpoint) const;
    [[nodiscard]] QPolygonF path(const QList<int>& rows) const;

    QPainter& m_painter;
    const MapScene& m_scene;
    const MapCamera& m_camera;
    const Palette& m_colors;
    QSize m_size;
    QHash<int, QPointF> m_pixels; ///< By row of the model.
    QSet<int> m_onLine;           ///< Rows of the chosen line.
};
