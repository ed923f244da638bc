// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/signals/Patterns.h"

namespace agent
{

namespace
{

using namespace std::chrono_literals;

// A short tone lasts 120 ms, a long one 600 ms: five times as long is told apart through rain and a hood. Pauses
// within a pattern last 150 ms, so that tones do not run together in a street's echo.
constexpr auto brief = 120ms;
constexpr auto longer = 600ms;
constexpr auto pause = 150ms;

constexpr Lamps dark{};
constexpr Lamps greenTone{true, false, true}, green{true, false, false};
constexpr Lamps redTone{false, true, true}, red{false, true, false};
constexpr Lamps bothTone{true, true, true}, onlyTone{false, false, true};

constexpr Step taken[] = {{greenTone, brief}, {green, 480ms}};
constexpr Step offline[] = {{greenTone, brief}, {green, pause}, {greenTone, longer}, {green, 480ms}};
constexpr Step repeated[] = {{greenTone, brief}, {dark, pause}, {greenTone, brief}};
constexpr Step unknown[] = {{bothTone, brief}, {dark, pause}, {bothTone, brief}, {dark, pause}, {bothTone, brief}};
constexpr Step failed[] = {{redTone, longer}, {dark, pause}, {redTone, longer}, {red, 480ms}};
// The tone does not stop while the red lamp blinks.
constexpr Step notKept[] = {{redTone, 300ms}, {onlyTone, 300ms}, {redTone, 300ms}, {onlyTone, 300ms},
                            {redTone, 300ms}, {onlyTone, 300ms}, {redTone, 300ms}, {onlyTone, 300ms},
                            {redTone, 600ms}, {red, 600ms}};

} // namespace

std::span<const Step> patternOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Taken:
        return taken;
    case Outcome::Offline:
        return offline;
    case Outcome::Unknown:
        return unknown;
    case Outcome::Repeated:
        return repeated;
    case Outcome::Failed:
        return failed;
    case Outcome::NotKept:
        break;
    }
    return notKept;
}

} // namespace agent
