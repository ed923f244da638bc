// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/signals/Outcome.h"

#include <chrono>
#include <span>

namespace agent
{

/// What is lit and what sounds at one moment.
struct Lamps {
    bool green = false, red = false, buzzer = false;
    bool operator==(const Lamps&) const = default;
};

/// These lamps for so long.
struct Step {
    Lamps lamps;
    std::chrono::milliseconds lasts;
};

/// How an outcome is shown: at least one step, at most 4 s in all; the first sounds, and darkness follows the last.
/// SIGNALS.md explains the patterns to those who must tell them apart.
std::span<const Step> patternOf(Outcome outcome);

} // namespace agent
