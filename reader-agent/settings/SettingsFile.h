// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <toml++/toml.h>
#include <vector>

namespace agent
{

/// Notes problems with their place in the file.
class Problems
{
public:
    explicit Problems(std::string file) : m_file{std::move(file)} {}

    void add(const toml::source_region& place, std::string_view key, const std::string& what);
    std::vector<std::string> take() { return std::move(m_found); }

private:
    std::string m_file;
    std::vector<std::string> m_found;
};

/// Reads the keys of one TOML table, each at most once, and finds those that nobody asked for.
class TableReader
{
public:
    /// name: how the table is called in problems, for example "reader 2 ".
    TableReader(const toml::table& table, std::string name, Problems& problems);

    // A text is not empty and has no control characters: it becomes a path, an argument, a line of the log.

    /// A text that must be there; empty when it is missing or wrong, which is noted.
    std::string neededText(std::string_view key, std::string_view example);
    std::string text(std::string_view key, std::string_view otherwise);
    std::int64_t number(std::string_view key, std::int64_t otherwise, std::int64_t least, std::int64_t most);
    std::optional<std::int64_t> numberIfGiven(std::string_view key, std::int64_t least, std::int64_t most);

    /// true or false; false when it is missing or wrong, which is noted.
    bool flag(std::string_view key);

    /// One of a few words.
    std::string word(std::string_view key, std::initializer_list<std::string_view> words, std::string_view otherwise);

    /// A program and its arguments; empty when it is missing or wrong, which is noted. program: an example.
    std::vector<std::string> command(std::string_view key, std::string_view program);

    /// An array of tables, at least one; null when it is missing or wrong, which is noted.
    const toml::array* tables(std::string_view key);

    /// A table that may be missing: null then, and when it is none, which is noted. example: what stands behind "key
    /// =".
    const toml::table* table(std::string_view key, std::string_view example);

    /// Reads a table that stands in this one under that key.
    TableReader inner(const toml::table& table, std::string_view key) const;

    /// Notes every key that was not asked for.
    void refuseOthers();

    void wrong(std::string_view key, const std::string& what);

private:
    const toml::node* find(std::string_view key);
    static bool isText(const toml::node& node);

    const toml::table& m_table;
    std::string m_name;
    Problems& m_problems;
    std::vector<std::string_view> m_known;
};

} // namespace agent
