// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/PlanPlaces.h"

#include <QMap>

namespace
{

CheckpointRow placeOf(const Cells& row)
{
    CheckpointRow place;
    place.checkpoint = row.value(checkpoint_cell::checkpoint);
    place.name = row.value(checkpoint_cell::name);
    place.unit = row.value(checkpoint_cell::unit);
    place.zone = row.value(checkpoint_cell::zone);
    place.kind = row.value(checkpoint_cell::kind);
    place.category = row.value(checkpoint_cell::category);
    place.level = row.value(checkpoint_cell::level).toInt();
    bool east = false, north = false;
    const double lon = row.value(checkpoint_cell::lon).toDouble(&east), lat = row.value(checkpoint_cell::lat).toDouble(&north);
    if (east && north) {
        place.lon = lon;
        place.lat = lat;
    }
    return place;
}

} // namespace

QList<CheckpointRow> placesOf(const PlanEditor& editor)
{
    QList<CheckpointRow> places;
    for (const Cells& row : editor.rows(plan_file::checkpoints))
        places.append(placeOf(row));
    return places;
}

QList<MapLine> linesOf(const PlanEditor& editor)
{
    QHash<QString, QMap<int, QString>> stops;
    for (const Cells& row : editor.rows(plan_file::stops))
        stops[row.value(stop_cell::line)].insert(row.value(stop_cell::position).toInt(), row.value(stop_cell::checkpoint));
    QList<MapLine> lines;
    for (const Cells& row : editor.rows(plan_file::lines))
        lines.append({row.value(line_cell::line), row.value(line_cell::name), stops.value(row.value(line_cell::line)).values()});
    return lines;
}
