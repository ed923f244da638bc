// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/card-path/Post.h"

#include "reader-agent/words/Trouble.h"

#include <algorithm>

namespace agent
{

namespace
{

using namespace std::chrono_literals;

constexpr auto firstRestart = 100ms;
constexpr auto longestRestart = 5000ms;
constexpr auto openingTakes = 3000ms;  ///< Opening a chip that does not answer takes 1.4 s.
constexpr auto deviceIsFreed = 2000ms; ///< A killed agent's watcher is gone by then.
constexpr auto steadyAgain = 10s;      ///< A chip that was not lost for this long starts over quickly when it is.
constexpr std::size_t tapsToRemember = 200;

std::chrono::nanoseconds bootTime()
{
    return std::chrono::nanoseconds{boottimeNs()};
}

} // namespace

Post::Post(const Settings& settings, const ReaderSettings& reader, Pulse& pulse)
    : m_settings{settings}, m_reader{reader}, m_signals{settings, reader, [](std::uint8_t, std::uint8_t) {}},
      m_pulse{pulse}, m_journal{reader.journal, Use::CardPath}, m_scribe{m_journal}, m_touch{reader.holdOff},
      m_backoff{firstRestart, longestRestart}
{
    rememberTaps();
}

void Post::rememberTaps()
{
    std::vector<Entry> last = m_journal.newest(tapsToRemember);
    std::ranges::reverse(last);
    for (const Entry& entry : last) {
        const auto parts = partsOf(entry.line);
        if (parts && parts->kind == "tap" && parts->bootId == bootId())
            m_touch.remember(std::string{parts->uid}, std::chrono::nanoseconds{parts->boottimeNs});
    }
}

bool Post::listen()
try {
    bool news = false;
    // A watcher that went may still have left words behind; they are read before its end is.
    while (m_watcher) {
        const auto report = m_watcher->nextReport();
        if (!report) return news;
        m_silentAt = bootTime() + (report->kind == Report::Kind::Opening ? openingTakes : m_settings.watcherSilence);
        news = take(*report) || news;
    }
    return news;
} catch (const ReaderLost& lost) {
    lose(lost.what());
    return true;
}

bool Post::take(const Report& report)
{
    switch (report.kind) {
    case Report::Kind::Opening:
    case Report::Kind::Answer:
    case Report::Kind::NoAnswer:
        return false;
    case Report::Kind::Lost:
        throw ReaderLost{report.text};
    case Report::Kind::Busy:
        deny(report.text);
        return false;
    case Report::Kind::Card:
    case Report::Kind::Nothing:
        break;
    }
    m_everListened = true;
    if (bootTime() - m_lostAt >= steadyAgain) m_backoff.reset();
    m_trouble.end("reader " + m_reader.code + ": listens again");
    bool news = !m_pulse.listening.exchange(true);
    if (report.kind == Report::Kind::Card)
        news = sawCard(report) || news;
    else
        m_touch.missed(std::chrono::nanoseconds{report.boottimeNs});
    m_pulse.lastPollNs = report.boottimeNs; // last: whoever reads it finds the taps before it in the journal
    return news;
}

bool Post::sawCard(const Report& report)
{
    switch (m_touch.seen(report.text, std::chrono::nanoseconds{report.boottimeNs})) {
    case Sight::Held:
        return false;
    case Sight::Repeat:
        ++m_pulse.repeated;
        m_signals.show(Outcome::Repeated, report.text);
        return false;
    case Sight::Touch:
        break;
    }
    const Instant at{bootId(), report.boottimeNs, report.realtimeUs, clockErrorUs()};
    const Entry entry = m_scribe.write(Kind::Tap, report.text, at, Auth::Uid);
    m_signals.show(Outcome::Taken, report.text, entry.number);
    return true;
}

bool Post::keepUp()
try {
    const auto time = bootTime();
    if (watcherDueAt() > time) return false;
    if (m_watcher)
        throw ReaderLost{"the watcher gave no sign of life for " + std::to_string(m_settings.watcherSilence / 1ms) +
                         " ms"};
    m_watcher = std::make_unique<WatcherProcess>(watcherProgram(), m_reader.device, m_reader.poll);
    m_silentAt = time + openingTakes;
    return false;
} catch (const ReaderLost& lost) {
    lose(lost.what());
    return true;
}

void Post::keepSignals()
{
    m_signals.tick();
    m_signals.reap();
}

void Post::lose(const std::string& why)
{
    m_watcher.reset();
    m_lostAt = bootTime();
    m_startAt = m_lostAt + m_backoff.next();
    m_pulse.listening = false;
    ++m_pulse.restarts;
    m_trouble.meet("reader " + m_reader.code + ": lost: " + why + "; starting over until it answers");
}

void Post::deny(const std::string& why)
{
    m_watcher.reset();
    m_startAt = bootTime() + firstRestart;
    if (m_deniedSince == 0ns) m_deniedSince = bootTime();
    if (m_everListened) throw ReaderLost{why};
    if (bootTime() - m_deniedSince >= deviceIsFreed) m_denied = why;
}

void Post::askToEnd()
{
    if (m_watcher) m_watcher->askToEnd();
}

void Post::waitForEnd(std::chrono::milliseconds limit)
{
    if (m_watcher) m_watcher->waitForEnd(limit);
}

} // namespace agent
