// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/journal/Salvage.h"

#include "reader-agent/journal/Mark.h"
#include "reader-agent/journal/Tables.h"
#include "reader-agent/seal/Chain.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fcntl.h>
#include <fstream>
#include <functional>
#include <sqlite3.h>
#include <unistd.h>

namespace agent
{

namespace
{

constexpr std::size_t piece = 262'144;
constexpr std::size_t longestRow = 4096; ///< A row lies within a page.
constexpr std::size_t sector = 512;
constexpr std::size_t logHeader = 32;
constexpr std::uint32_t logMagic = 0x377f0682; ///< Plus one when its sums are of big-endian words.

using Look = std::function<void(std::string_view)>;

/// Reads through SQLite's own descriptor: with the first one of ours that is closed the process would lose the locks
/// of every other connection to the file. What the disk refuses to give is zero.
void readFile(const std::filesystem::path& file, const Look& look)
try {
    if (!std::filesystem::exists(file)) return;
    const DatabaseHandle database = openDatabase(file, false);
    sqlite3_file* opened = nullptr;
    sqlite3_file_control(database.get(), "main", SQLITE_FCNTL_FILE_POINTER, &opened);
    sqlite3_int64 size = 0;
    if (!opened || !opened->pMethods || opened->pMethods->xFileSize(opened, &size) != SQLITE_OK) return;
    std::string bytes;
    for (sqlite3_int64 at = 0; at < size; at += piece) {
        bytes.assign(piece + longestRow, '\0');
        const int answer = opened->pMethods->xRead(opened, bytes.data(), static_cast<int>(bytes.size()), at);
        if (answer != SQLITE_OK && answer != SQLITE_IOERR_SHORT_READ)
            for (std::size_t i = 0; i < bytes.size(); i += sector)
                opened->pMethods->xRead(opened, bytes.data() + i, sector, at + static_cast<sqlite3_int64>(i));
        look(bytes);
    }
} catch (const JournalDamaged&) {
    // Not even its beginning can be read. There is still the log.
}

/// The log bears no locks.
void readLog(const std::filesystem::path& file, const Look& look)
{
    std::ifstream log{beside(file, "-wal"), std::ios::binary};
    std::string bytes;
    for (std::streamoff at = 0; log.seekg(at); at += piece) {
        bytes.assign(piece + longestRow, '\0');
        log.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (log.gcount() == 0) return;
        look(bytes);
        log.clear();
    }
}

void readAll(const std::filesystem::path& file, const Look& look)
{
    readFile(file, look);
    readLog(file, look);
}

std::string remembered(const std::filesystem::path& file)
{
    std::string text;
    std::getline(std::ifstream{beside(file, ".uuid")}, text);
    return isUuid(text) ? text : std::string{};
}

void countersFromLines(Content& content)
{
    for (const auto& [number, kept] : content.entries) {
        const auto found = counterIn(kept.entry.line);
        if (!found) continue;
        auto& counter = content.counters[found->first];
        counter = std::max(counter, found->second);
    }
}

/// A row that the next one does not follow is of an attempt that was given up: the chain through the newest counts.
void dropWhatDoesNotFollow(std::map<std::int64_t, KeptEntry>& entries)
{
    for (auto one = entries.rbegin(); one != entries.rend(); ++one) {
        const auto before = entries.find(one->first - 1);
        if (before == entries.end()) continue;
        if (nextDigest(before->second.entry.digest, one->second.entry.line) != one->second.entry.digest)
            entries.erase(before);
    }
}

/// From a row of entry, line, digest, written_us.
KeptEntry keptEntry(const Statement& row)
{
    KeptEntry kept{{row.number(0), row.text(1), {}}, row.number(3)};
    const std::string_view digest = row.bytes(2);
    std::copy_n(digest.begin(), std::min(digest.size(), kept.entry.digest.size()), kept.entry.digest.begin());
    return kept;
}

} // namespace

Salvage salvage(const std::filesystem::path& file)
{
    std::map<std::string, std::int64_t> candidates;
    readAll(file, [&](std::string_view bytes) { candidates.merge(identitiesIn(bytes)); });
    if (const std::string uuid = remembered(file); !uuid.empty()) candidates.try_emplace(uuid);
    Salvage best;
    for (const auto& [uuid, delivered] : candidates) {
        RowScan scan{uuid, 1};
        readAll(file, [&](std::string_view bytes) { scan.look(bytes); });
        if (scan.content().empty() || scan.content().entries.size() < best.content.entries.size()) continue;
        best = {uuid, std::move(scan.content()), delivered};
    }
    dropWhatDoesNotFollow(best.content.entries);
    countersFromLines(best.content);
    return best;
}

std::map<std::int64_t, KeptEntry> entriesInLog(const std::filesystem::path& file, const std::string& journal,
                                               std::int64_t from)
{
    RowScan scan{journal, from};
    readLog(file, [&](std::string_view bytes) { scan.look(bytes); });
    return std::move(scan.content().entries);
}

std::optional<std::pair<std::string, std::int64_t>> counterIn(const std::string& line)
{
    static constexpr std::string_view sun = "sun:";
    const auto parts = partsOf(line);
    if (!parts || !parts->auth.starts_with(sun)) return std::nullopt;
    const std::string_view digits = parts->auth.substr(sun.size());
    std::int64_t counter = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), counter);
    return std::pair{std::string{parts->uid}, counter};
}

