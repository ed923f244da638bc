// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/copy/Csv.h"
#include "desk-app/patrolctl/Arguments.h"
#include "desk-app/patrolctl/Commands.h"
#include "desk-app/patrolctl/Say.h"

#include <iostream>
#include <memory>

namespace
{

struct Adjustment {
    std::string month, of, subject, kind, points, reason, by, number;
};

ExitCode ask(copy::Session& session, const Adjustment& adjustment)
{
    const auto rows =
        session.ask("select desk.ask_adjustment(month => $1::date, of_what => $2, subject => $3, kind => $4, "
                    "points => $5::numeric, reason => $6, by_badge => $7)",
                    {adjustment.month + "-01", adjustment.of, adjustment.subject, adjustment.kind, adjustment.points,
                     adjustment.reason, adjustment.by});
    std::cout << rows.at(0).at(0).value_or("") << '\n';
    return done;
}

ExitCode approve(copy::Session& session, const Adjustment& adjustment)
{
    session.ask("select desk.approve_adjustment(number => $1::bigint, by_badge => $2)",
                {adjustment.number, adjustment.by});
    return done;
}

ExitCode list(copy::Session& session, const Adjustment& adjustment)
{
    copy::writeAnswer(std::cout, session,
                      "select number, of_what as of, subject, name, kind, points, reason, asked_by, " +
                          instantOf("asked_at") + ", approved_by, " + instantOf("approved_at") +
                          " from desk.adjustments(month => $1::date)",
                      {adjustment.month + "-01"});
    return done;
}

void addAdd(CLI::App* parent, Request& request)
{
    const auto adjustment = std::make_shared<Adjustment>();
    CLI::App* command = addCommand(
        parent, "add", say(QT_TRANSLATE_NOOP("patrolctl", "ask for points beside a score; prints the number")), request,
        [adjustment](copy::Session& session) { return ask(session, *adjustment); });
    addMonth(command, "--month", adjustment->month, say(QT_TRANSLATE_NOOP("patrolctl", "the month")))->required();
    addChoice(command, "--of", adjustment->of, {"people", "lines", "units"},
              say(QT_TRANSLATE_NOOP("patrolctl", "what the subject is")));
    addText(command, "--subject", "CODE", adjustment->subject,
            say(QT_TRANSLATE_NOOP("patrolctl", "badge of the person, or code of the line or unit")));
    addChoice(command, "--kind", adjustment->kind, {"inspection", "merit", "appeal"},
              say(QT_TRANSLATE_NOOP("patrolctl", "what it comes of")));
    addText(command, "--points", "N", adjustment->points,
            say(QT_TRANSLATE_NOOP("patrolctl", "points to add, or with a minus to take off")))
        ->check(arguments::checkPoints);
    addText(command, "--reason", "TEXT", adjustment->reason,
            say(QT_TRANSLATE_NOOP("patrolctl", "why, as people read it on the sheet")));
    addBy(command, adjustment->by, say(QT_TRANSLATE_NOOP("patrolctl", "badge of who asks")));
}

} // namespace

void addAdjustmentCommands(CLI::App& program, Request& request)
{
    CLI::App* family = addFamily(
        program, "adjustment",
        say(QT_TRANSLATE_NOOP("patrolctl", "points beside a score: inspections, merits and answered appeals")));
    addAdd(family, request);
    const auto adjustment = std::make_shared<Adjustment>();
    CLI::App* command = addCommand(
        family, "approve",
        say(QT_TRANSLATE_NOOP("patrolctl", "approve an adjustment that another person asked for")), request,
        [adjustment](copy::Session& session) { return approve(session, *adjustment); });
    addNumber(command, adjustment->number, say(QT_TRANSLATE_NOOP("patrolctl", "the number that adjustment add printed")));
    addBy(command, adjustment->by, say(QT_TRANSLATE_NOOP("patrolctl", "badge of who approves")));
    command = addCommand(family, "list",
                         say(QT_TRANSLATE_NOOP("patrolctl", "the month's adjustments, approved or not, as CSV")),
                         request, [adjustment](copy::Session& session) { return list(session, *adjustment); });
    addMonth(command, "--month", adjustment->month, say(QT_TRANSLATE_NOOP("patrolctl", "the month")))->required();
}
