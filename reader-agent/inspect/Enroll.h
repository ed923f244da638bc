// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/settings/Settings.h"

#include <string>

namespace agent
{

/// Makes the reader's key unless it has one, and tells the key and what an editor of the database runs next.
/// again: makes a new key and keeps the old one aside. Throws KeyUnusable when the key cannot be made or read.
std::string enroll(const ReaderSettings& reader, bool again);

} // namespace agent
