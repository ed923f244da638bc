// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/courier/Exchange.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace agent
{

/// One host of a connection string: everything libpq is to be told to connect to it alone.
struct Host {
    std::string name; ///< As it is called in messages.
    std::vector<std::pair<std::string, std::string>> words;
};

/// What a connection string comes to once service file and environment are read.
struct Destination {
    std::vector<Host> hosts;                 ///< At least one.
    std::chrono::milliseconds connecting{0}; ///< connect_timeout; 0 = not given.
    std::chrono::milliseconds answering{0};  ///< tcp_user_timeout; 0 = not given.
};

/// Reads a connection string as libpq does, without connecting or looking up a name. A string that libpq cannot read
/// comes back as one host, so that connecting says what is wrong with it.
Destination destinationOf(const std::string& conninfo);

/// Connects to one of the hosts, each within a deadline of its own: libpq would wait for the first one that hangs and
/// never reach the others, because connect_timeout does not count where one connects without blocking. Begins with
/// hosts[first] and leaves the index of the one that answered there. target_session_attrs holds for each.
/// Throws ServerUnreachable when none can be had: with every host's own words, and with the SQLSTATE only when all of
/// them named one.
/// Looking up a name is the one thing that cannot be ended from outside (resolv.conf's timeout holds): hostaddr
/// spares it. The card path runs on another thread and does not notice.
Connection connectToAny(const std::vector<Host>& hosts, std::size_t& first, std::chrono::milliseconds limit,
                        int stopFd);

} // namespace agent
