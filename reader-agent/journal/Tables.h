// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/journal/Database.h"

#include <filesystem>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

namespace agent
{

/// Held while files of journals are opened by their names, and while they are given other names.
std::mutex& filesOfJournals();

/// A UUID that nobody has drawn before, lower-case.
std::string drawUuid();

/// True for 8-4-4-4-12 lower-case hex digits.
bool isUuid(std::string_view text);

/// Makes a journal file: built beside, filled, flushed, and then given its name in one step, so that there is never a
/// half-made one under that name. A file of that name is replaced; no log of that name may be there.
void makeJournalFile(const std::filesystem::path& file, const std::string& uuid,
                     const std::function<void(sqlite3*)>& fill = {});

/// What a file is, told by its header and its tables.
enum class FileKind {
    Journal, ///< one of ours, or what is left of one
    Older,   ///< one of ours, made before rows had marks
    Foreign  ///< a database of another program
};
FileKind kindOf(sqlite3* database);

/// Empty when the tables are exactly those of a journal, and it can be written; else what is wrong.
std::string problemOfTables(sqlite3* database);

/// Flushes the folder that the file stands in: names made, changed and removed there survive power loss.
void flushFolderOf(const std::filesystem::path& file);

/// JOURNAL-wal, JOURNAL.reserve and the like.
std::filesystem::path beside(const std::filesystem::path& file, std::string_view suffix);

} // namespace agent
