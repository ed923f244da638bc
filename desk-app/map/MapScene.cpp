// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/map/MapScene.h"

#include "desk-app/map/Hull.h"

#include <QMap>
#include <algorithm>
#include <cmath>

namespace
{

constexpr double smallestRadius = 3, largestRadius = 9;
constexpr double clusteredBelow = 5.5; ///< Pixels from a place to its nearest: closer ones hide each other.
constexpr double clustersApart = 40;   ///< Pixels.
constexpr std::size_t sample = 300;    ///< Checkpoints that the usual distance is taken from.

void extend(QRectF& box, QPointF by)
{
    if (box.isNull()) box = QRectF(by, QSizeF(1e-6, 1e-6));
    box.setCoords(std::min(box.left(), by.x()), std::min(box.top(), by.y()), std::max(box.right(), by.x()),
                  std::max(box.bottom(), by.y()));
}

std::vector<MapArea> areasAround(const QMap<QString, QList<QPointF>>& points, const QHash<QString, QString>& names)
{
    std::vector<MapArea> areas;
    for (auto area = points.begin(); area != points.end(); ++area) {
        const QPolygonF hull = convexHull(*area);
        areas.push_back(
            {area.key(), names.value(area.key()), hull, hull.boundingRect(), static_cast<int>(areas.size())});
    }
    return areas;
}

} // namespace

void MapScene::build(MapCamera& camera)
{
    m_rows.clear();
    QRectF degrees;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const CheckpointState& checkpoint = m_model->row(row);
        if (!checkpoint.place.lon || (m_filter && !m_filter(checkpoint))) continue;
        m_rows.push_back(row);
        extend(degrees, {*checkpoint.place.lon, *checkpoint.place.lat});
    }
    camera.setOrigin(degrees.center().x(), degrees.center().y());
    m_metres.clear();
    m_places.clear();
    for (int place = 0; place < places(); ++place) {
        const CheckpointRow& at = state(place).place;
        m_metres.push_back(camera.metres(*at.lon, *at.lat));
        m_places.insert(at.checkpoint, place);
    }
    m_index.build(m_metres);
    measureSpacing();
    m_kinds.clear();
    m_stopsSeen.clear();
    m_linesSeen.clear();
    m_paths.clear();
    findAreas();
    findPaths();
    look();
    findStanding();
}

bool MapScene::look()
{
    std::vector<std::uint8_t> kinds;
    kinds.reserve(m_rows.size());
    for (int place = 0; place < places(); ++place)
        kinds.push_back(m_key.kindOf(state(place)));
    if (kinds == m_kinds) return false;
    m_kinds = std::move(kinds);
    m_clusters.recount();
    return true;
}

bool MapScene::hasMoved(int firstRow, int lastRow, const MapCamera& camera) const
{
    for (int row = firstRow; row <= lastRow; ++row) {
        const CheckpointState& checkpoint = m_model->row(row);
        const int place = placeOf(checkpoint.place.checkpoint);
        const bool wanted = checkpoint.place.lon && (!m_filter || m_filter(checkpoint));
        if (wanted != (place >= 0)) return true;
        if (wanted && camera.metres(*checkpoint.place.lon, *checkpoint.place.lat) != metres(place)) return true;
    }
    return false;
}

bool MapScene::findPaths()
{
    if (m_lines.isEmpty() ? (m_linesSeen.isEmpty() && m_stopsSeen == m_model->stops()) : m_linesSeen == m_lines)
        return false;
    m_paths.clear();
    m_ways = 0;
    m_linesSeen = m_lines;
    m_stopsSeen = m_lines.isEmpty() ? m_model->stops() : QHash<QString, QList<int>>();
    for (const MapLine& line : std::as_const(m_lines)) {
        std::vector<int> stops;
        for (const QString& checkpoint : line.stops)
            stops.push_back(placeOf(checkpoint));
        addPath(line.line, stops);
    }
    std::vector<int> placeOfRow(static_cast<std::size_t>(m_model->rowCount()), -1);
    for (int place = 0; place < places(); ++place)
        placeOfRow[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(place)])] = place;
    for (auto line = m_stopsSeen.cbegin(); line != m_stopsSeen.cend(); ++line) {
        std::vector<int> stops;
        for (int row : *line)
            if (row < m_model->rowCount()) stops.push_back(placeOfRow[static_cast<std::size_t>(row)]);
        addPath(line.key(), stops);
    }
    findStanding();
    return true;
}

