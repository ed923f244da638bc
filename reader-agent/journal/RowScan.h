// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/words/Entry.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace agent
{

/// An entry as it stands in a file, with the instant it was written (microseconds since 1970).
struct KeptEntry {
    Entry entry;
    std::int64_t writtenUs = 0;
};

/// What a journal consists of, as far as it could be read.
struct Content {
    std::map<std::int64_t, KeptEntry> entries;
    std::map<std::string, std::int64_t> counters; ///< The highest of each card.
    std::map<std::string, std::string> notes;     ///< The last of each name.
    bool empty() const { return entries.empty() && counters.empty() && notes.empty(); }
};

/// Reads a file of which SQLite may no longer find its way through, or a write-ahead log: looks at every byte whether a
/// row begins there, and believes it when its mark is right for this journal. A row lies within one page, so no other
/// order of the file needs to be whole.
class RowScan
{
public:
    /// from: entries below this number are passed over.
    RowScan(std::string journal, std::int64_t from) : m_journal{std::move(journal)}, m_from{from} {}

    /// Looks through these bytes. Of two rows with the same number the first one counts.
    void look(std::string_view bytes);

    Content& content() { return m_content; }

private:
    bool takeEntry(std::string_view bytes);
    void takeNamed(std::string_view bytes);

    std::string m_journal;
    std::int64_t m_from;
    Content m_content;
};

/// The UUIDs that stand in these bytes as a journal's identity, each with the highest number said to be delivered.
std::map<std::string, std::int64_t> identitiesIn(std::string_view bytes);

} // namespace agent
