// SPDX-License-Identifier: GPL-3.0-or-later
// reader-agent: card in, entry on its way out. The card path runs here, the courier on a thread of its own.

#include "reader-agent/CommandLine.h"
#include "reader-agent/card-path/CardPath.h"
#include "reader-agent/delivery/Delivery.h"
#include "reader-agent/inspect/Doctor.h"
#include "reader-agent/inspect/Export.h"
#include "reader-agent/inspect/Status.h"
#include "reader-agent/journal/JournalLock.h"
#include "reader-agent/words/Trouble.h"

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <future>
#include <unistd.h>

namespace {

using namespace std::chrono_literals;

constexpr auto journalIsFreed = 2s;     ///< A killed agent is gone by then.
constexpr auto courierEnds = 400ms;     ///< Looking up a host's name cannot be interrupted; nothing is lost by leaving it.

enum Exit { done = 0, failed = 1, wronglyCalled = 2 };

/// Descriptors 0 to 2 stay taken: a device that got one of them would be read as if it were the console.
void keepStandardDescriptors()
{
    int fd = 0;
    do
        fd = ::open("/dev/null", O_RDWR);
    while (fd >= 0 && fd <= STDERR_FILENO);
    if (fd >= 0) ::close(fd);
}

/// Locks every journal of the configuration; fewer when one is taken, which has been said.
std::vector<agent::JournalLock> lockJournals(const agent::Settings& settings)
{
    std::vector<agent::JournalLock> locks;
    for (const agent::ReaderSettings& reader : settings.readers) {
        auto lock = agent::JournalLock::take(reader.journal, journalIsFreed);
        if (!lock) {
            agent::say("journal " + reader.journal.string() + " is in use by another agent, process " +
                       agent::JournalLock::holder(reader.journal).value_or("unknown") + "; end that one first");
            return locks;
        }
        locks.push_back(std::move(*lock));
    }
    return locks;
}

/// The courier's thread. A broken journal ends the whole agent: false then.
bool deliver(const agent::Settings& settings, const std::map<std::string, agent::Pulse>& pulses, agent::Wakeup& news, agent::Wakeup& stop)
try {
    agent::Delivery{settings, pulses, news, stop}.run();
    return true;
} catch (const agent::JournalBroken& broken) {
    agent::say(broken.what());
    ::kill(::getpid(), SIGTERM);
    return false;
}

Exit runAgent(const agent::Settings& settings)
{
    agent::Events events; // before the thread, so that signals come here
    const auto locks = lockJournals(settings);
    if (locks.size() < settings.readers.size()) return failed;
    agent::Wakeup news, stop;
    std::map<std::string, agent::Pulse> pulses;
    for (const agent::ReaderSettings& reader : settings.readers)
        pulses[reader.code];
    Exit exit = done;
    {
        agent::CardPath cardPath{settings, events, pulses, [&news] { news.ring(); }};
        std::promise<bool> end;
        std::future<bool> courier = end.get_future();
        std::thread thread{[&] { end.set_value(deliver(settings, pulses, news, stop)); }};
        try {
            if (!cardPath.run()) exit = failed;
        } catch (const agent::JournalBroken& broken) {
            agent::say(broken.what());
            exit = failed;
        }
        stop.ring();
        cardPath.close();
        if (courier.wait_for(courierEnds) != std::future_status::ready) ::_exit(exit);
        thread.join();
        if (!courier.get()) exit = failed;
    }
    return exit;
}

Exit showDoctor(const agent::Settings& settings)
{
    Exit exit = done;
    for (const agent::Finding& finding : agent::examine(settings)) {
        agent::tell((finding.good ? "ok     " : "WRONG  ") + finding.what + ": " + finding.found);
        if (!finding.good) exit = failed;
    }
    return exit;
}

Exit exportOne(const agent::Settings& settings, const agent::CommandLine& line)
{
    if (line.reader.empty() && settings.readers.size() > 1) {
        agent::say("export: there are several readers; name one with --reader CODE");
        return wronglyCalled;
    }
    for (const agent::ReaderSettings& reader : settings.readers) {
        if (!line.reader.empty() && reader.code != line.reader) continue;
        agent::tell("exported " + std::to_string(agent::exportJournal(reader, line.output)) + " entries of reader " + reader.code);
        return done;
    }
    agent::say("export: no reader is called \"" + line.reader + "\" in " + line.config.string());
    return wronglyCalled;
}

Exit serve(const agent::CommandLine& line)
{
    using Command = agent::CommandLine::Command;
    const agent::LoadedSettings loaded = agent::loadSettings(line.config);
    for (const std::string& problem : loaded.problems)
        agent::say(problem);
    if (!loaded.problems.empty()) return wronglyCalled;
    if (line.command == Command::Doctor) return showDoctor(loaded.settings);
    if (line.command == Command::Export) return exportOne(loaded.settings, line);
    if (line.command == Command::Run) return runAgent(loaded.settings);
    std::fputs(agent::status(loaded.settings, line.json).c_str(), stdout);
    return done;
}

} // namespace

int main(int count, char** arguments)
try {
    using Command = agent::CommandLine::Command;
    keepStandardDescriptors();
    const agent::CommandLine line = agent::readCommandLine(count, arguments);
    if (!line.problem.empty()) {
        agent::say("reader-agent: " + line.problem + "\n" + agent::usage);
        return wronglyCalled;
    }
    if (line.command == Command::Help) std::fputs(agent::usage, stdout);
    else if (line.command == Command::Version) agent::tell(std::string{"reader-agent "} + PATROL_VERSION);
    else return serve(line);
    return done;
} catch (const std::exception& error) {
    agent::say(std::string{"reader-agent: "} + error.what());
    return failed;
}
