// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/courier/Backoff.h"

#include <algorithm>

namespace agent
{

std::chrono::milliseconds Backoff::next()
{
    std::uniform_int_distribution<std::chrono::milliseconds::rep> wait{m_first.count(), 3 * m_last.count()};
    m_last = std::min(m_cap, std::chrono::milliseconds{wait(m_random)});
    return m_last;
}

} // namespace agent
