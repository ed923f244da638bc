// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/watcher/WatcherProcess.h"

#include "reader-agent/words/Trouble.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <string_view>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace agent
{

namespace
{

constexpr std::chrono::milliseconds betweenLooks{10};
constexpr int notStarted = 127; ///< Exit status of a child that could not become a watcher.

/// The agent's environment but where its keys lie: what reads cards has no need to know.
std::vector<char*> withoutCredentials()
{
    std::vector<char*> variables;
    for (char** variable = ::environ; *variable; ++variable)
        if (!std::string_view{*variable}.starts_with("CREDENTIALS_DIRECTORY=")) variables.push_back(*variable);
    variables.push_back(nullptr);
    return variables;
}

/// In the child, between fork and exec: only calls that are safe there.
[[noreturn]] void becomeWatcher(const char* program, char* const* arguments, char* const* environment, int socket,
                                pid_t agent)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != agent) ::_exit(1); // the agent ended before the line above
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    // dup2 makes a copy without close-on-exec; a socket that is 3 already must lose the flag instead.
    if (socket == 3)
        ::fcntl(socket, F_SETFD, 0);
    else
        ::dup2(socket, 3);
    ::execve(program, arguments, environment);
    ::_exit(notStarted);
}

} // namespace

WatcherProcess::WatcherProcess(const std::filesystem::path& program, const std::string& device,
                               std::chrono::milliseconds poll, bool prove)
{
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
        throw ReaderLost{std::string{"no socket pair: "} + std::strerror(errno)};
    std::string name = program.string(), connection = device, period = std::to_string(poll.count());
    std::string option = "--prove";
    const std::array<char*, 5> arguments{name.data(), connection.data(), period.data(), prove ? option.data() : nullptr,
                                         nullptr};
    const std::vector<char*> environment = withoutCredentials();
    const pid_t agent = ::getpid();
    m_fd = ends[0];
    m_pid = ::fork();
    if (m_pid == 0) becomeWatcher(name.c_str(), arguments.data(), environment.data(), ends[1], agent);
    ::close(ends[1]);
    if (m_pid < 0) {
        ::close(m_fd);
        throw ReaderLost{std::string{"no process: "} + std::strerror(errno)};
    }
}

WatcherProcess::~WatcherProcess()
{
    ::close(m_fd);
    if (m_pid < 0) return;
    ::kill(m_pid, SIGKILL);
    ::waitpid(m_pid, nullptr, 0);
}

std::optional<Report> WatcherProcess::nextReport()
{
    std::array<char, longestReport> message{};
    const auto count = ::recv(m_fd, message.data(), message.size(), MSG_DONTWAIT);
    if (count > 0) {
        auto report = decode({message.data(), static_cast<std::size_t>(count)});
        if (!report) throw ReaderLost{"the watcher said what no watcher says"};
        return report;
    }
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) return std::nullopt;
    throw ReaderLost{howItEnded()};
}

std::string WatcherProcess::howItEnded()
{
    waitForEnd(std::chrono::milliseconds{100});
    if (m_pid > 0) return "the watcher closed its socket";
    if (WIFSIGNALED(m_status))
        return std::string{"the watcher was ended by signal "} + std::to_string(WTERMSIG(m_status)) + " (" +
               ::strsignal(WTERMSIG(m_status)) + ")";
    if (WEXITSTATUS(m_status) == notStarted) return "reader-agent-watcher is not beside reader-agent; install it again";
    return "the watcher has ended";
}

void WatcherProcess::tell(const Order& order) const
{
    const std::string message = encode(order);
    ::send(m_fd, message.data(), message.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
}

void WatcherProcess::exchange(std::chrono::milliseconds deadline, const Bytes& bytes)
{
    tell({Order::Kind::Exchange, deadline, bytes});
}

void WatcherProcess::release()
{
    tell({Order::Kind::Release});
}

void WatcherProcess::pins(std::uint8_t mask, std::uint8_t value)
{
    tell({Order::Kind::Pins, {}, {}, mask, value});
}

void WatcherProcess::askToEnd()
{
    ::shutdown(m_fd, SHUT_RDWR);
}

void WatcherProcess::waitForEnd(std::chrono::milliseconds limit)
{
    const auto until = std::chrono::steady_clock::now() + limit;
    while (m_pid > 0 && ::waitpid(m_pid, &m_status, WNOHANG) == 0) {
        if (std::chrono::steady_clock::now() >= until) return;
        std::this_thread::sleep_for(betweenLooks);
    }
    m_pid = -1;
}

std::filesystem::path watcherProgram()
{
    return std::filesystem::read_symlink("/proc/self/exe").parent_path() / "reader-agent-watcher";
}

} // namespace agent
