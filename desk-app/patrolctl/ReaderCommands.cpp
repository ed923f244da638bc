// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/copy/Csv.h"
#include "desk-app/patrolctl/Arguments.h"
#include "desk-app/patrolctl/Commands.h"
#include "desk-app/patrolctl/Say.h"

#include <iostream>
#include <memory>

namespace
{

struct Outage {
    std::string reader, number, from, to, reason, by;
};

ExitCode readers(copy::Session& session)
{
    copy::writeAnswer(std::cout, session, "select * from desk.csv_readers(as_of => now())", {});
    return done;
}

// Without --from it begins now, by the server's clock; without --to it lasts.
ExitCode out(copy::Session& session, const Outage& outage)
{
    const auto rows = session.ask("select desk.note_outage(reader => $1, from_at => coalesce($2::timestamptz, now()), "
                                  "to_at => $3::timestamptz, reason => $4, by_badge => $5)",
                                  {outage.reader, given(outage.from), given(outage.to), outage.reason, outage.by});
    std::cout << rows.at(0).at(0).value_or("") << '\n';
    return done;
}

ExitCode back(copy::Session& session, const Outage& outage)
{
    session.ask("select desk.end_outage(number => $1::bigint, at => coalesce($2::timestamptz, now()), by_badge => $3)",
                {outage.number, given(outage.to), outage.by});
    return done;
}

ExitCode outages(copy::Session& session, const Outage& period)
{
    copy::writeAnswer(std::cout, session,
                      "select * from desk.csv_outages(from_at => $1::timestamptz, to_at => $2::timestamptz)",
                      {period.from, period.to});
    return done;
}

struct Trust {
    std::string reader, publicKey, unit, authentication, by;
};

ExitCode enroll(copy::Session& session, const Trust& trust)
{
    session.ask("select desk.enroll_reader(reader => $1, public_key => $2, by_badge => $3)",
                {trust.reader, trust.publicKey, trust.by});
    return done;
}

ExitCode keys(copy::Session& session)
{
    copy::writeAnswer(std::cout, session, "select * from desk.reader_keys()", {});
    return done;
}

ExitCode demand(copy::Session& session, const Trust& trust)
{
    const bool nothing = trust.authentication == "none";
    session.ask("select desk.set_card_policy(unit => $1, authentication => $2, by_badge => $3)",
                {trust.unit, nothing ? copy::Value{} : trust.authentication, trust.by});
    return done;
}

ExitCode demands(copy::Session& session)
{
    copy::writeAnswer(std::cout, session, "select * from desk.card_policies()", {});
    return done;
}

void addOut(CLI::App* parent, Request& request)
{
    const auto outage = std::make_shared<Outage>();
    CLI::App* command =
        addCommand(parent, "out",
                   say(QT_TRANSLATE_NOOP("patrolctl", "note that a reader is out of service, which costs nobody a "
                                                      "point; prints the outage's number")),
                   request, [outage](copy::Session& session) { return out(session, *outage); });
    addText(command, "READER", "", outage->reader, say(QT_TRANSLATE_NOOP("patrolctl", "code of the reader")));
    addInstant(command, "--from", outage->from,
               say(QT_TRANSLATE_NOOP("patrolctl", "the instant since which it is (without it: now)")));
    addInstant(command, "--to", outage->to,
               say(QT_TRANSLATE_NOOP("patrolctl", "the instant at which it ends (without it: until reader back)")));
    addText(command, "--reason", "CODE", outage->reason,
            say(QT_TRANSLATE_NOOP("patrolctl", "repair, lost, flat, moved, other")));
    addBy(command, outage->by, say(QT_TRANSLATE_NOOP("patrolctl", "badge of who notes it")));
    command->parse_complete_callback([outage] { arguments::needInstantOrder(outage->from, outage->to); });
}

void addBack(CLI::App* parent, Request& request)
{
    const auto outage = std::make_shared<Outage>();
    CLI::App* command = addCommand(
        parent, "back", say(QT_TRANSLATE_NOOP("patrolctl", "note that the reader of an outage is in service again")),
        request, [outage](copy::Session& session) { return back(session, *outage); });
    addNumber(command, outage->number, say(QT_TRANSLATE_NOOP("patrolctl", "the number that reader out printed")));
    addInstant(command, "--at", outage->to,
               say(QT_TRANSLATE_NOOP("patrolctl", "the instant since which it is (without it: now)")));
    addBy(command, outage->by, say(QT_TRANSLATE_NOOP("patrolctl", "badge of who notes it")));
}

void addEnroll(CLI::App* parent, Request& request)
{
    const auto trust = std::make_shared<Trust>();
    CLI::App* command =
        addCommand(parent, "enroll",
                   say(QT_TRANSLATE_NOOP("patrolctl", "take the key with which a reader signs, as reader-agent enroll "
                                                      "printed it; an earlier key of the reader is revoked")),
                   request, [trust](copy::Session& session) { return enroll(session, *trust); });
    addText(command, "READER", "", trust->reader, say(QT_TRANSLATE_NOOP("patrolctl", "code of the reader")));
    addText(command, "--public-key", "HEX", trust->publicKey,
            say(QT_TRANSLATE_NOOP("patrolctl", "the reader's public key, 64 hexadecimal digits")));
    addBy(command, trust->by, say(QT_TRANSLATE_NOOP("patrolctl", "badge of who saw the key on the reader itself")));
    addCommand(parent, "keys", say(QT_TRANSLATE_NOOP("patrolctl", "the keys of readers, as CSV")), request, keys);
}

void addPolicy(CLI::App& program, Request& request)
{
    CLI::App* family =
        addFamily(program, "cards", say(QT_TRANSLATE_NOOP("patrolctl", "what cards of a unit must prove")));
    const auto trust = std::make_shared<Trust>();
    CLI::App* command = addCommand(
        family, "demand",
        say(QT_TRANSLATE_NOOP("patrolctl", "say what the cards that a unit's readers read must prove at the least; "
                                           "readers hear of it with their next push")),
        request, [trust](copy::Session& session) { return demand(session, *trust); });
    addText(command, "--unit", "CODE", trust->unit,
            say(QT_TRANSLATE_NOOP("patrolctl", "the unit, with those below it that have no demand of their own")));
    addChoice(command, "--authentication", trust->authentication, {"uid", "sun", "mutual", "none"},
              say(QT_TRANSLATE_NOOP("patrolctl", "uid: nothing but a number; sun: a signed message with a counter; "
                                                 "mutual: a key; none: what the unit above demands")));
    addBy(command, trust->by, say(QT_TRANSLATE_NOOP("patrolctl", "badge of who demands it")));
    addCommand(family, "demands", say(QT_TRANSLATE_NOOP("patrolctl", "what is demanded where, as CSV")), request,
               demands);
}

} // namespace

void addReaderCommands(CLI::App& program, Request& request)
{
    addCommand(&program, "readers", say(QT_TRANSLATE_NOOP("patrolctl", "how the readers are, as CSV")), request,
               readers);
    CLI::App* family =
        addFamily(program, "reader",
                  say(QT_TRANSLATE_NOOP("patrolctl", "enroll a reader, take it out of service, and back into it")));
    addEnroll(family, request);
    addOut(family, request);
    addBack(family, request);
    addPolicy(program, request);
    const auto period = std::make_shared<Outage>();
    CLI::App* command =
        addCommand(&program, "outages", say(QT_TRANSLATE_NOOP("patrolctl", "when readers were out of service, as CSV")),
                   request, [period](copy::Session& session) { return outages(session, *period); });
    addPeriod(command, period->from, period->to);
}
