// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/settings/SettingsFile.h"

#include <algorithm>

namespace agent
{

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
    else if (!node->is_string() || node->as_string()->get().empty())
        wrong(key, "must be a text that is not empty" + right);
    else
        return node->as_string()->get();
    return {};
}

std::string TableReader::text(std::string_view key, std::string_view otherwise)
{
    const toml::node* node = find(key);
    if (!node) return std::string{otherwise};
    if (node->is_string() && !node->as_string()->get().empty()) return node->as_string()->get();
    wrong(key, "must be a text that is not empty, or be left out");
    return {};
}

std::int64_t TableReader::number(std::string_view key, std::int64_t otherwise, std::int64_t least, std::int64_t most)
{
    const toml::node* node = find(key);
    if (!node) return otherwise;
    if (node->is_integer() && node->as_integer()->get() >= least && node->as_integer()->get() <= most)
        return node->as_integer()->get();
    wrong(key, "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most) +
                   " (without it: " + std::to_string(otherwise) + ')');
    return otherwise;
}

std::vector<std::string> TableReader::texts(std::string_view key)
{
    const toml::node* node = find(key);
    if (!node) return {};
    std::vector<std::string> all;
    const toml::array* list = node->as_array();
    for (std::size_t i = 0; list && i < list->size(); ++i)
        if (const auto* one = list->get(i)->as_string()) all.push_back(one->get());
    if (list && !list->empty() && all.size() == list->size()) return all;
    wrong(key, "must be a program and its arguments; for example " + std::string{key} +
                   " = [\"/usr/local/bin/beep\", \"short\"]");
    return {};
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
