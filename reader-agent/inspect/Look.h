// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/settings/Settings.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace agent
{

/// What can be seen of a reader from outside, while its agent runs or not. Nobody who taps is told.
struct ReaderLook {
    std::string reader, device, file;
    std::optional<std::int64_t> pid;          ///< Of the agent that holds the journal.
    std::optional<std::string> journal, head; ///< UUID, and digest of the last entry in hex.
    std::int64_t entries = 0, undelivered = 0, missing = 0;
    std::optional<std::string> lastTap, lastLook; ///< RFC 3339, as the host's clock had it.
    std::vector<std::string> salvaged, damaged;   ///< Files beside the journal.
    std::optional<std::string> key;               ///< Fingerprint.
    std::int64_t cardsVersion = 0, cards = 0;     ///< The list of known cards; version 0 = none.
    std::string authentication;                   ///< The least a card must prove …
    bool policyOfDatabase = false;                ///< … by the database's word; else by the configuration's.
    std::optional<std::string> connection;        ///< What the courier noted last of the database.
    std::int64_t diskFreeMb = -1;
    bool reserve = false;               ///< The room for the last entries is there.
    std::vector<std::string> troubles;  ///< Words that the database gets with each push, too.
    std::optional<std::string> problem; ///< Why the journal could not be read.
};

/// Looks at one reader's files. Changes nothing, throws nothing: what cannot be read is a problem told.
ReaderLook lookAt(const Settings& settings, const ReaderSettings& reader);

} // namespace agent
