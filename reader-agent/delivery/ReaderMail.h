// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/delivery/Mailbag.h"

#include <deque>
#include <filesystem>
#include <optional>
#include <string>

namespace agent
{

/// All of one reader that waits to be delivered: the journal that the card path writes, and what could be read of
/// damaged ones, oldest first. Opens them when they are there, and again when the card path made a new one.
/// Throws nothing of a journal's: a broken one is said, told to the card path, and tried again.
class ReaderMail
{
public:
    using Clock = Mailbag::Clock;

    ReaderMail(const Settings& settings, const ReaderSettings& reader, Pulse& pulse);

    /// When to call push() next.
    Clock::time_point dueAt();

    /// Sends one push of one journal. Throws ServerUnreachable, unless it is about what was sent.
    void push(PushConnection& connection);

    /// Keeps in the journal when the chip last answered; to be called about once a minute.
    void markLooked();

    std::int64_t undelivered();

    /// A push of this reader failed, and none has landed since.
    bool waits() const { return m_waits; }
    Pulse& pulse() { return m_pulse; }

private:
    void openWhatIsThere();
    void open();
    void openSalvage();
    void retireSalvage();
    void waitForRoom(const DiskFull& full);
    void giveUpFor(const JournalBroken& broken);
    Mailbag& bagInTurn();
    void exchange(PushConnection& connection, Mailbag& bag);
    void tellDoubled(std::int64_t from);
    void noteConnection(const std::string& state, const std::string& cause, const std::string& why);

    const Settings& m_settings;
    const ReaderSettings& m_reader;
    Pulse& m_pulse;
    std::optional<Mailbag> m_main, m_salvage;
    std::deque<std::filesystem::path> m_salvaged; ///< Files of damaged journals; m_salvage is the first of them.
    std::int64_t m_opened = 0;                    ///< Pulse::journals when m_main was opened.
    Backoff m_backoff;
    LastingTrouble m_broken, m_salvageWaits;
    Clock::time_point m_notBefore{}, m_noSalvageBefore{};
    std::string m_noted, m_notedCause; ///< State of the connection that the journal's note tells, and its cause.
    std::int64_t m_notedSinceUs = 0;
    bool m_salvageInTurn = true;
    bool m_waits = false;
};

} // namespace agent
