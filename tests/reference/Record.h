// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/reference/World.h"

namespace reference
{
/// An entry of a reader's journal (design §6); its number is its place, from 1.
struct Entry {
    std::string kind = "tap"; ///< tap, clock_step or start.
    std::string uid;          ///< Empty but for taps.
    std::string boot;         ///< UUID.
    std::int64_t bootTime = 0;  ///< Nanoseconds.
    Instant deviceAt = 0;       ///< What the host's clock said.
    std::int64_t clockError = 0; ///< Microseconds; from a second up, the clock was not synchronised.
};

/// Boot time ↔ server time, as a push carried it.
struct Anchor {
    std::string boot;
    std::int64_t bootTime = 0; ///< Nanoseconds.
    Instant serverAt = 0;
};

struct Journal {
    std::string reader;
    std::string journal; ///< UUID.
    std::vector<Entry> entries;
    std::vector<Anchor> anchors;
};

/// The taps of a journal, their instants settled (§6).
std::vector<Tap> settle(const Journal& journal);

/// The canonical text of an entry, as record.push describes it.
std::string canonicalLine(std::size_t number, const Entry& entry);
} // namespace reference
