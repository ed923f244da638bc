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
    std::string from, through, unit, asOf;
};

// Without --as-of the server's clock is the judge's: the machine that asks may be wrong about the time.
ExitCode visits(copy::Session& session, const Question& question)
{
    copy::writeAnswer(std::cout, session,
                      "select * from desk.csv_visits(from_day => $1::date, through_day => $2::date, unit => $3, "
                      "as_of => coalesce($4::timestamptz, now()))",
                      {question.from, question.through, given(question.unit), given(question.asOf)});
    return done;
}

} // namespace

void addVisitCommands(CLI::App& program, Request& request)
{
    const auto question = std::make_shared<Question>();
    CLI::App* command = addCommand(&program, "visits",
                                   say(QT_TRANSLATE_NOOP("patrolctl", "what was owed and what became of it, as CSV")),
                                   request, [question](copy::Session& session) { return visits(session, *question); });
    addDate(command, "--from", question->from, say(QT_TRANSLATE_NOOP("patrolctl", "first date")))->required();
    addDate(command, "--through", question->through, say(QT_TRANSLATE_NOOP("patrolctl", "last date")))->required();
    addSelection(command, question->unit, question->asOf);
    command->parse_complete_callback([question] { arguments::needOrder(question->from, question->through); });
}
