// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/copy/Csv.h"
#include "desk-app/patrolctl/Arguments.h"
#include "desk-app/patrolctl/Commands.h"
#include "desk-app/patrolctl/Say.h"

#include <iostream>
#include <memory>

namespace
{

struct Question {
    std::string from, through, by, of, unit, asOf, compare;
};

copy::Row valuesOf(const Question& question)
{
    return {question.from,        question.through,     question.by,           question.of,
            given(question.unit), given(question.asOf), given(question.compare)};
}

ExitCode activity(copy::Session& session, const Question& question)
{
    copy::writeAnswer(std::cout, session,
                      "select * from desk.csv_activity(from_day => $1::date, through_day => $2::date, period => $3, "
                      "of_what => $4, unit => $5, as_of => coalesce($6::timestamptz, now()), compare => $7)",
                      valuesOf(question));
    return done;
}

ExitCode coverage(copy::Session& session, const Question& question)
{
    copy::writeAnswer(std::cout, session,
                      "select * from desk.csv_coverage(from_day => $1::date, through_day => $2::date, period => $3, "
                      "by_what => $4, unit => $5, as_of => coalesce($6::timestamptz, now()), compare => $7)",
                      valuesOf(question));
    return done;
}

ExitCode gaps(copy::Session& session, const Question& question)
{
    copy::writeAnswer(
        std::cout, session,
        "select * from desk.csv_gaps(from_at => $1::timestamptz, to_at => $2::timestamptz, unit => $3)",
        {question.from, question.through, given(question.unit)});
    return done;
}

// What activity and coverage have in common.
void addPeriods(CLI::App* command, const std::shared_ptr<Question>& question)
{
    addDate(command, "--from", question->from, say(QT_TRANSLATE_NOOP("patrolctl", "first date")))->required();
    addDate(command, "--through", question->through, say(QT_TRANSLATE_NOOP("patrolctl", "last date")))->required();
    addChoice(command, "--by", question->by, {"day", "week", "month", "quarter", "year"},
              say(QT_TRANSLATE_NOOP("patrolctl", "the periods to count in")));
    addSelection(command, question->unit, question->asOf);
    addChoice(command, "--compare", question->compare, {"previous", "year"},
              say(QT_TRANSLATE_NOOP("patrolctl", "with the period before, or the same a year before")))
        ->required(false);
    command->parse_complete_callback([question] { arguments::needOrder(question->from, question->through); });
}

void addGaps(CLI::App* parent, Request& request)
{
    const auto question = std::make_shared<Question>();
    CLI::App* command = addCommand(
        parent, "gaps",
        say(QT_TRANSLATE_NOOP("patrolctl", "how long each checkpoint was left alone, the most neglected first, as CSV")),
        request, [question](copy::Session& session) { return gaps(session, *question); });
    addPeriod(command, question->from, question->through);
    addUnit(command, question->unit);
}

} // namespace

void addStatisticsCommands(CLI::App& program, Request& request)
{
    CLI::App* family = addFamily(program, "statistics",
                                 say(QT_TRANSLATE_NOOP("patrolctl", "what was done, what was covered, what was left alone")));
    const auto question = std::make_shared<Question>();
    CLI::App* command = addCommand(
        family, "activity",
        say(QT_TRANSLATE_NOOP("patrolctl", "person-times, vehicle-times, hours and lines walked per period, as CSV")),
        request, [question](copy::Session& session) { return activity(session, *question); });
    addPeriods(command, question);
    addChoice(command, "--of", question->of, {"people", "lines", "units"},
              say(QT_TRANSLATE_NOOP("patrolctl", "whose activity")));
    command = addCommand(family, "coverage",
                         say(QT_TRANSLATE_NOOP("patrolctl", "how well places were covered per period, as CSV")), request,
                         [question](copy::Session& session) { return coverage(session, *question); });
    addPeriods(command, question);
    addChoice(command, "--of", question->of, {"level", "category", "kind", "unit", "zone", "line"},
              say(QT_TRANSLATE_NOOP("patrolctl", "how places are grouped")));
    addGaps(family, request);
}
