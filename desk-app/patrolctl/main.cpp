// SPDX-License-Identifier: GPL-3.0-or-later
// patrolctl: the desk without a window.
#include "desk-app/feed/PlanFeed.h"
#include "desk-app/patrolctl/Commands.h"
#include "desk-app/patrolctl/Say.h"
#include "desk-app/patrolctl/UsageErrors.h"
#include "desk-app/pdf/WithoutDisplay.h"
#include "desk-app/words/Language.h"
#include "desk-app/words/Words.h"

#include <iostream>

namespace
{

// One error is one line, whatever it holds.
ExitCode fail(ExitCode code, const std::string& sentence)
{
    std::cout.flush();
    std::cerr << "patrolctl: " << words::oneLine(QString::fromStdString(sentence)).toStdString() << '\n';
    return code;
}

std::string inWords(const copy::Refused& refusal)
{
    const auto text = [](const std::string& value) { return QString::fromStdString(value); };
    return words::refusal(text(refusal.detail), text(refusal.what()), text(refusal.hint)).toStdString();
}

std::string inWords(const copy::ServerError& error)
{
    const std::string reason = error.what();
    if (error.sqlstate == "42501") { // insufficient privilege
        return say(
            QT_TRANSLATE_NOOP("patrolctl", "this login of the database may not do that (%1); log in as one that may"),
            reason);
    }
    return say(QT_TRANSLATE_NOOP("patrolctl", "the database answered with error %1: %2"), error.sqlstate, reason);
}

ExitCode run(const Request& request)
{
    try {
        copy::Session session(request.database.empty() ? request.databaseBefore : request.database);
        return request.run(session);
    } catch (const copy::NoDatabase& error) {
        return fail(noDatabase, say(QT_TRANSLATE_NOOP("patrolctl", "no database: %1"), std::string(error.what())));
    } catch (const copy::Refused& refusal) {
        return fail(refused, inWords(refusal));
    } catch (const copy::ServerError& error) {
        return fail(refused, inWords(error));
    } catch (const std::exception& error) {
        return fail(refused, error.what());
    }
}

// The headings of --help, in the language of the locale.
void label(CLI::App& program)
{
    const auto name = [&](const char* what, const std::string& text) { program.get_formatter()->label(what, text); };
    name("Usage", say(QT_TRANSLATE_NOOP("patrolctl", "Usage")));
    name("OPTIONS", say(QT_TRANSLATE_NOOP("patrolctl", "OPTIONS")));
    name("SUBCOMMAND", say(QT_TRANSLATE_NOOP("patrolctl", "COMMAND")));
    name("Positionals", say(QT_TRANSLATE_NOOP("patrolctl", "Arguments")));
    name("REQUIRED", say(QT_TRANSLATE_NOOP("patrolctl", "(required)")));
    program.option_defaults()->group(say(QT_TRANSLATE_NOOP("patrolctl", "Options")));
    program.set_help_flag("-h,--help", say(QT_TRANSLATE_NOOP("patrolctl", "say what the command does and takes")));
}

void describe(CLI::App& program, Request& request)
{
    program.description(say(QT_TRANSLATE_NOOP(
        "patrolctl", "The desk without a window: plans, duties, clock-ins, verdicts, scores and sheets.")));
    program.footer(say(QT_TRANSLATE_NOOP("patrolctl", "The database is that of the PG* variables or of --database.\n"
                                                      "Ends with 0 done, 1 data refused, 2 usage, 3 no database.")));
    program.get_help_ptr()->group(say(QT_TRANSLATE_NOOP("patrolctl", "Options")));
    program.set_version_flag("--version", PATROL_VERSION,
                             say(QT_TRANSLATE_NOOP("patrolctl", "say which release this is")));
    addDatabase(&program, request.databaseBefore);
    program.require_subcommand(1);
    addPlanCommands(program, request);
    addDutyCommands(program, request);
    addClockInCommands(program, request);
    addVisitCommands(program, request);
    addScoreCommands(program, request);
    addAdjustmentCommands(program, request);
    addRuleCommands(program, request);
    addSheetCommands(program, request);
    addStatisticsCommands(program, request);
    addReaderCommands(program, request);
}

int parse(CLI::App& program, int argc, char** argv)
{
    try {
        program.parse(argc, argv);
        return done;
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return program.exit(error) == 0 ? -1 : usage; // --help, --version
        return fail(usage, usageError(program, error));
    }
}

} // namespace

int main(int argc, char** argv)
{
    std::ios::sync_with_stdio(false);
    auto application = std::make_unique<QCoreApplication>(argc, argv);
    words::speak(words::chooseLanguage());
    CLI::App program{"", "patrolctl"};
    Request request;
    label(program);
    describe(program, request);
    const int parsed = parse(program, argc, argv);
    if (parsed != done) return std::max(parsed, 0);
    if (request.paints) {
        application.reset(); // there is one at a time
        application = applicationWithoutDisplay(argc, argv);
        words::speak(words::chooseLanguage());
    }
    return run(request);
}
