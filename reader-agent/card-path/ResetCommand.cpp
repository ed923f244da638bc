// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/card-path/ResetCommand.h"

#include <csignal>
#include <cstring>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace agent
{

namespace
{

/// Starts a program in a process group of its own, with no signal blocked; an errno, or 0.
int spawn(std::vector<std::string> words, pid_t& pid)
{
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    sigset_t none;
    ::sigemptyset(&none);
    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setpgroup(&attributes, 0);
    const int error = ::posix_spawnp(&pid, arguments.front(), nullptr, &attributes, arguments.data(), ::environ);
    ::posix_spawnattr_destroy(&attributes);
    return error;
}

} // namespace

ResetCommand::ResetCommand(std::vector<std::string> command, std::string reader)
    : m_command{std::move(command)}, m_reader{std::move(reader)}
{
}

ResetCommand::~ResetCommand()
{
    if (running()) ::kill(-m_pid, SIGKILL);
}

void ResetCommand::run(Time now)
{
    if (m_command.empty() || running() || now - m_startedAt < between) return;
    m_startedAt = now;
    std::vector<std::string> words = m_command;
    words.push_back(m_reader);
    if (const int error = spawn(std::move(words), m_pid); error != 0) {
        m_pid = -1;
        failed(std::string{"could not be started: "} + std::strerror(error));
    }
}

void ResetCommand::tick(Time now)
{
    if (!running()) return;
    int status = 0;
    if (::waitpid(m_pid, &status, WNOHANG) != 0) return ended(status);
    if (now < dueAt()) return;
    ::kill(-m_pid, SIGKILL);
    ::waitpid(m_pid, &status, 0);
    m_pid = -1;
    failed("was killed, it took longer than " + std::to_string(mayTake.count()) + " s");
}

void ResetCommand::ended(int status)
{
    m_pid = -1;
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
        m_trouble.end("reader " + m_reader + ": the reset program works");
    else if (WIFEXITED(status))
        failed("failed with exit status " + std::to_string(WEXITSTATUS(status)));
    else
        failed("was ended by signal " + std::to_string(WTERMSIG(status)));
}

void ResetCommand::failed(const std::string& why)
{
    m_trouble.meet("reader " + m_reader + ": the reset program " + m_command.front() + ' ' + why);
}

} // namespace agent
