// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/workbook/SheetWorkbook.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
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

/// The parts a sheet has, in the order they are shown: people, lines, units, checkpoints, excuses, no_data,
/// adjustments.
QStringList sheetParts();

/// One part as a table: its rows are the `content` objects in the order of their numbers.
/// Headings, kinds, grades and reasons are translated; shares become percentages; instants are shown in `zone`.
SheetTable sheetTable(const QString& part, const QList<QJsonObject>& rows, const QTimeZone& zone);

/// The whole workbook. `parts` are tables made by sheetTable().
SheetWorkbook sheetWorkbook(const SheetHead& head, std::vector<SheetTable> tables, const QTimeZone& zone);

/// "2026-10 自流井分局 考核表.xlsx"-like name for a file, without characters that a file system minds.
QString sheetFileName(const SheetHead& head, const QString& suffix);

} // namespace words
