// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/card-path/Deafness.h"
#include "reader-agent/card-path/JournalKeeper.h"
#include "reader-agent/card-path/Lookout.h"
#include "reader-agent/proof/Proof.h"
#include "reader-agent/settings/Settings.h"
#include "reader-agent/signals/Signals.h"
#include "reader-agent/touch/TouchFilter.h"
#include "reader-agent/words/Log.h"
#include "reader-agent/words/Pulse.h"

#include <memory>

namespace agent
{

/// One reader on the card path, and what becomes of the cards that its watcher sees: a touch is asked for its proof
/// where one is wanted, written, and shown. Nothing here waits: answers of cards come as words of the watcher.
class Post
{
public:
    using Time = std::chrono::nanoseconds; ///< CLOCK_BOOTTIME.

    /// Opens the journal if that can be done; starts watching at the first keepUp(). All arguments must outlive it.
    Post(const Settings& settings, const ReaderSettings& reader, const CardKeys& keys, Pulse& pulse);

    /// Descriptor that is readable when the watcher said something; -1 while there is no watcher.
    int fd() const { return m_lookout.fd(); }

    /// Takes everything the watcher said; true when an entry was written or the reader's state changed.
    bool listen();

    /// Does what is due: starts a watcher, ends a silent one, tries again to write, says that the chip is deaf, goes on
    /// with lamps and buzzer. True as above.
    bool keepUp();

    /// When keepUp() has something to do.
    Time dueAt() const;

    /// Writes that the clock was set.
    void noteClockStep(const Instant& at) { m_keeper.note(Kind::ClockStep, at); }

    /// Why this reader cannot be had, while another process has its journal or, from the start on, its device; else
    /// empty.
    const std::string& deniedBecause() const;

    /// Asks the watcher to close the device, and waits for it.
    void askToEnd();
    void waitForEnd(std::chrono::milliseconds limit);

private:
    /// A touch whose card is being asked to prove itself; its tap is written when that is over.
    struct Asked {
        std::string uid;
        Instant at;
        std::unique_ptr<ProofSession> session;
    };

    bool take(const Report& report);
    bool looked(const Report& report);
    bool lost();
    bool sawCard(const Report& report);
    bool touched(const Report& report);
    void letGo(const Report& card);
    bool goOnAsking();
    bool heard(const Report& answer);
    bool finishAsking();
    void record(const std::string& uid, const Instant& at, const Proof& proof, std::optional<std::int64_t> counter);
    Outcome outcomeOf(const std::string& uid, const Instant& at, const Proof& proof);
    Policy policy();
    void missKeys();
    void vouch(std::int64_t boottimeNs);
    bool noteDeafness();
    void meetJournal();
    void rememberTaps(const std::vector<Entry>& newest);

    const Settings& m_settings;
    const ReaderSettings& m_reader;
    const CardKeys& m_keys;
    bool m_asks; ///< There are keys: cards that speak ISO/IEC 14443-4 are held to be asked.
    Pulse& m_pulse;
    Instant m_startedAt = now();
    JournalKeeper m_keeper;
    TouchFilter m_touch;
    Lookout m_lookout;
    Signals m_signals;
    Deafness m_deafness;
    std::optional<Asked> m_asked;
    LastingTrouble m_keyless;
    bool m_chipAnswers = false;
    int m_unanswered = 0;        ///< Exchanges that the watcher has not answered; those of an older touch are ignored.
    std::int64_t m_journals = 0; ///< How many journals have been met.
};

} // namespace agent
