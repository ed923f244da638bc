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
    std::string month, of, subject, unit, asOf, from, to;
};

// Without --as-of the server's clock is the judge's: the machine that asks may be wrong about the time.
ExitCode scores(copy::Session& session, const Question& question)
{
    copy::writeAnswer(std::cout, session,
                      "select * from desk.csv_scores(month => $1::date, of_what => $2, unit => $3, "
                      "as_of => coalesce($4::timestamptz, now()))",
                      {question.month + "-01", question.of, given(question.unit), given(question.asOf)});
    return done;
}

ExitCode history(copy::Session& session, const Question& question)
{
    copy::writeAnswer(std::cout, session,
                      "select " + instantOf("from_at") + ", " + instantOf("until_at") + ", viewings, viewers, " +
                          instantOf("as_of") + ", \"column\", before, after from desk.score_history("
                          "month => $1::date, of_what => $2, subject => $3)",
                      {question.month + "-01", question.of, question.subject});
    return done;
}

ExitCode viewings(copy::Session& session, const Question& question)
{
    copy::writeAnswer(std::cout, session,
                      "select " + instantOf("at") + ", viewer, to_char(month, 'YYYY-MM') as month, of_what as of, unit, " +
                          instantOf("as_of") +
                          ", how_many from desk.viewings(from_at => $1::timestamptz, to_at => $2::timestamptz)",
                      {question.from, question.to});
    return done;
}

void addHistory(CLI::App* parent, Request& request)
{
    const auto question = std::make_shared<Question>();
    CLI::App* command = addCommand(
        parent, "history",
        say(QT_TRANSLATE_NOOP("patrolctl", "which numbers of a subject were shown when, and to whom, as CSV")), request,
        [question](copy::Session& session) { return history(session, *question); });
    addMonth(command, "--month", question->month, say(QT_TRANSLATE_NOOP("patrolctl", "the month")))->required();
    addChoice(command, "--of", question->of, {"people", "lines", "units"},
              say(QT_TRANSLATE_NOOP("patrolctl", "what the subject is")));
    addText(command, "--subject", "CODE", question->subject,
            say(QT_TRANSLATE_NOOP("patrolctl", "badge of the person, or code of the line or unit")));
}

void addViewings(CLI::App* parent, Request& request)
{
    const auto question = std::make_shared<Question>();
    CLI::App* command =
        addCommand(parent, "viewings", say(QT_TRANSLATE_NOOP("patrolctl", "who was shown scores when, as CSV")),
                   request, [question](copy::Session& session) { return viewings(session, *question); });
    addPeriod(command, question->from, question->to);
}

} // namespace

void addScoreCommands(CLI::App& program, Request& request)
{
    const auto question = std::make_shared<Question>();
    CLI::App* command = addCommand(&program, "scores", say(QT_TRANSLATE_NOOP("patrolctl", "the month's scores, as CSV")),
                                   request, {});
    addMonth(command, "--month", question->month, say(QT_TRANSLATE_NOOP("patrolctl", "the month")));
    addChoice(command, "--of", question->of, {"people", "lines", "units"},
              say(QT_TRANSLATE_NOOP("patrolctl", "whose scores")))
        ->required(false);
    addSelection(command, question->unit, question->asOf);
    // Whoever asks for the history does not ask for the scores themselves.
    command->parse_complete_callback([command, question] {
        if (!command->get_subcommands().empty()) return;
        arguments::need("--month", question->month);
        arguments::need("--of", question->of);
    });
    command->callback([command, question, &request] {
        if (!command->get_subcommands().empty()) return;
        request.run = [question](copy::Session& session) { return scores(session, *question); };
    });
    addHistory(command, request);
    addViewings(command, request);
}
