// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/courier/Backoff.h"
#include "reader-agent/courier/PushConnection.h"
#include "reader-agent/delivery/Mailbag.h"
#include "reader-agent/delivery/Wakeup.h"

#include <list>
#include <map>
#include <string>

namespace agent
{

class ServerUnreachable;

/// The courier: empties the journals of this host's readers into the database, one push in flight.
/// It lives on a thread of its own, with its own connections to the journals.
class Delivery
{
public:
    /// pulses: one per reader, by code. news: rung by the card path. stop: rung once, to end.
    Delivery(const Settings& settings, const std::map<std::string, Pulse>& pulses, Wakeup& news, Wakeup& stop);

    /// Delivers until stop is rung. Throws JournalBroken.
    void run();

    /// One turn: pushes what is due, one batch for each reader. Throws JournalBroken; an unreachable database is waited
    /// out.
    void turn();

private:
    void pushOne(Mailbag& bag);
    void waitOut(const ServerUnreachable& error);
    void sleep();
    bool stopped() const;

    PushConnection m_connection;
    Backoff m_backoff;
    LastingTrouble m_outage;
    std::list<Mailbag> m_bags;
    Wakeup& m_news;
    Wakeup& m_stop;
};

} // namespace agent
