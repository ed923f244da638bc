// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/Timing.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace simulator
{

/// Waits for many file descriptors and one point in time at once (epoll and timerfd).
class Poller
{
public:
    /// Throws std::system_error.
    Poller();
    ~Poller();
    Poller(const Poller&) = delete;
    Poller& operator=(const Poller&) = delete;

    /// Watches descriptor for input. It is told of once per change (edge-triggered), so that a pseudo-terminal
    /// that no host has open stays quiet: read until nothing is left. Closing the descriptor ends the watch.
    void watch(int descriptor, std::size_t number);

    /// Watches descriptor for as long as it has input. False if that kind of file cannot be watched, because
    /// it can always be read (a regular file, /dev/null).
    bool watchLevel(int descriptor, std::size_t number);
    void forget(int descriptor);

    /// Waits for input or until then (without end if there is none). Returns the numbers of those with input.
    std::vector<std::size_t> wait(std::optional<Instant> until);

private:
    void arm(std::optional<Instant> until);

    int m_epoll;
    int m_timer;
    std::optional<Instant> m_armed;
};

} // namespace simulator
