// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/signals/CommandSink.h"

#include "reader-agent/words/Log.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace agent
{

namespace
{

/// A program that does not end must not become a thousand.
constexpr std::size_t atMost = 8;

/// Starts a program without waiting for it; an errno, or 0.
int spawn(const std::vector<char*>& arguments, pid_t& pid)
{
    sigset_t none;
    ::sigemptyset(&none);
    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    const int error = ::posix_spawnp(&pid, arguments.front(), nullptr, &attributes, arguments.data(), ::environ);
    ::posix_spawnattr_destroy(&attributes);
    return error;
}

} // namespace

void CommandSink::reap()
{
    std::erase_if(m_running, [](pid_t pid) { return ::waitpid(pid, nullptr, WNOHANG) != 0; });
}

void CommandSink::start(const std::vector<std::string>& words)
{
    if (m_command.empty()) return;
    reap();
    std::vector<std::string> all = m_command;
    all.insert(all.end(), words.begin(), words.end());
    std::vector<char*> arguments;
    for (std::string& one : all)
        arguments.push_back(one.data());
    arguments.push_back(nullptr);
    pid_t pid = -1;
    const bool tooMany = m_running.size() >= atMost;
    const int error = tooMany ? EAGAIN : spawn(arguments, pid);
    if (error == 0)
        m_running.push_back(pid);
    else if (!m_failureSaid)
        say("feedback " + m_command.front() + " could not be started: " +
            (tooMany ? "too many of it still run; it must end by itself" : std::strerror(error)));
    m_failureSaid = error != 0;
}

} // namespace agent
