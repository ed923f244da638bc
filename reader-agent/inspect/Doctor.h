// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/settings/Settings.h"

#include <filesystem>
#include <string>
#include <vector>

namespace agent
{

/// How bad what was found is.
enum class Grade {
    Good,
    Hint, ///< It works, and should be looked after.
    Wrong ///< It does not work.
};

/// One thing looked at.
struct Finding {
    Grade grade = Grade::Good;
    std::string what;  ///< For example "reader F017: device".
    std::string found; ///< What was found and, when it is not good, what to do.
};
using Findings = std::vector<Finding>;

/// Looks at this host, its readers, their journals and keys, and at each host of the database. Changes nothing: what is
/// asked of the database is rolled back. Takes up to 10 s for each host that does not answer.
Findings examine(const Settings& settings, const std::filesystem::path& config);

} // namespace agent
