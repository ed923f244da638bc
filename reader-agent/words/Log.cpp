// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/words/Log.h"

#include <unistd.h>

namespace agent
{

namespace
{

void writeLine(int fd, std::string_view line)
{
    const std::string whole = std::string{line} + '\n';
    // Nobody may be listening any more; that is no reason to stop taking taps.
    [[maybe_unused]] const auto written = ::write(fd, whole.data(), whole.size());
}

} // namespace

void say(std::string_view line)
{
    writeLine(STDERR_FILENO, line);
}

void tell(std::string_view line)
{
    writeLine(STDOUT_FILENO, line);
}

void LastingTrouble::meet(std::string_view line, const std::string& cause)
{
    if (!m_causes.insert(cause).second) return;
    if (!m_lasts) m_since = std::chrono::steady_clock::now();
    m_lasts = true;
    say(line);
}

void LastingTrouble::end(std::string_view line)
{
    if (!m_lasts) return;
    m_lasts = false;
    m_causes.clear();
    const auto took = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - m_since);
    say(std::string{line} + " (after " + std::to_string(took.count()) + " s)");
}

} // namespace agent
