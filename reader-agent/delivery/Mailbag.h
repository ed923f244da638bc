// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/courier/Backoff.h"
#include "reader-agent/courier/PushConnection.h"
#include "reader-agent/journal/Journal.h"
#include "reader-agent/seal/Key.h"
#include "reader-agent/settings/Settings.h"
#include "reader-agent/words/Log.h"
#include "reader-agent/words/Pulse.h"

#include <chrono>

namespace agent
{

/// One reader's side of the delivery: what to send next, and what an answer means for the journal.
class Mailbag
{
public:
    using Clock = std::chrono::steady_clock;

    Mailbag(const Settings& settings, const ReaderSettings& reader, const Pulse& pulse);

    /// When there is something to send: now with undelivered entries or a changed state, else at the next heartbeat.
    Clock::time_point dueAt();

    /// The next push: the oldest undelivered entries, or none as a sign of life.
    Push nextPush();

    /// Moves the cursor to where the database stands, forwards or back, or waits after a refusal.
    void take(const Push& sent, const Answer& answer);

    std::int64_t undelivered() { return m_journal.head() - m_journal.delivered(); }

private:
    void sign(Push& push, const Entry& head);
    std::string health(std::int64_t undeliveredAfter);
    std::optional<std::int64_t> completeThrough(const Batch& batch, std::int64_t lastPollNs) const;
    void follow(const Push& sent, const Answer& answer);
    void waitAfterRefusal(const Push& sent, const Answer& answer);
    void pruneNowAndThen();

    const Settings& m_settings;
    const ReaderSettings& m_reader;
    const Pulse& m_pulse;
    Journal m_journal;
    std::optional<Key> m_key; ///< None: not enrolled, delivers unsigned.
    LastingTrouble m_keyless;
    std::size_t m_batchLimit;
    Backoff m_backoff;
    LastingTrouble m_refusal;
    Clock::time_point m_nextHeartbeat{};
    Clock::time_point m_notBefore{};
    Clock::time_point m_nextPrune{};
    bool m_saidListening = false;
};

} // namespace agent
