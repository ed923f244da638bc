// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/database/Database.h"
#include "desk-app/sheets/model/SheetRows.h"

/// What the views beside the sheet ask. Futures fail with DatabaseError.
namespace sheet_questions
{

QFuture<QList<AdjustmentRow>> adjustments(Database& database, QDate month);
/// @param ofWhat people, lines or units; @param unit empty = all.
QFuture<QList<SubjectRow>> adjustable(Database& database, QDate month, const QString& ofWhat, const QString& unit);
/// Asks for points; answers the adjustment's number. @param wanted ofWhat, subject, kind, points and reason of it.
QFuture<qint64> askAdjustment(Database& database, QDate month, const AdjustmentRow& wanted, const QString& badge);
QFuture<bool> approveAdjustment(Database& database, qint64 number, const QString& badge);

QFuture<QList<ComparisonRow>> comparison(Database& database, const QString& unit, QDate month, const QString& ofWhat);
/// The issued sheets of the unit itself over the @p months months through @p through.
QFuture<QList<TrendRow>> unitTrend(Database& database, const QString& unit, QDate through, int months);

/// The rule set that a month is scored by.
QFuture<RuleNumbers> rulesOf(Database& database, QDate month);
/// @param rules those that would be other; @param lateGrace minutes, none = as it was.
QFuture<QList<SimulatedRow>> simulate(Database& database, const QString& unit, QDate month, const QString& ofWhat,
                                      const QJsonObject& rules, std::optional<int> lateGrace);
/// Sets rules for the months that begin from @p from on.
QFuture<bool> setRules(Database& database, QDate from, const QJsonObject& rules, const QString& badge);

} // namespace sheet_questions
