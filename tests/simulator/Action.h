// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/Card.h"
#include "tests/simulator/Faults.h"

#include <string>
#include <variant>
#include <vector>

namespace simulator
{

/// Why a text is not understood, and what would be right. One line.
struct Problem {
    std::string text;
};

/// A card is held to the reader for a while.
struct Tap {
    Bytes uid;
    CardKind kind;
    Duration hold;
    Traits traits{};
};

/// The card is taken away now, however long it was to be held.
struct Remove {
};

/// The plug is pulled; after that time it is put back. Zero: it stays out until Replug.
struct Unplug {
    Duration lasts;
};

struct Replug {
};

/// The chip neither hears nor speaks for a time.
struct Silence {
    Duration lasts;
};

/// Noise on the line: so many bytes, now.
struct Garbage {
    unsigned bytes;
};

/// One of the counted faults goes off so many times.
struct Fault {
    std::string word;
    Times Faults::*which;
    Times times;
    Duration lateness{};
};

using Action = std::variant<Tap, Remove, Unplug, Replug, Silence, Garbage, Fault>;

/// How long a card is held when nothing is said.
inline constexpr Duration usualHold = std::chrono::milliseconds(400);

/// What words say is to happen at one reader: "04A1B2C3 [kind [trait …]] [for 400ms] [note …]", "unplug 20s" and so on
/// (pn532-simulator(1) has them all).
std::variant<Action, Problem> parseAction(const std::vector<std::string>& words);

/// "20s", "400ms", "1.5s", "2m", "1h".
std::optional<Duration> parseDuration(std::string_view text);

/// The words of a line, without what follows a '#'.
std::vector<std::string> splitWords(std::string_view line);

} // namespace simulator
