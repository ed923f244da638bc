// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/journal/GoOnAnew.h"

#include "reader-agent/journal/Journal.h"
#include "reader-agent/journal/Salvage.h"
#include "reader-agent/journal/SetAside.h"
#include "reader-agent/journal/Tables.h"
#include "reader-agent/seal/Chain.h"

#include <algorithm>

namespace agent
{

namespace
{

namespace fs = std::filesystem;

fs::path nextOf(const fs::path& file)
{
    return beside(file, ".next");
}

void removeWithLog(const fs::path& file)
{
    for (const char* suffix : {"", "-wal", "-shm"})
        fs::remove(beside(file, suffix));
}

Content everythingOf(const fs::path& file)
{
    const DatabaseHandle database = openDatabase(file, false);
    Statement identity{database.get(), "select journal from identity"};
    if (!identity.row()) throw JournalDamaged{"journal " + file.string() + ": has no identity"};
    return contentOf(database.get(), identity.text(0));
}

/// The entries from this number on, as the first ones of another journal: all they say stays but for their numbers.
std::map<std::int64_t, KeptEntry> renumbered(const std::map<std::int64_t, KeptEntry>& entries, std::int64_t from,
                                             const std::string& journal)
{
    std::map<std::int64_t, KeptEntry> all;
    Digest digest = firstDigest(journal);
    for (auto one = entries.lower_bound(from); one != entries.end(); ++one) {
        const std::string& line = one->second.entry.line;
        const std::int64_t number = static_cast<std::int64_t>(all.size()) + 1;
        Entry entry{number, std::to_string(number) + line.substr(std::min(line.find(' '), line.size())), {}};
        digest = entry.digest = nextDigest(digest, entry.line);
        all.emplace(number, KeptEntry{std::move(entry), one->second.writtenUs});
    }
    return all;
}

/// Puts the new journal on disk under its temporary name; how many entries it has.
std::size_t makeNext(const fs::path& file, std::int64_t from)
{
    const std::string uuid = drawUuid();
    Content content = everythingOf(file);
    content.entries = renumbered(content.entries, from, uuid);
    content.notes.erase("cards"); // as when a journal is damaged: the whole list is asked for
    const fs::path next = nextOf(file);
    removeWithLog(next);
    try {
        makeJournalFile(next, uuid, [&](sqlite3* database) { writeContent(database, uuid, content); });
    } catch (const JournalBroken&) {
        removeWithLog(beside(next, ".new")); // the room is needed
        throw;
    }
    return content.entries.size();
}

/// Nobody opens either of them meanwhile. Stopped in between, finishGoingOnAnew() does the rest.
fs::path changePlaces(const fs::path& file)
{
    const std::lock_guard nobodyOpensThem{filesOfJournals()};
    fs::path old = setAside(file);
    moveName(nextOf(file), file);
    return old;
}

} // namespace

OpenedJournal goOnAnew(const fs::path& file, std::int64_t from)
try {
    const std::size_t carried = makeNext(file, from);
    const fs::path old = changePlaces(file);
    OpenedJournal opened = openJournal(file);
    opened.said = "journal " + file.string() + ": from entry " + std::to_string(from) +
                  " on the database holds others than it has: its disk lost what it said it had kept, or an older "
                  "copy was put back; look at the SD card; " +
                  std::to_string(carried) + " entries go on in a new journal; the old file is now " + old.string() +
                  ", keep it";
    return opened;
} catch (const fs::filesystem_error& error) {
    throw JournalBroken{"journal " + file.string() + ": " + error.code().message()};
}

void finishGoingOnAnew(const fs::path& file)
{
    const fs::path next = nextOf(file);
    if (!fs::exists(next)) return;
    if (fs::exists(file)) return removeWithLog(next);
    const std::lock_guard nobodyOpensThem{filesOfJournals()};
    if (fs::exists(beside(file, "-wal"))) setLogAside(file);
    fs::remove(beside(file, "-shm"));
    moveName(next, file);
}

} // namespace agent
