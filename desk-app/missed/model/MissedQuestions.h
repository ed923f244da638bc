// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/missed/model/MissedRows.h"

class Session;

/// All throw DatabaseError; what a person may act on comes as Refused.
namespace missed_questions
{

/// What nobody reached on the dates @p from through @p through; @p unit empty = all.
MissedAnswer missed(Session& session, const QString& unit, QDate from, QDate through);
/// Excuses that wait, and those that cover any of these days.
QList<ExcuseRow> excuses(Session& session, const QString& unit, QDate from, QDate through);
QList<ExcuseRate> rates(Session& session, const QString& unit, QDate month);
/// Asks for all or none of them. @return their numbers.
QList<qint64> askExcuses(Session& session, const ExcuseRequest& request);
void approve(Session& session, qint64 number, const QString& badge, const QString& remark);
void refuse(Session& session, qint64 number, const QString& badge, const QString& remark);
void withdraw(Session& session, qint64 number, const QString& badge);

} // namespace missed_questions
