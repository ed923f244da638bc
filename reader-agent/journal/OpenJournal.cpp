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

constexpr std::string_view salvagedSuffix = ".salvaged-";
constexpr std::string_view log = "-wal";
constexpr std::string_view logIndex = "-shm";

/// The UUID in the name of a salvaged journal.
std::string uuidIn(const fs::path& salvaged)
{
    const std::string name = salvaged.string();
    return name.substr(name.rfind(salvagedSuffix) + salvagedSuffix.size());
}

/// Adds what stands in a salvaged journal, as far as it can be read.
void addSalvaged(const fs::path& salvaged, const std::string& journal, Content& content)
try {
    if (!fs::exists(salvaged)) return;
    Content before = contentOf(openDatabase(salvaged, false).get(), journal);
    content.entries.merge(before.entries);
    content.notes.merge(before.notes);
    for (const auto& [uid, counter] : before.counters)
        content.counters[uid] = std::max(content.counters[uid], counter);
} catch (const JournalDamaged&) {
    // The disk goes on dying. It is the courier's to tell.
}

/// Puts the salvaged journal on disk, if there is anything to keep.
void keepSalvaged(const fs::path& file, Salvage& found)
{
    if (found.content.empty()) return;
    const fs::path salvaged = beside(file, std::string{salvagedSuffix} + found.journal);
    addSalvaged(salvaged, found.journal, found.content); // an interrupted call may have been here before
    const auto& entries = found.content.entries;
    // What the damaged file says about deliveries is not asked: the database's first answer moves the cursor.
    const std::int64_t delivered = entries.empty() ? 0 : entries.begin()->first - 1;
    const auto fill = [&](sqlite3* database) {
        writeContent(database, found.journal, found.content);
        Statement{database, "update identity set delivered = ?"}.bind(1, delivered).finish();
    };
    fs::remove(beside(salvaged, log)); // it held no more than a cursor
    fs::remove(beside(salvaged, logIndex));
    makeJournalFile(salvaged, found.journal, fill);
}

/// A new journal with what a card must not be able to start over: counters, and the words of the database.
void makeNext(const fs::path& file)
{
    Content handedOn;
    for (const fs::path& salvaged : salvagedBeside(file))
        addSalvaged(salvaged, uuidIn(salvaged), handedOn);
    handedOn.entries.clear();
    handedOn.notes.erase("cards"); // the list is not handed on: its rows bear no marks
    const std::string uuid = drawUuid();
    makeJournalFile(file, uuid, [&](sqlite3* database) { writeContent(database, uuid, handedOn); });
}

std::string countOf(const Salvage& found)
{
    const auto& entries = found.content.entries;
    if (entries.empty()) return "no entry of it could be read";
    // What was delivered may have been removed long ago; remnants of it are no sign of a loss.
    std::int64_t lost = 0, before = std::max(found.delivered, entries.begin()->first - 1);
    for (auto one = entries.upper_bound(before); one != entries.end(); before = (one++)->first)
        lost += one->first - before - 1;
    return std::to_string(entries.size()) + " entries of it are kept for delivery" +
           (lost == 0 ? std::string{} : ", " + std::to_string(lost) + " between them are lost");
}

/// Gives all of the reserve for what was salvaged, if that is what it takes.
void keepSalvagedWithRoom(const fs::path& file, Salvage& found)
try {
    keepSalvaged(file, found);
} catch (const DiskFull&) {
    while (Reserve{file}.giveSlice()) {
    }
    keepSalvaged(file, found);
}

fs::path setAsideAlone(const fs::path& file)
{
    const std::lock_guard nobodyOpensIt{filesOfJournals()};
    return setAside(file);
}

/// Salvages, sets aside, begins anew. Returns the line to be said.
std::string startOver(const fs::path& file, const std::string& why)
{
    Salvage found = salvage(file);
    keepSalvagedWithRoom(file, found);
    const fs::path name = setAsideAlone(file);
    makeNext(file);
    return why + "; " + countOf(found) + "; the damaged file is now " + name.string() +
           ", keep it; a new journal has begun";
}

