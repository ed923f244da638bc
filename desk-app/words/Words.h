// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QTimeZone>

/// What people read for the codes that the database speaks, in the language that Language.h chose.
/// A code nobody has put into words is shown as it is, so that nothing is ever hidden; empty stays empty.
namespace words
{

QString verdict(const QString& code);        ///< on_time, late, missed, no_data, excused, due
QString personKind(const QString& code);     ///< officer, auxiliary, grid_worker, guard, volunteer, municipal
QString checkpointKind(const QString& code); ///< ordinary, must_reach, standing
QString
unitKind(const QString& code);     ///< bureau, station, brigade, company, community, grid; else the district's own word
QString mode(const QString& code); ///< foot, vehicle, motorcycle, post
QString shiftKind(const QString& code);      ///< fixed, mobile
QString readerKind(const QString& code);     ///< fixed, handheld
QString clockQuality(const QString& code);   ///< synchronised, anchored, unsure, downloaded
QString readerState(const QString& code);    ///< listening, deaf, silent, never_seen, downloaded, out_of_service
QString grade(const QString& code);          ///< excellent, good, fair, poor (or 优, 良, 中, 差)
QString excuseReason(const QString& code);   ///< dispatch, weather, closed, operation, security, roadworks, other; else the district's own
QString adjustmentKind(const QString& code); ///< inspection, merit, appeal
QString outageReason(const QString& code);   ///< deaf, repair, lost, flat, moved, other; else the district's own
QString sheetPart(const QString& code);      ///< The parts of SheetWords.h.
QString column(const QString& name);         ///< Heading of a column of design §10 or of a sheet's part.
QString file(const QString& name);           ///< What a file of the plan feed holds: people.csv → people.

/// The reason of a verdict: `code` or `code key=value key=value`.
/// Instants (RFC 3339, UTC) are shown in `zone`, to the minute; a badge with the `name` of its person, when it is given.
QString reason(const QString& text, const QTimeZone& zone = QTimeZone::systemTimeZone(), const QString& name = {});

/// `text` with its line breaks and other control characters written as \n, \t, \u001b, so that it stays one line.
QString oneLine(const QString& text);

/// What is wrong and what would be right, for one problem of the plan feed or of a download, without file and line.
/// `found` and `expected` are values as the database or the feed's reader gave them.
QString problem(const QString& code, const QString& found, const QString& expected);

/// A refused request (SQLSTATE PT4xx) in words: `detail` is `code key=value …`; when the code has no words of its own,
/// `message` and, if given, `hint`, as the database wrote them.
QString refusal(const QString& detail, const QString& message, const QString& hint = {});

QStringList verdictCodes(); ///< Every verdict there is, in the order of a legend.
QStringList reasonCodes();  ///< Every reason that has words.
QStringList problemCodes(); ///< Every problem that has words.
QStringList refusalCodes(); ///< Every refusal that has words.

} // namespace words
