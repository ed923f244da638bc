// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

namespace agent
{

/// Holds a journal for this process: two agents writing one journal would make a fork of it.
/// The lock is on FILE.lock, because closing any descriptor of FILE itself would take SQLite's own locks away.
/// The kernel frees it when the process ends, however it ends.
class JournalLock
{
public:
    /// Tries for up to `patience`, since an agent that was killed may still be on its way out.
    /// Nothing when another process holds it. Throws JournalBroken when the lock file cannot be made.
    static std::optional<JournalLock> take(const std::filesystem::path& journal, std::chrono::milliseconds patience);

    /// Process id of who holds the journal; nothing when it is free.
    static std::optional<std::string> holder(const std::filesystem::path& journal);

    JournalLock(JournalLock&& other) noexcept;
    JournalLock& operator=(JournalLock&&) = delete;
    ~JournalLock();

private:
    explicit JournalLock(int fd) : m_fd{fd} {}

    int m_fd;
};

} // namespace agent
