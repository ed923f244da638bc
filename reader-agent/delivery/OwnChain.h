// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/journal/Journal.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace agent
{

/// The first of these entries, oldest first as they stand in the journal, whose digest does not follow from the one
/// before: looked for before anybody blames the database for a broken chain. Nothing when the chain is sound.
std::optional<std::int64_t> firstBroken(Journal& journal, const std::vector<Entry>& entries);

} // namespace agent
