// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/map/MapView.h"
#include "desk-app/plan/model/PlanEditor.h"

/// The checkpoints of the plan, as the map takes them.
[[nodiscard]] QList<CheckpointRow> placesOf(const PlanEditor& editor);
/// Its lines with their stops in order.
[[nodiscard]] QList<MapLine> linesOf(const PlanEditor& editor);
