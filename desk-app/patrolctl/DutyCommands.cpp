// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/copy/Csv.h"
#include "desk-app/patrolctl/Arguments.h"
#include "desk-app/patrolctl/Commands.h"
#include "desk-app/patrolctl/Say.h"
#include "desk-app/words/Words.h"

#include <iostream>
#include <memory>

namespace
{

struct Period {
    std::string from;
    std::string through;
};

// Prints opened,kept,removed. A window without a visit gives no duty, which is worth a word but no failure.
ExitCode open(copy::Session& session, const Period& period)
{
    const auto rows = session.ask(
        "select opened, kept, removed, problems from plan.open_duties(from_day => $1::date, through_day => $2::date)",
        {period.from, period.through});
    const copy::Row& row = rows.at(0);
    copy::writeRecord(std::cout, std::vector<std::string>{"opened", "kept", "removed"});
    copy::writeRecord(std::cout, std::vector{row[0].value_or(""), row[1].value_or(""), row[2].value_or("")});
    for (const std::string& remark : copy::valuesOf(row[3].value_or("{}")))
        std::cerr << "patrolctl: " << words::oneLine(QString::fromStdString(remark)).toStdString() << '\n';
    return done;
}

struct Excuse {
    std::string line, checkpoint, from, to, reason, reference, by, number;
};

ExitCode ask(copy::Session& session, const Excuse& excuse)
{
    const auto rows = session.ask("select desk.ask_excuse(line => $1, checkpoint => $2, from_at => $3::timestamptz, "
                                  "to_at => $4::timestamptz, reason => $5, reference => $6, by_badge => $7)",
                                  {given(excuse.line), given(excuse.checkpoint), excuse.from, excuse.to, excuse.reason,
                                   given(excuse.reference), excuse.by});
    std::cout << rows.at(0).at(0).value_or("") << '\n';
    return done;
}

ExitCode approve(copy::Session& session, const Excuse& excuse)
{
    session.ask("select desk.approve_excuse(number => $1::bigint, by_badge => $2)", {excuse.number, excuse.by});
    return done;
}

void addExcuse(CLI::App* parent, Request& request)
{
    const auto excuse = std::make_shared<Excuse>();
    CLI::App* command =
        addCommand(parent, "add", say(QT_TRANSLATE_NOOP("patrolctl", "ask for an excuse; prints its number")), request,
                   [excuse](copy::Session& session) { return ask(session, *excuse); });
    command->add_option("--line", excuse->line, say(QT_TRANSLATE_NOOP("patrolctl", "the line that is excused")))
        ->type_name("L");
    command
        ->add_option("--checkpoint", excuse->checkpoint,
                     say(QT_TRANSLATE_NOOP("patrolctl", "or the checkpoint that is excused")))
        ->type_name("C");
    command->parse_complete_callback(
        [excuse] { arguments::needOne("--line", excuse->line, "--checkpoint", excuse->checkpoint); });
    addInstant(command, "--from", excuse->from, say(QT_TRANSLATE_NOOP("patrolctl", "the instant from which it holds")))
        ->required();
    addInstant(command, "--to", excuse->to, say(QT_TRANSLATE_NOOP("patrolctl", "the instant at which it ends")))
        ->required();
    command
        ->add_option("--reason", excuse->reason,
                     say(QT_TRANSLATE_NOOP("patrolctl", "dispatch, weather, closed, operation, other")))
        ->type_name("CODE")
        ->required();
    command
        ->add_option("--reference", excuse->reference,
                     say(QT_TRANSLATE_NOOP("patrolctl", "what it refers to, for example the number of the incident")))
        ->type_name("R");
    addBy(command, excuse->by, say(QT_TRANSLATE_NOOP("patrolctl", "badge of who asks")));
}

void addApproval(CLI::App* parent, Request& request)
{
    const auto excuse = std::make_shared<Excuse>();
    CLI::App* command = addCommand(
        parent, "approve", say(QT_TRANSLATE_NOOP("patrolctl", "approve an excuse that another person asked for")),
        request, [excuse](copy::Session& session) { return approve(session, *excuse); });
    addNumber(command, excuse->number, say(QT_TRANSLATE_NOOP("patrolctl", "the number that excuse add printed")));
    addBy(command, excuse->by, say(QT_TRANSLATE_NOOP("patrolctl", "badge of who approves")));
}

} // namespace

void addDutyCommands(CLI::App& program, Request& request)
{
    CLI::App* duties = addFamily(program, "duties", say(QT_TRANSLATE_NOOP("patrolctl", "write down what is owed")));
    const auto period = std::make_shared<Period>();
    CLI::App* command =
        addCommand(duties, "open",
                   say(QT_TRANSLATE_NOOP("patrolctl", "open the duties of these dates; prints opened,kept,removed")),
                   request, [period](copy::Session& session) { return open(session, *period); });
    addDate(command, "--from", period->from, say(QT_TRANSLATE_NOOP("patrolctl", "first date")))->required();
    addDate(command, "--through", period->through, say(QT_TRANSLATE_NOOP("patrolctl", "last date")))->required();
    command->parse_complete_callback([period] { arguments::needOrder(period->from, period->through); });

    CLI::App* excuse =
        addFamily(program, "excuse", say(QT_TRANSLATE_NOOP("patrolctl", "ask for excuses and approve them")));
    addExcuse(excuse, request);
    addApproval(excuse, request);
}
