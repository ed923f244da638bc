// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/Player.h"

#include <algorithm>

namespace simulator
{

Player::Player(std::vector<RoundLine> lines, double speed) : m_lines(std::move(lines)), m_speed(speed)
{
    std::ranges::stable_sort(m_lines, {}, &RoundLine::at);
}

void Player::start(Instant now, std::optional<Duration> from)
{
    m_started = true;
    m_start = now;
    if (m_lines.empty()) return;
    const auto first = m_lines.front().at;
    m_from = from.value_or(first);
    constexpr auto day = std::chrono::hours(24);
    if (m_from + day / 2 < first) m_from += day; // half past midnight of a round that began at ten in the evening
    while (m_next < m_lines.size() && m_lines[m_next].at < m_from)
        ++m_next;
}

std::optional<Instant> Player::nextDue() const
{
    if (!m_started || over()) return std::nullopt;
    return m_start + std::chrono::duration_cast<Duration>((m_lines[m_next].at - m_from) / m_speed);
}

std::vector<RoundLine> Player::take(Instant now)
{
    std::vector<RoundLine> due;
    while (nextDue() && *nextDue() <= now)
        due.push_back(m_lines[m_next++]);
    return due;
}

} // namespace simulator
