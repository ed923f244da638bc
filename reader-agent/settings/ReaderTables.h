// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/settings/Settings.h"
#include "reader-agent/settings/SettingsFile.h"

namespace agent
{

/// Reads the tables [[reader]], none when `tables` is null, and notes what two of them must not share.
std::vector<ReaderSettings> readReaders(const toml::array* tables, Problems& problems);

} // namespace agent
