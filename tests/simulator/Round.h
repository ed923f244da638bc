// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/Action.h"

#include <istream>
#include <string>
#include <vector>

namespace simulator
{

/// One line of a round: what happens when, and at which reader.
struct RoundLine {
    Duration at;        ///< since midnight of the round's first day, or since the round's start
    std::string reader; ///< empty: the only one there is
    Action action;
    std::string place; ///< "file:line", for problems found later
};

/// A round as a person writes it down.
struct Round {
    std::vector<RoundLine> lines; ///< in order of time
    bool timesOfDay = true;       ///< HH:MM:SS; else seconds since the start
};

/// What came of reading a round: the round is whole only without problems.
struct RoundReading {
    Round round;
    std::vector<std::string> problems; ///< "file:line: what is wrong and what would be right"
};

/// Reads the text of a round; name stands for the file in problems.
RoundReading readRound(std::istream& text, const std::string& name);

/// "22:00:00", "22:00" or "22:00:00.250" as time since midnight.
std::optional<Duration> parseTimeOfDay(std::string_view text);

} // namespace simulator
