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
    const std::string_view text = withoutMark(m_bytes);
    std::vector<Record> records = splitRecords(text);
    if (records.empty()) {
        m_problems.push_back({m_name, 1, "", "empty_file", "", listed(columns)});
        return;
    }
    const Detected detected = detectEncoding(records, text.size() < m_bytes.size());
    m_encoding = detected.encoding;
    if (!isSound(records.front())) return;
    m_header = namesOf(records.front());
    replaceMisfits(records, detected);
    for (std::size_t index = 1; index < records.size(); ++index) {
        if (isSound(records[index]) && fits(records[index])) m_records.push_back(records[index]);
    }
}

void Table::replaceMisfits(std::vector<Record>& records, const Detected& detected)
{
    const Encoding other = m_encoding == Encoding::utf8 ? Encoding::gb18030 : Encoding::utf8;
    for (const Misfit& misfit : detected.misfits) {
        Record& record = records[misfit.record];
        const Place place = placeOf(record, misfit.offset);
        m_problems.push_back(misfit.otherEncoding
                                 ? problemAt(place, "mixed_encoding", spoken(other), spoken(m_encoding))
                                 : problemAt(place, "bad_bytes", hexAt(record.bytes, misfit.offset), ""));
        std::string& replaced = m_replaced.emplace_back(record.bytes);
        std::ranges::replace_if(replaced, isLong, '?');
        record.bytes = replaced;
    }
    m_header = namesOf(records.front());
}

void Table::note(const Place& place, const std::string& code, const std::string& found, std::size_t expected)
{
    m_problems.push_back(problemAt(place, code, found, std::to_string(expected)));
}

bool Table::isSound(const Record& record)
{
    if (record.open) {
        note({record.line, rawFields(record.bytes).size() - 1}, "open_quote", "", 0);
    } else if (record.bytes.size() > longestRecord) {
        note({record.line, longestField(record.bytes)}, "record_too_long", std::to_string(record.bytes.size()),
             longestRecord);
    } else if (const std::size_t at = firstControl(record.bytes); at != std::string_view::npos) {
        note(placeOf(record, at), "bad_text", shown(record.bytes, at), 0);
    } else {
        return true;
    }
    return false;
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