void MapScene::addPath(const QString& line, const std::vector<int>& places)
{
    MapPath path{line, {}, {}};
    for (int place : places) {
        if (place < 0) continue;
        path.places.push_back(place);
        extend(path.box, metres(place));
    }
    m_ways += path.places.size();
    if (!path.places.empty()) m_paths.push_back(std::move(path));
}

void MapScene::findAreas()
{
    QMap<QString, QList<QPointF>> byStation, byZone;
    QHash<QString, QString> stationOf, stationNames, zoneNames;
    for (int place = 0; place < places(); ++place) {
        const CheckpointRow& at = state(place).place;
        QString& station = stationOf[at.unit];
        if (station.isEmpty()) {
            station = m_units.stationOf(at.unit);
            stationNames.insert(station, station == at.unit ? at.unitName : m_units.name(station));
        }
        byStation[station].append(metres(place));
        if (at.zone.isEmpty()) continue;
        byZone[at.zone].append(metres(place));
        zoneNames.insert(at.zone, at.zoneName);
    }
    m_stations = areasAround(byStation, stationNames);
    m_zones = areasAround(byZone, zoneNames);
}

/// The median way to the nearest neighbour, of a sample.
void MapScene::measureSpacing()
{
    if (m_metres.size() < 2) return;
    std::vector<double> ways;
    const double widest = std::max({m_index.box().width(), m_index.box().height(), 1.0});
    for (std::size_t at = 0; at < m_metres.size(); at += std::max<std::size_t>(1, m_metres.size() / sample)) {
        double reach = widest / std::sqrt(static_cast<double>(m_metres.size()));
        int near = -1;
        for (; near < 0 && reach <= 4 * widest; reach *= 2)
            near = m_index.nearest(m_metres[at], reach, static_cast<int>(at));
        if (near < 0) continue;
        const QPointF way = metres(near) - m_metres[at];
        ways.push_back(std::hypot(way.x(), way.y()));
    }
    if (ways.empty()) return;
    const auto middle = ways.begin() + static_cast<std::ptrdiff_t>(ways.size() / 2);
    std::nth_element(ways.begin(), middle, ways.end());
    m_spacing = std::max(1.0, *middle);
}

void MapScene::setUnits(const QSet<QString>& units)
{
    m_standOut = units;
    findStanding();
}

void MapScene::setLine(const QString& line)
{
    m_line = line;
    findStanding();
}

void MapScene::findStanding()
{
    const MapPath* path = chosenPath();
    m_standing.assign(m_rows.size(), !path && m_standOut.isEmpty());
    if (path) {
        for (int place : path->places)
            m_standing[static_cast<std::size_t>(place)] = true;
    } else if (!m_standOut.isEmpty()) {
        for (int place = 0; place < places(); ++place)
            m_standing[static_cast<std::size_t>(place)] = m_standOut.contains(state(place).place.unit);
    }
    // A chosen line is drawn stop by stop above the clusters: these stay as they are.
    std::vector<bool> taken(m_rows.size(), true);
    if (!path) taken = m_standing;
    m_clusters.build(m_metres, taken, m_spacing);
}

const MapPath* MapScene::chosenPath() const
{
    if (m_line.isEmpty()) return nullptr;
    const auto found =
        std::find_if(m_paths.begin(), m_paths.end(), [this](const MapPath& path) { return path.line == m_line; });
    return found == m_paths.end() ? nullptr : &*found;
}

double MapScene::radius(double pixelsPerMetre) const
{
    // In half pixels, so that zooming does not draw all shapes anew each time.
    return std::clamp(std::round(0.92 * m_spacing * pixelsPerMetre) / 2, smallestRadius, largestRadius);
}

bool MapScene::isClustered(double pixelsPerMetre) const
{
    return places() > 1 && m_spacing * pixelsPerMetre < clusteredBelow;
}

const MapLevel& MapScene::clusters(double pixelsPerMetre) const
{
    return m_clusters.at(pixelsPerMetre, clustersApart, m_kinds);
}

QRectF MapScene::extent() const
{
    QRectF all;
    for (int place = 0; place < places(); ++place)
        if (m_standOut.isEmpty() || m_standOut.contains(state(place).place.unit)) extend(all, metres(place));
    return all;
}

std::vector<int> MapScene::counts() const
{
    std::vector<int> counts(static_cast<std::size_t>(m_key.kinds()), 0);
    for (int place = 0; place < places(); ++place)
        if (m_standOut.isEmpty() || m_standOut.contains(state(place).place.unit))
            ++counts[static_cast<std::size_t>(kind(place))];
    return counts;
}
