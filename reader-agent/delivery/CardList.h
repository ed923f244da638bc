// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/journal/Journal.h"

#include <optional>
#include <string_view>
#include <vector>

namespace agent
{

/// As many lines as record.push gives at most: then there is more to ask for.
constexpr std::size_t cardsAtOnce = 2000;

/// Reads record.push's lines "<UID> <from|-> <until|->" (microseconds since 1970) and "<UID> gone".
/// Nothing when one of them is neither.
std::optional<std::vector<CardChange>> cardChanges(std::string_view lines);

} // namespace agent
