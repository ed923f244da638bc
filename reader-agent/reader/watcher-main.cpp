// SPDX-License-Identifier: GPL-3.0-or-later
// reader-agent-watcher DEVICE POLL-MS: looks for cards and says what it sees on descriptor 3. Started by reader-agent.

#include "reader-agent/reader/CardReader.h"
#include "reader-agent/watcher/DeviceClaim.h"
#include "reader-agent/watcher/Report.h"
#include "reader-agent/words/Instant.h"
#include "reader-agent/words/Log.h"
#include "reader-agent/words/Trouble.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <poll.h>
#include <sys/socket.h>

namespace
{

using namespace std::chrono_literals;
using agent::Report;
using Time = std::chrono::nanoseconds;

constexpr int agentSocket = 3;
constexpr Time signOfLife = 500ms; ///< At least this often the agent hears of a chip that sees nothing.
constexpr Time leaving = 1s;       ///< For this long after a card every look is told, so that the agent sees it leave.

/// False when the agent has gone.
bool send(const Report& report)
{
    const std::string message = agent::encode(report);
    return ::send(agentSocket, message.data(), message.size(), MSG_NOSIGNAL) >= 0;
}

/// Sleeps until the next look is due; false when the agent has gone or asked to end.
bool waitUntil(Time due)
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(due - Time{agent::boottimeNs()});
    pollfd socket{agentSocket, POLLIN, 0};
    return ::poll(&socket, 1, static_cast<int>(std::max<std::int64_t>(left.count(), 0))) == 0 || errno == EINTR;
}

void watch(agent::CardReader& reader, Time period)
{
    Time told{}, seen{};
    bool wanted = true;
    while (wanted) {
        const Time start{agent::boottimeNs()};
        const auto uid = reader.look();
        const Time at{agent::boottimeNs()};
        if (uid) seen = at;
        const bool tell = uid || at - told >= signOfLife || at - seen < leaving;
        if (tell) {
            told = at;
            // A look that saw nothing vouches only for what came before it.
            wanted = uid ? send({Report::Kind::Card, *uid, at.count(), agent::realtimeUs()})
                         : send({Report::Kind::Nothing, {}, start.count(), 0});
        }
        wanted = wanted && waitUntil(start + period);
    }
}

void run(const std::string& device, Time period)
try {
    send({Report::Kind::Opening, {}, 0, 0});
    const auto claim = agent::DeviceClaim::take(device);
    if (!claim) {
        send({Report::Kind::Busy, "device " + device + " is in use by another process", 0, 0});
        return;
    }
    agent::CardReader reader{device};
    watch(reader, period);
} catch (const agent::ReaderLost& lost) {
    send({Report::Kind::Lost, lost.what(), 0, 0});
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 3 || ::recv(agentSocket, nullptr, 0, MSG_DONTWAIT | MSG_PEEK) >= 0 || errno != EAGAIN) {
        agent::say("reader-agent-watcher is started by reader-agent, never by hand");
        return 2;
    }
    // The agent says when to end, by closing the socket; Ctrl-C reaches the whole group.
    std::signal(SIGINT, SIG_IGN);
    std::signal(SIGTERM, SIG_IGN);
    ::setenv("LIBNFC_LOG_LEVEL", "0", 1);
    run(arguments[1], std::chrono::milliseconds{std::atoi(arguments[2])});
    return 0;
}
