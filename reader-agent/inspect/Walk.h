// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/journal/Journal.h"

#include <functional>
#include <optional>

namespace agent
{

/// An entry in its place in the chain.
struct Step {
    Entry entry;                    ///< Missing when unreadable, lost, or refused for what the line itself is.
    std::optional<Digest> previous; ///< The digest that stands before it; nothing when that is not known.
    bool afterRemoved = false; ///< Entries before it were removed after their delivery; the oldest kept one is such.

    /// True when its digest does not follow from the one before, where both are known.
    bool breaksTheChain() const;
};

/// Goes through everything that the journal still keeps, oldest first and without a gap: what was delivered and removed
/// is passed over, what is lost stands there as missing. Throws JournalBroken.
void walk(Journal& journal, const std::function<void(const Step&)>& visit);

} // namespace agent
