// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/inspect/Doctor.h"

namespace agent
{

// The parts of examine(); each adds what it finds.

void examineHost(const Settings& settings, const std::filesystem::path& config, Findings& findings);
void examineCredentials(const KeyNames& keys, Findings& findings);
void examineReader(const Settings& settings, const ReaderSettings& reader, Findings& findings);
void examineDatabase(const Settings& settings, Findings& findings);

/// Adds a finding that is not good when the program cannot be run. what: for example "feedback".
void examineProgram(const std::string& what, const std::vector<std::string>& command, Findings& findings);

} // namespace agent
