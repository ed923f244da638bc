// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a program, this gives it other clocks and another boot than the host's (ClockControl.h). The host's
// clock cannot be set by a test, and must not be. What the kernel tells of steps (TFD_TIMER_CANCEL_ON_SET) is not
// played: a program must notice them without.

#include "tests/harness/ClockControl.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <dlfcn.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/timex.h>
#include <unistd.h>

namespace
{

constexpr std::int64_t billion = 1'000'000'000;
constexpr const char* bootIdFile = "/proc/sys/kernel/random/boot_id";

harness::ClockControl* mapped()
{
    const char* path = std::getenv("PATROL_CLOCKS");
    const int fd = path ? static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CLOEXEC)) : -1;
    if (fd < 0) return nullptr;
    void* memory = ::mmap(nullptr, sizeof(harness::ClockControl), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    ::close(fd);
    return memory == MAP_FAILED ? nullptr : static_cast<harness::ClockControl*>(memory);
}

harness::ClockControl* control()
{
    static harness::ClockControl* const one = mapped();
    return one;
}

std::int64_t host(clockid_t id)
{
    timespec t{};
    ::syscall(SYS_clock_gettime, id, &t);
    return std::int64_t{t.tv_sec} * billion + t.tv_nsec;
}

/// How much further all clocks are for running faster.
std::int64_t gained(const harness::ClockControl& clocks)
{
    return clocks.speed == 1 ? 0 : (host(CLOCK_BOOTTIME) - clocks.since) * (clocks.speed - 1);
}

/// A file with a descriptor of its own: streams read past the FILE.
FILE* openBootId(const harness::ClockControl& clocks)
{
    const int fd = ::memfd_create("boot_id", MFD_CLOEXEC);
    const std::size_t size = std::strlen(clocks.bootId.data());
    if (fd < 0 || ::pwrite(fd, clocks.bootId.data(), size, 0) != static_cast<ssize_t>(size)) return nullptr;
    return ::fdopen(fd, "r");
}

} // namespace

extern "C" {

int clock_gettime(clockid_t id, timespec* t) noexcept
{
    const harness::ClockControl* clocks = control();
    const bool ours = id == CLOCK_REALTIME || id == CLOCK_BOOTTIME || id == CLOCK_MONOTONIC;
    if (!clocks || !ours) return static_cast<int>(::syscall(SYS_clock_gettime, id, t));
    std::int64_t now = host(id) + gained(*clocks);
    if (id == CLOCK_REALTIME) now += clocks->realtimeNs;
    if (id == CLOCK_BOOTTIME) now += clocks->boottimeNs;
    t->tv_sec = static_cast<std::time_t>(now / billion);
    t->tv_nsec = static_cast<long>(now % billion);
    return 0;
}

int adjtimex(timex* t) noexcept
{
    const auto answer = static_cast<int>(::syscall(SYS_adjtimex, t));
    const harness::ClockControl* clocks = control();
    if (clocks && clocks->maxErrorUs >= 0) t->maxerror = clocks->maxErrorUs;
    return answer;
}

int poll(pollfd* fds, nfds_t count, int timeout)
{
    const harness::ClockControl* clocks = control();
    if (clocks && timeout > 0) timeout = static_cast<int>((timeout + clocks->speed - 1) / clocks->speed);
    return static_cast<int>(::syscall(SYS_poll, fds, count, timeout));
}

FILE* fopen64(const char* path, const char* mode)
{
    const harness::ClockControl* clocks = control();
    if (clocks && clocks->bootId[0] != '\0' && std::strcmp(path, bootIdFile) == 0) return openBootId(*clocks);
    using Open = FILE* (*)(const char*, const char*);
    static const auto next = reinterpret_cast<Open>(::dlsym(RTLD_NEXT, "fopen64"));
    return next(path, mode);
}

FILE* fopen(const char* path, const char* mode)
{
    return fopen64(path, mode);
}

} // extern "C"
