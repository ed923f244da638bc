// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/Units.h"

/// How far a station has come today.
struct StationProgress {
    QString unit, name;
    VerdictCounts counts;
    bool operator==(const StationProgress&) const = default;
};

/// Counts visits by station, in the order of the tree; @p among are the units to count, empty = all.
[[nodiscard]] QList<StationProgress> stationsOf(const QList<VisitRow>& visits, const Units& units, const QSet<QString>& among);
