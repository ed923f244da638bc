// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/journal/RowScan.h"

#include "reader-agent/journal/Mark.h"
#include "reader-agent/journal/Tables.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace agent
{

namespace
{

// SQLite's record format: length of the header, a type for each column, then the values.
constexpr std::size_t typeNull = 0;
constexpr std::size_t typeOne = 9;
constexpr std::size_t firstText = 13;
constexpr std::size_t typeDigest = 12 + 2 * std::tuple_size_v<Digest>;
constexpr std::size_t typeUuid = firstText + 2 * 36;
constexpr std::size_t shortestHeader = 4;
constexpr std::size_t longestHeader = 8;
constexpr std::size_t identityHeader = 4;
constexpr std::size_t columnsAtMost = 5;

bool isNumber(std::size_t type)
{
    return type >= 1 && type <= typeOne && type != 7; // 7 is a floating point number
}

bool isText(std::size_t type)
{
    return type >= firstText && type % 2 == 1;
}

std::size_t sizeOf(std::size_t type)
{
    static constexpr std::array<std::size_t, 12> small{0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};
    return type < small.size() ? small[type] : (type - 12) / 2;
}

struct Column {
    std::size_t type = 0;
    std::string_view bytes;

    std::int64_t number() const
    {
        if (type >= 8) return type == typeOne ? 1 : 0;
        std::uint64_t value = (bytes.front() & 0x80) != 0 ? ~std::uint64_t{0} : 0;
        for (const char byte : bytes)
            value = value << 8 | static_cast<std::uint8_t>(byte);
        return static_cast<std::int64_t>(value);
    }
};

/// The columns of a record that begins here; their number is 0 when there is none. Types take two bytes at most: no
/// text of ours is longer.
struct RawRecord {
    std::array<Column, columnsAtMost> column;
    std::size_t count = 0;
};

RawRecord recordAt(std::string_view bytes)
{
    RawRecord record;
    if (bytes.empty()) return record;
    const auto header = static_cast<std::uint8_t>(bytes.front());
    if (header < shortestHeader || header > longestHeader || header > bytes.size()) return record;
    std::size_t count = 0, body = header;
    for (std::size_t at = 1; at < header; ++count) {
        if (count == columnsAtMost) return record;
        std::size_t type = static_cast<std::uint8_t>(bytes[at++]);
        if (type >= 0x80) {
            if (at == header) return record;
            type = (type & 0x7f) << 7 | static_cast<std::uint8_t>(bytes[at++]);
        }
        if (type == 7 || type == 10 || type == 11 || body + sizeOf(type) > bytes.size()) return record;
        record.column[count] = {type, bytes.substr(body, sizeOf(type))};
        body += sizeOf(type);
    }
    record.count = count;
    return record;
}

bool looksLikeEntry(const RawRecord& record)
{
    const auto& column = record.column;
    return record.count == 5 && column[0].type == typeNull && isText(column[1].type) && column[2].type == typeDigest &&
           isNumber(column[3].type) && isNumber(column[4].type);
}

/// The number that a line begins with; 0 when it begins with none.
std::int64_t numberOf(std::string_view line)
{
    std::int64_t number = 0;
    std::from_chars(line.data(), line.data() + line.size(), number);
    return number;
}

} // namespace

void RowScan::look(std::string_view bytes)
{
    for (; bytes.size() > shortestHeader; bytes.remove_prefix(1)) {
        const auto header = static_cast<std::uint8_t>(bytes.front());
        if (header < shortestHeader || header > longestHeader) continue;
        if (bytes[1] == 0)
            takeEntry(bytes);
        else
            takeNamed(bytes);
    }
}

bool RowScan::takeEntry(std::string_view bytes)
{
    const RawRecord record = recordAt(bytes);
    if (!looksLikeEntry(record)) return false;
    const std::string_view line = record.column[1].bytes;
    KeptEntry found{{numberOf(line), std::string{line}, {}}, record.column[3].number()};
    if (found.entry.number < m_from || m_content.entries.contains(found.entry.number)) return false;
    std::ranges::copy(record.column[2].bytes, found.entry.digest.begin());
    if (record.column[4].number() != markOf(m_journal, found.entry, found.writtenUs)) return false;
    return m_content.entries.emplace(found.entry.number, std::move(found)).second;
}

void RowScan::takeNamed(std::string_view bytes)
{
    const RawRecord record = recordAt(bytes);
    const auto& column = record.column;
    if (record.count != 3 || !isText(column[0].type) || !isNumber(column[2].type)) return;
    const std::string name{column[0].bytes};
    const bool counter = isNumber(column[1].type);
    if (!counter && !isText(column[1].type)) return;
    const std::string value = counter ? std::to_string(column[1].number()) : std::string{column[1].bytes};
    if (column[2].number() != markOf(m_journal, name, value)) return;
    if (counter)
        m_content.counters[name] = std::max(m_content.counters[name], column[1].number());
    else
        m_content.notes[name] = value;
}

std::map<std::string, std::int64_t> identitiesIn(std::string_view bytes)
{
    std::map<std::string, std::int64_t> found;
    for (; bytes.size() > identityHeader; bytes.remove_prefix(1)) {
        if (bytes[0] != identityHeader || bytes[1] != 0 || static_cast<std::uint8_t>(bytes[2]) != typeUuid) continue;
        const RawRecord record = recordAt(bytes);
        const auto& column = record.column;
        if (record.count != 3 || !isUuid(column[1].bytes) || !isNumber(column[2].type)) continue;
        auto& delivered = found[std::string{column[1].bytes}];
        delivered = std::max(delivered, column[2].number());
    }
    return found;
}

} // namespace agent
