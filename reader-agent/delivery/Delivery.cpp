// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/delivery/Delivery.h"

#include "reader-agent/words/Trouble.h"

#include <algorithm>
#include <poll.h>

namespace agent
{

namespace
{

constexpr std::chrono::milliseconds firstRetry{250};
/// A connection unused for this long is closed: hundreds of readers do not hold hundreds of sessions.
constexpr std::chrono::milliseconds idleLimit{5000};
constexpr std::chrono::milliseconds longestSleep{60'000};

} // namespace

Delivery::Delivery(const Settings& settings, const std::map<std::string, Pulse>& pulses, Wakeup& news, Wakeup& stop)
    : m_connection{settings.database, stop.fd()}, m_backoff{firstRetry, settings.retryMax}, m_news{news}, m_stop{stop}
{
    for (const ReaderSettings& reader : settings.readers)
        m_bags.emplace_back(settings, reader, pulses.at(reader.code));
}

void Delivery::run()
{
    while (!stopped()) {
        m_news.quiet();
        turn();
        sleep();
    }
}

void Delivery::turn()
try {
    for (Mailbag& bag : m_bags)
        if (!stopped() && bag.dueAt() <= Mailbag::Clock::now()) pushOne(bag);
} catch (const ServerUnreachable& error) {
    waitOut(error);
}

void Delivery::pushOne(Mailbag& bag)
{
    const Push push = bag.nextPush();
    const Answer answer = m_connection.push(push);
    m_backoff.reset();
    m_outage.end("the database answers again");
    bag.take(push, answer);
}

void Delivery::waitOut(const ServerUnreachable& error)
{
    if (stopped()) return;
    std::int64_t waiting = 0;
    for (Mailbag& bag : m_bags)
        waiting += bag.undelivered();
    const std::string remedy =
        error.needsAPerson() ? "; this does not pass by itself: look at roles and schema of the database" : "";
    m_outage.meet("could not deliver " + std::to_string(waiting) + " entries: " + error.what() + remedy +
                  "; the journal keeps them, trying again");
    sleepUntilRung(m_stop, m_stop, m_backoff.next()); // taps do not shorten this: the journal holds them
}

void Delivery::sleep()
{
    auto due = Mailbag::Clock::now() + longestSleep;
    for (Mailbag& bag : m_bags)
        due = std::min(due, bag.dueAt());
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(due - Mailbag::Clock::now());
    if (left <= idleLimit || !m_connection.isOpen()) return sleepUntilRung(m_news, m_stop, left);
    sleepUntilRung(m_news, m_stop, idleLimit);
    // Still nothing to send: the next heartbeat connects again.
    pollfd rung{m_news.fd(), POLLIN, 0};
    if (::poll(&rung, 1, 0) == 0) m_connection.close();
}

bool Delivery::stopped() const
{
    pollfd rung{m_stop.fd(), POLLIN, 0};
    return ::poll(&rung, 1, 0) > 0;
}

} // namespace agent
