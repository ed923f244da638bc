// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/card-path/Events.h"
#include "reader-agent/card-path/Post.h"
#include "reader-agent/service/Supervisor.h"
#include "reader-agent/words/ClockWatch.h"

#include <functional>
#include <list>
#include <map>

namespace agent
{

/// From card to journal, for all readers of this host, on the main thread. Nothing here waits for the database.
class CardPath
{
public:
    /// Opens the journals, made when missing. courier: whether it still turns, for the watchdog. news: called when the
    /// courier has something to deliver or to tell. All arguments must outlive it.
    CardPath(const Settings& settings, const CardKeys& keys, Events& events, Supervisor& supervisor,
             std::map<std::string, Pulse>& pulses, const CourierPulse& courier, std::function<void()> news);

    /// Watches until it is asked to end: true then. A reader that belongs to another process is left alone, and tried
    /// again now and then; false when all of them do, which has been said.
    bool run();

    /// Lets the watchers close their devices; takes up to half a second.
    void close();

private:
    void turn();
    bool allDenied() const;
    void noteClockSteps();
    void tellSupervisor(bool news);
    std::string status() const;

    Events& m_events;
    Supervisor& m_supervisor;
    const std::map<std::string, Pulse>& m_pulses;
    const CourierPulse& m_courier;
    std::function<void()> m_news;
    ClockWatch m_clock;
    std::list<Post> m_posts;
    std::chrono::nanoseconds m_feedAt;
    LastingTrouble m_hangs;
};

} // namespace agent
