// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/database/Connection.h"
#include "desk-app/rows/Rows.h"

/// What the window asks: one function per function of schema desk. All run on the connection's thread
/// and throw DatabaseError.
namespace questions
{

/// The duties of the day of @p asOf; an invalid instant means the server's now.
TodayAnswer today(Connection& connection, const QDateTime& asOf);
QList<CheckpointRow> checkpoints(Connection& connection);
/// The newest @p howMany clock-ins, newest received first.
QList<ClockInRow> recentClockIns(Connection& connection, int howMany);
QList<UnitRow> units(Connection& connection); ///< In the order of the tree.
QList<QDate> months(Connection& connection);  ///< First days of the months that have duties, newest first.
QList<ReaderRow> readers(Connection& connection);
/// The named parts, as issued, or, when it is not, as they would be by the server's now.
SheetAnswer sheet(Connection& connection, const QString& unit, QDate month, const QStringList& parts);
IssueAnswer issueSheet(Connection& connection, const QString& unit, QDate month);
IssueAnswer reviseSheet(Connection& connection, const QString& unit, QDate month);
Rights rights(Connection& connection);

} // namespace questions
