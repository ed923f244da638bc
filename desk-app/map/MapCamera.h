// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

/// Which part of the earth is seen, and how large. Between degrees and pixels lies a plane in metres: the Mercator
/// projection of web maps, scaled to be true around its middle, so that tiles of such maps fit at every place and size.
class MapCamera
{
public:
    /// The plane's origin: the middle of what will be shown, in degrees. Latitudes beyond 85° count as 85°.
    void setOrigin(double lon, double lat);
    /// Degrees to metres east and south of the origin.
    [[nodiscard]] QPointF metres(double lon, double lat) const;
    /// Metres back to degrees: x = longitude, y = latitude.
    [[nodiscard]] QPointF degrees(QPointF metres) const;
    /// Where tile @p column, @p row (0 = the northernmost) of the 2^zoom × 2^zoom tiles of a web map lies.
    [[nodiscard]] QRectF tile(int zoom, int column, int row) const;
    /// Pixels that the whole earth would be wide.
    [[nodiscard]] double worldPixels() const;

    void setViewport(QSizeF pixels) { m_viewport = pixels; }
    [[nodiscard]] QSizeF viewport() const { return m_viewport; }
    [[nodiscard]] QPointF pixels(QPointF metres) const;
    [[nodiscard]] QPointF metresAt(QPointF pixels) const;
    [[nodiscard]] QRectF pixels(const QRectF& metres) const;
    [[nodiscard]] QRectF metresOf(const QRectF& pixels) const;
    [[nodiscard]] double pixelsPerMetre() const { return m_scale; }
    [[nodiscard]] QPointF middle() const { return m_middle; } ///< Metres shown in the middle of the viewport.

    /// Shows all of @p metres, with @p margin pixels around.
    void fit(const QRectF& metres, double margin);
    /// Shows @p middle (metres) in the middle, at that scale.
    void look(QPointF middle, double pixelsPerMetre);
    void panBy(QPointF pixels);
    /// Makes everything @p factor times as large; what lies under @p anchor (pixels) stays there.
    void zoomBy(double factor, QPointF anchor);

    /// How far in and out one can go, pixels per metre.
    static constexpr double nearest = 8.0, farthest = 0.0005;

private:
    double m_lon = 0;      ///< Of the origin, degrees.
    double m_northing = 0; ///< Of the origin, in degrees of the equator, as Mercator stretches them.
    double m_shrink = 1;   ///< A degree of longitude at the origin in degrees of the equator.
    QSizeF m_viewport{1, 1};
    QPointF m_middle;
    double m_scale = 0.1;
};

/// The longest round length (1, 2 or 5 × 10ⁿ metres) that is at most @p most pixels at that scale.
[[nodiscard]] double scaleBarMetres(double pixelsPerMetre, double most);
