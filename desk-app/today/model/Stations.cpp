// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/today/model/Stations.h"

QList<StationProgress> stationsOf(const QList<VisitRow>& visits, const Units& units, const QSet<QString>& among)
{
    QHash<QString, QString> stationOf;
    QHash<QString, VerdictCounts> counts;
    for (const VisitRow& visit : visits) {
        if (!among.isEmpty() && !among.contains(visit.unit)) continue;
        if (!stationOf.contains(visit.unit)) stationOf.insert(visit.unit, units.stationOf(visit.unit));
        ++counts[stationOf.value(visit.unit)][visit.verdict];
    }
    QList<StationProgress> stations;
    for (const UnitRow& unit : units.rows())
        if (counts.contains(unit.unit)) stations.append({unit.unit, unit.name, counts.value(unit.unit)});
    return stations;
}
