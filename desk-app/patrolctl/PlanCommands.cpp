// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/copy/Csv.h"
#include "desk-app/feed/PlanFeed.h"
#include "desk-app/patrolctl/Arguments.h"
#include "desk-app/patrolctl/Commands.h"
#include "desk-app/patrolctl/Problems.h"
#include "desk-app/patrolctl/Say.h"

#include <iostream>
#include <memory>

namespace
{

ExitCode check(copy::Session& session, const std::string& folder)
{
    const feed::Outcome outcome = feed::checkPlan(session, folder);
    printProblems(outcome.problems);
    return outcome.problems.empty() ? done : refused;
}

ExitCode importFolder(copy::Session& session, const std::string& folder)
{
    const feed::Outcome outcome = feed::importPlan(session, folder);
    printProblems(outcome.problems);
    if (!outcome.problems.empty()) return refused;
    copy::writeRecord(std::cout, std::vector<std::string>{"file", "added", "changed", "removed"});
    for (const feed::Change& change : outcome.changes) {
        copy::writeRecord(std::cout, std::vector{change.file, change.added, change.changed, change.removed});
    }
    for (const std::string& note : outcome.notes)
        std::cerr << note << '\n';
    return done;
}

ExitCode exportTo(copy::Session& session, const std::string& folder)
{
    feed::exportPlan(session, folder);
    return done;
}

} // namespace

void addPlanCommands(CLI::App& program, Request& request)
{
    CLI::App* plan = addFamily(program, "plan",
                               say(QT_TRANSLATE_NOOP("patrolctl", "bring a plan in and out: a folder of CSV files")));
    const auto folder = std::make_shared<std::string>();
    const auto with = [folder](auto what) {
        return [folder, what](copy::Session& session) { return what(session, *folder); };
    };
    const auto add = [&](const char* name, const std::string& description, auto what, auto... checks) {
        CLI::App* command = addCommand(plan, name, description, request, with(what));
        command
            ->add_option("DIR", *folder,
                         say(QT_TRANSLATE_NOOP("patrolctl", "the folder with units.csv, people.csv and so on")))
            ->type_name("")
            ->required();
        (command->get_option("DIR")->check(checks), ...);
    };
    add("check", say(QT_TRANSLATE_NOOP("patrolctl", "name every problem of a plan; change nothing")), check,
        arguments::checkFolder);
    add("import",
        say(QT_TRANSLATE_NOOP(
            "patrolctl", "import a plan without problems, and open its duties; prints file,added,changed,removed")),
        importFolder, arguments::checkFolder);
    add("export",
        say(QT_TRANSLATE_NOOP("patrolctl",
                              "write the plan to a folder that is absent, empty, or holds an older export")),
        exportTo);
}
