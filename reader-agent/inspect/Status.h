// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/settings/Settings.h"

#include <string>

namespace agent
{

/// What the journals of this host say, for people or as JSON (an array, one object per reader). Changes nothing.
/// A journal that cannot be read is told in its reader's place.
std::string status(const Settings& settings, bool json);

} // namespace agent
