// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPolygonF>

/// The smallest convex polygon around @p points, clockwise on the screen; fewer than three points come back as they
/// are.
[[nodiscard]] QPolygonF convexHull(QList<QPointF> points);
