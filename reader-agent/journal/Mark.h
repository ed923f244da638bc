// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/words/Entry.h"

#include <cstdint>
#include <string_view>

namespace agent
{

/// What stands beside a row to show that it is whole, and this journal's: SQLite itself does not notice a flipped bit
/// within a text. The first 64 bits of SHA-256 over the journal's UUID and the row's values.
std::int64_t markOf(std::string_view journal, const Entry& entry, std::int64_t writtenUs);
std::int64_t markOf(std::string_view journal, std::string_view name, std::string_view value);

} // namespace agent
