// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <set>
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
    /// Says the line unless the trouble is already known, for this cause.
    void meet(std::string_view line, const std::string& cause = {});

    /// Says the line and how long the trouble took; nothing when there was none.
    void end(std::string_view line);

    bool lasts() const { return m_lasts; }

private:
    bool m_lasts = false;
    std::set<std::string> m_causes; ///< Told of since it started.
    std::chrono::steady_clock::time_point m_since;
};

} // namespace agent
