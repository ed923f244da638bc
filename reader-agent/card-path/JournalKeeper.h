// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/journal/Journal.h"
#include "reader-agent/journal/JournalLock.h"
#include "reader-agent/settings/Settings.h"
#include "reader-agent/words/Log.h"
#include "reader-agent/words/Pulse.h"

#include <deque>

namespace agent
{

/// Writes a reader's journal, each entry sealed to the one before it, and sees to it that there is a journal to write:
/// opens it, sets a damaged one aside and goes on with a new one, waits for a full disk or a folder that cannot be
/// written. Nothing here throws for the state of the disk. Says when a trouble starts and when it ends.
class JournalKeeper
{
public:
    using Time = std::chrono::nanoseconds; ///< CLOCK_BOOTTIME.

    static constexpr std::chrono::seconds betweenTries{5};   ///< While something waits to be written.
    static constexpr std::chrono::seconds betweenChecks{30}; ///< Of a journal that the courier cannot read.

    JournalKeeper(const ReaderSettings& reader, Pulse& pulse) : m_reader{reader}, m_pulse{pulse} {}

    /// Locks and opens the journal unless it is open; patience: how long another agent is given to end. True when it is
    /// open. What is noted is not written by this.
    bool open(std::chrono::milliseconds patience = std::chrono::milliseconds{0});

    /// How many journals were opened so far; another one may be open after any call that writes.
    std::int64_t opened() const { return m_pulse.journals; }

    /// Writes a tap, after everything that waits. Its number, once it is on disk; nothing when it could not be kept.
    std::optional<std::int64_t> tap(const std::string& uid, const Instant& at, const Proof& proof,
                                    std::optional<std::int64_t> counter);

    /// Writes an entry that is no card, now or as soon as it can be written.
    void note(Kind kind, const Instant& at);

    /// Tries again what waits; true when nothing waits (any more). A journal that the courier cannot read is examined;
    /// one whose numbers the database holds with other content is gone on from in a new one.
    bool keepUp();

    /// True when the next tap can be kept, as far as is known.
    bool keeps() const { return m_journal && m_waiting.empty(); }

    /// When keepUp() has something to do; Time::max() when nothing waits.
    Time dueAt() const { return keeps() ? Time::max() : m_tryAt; }

    /// Why there is no journal, while another agent has it; else empty.
    const std::string& deniedBecause() const { return m_denied; }

    /// Asks the open journal; `otherwise` when there is none, or it cannot answer.
    template <typename Question, typename Answer> Answer ask(Question question, Answer otherwise)
    {
        if (!m_journal) return otherwise;
        try {
            return question(*m_journal);
        } catch (const JournalBroken& broken) {
            lose(broken.what());
            return otherwise;
        }
    }

private:
    struct Note {
        Kind kind;
        Instant at;
    };

    bool lock(std::chrono::milliseconds patience);
    bool take(OpenedJournal opened);
    bool tryAll();
    std::optional<std::int64_t> write(const Record& what, std::optional<std::int64_t> counter);
    std::optional<std::int64_t> append(Record what, std::optional<std::int64_t> counter);
    bool endsWith(const Record& what);
    void remember(Kept kept);
    void lose(const std::string& why);
    void examineWhenAsked(Time now);
    void goOnAnewWhenAsked();

    const ReaderSettings& m_reader;
    Pulse& m_pulse;
    std::optional<JournalLock> m_lock;
    std::optional<Journal> m_journal;
    std::int64_t m_head = 0;
    Digest m_digest{};
    std::deque<Note> m_waiting;
    Time m_tryAt{0};
    Time m_examinedAt = -betweenChecks;
    std::string m_denied;
    LastingTrouble m_noJournal;
    LastingTrouble m_onReserve;
    LastingTrouble m_noRoom;
    LastingTrouble m_doubled;
};

} // namespace agent
