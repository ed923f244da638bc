// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/signals/Patterns.h"

#include <optional>

namespace agent
{

/// Plays the patterns of one reader's lamps, one after the other. It has no clock: whoever holds it says what time
/// it is, and calls advance() when dueAt() has come. A step that was left late is not cut short to catch up: the
/// rhythm is what an officer listens to.
class Player
{
public:
    using Time = std::chrono::nanoseconds; ///< CLOCK_BOOTTIME.

    /// Begins at once, ending what is as urgent or less; after a moment of darkness if something sounds, so that two
    /// tones are heard as two. What is more urgent is played to its end first; meanwhile one outcome waits, the most
    /// urgent of those that came, the last of several that are as urgent.
    void start(Outcome outcome, Time now);

    /// Takes the step that is due.
    void advance(Time now);

    /// What is to be lit and to sound now.
    const Lamps& lamps() const { return m_lamps; }

    /// When the present step ends; Time::max() when nothing is played.
    Time dueAt() const { return m_dueAt; }

private:
    void begin(Outcome outcome, Time now);
    void wait(Outcome outcome);
    void take(const Step& step, Time now);

    std::span<const Step> m_rest; ///< Steps to come.
    std::optional<Outcome> m_playing;
    std::optional<Outcome> m_waiting;
    Lamps m_lamps;
    Time m_dueAt = Time::max();
};

} // namespace agent
