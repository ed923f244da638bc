// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/proof/Apdu.h"

namespace agent
{

namespace
{

constexpr std::size_t longestAnswer = 256 + 2;

void append(Bytes& bytes, Data data)
{
    if (data.empty()) return;
    bytes.push_back(static_cast<std::uint8_t>(data.size()));
    bytes.insert(bytes.end(), data.begin(), data.end());
}

} // namespace

Bytes wrapped(std::uint8_t code, Data data)
{
    Bytes bytes{0x90, code, 0x00, 0x00};
    append(bytes, data);
    bytes.push_back(0x00);
    return bytes;
}

Bytes command(std::uint8_t instruction, std::uint16_t p1p2, Data data, std::optional<std::uint8_t> expected)
{
    Bytes bytes{0x00, instruction, static_cast<std::uint8_t>(p1p2 >> 8), static_cast<std::uint8_t>(p1p2 & 0xFF)};
    append(bytes, data);
    if (expected) bytes.push_back(*expected);
    return bytes;
}

std::optional<Answered> split(const Bytes& answer)
{
    if (answer.size() < 2 || answer.size() > longestAnswer) return std::nullopt;
    const std::size_t length = answer.size() - 2;
    return Answered{Data{answer}.first(length), static_cast<std::uint16_t>(answer[length] << 8 | answer[length + 1])};
}

} // namespace agent
