// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/watcher/Report.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <sys/types.h>

namespace agent
{

/// A process of reader-agent-watcher: the only one that touches libnfc, so that whatever libnfc does to it
/// (abort, crash, hang) costs one process and no tap. Killed when this object goes, and by the kernel when the agent
/// ends.
class WatcherProcess
{
public:
    /// Starts program for the device. Throws ReaderLost when no process can be started.
    WatcherProcess(const std::filesystem::path& program, const std::string& device, std::chrono::milliseconds poll);
    ~WatcherProcess();
    WatcherProcess(const WatcherProcess&) = delete;
    WatcherProcess& operator=(const WatcherProcess&) = delete;

    /// Readable when the watcher said something or ended.
    int fd() const { return m_fd; }

    /// What it said next; nothing when there is nothing to read now. Throws ReaderLost when it has ended.
    std::optional<Report> nextReport();

    /// Asks it to close the device and end, without waiting.
    void askToEnd();

    /// Waits up to `limit` for it to end.
    void waitForEnd(std::chrono::milliseconds limit);

private:
    std::string howItEnded();

    int m_fd = -1;
    pid_t m_pid = -1;
    int m_status = 0;
};

/// The watcher program that belongs to this agent: in the agent's own folder.
std::filesystem::path watcherProgram();

} // namespace agent
