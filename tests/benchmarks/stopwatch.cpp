// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into the agent, its watcher and the simulator, notes when they did what a tap's way is made of. One file
// for each process, $PATROL_STOPWATCH/<pid>, mapped, so that a note costs no call to the kernel but those of the clock
// (which are none either); lines of
//   <start-ns> <end-ns> <what> <text>      CLOCK_BOOTTIME
//   pn532-simulator        heard, spoke: bytes on a device's line in hex; told: an event on standard output
//   reader-agent-watcher   said: a message to the agent
//   reader-agent           got: a message from a watcher; flushed: fsync and fdatasync, both on the main thread

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <dlfcn.h>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

namespace
{

constexpr std::size_t room = 64U << 20U; // of a sparse file
constexpr std::size_t longestText = 96;

/// The function that would have been called without this library.
template <typename Function> Function* next(const char* name)
{
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

std::int64_t now()
{
    timespec time{};
    ::clock_gettime(CLOCK_BOOTTIME, &time);
    return time.tv_sec * 1'000'000'000 + time.tv_nsec;
}

bool isProgram(const char* name)
{
    return std::strcmp(program_invocation_short_name, name) == 0;
}

/// The kernel cuts the names of threads, but this one it does not.
const bool simulator = isProgram("pn532-simulator");
const bool watcher = isProgram("reader-agent-watcher");
const bool agent = isProgram("reader-agent");

char* makePage()
{
    const char* const folder = std::getenv("PATROL_STOPWATCH");
    if (!folder || !(simulator || watcher || agent)) return nullptr;
    const std::string path = std::string{folder} + '/' + std::to_string(::getpid());
    const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0 || ::ftruncate(fd, room) != 0) std::abort();
    void* const page = ::mmap(nullptr, room, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (page == MAP_FAILED) std::abort();
    ::close(fd);
    return static_cast<char*>(page);
}

void note(std::int64_t start, std::int64_t end, const char* what, std::string_view text)
{
    static char* const page = makePage();
    static std::atomic<std::size_t> used{0};
    if (!page) return;
    char line[longestText + 80];
    const int length = std::snprintf(line, sizeof line, "%lld %lld %s %.*s\n", static_cast<long long>(start),
                                     static_cast<long long>(end), what,
                                     static_cast<int>(std::min(text.size(), longestText)), text.data());
    const std::size_t at = used.fetch_add(static_cast<std::size_t>(length));
    if (at + static_cast<std::size_t>(length) > room) std::abort();
    std::memcpy(page + at, line, static_cast<std::size_t>(length));
}

std::string hex(const void* bytes, std::size_t count)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string text;
    for (std::size_t i = 0; i < count && text.size() < longestText; ++i) {
        const auto byte = static_cast<const unsigned char*>(bytes)[i];
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

bool isLine(int fd)
{
    const int before = errno;
    const bool line = fd > STDERR_FILENO && ::isatty(fd) == 1;
    errno = before;
    return line;
}

/// Messages between agent and watcher are short and start with a word; libpq's are neither.
std::string_view firstLine(const void* message, ssize_t size)
{
    const std::string_view text{static_cast<const char*>(message), size < 0 ? 0 : static_cast<std::size_t>(size)};
    return text.substr(0, text.find('\n'));
}

template <typename Flush> int flushed(const char* name, int fd)
{
    const auto start = now();
    const int result = next<Flush>(name)(fd);
    if (agent && ::gettid() == ::getpid()) note(start, now(), "flushed", name);
    return result;
}

} // namespace

extern "C" {

ssize_t read(int fd, void* bytes, size_t count)
{
    const ssize_t got = next<ssize_t(int, void*, size_t)>("read")(fd, bytes, count);
    if (simulator && got > 0 && isLine(fd)) note(now(), now(), "heard", hex(bytes, static_cast<std::size_t>(got)));
    return got;
}

ssize_t write(int fd, const void* bytes, size_t count)
{
    const auto start = now();
    const ssize_t written = next<ssize_t(int, const void*, size_t)>("write")(fd, bytes, count);
    if (simulator && fd == STDOUT_FILENO) note(start, now(), "told", firstLine(bytes, written));
    if (simulator && isLine(fd)) note(start, now(), "spoke", hex(bytes, count));
    return written;
}

ssize_t send(int fd, const void* message, size_t size, int flags)
{
    const auto start = now();
    const ssize_t sent = next<ssize_t(int, const void*, size_t, int)>("send")(fd, message, size, flags);
    if (watcher) note(start, now(), "said", firstLine(message, sent));
    return sent;
}

ssize_t recv(int fd, void* message, size_t size, int flags)
{
    const ssize_t got = next<ssize_t(int, void*, size_t, int)>("recv")(fd, message, size, flags);
    if (agent && got > 0 && ::gettid() == ::getpid()) note(now(), now(), "got", firstLine(message, got));
    return got;
}

int fsync(int fd)
{
    return flushed<int(int)>("fsync", fd);
}

int fdatasync(int fd)
{
    return flushed<int(int)>("fdatasync", fd);
}

} // extern "C"
