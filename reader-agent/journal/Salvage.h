// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/journal/RowScan.h"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>

struct sqlite3;

namespace agent
{

/// What could be read of a damaged journal.
struct Salvage {
    std::string journal; ///< Its UUID; empty when no row tells, then the content is empty.
    Content content;
    std::int64_t delivered = 0; ///< What it says the database holds through; good for telling, not for relying on.
};

/// Reads what is left of a journal, whatever state its file and its log are in; neither is changed.
Salvage salvage(const std::filesystem::path& file);

/// Entries from this number on that stand in the journal's log.
std::map<std::int64_t, KeptEntry> entriesInLog(const std::filesystem::path& file, const std::string& journal,
                                               std::int64_t from);

/// The counter that a tap's line tells.
std::optional<std::pair<std::string, std::int64_t>> counterIn(const std::string& line);

/// False when the log's header is not what SQLite wrote: it is flushed before anything follows it, so no power cut does
/// that, and SQLite passes over the whole log without a word.
bool headerOfLogIsSound(const std::filesystem::path& file);

/// The highest number that the journal's log says is delivered; 0 when it says nothing.
std::int64_t deliveredInLog(const std::filesystem::path& file, const std::string& journal);

/// Everything that stands in a sound journal.
Content contentOf(sqlite3* database, const std::string& journal);

/// The entries of a journal that was made before rows had marks.
Content contentOfOlder(sqlite3* database);

/// Writes entries, counters and notes into a journal that is being made, as this journal's.
void writeContent(sqlite3* database, const std::string& journal, const Content& content);

/// Remembers the journal's UUID beside it (JOURNAL.uuid), for the day on which its own page cannot be read. What the
/// disk has no room for is not remembered.
void rememberUuid(const std::filesystem::path& file, const std::string& journal);

} // namespace agent
