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
    case Kind::Deaf:
        return "deaf";
    case Kind::Listening:
        return "listening";
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

bool readNumber(std::string_view text, std::int64_t& number)
{
    const auto end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    return error == std::errc{} && stop == end;
}

} // namespace

std::string canonicalLine(const Record& record)
{
    const std::string uid = record.uid.empty() ? "-" : record.uid;
    return std::to_string(record.number) + ' ' + word(record.kind) + ' ' + uid + ' ' + record.at.bootId + ' ' +
           std::to_string(record.at.boottimeNs) + ' ' + rfc3339(record.at.realtimeUs) + ' ' +
           std::to_string(record.at.clockErrorUs) + ' ' + authText(record.auth, record.authDetail);
}

std::string authText(Auth level, std::string_view detail)
{
    std::string text = word(level);
    if (!detail.empty()) text.append(":").append(detail);
    return text;
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
    if (found != lineFields) return std::nullopt;
    LineParts parts{field[1], field[2], field[3], field[5], 0, 0, field[7]};
    const bool numbers = readNumber(field[4], parts.boottimeNs) && readNumber(field[6], parts.clockErrorUs);
    return numbers ? std::optional{parts} : std::nullopt;
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
