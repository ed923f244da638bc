// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/delivery/Doubt.h"

#include <algorithm>
#include <utility>

namespace agent
{

Doubt::Found Doubt::narrow(std::int64_t first, std::size_t count, std::string why, bool byItself)
{
    m_through = first + static_cast<std::int64_t>(count) - 1;
    m_limit = std::max<std::size_t>(1, count / 2);
    if (count > 1) return Found::Several;
    const auto now = std::chrono::steady_clock::now();
    if (m_suspicion.entry != first) m_suspicion = {first, 0, now};
    ++m_suspicion.tries;
    const bool longEnough = m_suspicion.tries >= m_tries && now - m_suspicion.since >= m_patience;
    if (!byItself && !longEnough) return Found::Suspect;
    m_accused = Accused{first, std::move(why)};
    return Found::Accused;
}

void Doubt::landed(std::int64_t through)
{
    const std::int64_t left = m_through - through;
    m_limit = left > 0 && m_limit > 0 ? static_cast<std::size_t>((left + 1) / 2) : 0;
    m_inARow = 0;
    m_suspicion = {};
}

std::size_t Doubt::limit(std::size_t usual) const
{
    return m_limit == 0 ? usual : std::min(m_limit, usual);
}

std::optional<Doubt::Accused> Doubt::verdict()
{
    const auto accused = std::exchange(m_accused, std::nullopt);
    if (!accused || m_inARow >= mostInARow) return std::nullopt;
    ++m_inARow;
    m_limit = 0; // found: the rest is above suspicion
    return accused;
}

} // namespace agent
