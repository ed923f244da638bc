// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/map/MapCamera.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace
{

constexpr double metresPerDegree = 111'195; ///< Of a great circle.

} // namespace

void MapCamera::setOrigin(double lon, double lat)
{
    m_lon = lon;
    m_lat = lat;
    m_shrink = std::max(0.01, std::cos(lat * std::numbers::pi / 180));
}

QPointF MapCamera::metres(double lon, double lat) const
{
    return {(lon - m_lon) * m_shrink * metresPerDegree, (m_lat - lat) * metresPerDegree};
}

QPointF MapCamera::pixels(QPointF metres) const
{
    return (metres - m_middle) * m_scale + QPointF(m_viewport.width() / 2, m_viewport.height() / 2);
}

QPointF MapCamera::metresAt(QPointF pixels) const
{
    return (pixels - QPointF(m_viewport.width() / 2, m_viewport.height() / 2)) / m_scale + m_middle;
}

void MapCamera::fit(const QRectF& metres, double margin)
{
    const double width = std::max(1.0, m_viewport.width() - 2 * margin);
    const double height = std::max(1.0, m_viewport.height() - 2 * margin);
    constexpr double smallest = 200; // metres: a single checkpoint is not shown larger than its street
    m_scale =
        std::clamp(std::min(width / std::max(smallest, metres.width()), height / std::max(smallest, metres.height())),
                   farthest, nearest);
    m_middle = metres.center();
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
