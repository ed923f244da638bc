// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/map/MapCamera.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace
{

constexpr double metresPerDegree = 111'195; ///< Of a great circle.
constexpr double northernmost = 85.0511287798; ///< Where Mercator's square ends.
constexpr double radians = std::numbers::pi / 180;

/// Of a latitude: degrees north of the equator, stretched as Mercator does.
double northing(double lat)
{
    const double within = std::clamp(lat, -northernmost, northernmost);
    return std::asinh(std::tan(within * radians)) / radians;
}

} // namespace

void MapCamera::setOrigin(double lon, double lat)
{
    m_lon = lon;
    m_northing = northing(lat);
    m_shrink = std::max(0.01, std::cos(std::clamp(lat, -northernmost, northernmost) * radians));
}

QPointF MapCamera::metres(double lon, double lat) const
{
    return QPointF(lon - m_lon, m_northing - northing(lat)) * (m_shrink * metresPerDegree);
}

QPointF MapCamera::degrees(QPointF metres) const
{
    const QPointF stretched = metres / (m_shrink * metresPerDegree);
    return {m_lon + stretched.x(), std::atan(std::sinh((m_northing - stretched.y()) * radians)) / radians};
}

QRectF MapCamera::tile(int zoom, int column, int row) const
{
    const double side = std::ldexp(360.0, -zoom); // degrees of the equator
    const QPointF corner(-180 + column * side - m_lon, m_northing - (180 - row * side));
    return {corner * (m_shrink * metresPerDegree), QSizeF(side, side) * (m_shrink * metresPerDegree)};
}

double MapCamera::worldPixels() const
{
    return 360 * m_shrink * metresPerDegree * m_scale;
}

QPointF MapCamera::pixels(QPointF metres) const
{
    return (metres - m_middle) * m_scale + QPointF(m_viewport.width() / 2, m_viewport.height() / 2);
}

QPointF MapCamera::metresAt(QPointF pixels) const
{
    return (pixels - QPointF(m_viewport.width() / 2, m_viewport.height() / 2)) / m_scale + m_middle;
}

QRectF MapCamera::pixels(const QRectF& metres) const
{
    return {pixels(metres.topLeft()), metres.size() * m_scale};
}

QRectF MapCamera::metresOf(const QRectF& pixels) const
{
    return {metresAt(pixels.topLeft()), pixels.size() / m_scale};
}

void MapCamera::fit(const QRectF& metres, double margin)
{
    const double width = std::max(1.0, m_viewport.width() - 2 * margin);
    const double height = std::max(1.0, m_viewport.height() - 2 * margin);
    constexpr double smallest = 200; // metres: a single checkpoint is not shown larger than its street
    look(metres.center(),
         std::min(width / std::max(smallest, metres.width()), height / std::max(smallest, metres.height())));
}

void MapCamera::look(QPointF middle, double pixelsPerMetre)
{
    m_middle = middle;
    m_scale = std::clamp(pixelsPerMetre, farthest, nearest);
}

void MapCamera::panBy(QPointF pixels)
{
    m_middle -= pixels / m_scale;
}

void MapCamera::zoomBy(double factor, QPointF anchor)
{
    const QPointF before = metresAt(anchor);
    m_scale = std::clamp(m_scale * factor, farthest, nearest);
    m_middle += before - metresAt(anchor);
}

double scaleBarMetres(double pixelsPerMetre, double most)
{
    const double longest = most / pixelsPerMetre;
    const double power = std::pow(10, std::floor(std::log10(longest)));
    for (double factor : {5.0, 2.0}) {
        if (factor * power <= longest) return factor * power;
    }
    return power;
}
