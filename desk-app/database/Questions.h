// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/database/Session.h"
#include "desk-app/rows/Rows.h"

/// What the window asks: one function per function of schema desk. All run on the session's thread
/// and throw DatabaseError.
namespace questions
{

VisitRow visit(const Row& row);     ///< A row of desk.today.
ClockInRow clockIn(const Row& row); ///< A row of desk.recent_clock_ins.

/// The duties of the day of @p asOf; an invalid instant means the server's now.
TodayAnswer today(Session& session, const QDateTime& asOf);
QList<CheckpointRow> checkpoints(Session& session);
/// The newest @p howMany clock-ins, newest received first.
QList<ClockInRow> recentClockIns(Session& session, int howMany);
QList<UnitRow> units(Session& session); ///< In the order of the tree.
/// Everyone of the current feed who belongs to @p unit or one below it; empty = all.
QList<PersonRow> people(Session& session, const QString& unit);
QList<QDate> months(Session& session);  ///< First days of the months that have duties, newest first.
QList<ReaderRow> readers(Session& session);
/// The named parts, as issued, or, when it is not, as they would be by the server's now.
SheetAnswer sheet(Session& session, const QString& unit, QDate month, const QStringList& parts);
IssueAnswer issueSheet(Session& session, const QString& unit, QDate month);
IssueAnswer reviseSheet(Session& session, const QString& unit, QDate month);
Rights rights(Session& session);

} // namespace questions
