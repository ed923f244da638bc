// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/signals/Player.h"

namespace agent
{

namespace
{

using namespace std::chrono_literals;

/// Between a pattern that was broken off and the next one.
constexpr Step breath{{}, 80ms};
/// Between a pattern that was played to its end and the one that waited.
constexpr Step rest{{}, 300ms};

} // namespace

void Player::start(Outcome outcome, Time now)
{
    if (m_playing && urgency(*m_playing) > urgency(outcome)) return wait(outcome);
    const bool sounds = m_lamps.buzzer;
    begin(outcome, now);
    if (!sounds) advance(now);
}

void Player::wait(Outcome outcome)
{
    if (!m_waiting || urgency(outcome) >= urgency(*m_waiting)) m_waiting = outcome;
}

void Player::begin(Outcome outcome, Time now)
{
    m_playing = outcome;
    m_rest = patternOf(outcome);
    take(breath, now);
}

void Player::take(const Step& step, Time now)
{
    m_lamps = step.lamps;
    m_dueAt = now + step.lasts;
}

void Player::advance(Time now)
{
    if (!m_rest.empty()) {
        take(m_rest.front(), now);
        m_rest = m_rest.subspan(1);
    } else if (m_waiting) {
        begin(*m_waiting, now);
        take(rest, now);
        m_waiting.reset();
    } else {
        m_playing.reset();
        m_lamps = {};
        m_dueAt = Time::max();
    }
}

} // namespace agent
