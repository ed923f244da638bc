// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <cstdint>

namespace harness
{

/// What the preloaded clocks (ClockShim.cpp) show to one process and its children: a file that they and the test map.
/// Its path is in $PATROL_CLOCKS. All zeros but for `speed` shows the clocks of the host.
struct ClockControl {
    static constexpr std::int64_t unchanged = -1;

    std::atomic<std::int64_t> realtimeNs{0};         ///< CLOCK_REALTIME is ahead of the host's by this.
    std::atomic<std::int64_t> boottimeNs{0};         ///< CLOCK_BOOTTIME likewise.
    std::atomic<std::int64_t> speed{1};              ///< All clocks run this many times as fast since …
    std::atomic<std::int64_t> since{0};              ///< … this CLOCK_BOOTTIME of the host (ns); waits are as short.
    std::atomic<std::int64_t> maxErrorUs{unchanged}; ///< adjtimex()'s maxerror.
    std::array<char, 40> bootId{};                   ///< A line; empty: the host's.
};

} // namespace harness
