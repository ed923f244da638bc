// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/Bytes.h"

#include <charconv>

namespace simulator
{

std::string toHex(const Bytes& bytes)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string text;
    for (const auto byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 0x0F];
    }
    return text;
}

std::optional<Bytes> fromHex(std::string_view text)
{
    if (text.empty() || text.size() % 2 != 0) return std::nullopt;
    Bytes bytes;
    for (std::size_t i = 0; i < text.size(); i += 2) {
        std::uint8_t byte = 0;
        const auto* const end = text.data() + i + 2;
        const auto [stop, error] = std::from_chars(text.data() + i, end, byte, 16);
        if (error != std::errc() || stop != end) return std::nullopt;
        bytes.push_back(byte);
    }
    return bytes;
}

} // namespace simulator
