// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/map-page/model/MapRows.h"

#include <QList>

class Session;

namespace map_questions
{

/// The lines walked on the day of @p asOf; an invalid instant means the server's now. Throws DatabaseError.
QList<LinePathRow> linePaths(Session& session, const QDateTime& asOf = {});
/// Throws DatabaseError.
LastClockIn lastClockIn(Session& session, const QString& checkpoint, const QDateTime& asOf = {});

} // namespace map_questions
