// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace agent
{

/// The service manager that started this process, where one did: it hears that the agent is ready, how it is, and that
/// it lives. The protocol is that of sd_notify(3): one datagram of KEY=value lines to the socket named by
/// $NOTIFY_SOCKET. It is spoken here, because libsystemd would bring its pages and its libraries into every agent for
/// these few lines.
class Supervisor
{
public:
    /// Reads $NOTIFY_SOCKET, $WATCHDOG_USEC and $WATCHDOG_PID, and removes them from the environment, so that no child
    /// speaks for this process. Call it before there are threads.
    Supervisor();
    ~Supervisor();
    Supervisor(const Supervisor&) = delete;
    Supervisor& operator=(const Supervisor&) = delete;

    /// The agent does its work from now on.
    void ready() const { send("READY=1"); }

    /// One line for `systemctl status`; sent when it differs from the last one.
    void status(const std::string& line);

    /// A sign of life.
    void feed() const { send("WATCHDOG=1"); }

    /// The agent ends because it was asked to.
    void stopping() const { send("STOPPING=1"); }

    /// How often feed() is expected at the latest: half of the time after which the agent is killed; nothing when
    /// nobody waits for it.
    std::optional<std::chrono::milliseconds> feedEvery() const { return m_feedEvery; }

private:
    void send(std::string_view state) const;

    int m_fd = -1;
    std::string m_address; ///< As in sockaddr_un: a path, or a zero byte and an abstract name. Empty: nobody listens.
    std::string m_status;
    std::optional<std::chrono::milliseconds> m_feedEvery;
};

} // namespace agent
