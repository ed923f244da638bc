// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/settings/Settings.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace agent
{

/// What to export, and how.
struct ExportOrder {
    std::filesystem::path file;
    std::int64_t from =
        1; ///< First entry wanted; an earlier one may stand before it, so that the chain can be checked.
    bool undelivered = false; ///< From the first one that the database does not hold.
    bool force = false;       ///< The file may be there already, and is replaced.
};

/// Writes a reader's journal as a signed bundle, in the form that AUDITING.md describes; a salvaged journal beside it
/// goes to a file of its own, FILE.salvaged-1 and so on. Each file is there whole or not at all. Works while the agent
/// runs, and changes nothing of the journal. Returns what was written and what to do with it, for people.
/// Throws JournalBroken when a journal cannot be read or a file cannot be written.
std::string exportJournal(const ReaderSettings& reader, const ExportOrder& order);

} // namespace agent
