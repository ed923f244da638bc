// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/map/MapCamera.h"
#include "desk-app/map/MapClusters.h"
#include "desk-app/map/MapKey.h"
#include "desk-app/models/Units.h"

#include <QPolygonF>
#include <QSet>
#include <functional>
#include <vector>

/// A line of the map: its stops in their order.
struct MapLine {
    QString line, name;
    QStringList stops; ///< Codes of checkpoints.
    bool operator==(const MapLine&) const = default;
};

/// The area of a station or a zone: the hull of its checkpoints.
struct MapArea {
    QString code, name;
    QPolygonF hull; ///< Metres.
    QRectF box;
    int color = 0; ///< Number of its colour.
};

/// The path of a line over the plane.
struct MapPath {
    QString line;
    std::vector<int> places; ///< In the order of its stops; those without coordinates are left out.
    QRectF box;
};

/// What is to be drawn, on the plane: built from the model when that has changed, and only as far as it has.
class MapScene
{
public:
    explicit MapScene(const CheckpointsModel* model) : m_model(model) {}

    /// Where everything lies: after rows came or went, or other ones are let in. Moves the camera's origin.
    void build(MapCamera& camera);
    /// What became of the places: after the model's rows changed. @return whether anything looks different.
    bool look();
    /// Whether one of these rows of the model is no longer where the scene has it: then it wants to be built anew.
    [[nodiscard]] bool hasMoved(int firstRow, int lastRow, const MapCamera& camera) const;
    [[nodiscard]] bool isFiltered() const { return static_cast<bool>(m_filter); }
    /// The lines' paths, if the lines are others than before. @return whether they were.
    bool findPaths();

    void setTree(const Units& units) { m_units = units; }
    void setKey(const MapKey& key) { m_key = key; }
    void setUnits(const QSet<QString>& units);
    void setFilter(std::function<bool(const CheckpointState&)> filter) { m_filter = std::move(filter); }
    void setLines(const QList<MapLine>& lines) { m_lines = lines; }
    void setLine(const QString& line);
    void setCheckpoint(const QString& checkpoint) { m_checkpoint = checkpoint; }

    [[nodiscard]] const MapKey& key() const { return m_key; }
    [[nodiscard]] const QSet<QString>& units() const { return m_standOut; }
    [[nodiscard]] const QString& line() const { return m_line; }
    [[nodiscard]] const QString& checkpoint() const { return m_checkpoint; }
    [[nodiscard]] const QList<MapLine>& lines() const { return m_lines; }

    [[nodiscard]] int places() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QPointF metres(int place) const { return m_metres[static_cast<std::size_t>(place)]; }
    [[nodiscard]] const CheckpointState& state(int place) const { return m_model->row(m_rows[static_cast<std::size_t>(place)]); }
    [[nodiscard]] int kind(int place) const { return m_kinds[static_cast<std::size_t>(place)]; }
    /// The number of a checkpoint's place; -1 when it is not on the map.
    [[nodiscard]] int placeOf(const QString& checkpoint) const { return m_places.value(checkpoint, -1); }
    /// Whether it belongs to what the person looks at: the chosen line, else the chosen units.
    [[nodiscard]] bool standsOut(int place) const { return m_standing[static_cast<std::size_t>(place)]; }
    [[nodiscard]] const MapIndex& index() const { return m_index; }
    [[nodiscard]] const std::vector<MapArea>& stations() const { return m_stations; }
    [[nodiscard]] const std::vector<MapArea>& zones() const { return m_zones; }
    [[nodiscard]] const std::vector<MapPath>& paths() const { return m_paths; }
    /// Ways from stop to stop, of all lines together.
    [[nodiscard]] std::size_t ways() const { return m_ways; }
    [[nodiscard]] const MapPath* chosenPath() const;
    /// Metres from a checkpoint to its nearest, as a rule.
    [[nodiscard]] double spacing() const { return m_spacing; }
    /// Radius of a checkpoint's shape, pixels: as large as neighbours leave room, within reason.
    [[nodiscard]] double radius(double pixelsPerMetre) const;
    /// Whether places lie so near at that scale that they are drawn as clusters.
    [[nodiscard]] bool isClustered(double pixelsPerMetre) const;
    [[nodiscard]] const MapLevel& clusters(double pixelsPerMetre) const;
    /// Metres around what stands out; null when nothing does.
    [[nodiscard]] QRectF extent() const;
    /// How many of the places that stand out are of each kind.
    [[nodiscard]] std::vector<int> counts() const;
    [[nodiscard]] const CheckpointsModel& model() const { return *m_model; }

private:
    void findAreas();
    void measureSpacing();
    void findStanding();
    void addPath(const QString& line, const std::vector<int>& places);

    const CheckpointsModel* m_model;
    Units m_units;
    MapKey m_key;
    QSet<QString> m_standOut; ///< Only these units stand out; empty = all.
    std::function<bool(const CheckpointState&)> m_filter;
    QString m_line, m_checkpoint; ///< Chosen ones; empty = none.
    QList<MapLine> m_lines;       ///< Given ones; empty = those of the model.

    std::vector<int> m_rows; ///< Of the model, by place.
    std::vector<QPointF> m_metres;
    std::vector<std::uint8_t> m_kinds;
    std::vector<bool> m_standing;
    QHash<QString, int> m_places; ///< By code.
    MapIndex m_index;
    mutable MapClusters m_clusters; ///< Makes its levels when they are looked at.
    std::vector<MapArea> m_stations, m_zones;
    std::vector<MapPath> m_paths;
    QHash<QString, QList<int>> m_stopsSeen; ///< Of the model: what m_paths was made of.
    QList<MapLine> m_linesSeen;
    std::size_t m_ways = 0;
    double m_spacing = 50;
};
