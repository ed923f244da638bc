// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/inspect/Doctor.h"

#include "reader-agent/courier/PushConnection.h"
#include "reader-agent/journal/Journal.h"
#include "reader-agent/journal/JournalLock.h"
#include "reader-agent/seal/Chain.h"
#include "reader-agent/watcher/DeviceClaim.h"
#include "reader-agent/words/Trouble.h"

#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace agent
{

namespace
{

constexpr std::int64_t synchronisedUs = 1'000'000; ///< Below this error the database takes the device's time.

Finding deviceOf(const ReaderSettings& reader, bool running)
{
    const std::string what = "reader " + reader.code + ": device";
    const std::string path = pathOf(reader.device);
    if (!path.empty() && ::access(path.c_str(), R_OK | W_OK) != 0)
        return {false, what,
                path + ": " + std::strerror(errno) +
                    "; plug the reader in, or put the agent's user into the device's group"};
    try {
        if (DeviceClaim::take(reader.device)) return {true, what, reader.device + " is there and free"};
    } catch (const ReaderLost& lost) {
        return {false, what, std::string{lost.what()} + "; plug the reader in"};
    }
    if (running) return {true, what, reader.device + " is there, the running agent has it"};
    return {false, what, reader.device + " is in use by another process; end that one"};
}

/// Number of the first entry whose digest does not follow; 0 when the chain is whole.
std::int64_t firstBroken(Journal& journal)
{
    std::int64_t broken = 0, expected = 0;
    Digest previous = firstDigest(journal.uuid());
    journal.forEach([&](const Entry& entry) {
        // The oldest entry kept follows one that was removed after its delivery: it can only be trusted.
        const bool checkable = expected != 0 || entry.number == 1;
        const bool whole = !checkable || (entry.digest == nextDigest(previous, entry.line) &&
                                          (expected == 0 || entry.number == expected));
        if (!whole && broken == 0) broken = entry.number;
        previous = entry.digest;
        expected = entry.number + 1;
    });
    return broken;
}

Finding journalOf(const ReaderSettings& reader)
try {
    const std::string what = "reader " + reader.code + ": journal";
    if (!std::filesystem::exists(reader.journal))
        return {true, what, "none yet; the agent makes it when it first runs"};
    Journal journal{reader.journal, Use::Look};
    if (const std::string damage = journal.check(); !damage.empty())
        return {false, what, damage + "; keep the file for recovery, move it away to start a new one"};
    if (const std::int64_t broken = firstBroken(journal); broken != 0)
        return {false, what, "the chain is broken at entry " + std::to_string(broken) + "; keep the file as evidence"};
    return {true, what,
            std::to_string(journal.head()) + " entries, the chain is whole, " +
                std::to_string(journal.head() - journal.delivered()) + " undelivered"};
} catch (const JournalBroken& broken) {
    return {false, "reader " + reader.code + ": journal", broken.what()};
}

Finding clock()
{
    const std::int64_t error = clockErrorUs();
    if (error < synchronisedUs)
        return {true, "clock", "synchronised, off by at most " + std::to_string(error / 1000) + " ms"};
    return {false, "clock",
            "not synchronised; taps are timed by the database instead. Install chrony or systemd-timesyncd"};
}

/// A push without entries. While an agent runs, or before there is a journal, it names no reader, so that it
/// says nothing about one: being refused as unknown shows that pushing is allowed.
Push probe(const ReaderSettings& reader, bool running)
{
    Push push{"",
              "00000000-0000-4000-8000-000000000000",
              1,
              {},
              now(),
              {},
              {},
              {},
              std::string{"{\"undelivered\":0,\"reader_state\":\"deaf\",\"version\":\""} + PATROL_VERSION + "\"}"};
    if (running || !std::filesystem::exists(reader.journal)) return push;
    Journal journal{reader.journal, Use::Look};
    push.reader = reader.code;
    push.journal = journal.uuid();
    push.firstEntry = journal.delivered() + 1;
    return push;
}

Finding pushOf(PushConnection& connection, const ReaderSettings& reader, bool running)
try {
    const Push push = probe(reader, running);
    const Answer answer = connection.push(push);
    const std::string what = "reader " + reader.code + ": database";
    if (answer.refused.empty())
        return {true, what, "answers, and holds entries up to " + std::to_string(answer.holdsThrough)};
    if (push.reader.empty()) return {true, what, "answers, and lets this agent push"};
    if (answer.refused == "gap")
        return {true, what, "answers; it waits for entry " + std::to_string(answer.holdsThrough + 1)};
    return {false, what,
            "refuses: " + answer.refused + ": " + answer.detail + "; compare readers.csv with the configuration"};
} catch (const ServerUnreachable& error) {
    return {false, "reader " + reader.code + ": database", error.what()};
} catch (const JournalBroken& broken) {
    return {false, "reader " + reader.code + ": database", std::string{"not asked: "} + broken.what()};
}

} // namespace

std::vector<Finding> examine(const Settings& settings)
{
    std::vector<Finding> findings{clock()};
    PushConnection connection{settings.database, -1};
    for (const ReaderSettings& reader : settings.readers) {
        const bool running = JournalLock::holder(reader.journal).has_value();
        findings.push_back(deviceOf(reader, running));
        findings.push_back(journalOf(reader));
        findings.push_back(pushOf(connection, reader, running));
    }
    return findings;
}

} // namespace agent
