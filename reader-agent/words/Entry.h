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
    Start,     ///< the agent started
    Deaf,      ///< the chip stopped answering; the instant is the last look that it answered
    Listening  ///< the chip answers again; the instant is its first answered look
};

/// How far a card proved itself.
enum class Auth { None, Uid, Originality, Sun, Mutual, Failed };

/// What is known of a card: how far it proved itself, and the rest: the counter of a SUN message, or why it failed
/// (uid_only, wrong_key, replay, not_genuine, no_answer).
struct Proof {
    Auth level = Auth::Uid;
    std::string detail{};
};

/// One entry: its number in the journal (1, 2, 3 …), its canonical line, the digest of the chain through it.
struct Entry {
    std::int64_t number = 0;
    std::string line;
    Digest digest{};
    bool missing = false;    ///< The line is lost, or withheld: it is empty then.
    bool digestKnown = true; ///< False only for a missing entry: where the chain stands after it is not known.
};

/// What a canonical line says.
struct Record {
    std::int64_t number = 0;
    Kind kind = Kind::Tap;
    std::string uid; ///< Upper-case hex; empty for entries without a card.
    Instant at;
    Auth auth = Auth::None;
    std::string authDetail{}; ///< Proof::detail; told after a colon when not empty.
};

/// The canonical line, without a newline:
/// <entry> <kind> <uid|-> <boot-id> <boottime-ns> <realtime> <clock-error-us> <auth>
/// auth: none | uid | originality | sun:<counter> | mutual | failed:<why>
std::string canonicalLine(const Record& record);

/// The parts of a line that this program itself asks for later.
struct LineParts {
    std::string_view kind, uid, bootId, realtime;
    std::int64_t boottimeNs = 0;
    std::int64_t clockErrorUs = 0;
    std::string_view auth; ///< With its detail: "failed:wrong_key".
};

/// "mutual", "sun:17", "failed:wrong_key": the auth field of a line.
std::string authText(Auth level, std::string_view detail);

/// Takes a canonical line apart; nothing when it is none. The views point into line.
std::optional<LineParts> partsOf(std::string_view line);

/// Lower-case hex.
std::string hex(const std::uint8_t* bytes, std::size_t count);

template <std::size_t N> std::string hex(const std::array<std::uint8_t, N>& bytes)
{
    return hex(bytes.data(), N);
}

} // namespace agent
