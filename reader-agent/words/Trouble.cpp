// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/words/Trouble.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace agent
{

ServerUnreachable::ServerUnreachable(const std::string& what, std::string state)
    : std::runtime_error{what}, m_sqlstate{std::move(state)}
{
}

bool ServerUnreachable::needsAPerson() const
{
    // Lost connections, shut-downs, exhausted resources, conflicts, read-only standbys and timeouts pass by themselves.
    static constexpr std::array<std::string_view, 9> passing{"08",    "57P0",  "53", "54", "40",
                                                             "25006", "57014", "55P03", "58"};
    return !m_sqlstate.empty() && !isAboutData() &&
           std::ranges::none_of(passing, [this](std::string_view start) { return m_sqlstate.starts_with(start); });
}

std::string ServerUnreachable::cause() const
{
    const bool away = m_sqlstate.starts_with("08") || m_sqlstate.starts_with("57P");
    return away ? std::string{} : m_sqlstate.substr(0, 2);
}

bool ServerUnreachable::mayBeTooMuch() const
{
    return m_sqlstate.empty() || m_sqlstate == "57014" || m_sqlstate.starts_with("53") || m_sqlstate.starts_with("54");
}

bool ServerUnreachable::isAboutData() const
{
    return m_sqlstate.starts_with("22") || m_sqlstate.starts_with("23") || m_sqlstate == "PT400";
}

} // namespace agent
