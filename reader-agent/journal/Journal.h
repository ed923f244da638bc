// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/journal/Database.h"
#include "reader-agent/words/Entry.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace agent
{

/// Who opens a journal, which settles how hard it is flushed.
enum class Use {
    CardPath, ///< Makes the file, checks it, appends; what append() wrote survives power loss.
    Courier,  ///< Reads, moves the cursor, prunes; a cursor that falls back is healed by the database's answer.
    Look      ///< Reads only; the file must exist.
};

/// Undelivered entries, oldest first, and the first one that did not fit.
struct Batch {
    std::vector<Entry> entries;
    std::optional<Entry> next;
};

/// What a reader read, kept on disk, and how much of it the database holds. The file is a SQLite database.
/// The journal is the queue: card path and courier each open their own Journal on the one file.
/// Every function throws JournalBroken when the file cannot be read or written.
class Journal
{
public:
    Journal(const std::filesystem::path& file, Use use);

    /// UUID drawn when the file was made, lower-case.
    const std::string& uuid() const { return m_uuid; }

    /// Number of the last entry; 0 when there is none.
    std::int64_t head();

    /// The last entry; nothing when there is none.
    std::optional<Entry> lastEntry();

    /// Puts the entry on disk: returns after fdatasync. Its number must be head() + 1.
    void append(const Entry& entry, std::int64_t realtimeUs);

    /// Up to limit undelivered entries.
    Batch undelivered(std::size_t limit);

    /// The entry up to which the database holds everything.
    std::int64_t delivered();
    void setDelivered(std::int64_t entry);

    /// The last entries, newest first.
    std::vector<Entry> newest(std::size_t limit);

    /// Every entry that is still kept, oldest first.
    void forEach(const std::function<void(const Entry&)>& visit);

    /// Removes delivered entries beyond the newest `entries`, and those written before beforeUs
    /// (microseconds since 1970). At most 1,000 a call; returns how many. The last entry always stays.
    std::int64_t prune(std::int64_t entries, std::int64_t beforeUs);

    /// Empty when SQLite finds the file sound, else what it found.
    std::string check();

private:
    void setUp(const std::filesystem::path& file);
    void make(const std::filesystem::path& file);
    std::vector<Entry> readAll(Statement& query);

    DatabaseHandle m_database;
    std::string m_uuid;
    std::optional<Statement> m_append;
};

} // namespace agent
