// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/watcher/DeviceClaim.h"

#include "reader-agent/words/Trouble.h"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <utility>

namespace agent
{

namespace
{

/// Makes a name that one process of the host can have at a time; -1 when it is taken.
int bindName(const std::string& connstring)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string name = "patrol-reader-agent " + connstring;
    const std::size_t length = std::min(name.size(), sizeof address.sun_path - 1);
    std::memcpy(address.sun_path + 1, name.data(), length); // a leading zero byte: no file
    const int fd = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + length);
    if (fd >= 0 && ::bind(fd, reinterpret_cast<const sockaddr*>(&address), size) == 0) return fd;
    if (fd >= 0) ::close(fd);
    return -1;
}

} // namespace

std::optional<DeviceClaim> DeviceClaim::take(const std::string& connstring)
{
    const std::string path = pathOf(connstring);
    if (path.empty()) {
        const int named = bindName(connstring);
        return named < 0 ? std::nullopt : std::optional{DeviceClaim{named}};
    }
    const int fd = ::open(path.c_str(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0) throw ReaderLost{"device " + path + ": " + std::strerror(errno)};
    DeviceClaim claim{fd};
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) return std::nullopt;
    return claim;
}

DeviceClaim::DeviceClaim(DeviceClaim&& other) noexcept : m_fd{std::exchange(other.m_fd, -1)} {}

DeviceClaim::~DeviceClaim()
{
    if (m_fd >= 0) ::close(m_fd);
}

std::string pathOf(const std::string& connstring)
{
    const std::size_t start = connstring.find(":/");
    if (start == std::string::npos) return {};
    return connstring.substr(start + 1, connstring.find(':', start + 1) - start - 1);
}

} // namespace agent