bool headerOfLogIsSound(const std::filesystem::path& file)
{
    std::array<char, logHeader + 1> bytes{};
    std::ifstream log{beside(file, "-wal"), std::ios::binary};
    log.read(bytes.data(), bytes.size());
    if (log.gcount() < static_cast<std::streamsize>(bytes.size())) return true; // nothing follows it
    const auto word = [&bytes](std::size_t place, bool littleEnd) {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < 4; ++i)
            value = value << 8 | static_cast<std::uint8_t>(bytes[4 * place + (littleEnd ? 3 - i : i)]);
        return value;
    };
    const std::uint32_t magic = word(0, false);
    if ((magic & ~1U) != logMagic) return false;
    std::uint32_t first = 0, second = 0;
    for (std::size_t place = 0; place < 6; place += 2) {
        first += word(place, (magic & 1) == 0) + second;
        second += word(place + 1, (magic & 1) == 0) + first;
    }
    return first == word(6, false) && second == word(7, false);
}

std::int64_t deliveredInLog(const std::filesystem::path& file, const std::string& journal)
{
    std::int64_t delivered = 0;
    readLog(file, [&](std::string_view bytes) {
        const auto found = identitiesIn(bytes);
        if (const auto ours = found.find(journal); ours != found.end()) delivered = std::max(delivered, ours->second);
    });
    return delivered;
}

Content contentOfOlder(sqlite3* database)
{
    Content content;
    Statement entries{database, "select entry, line, digest, written_us from entry"};
    while (entries.row())
        content.entries.emplace(entries.number(0), keptEntry(entries));
    return content;
}

Content contentOf(sqlite3* database, const std::string& journal)
{
    Content content;
    Statement entries{database, "select entry, line, digest, written_us, mark from entry"};
    while (entries.row()) {
        const KeptEntry kept = keptEntry(entries);
        if (entries.number(4) == markOf(journal, kept.entry, kept.writtenUs))
            content.entries.emplace(kept.entry.number, kept);
    }
    Statement counters{database, "select uid, counter, mark from counter"};
    while (counters.row())
        if (counters.number(2) == markOf(journal, counters.text(0), counters.text(1)))
            content.counters[counters.text(0)] = counters.number(1);
    Statement notes{database, "select name, value, mark from note"};
    while (notes.row())
        if (notes.number(2) == markOf(journal, notes.text(0), notes.text(1)))
            content.notes[notes.text(0)] = notes.text(1);
    return content;
}

void writeContent(sqlite3* database, const std::string& journal, const Content& content)
{
    Statement entry{database, "insert or ignore into entry values (?, ?, ?, ?, ?)"};
    for (const auto& [number, kept] : content.entries) {
        entry.bind(1, number).bind(2, kept.entry.line);
        entry.bindBytes(3, kept.entry.digest.data(), kept.entry.digest.size()).bind(4, kept.writtenUs);
        entry.bind(5, markOf(journal, kept.entry, kept.writtenUs)).finish();
    }
    Statement counter{database, "insert or replace into counter values (?, ?, ?)"};
    for (const auto& [uid, value] : content.counters)
        counter.bind(1, uid).bind(2, value).bind(3, markOf(journal, uid, std::to_string(value))).finish();
    Statement note{database, "insert or replace into note values (?, ?, ?)"};
    for (const auto& [name, value] : content.notes)
        note.bind(1, name).bind(2, value).bind(3, markOf(journal, name, value)).finish();
}

void rememberUuid(const std::filesystem::path& file, const std::string& journal)
{
    if (remembered(file) == journal) return;
    const std::filesystem::path fresh = beside(file, ".uuid.new");
    const int fd = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (fd < 0) return;
    const std::string text = journal + '\n';
    const bool done = ::write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(fd) == 0;
    ::close(fd);
    std::error_code ignored;
    if (done) std::filesystem::rename(fresh, beside(file, ".uuid"), ignored);
    if (done) flushFolderOf(file);
}

} // namespace agent
