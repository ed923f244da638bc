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
    std::string from, through, month, of, unit, asOf;
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

ExitCode scores(copy::Session& session, const Question& question)
{
    copy::writeAnswer(std::cout, session,
                      "select * from desk.csv_scores(month => $1::date, of_what => $2, unit => $3, "
                      "as_of => coalesce($4::timestamptz, now()))",
                      {question.month + "-01", question.of, given(question.unit), given(question.asOf)});
    return done;
}

ExitCode readers(copy::Session& session)
{
    copy::writeAnswer(std::cout, session, "select * from desk.csv_readers(as_of => now())", {});
    return done;
}

void addSelection(CLI::App* command, Question& question)
{
    command
        ->add_option("--unit", question.unit, say(QT_TRANSLATE_NOOP("patrolctl", "only this unit and those below it")))
        ->type_name("U");
    addInstant(command, "--as-of", question.asOf,
               say(QT_TRANSLATE_NOOP("patrolctl", "judge by this instant instead of now")));
}

} // namespace

void addAnswerCommands(CLI::App& program, Request& request)
{
    const auto question = std::make_shared<Question>();
    CLI::App* command = addCommand(&program, "visits",
                                   say(QT_TRANSLATE_NOOP("patrolctl", "what was owed and what became of it, as CSV")),
                                   request, [question](copy::Session& session) { return visits(session, *question); });
    addDate(command, "--from", question->from, say(QT_TRANSLATE_NOOP("patrolctl", "first date")))->required();
    addDate(command, "--through", question->through, say(QT_TRANSLATE_NOOP("patrolctl", "last date")))->required();
    addSelection(command, *question);
    command->parse_complete_callback([question] { arguments::needOrder(question->from, question->through); });

    command = addCommand(&program, "scores", say(QT_TRANSLATE_NOOP("patrolctl", "the month's scores, as CSV")), request,
                         [question](copy::Session& session) { return scores(session, *question); });
    addMonth(command, "--month", question->month, say(QT_TRANSLATE_NOOP("patrolctl", "the month")))->required();
    addChoice(command, "--of", question->of, {"people", "lines", "units"},
              say(QT_TRANSLATE_NOOP("patrolctl", "whose scores")));
    addSelection(command, *question);

    addCommand(&program, "readers", say(QT_TRANSLATE_NOOP("patrolctl", "how the readers are, as CSV")), request,
               readers);
}
