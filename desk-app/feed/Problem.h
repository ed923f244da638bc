// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace feed
{

/// One thing that is wrong with a feed. words::problem() makes the sentence from the code and the two values.
struct Problem {
    std::string file;
    std::size_t line = 1;
    std::string column; ///< Empty where the whole line or file is meant.
    std::string code;
    std::string found;
    std::string expected;
};

using Problems = std::vector<Problem>;

} // namespace feed
