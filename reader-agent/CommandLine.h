// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace agent
{

/// What reader-agent was called for.
struct CommandLine {
    enum class Command { Run, Status, Doctor, Enroll, Export, Help, Version };

    Command command = Command::Run;
    std::filesystem::path config{"/etc/patrol-reader-agent/reader-agent.toml"};
    std::string reader;           ///< --reader CODE; empty = all, or the only one
    bool json = false;            ///< status --json
    bool again = false;           ///< enroll --again
    std::filesystem::path output; ///< export FILE
    bool force = false;           ///< export --force: FILE may be there already
    bool undelivered = false;     ///< export --undelivered
    std::int64_t from = 1;        ///< export --from ENTRY
    std::string problem;          ///< Not empty: it was called wrongly.
};

/// Reads the arguments. Never throws.
CommandLine readCommandLine(int count, char** arguments);

/// How to call it.
extern const char* const usage;

} // namespace agent
