// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdlib>

namespace harness
{

/// How many times longer than usual a test waits for programs: $PATROL_SLOWER, which builds with sanitizers set; else 1.
inline int slower()
{
    const char* told = std::getenv("PATROL_SLOWER");
    return told ? std::max(1, std::atoi(told)) : 1;
}

} // namespace harness
