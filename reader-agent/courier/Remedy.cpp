// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/courier/Remedy.h"

#include <array>
#include <string_view>
#include <utility>

namespace agent
{

std::string remedyFor(const std::string& sqlstate)
{
    using namespace std::string_view_literals;
    // The longer beginning stands before the shorter one.
    static constexpr std::array remedies{
        std::pair{"42501"sv, "grant patrol_agent to the role that this agent connects as"sv},
        std::pair{"42"sv, "the database is not of this release: run schema/deploy on it, or upgrade the agent"sv},
        std::pair{"3F"sv, "the database is not of this release: run schema/deploy on it, or upgrade the agent"sv},
        std::pair{"3D"sv, "there is no such database: look at dbname in the connection string"sv},
        std::pair{"28"sv, "look at user, password and certificate of this agent, and at the server's pg_hba.conf"sv},
        std::pair{"XX00"sv, "look at the server's log: it may be damaged"sv}};
    for (const auto& [state, remedy] : remedies)
        if (sqlstate.starts_with(state)) return std::string{remedy};
    return "look at the server's log for SQLSTATE " + sqlstate;
}

} // namespace agent
