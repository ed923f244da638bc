// SPDX-License-Identifier: GPL-3.0-or-later
// reader-agent-watcher DEVICE POLL-MS [--prove]: looks for cards, says what it sees on descriptor 3, and takes orders
// there. Started by reader-agent.

#include "reader-agent/reader/Watch.h"
#include "reader-agent/watcher/DeviceClaim.h"
#include "reader-agent/words/Log.h"
#include "reader-agent/words/Trouble.h"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>

namespace
{

using agent::Report;

constexpr int agentSocket = 3;

/// libnfc takes any byte on a device with descriptor 0 for an abort; descriptors 0 to 2 must be taken before it opens.
void fillStandardDescriptors()
{
    while (true) {
        const int fd = ::open("/dev/null", O_RDWR);
        if (fd > 2 || fd < 0) {
            if (fd > 2) ::close(fd);
            return;
        }
    }
}

/// The agent leaves its socket there, perhaps with orders in it by now.
bool isStartedByAgent(int count, char** arguments)
{
    const bool worded = count == 3 || (count == 4 && std::string_view{arguments[3]} == "--prove");
    int type = 0;
    socklen_t size = sizeof type;
    return worded && ::getsockopt(agentSocket, SOL_SOCKET, SO_TYPE, &type, &size) == 0 && type == SOCK_SEQPACKET;
}

void run(const std::string& device, std::chrono::milliseconds period, bool prove)
{
    agent::Line line{agentSocket};
    try {
        line.say({Report::Kind::Opening});
        const auto claim = agent::DeviceClaim::take(device);
        if (!claim) return line.say({Report::Kind::Busy, "device " + device + " is in use by another process"});
        agent::CardReader reader{device};
        agent::Watch{reader, line, period, prove}.run();
    } catch (const agent::ReaderLost& lost) {
        line.say({Report::Kind::Lost, lost.what()});
    }
}

} // namespace

int main(int count, char** arguments)
{
    if (!isStartedByAgent(count, arguments)) {
        agent::say("reader-agent-watcher is started by reader-agent, never by hand");
        return 2;
    }
    // The agent says when to end, by closing the socket; Ctrl-C reaches the whole group.
    std::signal(SIGINT, SIG_IGN);
    std::signal(SIGTERM, SIG_IGN);
    ::setenv("LIBNFC_LOG_LEVEL", "0", 1);
    fillStandardDescriptors();
    run(arguments[1], std::chrono::milliseconds{std::atoi(arguments[2])}, count == 4);
    return 0;
}
