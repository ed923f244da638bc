// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/journal/Database.h"

#include <cerrno>
#include <sqlite3.h>

namespace agent
{

namespace
{

constexpr int busyMilliseconds = 5000;

bool isWriting(int code)
{
    return code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_FSYNC || code == SQLITE_IOERR_TRUNCATE;
}

/// The system's own word for what went wrong. Where writing failed, the file that was written to remembers it: by now
/// errno is often of something that was done afterwards.
int systemErrorOf(sqlite3* database, int code)
{
    const int last = sqlite3_system_errno(database);
    if (!isWriting(code)) return last;
    for (const int which : {SQLITE_FCNTL_JOURNAL_POINTER, SQLITE_FCNTL_FILE_POINTER}) {
        sqlite3_file* file = nullptr;
        int error = 0;
        if (sqlite3_file_control(database, "main", which, &file) == SQLITE_OK && file && file->pMethods)
            file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &error);
        if (error == ENOSPC || error == EDQUOT || error == EFBIG || error == EROFS) return error;
    }
    return last;
}

/// Errors of the disk that say "no room" in other words than SQLITE_FULL: only ENOSPC while writing becomes that.
bool meansFull(int code, int systemError)
{
    if (code == SQLITE_FULL || code == SQLITE_IOERR_SHMSIZE) return true; // the log's index could not grow
    return (isWriting(code) || (code & 0xff) == SQLITE_CANTOPEN) &&
           (systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG);
}

/// Errors that the content, or the disk below it, is to blame for. A disk made read-only is not damage: nothing could
/// be set aside on it.
bool meansDamage(int code, int systemError)
{
    const int kind = code & 0xff;
    return kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB || (kind == SQLITE_IOERR && systemError != EROFS);
}

[[noreturn]] void fail(sqlite3* database)
{
    const int code = sqlite3_extended_errcode(database);
    const int systemError = systemErrorOf(database, code);
    const char* file = sqlite3_db_filename(database, "main");
    const std::string what = std::string{"journal "} + (file ? file : "") + ": " + sqlite3_errmsg(database);
    const bool atFlush = code == SQLITE_IOERR_FSYNC;
    if (meansFull(code, systemError)) throw DiskFull{what, atFlush};
    if (meansDamage(code, systemError)) throw JournalDamaged{what, atFlush};
    throw JournalBroken{what};
}

/// Statements are written into this program: one that does not fit the tables has met tables that are not ours.
[[noreturn]] void failToPrepare(sqlite3* database)
{
    if (sqlite3_errcode(database) == SQLITE_ERROR)
        throw JournalDamaged{std::string{"journal "} + sqlite3_db_filename(database, "main") + ": " +
                             sqlite3_errmsg(database)};
    fail(database);
}

/// SQLite takes pages of memory as it needs them, not twenty in advance for each connection; an agent waits most of its
/// life. Says so before SQLite is used first; what it answers later is nothing to us.
void takePagesOneByOne()
{
    static const int once = sqlite3_config(SQLITE_CONFIG_PAGECACHE, nullptr, 0, 0);
    static_cast<void>(once);
}

} // namespace

void CloseDatabase::operator()(sqlite3* database) const
{
    sqlite3_close_v2(database);
}

DatabaseHandle openDatabase(const std::filesystem::path& file, bool make)
{
    takePagesOneByOne();
    // Each connection belongs to one thread, so SQLite needs no lock of its own around it.
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (make ? SQLITE_OPEN_CREATE : 0);
    sqlite3* raw = nullptr;
    const int answer = sqlite3_open_v2(file.c_str(), &raw, flags, nullptr);
    DatabaseHandle database{raw};
    if (!raw) throw JournalBroken{"journal " + file.string() + ": " + sqlite3_errstr(answer)};
    if (answer != SQLITE_OK) fail(raw);
    sqlite3_busy_timeout(raw, busyMilliseconds);
    int keepLog = 1;
    sqlite3_file_control(raw, "main", SQLITE_FCNTL_PERSIST_WAL, &keepLog);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    return database;
}

void run(sqlite3* database, const char* sql)
{
    if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail(database);
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

Statement::Statement(sqlite3* database, const char* sql) : m_database{database}
{
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &raw, nullptr) != SQLITE_OK)
        failToPrepare(database);
    m_statement.reset(raw);
}

Statement& Statement::bind(int place, std::int64_t value)
{
    if (sqlite3_bind_int64(m_statement.get(), place, value) != SQLITE_OK) fail(m_database);
    return *this;
}

Statement& Statement::bind(int place, std::string_view text)
{
    if (sqlite3_bind_text64(m_statement.get(), place, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8) !=
        SQLITE_OK)
        fail(m_database);
    return *this;
}

Statement& Statement::bindBytes(int place, const void* bytes, std::size_t count)
{
    if (sqlite3_bind_blob64(m_statement.get(), place, bytes, count, SQLITE_TRANSIENT) != SQLITE_OK) fail(m_database);
    return *this;
}

Statement& Statement::bindNull(int place)
{
    if (sqlite3_bind_null(m_statement.get(), place) != SQLITE_OK) fail(m_database);
    return *this;
}

bool Statement::row()
{
    const int answer = sqlite3_step(m_statement.get());
    if (answer == SQLITE_ROW) return true;
    if (sqlite3_reset(m_statement.get()) != SQLITE_OK || answer != SQLITE_DONE) fail(m_database);
    return false;
}

void Statement::finish()
{
    while (row()) {
    }
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::number(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

std::string Statement::text(int column) const
{
    return std::string{bytes(column)};
}

std::string_view Statement::bytes(int column) const
{
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
    return {data, data ? static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column)) : 0};
}

Transaction::~Transaction()
{
    // A failed statement may have rolled it back already, and then there is nothing to do.
    if (m_database && sqlite3_get_autocommit(m_database) == 0)
        sqlite3_exec(m_database, "rollback", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    run(m_database, "commit");
    m_database = nullptr;
}

} // namespace agent
