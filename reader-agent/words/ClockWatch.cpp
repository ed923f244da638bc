// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/words/ClockWatch.h"

#include <cstdlib>

namespace agent
{

std::optional<std::chrono::microseconds> ClockWatch::look(const Instant& at)
{
    const std::chrono::microseconds moved{offset(at) - m_offsetUs};
    m_offsetUs = offset(at);
    if (std::chrono::abs(moved) <= limit) return std::nullopt;
    return moved;
}

} // namespace agent
