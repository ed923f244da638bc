// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/card-path/Events.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <limits>
#include <poll.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#include <system_error>
#include <unistd.h>

namespace agent
{

namespace
{

constexpr std::chrono::milliseconds longestWait{60'000};

int checked(int fd, const char* what)
{
    if (fd < 0) throw std::system_error{errno, std::generic_category(), what};
    return fd;
}

sigset_t ourSignals()
{
    sigset_t set;
    ::sigemptyset(&set);
    for (const int signal : {SIGTERM, SIGINT, SIGCHLD})
        ::sigaddset(&set, signal);
    return set;
}

} // namespace

Events::Events()
    : m_signals{-1}, m_clock{checked(::timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK), "timerfd")}
{
    const sigset_t set = ourSignals();
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    m_signals = checked(::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK), "signalfd");
    armClock();
}

Events::~Events()
{
    ::close(m_signals);
    ::close(m_clock);
}

void Events::armClock()
{
    // A timer that never rings, but is cancelled when the clock is set: that makes it readable.
    itimerspec never{};
    never.it_value.tv_sec = std::numeric_limits<std::time_t>::max() / 2;
    ::timerfd_settime(m_clock, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, nullptr);
}

void Events::wait(const std::vector<int>& others, std::chrono::nanoseconds limit)
{
    std::vector<pollfd> waiting{{m_signals, POLLIN, 0}, {m_clock, POLLIN, 0}};
    for (const int fd : others)
        waiting.push_back({fd, POLLIN, 0}); // poll() passes over a descriptor of -1
    const auto left =
        std::clamp(std::chrono::ceil<std::chrono::milliseconds>(limit), std::chrono::milliseconds{0}, longestWait);
    ::poll(waiting.data(), waiting.size(), static_cast<int>(left.count()));
    if (waiting[0].revents != 0) readSignals();
    if (waiting[1].revents != 0) armClock();
}

void Events::readSignals()
{
    signalfd_siginfo signal{};
    while (::read(m_signals, &signal, sizeof signal) == sizeof signal)
        m_askedToEnd = m_askedToEnd || signal.ssi_signo == SIGTERM || signal.ssi_signo == SIGINT;
}

} // namespace agent
