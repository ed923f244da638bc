// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/copy/Csv.h"
#include "desk-app/feed/Download.h"
#include "desk-app/patrolctl/Arguments.h"
#include "desk-app/patrolctl/Commands.h"
#include "desk-app/patrolctl/Problems.h"
#include "desk-app/patrolctl/Say.h"

#include <iostream>
#include <memory>

namespace
{

struct Wand {
    std::string file, reader, completeThrough;
};

ExitCode importFile(copy::Session& session, const Wand& wand)
{
    const feed::Downloaded result = feed::importDownload(session, wand.file, wand.reader, wand.completeThrough);
    printProblems(result.problems);
    if (!result.problems.empty()) return refused;
    copy::writeRecord(std::cout, std::vector<std::string>{"new", "known"});
    copy::writeRecord(std::cout, std::vector{result.added, result.known});
    return done;
}

struct Period {
    std::string from, to;
};

ExitCode exportAll(copy::Session& session, const Period& period)
{
    copy::writeAnswer(std::cout, session,
                      "select * from desk.csv_clock_ins(from_at => $1::timestamptz, to_at => $2::timestamptz)",
                      {period.from, period.to});
    return done;
}

} // namespace

void addClockInCommands(CLI::App& program, Request& request)
{
    CLI::App* clockIns = addFamily(program, "clock-ins", say(QT_TRANSLATE_NOOP("patrolctl", "what readers have seen")));

    const auto wand = std::make_shared<Wand>();
    CLI::App* command =
        addCommand(clockIns, "import",
                   say(QT_TRANSLATE_NOOP("patrolctl", "take in the download of a patrol wand; prints new,known")),
                   request, [wand](copy::Session& session) { return importFile(session, *wand); });
    command
        ->add_option("FILE.csv", wand->file,
                     say(QT_TRANSLATE_NOOP("patrolctl", "the download, with the columns at and uid")))
        ->type_name("")
        ->required()
        ->check(arguments::checkFile);
    command
        ->add_option("--reader", wand->reader,
                     say(QT_TRANSLATE_NOOP("patrolctl", "code of the wand, as in readers.csv")))
        ->type_name("CODE")
        ->required();
    addInstant(command, "--complete-through", wand->completeThrough,
               say(QT_TRANSLATE_NOOP("patrolctl", "the instant up to which the download is complete")))
        ->required();

    const auto period = std::make_shared<Period>();
    command =
        addCommand(clockIns, "export", say(QT_TRANSLATE_NOOP("patrolctl", "every entry that a reader read, as CSV")),
                   request, [period](copy::Session& session) { return exportAll(session, *period); });
    addPeriod(command, period->from, period->to);
}
