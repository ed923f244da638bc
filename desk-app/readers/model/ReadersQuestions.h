// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/database/Database.h"
#include "desk-app/readers/model/ReadersRows.h"

#include <QDate>

/// What the page Readers asks of the database, and writes there.
namespace readers_questions
{

constexpr int timelineDays = 7; ///< So many days a reader's timeline shows, the present one with them.

QFuture<ReadersAnswer> readers(Database& database);
QFuture<ReaderAnswer> reader(Database& database, const QString& reader, const QTimeZone& zone);
QFuture<QList<UnknownCard>> unknownCards(Database& database);
QFuture<QList<CardSubject>> cardSubjects(Database& database);
/// Signs of @p unit (empty = all) from @p from to @p to.
QFuture<QList<SignRow>> signs(Database& database, const QString& unit, const QDateTime& from, const QDateTime& to);
QFuture<QList<SignDecision>> decisions(Database& database, const QString& sign);

/// Registers a card; answers how many clock-ins mean something else now.
QFuture<qint64> registerCard(Database& database, const QString& uid, const QString& kind, const QString& subject,
                             QDate from, const QString& badge);
/// @param to invalid: until it is ended. Answers the outage's number.
QFuture<qint64> noteOutage(Database& database, const QString& reader, const QDateTime& from, const QDateTime& to,
                           const QString& reason, const QString& badge);
QFuture<qint64> endOutage(Database& database, qint64 number, const QDateTime& at, const QString& badge);
/// Answers the decision's number.
QFuture<qint64> decide(Database& database, const SignRow& sign, const QString& decision, const QString& comment,
                       const QString& badge);

} // namespace readers_questions
