// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/journal/Tables.h"

#include <algorithm>
#include <fcntl.h>
#include <fstream>
#include <unistd.h>

namespace agent
{

namespace
{

constexpr std::int64_t ourApplication = 0x50415452; ///< "PATR" in the file's header: this file is a journal.
constexpr std::int64_t ourVersion = 2;

// Numbers are given by the agent, without AUTOINCREMENT: a commit then writes one page and flushes once.
constexpr auto tables = R"(
  create table identity (one integer primary key check (one = 1), journal text not null, delivered integer not null);
  create table entry (
    entry integer primary key, line text not null, digest blob not null check (length(digest) = 32),
    written_us integer not null, mark integer not null);
  create table withheld (entry integer primary key, why text not null);
  create table counter (uid text primary key, counter integer not null, mark integer not null) without rowid;
  create table card (uid text primary key, from_us integer, until_us integer) without rowid;
  create table note (name text primary key, value text not null, mark integer not null) without rowid;
)";

std::int64_t numberOf(sqlite3* database, const char* sql)
{
    Statement query{database, sql};
    return query.row() ? query.number(0) : 0;
}

void makeTables(sqlite3* database)
{
    run(database, tables);
}

std::string tablesOf(sqlite3* database)
{
    std::string all;
    Statement query{database, "select type, name, tbl_name, sql from sqlite_schema order by name"};
    while (query.row())
        for (int column = 0; column < 4; ++column)
            all += query.text(column) + '\n';
    return all;
}

void stamp(sqlite3* database)
{
    run(database, ("pragma application_id = " + std::to_string(ourApplication)).c_str());
    run(database, ("pragma user_version = " + std::to_string(ourVersion)).c_str());
}

void removeAll(const std::filesystem::path& file)
{
    std::error_code ignored;
    for (const char* suffix : {"", "-journal", "-wal", "-shm"})
        std::filesystem::remove(beside(file, suffix), ignored);
}

void flush(const std::filesystem::path& file)
{
    const int fd = ::open(file.c_str(), O_RDWR | O_CLOEXEC);
    const bool done = fd >= 0 && ::fsync(fd) == 0;
    if (fd >= 0) ::close(fd);
    if (!done) throw JournalBroken{"journal " + file.string() + ": cannot be flushed"};
}

void build(sqlite3* database, const std::string& uuid, const std::function<void(sqlite3*)>& fill)
{
    // Nobody sees this file before it is whole: no log is needed to undo anything.
    run(database, "pragma journal_mode = memory");
    Transaction all{database};
    makeTables(database);
    Statement{database, "insert into identity values (1, ?, 0)"}.bind(1, uuid).finish();
    stamp(database);
    if (fill) fill(database);
    all.commit();
    run(database, "pragma journal_mode = wal");
}

} // namespace

std::mutex& filesOfJournals()
{
    static std::mutex mutex;
    return mutex;
}

std::string drawUuid()
{
    std::string uuid;
    std::getline(std::ifstream{"/proc/sys/kernel/random/uuid"}, uuid);
    return uuid;
}

bool isUuid(std::string_view text)
{
    static constexpr std::string_view form = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    return std::ranges::equal(text, form, [](char found, char wanted) {
        return wanted == '-' ? found == '-' : (found >= '0' && found <= '9') || (found >= 'a' && found <= 'f');
    });
}

void makeJournalFile(const std::filesystem::path& file, const std::string& uuid,
                     const std::function<void(sqlite3*)>& fill)
{
    const std::filesystem::path fresh = beside(file, ".new");
    removeAll(fresh);
    build(openDatabase(fresh, true).get(), uuid, fill);
    std::error_code ignored;
    std::filesystem::remove(beside(fresh, "-wal"), ignored);
    std::filesystem::remove(beside(fresh, "-shm"), ignored);
    flush(fresh);
    std::error_code error;
    std::filesystem::rename(fresh, file, error);
    if (error) throw JournalBroken{"journal " + file.string() + ": cannot be made: " + error.message()};
    flushFolderOf(file);
}

FileKind kindOf(sqlite3* database)
{
    const std::int64_t application = numberOf(database, "pragma application_id");
    const std::int64_t all = numberOf(database, "select count(*) from sqlite_schema");
    const std::int64_t ours =
        numberOf(database, "select count(*) from sqlite_schema where name in ('identity', 'entry')");
    // A journal's application_id may have lost a bit; an empty database may be the beginning of anything.
    if (application != ourApplication && all > 0 && ours == 0) return FileKind::Foreign;
    const std::int64_t marks =
        numberOf(database, "select count(*) from sqlite_schema where name = 'entry' and sql like '%mark integer%'");
    const std::int64_t cards = numberOf(database, "select count(*) from sqlite_schema where name = 'card'");
    return ours == 2 && marks == 0 && cards == 0 ? FileKind::Older : FileKind::Journal;
}

std::string problemOfTables(sqlite3* database)
{
    const DatabaseHandle sound = openDatabase(":memory:", true);
    makeTables(sound.get());
    if (tablesOf(database) != tablesOf(sound.get())) return "its tables are not those of a journal";
    Statement mode{database, "pragma journal_mode = wal"};
    if (!mode.row() || mode.text(0) != "wal") return "its header does not allow a log";
    return {};
}

void flushFolderOf(const std::filesystem::path& file)
{
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path{"."};
    const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return;
    ::fsync(fd);
    ::close(fd);
}

std::filesystem::path beside(const std::filesystem::path& file, std::string_view suffix)
{
    return file.string().append(suffix);
}

} // namespace agent
