// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/courier/Backoff.h"

#include <algorithm>

namespace agent
{

namespace
{

constexpr std::chrono::minutes justBooted{5};
constexpr std::chrono::milliseconds longestFirstWait{5000};

std::chrono::milliseconds between(std::chrono::milliseconds least, std::chrono::milliseconds most)
{
    std::random_device random;
    return std::chrono::milliseconds{
        std::uniform_int_distribution<std::chrono::milliseconds::rep>{least.count(), most.count()}(random)};
}

} // namespace

std::chrono::milliseconds Backoff::next()
{
    std::uniform_int_distribution<std::chrono::milliseconds::rep> wait{m_first.count(), 3 * m_last.count()};
    m_last = std::min(m_cap, std::chrono::milliseconds{wait(m_random)});
    return m_last;
}

std::chrono::milliseconds spread(std::chrono::milliseconds wait)
{
    return between(wait - wait / 10, wait);
}

std::chrono::milliseconds afterBoot(std::int64_t upNs)
{
    const bool booting = std::chrono::nanoseconds{upNs} < justBooted;
    return booting ? between(std::chrono::milliseconds::zero(), longestFirstWait) : std::chrono::milliseconds::zero();
}

} // namespace agent
