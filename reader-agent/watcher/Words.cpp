// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/watcher/Words.h"

#include <charconv>

namespace agent
{

std::string_view takeWord(std::string_view& rest)
{
    const std::size_t blank = rest.find(' ');
    const std::string_view word = rest.substr(0, blank);
    rest.remove_prefix(blank == std::string_view::npos ? rest.size() : blank + 1);
    return word;
}

bool takeNumber(std::string_view& rest, std::int64_t& number)
{
    const std::string_view word = takeWord(rest);
    const auto [stop, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    return error == std::errc{} && stop == word.data() + word.size();
}

std::optional<std::uint32_t> takeHex(std::string_view& rest, std::size_t bytes)
{
    const auto value = bytesFromHex(takeWord(rest));
    if (!value || value->size() != bytes) return std::nullopt;
    std::uint32_t number = 0;
    for (const std::uint8_t byte : *value)
        number = number << 8 | byte;
    return number;
}

std::string hexWord(const Bytes& bytes)
{
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    text.reserve(2 * bytes.size());
    for (const std::uint8_t byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

std::string hexWord(std::uint32_t value, std::size_t bytes)
{
    Bytes split;
    for (std::size_t i = bytes; i-- > 0;)
        split.push_back(static_cast<std::uint8_t>(value >> 8 * i));
    return hexWord(split);
}

} // namespace agent
