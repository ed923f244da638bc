// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/words/Instant.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace agent
{

using Digest = std::array<std::uint8_t, 32>; ///< SHA-256.

/// What an entry of the journal records.
enum class Kind {
    Tap,       ///< a card was read
    ClockStep, ///< the host's clock was set
    Start      ///< the agent started
};

/// How far a card proved itself.
enum class Auth { None, Uid, Originality, Sun, Mutual, Failed };

/// One entry: its number in the journal (1, 2, 3 …), its canonical line, the digest of the chain through it.
struct Entry {
    std::int64_t number = 0;
    std::string line;
    Digest digest{};
};

/// What a canonical line says.
struct Record {
    std::int64_t number = 0;
    Kind kind = Kind::Tap;
    std::string uid; ///< Upper-case hex; empty for entries without a card.
    Instant at;
    Auth auth = Auth::None;
};

/// The canonical line, without a newline:
/// <entry> <kind> <uid|-> <boot-id> <boottime-ns> <realtime> <clock-error-us> <auth>
std::string canonicalLine(const Record& record);

/// The parts of a line that this program itself asks for later.
struct LineParts {
    std::string_view kind, uid, bootId, realtime;
    std::int64_t boottimeNs = 0;
};

/// Takes a canonical line apart; nothing when it is none. The views point into line.
std::optional<LineParts> partsOf(std::string_view line);

/// Lower-case hex.
std::string hex(const std::uint8_t* bytes, std::size_t count);

template <std::size_t N> std::string hex(const std::array<std::uint8_t, N>& bytes)
{
    return hex(bytes.data(), N);
}

} // namespace agent
