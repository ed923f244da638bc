// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/words/Entry.h"

#include <charconv>

namespace agent
{

namespace
{

const char* word(Kind kind)
{
    switch (kind) {
    case Kind::Tap:
        return "tap";
    case Kind::ClockStep:
        return "clock_step";
    case Kind::Start:
        return "start";
    }
    return "";
}

const char* word(Auth auth)
{
    switch (auth) {
    case Auth::None:
        return "none";
    case Auth::Uid:
        return "uid";
    case Auth::Originality:
        return "originality";
    case Auth::Sun:
        return "sun";
    case Auth::Mutual:
        return "mutual";
    case Auth::Failed:
        return "failed";
    }
    return "";
}

constexpr std::size_t lineFields = 8;

} // namespace

std::string canonicalLine(const Record& record)
{
    const std::string uid = record.uid.empty() ? "-" : record.uid;
    return std::to_string(record.number) + ' ' + word(record.kind) + ' ' + uid + ' ' + record.at.bootId + ' ' +
           std::to_string(record.at.boottimeNs) + ' ' + rfc3339(record.at.realtimeUs) + ' ' +
           std::to_string(record.at.clockErrorUs) + ' ' + word(record.auth);
}

std::optional<LineParts> partsOf(std::string_view line)
{
    std::array<std::string_view, lineFields> field;
    std::size_t found = 0;
    while (found < lineFields) {
        const std::size_t blank = line.find(' ');
        field[found++] = line.substr(0, blank);
        if (blank == std::string_view::npos) break;
        line.remove_prefix(blank + 1);
    }
    LineParts parts{field[1], field[2], field[3], field[5]};
    const auto end = field[4].data() + field[4].size();
    const auto [stop, error] = std::from_chars(field[4].data(), end, parts.boottimeNs);
    if (found != lineFields || error != std::errc{} || stop != end) return std::nullopt;
    return parts;
}

std::string hex(const std::uint8_t* bytes, std::size_t count)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * count);
    for (std::size_t i = 0; i < count; ++i) {
        text += digits[bytes[i] >> 4];
        text += digits[bytes[i] & 15];
    }
    return text;
}

} // namespace agent
