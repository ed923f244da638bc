// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/settings/Settings.h"
#include "reader-agent/words/Pulse.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace agent
{

/// What a reader tells of itself with each push, beside what its Pulse and its host say.
struct Health {
    std::int64_t undelivered = 0;       ///< Entries still to send once this push has landed.
    std::int64_t held = 0;              ///< Entries kept in the journal.
    bool listening = false;             ///< The chip answers.
    bool enrolled = false;              ///< There is a key, and heads are signed.
    std::optional<std::string> lastTap; ///< RFC 3339, as the device had it.
    std::string missing;                ///< Why entries of this push come without their lines; empty = none do.
};

/// The JSON of record.push, at most 4,000 bytes; `missing` is cut to 300.
std::string healthJson(const Health& health, const Pulse& pulse, const ReaderSettings& reader);

/// A JSON string with its quotes. What is no UTF-8, and what the database could not keep, becomes a question mark.
std::string jsonText(std::string_view text);

} // namespace agent
