// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/bundle/Bundle.h"
#include "desk-app/copy/Csv.h"
#include "desk-app/feed/Download.h"
#include "desk-app/patrolctl/Arguments.h"
#include "desk-app/patrolctl/BundleImport.h"
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

ExitCode importBundled(copy::Session& session, const Wand& stick)
{
    const TakenBundle taken = importBundle(session, stick.file, stick.reader, stick.completeThrough);
    printProblems(taken.problems);
    if (!taken.problems.empty()) return refused;
    if (!taken.refused.empty()) {
        // As a function of the desk would have refused it: main() finds the words.
        throw copy::Refused("PT400", taken.detail, "bundle_" + taken.refused, {});
    }
    copy::writeRecord(std::cout, std::vector<std::string>{"new", "known"});
    copy::writeRecord(std::cout, std::vector{std::to_string(taken.added), std::to_string(taken.known)});
    if (!taken.clockTrusted)
        std::cerr << say(QT_TRANSLATE_NOOP("patrolctl",
                                           "the reader's clock was not synchronised, so visits that nobody "
                                           "reached stay without data; if you know until when it was in "
                                           "use, import again with --complete-through"))
                  << '\n';
    return done;
}

ExitCode importDownloaded(copy::Session& session, const Wand& wand)
{
    const feed::Downloaded result = feed::importDownload(session, wand.file, wand.reader, wand.completeThrough);
    printProblems(result.problems);
    if (!result.problems.empty()) return refused;
    copy::writeRecord(std::cout, std::vector<std::string>{"new", "known"});
    copy::writeRecord(std::cout, std::vector{result.added, result.known});
    return done;
}

ExitCode importFile(copy::Session& session, const Wand& wand)
{
    return bundle::isBundle(wand.file) ? importBundled(session, wand) : importDownloaded(session, wand);
}

// A bundle says itself whose it is and how far it goes; a wand's CSV does not.
void needOfWand(const Wand& wand)
{
    if (bundle::isBundle(wand.file)) return;
    arguments::need("--reader", wand.reader);
    arguments::need("--complete-through", wand.completeThrough);
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
    CLI::App* command = addCommand(
        clockIns, "import",
        say(QT_TRANSLATE_NOOP("patrolctl", "take in the download of a patrol wand, or the bundle of a reader that "
                                           "is offline; prints new,known")),
        request, [wand](copy::Session& session) { return importFile(session, *wand); });
    command
        ->add_option("FILE", wand->file,
                     say(QT_TRANSLATE_NOOP("patrolctl", "the download, as CSV with the columns at and uid, or what "
                                                        "reader-agent export wrote")))
        ->type_name("")
        ->required()
        ->check(arguments::checkFile);
    command
        ->add_option("--reader", wand->reader,
                     say(QT_TRANSLATE_NOOP("patrolctl", "code of the wand, as in readers.csv; a bundle names its own")))
        ->type_name("CODE");
    addInstant(command, "--complete-through", wand->completeThrough,
               say(QT_TRANSLATE_NOOP("patrolctl", "the instant up to which the download is complete; a bundle says "
                                                  "its own, unless its reader's clock was not synchronised")));
    command->parse_complete_callback([wand] { needOfWand(*wand); });

    const auto period = std::make_shared<Period>();
    command =
        addCommand(clockIns, "export", say(QT_TRANSLATE_NOOP("patrolctl", "every entry that a reader read, as CSV")),
                   request, [period](copy::Session& session) { return exportAll(session, *period); });
    addPeriod(command, period->from, period->to);
}
