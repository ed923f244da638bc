// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/database/Database.h"
#include "desk-app/people/model/PeopleRows.h"

/// What the page asks.
namespace people_questions
{

/// Everybody of @p unit and those below it in the month that begins on @p month: as issued where it is, else as it
/// stands now. @param top the unit that is above all, for when @p unit is empty.
QFuture<PeopleAnswer> month(Database& database, const QString& unit, const QString& top, QDate month);
/// One person's month.
QFuture<PersonAnswer> person(Database& database, const QString& badge, QDate month);
/// How a person stood in the twelve months up to @p month, oldest first; a month without duties has no value.
/// @param score how the person stands in the last. Takes a moment where months are not issued.
QFuture<QList<MonthPoint>> trend(Database& database, const PersonScore& score, QDate month);
/// The appeals of a month, open ones first. @param unit empty = all.
QFuture<QList<AppealRow>> appeals(Database& database, const QString& unit, QDate month);
/// Lodges what @p appeal says (month, badge, text, what it is about); answers its number.
QFuture<qint64> lodge(Database& database, const AppealRow& appeal, const QString& byBadge);
/// Answers @p appeal as its state, answerText, excuse and adjustment say.
QFuture<bool> answer(Database& database, const AppealRow& appeal, const QString& byBadge);
QFuture<bool> withdraw(Database& database, qint64 number, const QString& byBadge);

} // namespace people_questions
