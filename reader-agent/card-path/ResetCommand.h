// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/words/Log.h"

#include <chrono>
#include <string>
#include <sys/types.h>
#include <vector>

namespace agent
{

/// Runs the program that cuts a chip's power for a moment: the only cure for one that has locked itself up.
/// Never more than one at a time, never more than one a minute, and none for longer than 10 s.
class ResetCommand
{
public:
    using Time = std::chrono::nanoseconds; ///< CLOCK_BOOTTIME.

    static constexpr std::chrono::seconds between{60}; ///< From one start to the next.
    static constexpr std::chrono::seconds mayTake{10}; ///< Then it is killed, with all that it started.

    /// command: program and arguments; empty: nothing is ever run. It gets the reader's code as a further argument.
    ResetCommand(std::vector<std::string> command, std::string reader);
    ~ResetCommand();
    ResetCommand(const ResetCommand&) = delete;
    ResetCommand& operator=(const ResetCommand&) = delete;

    /// Starts it, unless there is none, it runs, or the last one is too recent.
    void run(Time now);

    /// True until it has ended: the chip is to be left alone meanwhile.
    bool running() const { return m_pid > 0; }

    /// Collects one that has ended, kills one that takes too long. What goes wrong is said once, until one does well.
    void tick(Time now);

    /// When tick() has something to do at the latest; Time::max() when nothing runs.
    Time dueAt() const { return running() ? m_startedAt + mayTake : Time::max(); }

private:
    void ended(int status);
    void failed(const std::string& why);

    std::vector<std::string> m_command;
    std::string m_reader;
    LastingTrouble m_trouble;
    pid_t m_pid = -1;
    Time m_startedAt = -between;
};

} // namespace agent
