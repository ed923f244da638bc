// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/feed/Table.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>

namespace feed
{

namespace
{

bool isLong(char byte)
{
    return static_cast<std::uint8_t>(byte) >= 0x80;
}

// The bytes from `offset` on that are not ASCII, at most four, as people write bytes: E5 BC.
std::string hexAt(std::string_view bytes, std::size_t offset)
{
    std::string hex;
    for (std::size_t at = offset; at < bytes.size() && at < offset + 4 && isLong(bytes[at]); ++at) {
        char two[4];
        std::snprintf(two, sizeof two, "%02X", static_cast<std::uint8_t>(bytes[at]));
        hex += (hex.empty() ? "" : " ") + std::string(two);
    }
    return hex;
}

std::string spoken(Encoding encoding)
{
    return encoding == Encoding::utf8 ? "UTF-8" : "GB18030";
}

// What PostgreSQL takes in no record: a zero byte, and a carriage return outside quotation marks.
std::size_t firstControl(std::string_view record)
{
    bool quoted = false;
    for (std::size_t at = 0; at < record.size(); ++at) {
        if (record[at] == '"') quoted = !quoted;
        if (record[at] == '\0' || (record[at] == '\r' && !quoted)) return at;
    }
    return std::string_view::npos;
}

// The field around an offset, with `?` for what cannot be shown.
std::string shown(std::string_view record, std::size_t offset)
{
    const std::size_t field = rawFields(record.substr(0, offset)).size() - 1;
    std::string text(rawFields(record)[field]);
    std::ranges::replace_if(
        text, [](char character) { return character == '\0' || character == '\r'; }, '?');
    return text;
}

// What stands between the commas around an offset.
std::string around(std::string_view record, std::size_t offset)
{
    const std::size_t comma = record.rfind(',', offset);
    const std::size_t from = comma == std::string_view::npos ? 0 : comma + 1;
    return std::string(record.substr(from, record.find(',', offset) - from));
}

std::size_t longestField(std::string_view record)
{
    const std::vector<std::string_view> fields = rawFields(record);
    const auto shorter = [](std::string_view a, std::string_view b) { return a.size() < b.size(); };
    return static_cast<std::size_t>(std::ranges::max_element(fields, shorter) - fields.begin());
}

} // namespace

std::string listed(const std::vector<std::string>& names)
{
    std::string list;
    for (const std::string& name : names) {
        list += (list.empty() ? "" : ", ") + name;
    }
    return list;
}

Table::Table(const std::filesystem::path& path, std::string name, const std::vector<std::string>& columns)
    : m_name(std::move(name))
{
    read(path);
    if (m_problems.empty()) look(columns);
}

Problem Table::problemAt(const Place& place, const std::string& code, const std::string& found,
                         const std::string& expected) const
{
    const std::string column = place.field < m_header.size() ? m_header[place.field] : std::string();
    return {m_name, place.line, column, code, found, expected};
}

void Table::read(const std::filesystem::path& path)
{
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    if (!error && size > largestFile) {
        m_problems.push_back(problemAt({1, 0}, "file_too_large", std::to_string(size), std::to_string(largestFile)));
        return;
    }
    std::ifstream file(path, std::ios::binary);
    if (!error && file) {
        m_bytes.resize(size);
        file.read(m_bytes.data(), static_cast<std::streamsize>(size));
        m_bytes.resize(static_cast<std::size_t>(file.gcount()));
    }
    if (error || !file) {
        const std::string reason = error ? error.message() : std::strerror(errno);
        m_problems.push_back(problemAt({1, 0}, "unreadable_file", reason, ""));
    }
}

void Table::look(const std::vector<std::string>& columns)
{
    mendLineEnds();
    const std::string_view text = withoutMark(m_bytes);
    std::vector<Record> records = splitRecords(text);
    if (records.empty()) {
        m_problems.push_back({m_name, 1, "", "empty_file", "", listed(columns)});
        return;
    }
    const Detected detected = detectEncoding(records, text.size() < m_bytes.size());
    m_encoding = detected.encoding;
    replaceMisfits(records, detected);
    if (!isWhole(records.front()) || !isPlain(records.front())) return;
    m_header = namesOf(records.front());
    for (std::size_t index = 1; index < records.size(); ++index)
        take(records[index]);
}

void Table::take(Record record)
{
    if (!isWhole(record) || !fits(record)) {
        record = remainderOf(record);
    } else if (!isPlain(record)) {
        std::string& plain = m_replaced.emplace_back(record.bytes);
        for (std::size_t at = firstControl(plain); at != std::string::npos; at = firstControl(plain))
            plain[at] = '?';
        record.bytes = plain;
    }
    m_records.push_back(record);
}

// Old Macintosh programs end lines with a carriage return alone: said once, and read as meant.
void Table::mendLineEnds()
{
    if (m_bytes.find('\n') != std::string::npos || m_bytes.find('\r') == std::string::npos) return;
    std::ranges::replace(m_bytes, '\r', '\n');
    if (m_bytes.find_first_not_of('\n') != std::string::npos) note({1, 0}, "cr_line_ends", "", 0);
}

Record Table::remainderOf(const Record& record)
{
    constexpr std::size_t longestCode = 200; // bytes; longer is no code
    const std::size_t fault = record.quoting == Quoting::sound ? record.bytes.size() : record.quoteAt;
    const std::vector<std::string_view> fields = rawFields(record.bytes.substr(0, fault));
    const std::size_t known = record.quoting == Quoting::sound ? fields.size() : fields.size() - 1;
    std::string& remainder = m_replaced.emplace_back();
    for (std::size_t index = 0; index < m_header.size(); ++index) {
        if (index > 0) remainder += ',';
        const bool fit = index < known && fields[index].size() <= longestCode;
        if (fit && firstControl(fields[index]) == std::string_view::npos) remainder += fields[index];
    }
    return {record.line, remainder};
}

void Table::replaceMisfits(std::vector<Record>& records, const Detected& detected)
{
    const std::vector<Record> asTheyCame = records;
    for (const Misfit& misfit : detected.misfits) {
        std::string& replaced = m_replaced.emplace_back(records[misfit.record].bytes);
        std::ranges::replace_if(replaced, isLong, '?');
        records[misfit.record].bytes = replaced;
    }
    const Encoding other = m_encoding == Encoding::utf8 ? Encoding::gb18030 : Encoding::utf8;
    m_header = namesOf(records.front()); // for the columns of problems
    for (const Misfit& misfit : detected.misfits) {
        const Record& record = asTheyCame[misfit.record];
        const Place place = placeOf(record, misfit.offset);
        m_problems.push_back(misfit.otherEncoding
                                 ? problemAt(place, "mixed_encoding", spoken(other), spoken(m_encoding))
                                 : problemAt(place, "bad_bytes", hexAt(record.bytes, misfit.offset), ""));
    }
    m_header.clear();
}

void Table::note(const Place& place, const std::string& code, const std::string& found, std::size_t expected)
{
    m_problems.push_back(problemAt(place, code, found, std::to_string(expected)));
}

bool Table::isWhole(const Record& record)
{
    if (record.quoting == Quoting::open) {
        note(placeOf(record, record.quoteAt), "open_quote", "", 0);
    } else if (record.quoting == Quoting::stray) {
        m_problems.push_back(
            problemAt(placeOf(record, record.quoteAt), "stray_quote", around(record.bytes, record.quoteAt), ""));
    } else if (record.bytes.size() > longestRecord) {
        note({record.line, longestField(record.bytes)}, "record_too_long", std::to_string(record.bytes.size()),
             longestRecord);
    } else {
        return true;
    }
    return false;
}

bool Table::isPlain(const Record& record)
{
    const std::size_t at = firstControl(record.bytes);
    if (at != std::string_view::npos) note(placeOf(record, at), "bad_text", shown(record.bytes, at), 0);
    return at == std::string_view::npos;
}

bool Table::fits(const Record& record)
{
    const std::size_t found = rawFields(record.bytes).size();
    const std::size_t expected = m_header.size();
    if (found < expected) note({record.line, found}, "too_few_fields", std::to_string(found), expected);
    if (found > expected) note({record.line, expected - 1}, "too_many_fields", std::to_string(found), expected);
    return found == expected;
}

std::vector<std::string> Table::namesOf(const Record& header) const
{
    std::vector<std::string> names;
    for (const std::string_view field : rawFields(header.bytes)) {
        names.push_back(unquoted(field));
    }
    return names;
}

} // namespace feed
