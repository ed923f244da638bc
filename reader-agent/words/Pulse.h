// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>

namespace agent
{

/// What the card path lets the courier know of a reader besides the journal. Taps never pass here.
struct Pulse {
    /// CLOCK_BOOTTIME (ns) of the last poll that the chip answered, all taps before it being in the journal; 0 = none
    /// yet.
    std::atomic<std::int64_t> lastPollNs{0};
    std::atomic<bool> listening{false};    ///< The chip answers.
    std::atomic<std::int64_t> repeated{0}; ///< Touches within the hold-off, not recorded, since the start.
    std::atomic<std::int64_t> restarts{0}; ///< Watchers that had to be started again, since the start.
};

} // namespace agent
