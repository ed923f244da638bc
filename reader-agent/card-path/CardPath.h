// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/card-path/Events.h"
#include "reader-agent/card-path/Post.h"
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
    /// Opens the journals, made when missing. news: called when the courier has something to deliver or to tell.
    /// Throws JournalBroken.
    CardPath(const Settings& settings, Events& events, std::map<std::string, Pulse>& pulses,
             std::function<void()> news);

    /// Watches until it is asked to end. True then; false when a device is denied, which has been said.
    /// Throws JournalBroken.
    bool run();

    /// Lets the watchers close their devices; takes up to half a second.
    void close();

private:
    void turn();
    void noteStart();
    void noteClockSteps();

    Events& m_events;
    std::function<void()> m_news;
    ClockWatch m_clock;
    std::list<Post> m_posts;
};

} // namespace agent
