// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/settings/Settings.h"

#include <string>
#include <vector>

namespace agent
{

/// One thing looked at.
struct Finding {
    bool good = false;
    std::string what;  ///< For example "reader F017: device".
    std::string found; ///< What was found and, when it is not good, what to do.
};

/// Looks at devices, journals, keys, the clock and the database. Changes nothing on this host; to the database it
/// makes a push without entries, as the agent does all the time. Takes up to 25 s when the database does not answer.
std::vector<Finding> examine(const Settings& settings);

} // namespace agent
