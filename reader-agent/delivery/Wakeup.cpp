// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/delivery/Wakeup.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/eventfd.h>
#include <system_error>
#include <unistd.h>

namespace agent
{

Wakeup::Wakeup() : m_fd{::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)}
{
    if (m_fd < 0) throw std::system_error{errno, std::generic_category(), "eventfd"};
}

Wakeup::~Wakeup()
{
    ::close(m_fd);
}

void Wakeup::ring()
{
    ::eventfd_write(m_fd, 1);
}

void Wakeup::quiet()
{
    eventfd_t rung = 0;
    ::eventfd_read(m_fd, &rung);
}

void sleepUntilRung(const Wakeup& one, const Wakeup& other, std::chrono::milliseconds limit)
{
    std::array<pollfd, 2> waiting{pollfd{one.fd(), POLLIN, 0}, pollfd{other.fd(), POLLIN, 0}};
    ::poll(waiting.data(), waiting.size(), static_cast<int>(std::max<std::int64_t>(limit.count(), 0)));
}

} // namespace agent
