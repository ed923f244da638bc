// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <vector>

namespace agent
{

/// What the card path waits for besides its watchers: signals of the system, and somebody setting the clock.
class Events
{
public:
    /// Blocks SIGTERM, SIGINT and SIGCHLD for this thread and those it starts, and takes them here instead.
    Events();
    ~Events();
    Events(const Events&) = delete;
    Events& operator=(const Events&) = delete;

    /// Waits until one of the descriptors is readable, an event has come, or `limit` has passed.
    void wait(const std::vector<int>& others, std::chrono::nanoseconds limit);

    bool askedToEnd() const { return m_askedToEnd; }

private:
    void readSignals();
    void armClock();

    int m_signals;
    int m_clock;
    bool m_askedToEnd = false;
};

} // namespace agent
