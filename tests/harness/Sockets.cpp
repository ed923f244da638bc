// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/harness/Sockets.h"

#include <algorithm>
#include <stdexcept>

namespace harness
{

namespace
{

constexpr int queue = 16;

template <typename Address> int listenAt(int family, const Address& address)
{
    const int fd = ::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0 || ::bind(fd, pointer(address), sizeof address) != 0 || ::listen(fd, queue) != 0)
        throw std::runtime_error("no listening socket");
    return fd;
}

} // namespace

sockaddr_un unixAddress(const QString& folder)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray path = (folder + "/.s.PGSQL.5432").toUtf8();
    if (static_cast<std::size_t>(path.size()) >= sizeof address.sun_path)
        throw std::runtime_error("the path of a socket is too long");
    std::copy(path.begin(), path.end(), address.sun_path);
    return address;
}

sockaddr_in loopbackAddress(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

int listenIn(const QString& folder)
{
    return listenAt(AF_UNIX, unixAddress(folder));
}

int listenOnLoopback(int& port)
{
    sockaddr_in address = loopbackAddress(0);
    const int fd = listenAt(AF_INET, address);
    socklen_t length = sizeof address;
    ::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &length);
    port = ntohs(address.sin_port);
    return fd;
}

} // namespace harness
