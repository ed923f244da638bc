// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/words/Bytes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace agent
{

// The words of a message between agent and watcher: each take… takes one off the front of rest.

std::string_view takeWord(std::string_view& rest);

/// False when the next word is no number.
bool takeNumber(std::string_view& rest, std::int64_t& number);

/// The next word as that many bytes of hex; nothing when it is none.
std::optional<std::uint32_t> takeHex(std::string_view& rest, std::size_t bytes);

/// Upper-case hex.
std::string hexWord(const Bytes& bytes);
std::string hexWord(std::uint32_t value, std::size_t bytes);

} // namespace agent
