// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/patrolctl/SheetExports.h"

#include "desk-app/copy/Csv.h"
#include "desk-app/patrolctl/Commands.h"
#include "desk-app/patrolctl/IssuedSheet.h"
#include "desk-app/patrolctl/Say.h"
#include "desk-app/pdf/SheetPdf.h"
#include "desk-app/workbook/SheetWorkbook.h"

#include <filesystem>
#include <fstream>

namespace
{

std::string cannotWrite(const std::string& path)
{
    return say(QT_TRANSLATE_NOOP("patrolctl", "“%1” cannot be written; see to the rights and the space of its folder"),
               path);
}

// Before anything is asked: a month's sheet takes a while.
void tryToWrite(const std::string& path)
{
    const std::string partial = path + ".partial";
    if (!std::ofstream(partial, std::ios::binary)) throw std::runtime_error(cannotWrite(path));
    std::filesystem::remove(partial);
}

// Written beside the file and then renamed, so that a half-written file never bears the name.
void exportCsv(copy::Session& session, const SheetToExport& sheet)
{
    const std::filesystem::path partial = sheet.output + ".partial";
    try {
        std::ofstream out(partial, std::ios::binary | std::ios::trunc);
        copy::writeAnswer(
            out, session,
            "select * from desk.csv_sheet(unit => $1, month => $2::date, revision => $3::integer)",
            {sheet.unit, sheet.month + "-01", given(sheet.revision)});
        out.close();
        if (!out) throw std::runtime_error(cannotWrite(sheet.output));
        std::filesystem::rename(partial, sheet.output);
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove(partial, ignored);
        throw;
    }
}

void exportXlsx(const IssuedSheet& issued, const std::string& output)
{
    writeSheet(words::sheetWorkbook(issued.head, issued.parts, issued.zone), output);
}

void exportPdf(const IssuedSheet& issued, const std::string& output)
{
    try {
        writePdf(words::sheetDocument(issued.head, issued.parts, issued.zone), output);
    } catch (const NoType&) {
        throw std::runtime_error(say(QT_TRANSLATE_NOOP(
            "patrolctl", "this machine has no type that shows Chinese; install the package fonts-noto-cjk")));
    } catch (const PdfError&) {
        throw std::runtime_error(cannotWrite(output));
    }
}

} // namespace

void exportSheet(copy::Session& session, const SheetToExport& sheet)
{
    tryToWrite(sheet.output);
    if (sheet.format == "csv") return exportCsv(session, sheet);
    const IssuedSheet issued = readIssued(session, sheet.unit, sheet.month, given(sheet.revision));
    if (sheet.format == "pdf") return exportPdf(issued, sheet.output);
    exportXlsx(issued, sheet.output);
}
