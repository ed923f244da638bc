// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/database/Session.h"
#include "desk-app/log/model/LogRows.h"

/// What the log asks. All throw DatabaseError.
namespace log_questions
{

/// A page of at most @p howMany (1 to 1,000) groups, newest first. @param after the last group of the page before; none
/// (invalid instant) = from the newest.
QList<ChangeGroup> groups(Session& session, const ChangeFilter& filter, const ChangeGroup& after, int howMany);
/// A page of the changes of @p group that fit the filter. @param after number of the last of the page before, or 0.
QList<Change> changes(Session& session, const ChangeGroup& group, const ChangeFilter& filter, qint64 after, int howMany);

enum class Direction { Older, Newer };
/// A page of at most @p howMany (1 to 1,000) clock-ins next to @p key, always newest first.
QList<ListedClockIn> clockIns(Session& session, Direction direction, const ClockInKey& key, const ClockInFilter& filter,
                              int howMany);

} // namespace log_questions
