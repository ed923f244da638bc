// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPolygonF>
#include <QString>

/// An outline or a way that a map lies on, in degrees: x = longitude, y = latitude, as the file gives them.
struct GroundShape {
    QString name; ///< Of its feature; may be empty.
    QPolygonF points;
    bool closed = false; ///< An outline, a hole's too.
};

/// Reads the outlines and ways of a GeoJSON file (RFC 7946): Polygon, MultiPolygon, LineString, MultiLineString, alone, in
/// a Feature, a FeatureCollection or a GeometryCollection; points are left out. At most 32 MB and 500,000 positions.
/// Throws GroundError.
[[nodiscard]] QList<GroundShape> readGeoJson(const QString& file);
