// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/copy/Csv.h"
#include "desk-app/patrolctl/Arguments.h"
#include "desk-app/patrolctl/Commands.h"
#include "desk-app/patrolctl/Say.h"
#include "desk-app/patrolctl/SheetExports.h"

#include <iostream>
#include <memory>

namespace
{

using Sheet = SheetToExport;

ExitCode issue(copy::Session& session, const Sheet& sheet)
{
    copy::writeAnswer(std::cout, session, "select revision, code from desk.issue_sheet(unit => $1, month => $2::date)",
                      {sheet.unit, sheet.month + "-01"});
    return done;
}

ExitCode revise(copy::Session& session, const Sheet& sheet)
{
    copy::writeAnswer(std::cout, session, "select revision, code from desk.revise_sheet(unit => $1, month => $2::date)",
                      {sheet.unit, sheet.month + "-01"});
    return done;
}

ExitCode list(copy::Session& session)
{
    copy::writeAnswer(std::cout, session, "select * from desk.csv_sheets()", {});
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

void addExport(CLI::App* sheets, Request& request)
{
    const auto sheet = std::make_shared<Sheet>();
    CLI::App* command = addCommand(
        sheets, "export", say(QT_TRANSLATE_NOOP("patrolctl", "write an issued sheet to a file")), request,
        [sheet](copy::Session& session) {
            exportSheet(session, *sheet);
            return done;
        });
    addUnitAndMonth(command, *sheet);
    command
        ->add_option("--revision", sheet->revision,
                     say(QT_TRANSLATE_NOOP("patrolctl", "this revision instead of the newest")))
        ->type_name("N")
        ->check(arguments::checkNumber);
    addChoice(command, "--format", sheet->format, {"xlsx", "pdf", "csv"},
              say(QT_TRANSLATE_NOOP("patrolctl", "xlsx: the whole sheet, printable; pdf: the same with charts, to be "
                                                 "signed; csv: its people")));
    command->add_option("--output", sheet->output, say(QT_TRANSLATE_NOOP("patrolctl", "the file to write")))
        ->type_name("FILE")
        ->required()
        ->check(arguments::checkOutput);
    command->parse_complete_callback([sheet, &request] { request.paints = sheet->format == "pdf"; });
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

    command = addCommand(
        sheets, "revise",
        say(QT_TRANSLATE_NOOP("patrolctl", "issue the next revision of an issued sheet, with what has changed as "
                                           "corrections; prints revision,code")),
        request, [sheet](copy::Session& session) { return revise(session, *sheet); });
    addUnitAndMonth(command, *sheet);

    addCommand(sheets, "list", say(QT_TRANSLATE_NOOP("patrolctl", "the issued sheets, as CSV")), request, list);
    addExport(sheets, request);
    addCommand(sheets, "verify",
               say(QT_TRANSLATE_NOOP(
                   "patrolctl", "compute every issued sheet's digest again and compare, as CSV; 1 when one differs")),
               request, verify);
}
