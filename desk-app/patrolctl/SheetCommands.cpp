// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/copy/Csv.h"
#include "desk-app/patrolctl/Arguments.h"
#include "desk-app/patrolctl/Commands.h"
#include "desk-app/patrolctl/IssuedSheet.h"
#include "desk-app/patrolctl/Say.h"
#include "desk-app/workbook/SheetWorkbook.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>

namespace
{

struct Sheet {
    std::string unit, month, format, output;
};

ExitCode issue(copy::Session& session, const Sheet& sheet)
{
    copy::writeAnswer(std::cout, session, "select revision, code from desk.issue_sheet(unit => $1, month => $2::date)",
                      {sheet.unit, sheet.month + "-01"});
    return done;
}

ExitCode list(copy::Session& session)
{
    copy::writeAnswer(std::cout, session, "select * from desk.csv_sheets()", {});
    return done;
}

std::string cannotWrite(const std::string& path)
{
    return say(QT_TRANSLATE_NOOP("patrolctl", "“%1” cannot be written; see to the rights and the space of its folder"),
               path);
}

// Written beside the file and then renamed, so that a half-written file never bears the name.
void exportCsv(copy::Session& session, const Sheet& sheet)
{
    const std::filesystem::path partial = sheet.output + ".partial";
    try {
        std::ofstream out(partial, std::ios::binary | std::ios::trunc);
        copy::writeAnswer(out, session, "select * from desk.csv_sheet(unit => $1, month => $2::date)",
                          {sheet.unit, sheet.month + "-01"});
        out.close();
        if (!out) throw std::runtime_error(cannotWrite(sheet.output));
        std::filesystem::rename(partial, sheet.output);
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove(partial, ignored);
        throw;
    }
}

ExitCode exportSheet(copy::Session& session, const Sheet& sheet)
{
    if (!std::ofstream(sheet.output + ".partial", std::ios::binary))
        throw std::runtime_error(cannotWrite(sheet.output));
    std::filesystem::remove(sheet.output + ".partial");
    if (sheet.format == "csv") {
        exportCsv(session, sheet);
    } else {
        writeSheet(issuedSheet(session, sheet.unit, sheet.month), sheet.output);
    }
    return done;
}

// Each issued sheet recomputes to the digest it bears, or is named.
ExitCode verify(copy::Session& session)
{
    ExitCode result = done;
    const auto names = [](const std::vector<std::string>& columns) { copy::writeRecord(std::cout, columns); };
    const auto row = [&](const copy::PassingRow& values) {
        copy::writeRecord(std::cout, values);
        if (values[3] != "yes") result = refused;
    };
    session.stream(
        "select unit, to_char(month, 'YYYY-MM') as month, revision, case when ok then 'yes' else 'no' end as ok, "
        "detail from desk.verify_sheets()",
        {}, {names, row});
    return result;
}

void addUnitAndMonth(CLI::App* command, Sheet& sheet)
{
    command->add_option("--unit", sheet.unit, say(QT_TRANSLATE_NOOP("patrolctl", "the unit whose sheet it is")))
        ->type_name("U")
        ->required();
    addMonth(command, "--month", sheet.month, say(QT_TRANSLATE_NOOP("patrolctl", "the month")))->required();
}

} // namespace

void addSheetCommands(CLI::App& program, Request& request)
{
    CLI::App* sheets =
        addFamily(program, "sheet", say(QT_TRANSLATE_NOOP("patrolctl", "issue a unit's month, and take it out again")));
    const auto sheet = std::make_shared<Sheet>();

    CLI::App* command = addCommand(
        sheets, "issue",
        say(QT_TRANSLATE_NOOP("patrolctl", "issue the sheet: from then on it is unchangeable; prints revision,code")),
        request, [sheet](copy::Session& session) { return issue(session, *sheet); });
    addUnitAndMonth(command, *sheet);

    addCommand(sheets, "list", say(QT_TRANSLATE_NOOP("patrolctl", "the issued sheets, as CSV")), request, list);

    command = addCommand(sheets, "export", say(QT_TRANSLATE_NOOP("patrolctl", "write an issued sheet to a file")),
                         request, [sheet](copy::Session& session) { return exportSheet(session, *sheet); });
    addUnitAndMonth(command, *sheet);
    addChoice(command, "--format", sheet->format, {"xlsx", "csv"},
              say(QT_TRANSLATE_NOOP("patrolctl", "xlsx: the whole sheet, printable; csv: its people")));
    command->add_option("--output", sheet->output, say(QT_TRANSLATE_NOOP("patrolctl", "the file to write")))
        ->type_name("FILE")
        ->required()
        ->check(arguments::checkOutput);

    addCommand(sheets, "verify",
               say(QT_TRANSLATE_NOOP(
                   "patrolctl", "compute every issued sheet's digest again and compare, as CSV; 1 when one differs")),
               request, verify);
}
