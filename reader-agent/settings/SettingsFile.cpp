// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/settings/SettingsFile.h"

#include <algorithm>

namespace agent
{

namespace
{

std::optional<std::int64_t> inRange(const toml::node& node, std::int64_t least, std::int64_t most)
{
    const auto* number = node.as_integer();
    if (!number || number->get() < least || number->get() > most) return std::nullopt;
    return number->get();
}

std::string range(std::int64_t least, std::int64_t most)
{
    return "from " + std::to_string(least) + " to " + std::to_string(most);
}

} // namespace

void Problems::add(const toml::source_region& place, std::string_view key, const std::string& what)
{
    m_found.push_back(m_file + ':' + std::to_string(std::max(place.begin.line, toml::source_index{1})) + ": " +
                      std::string{key} + ": " + what);
}

TableReader::TableReader(const toml::table& table, std::string name, Problems& problems)
    : m_table{table}, m_name{std::move(name)}, m_problems{problems}
{
}

const toml::node* TableReader::find(std::string_view key)
{
    m_known.push_back(key);
    return m_table.get(key);
}

bool TableReader::isText(const toml::node& node)
{
    const auto* text = node.as_string();
    return text && !text->get().empty() &&
           std::ranges::none_of(text->get(), [](unsigned char c) { return c < ' ' || c == 127; });
}

void TableReader::wrong(std::string_view key, const std::string& what)
{
    const toml::node* node = m_table.get(key);
    m_problems.add(node ? node->source() : m_table.source(), m_name + std::string{key}, what);
}

std::string TableReader::neededText(std::string_view key, std::string_view example)
{
    const toml::node* node = find(key);
    const std::string right = "; for example " + std::string{key} + " = \"" + std::string{example} + '"';
    if (!node)
        wrong(key, "is missing" + right);
    else if (!isText(*node))
        wrong(key, "must be a text that is not empty, without control characters" + right);
    else
        return node->as_string()->get();
    return {};
}

std::string TableReader::text(std::string_view key, std::string_view otherwise)
{
    const toml::node* node = find(key);
    if (!node) return std::string{otherwise};
    if (isText(*node)) return node->as_string()->get();
    wrong(key, "must be a text that is not empty, without control characters, or be left out");
    return {};
}

std::string TableReader::word(std::string_view key, std::initializer_list<std::string_view> words,
                              std::string_view otherwise)
{
    const toml::node* node = find(key);
    if (!node) return std::string{otherwise};
    if (node->is_string() && std::ranges::find(words, node->as_string()->get()) != words.end())
        return node->as_string()->get();
    std::string known;
    for (const std::string_view one : words)
        known += (known.empty() ? "\"" : ", \"") + std::string{one} + '"';
    wrong(key, "must be one of " + known + " (without it: \"" + std::string{otherwise} + "\")");
    return std::string{otherwise};
}

std::int64_t TableReader::number(std::string_view key, std::int64_t otherwise, std::int64_t least, std::int64_t most)
{
    const toml::node* node = find(key);
    if (!node) return otherwise;
    if (const auto given = inRange(*node, least, most)) return *given;
    wrong(key, "must be a whole number " + range(least, most) + " (without it: " + std::to_string(otherwise) + ')');
    return otherwise;
}

std::optional<std::int64_t> TableReader::numberIfGiven(std::string_view key, std::int64_t least, std::int64_t most)
{
    const toml::node* node = find(key);
    if (!node) return std::nullopt;
    const auto given = inRange(*node, least, most);
    if (!given) wrong(key, "must be a whole number " + range(least, most) + ", or be left out");
    return given;
}

bool TableReader::flag(std::string_view key)
{
    const toml::node* node = find(key);
    if (!node) return false;
    if (node->is_boolean()) return node->as_boolean()->get();
    wrong(key, "must be true or false (without it: false)");
    return false;
}

std::vector<std::string> TableReader::command(std::string_view key, std::string_view program)
{
    const toml::node* node = find(key);
    if (!node) return {};
    std::vector<std::string> all;
    const toml::array* list = node->as_array();
    for (std::size_t i = 0; list && i < list->size(); ++i)
        if (const auto* one = list->get(i)->as_string(); one && one->get().find('\0') == std::string::npos)
            all.push_back(one->get());
    if (list && !list->empty() && all.size() == list->size() && !all.front().empty()) return all;
    wrong(key, "must be a program and its arguments; for example " + std::string{key} + " = [\"" +
                   std::string{program} + "\", \"short\"]");
    return {};
}

const toml::table* TableReader::table(std::string_view key, std::string_view example)
{
    const toml::node* node = find(key);
    if (!node || node->is_table()) return node ? node->as_table() : nullptr;
    wrong(key, "must be a table; for example " + std::string{example});
    return nullptr;
}

const toml::array* TableReader::tables(std::string_view key)
{
    const toml::node* node = find(key);
    const toml::array* all = node ? node->as_array() : nullptr;
    if (all && !all->empty() && all->is_homogeneous(toml::node_type::table)) return all;
    wrong(key,
          "at least one reader is needed, each in a table of its own that starts with [[" + std::string{key} + "]]");
    return nullptr;
}

TableReader TableReader::inner(const toml::table& table, std::string_view key) const
{
    return {table, m_name + std::string{key} + '.', m_problems};
}

void TableReader::refuseOthers()
{
    std::string known;
    for (const std::string_view key : m_known)
        known += (known.empty() ? "" : ", ") + std::string{key};
    for (const auto& [key, node] : m_table)
        if (std::ranges::find(m_known, key.str()) == m_known.end())
            m_problems.add(key.source(), m_name + std::string{key.str()}, "is not known; known here: " + known);
}

} // namespace agent
