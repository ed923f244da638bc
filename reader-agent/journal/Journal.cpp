// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/journal/Journal.h"

#include "reader-agent/words/Trouble.h"

#include <algorithm>
#include <fcntl.h>
#include <fstream>
#include <unistd.h>

namespace agent
{

namespace
{

constexpr std::int64_t ourApplication = 0x50415452; ///< "PATR" in the file's header: this file is a journal.

// Numbers are given by the agent, without AUTOINCREMENT: a commit then writes one page and flushes once.
constexpr auto tables = R"(
  create table if not exists identity (
    one integer primary key check (one = 1), journal text not null, delivered integer not null);
  create table if not exists entry (
    entry integer primary key, line text not null, digest blob not null check (length(digest) = 32),
    written_us integer not null);
)";

// The courier moves the write-ahead log into the file, so that no tap waits for it, unless it is offline for long.
constexpr auto cardPathPragmas = "pragma synchronous = full; pragma wal_autocheckpoint = 4096";
constexpr auto courierPragmas = "pragma synchronous = normal; pragma wal_autocheckpoint = 256";

std::string drawUuid()
{
    std::string uuid;
    std::getline(std::ifstream{"/proc/sys/kernel/random/uuid"}, uuid);
    return uuid;
}

void flushFolderOf(const std::filesystem::path& file)
{
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path{"."};
    const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return;
    ::fsync(fd);
    ::close(fd);
}

Entry entryFrom(const Statement& row)
{
    Entry entry{row.number(0), row.text(1), {}};
    const std::string_view digest = row.bytes(2);
    std::copy_n(digest.begin(), std::min(digest.size(), entry.digest.size()), entry.digest.begin());
    return entry;
}

} // namespace

Journal::Journal(const std::filesystem::path& file, Use use) : m_database{openDatabase(file, use == Use::CardPath)}
{
    if (use == Use::CardPath) setUp(file);
    if (use == Use::Courier) run(m_database.get(), courierPragmas);
    if (use == Use::Look) run(m_database.get(), "pragma query_only = on");
    Statement identity{m_database.get(), "select journal from identity"};
    if (!identity.row())
        throw JournalBroken{"journal " + file.string() + ": has no identity; move the file away to start a new one"};
    m_uuid = identity.text(0);
}

void Journal::setUp(const std::filesystem::path& file)
{
    Statement application{m_database.get(), "pragma application_id"};
    application.row();
    const std::int64_t found = application.number(0);
    application.finish();
    if (found == 0) return make(file);
    if (found != ourApplication)
        throw JournalBroken{"journal " + file.string() + ": is another program's file; name another one"};
    run(m_database.get(), cardPathPragmas);
    if (const std::string problem = check(); !problem.empty())
        throw JournalBroken{"journal " + file.string() + ": is damaged: " + problem +
                            "; keep the file for recovery, move it away to start a new one"};
}

void Journal::make(const std::filesystem::path& file)
{
    Statement content{m_database.get(), "select count(*) from sqlite_schema"};
    content.row();
    const bool empty = content.number(0) == 0;
    content.finish();
    if (!empty) throw JournalBroken{"journal " + file.string() + ": is another program's file; name another one"};
    run(m_database.get(), "pragma journal_mode = wal");
    run(m_database.get(), cardPathPragmas);
    run(m_database.get(), "begin immediate");
    run(m_database.get(), tables);
    Statement{m_database.get(), "insert or ignore into identity values (1, ?, 0)"}.bind(1, drawUuid()).finish();
    run(m_database.get(), ("pragma application_id = " + std::to_string(ourApplication)).c_str());
    run(m_database.get(), "commit");
    flushFolderOf(file);
}

std::int64_t Journal::head()
{
    Statement query{m_database.get(), "select coalesce(max(entry), 0) from entry"};
    query.row();
    return query.number(0);
}

std::optional<Entry> Journal::lastEntry()
{
    std::vector<Entry> last = newest(1);
    return last.empty() ? std::nullopt : std::optional{std::move(last.front())};
}

void Journal::append(const Entry& entry, std::int64_t realtimeUs)
{
    if (!m_append) m_append.emplace(m_database.get(), "insert into entry values (?, ?, ?, ?)");
    m_append->bind(1, entry.number).bind(2, entry.line).bind(4, realtimeUs);
    m_append->bindBytes(3, entry.digest.data(), entry.digest.size()).finish();
}

std::vector<Entry> Journal::readAll(Statement& query)
{
    std::vector<Entry> entries;
    while (query.row())
        entries.push_back(entryFrom(query));
    return entries;
}

Batch Journal::undelivered(std::size_t limit)
{
    Statement query{m_database.get(), "select entry, line, digest from entry "
                                      "where entry > (select delivered from identity) order by entry limit ?"};
    query.bind(1, static_cast<std::int64_t>(limit) + 1);
    Batch batch{readAll(query), std::nullopt};
    if (batch.entries.size() <= limit) return batch;
    batch.next = std::move(batch.entries.back());
    batch.entries.pop_back();
    return batch;
}

std::int64_t Journal::delivered()
{
    Statement query{m_database.get(), "select delivered from identity"};
    query.row();
    return query.number(0);
}

void Journal::setDelivered(std::int64_t entry)
{
    Statement{m_database.get(), "update identity set delivered = ?1 where delivered <> ?1"}.bind(1, entry).finish();
}

std::vector<Entry> Journal::newest(std::size_t limit)
{
    Statement query{m_database.get(), "select entry, line, digest from entry order by entry desc limit ?"};
    query.bind(1, static_cast<std::int64_t>(limit));
    return readAll(query);
}

void Journal::forEach(const std::function<void(const Entry&)>& visit)
{
    Statement query{m_database.get(), "select entry, line, digest from entry order by entry"};
    while (query.row())
        visit(entryFrom(query));
}

std::int64_t Journal::prune(std::int64_t entries, std::int64_t beforeUs)
{
    Statement remove{m_database.get(),
                     "delete from entry where entry in (select entry from entry"
                     " where entry <= (select delivered from identity) and entry < (select max(entry) from entry)"
                     " and (entry <= (select max(entry) from entry) - ? or written_us < ?) order by entry limit 1000)"
                     " returning 1"};
    remove.bind(1, entries).bind(2, beforeUs);
    std::int64_t removed = 0;
    while (remove.row())
        ++removed;
    return removed;
}

std::string Journal::check()
{
    Statement query{m_database.get(), "pragma quick_check(1)"};
    if (!query.row()) return "no answer";
    const std::string answer = query.text(0);
    return answer == "ok" ? std::string{} : answer;
}

} // namespace agent
