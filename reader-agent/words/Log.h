// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace agent
{

/// One line on standard error, in one write, so that lines of two threads never mix.
void say(std::string_view line);

/// One line on standard output: what was taken. Scripts may read it.
void tell(std::string_view line);

/// A trouble that may last: said once when it starts and once when it ends, however often it is met in between.
class LastingTrouble
{
public:
    /// Says the line unless the trouble is already known.
    void meet(std::string_view line);

    /// Says the line and how long the trouble took; nothing when there was none.
    void end(std::string_view line);

    bool lasts() const { return m_lasts; }

private:
    bool m_lasts = false;
    std::chrono::steady_clock::time_point m_since;
};

} // namespace agent
