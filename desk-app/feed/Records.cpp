// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/feed/Records.h"

#include <algorithm>

namespace feed
{

namespace
{

std::size_t linesIn(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

// The end of the record that begins at `from`: a line end outside quotation marks, or the end of the text.
std::size_t endOfRecord(std::string_view text, std::size_t from, bool& open)
{
    open = false;
    for (std::size_t at = from; at < text.size(); ++at) {
        if (text[at] == '"') open = !open;
        if (text[at] == '\n' && !open) return at;
    }
    return text.size();
}

} // namespace

std::string_view withoutMark(std::string_view file)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return file.starts_with(mark) ? file.substr(mark.size()) : file;
}

std::vector<Record> splitRecords(std::string_view text)
{
    std::vector<Record> records;
    std::size_t line = 1;
    for (std::size_t from = 0; from < text.size();) {
        Record record{line, {}, false};
        const std::size_t end = endOfRecord(text, from, record.open);
        record.bytes = text.substr(from, end - from);
        line += linesIn(record.bytes) + 1;
        if (!record.open && record.bytes.ends_with('\r')) record.bytes.remove_suffix(1);
        if (!record.bytes.empty()) records.push_back(record);
        from = end + 1;
    }
    return records;
}

std::vector<std::string_view> rawFields(std::string_view record)
{
    std::vector<std::string_view> fields;
    bool quoted = false;
    std::size_t from = 0;
    for (std::size_t at = 0; at < record.size(); ++at) {
        if (record[at] == '"') quoted = !quoted;
        if (record[at] != ',' || quoted) continue;
        fields.push_back(record.substr(from, at - from));
        from = at + 1;
    }
    fields.push_back(record.substr(from));
    return fields;
}

std::string unquoted(std::string_view field)
{
    std::string text;
    bool quoted = false;
    for (std::size_t at = 0; at < field.size(); ++at) {
        if (field[at] != '"') {
            text += field[at];
        } else if (quoted && at + 1 < field.size() && field[at + 1] == '"') {
            text += field[++at];
        } else {
            quoted = !quoted;
        }
    }
    return text;
}

Place placeOf(const Record& record, std::size_t offset)
{
    const std::string_view before = record.bytes.substr(0, offset);
    return {record.line + linesIn(before), rawFields(before).size() - 1};
}

} // namespace feed
