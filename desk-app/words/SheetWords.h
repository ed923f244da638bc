// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/pdf/SheetDocument.h"
#include "desk-app/workbook/SheetWorkbook.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QTimeZone>

/// A month's sheet as the database answers it, put into words.
namespace words
{

/// desk.sheet_head, or what a draft has of it.
struct SheetHead {
    QString unit;     ///< Code.
    QString unitName; ///< As people read it.
    QDate month;      ///< Its first day.
    bool issued = false;
    int revision = 0;   ///< From 1; 0 for a draft.
    QDateTime issuedAt; ///< For a draft: the instant it was judged by.
    QString issuedBy;
    QString code;     ///< Short code of the digest; empty for a draft.
    QJsonObject rule; ///< The rule set, column by column.
};

/// The rows of a sheet by part, each the `content` of a line in the order of their numbers. Beside the parts
/// there may be a `trend`: the unit's own `month` (YYYY-MM) and `final` of the issued months before, for the paper.
using SheetParts = QMap<QString, QList<QJsonObject>>;

/// The parts a sheet has, in the order they are shown: people, lines, units, checkpoints, excuses, no_data, outages,
/// adjustments, corrections.
QStringList sheetParts();

/// One part as a table: its rows are the `content` objects in the order of their numbers.
/// Headings, kinds, grades and reasons are translated; shares become percentages; instants are shown in `zone`.
SheetTable sheetTable(const QString& part, const QList<QJsonObject>& rows, const QTimeZone& zone);

/// The whole workbook: a table for each of sheetParts().
SheetWorkbook sheetWorkbook(const SheetHead& head, const SheetParts& parts, const QTimeZone& zone);

/// The sheet on paper: the workbook's tables, with pictures of what was completed, of the verdicts and of the scores,
/// and the place for signatures.
SheetDocument sheetDocument(const SheetHead& head, const SheetParts& parts, const QTimeZone& zone);

/// "2026-10 自流井分局 考核表.xlsx"-like name for a file, without characters that a file system minds.
QString sheetFileName(const SheetHead& head, const QString& suffix);

} // namespace words
