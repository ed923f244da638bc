// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace agent
{

/// Ends a goOnAnew() that was stopped: the old journal stays if it still bears its name, else the new one gets it.
void finishGoingOnAnew(const std::filesystem::path& file);

} // namespace agent
