// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/feed/Encoding.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace feed
{

namespace
{

unsigned byteAt(std::string_view text, std::size_t at)
{
    return at < text.size() ? static_cast<std::uint8_t>(text[at]) : 0;
}
bool isLong(char byte)
{
    return static_cast<std::uint8_t>(byte) >= 0x80;
}
bool within(unsigned byte, unsigned low, unsigned high)
{
    return byte >= low && byte <= high;
}

// Length of the UTF-8 character at `at`; 0 where there is none (overlong forms and surrogates are none).
std::size_t utf8Length(std::string_view text, std::size_t at)
{
    const unsigned first = byteAt(text, at);
    const unsigned second = byteAt(text, at + 1);
    const auto more = [&](std::size_t count) {
        for (std::size_t i = 2; i <= count; ++i) {
            if (!within(byteAt(text, at + i), 0x80, 0xBF)) return false;
        }
        return true;
    };
    if (first < 0x80) return 1;
    if (within(first, 0xC2, 0xDF)) return within(second, 0x80, 0xBF) ? 2 : 0;
    const unsigned low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (!within(second, low, high)) return 0;
    if (within(first, 0xE0, 0xEF)) return more(2) ? 3 : 0;
    if (within(first, 0xF0, 0xF4)) return more(3) ? 4 : 0;
    return 0;
}

std::size_t gb18030Length(std::string_view text, std::size_t at)
{
    const unsigned first = byteAt(text, at);
    const unsigned second = byteAt(text, at + 1);
    if (first < 0x80) return 1;
    if (!within(first, 0x81, 0xFE)) return 0;
    if (within(second, 0x40, 0xFE) && second != 0x7F) return 2;
    const bool four = within(second, 0x30, 0x39) && within(byteAt(text, at + 2), 0x81, 0xFE) &&
                      within(byteAt(text, at + 3), 0x30, 0x39);
    return four ? 4 : 0;
}

// Offset of the first byte that `length` finds no character at; none when all is well.
std::optional<std::size_t> firstMisfit(std::string_view text, std::size_t (*length)(std::string_view, std::size_t))
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t step = length(text, at);
        if (step == 0) return at;
        at += step;
    }
    return std::nullopt;
}

// Chinese in UTF-8 takes three bytes a character, and such bytes taken for GB18030 seldom stay within GB 2312,
// where almost everything that people write in GB18030 lies. So each reading shows itself.
bool looksLikeUtf8(std::string_view text)
{
    bool withinGb2312 = true;
    for (std::size_t at = 0; at < text.size(); at += gb18030Length(text, at)) {
        if (byteAt(text, at) < 0x80) continue;
        withinGb2312 = withinGb2312 && byteAt(text, at) >= 0xA1 && byteAt(text, at + 1) >= 0xA1;
    }
    bool long3 = true;
    for (std::size_t at = 0; at < text.size(); at += utf8Length(text, at)) {
        long3 = long3 && utf8Length(text, at) != 2;
    }
    return long3 && !withinGb2312;
}

Encoding mainEncoding(const std::vector<Record>& records, bool marked)
{
    std::size_t utf8 = 0;
    std::size_t gb18030 = 0;
    bool gb18030First = false;
    for (const Record& record : records) {
        const Reading reading = readingOf(record.bytes);
        if (reading == Reading::gb18030) gb18030First = gb18030First || utf8 == 0;
        utf8 += reading == Reading::utf8;
        gb18030 += reading == Reading::gb18030;
    }
    const bool isGb18030 = gb18030 > utf8 || (gb18030 == utf8 && gb18030First);
    return !marked && isGb18030 ? Encoding::gb18030 : Encoding::utf8;
}

} // namespace

std::string nameOf(Encoding encoding)
{
    return encoding == Encoding::utf8 ? "UTF8" : "GB18030";
}

Reading readingOf(std::string_view text)
{
    if (std::ranges::none_of(text, isLong)) return Reading::ascii;
    const bool utf8 = !firstMisfit(text, utf8Length);
    const bool gb18030 = !firstMisfit(text, gb18030Length);
    if (!utf8) return gb18030 ? Reading::gb18030 : Reading::neither;
    if (!gb18030) return Reading::utf8;
    return looksLikeUtf8(text) ? Reading::utf8 : Reading::either;
}

Detected detectEncoding(const std::vector<Record>& records, bool marked)
{
    Detected detected{mainEncoding(records, marked), {}};
    const bool utf8 = detected.encoding == Encoding::utf8;
    const Reading other = utf8 ? Reading::gb18030 : Reading::utf8;
    for (std::size_t index = 0; index < records.size(); ++index) {
        const std::string_view bytes = records[index].bytes;
        const Reading reading = readingOf(bytes);
        if (reading != other && reading != Reading::neither) continue;
        const auto misfit = firstMisfit(bytes, utf8 ? utf8Length : gb18030Length);
        const auto foreign = static_cast<std::size_t>(std::ranges::find_if(bytes, isLong) - bytes.begin());
        detected.misfits.push_back({index, misfit.value_or(foreign), reading == other});
    }
    return detected;
}

} // namespace feed
