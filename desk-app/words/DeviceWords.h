// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// Words for what readers say of themselves, for alarms, and for signs to look at. As in Words.h: a code nobody has put
/// into words is shown as it is.
namespace words
{

QString alarmKind(const QString& code);     ///< patrol.alarm.kind, as schema/record/alarms.md has them.
QString readerTrouble(const QString& code); ///< disk_full, disk_low, journal_damaged, clock_unsynchronised …
QString keyState(const QString& code);      ///< enrolled, first_use, unsigned
QString signKind(const QString& code);      ///< desk.signs.kind, as schema/scoring/signs.md has them.
QString signDecision(const QString& code);  ///< explained, not_explained, watch

QStringList alarmKindCodes(); ///< Every kind of alarm that has words.
QStringList signKindCodes();  ///< Every kind of sign that has words.

} // namespace words
