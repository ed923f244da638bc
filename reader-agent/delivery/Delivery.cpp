// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/delivery/Delivery.h"

#include "reader-agent/courier/Remedy.h"
#include "reader-agent/words/Trouble.h"

#include <algorithm>
#include <poll.h>

namespace agent
{

namespace
{

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds firstRetry = 250ms;
constexpr int longBackoff = 4; ///< Times retry_max, while a person has to do something.
constexpr std::chrono::milliseconds longestSleep = 60s;
constexpr std::chrono::minutes betweenMarks{1};
/// No push takes as long, whatever number of hosts and name servers hang.
constexpr std::chrono::nanoseconds longestPush = 10min;

bool isRung(const Wakeup& bell)
{
    pollfd rung{bell.fd(), POLLIN, 0};
    return ::poll(&rung, 1, 0) > 0;
}

} // namespace

Delivery::Delivery(const Settings& settings, std::map<std::string, Pulse>& pulses, CourierPulse& alive, Wakeup& news,
                   Wakeup& stop)
    : m_connection{settings.database, stop.fd()}, m_backoff{firstRetry, settings.retryMax},
      m_longBackoff{settings.retryMax, longBackoff * settings.retryMax}, m_idle{settings.idle}, m_alive{alive},
      m_news{news}, m_stop{stop}
{
    for (const ReaderSettings& reader : settings.readers)
        m_readers.emplace_back(settings, reader, pulses.at(reader.code));
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
    for (std::size_t left = m_readers.size(); left > 0 && !stopped(); --left) {
        m_readers.splice(m_readers.end(), m_readers, m_readers.begin());
        const auto due = m_readers.back().dueAt();
        if (due <= Clock::now()) pushOne(m_readers.back());
    }
} catch (const ServerUnreachable& error) {
    waitOut(error);
}

void Delivery::pushOne(ReaderMail& reader)
{
    m_alive.turnsByNs = boottimeNs() + longestPush.count();
    reader.push(m_connection);
    m_lastPush = Clock::now();
    m_backoff.reset();
    m_longBackoff.reset();
    // Not over before every reader that had to wait has been heard: one that always fails beside others that do not
    // is one trouble, not one for each try.
    if (std::ranges::none_of(m_readers, &ReaderMail::waits)) m_outage.end("the database answers again");
}

void Delivery::waitOut(const ServerUnreachable& error)
{
    if (stopped()) return;
    std::int64_t waiting = 0;
    for (ReaderMail& reader : m_readers) {
        waiting += reader.undelivered();
        if (!m_connection.wasSent()) reader.pulse().online = false; // no server took the connection
    }
    const bool person = error.needsAPerson();
    m_outage.meet("could not deliver " + std::to_string(waiting) + " entries: " + error.what() +
                  (person ? "; this does not pass by itself: " + remedyFor(error.sqlstate()) : std::string{}) +
                  "; the journal keeps them, trying again",
                  error.cause());
    rest(m_stop, (person ? m_longBackoff : m_backoff).next()); // taps do not shorten this: the journal holds them
}

void Delivery::sleep()
{
    auto due = Clock::now() + longestSleep;
    for (ReaderMail& reader : m_readers)
        due = std::min(due, reader.dueAt());
    if (m_connection.isOpen()) due = std::min(due, m_lastPush + m_idle);
    rest(m_news, std::chrono::ceil<std::chrono::milliseconds>(due - Clock::now()));
    // Still nothing to send: the next heartbeat connects again. Hundreds of readers do not hold hundreds of sessions.
    if (m_connection.isOpen() && Clock::now() >= m_lastPush + m_idle && !isRung(m_news)) m_connection.close();
}

void Delivery::rest(Wakeup& bell, std::chrono::milliseconds limit)
{
    const auto until = Clock::now() + limit;
    do {
        markLookedNowAndThen();
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now());
        const auto part = std::clamp(left, 0ms, longestSleep);
        m_alive.turnsByNs = boottimeNs() + std::chrono::nanoseconds{part + longestSleep}.count();
        sleepUntilRung(bell, m_stop, part);
    } while (Clock::now() < until && !isRung(bell) && !stopped());
}

void Delivery::markLookedNowAndThen()
{
    if (Clock::now() < m_nextMark) return;
    m_nextMark = Clock::now() + betweenMarks;
    for (ReaderMail& reader : m_readers)
        reader.markLooked();
}

bool Delivery::stopped() const
{
    return isRung(m_stop);
}

} // namespace agent
