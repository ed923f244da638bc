// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/courier/Backoff.h"
#include "reader-agent/courier/PushConnection.h"
#include "reader-agent/delivery/ReaderMail.h"
#include "reader-agent/delivery/Wakeup.h"

#include <list>
#include <map>
#include <string>

namespace agent
{

class ServerUnreachable;

/// The courier: empties the journals of this host's readers into the database, one push in flight.
/// It lives on a thread of its own, with its own connections to the journals. Whatever happens, it goes on.
class Delivery
{
public:
    /// pulses: one per reader, by code. alive: told before each wait until when it may take. news: rung by the card
    /// path. stop: rung once, to end.
    Delivery(const Settings& settings, std::map<std::string, Pulse>& pulses, CourierPulse& alive, Wakeup& news,
             Wakeup& stop);

    /// Delivers until stop is rung.
    void run();

    /// One turn: pushes what is due, one batch for each reader; an unreachable database is waited out.
    /// Whoever comes first in one turn comes last in the next.
    void turn();

private:
    using Clock = Mailbag::Clock;

    void pushOne(ReaderMail& reader);
    void waitOut(const ServerUnreachable& error);
    void sleep();
    void rest(Wakeup& bell, std::chrono::milliseconds limit);
    void markLookedNowAndThen();
    bool stopped() const;

    PushConnection m_connection;
    Backoff m_backoff;     ///< While waiting alone may help.
    Backoff m_longBackoff; ///< While a person has to do something.
    std::chrono::milliseconds m_idle;
    LastingTrouble m_outage;
    std::list<ReaderMail> m_readers; ///< In the order of their turns.
    CourierPulse& m_alive;
    Wakeup& m_news;
    Wakeup& m_stop;
    Clock::time_point m_lastPush{}, m_nextMark{};
};

} // namespace agent
