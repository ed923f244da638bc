// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/Agent.h"

#include "reader-agent/card-path/CardPath.h"
#include "reader-agent/delivery/Delivery.h"
#include "reader-agent/journal/JournalLock.h"
#include "reader-agent/words/Trouble.h"

#include <csignal>
#include <cstdlib>
#include <future>
#include <thread>
#include <unistd.h>

namespace agent
{

namespace
{

using namespace std::chrono_literals;

constexpr auto journalIsFreed = 2s; ///< A killed agent is gone by then.
constexpr auto courierEnds = 400ms; ///< Looking up a host's name cannot be interrupted; nothing is lost by leaving it.

/// Locks every journal of the configuration; fewer when one is taken, which has been said.
std::vector<JournalLock> lockJournals(const Settings& settings)
{
    std::vector<JournalLock> locks;
    for (const ReaderSettings& reader : settings.readers) {
        auto lock = JournalLock::take(reader.journal, journalIsFreed);
        if (!lock) {
            say("journal " + reader.journal.string() + " is in use by another agent, process " +
                JournalLock::holder(reader.journal).value_or("unknown") + "; end that one first");
            return locks;
        }
        locks.push_back(std::move(*lock));
    }
    return locks;
}

/// The courier's thread and how to end it.
class CourierThread
{
public:
    CourierThread(const Settings& settings, std::map<std::string, Pulse>& pulses, Wakeup& news)
        : m_end{m_promise.get_future()}, m_thread{[this, &settings, &pulses, &news] {
              m_promise.set_value(deliver(settings, pulses, news));
          }}
    {
    }

    void askToEnd() { m_stop.ring(); }

    /// True when it ended well. Ends the process when the thread cannot be ended in time.
    bool end(bool wellSoFar)
    {
        if (m_end.wait_for(courierEnds) != std::future_status::ready) ::_exit(wellSoFar ? EXIT_SUCCESS : EXIT_FAILURE);
        m_thread.join();
        return m_end.get();
    }

private:
    /// A broken journal ends the whole agent: false then.
    bool deliver(const Settings& settings, std::map<std::string, Pulse>& pulses, Wakeup& news)
    try {
        Delivery{settings, pulses, news, m_stop}.run();
        return true;
    } catch (const JournalBroken& broken) {
        say(broken.what());
        ::kill(::getpid(), SIGTERM);
        return false;
    }

    Wakeup m_stop;
    std::promise<bool> m_promise;
    std::future<bool> m_end;
    std::thread m_thread;
};

bool watch(CardPath& cardPath)
try {
    return cardPath.run();
} catch (const JournalBroken& broken) {
    say(broken.what());
    return false;
}

} // namespace

bool runAgent(const Settings& settings)
{
    Events events; // before the thread, so that signals come here
    const auto locks = lockJournals(settings);
    if (locks.size() < settings.readers.size()) return false;
    std::map<std::string, Pulse> pulses;
    for (const ReaderSettings& reader : settings.readers)
        pulses[reader.code];
    Wakeup news;
    CardPath cardPath{settings, events, pulses, [&news] { news.ring(); }}; // makes the journals that the courier opens
    CourierThread courier{settings, pulses, news};
    const bool watched = watch(cardPath);
    courier.askToEnd();
    cardPath.close();
    return courier.end(watched) && watched;
}

} // namespace agent
