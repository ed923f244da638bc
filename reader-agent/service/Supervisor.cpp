// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/service/Supervisor.h"

#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace agent
{

namespace
{

/// Takes a variable out of the environment; empty when it is not there.
std::string take(const char* name)
{
    const char* value = std::getenv(name);
    std::string text = value ? value : "";
    ::unsetenv(name);
    return text;
}

std::optional<std::int64_t> numberFrom(const std::string& text)
{
    std::int64_t number = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && stop == text.data() + text.size() ? std::optional{number} : std::nullopt;
}

/// "/run/socket", or "@name" for an abstract one; other kinds (vsock) are for virtual machines.
std::string addressFrom(std::string text)
{
    if (text.size() < 2 || text.size() >= sizeof(sockaddr_un::sun_path)) return {};
    if (text.front() == '@') text.front() = '\0';
    return text.front() == '\0' || text.front() == '/' ? text : std::string{};
}

} // namespace

Supervisor::Supervisor() : m_address{addressFrom(take("NOTIFY_SOCKET"))}
{
    const auto microseconds = numberFrom(take("WATCHDOG_USEC"));
    const std::string meant = take("WATCHDOG_PID");
    const bool us = meant.empty() || numberFrom(meant) == ::getpid();
    if (us && microseconds > 0 && !m_address.empty())
        m_feedEvery = std::chrono::milliseconds{std::max<std::int64_t>(*microseconds / 2000, 1)};
    if (!m_address.empty()) m_fd = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
}

Supervisor::~Supervisor()
{
    if (m_fd >= 0) ::close(m_fd);
}

void Supervisor::status(const std::string& line)
{
    if (line == m_status) return;
    m_status = line;
    send("STATUS=" + line);
}

void Supervisor::send(std::string_view state) const
{
    if (m_fd < 0) return;
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, m_address.data(), m_address.size());
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + m_address.size());
    // Nobody may read it, and its queue may be full: no reason to wait while an officer does.
    ::sendto(m_fd, state.data(), state.size(), MSG_DONTWAIT | MSG_NOSIGNAL, reinterpret_cast<const sockaddr*>(&address),
             size);
}

} // namespace agent
