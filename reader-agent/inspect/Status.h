// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/settings/Settings.h"

#include <string>

namespace agent
{

/// How the readers of this host are, for people or as JSON: one object, described in reader-agent(1). Changes nothing.
/// A journal that cannot be read is told in its reader's place.
std::string status(const Settings& settings, bool json);

} // namespace agent
