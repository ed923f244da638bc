// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/Poller.h"

#include <array>
#include <cerrno>
#include <limits>
#include <sys/epoll.h>
#include <sys/timerfd.h>
#include <system_error>
#include <unistd.h>

namespace simulator
{

namespace
{

constexpr auto timerNumber = std::numeric_limits<std::uint64_t>::max();

int checked(int result, const char* what)
{
    if (result < 0) throw std::system_error(errno, std::generic_category(), what);
    return result;
}

epoll_event event(std::uint32_t events, std::uint64_t number)
{
    epoll_event result{};
    result.events = events;
    result.data.u64 = number;
    return result;
}

} // namespace

Poller::Poller()
    : m_epoll(checked(epoll_create1(EPOLL_CLOEXEC), "epoll_create1")),
      m_timer(checked(timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC), "timerfd_create"))
{
    auto watched = event(EPOLLIN | EPOLLET, timerNumber);
    checked(epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_timer, &watched), "epoll_ctl");
}

Poller::~Poller()
{
    ::close(m_timer);
    ::close(m_epoll);
}

void Poller::watch(int descriptor, std::size_t number)
{
    auto watched = event(EPOLLIN | EPOLLET, number);
    checked(epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &watched), "epoll_ctl");
}

bool Poller::watchLevel(int descriptor, std::size_t number)
{
    auto watched = event(EPOLLIN, number);
    return epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &watched) == 0;
}

void Poller::forget(int descriptor)
{
    epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr);
}

// steady_clock is CLOCK_MONOTONIC here, so that an instant can be given to the kernel as it is.
void Poller::arm(std::optional<Instant> until)
{
    if (until == m_armed) return;
    itimerspec when{};
    if (until) {
        const auto since = std::chrono::nanoseconds(until->time_since_epoch()).count();
        when.it_value.tv_sec = since / 1'000'000'000;
        when.it_value.tv_nsec = since % 1'000'000'000;
    }
    timerfd_settime(m_timer, TFD_TIMER_ABSTIME, &when, nullptr);
    m_armed = until;
}

std::vector<std::size_t> Poller::wait(std::optional<Instant> until)
{
    const bool past = until && *until <= Clock::now();
    if (!past) arm(until);
    std::array<epoll_event, 256> events{};
    const auto count = epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), past ? 0 : -1);
    std::vector<std::size_t> ready;
    for (int i = 0; i < count; ++i) {
        const auto number = events[static_cast<std::size_t>(i)].data.u64;
        if (number != timerNumber) ready.push_back(number);
        if (number == timerNumber) m_armed.reset();
    }
    return ready;
}

} // namespace simulator
