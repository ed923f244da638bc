// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/harness/SilentServer.h"

#include "tests/harness/Sockets.h"

#include <fcntl.h>
#include <poll.h>
#include <stdexcept>
#include <unistd.h>

namespace harness
{

SilentServer::SilentServer(Kind kind)
    : m_fd{kind == Kind::UnixSocket ? listenIn(m_folder.path()) : listenOnLoopback(m_port)}
{
    if (kind == Kind::BlackHole) fillQueue();
}

SilentServer::~SilentServer()
{
    for (const int fd : m_waiting)
        ::close(fd);
    ::close(m_fd);
}

QString SilentServer::host() const
{
    return m_port == 5432 ? m_folder.path() : QString{"127.0.0.1"};
}

void SilentServer::fillQueue()
{
    if (::listen(m_fd, 0) != 0) throw std::runtime_error("no queue");
    const sockaddr_in address = loopbackAddress(m_port);
    for (int i = 0; i < 16; ++i) {
        const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        m_waiting.push_back(fd);
        ::connect(fd, pointer(address), sizeof address);
        pollfd made{fd, POLLOUT, 0};
        if (::poll(&made, 1, 300) == 0) return; // this one got no answer: nobody does any more
    }
    throw std::runtime_error("the queue does not fill");
}

} // namespace harness
