// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/reference/Reference.h"

#include <map>
#include <string>
#include <vector>

namespace reference
{
/// A district made of many small cases, each a station with a line or two of its own, as the reference sees it
/// (world) and as the program is told of it (feed, downloads, excuses).
struct RandomDistrict {
    World world;
    std::map<std::string, std::string> feed; ///< File name → CSV text.
    std::string firstDay;                    ///< YYYY-MM-DD
    std::string lastDay;                     ///< YYYY-MM-DD
    Instant firstMidnight = 0;
};

/// The same seed gives the same district.
RandomDistrict makeDistrict(unsigned seed, int cases);

/// RFC 3339 in UTC, with as many decimals as are needed.
std::string rfc3339(Instant at);
} // namespace reference
