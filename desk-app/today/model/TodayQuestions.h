// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/database/Database.h"
#include "desk-app/today/model/DayNews.h"

/// What the page of today asks. None of these is overtaken by a question of another page.
namespace today_questions
{

constexpr int feedLength = 200; ///< Clock-ins of the live feed.

/// The whole day by the server's now.
QFuture<TodayAnswer> whole(Database& database);
/// What a clock-in received at @p since or later changed, by the server's now.
QFuture<DayNews> news(Database& database, const QDateTime& since);
/// The newest clock-ins.
QFuture<QList<ClockInRow>> feed(Database& database);
/// The names of those on the crew, by dutyKey(), of duties on these days.
QFuture<QHash<QString, QString>> crews(Database& database, QDate from, QDate through);
/// What was said of the visits of duties on these days.
QFuture<Acknowledgements> acknowledgements(Database& database, QDate from, QDate through);
/// Takes note of visits that nobody reached. Fails with Refused when one is neither missed nor without data, or the
/// comment is empty. @return how many.
QFuture<int> acknowledge(Database& database, const QList<VisitRow>& visits, const QString& comment, const QString& badge);

} // namespace today_questions
