// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

/// Which part of the earth is seen, and how large. Between degrees and pixels lies a plane in metres, true to shape
/// around its middle (a district is small: the earth's curve does not show).
class MapCamera
{
public:
    /// The plane's origin: the middle of what will be shown, in degrees.
    void setOrigin(double lon, double lat);
    /// Degrees to metres east and south of the origin.
    [[nodiscard]] QPointF metres(double lon, double lat) const;

    void setViewport(QSizeF pixels) { m_viewport = pixels; }
    [[nodiscard]] QPointF pixels(QPointF metres) const;
    [[nodiscard]] QPointF metresAt(QPointF pixels) const;
    [[nodiscard]] double pixelsPerMetre() const { return m_scale; }

    /// Shows all of @p metres, with @p margin pixels around.
    void fit(const QRectF& metres, double margin);
    void panBy(QPointF pixels);
    /// Makes everything @p factor times as large; what lies under @p anchor (pixels) stays there.
    void zoomBy(double factor, QPointF anchor);

    /// How far in and out one can go, pixels per metre.
    static constexpr double nearest = 8.0, farthest = 0.0005;

private:
    double m_lon = 0, m_lat = 0, m_shrink = 1; ///< m_shrink: a degree of longitude in degrees of latitude.
    QSizeF m_viewport{1, 1};
    QPointF m_middle; ///< Metres shown in the middle of the viewport.
    double m_scale = 0.1;
};

/// The longest round length (1, 2 or 5 × 10ⁿ metres) that is at most @p most pixels at that scale.
[[nodiscard]] double scaleBarMetres(double pixelsPerMetre, double most);
