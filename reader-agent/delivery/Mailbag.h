// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/courier/Backoff.h"
#include "reader-agent/courier/PushConnection.h"
#include "reader-agent/delivery/Doubt.h"
#include "reader-agent/journal/Journal.h"
#include "reader-agent/seal/Key.h"
#include "reader-agent/settings/Settings.h"
#include "reader-agent/words/Log.h"
#include "reader-agent/words/Pulse.h"

#include <chrono>
#include <deque>

namespace agent
{

/// One journal's side of the delivery: what to send next, and what an answer means for it.
/// Everything it does throws JournalBroken when the file fails.
class Mailbag
{
public:
    using Clock = std::chrono::steady_clock;

    /// Which journal of a reader it is.
    enum class Of {
        Reader, ///< The one that is written: signs of life, the list of known cards, pruning.
        Salvage ///< What could be read of a damaged one: delivered, and that is all.
    };

    Mailbag(const Settings& settings, const ReaderSettings& reader, const Pulse& pulse,
            const std::filesystem::path& file, Of of);

    /// When there is something to send: now with undelivered entries or a changed state, else at the next heartbeat.
    Clock::time_point dueAt();

    /// The next push: the oldest undelivered entries, or none as a sign of life. mayBeComplete: nothing of this reader
    /// waits elsewhere, so that it may say up to when everything is in.
    Push nextPush(bool mayBeComplete);

    /// Moves the cursor to where the database stands, forwards or back, takes over what came with the answer, narrows
    /// the batch down to an entry that the database will not have, or waits after a refusal.
    void take(const Push& sent, const Answer& answer);

    /// The server would not have what this push says (ServerUnreachable::isAboutData). sure: record.push said so
    /// itself, and did not run into an error, which may pass.
    void blame(const Push& sent, const std::string& why, bool sure = false);

    /// The push was on its way and no answer came: the next one is smaller, in case the line is slow. byServer: it was
    /// too much for the server, as it says itself.
    void sendLess(bool byServer);

    /// After an answer: from which entry on the database holds others than this journal has; 0 = it does not.
    std::int64_t doubledFrom() const { return m_doubledFrom; }

    /// True when everything has been delivered.
    bool isEmpty() { return undelivered() == 0; }
    std::int64_t undelivered() { return m_journal.head() - m_journal.delivered(); }

    Journal& journal() { return m_journal; }

private:
    void sign(Push& push, const std::vector<Entry>& entries);
    std::string health(const std::vector<Entry>& entries, std::int64_t undeliveredAfter);
    std::optional<std::string> lastTap();
    std::string whyMissing(const std::vector<Entry>& entries);
    std::optional<std::int64_t> completeThrough(const Batch& batch, std::int64_t lastPollNs) const;
    void follow(const Push& sent, const Answer& answer);
    void judge(const Push& sent);
    void suspect(const Push& sent, const std::string& why);
    void lookForOffers();
    Push offer(const Entry& entry);
    void takeOffer(const Push& sent, const Answer& answer);
    void takeCards(const Answer& answer);
    void withhold(std::int64_t entry, const std::string& why);
    void checkOwnChain(const Push& sent, const Answer& answer);
    void meetFork(const Push& sent, const Answer& answer);
    void compareAll(const Push& sent, const std::string& why);
    void tellDoubled(std::int64_t from);
    void waitAfterRefusal(const Push& sent, const std::string& why);
    void pruneNowAndThen();
    std::string name() const;

    const Settings& m_settings;
    const ReaderSettings& m_reader;
    const Pulse& m_pulse;
    Of m_of;
    Journal m_journal;
    std::optional<Key> m_key; ///< None: not enrolled, delivers unsigned.
    LastingTrouble m_keyless;
    std::size_t m_batchLimit;
    Doubt m_doubt;
    Backoff m_suspicion;
    Backoff m_backoff;
    LastingTrouble m_refusal;
    Clock::time_point m_nextHeartbeat;
    Clock::time_point m_notBefore{};
    Clock::time_point m_nextPrune{};
    Clock::time_point m_notMoreBefore{}; ///< The server had too much in one batch.
    Clock::time_point m_nextOffers{};
    std::deque<Entry> m_offers; ///< Withheld entries that are to be offered again.
    bool m_offering = false;    ///< The push under way is such an offer.
    bool m_saidListening = false;
    std::int64_t m_doubledFrom = 0;
    std::int64_t m_sentThrough = 0;    ///< The last entry that was sent, whatever became of it.
    std::int64_t m_comparedBefore = 0; ///< Everything before this entry was sent again, for a broken chain.
    bool m_moreCards = false;          ///< The last page of known cards was full.
    std::int64_t m_lastTapEntry = 0;
    std::optional<std::string> m_lastTap;
};

} // namespace agent
