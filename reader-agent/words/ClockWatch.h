// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/words/Instant.h"

#include <chrono>
#include <optional>

namespace agent
{

/// Notices that somebody set the clock: CLOCK_REALTIME moved against CLOCK_BOOTTIME between two looks.
/// Slewing by NTP (at most 500 ppm) stays far below the limit when looks are seconds apart.
class ClockWatch
{
public:
    static constexpr std::chrono::microseconds limit{500'000}; ///< A smaller jump is no step.

    explicit ClockWatch(const Instant& first) : m_offsetUs{offset(first)} {}

    /// How far the clock was set (forwards positive) since the last look; nothing when it was not.
    std::optional<std::chrono::microseconds> look(const Instant& at);

private:
    static std::int64_t offset(const Instant& at) { return at.realtimeUs - at.boottimeNs / 1000; }

    std::int64_t m_offsetUs;
};

} // namespace agent
