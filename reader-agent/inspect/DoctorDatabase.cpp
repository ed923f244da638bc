// SPDX-License-Identifier: GPL-3.0-or-later
// The database: each host of the connection string by itself, then what it would say to each reader.

#include "reader-agent/inspect/Checks.h"
#include "reader-agent/journal/Journal.h"
#include "reader-agent/probe/DatabaseProbe.h"
#include "reader-agent/words/Trouble.h"

#include <algorithm>

namespace agent
{

namespace
{

constexpr std::chrono::seconds patience{10};

/// What is to be said of a host that took the connection; the worst first.
Finding graded(const HostLook& look, const std::string& what, bool alone)
{
    if (!look.hasPush)
        return {
            Grade::Wrong, what,
            "its schema has no record.push that this agent knows; deploy the schema of this release: schema/deploy"};
    if (!look.mayPush)
        return {Grade::Wrong, what, "role " + look.role + " may not push; grant patrol_agent to " + look.role};
    if (look.standby)
        return {alone ? Grade::Wrong : Grade::Good, what,
                std::string{"a standby, it takes no entries"} +
                    (alone ? "; name the primary, too: host=a,b" : " until it is promoted")};
    if (look.remote && !look.encrypted)
        return {Grade::Hint, what, "answers, but unencrypted; set sslmode=verify-full and sslrootcert="};
    if (look.remote && !look.verified)
        return {Grade::Hint, what,
                "answers, encrypted, but could be anybody's; set sslmode=verify-full and sslrootcert="};
    return {Grade::Good, what, "answers, and lets role " + look.role + " push"};
}

bool takesEntries(const HostLook& look)
{
    return look.failure.empty() && look.hasPush && look.mayPush && !look.standby;
}

/// Entry that a reader's agent would send next, and the journal it stands in; a reader without a journal draws none.
Finding readerFinding(const Settings& settings, const ReaderSettings& reader, const std::string& what)
try {
    if (!std::filesystem::exists(reader.journal)) return {Grade::Good, what, "not asked: there is no journal yet"};
    Journal journal{reader.journal, Use::Look};
    const Rehearsal answer =
        rehearsePush(settings.database, reader.code, journal.uuid(), journal.delivered() + 1, patience);
    if (answer.refused.empty())
        return {Grade::Good, what, "knows the reader, and holds entries up to " + std::to_string(answer.holdsThrough)};
    if (answer.refused == "gap")
        return {Grade::Good, what, "knows the reader, and waits for entry " + std::to_string(answer.holdsThrough + 1)};
    return {Grade::Wrong, what,
            "refuses: " + answer.refused + ": " + answer.detail + "; compare readers.csv with the configuration"};
} catch (const ServerUnreachable& error) {
    return {Grade::Wrong, what, error.what()};
} catch (const JournalBroken& broken) {
    return {Grade::Wrong, what, std::string{"not asked: "} + broken.what()};
}

} // namespace

void examineDatabase(const Settings& settings, Findings& findings)
{
    const Destination destination = destinationOf(settings.database);
    std::vector<HostLook> looks;
    for (const Host& host : destination.hosts)
        looks.push_back(lookAtHost(host, patience));
    const bool usable = std::ranges::any_of(looks, takesEntries);
    for (std::size_t i = 0; i < looks.size(); ++i) {
        const std::string what = "database " + destination.hosts[i].name;
        if (looks[i].failure.empty())
            findings.push_back(graded(looks[i], what, !usable));
        else
            findings.push_back({usable ? Grade::Hint : Grade::Wrong, what, looks[i].failure});
    }
    for (const ReaderSettings& reader : settings.readers)
        if (usable) findings.push_back(readerFinding(settings, reader, "reader " + reader.code + ": database"));
}

} // namespace agent
