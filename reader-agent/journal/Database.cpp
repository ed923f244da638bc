// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/journal/Database.h"

#include "reader-agent/words/Trouble.h"

#include <sqlite3.h>

namespace agent
{

namespace
{

constexpr int busyMilliseconds = 5000;

[[noreturn]] void fail(sqlite3* database)
{
    const char* file = sqlite3_db_filename(database, "main");
    throw JournalBroken{std::string{"journal "} + (file ? file : "") + ": " + sqlite3_errmsg(database)};
}

} // namespace

void CloseDatabase::operator()(sqlite3* database) const
{
    sqlite3_close_v2(database);
}

DatabaseHandle openDatabase(const std::filesystem::path& file, bool make)
{
    // Each connection belongs to one thread, so SQLite needs no lock of its own around it.
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (make ? SQLITE_OPEN_CREATE : 0);
    sqlite3* raw = nullptr;
    const int answer = sqlite3_open_v2(file.c_str(), &raw, flags, nullptr);
    DatabaseHandle database{raw};
    if (answer != SQLITE_OK) throw JournalBroken{"journal " + file.string() + ": " + sqlite3_errstr(answer)};
    sqlite3_busy_timeout(raw, busyMilliseconds);
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
    if (sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &raw, nullptr) != SQLITE_OK) fail(database);
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

} // namespace agent
