// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/map/Hull.h"

#include <algorithm>
#include <tuple>

namespace
{

double turn(QPointF from, QPointF over, QPointF to)
{
    return (over.x() - from.x()) * (to.y() - from.y()) - (over.y() - from.y()) * (to.x() - from.x());
}

/// Half of Andrew's monotone chain.
template <typename Iterator> QPolygonF chain(Iterator first, Iterator last)
{
    QPolygonF half;
    for (auto point = first; point != last; ++point) {
        while (half.size() >= 2 && turn(half.at(half.size() - 2), half.last(), *point) <= 0)
            half.removeLast();
        half.append(*point);
    }
    half.removeLast();
    return half;
}

} // namespace

QPolygonF convexHull(QList<QPointF> points)
{
    std::sort(points.begin(), points.end(), [](QPointF one, QPointF other) {
        return std::make_tuple(one.x(), one.y()) < std::make_tuple(other.x(), other.y());
    });
    points.erase(std::unique(points.begin(), points.end()), points.end());
    if (points.size() < 3) return points;
    return chain(points.cbegin(), points.cend()) + chain(points.crbegin(), points.crend());
}
