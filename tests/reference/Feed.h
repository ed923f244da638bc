// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace reference
{
/// A CSV file of a plan feed (design §4), as texts.
struct Table {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;

    /// A cell by its column's name; empty when there is no such column.
    std::string cell(const std::vector<std::string>& row, const std::string& column) const;
};

/// File name, without ".csv" → its table.
using Feed = std::map<std::string, Table>;

Table parseCsv(const std::string& text);
Feed readFeed(const std::filesystem::path& folder);
std::string csvRecord(const std::vector<std::string>& cells); ///< Without line end.
} // namespace reference
