// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reference/Feed.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace reference
{
namespace
{
std::vector<std::vector<std::string>> records(const std::string& text)
{
    std::vector<std::vector<std::string>> all;
    std::vector<std::string> record{""};
    bool quoted = false;
    for (std::size_t i = text.starts_with("\xef\xbb\xbf") ? 3 : 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted ? c == '"' && i + 1 < text.size() && text[i + 1] == '"' : false)
            record.back() += text[++i];
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && c == ',')
            record.emplace_back();
        else if (!quoted && c == '\n') {
            if (record.size() > 1 || !record[0].empty()) all.push_back(record);
            record = {""};
        } else if (quoted || c != '\r')
            record.back() += c;
    }
    if (record.size() > 1 || !record[0].empty()) all.push_back(record);
    return all;
}
} // namespace

std::string Table::cell(const std::vector<std::string>& row, const std::string& column) const
{
    const auto found = std::find(header.begin(), header.end(), column);
    return found == header.end() ? std::string{} : row.at(static_cast<std::size_t>(found - header.begin()));
}

Table parseCsv(const std::string& text)
{
    auto all = records(text);
    if (all.empty()) return {};
    Table table{all.front(), {}};
    table.rows.assign(all.begin() + 1, all.end());
    return table;
}

Feed readFeed(const std::filesystem::path& folder)
{
    Feed feed;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        if (entry.path().extension() != ".csv") continue;
        std::ifstream file{entry.path(), std::ios::binary};
        feed[entry.path().stem().string()] = parseCsv({std::istreambuf_iterator<char>{file}, {}});
    }
    return feed;
}

std::string csvRecord(const std::vector<std::string>& cells)
{
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) text += ',';
        if (cells[i].find_first_of(",\"\n") == std::string::npos) {
            text += cells[i];
            continue;
        }
        text += '"';
        for (const char c : cells[i]) text += c == '"' ? std::string{"\"\""} : std::string{c};
        text += '"';
    }
    return text;
}
} // namespace reference
