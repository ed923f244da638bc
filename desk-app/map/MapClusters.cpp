// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/map/MapClusters.h"

#include <cmath>

namespace
{

constexpr double step = 1.4142135623730951; ///< From one level's reach to the next.
constexpr double pressed = 0.75;            ///< Of a level's reach: how near two middles may come in the end.
constexpr int mostLevels = 120;

MapCluster joined(const MapCluster& one, const MapCluster& other)
{
    const double count = one.count + other.count;
    const QRectF box(
        QPointF(std::min(one.box.left(), other.box.left()), std::min(one.box.top(), other.box.top())),
        QPointF(std::max(one.box.right(), other.box.right()), std::max(one.box.bottom(), other.box.bottom())));
    return {(one.middle * one.count + other.middle * other.count) / count, box, one.count + other.count,
            std::min(one.place, other.place)};
}

std::vector<QPointF> middles(const std::vector<MapCluster>& clusters)
{
    std::vector<QPointF> points;
    points.reserve(clusters.size());
    for (const MapCluster& cluster : clusters)
        points.push_back(cluster.middle);
    return points;
}

/// Takes each cluster that is still free together with all free ones within @p reach of it.
/// @return by old number: the new one.
std::vector<int> press(std::vector<MapCluster>& clusters, double reach)
{
    MapIndex index;
    index.build(middles(clusters));
    std::vector<int> now(clusters.size(), -1);
    std::vector<MapCluster> made;
    for (std::size_t first = 0; first < clusters.size(); ++first) {
        if (now[first] >= 0) continue;
        MapCluster sum = clusters[first];
        now[first] = static_cast<int>(made.size());
        const QPointF at = sum.middle;
        index.within(QRectF(at - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)), [&](int other) {
            const MapCluster& near = clusters[static_cast<std::size_t>(other)];
            if (now[static_cast<std::size_t>(other)] >= 0) return;
            if (std::hypot(near.middle.x() - at.x(), near.middle.y() - at.y()) > reach) return;
            now[static_cast<std::size_t>(other)] = static_cast<int>(made.size());
            sum = joined(sum, near);
        });
        made.push_back(sum);
    }
    clusters = std::move(made);
    return now;
}

void pressTwice(MapLevel& level)
{
    for (double share : {1.0, pressed}) {
        const std::vector<int> now = press(level.clusters, share * level.reach);
        for (int& cluster : level.clusterOf) {
            if (cluster >= 0) cluster = now[static_cast<std::size_t>(cluster)];
        }
    }
    level.index.build(middles(level.clusters));
}

void count(MapLevel& level, const std::vector<std::uint8_t>& kinds)
{
    level.tallies.assign(level.clusters.size(), {});
    for (std::size_t place = 0; place < level.clusterOf.size(); ++place) {
        if (level.clusterOf[place] >= 0)
            ++level.tallies[static_cast<std::size_t>(level.clusterOf[place])][kinds[place]];
    }
}

} // namespace

void MapClusters::build(std::vector<QPointF> points, const std::vector<bool>& taken, double spacing)
{
    m_points = std::move(points);
    m_taken = taken;
    m_spacing = spacing;
    m_levels.clear();
}

double MapClusters::reachOf(int number) const
{
    return m_spacing * std::pow(step, number);
}

const MapLevel& MapClusters::at(double pixelsPerMetre, double apart, const std::vector<std::uint8_t>& kinds)
{
    const double wanted = std::log(apart / pixelsPerMetre / m_spacing) / std::log(step);
    const int number = std::clamp(static_cast<int>(std::ceil(wanted)), 0, mostLevels);
    level(number);
    MapLevel& found = *m_levels.at(number);
    if (found.tallies.empty()) count(found, kinds);
    return found;
}

const MapLevel& MapClusters::level(int number)
{
    if (const auto made = m_levels.find(number); made != m_levels.end()) return *made->second;
    auto made = std::make_unique<MapLevel>();
    if (number > 0) {
        const MapLevel& below = level(number - 1);
        made->clusters = below.clusters;
        made->clusterOf = below.clusterOf;
    } else {
        makeFirst(*made);
    }
    made->reach = reachOf(number);
    pressTwice(*made);
    return *m_levels.emplace(number, std::move(made)).first->second;
}

void MapClusters::makeFirst(MapLevel& level) const
{
    level.clusterOf.assign(m_points.size(), -1);
    for (std::size_t place = 0; place < m_points.size(); ++place) {
        if (!m_taken[place]) continue;
        level.clusterOf[place] = static_cast<int>(level.clusters.size());
        level.clusters.push_back({m_points[place], QRectF(m_points[place], QSizeF(0, 0)), 1, static_cast<int>(place)});
    }
}

void MapClusters::recount()
{
    for (auto& [number, level] : m_levels)
        level->tallies.clear();
}
