// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <sys/types.h>
#include <vector>

namespace agent
{

/// Tells the officer what became of a touch: a line on standard output, and the configured program, if any.
/// Said only once the entry is on disk.
class Feedback
{
public:
    explicit Feedback(std::vector<std::string> command) : m_command{std::move(command)} {}

    /// "taken F017 04A1B2C3 entry 17"; the program gets the words as arguments: taken F017 04A1B2C3 17.
    void taken(const std::string& reader, const std::string& uid, std::int64_t entry);

    /// "repeated F017 04A1B2C3": known already, within the hold-off.
    void repeated(const std::string& reader, const std::string& uid);

    /// Collects programs that have ended.
    void reap();

private:
    void start(const std::vector<std::string>& words);

    std::vector<std::string> m_command;
    std::vector<pid_t> m_running;
    bool m_failureSaid = false;
};

} // namespace agent
