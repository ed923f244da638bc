// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/reader/CardReader.h"
#include "reader-agent/watcher/Order.h"
#include "reader-agent/watcher/Report.h"

namespace agent
{

/// The watcher's end of the socket to the agent.
class Line
{
public:
    using Time = std::chrono::nanoseconds;

    explicit Line(int socket) : m_socket{socket} {}

    void say(const Report& report);

    /// Waits for an order until then (CLOCK_BOOTTIME); nothing when none came, or when the agent has gone.
    std::optional<Order> nextOrder(Time until);

    /// The agent has closed its end: it wants no more.
    bool gone() const { return m_gone; }

private:
    int m_socket;
    bool m_gone = false;
};

/// Looks for cards, says what it sees, and does what the agent orders in between.
class Watch
{
public:
    using Time = Line::Time;

    /// prove: cards that speak ISO/IEC 14443-4 are held for exchanges.
    Watch(CardReader& reader, Line& line, Time period, bool prove);

    /// Until the agent has gone. Throws ReaderLost.
    void run();

private:
    void look();
    void met(const CardFound& card, Time at);
    void hold(Time until);
    void serveUntil(Time until);
    void obey(const Order& order);

    CardReader& m_reader;
    Line& m_line;
    Time m_period;
    bool m_prove;
    bool m_held = false;
    Time m_told{}; ///< When the agent last heard of a look …
    Time m_seen{}; ///< … and of a card.
};

} // namespace agent
