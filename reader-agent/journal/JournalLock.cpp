// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/journal/JournalLock.h"

#include "reader-agent/words/Trouble.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace agent
{

namespace
{

constexpr std::chrono::milliseconds betweenTries{20};

std::string lockFile(const std::filesystem::path& journal)
{
    return journal.string() + ".lock";
}

bool lock(int fd, std::chrono::milliseconds patience)
{
    const auto until = std::chrono::steady_clock::now() + patience;
    while (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        if (std::chrono::steady_clock::now() >= until) return false;
        std::this_thread::sleep_for(betweenTries);
    }
    return true;
}

} // namespace

std::optional<JournalLock> JournalLock::take(const std::filesystem::path& journal, std::chrono::milliseconds patience)
{
    const int fd = ::open(lockFile(journal).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (fd < 0)
        throw JournalBroken{"journal " + journal.string() + ": cannot be locked: " + std::strerror(errno) +
                            "; make its folder, and let this user write there"};
    JournalLock held{fd};
    if (!lock(fd, patience)) return std::nullopt;
    const std::string owner = std::to_string(::getpid()) + '\n';
    if (::ftruncate(fd, 0) != 0 || ::write(fd, owner.data(), owner.size()) < 0) {
        // The id is there for people only; the lock holds without it.
    }
    return held;
}

std::optional<std::string> JournalLock::holder(const std::filesystem::path& journal)
{
    const int fd = ::open(lockFile(journal).c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) return std::nullopt;
    const JournalLock closer{fd};
    if (::flock(fd, LOCK_SH | LOCK_NB) == 0) return std::nullopt;
    std::array<char, 16> text{};
    const auto count = ::read(fd, text.data(), text.size() - 1);
    std::string owner{text.data(), count > 0 ? static_cast<std::size_t>(count) : 0};
    return owner.substr(0, owner.find('\n'));
}

JournalLock::JournalLock(JournalLock&& other) noexcept : m_fd{std::exchange(other.m_fd, -1)} {}

JournalLock::~JournalLock()
{
    if (m_fd >= 0) ::close(m_fd);
}

} // namespace agent
