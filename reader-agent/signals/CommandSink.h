// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <sys/types.h>
#include <vector>

namespace agent
{

/// Runs the configured program for each outcome, without waiting for it.
class CommandSink
{
public:
    /// program and arguments; empty: nothing is ever run.
    explicit CommandSink(std::vector<std::string> command) : m_command{std::move(command)} {}

    /// Starts it with these words as further arguments. Not while eight of them still run. What fails is said once.
    void start(const std::vector<std::string>& words);

    /// Collects programs that have ended.
    void reap();

private:
    std::vector<std::string> m_command;
    std::vector<pid_t> m_running;
    bool m_failureSaid = false;
};

} // namespace agent
