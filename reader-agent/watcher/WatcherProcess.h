// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/watcher/Order.h"
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
    /// Starts program for the device. With prove, a card that speaks ISO/IEC 14443-4 (SAK bit 0x20) is held for up to
    /// 300 ms after its report, for exchanges. Throws ReaderLost when no process can be started.
    WatcherProcess(const std::filesystem::path& program, const std::string& device, std::chrono::milliseconds poll,
                   bool prove = false);
    ~WatcherProcess();
    WatcherProcess(const WatcherProcess&) = delete;
    WatcherProcess& operator=(const WatcherProcess&) = delete;

    /// Readable when the watcher said something or ended.
    int fd() const { return m_fd; }

    /// What it said next; nothing when there is nothing to read now. Throws ReaderLost when it has ended.
    std::optional<Report> nextReport();

    // Orders go without waiting; one that a watcher does not take any more is lost, and its silence tells.

    /// Says bytes to the card that is held. An Answer or a NoAnswer follows within the deadline and some 100 ms,
    /// or the watcher ends.
    void exchange(std::chrono::milliseconds deadline, const Bytes& bytes);

    /// Lets the card go that is held. Nothing follows.
    void release();

    /// Sets the port pins of the chip that mask names (bit 0 is P30 … bit 5 is P35), at the latest after the look that
    /// is under way; they stay so until they are set again or the chip loses its power. Nothing follows.
    void pins(std::uint8_t mask, std::uint8_t value);

    /// Asks it to close the device and end, without waiting.
    void askToEnd();

    /// Waits up to `limit` for it to end.
    void waitForEnd(std::chrono::milliseconds limit);

private:
    void tell(const Order& order) const;
    std::string howItEnded();

    int m_fd = -1;
    pid_t m_pid = -1;
    int m_status = 0;
};

/// The watcher program that belongs to this agent: in the agent's own folder.
std::filesystem::path watcherProgram();

} // namespace agent
