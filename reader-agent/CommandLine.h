// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace agent
{

/// What reader-agent was called for.
struct CommandLine {
    enum class Command { Run, Status, Doctor, Export, Help, Version };

    Command command = Command::Run;
    std::filesystem::path config{"/etc/patrol-reader-agent/reader-agent.toml"};
    bool json = false;            ///< status --json
    std::string reader;           ///< export --reader CODE; needed when there are several
    std::filesystem::path output; ///< export FILE
    std::string problem;          ///< Not empty: it was called wrongly.
};

/// Reads the arguments. Never throws.
CommandLine readCommandLine(int count, char** arguments);

/// How to call it.
extern const char* const usage;

} // namespace agent
