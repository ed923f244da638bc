// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>

namespace agent
{

/// What card path and courier let each other know of one reader besides the journal. Taps never pass here.
struct Pulse {
    // Told by the card path.

    /// CLOCK_BOOTTIME (ns) of the last look that the chip answered, all taps before it being in the journal; 0 = none
    /// yet. The courier keeps it in the journal once a minute: Journal::markLooked(atBoottime(lastPollNs)).
    std::atomic<std::int64_t> lastPollNs{0};
    std::atomic<bool> listening{false};    ///< The chip answers.
    std::atomic<std::int64_t> repeated{0}; ///< Touches within the hold-off, not recorded, since the start.
    std::atomic<std::int64_t> restarts{0}; ///< Watchers that had to be started again, since the start.
    /// How many journals the card path has opened for this reader in this run: 0 = none yet, the folder cannot be
    /// written; more than one: a damaged one was set aside. The courier opens the file again when this changes.
    std::atomic<std::int64_t> journals{0};
    std::atomic<bool> diskFull{false};       ///< The last entry found no room, or only the reserve's.
    std::atomic<bool> journalDamaged{false}; ///< A damaged journal was set aside in this run.
    std::atomic<bool> keysMissing{false};    ///< Cards shall prove themselves and a key for that cannot be read.

    // Told by the courier.

    /// The database can be reached, as far as is known: false from a delivery that failed to one that landed.
    std::atomic<bool> online{true};
    /// The courier cannot read the journal: the card path opens it again, which sets a damaged file aside.
    std::atomic<bool> unreadable{false};
    /// The database holds entries from this number on that the journal has not got, or has with other content; 0 = no:
    /// the card path goes on in a new journal (goOnAnew).
    std::atomic<std::int64_t> doubledFrom{0};
    /// Which journal that was: what `journals` told when it was opened. Set before doubledFrom.
    std::atomic<std::int64_t> doubledIn{0};
};

/// What the courier lets the watchdog know.
struct CourierPulse {
    /// CLOCK_BOOTTIME (ns) before which the courier will have set this anew, whatever it waits for: once that has
    /// passed, it hangs. 0 = it has not started.
    std::atomic<std::int64_t> turnsByNs{0};
};

} // namespace agent
