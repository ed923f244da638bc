// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/courier/Hosts.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace agent
{

/// What one host of the connection string is like.
struct HostLook {
    std::string failure; ///< Why it took no connection; the rest is nothing then.
    std::string role;    ///< As whom one is connected.
    bool standby = false;
    bool remote = false;    ///< Reached over a network, not within this machine.
    bool encrypted = false; ///< By TLS.
    bool verified = false;  ///< The server proved that it is the one that was meant (sslmode=verify-full).
    bool hasPush = false;   ///< The schema has the door, in the shape that this agent knows.
    bool mayPush = false;   ///< The role may go through it.
};

/// Connects to this host alone and looks around, for so long at most. Changes nothing. Throws nothing.
HostLook lookAtHost(Host host, std::chrono::milliseconds limit);

/// What the database would answer to a sign of life.
struct Rehearsal {
    std::int64_t holdsThrough = 0;
    std::string refused, detail; ///< As record.push tells them; empty when it would land.
};

/// Makes a push without entries and takes it back: a transaction that is rolled back. Throws ServerUnreachable.
Rehearsal rehearsePush(const std::string& conninfo, const std::string& reader, const std::string& journal,
                       std::int64_t nextEntry, std::chrono::milliseconds limit);

} // namespace agent
