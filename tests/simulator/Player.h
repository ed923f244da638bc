// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/Round.h"
#include "tests/simulator/Timing.h"

#include <optional>

namespace simulator
{

/// Plays the lines of a round, each when the round's clock comes to it.
class Player
{
public:
    /// lines need not be in order. The round's clock runs speed times as fast as ours.
    Player(std::vector<RoundLine> lines, double speed);

    /// Starts the round's clock at from; lines before that are left out. Without from it starts at the first line.
    void start(Instant now, std::optional<Duration> from);

    bool started() const { return m_started; }
    bool over() const { return m_next == m_lines.size(); }

    /// When the next line is due; none before start() and after the last one.
    std::optional<Instant> nextDue() const;

    /// The lines that are due by now, and were not taken before.
    std::vector<RoundLine> take(Instant now);

private:
    std::vector<RoundLine> m_lines;
    double m_speed;
    std::size_t m_next = 0;
    bool m_started = false;
    Instant m_start{};
    Duration m_from{};
};

} // namespace simulator
