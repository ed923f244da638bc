// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simulator
{

using Bytes = std::vector<std::uint8_t>;

/// Upper-case hex without blanks: {0x04, 0xA1} is "04A1".
std::string toHex(const Bytes& bytes);

/// The bytes of an even number of hex digits of either case; none for anything else, and for "".
std::optional<Bytes> fromHex(std::string_view text);

} // namespace simulator
