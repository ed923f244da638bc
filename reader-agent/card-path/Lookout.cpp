// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/card-path/Lookout.h"

#include "reader-agent/words/Instant.h"
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
constexpr auto steady = 10s;           ///< A chip that answered for this long was well.
constexpr auto powerIsBack = 200ms;    ///< A chip that was reset is left alone for this long.
constexpr int reopeningDoesNotHelp = 3;

Lookout::Time bootTime()
{
    return Lookout::Time{boottimeNs()};
}

} // namespace

Lookout::Lookout(const Settings& settings, const ReaderSettings& reader, bool prove)
    : m_settings{settings}, m_reader{reader}, m_prove{prove}, m_backoff{firstRestart, longestRestart}, m_reset{
                                                                                                           reader.reset,
                                                                                                           reader.code}
{
}

std::optional<Report> Lookout::next()
try {
    // A watcher that went may still have left words behind; they are read before its end is.
    while (m_watcher) {
        auto report = m_watcher->nextReport();
        if (!report) return std::nullopt;
        m_silentAt = bootTime() + (report->kind == Report::Kind::Opening ? openingTakes : m_settings.watcherSilence);
        if (passes(*report)) return report;
    }
    return std::nullopt;
} catch (const ReaderLost& lost) {
    return lose(lost.what());
}

bool Lookout::passes(const Report& report)
{
    switch (report.kind) {
    case Report::Kind::Opening:
        return false;
    case Report::Kind::Lost:
        throw ReaderLost{report.text};
    case Report::Kind::Busy:
        deny(report.text);
        return false;
    case Report::Kind::Card:
    case Report::Kind::Nothing:
        answered();
        return true;
    case Report::Kind::Answer:
    case Report::Kind::NoAnswer:
        break;
    }
    return true;
}

void Lookout::answered()
{
    const Time now = bootTime();
    if (m_answersSince == 0ns) m_answersSince = now;
    m_everAnswered = true;
    m_deniedSince = 0ns;
    m_denied.clear();
    if (!m_trouble.lasts() || (m_unsteady && now - m_answersSince < steady)) return;
    m_trouble.end("reader " + m_reader.code + ": listens again");
    m_saidAgain = now;
    m_unsteady = false;
}

std::optional<Report> Lookout::keepUp()
try {
    const Time now = bootTime();
    const bool resetting = m_reset.running();
    m_reset.tick(now);
    if (resetting && !m_reset.running()) m_startAt = std::max<Time>(m_startAt, now + powerIsBack);
    if (dueAt() > now) return std::nullopt;
    if (m_watcher)
        throw ReaderLost{"the watcher gave no sign of life for " + std::to_string(m_settings.watcherSilence / 1ms) +
                         " ms"};
    start(now);
    return std::nullopt;
} catch (const ReaderLost& lost) {
    return lose(lost.what());
}

void Lookout::start(Time now)
{
    m_watcher = std::make_unique<WatcherProcess>(watcherProgram(), m_reader.device, m_reader.poll, m_prove);
    m_silentAt = now + openingTakes;
}

Lookout::Time Lookout::dueAt() const
{
    if (m_watcher) return m_silentAt;
    return m_reset.running() ? m_reset.dueAt() : m_startAt;
}

Report Lookout::lose(const std::string& why)
{
    const Time now = bootTime();
    m_watcher.reset();
    const bool wasSteady = m_answersSince > 0ns && now - m_answersSince >= steady;
    m_answersSince = m_deniedSince = 0ns;
    m_denied.clear();
    if (wasSteady) m_backoff.reset();
    m_losses = wasSteady ? 1 : m_losses + 1;
    m_startAt = now + m_backoff.next();
    m_unsteady = m_unsteady || now - m_saidAgain < steady;
    m_trouble.meet("reader " + m_reader.code + ": lost: " + why + "; starting over until it answers");
    if (m_losses >= reopeningDoesNotHelp) m_reset.run(now);
    return {Report::Kind::Lost, why};
}

void Lookout::deny(const std::string& why)
{
    const Time now = bootTime();
    m_watcher.reset();
    if (m_deniedSince == 0ns) m_deniedSince = now;
    if (m_everAnswered) throw ReaderLost{why};
    const bool mayBeFreed = now - m_deniedSince < deviceIsFreed;
    m_startAt = now + (mayBeFreed ? firstRestart : longestRestart);
    if (mayBeFreed) return;
    m_denied = why;
    m_trouble.meet("reader " + m_reader.code + ": " + why + "; end that one, or name another device");
}

void Lookout::exchange(std::chrono::milliseconds deadline, const Bytes& bytes)
{
    if (m_watcher) m_watcher->exchange(deadline, bytes);
}

void Lookout::release()
{
    if (m_watcher) m_watcher->release();
}

void Lookout::pins(std::uint8_t mask, std::uint8_t value)
{
    if (m_watcher) m_watcher->pins(mask, value);
}

void Lookout::askToEnd()
{
    if (m_watcher) m_watcher->askToEnd();
}

void Lookout::waitForEnd(std::chrono::milliseconds limit)
{
    if (m_watcher) m_watcher->waitForEnd(limit);
}

} // namespace agent
