// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/sheets/SheetExport.h"

#include "desk-app/pdf/SheetPdf.h"
#include "desk-app/sheets/SheetCsv.h"
#include "desk-app/words/SheetWords.h"
#include "desk-app/workbook/SheetWorkbook.h"

#include <QFile>
#include <QSaveFile>

namespace sheetexport
{

namespace
{

words::SheetHead headOf(const SheetAnswer& sheet)
{
    words::SheetHead head;
    head.unit = sheet.unit;
    head.unitName = sheet.head.unitName;
    head.month = sheet.month;
    head.issued = sheet.head.issued;
    head.revision = sheet.head.revision;
    head.issuedAt = sheet.head.issued ? sheet.head.issuedAt : sheet.asOf;
    head.issuedBy = sheet.head.issuedBy;
    head.code = sheet.head.code;
    head.rule = sheet.head.rule;
    return head;
}

words::SheetParts partsOf(const SheetAnswer& sheet)
{
    words::SheetParts parts;
    for (const QString& part : words::sheetParts())
        parts.insert(part, sheet.parts.value(part));
    const QString trend = QStringLiteral("trend");
    parts.insert(trend, sheet.parts.value(trend));
    return parts;
}

} // namespace

QStringList parts()
{
    return words::sheetParts();
}

QString fileName(const SheetAnswer& sheet, const QString& suffix)
{
    return words::sheetFileName(headOf(sheet), suffix);
}

QString writeXlsx(const SheetAnswer& sheet, const QTimeZone& zone, const QString& file)
try {
    writeSheet(words::sheetWorkbook(headOf(sheet), partsOf(sheet), zone), QFile::encodeName(file).toStdString());
    return {};
} catch (const WorkbookError& error) {
    return QString::fromStdString(error.what());
}

QString writePdf(const SheetAnswer& sheet, const QTimeZone& zone, const QString& file)
try {
    ::writePdf(words::sheetDocument(headOf(sheet), partsOf(sheet), zone), QFile::encodeName(file).toStdString());
    return {};
} catch (const PdfError& error) {
    return QString::fromStdString(error.what());
}

QString writeCsv(const SheetAnswer& sheet, const QString& part, const QString& file)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly)) return out.errorString();
    out.write(sheetCsv(sheet.parts.value(part)));
    return out.commit() ? QString() : out.errorString();
}

} // namespace sheetexport
