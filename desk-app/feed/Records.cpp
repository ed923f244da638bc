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

bool endsField(std::string_view text, std::size_t at)
{
    const std::string_view rest = text.substr(std::min(at, text.size()));
    return rest.empty() || rest.starts_with(',') || rest.starts_with('\n') || rest.starts_with("\r\n");
}

// The offset behind the quotation mark that closes the field opened at `from`; npos where none does.
std::size_t behindQuoted(std::string_view text, std::size_t from)
{
    for (std::size_t at = text.find('"', from + 1); at != std::string_view::npos; at = text.find('"', at + 2)) {
        if (!text.substr(at + 1).starts_with('"')) return at + 1;
    }
    return std::string_view::npos;
}

// The offset behind the field that begins at `begin`; npos where it has no end.
std::size_t behindField(std::string_view text, std::size_t begin)
{
    if (text.substr(begin).starts_with('"')) return behindQuoted(text, begin);
    const std::size_t end = std::min(text.find_first_of(",\n\"", begin), text.size());
    const bool carriageReturn = end > begin && text[end - 1] == '\r' && text.substr(end).starts_with('\n');
    return carriageReturn ? end - 1 : end;
}

// One record of a text: where it ends (at its line end), and what it is made of.
struct Extent {
    std::size_t end = 0;
    std::size_t fields = 1;
    Quoting quoting = Quoting::sound;
    std::size_t quoteAt = 0;
};

// The record that begins at `from`, cut to its first line because of a quotation mark.
Extent faulty(std::string_view text, std::size_t from, Quoting quoting, std::size_t quoteAt)
{
    return {std::min(text.find('\n', from), text.size()), 0, quoting, quoteAt};
}

// What follows a field that is not followed by a comma or a line end: on its own line a stray mark, further on the next
// mark after one that was never closed.
Extent brokenAt(std::string_view text, std::size_t from, std::size_t begin, std::size_t behind)
{
    const bool sameLine = behind != std::string_view::npos && linesIn(text.substr(begin, behind - begin)) == 0;
    if (!sameLine) return faulty(text, from, Quoting::open, begin);
    return faulty(text, from, Quoting::stray, text.substr(begin).starts_with('"') ? behind - 1 : behind);
}

Extent extentAt(std::string_view text, std::size_t from)
{
    Extent extent{from, 1, Quoting::sound, std::string_view::npos};
    for (std::size_t at = from;; ++at, ++extent.fields) {
        const std::size_t begin = at;
        at = behindField(text, begin);
        if (at == std::string_view::npos || !endsField(text, at)) return brokenAt(text, from, begin, at);
        if (linesIn(text.substr(begin, at - begin)) > 0) extent.quoteAt = std::min(extent.quoteAt, begin);
        extent.end = at;
        if (!text.substr(at).starts_with(',')) break;
    }
    extent.end = std::min(text.find('\n', extent.end), text.size());
    return extent;
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
    std::size_t width = 0;
    for (std::size_t from = 0; from < text.size();) {
        Extent extent = extentAt(text, from);
        if (records.empty()) width = extent.fields;
        const bool severalLines = extent.quoting == Quoting::sound && extent.quoteAt != std::string_view::npos;
        if (severalLines && extent.fields != width) extent = faulty(text, from, Quoting::open, extent.quoteAt);
        const std::size_t quoteAt = extent.quoting == Quoting::sound ? 0 : extent.quoteAt - from;
        Record record{line, text.substr(from, extent.end - from), extent.quoting, quoteAt};
        line += linesIn(record.bytes) + 1;
        if (record.bytes.ends_with('\r')) record.bytes.remove_suffix(1);
        if (!record.bytes.empty()) records.push_back(record);
        from = extent.end + 1;
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
