// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/database/Database.h"
#include "desk-app/places/model/PlacesRows.h"

/// What the page Places asks of the database.
namespace places_questions
{

/// Every place of @p unit (empty = all) in the month that begins on @p month, as of the server's now.
QFuture<PlacesAnswer> month(Database& database, const QString& unit, QDate month);
/// What happened at one place in a month of @p zone.
QFuture<PlaceAnswer> place(Database& database, const QString& checkpoint, QDate month, const QTimeZone& zone);

} // namespace places_questions
