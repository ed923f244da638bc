// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <random>

namespace agent
{

/// How long to wait before trying again: longer each time, never twice the same for two agents, so that
/// a thousand readers do not come back at one instant after an outage (decorrelated jitter).
class Backoff
{
public:
    Backoff(std::chrono::milliseconds first, std::chrono::milliseconds cap) : m_first{first}, m_cap{cap}, m_last{first}
    {
    }

    /// Between `first` and three times the last wait, at most `cap`.
    std::chrono::milliseconds next();

    /// It worked: the next wait is a short one again.
    void reset() { m_last = m_first; }

private:
    std::chrono::milliseconds m_first, m_cap, m_last;
    std::minstd_rand m_random{std::random_device{}()};
};

/// A wait of up to a tenth less, so that readers that started at one instant do not stay in step.
std::chrono::milliseconds spread(std::chrono::milliseconds wait);

/// How long to wait before the first push, given for how long the host has been up: none as a rule, but up to 5 s in the
/// minutes after it booted, when the power may have come back for every reader of the town.
std::chrono::milliseconds afterBoot(std::int64_t upNs);

} // namespace agent
