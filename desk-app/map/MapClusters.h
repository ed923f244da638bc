// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/map/MapIndex.h"

#include <array>
#include <cstdint>
#include <map>
#include <memory>

/// How many kinds of places a picture tells apart at most.
inline constexpr std::size_t mostMapKinds = 16;

/// Places that lie too near to be drawn one by one.
struct MapCluster {
    QPointF middle; ///< Of its places, metres.
    QRectF box;     ///< Around them.
    int count = 0;
    int place = 0; ///< The first of them.
};

/// All clusters at one size of the picture.
struct MapLevel {
    double reach = 0; ///< Metres: places nearer than this belong together.
    std::vector<MapCluster> clusters;
    std::vector<int> clusterOf; ///< By place; -1 = left out.
    MapIndex index;             ///< Of the clusters' middles.
    /// By cluster: how many of its places are of each kind.
    std::vector<std::array<std::int32_t, mostMapKinds>> tallies;
};

/// Clusters of the same places at every size: each level is made from the one below it when it is first looked at.
class MapClusters
{
public:
    /// @param taken by place: whether it takes part. @param spacing metres from a place to its nearest, as a rule.
    void build(std::vector<QPointF> points, const std::vector<bool>& taken, double spacing);
    /// The clusters for a picture of that scale, at least @p apart pixels from each other, counted by @p kinds.
    const MapLevel& at(double pixelsPerMetre, double apart, const std::vector<std::uint8_t>& kinds);
    /// The places are of other kinds than before: what was counted is counted again when it is next looked at.
    void recount();

private:
    [[nodiscard]] double reachOf(int number) const;
    const MapLevel& level(int number);
    void makeFirst(MapLevel& level) const;

    std::vector<QPointF> m_points;
    std::vector<bool> m_taken;
    double m_spacing = 1;
    std::map<int, std::unique_ptr<MapLevel>> m_levels;
};