/// Entries that stand in the log where SQLite does not see them, because a page before them is torn: they are written
/// again. What is said when numbers are missing before them; empty when nothing is lost.
std::string takeUpTheLog(Journal& journal, const fs::path& file)
{
    std::int64_t head = journal.head();
    const auto last = journal.lastEntry();
    Digest digest = last ? last->digest : firstDigest(journal.uuid());
    for (const auto& [number, kept] : entriesInLog(file, journal.uuid(), head + 1)) {
        if (number != head + 1) return "journal " + file.string() + ": its log is damaged";
        if (nextDigest(digest, kept.entry.line) != kept.entry.digest) break; // an attempt that was given up
        const auto counter = counterIn(kept.entry.line);
        const auto card = counter ? std::optional{CardCounter{counter->first, counter->second}} : std::nullopt;
        if (journal.append(kept.entry, kept.writtenUs, card) == Kept::NoRoom) break; // most likely it had none before
        head = number;
        digest = kept.entry.digest;
    }
    // What is delivered was here once. Its numbers must not be given to others.
    if (deliveredInLog(file, journal.uuid()) > head)
        return "journal " + file.string() + ": the end of its log is damaged";
    return {};
}

/// Opens on a full disk, too: the index of the log needs a little room.
Journal openWithRoom(const fs::path& file)
{
    for (;;) {
        try {
            return Journal{file, Use::CardPath};
        } catch (const DiskFull&) {
            if (!Reserve{file}.giveSlice()) throw;
        }
    }
}

/// True for a journal that was made before rows had marks.
bool isOlder(const fs::path& file)
{
    return kindOf(openDatabase(file, false).get()) == FileKind::Older;
}

/// Makes a journal of the older kind anew, with the same UUID and the same entries.
void rebuild(const fs::path& file)
{
    std::string uuid;
    std::int64_t delivered = 0;
    Content content;
    {
        const DatabaseHandle database = openDatabase(file, false);
        Statement identity{database.get(), "select journal, delivered from identity"};
        if (!identity.row()) throw JournalDamaged{"journal " + file.string() + ": has no identity"};
        uuid = identity.text(0);
        delivered = identity.number(1);
        identity.finish();
        content = contentOfOlder(database.get());
        Statement{database.get(), "pragma wal_checkpoint(truncate)"}.finish(); // if it stops below, the file is whole
    }
    fs::remove(beside(file, log));
    fs::remove(beside(file, logIndex));
    makeJournalFile(file, uuid, [&](sqlite3* database) {
        writeContent(database, uuid, content);
        Statement{database, "update identity set delivered = ?"}.bind(1, delivered).finish();
    });
}

/// What is wrong with the file; empty when it can be gone on with, and then `journal` is open.
std::string problemOf(const fs::path& file, std::optional<Journal>& journal)
try {
    if (!fs::exists(file) && fs::exists(beside(file, log)))
        return "journal " + file.string() + ": only its log is left";
    if (!fs::exists(file)) makeNext(file);
    if (!headerOfLogIsSound(file)) return "journal " + file.string() + ": its log is damaged";
    if (fs::file_size(file) > 0 && isOlder(file)) rebuild(file);
    journal.emplace(openWithRoom(file));
    return takeUpTheLog(*journal, file);
} catch (const JournalDamaged& damaged) {
    return damaged.what();
}

} // namespace

OpenedJournal openJournal(const std::filesystem::path& file, std::string_view distrusted)
try {
    finishGoingOnAnew(file);
    std::optional<Journal> journal;
    std::string problem = problemOf(file, journal);
    if (problem.empty() && !distrusted.empty()) problem = "journal " + file.string() + ": " + std::string{distrusted};
    if (problem.empty()) return {std::move(*journal), salvagedBeside(file), {}};
    journal.reset();
    std::string said = startOver(file, problem);
    return {openWithRoom(file), salvagedBeside(file), std::move(said)};
} catch (const fs::filesystem_error& error) {
    throw JournalBroken{"journal " + file.string() + ": " + error.code().message()};
}

std::vector<std::filesystem::path> salvagedBeside(const std::filesystem::path& file)
{
    std::vector<fs::path> found;
    const std::string start = file.filename().string() + std::string{salvagedSuffix};
    std::error_code error;
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path{"."};
    for (const auto& entry : fs::directory_iterator{folder, error}) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(start) && isUuid(std::string_view{name}.substr(start.size())))
            found.push_back(file.parent_path() / name);
    }
    std::ranges::sort(found);
    return found;
}

bool retireSalvaged(const std::filesystem::path& salvaged)
{
    {
        Journal journal{salvaged, Use::Courier};
        if (journal.delivered() < journal.head() || !journal.moveLog()) return false;
    }
    std::error_code error;
    for (const std::string_view suffix : {log, logIndex})
        fs::remove(beside(salvaged, suffix), error);
    fs::rename(salvaged, beside(salvaged, ".delivered"), error);
    flushFolderOf(salvaged);
    return !error;
}

} // namespace agent
