// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/journal/Journal.h"

#include "reader-agent/journal/Mark.h"
#include "reader-agent/journal/Salvage.h"
#include "reader-agent/journal/Tables.h"

#include <algorithm>
#include <sys/stat.h>

namespace agent
{

namespace
{

// The courier moves the write-ahead log into the file, so that no tap waits for it, unless it is offline for long.
constexpr auto cardPathPragmas = "pragma synchronous = full; pragma wal_autocheckpoint = 4096";
constexpr auto courierPragmas = "pragma synchronous = normal; pragma wal_autocheckpoint = 256";
// An agent waits most of its life: eight pages are all it remembers (by default it is 2 MB once the file was checked);
// what is removed is not written over once more; a log that was long offline is cut back to 4 MiB.
constexpr auto frugalPragmas = "pragma cache_size = 8; pragma mmap_size = 0; pragma secure_delete = off;"
                               "pragma journal_size_limit = 4194304";

constexpr std::int64_t earliestClockUs = 1'577'836'800'000'000; ///< 2020: an earlier clock had lost its time.

constexpr auto columns = "select entry, line, digest, written_us, mark from entry ";

bool isThere(const std::filesystem::path& file)
{
    std::error_code error;
    return std::filesystem::exists(file, error);
}

} // namespace

Journal::Journal(const std::filesystem::path& file, Use use)
    : m_file{file}, m_reserve{file}, m_mayWrite{use != Use::Look}
{
    // SQLite opens log and index by their names: never while the card path puts another file in this one's place.
    const std::lock_guard onlyOne{filesOfJournals()};
    if (use == Use::CardPath && !isThere(file)) makeJournalFile(file, drawUuid());
    struct stat found {
    };
    const bool there = ::stat(file.c_str(), &found) == 0; // before it is opened: isSetAside() errs on the safe side
    m_inode = found.st_ino;
    m_device = found.st_dev;
    // SQLite would take it for the beginning of a database, and remove the log that is left beside it.
    if (there && found.st_size == 0) throw JournalDamaged{"journal " + file.string() + ": is empty"};
    m_database = openDatabase(file, false);
    run(m_database.get(), frugalPragmas);
    if (use == Use::CardPath) setUp();
    if (use == Use::Courier) run(m_database.get(), courierPragmas);
    if (use == Use::Look) run(m_database.get(), "pragma query_only = on");
    readIdentity();
}

void Journal::setUp()
{
    std::string problem = quickCheck();
    if (problem.empty() && kindOf(m_database.get()) == FileKind::Foreign)
        throw JournalBroken{"journal " + m_file.string() + ": is another program's file; name another one"};
    if (problem.empty()) problem = problemOfContent();
    if (!problem.empty()) throw JournalDamaged{"journal " + m_file.string() + ": is damaged: " + problem};
    run(m_database.get(), cardPathPragmas);
    // An agent that was killed between writing and flushing left entries that only memory holds: nobody may see them
    // before the disk has them. Moving the log flushes it.
    makeRoom();
    rememberUuid(m_file, m_uuid);
    keepReserve();
}

void Journal::readIdentity()
{
    Statement identity{m_database.get(), "select journal from identity"};
    if (!identity.row() || !isUuid(identity.text(0)))
        throw JournalDamaged{"journal " + m_file.string() + ": has no identity"};
    m_uuid = identity.text(0);
}

std::int64_t Journal::head()
{
    Statement query{m_database.get(), "select coalesce(max(entry), 0) from entry"};
    query.row();
    return query.number(0);
}

std::int64_t Journal::kept()
{
    Statement query{m_database.get(),
                    "select coalesce((select max(entry) from entry) - (select min(entry) from entry) + 1, 0)"};
    query.row();
    return query.number(0);
}

std::optional<Entry> Journal::lastEntry()
{
    Statement query{m_database.get(), (std::string{columns} + "order by entry desc limit 1").c_str()};
    if (!query.row()) return std::nullopt;
    Entry last = entryFrom(query);
    if (last.missing)
        throw JournalDamaged{"journal " + m_file.string() + ": its last entry " + std::to_string(last.number) +
                             " is damaged"};
    return last;
}

Entry Journal::entryFrom(const Statement& row) const
{
    Entry entry{row.number(0), row.text(1), {}};
    const std::string_view digest = row.bytes(2);
    std::ranges::copy_n(digest.begin(), static_cast<std::ptrdiff_t>(std::min(digest.size(), entry.digest.size())),
                        entry.digest.begin());
    if (row.number(4) == markOf(m_uuid, entry, row.number(3))) return entry;
    return {entry.number, {}, {}, true, false};
}

Kept Journal::append(const Entry& entry, std::int64_t realtimeUs, const std::optional<CardCounter>& counter)
try {
    insert(entry, realtimeUs, counter);
    return m_reserve.isWhole() ? Kept::OnDisk : Kept::FromReserve;
} catch (const DiskFull& full) {
    m_logIsDoubtful = m_logIsDoubtful || full.atFlush();
    return appendOnFullDisk(entry, realtimeUs, counter);
} catch (const JournalDamaged& damaged) {
    if (!damaged.atFlush()) throw;
    m_logIsDoubtful = true;
    if (!logStartedAnew()) throw;
    insert(entry, realtimeUs, counter);
    return Kept::OnDisk;
}

Kept Journal::appendOnFullDisk(const Entry& entry, std::int64_t realtimeUs, const std::optional<CardCounter>& counter)
{
    do {
        // A log that has been moved into the file is written over from its beginning, which takes no room; what the
        // file needs for it is a page for some twenty entries.
        makeRoom();
        try {
            insert(entry, realtimeUs, counter);
            return Kept::FromReserve;
        } catch (const DiskFull& full) {
            m_logIsDoubtful = m_logIsDoubtful || full.atFlush();
        }
    } while (m_reserve.giveSlice(Reserve::couriersShare));
    return Kept::NoRoom;
}

void Journal::insert(const Entry& entry, std::int64_t realtimeUs, const std::optional<CardCounter>& counter)
{
    if (m_logIsDoubtful && !logStartedAnew()) throw DiskFull{"the log cannot be flushed", true};
    std::optional<Transaction> both;
    if (counter) both.emplace(m_database.get());
    if (!m_append) m_append.emplace(m_database.get(), "insert into entry values (?, ?, ?, ?, ?)");
    m_append->bind(1, entry.number).bind(2, entry.line).bind(4, realtimeUs);
    m_append->bindBytes(3, entry.digest.data(), entry.digest.size());
    m_append->bind(5, markOf(m_uuid, entry, realtimeUs)).finish();
    if (!both) return;
    insertCounter(*counter);
    both->commit();
}

bool Journal::logStartedAnew()
try {
    // What the disk failed to flush it may have forgotten, while memory still shows it: everything is written again,
    // into the file, and the log is left for another generation.
    m_logIsDoubtful = !moveLog();
    return !m_logIsDoubtful;
} catch (const DiskFull&) {
    return false;
}

void Journal::makeRoom()
try {
    Statement{m_database.get(), "pragma wal_checkpoint(passive)"}.finish();
} catch (const DiskFull&) {
    // The file could not grow. What was moved of the log so far stays valid.
}

bool Journal::writtenWithRoom(const std::function<void()>& write, Share share)
{
    for (int attempt = 0; attempt < 3; ++attempt) {
        try {
            write();
            return true;
        } catch (const DiskFull&) {
            if (attempt == 1 && (share == Share::None || !m_reserve.giveSlice())) return false;
            makeRoom();
        }
    }
    return false;
}

void Journal::keepReserve()
{
    // Nothing is added to a salvaged journal.
    if (m_file.filename().string().find(".salvaged-") == std::string::npos) m_reserve.keep();
}

Batch Journal::undelivered(std::size_t limit)
{
    const std::int64_t from = delivered() + 1;
    Statement query{m_database.get(), (std::string{columns} + "where entry >= ? order by entry limit ?").c_str()};
    query.bind(1, from).bind(2, static_cast<std::int64_t>(limit) + 1);
    std::vector<Entry> found;
    while (query.row())
        found.push_back(entryFrom(query));
    query.finish();
    Batch batch{withGaps(std::move(found), from, limit + 1), std::nullopt};
    if (batch.entries.size() <= limit) return batch;
    batch.next = std::move(batch.entries.back());
    batch.entries.pop_back();
    return batch;
}

std::vector<Entry> Journal::withGaps(std::vector<Entry> found, std::int64_t from, std::size_t limit)
{
    const auto kept = heldBack(from);
    std::vector<Entry> all;
    all.reserve(std::min(limit, found.size() + 1));
    for (Entry& entry : found) {
        for (; from < entry.number && all.size() < limit; ++from)
            all.push_back({from, {}, {}, true, false});
        if (all.size() == limit) break;
        if (entry.missing && !kept.contains(entry.number) && m_mayWrite)
            withhold(entry.number, "the disk gave it back altered");
        else if (!entry.missing && kept.contains(entry.number))
            entry = {entry.number, {}, entry.digest, true, true};
        all.push_back(std::move(entry));
        ++from;
    }
    return all;
}

std::int64_t Journal::delivered()
{
    if (m_unwrittenCursor) return *m_unwrittenCursor;
    Statement query{m_database.get(), "select delivered from identity"};
    query.row();
    return query.number(0);
}

void Journal::setDelivered(std::int64_t entry)
{
    const bool written = writtenWithRoom(
        [this, entry] {
            Statement{m_database.get(), "update identity set delivered = ?1 where delivered <> ?1"}
                .bind(1, entry)
                .finish();
        },
        Share::Couriers);
    m_unwrittenCursor = written ? std::nullopt : std::optional{entry};
}

void Journal::withhold(std::int64_t entry, std::string_view why)
{
    m_unwritten[entry] = why;
    const bool written = writtenWithRoom([this] {
        Statement insert{m_database.get(), "insert or replace into withheld values (?, ?)"};
        for (const auto& [number, reason] : m_unwritten)
            insert.bind(1, number).bind(2, reason).finish();
    });
    if (written) m_unwritten.clear();
}

void Journal::release(std::int64_t entry)
{
    m_unwritten.erase(entry);
    // On a full disk it stays withheld, and is offered once more.
    writtenWithRoom([&] { Statement{m_database.get(), "delete from withheld where entry = ?"}.bind(1, entry).finish(); });
}

std::optional<Entry> Journal::entry(std::int64_t number)
{
    Statement query{m_database.get(), (std::string{columns} + "where entry = ?").c_str()};
    query.bind(1, number);
    if (!query.row()) return std::nullopt;
    Entry found = entryFrom(query);
    return found.missing ? std::nullopt : std::optional{std::move(found)};
}

std::map<std::int64_t, std::string> Journal::heldBack(std::int64_t from)
{
    std::map<std::int64_t, std::string> all = m_unwritten;
    Statement query{m_database.get(), "select entry, why from withheld where entry >= ?"};
    query.bind(1, from);
    while (query.row())
        all.emplace(query.number(0), query.text(1));
    return all;
}

std::vector<Withheld> Journal::withheld()
{
    std::vector<Withheld> all;
    for (auto& [entry, why] : heldBack(0))
        all.push_back({entry, why});
    return all;
}

std::vector<Entry> Journal::newest(std::size_t limit)
{
    Statement query{m_database.get(), (std::string{columns} + "order by entry desc limit ?").c_str()};
    query.bind(1, static_cast<std::int64_t>(limit));
    std::vector<Entry> entries;
    while (query.row())
        if (Entry entry = entryFrom(query); !entry.missing) entries.push_back(std::move(entry));
    return entries;
}

void Journal::forEach(const std::function<void(const Entry&)>& visit)
{
    Statement query{m_database.get(), (std::string{columns} + "order by entry").c_str()};
    while (query.row())
        visit(entryFrom(query));
}

std::int64_t Journal::prune(std::int64_t entries, std::int64_t beforeUs)
{
    std::int64_t removed = 0;
    writtenWithRoom(
        [&] {
            removed = 0;
            Statement remove{
                m_database.get(),
                "delete from entry where entry in (select entry from entry"
                " where entry < (select delivered from identity)"
                " and entry not in (select entry from withheld)"
                " and (entry <= (select max(entry) from entry) - ? or written_us between ? and ? - 1)"
                " order by entry limit 1000)"
                " returning 1"};
            remove.bind(1, entries).bind(2, earliestClockUs).bind(3, beforeUs);
            while (remove.row())
                ++removed;
        },
        Share::Couriers);
    keepReserve();
    return removed;
}

bool Journal::isSetAside() const
{
    struct stat found {
    };
    return ::stat(m_file.c_str(), &found) != 0 || found.st_ino != m_inode || found.st_dev != m_device;
}

std::string Journal::check()
{
    const std::string problem = quickCheck();
    return problem.empty() ? problemOfContent() : problem;
}

std::string Journal::quickCheck()
{
    Statement query{m_database.get(), "pragma quick_check(1)"};
    if (!query.row()) return "no answer";
    std::string answer = query.text(0);
    return answer == "ok" ? std::string{} : answer;
}

std::string Journal::problemOfContent()
{
    if (std::string problem = problemOfTables(m_database.get()); !problem.empty()) return problem;
    readIdentity();
    const auto last = lastEntry();
    const std::int64_t held = last ? last->number : 0;
    if (delivered() <= held) return {};
    return "the database holds " + std::to_string(delivered()) + " entries of it, and it has " + std::to_string(held);
}

bool Journal::moveLog()
{
    Statement move{m_database.get(), "pragma wal_checkpoint(truncate)"};
    return move.row() && move.number(0) == 0;
}

void Journal::moveLogAfter(int pages)
{
    run(m_database.get(), ("pragma wal_autocheckpoint = " + std::to_string(pages)).c_str());
}

} // namespace agent
