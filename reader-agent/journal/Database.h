// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace agent
{

struct CloseDatabase {
    void operator()(sqlite3* database) const;
};
using DatabaseHandle = std::unique_ptr<sqlite3, CloseDatabase>;

/// Opens the file, makes it when asked to, and waits up to 5 s for other connections. Throws JournalBroken.
DatabaseHandle openDatabase(const std::filesystem::path& file, bool make);

/// Runs SQL that answers nothing. Throws JournalBroken.
void run(sqlite3* database, const char* sql);

/// A prepared statement. Everything it does throws JournalBroken when SQLite fails.
class Statement
{
public:
    Statement(sqlite3* database, const char* sql);

    Statement& bind(int place, std::int64_t value);
    Statement& bind(int place, std::string_view text);
    Statement& bindBytes(int place, const void* bytes, std::size_t count);

    bool row();    ///< Steps; true while there is a row.
    void finish(); ///< Steps to the end and makes it ready for the next use.

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

} // namespace agent
