// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace agent
{

/// Lets one thread call another, through an eventfd: the only thing that passes between card path and courier
/// besides the journal (and Pulse).
class Wakeup
{
public:
    Wakeup();
    ~Wakeup();
    Wakeup(const Wakeup&) = delete;
    Wakeup& operator=(const Wakeup&) = delete;

    void ring();
    int fd() const { return m_fd; }

    /// Takes back what was rung so far.
    void quiet();

private:
    int m_fd;
};

/// Sleeps until one of the two is rung, or for `limit`.
void sleepUntilRung(const Wakeup& one, const Wakeup& other, std::chrono::milliseconds limit);

} // namespace agent
