// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/Agent.h"

#include "reader-agent/card-path/CardPath.h"
#include "reader-agent/delivery/Delivery.h"

#include <cstdlib>
#include <future>
#include <sys/prctl.h>
#include <thread>
#include <unistd.h>

namespace agent
{

namespace
{

using namespace std::chrono_literals;

constexpr auto courierEnds = 400ms; ///< Looking up a host's name cannot be interrupted; nothing is lost by leaving it.
constexpr std::chrono::nanoseconds courierStarts = 60s;

/// The courier's thread and how to end it.
class CourierThread
{
public:
    CourierThread(const Settings& settings, std::map<std::string, Pulse>& pulses, CourierPulse& alive, Wakeup& news)
        : m_end{m_promise.get_future()}, m_thread{[this, &settings, &pulses, &alive, &news] {
              Delivery{settings, pulses, alive, news, m_stop}.run();
              m_promise.set_value();
          }}
    {
    }

    void askToEnd() { m_stop.ring(); }

    /// Ends the process when the thread cannot be ended in time.
    void end(bool wellSoFar)
    {
        if (m_end.wait_for(courierEnds) != std::future_status::ready) ::_exit(wellSoFar ? EXIT_SUCCESS : EXIT_FAILURE);
        m_thread.join();
    }

private:
    Wakeup m_stop;
    std::promise<void> m_promise;
    std::future<void> m_end;
    std::thread m_thread;
};

/// The keys that cards prove themselves with. What cannot be read is said once, here, and told with every sign of life.
CardKeys readKeys(const KeyNames& names, std::map<std::string, Pulse>& pulses)
{
    if (names.none()) return {};
    ::prctl(PR_SET_DUMPABLE, 0); // no core file, no debugger, and no other user's eyes on memory with keys in it
    LoadedCardKeys loaded =
        readCardKeys({names.desfireSite, names.desfireApplication, static_cast<int>(names.desfireKeyNumber),
                      names.sunMetadata, names.sunFile, names.system});
    for (const std::string& problem : loaded.problems)
        say(problem);
    for (auto& [code, pulse] : pulses)
        pulse.keysMissing = !loaded.problems.empty();
    return std::move(loaded.keys);
}

} // namespace

bool runAgent(const Settings& settings)
{
    Events events; // before the thread, so that signals come here
    Supervisor supervisor;
    std::map<std::string, Pulse> pulses;
    for (const ReaderSettings& reader : settings.readers)
        pulses[reader.code];
    const CardKeys keys = readKeys(settings.keys, pulses);
    CourierPulse alive;
    alive.turnsByNs = boottimeNs() + courierStarts.count();
    Wakeup news;
    CardPath cardPath{settings, keys, events, supervisor, pulses, alive, [&news] { news.ring(); }};
    CourierThread courier{settings, pulses, alive, news};
    const bool watched = cardPath.run();
    courier.askToEnd();
    cardPath.close();
    courier.end(watched);
    return watched;
}

} // namespace agent
