// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/harness/ClockControl.h"

#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <chrono>

namespace harness
{

/// Other clocks for a program that is started with environment(), to be set while it runs.
class Clocks
{
public:
    /// Those of the host, synchronised to within 1 ms.
    Clocks();
    ~Clocks();
    Clocks(const Clocks&) = delete;
    Clocks& operator=(const Clocks&) = delete;

    /// Of this process, with the clocks preloaded.
    QProcessEnvironment environment() const;

    /// Sets the clock: CLOCK_REALTIME is ahead of the host's by this.
    void set(std::chrono::nanoseconds ahead) { m_control->realtimeNs = ahead.count(); }
    std::chrono::nanoseconds ahead() const { return std::chrono::nanoseconds{m_control->realtimeNs}; }

    /// What the kernel believes its error to be; 16 s = never synchronised.
    void error(std::chrono::microseconds bound) { m_control->maxErrorUs = bound.count(); }

    /// Lets time pass at once, as a host that slept does.
    void jump(std::chrono::nanoseconds by);

    /// From now on everything goes so many times as fast.
    void runAt(int speed);

    /// The next start of the program is in another boot that is so old.
    void boot(std::chrono::nanoseconds age);

private:
    QTemporaryDir m_folder;
    ClockControl* m_control;
};

} // namespace harness
