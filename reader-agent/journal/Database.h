// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/words/Trouble.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace agent
{

/// The file's content cannot be trusted: it is corrupt, or its disk answers with errors. Decision: set the file aside
/// and go on with a new one (Journal.h tells how).
class JournalDamaged : public JournalBroken
{
public:
    explicit JournalDamaged(const std::string& what, bool atFlush = false) : JournalBroken{what}, m_atFlush{atFlush} {}

    /// The disk took the bytes and failed to flush them: which of them it has nobody knows.
    bool atFlush() const { return m_atFlush; }

private:
    bool m_atFlush;
};

/// The disk is full; nothing was written. Decision: make room, or say that nothing was kept.
class DiskFull : public JournalBroken
{
public:
    DiskFull(const std::string& what, bool atFlush) : JournalBroken{what}, m_atFlush{atFlush} {}

    bool atFlush() const { return m_atFlush; } ///< As above.

private:
    bool m_atFlush;
};

struct CloseDatabase {
    void operator()(sqlite3* database) const;
};
using DatabaseHandle = std::unique_ptr<sqlite3, CloseDatabase>;

/// Opens the file, makes it when asked to, and waits up to 5 s for other connections. Closing it leaves the
/// write-ahead log where it is: what a closing connection would remove by name may be a newer journal's by then.
/// Throws JournalBroken, JournalDamaged, DiskFull.
DatabaseHandle openDatabase(const std::filesystem::path& file, bool make);

/// Runs SQL that answers nothing. Throws as openDatabase() does.
void run(sqlite3* database, const char* sql);

/// A prepared statement. Everything it does throws as openDatabase() does.
class Statement
{
public:
    Statement(sqlite3* database, const char* sql);

    Statement& bind(int place, std::int64_t value);
    Statement& bind(int place, std::string_view text);
    Statement& bindBytes(int place, const void* bytes, std::size_t count);
    Statement& bindNull(int place);

    bool row();    ///< Steps; true while there is a row.
    void finish(); ///< Steps to the end and makes it ready for the next use.

    bool isNull(int column) const;
    std::int64_t number(int column) const;
    std::string text(int column) const;
    std::string_view bytes(int column) const; ///< Valid until the next step.

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };

    sqlite3* m_database;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

/// A transaction that is rolled back unless commit() returned.
class Transaction
{
public:
    explicit Transaction(sqlite3* database) : m_database{database} { run(database, "begin immediate"); }
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    sqlite3* m_database;
};

} // namespace agent
