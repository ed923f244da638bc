// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace agent
{

/// What became of a touch, as the officer is to hear and see it.
enum class Outcome {
    Taken,    ///< Recorded, and on disk.
    Offline,  ///< Recorded while the database cannot be reached; it is delivered later.
    Unknown,  ///< Recorded; nobody has given this card to anyone.
    Repeated, ///< Not recorded again: the same card, within the hold-off.
    Failed,   ///< Recorded, as a card that did not prove what it must.
    NotKept   ///< Not recorded: the journal cannot be written.
};

/// "taken", "offline", "unknown", "repeated", "failed", "not_kept": for scripts and for the command.
std::string_view word(Outcome outcome);

/// The greater, the less it may be missed: NotKept > Failed > Unknown > Offline > Taken > Repeated.
int urgency(Outcome outcome);

} // namespace agent
