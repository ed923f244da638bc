// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/card-path/ResetCommand.h"
#include "reader-agent/courier/Backoff.h"
#include "reader-agent/settings/Settings.h"
#include "reader-agent/watcher/WatcherProcess.h"
#include "reader-agent/words/Log.h"

#include <memory>

namespace agent
{

/// Keeps a watcher on one reader's chip, whatever happens to it: starts it, listens to it, ends it when it falls
/// silent, and starts it again, with growing pauses; has the chip's power cut when that does not help. Says when a
/// trouble starts and when it ends, and nothing in between.
class Lookout
{
public:
    using Time = std::chrono::nanoseconds; ///< CLOCK_BOOTTIME.

    /// Starts at the first keepUp(). prove: cards are held for exchanges.
    Lookout(const Settings& settings, const ReaderSettings& reader, bool prove);

    /// Descriptor that is readable when the watcher said something; -1 while there is none.
    int fd() const { return m_watcher ? m_watcher->fd() : -1; }

    /// What it said next: a look (Nothing, Card), a card's answer (Answer, NoAnswer), or Lost, once for each loss.
    /// Nothing when it said nothing.
    std::optional<Report> next();

    /// Starts a watcher that is due, ends one that is silent for too long: that is told as Lost.
    std::optional<Report> keepUp();

    /// When keepUp() has something to do.
    Time dueAt() const;

    /// Why the chip cannot be had, while another process has it from the start on; else empty.
    const std::string& deniedBecause() const { return m_denied; }

    // Orders to the watcher; without one they are lost.
    void exchange(std::chrono::milliseconds deadline, const Bytes& bytes);
    void release();
    void pins(std::uint8_t mask, std::uint8_t value);

    /// Asks the watcher to close the device, and waits for it.
    void askToEnd();
    void waitForEnd(std::chrono::milliseconds limit);

private:
    void start(Time now);
    bool passes(const Report& report);
    void answered();
    Report lose(const std::string& why);
    void deny(const std::string& why);

    const Settings& m_settings;
    const ReaderSettings& m_reader;
    bool m_prove;
    Backoff m_backoff;
    ResetCommand m_reset;
    LastingTrouble m_trouble;
    std::unique_ptr<WatcherProcess> m_watcher;
    Time m_startAt{0};                         ///< When the next watcher is to be started.
    Time m_silentAt{0};                        ///< When the watcher has been silent for too long.
    Time m_answersSince{};                     ///< Since when the chip has been answering; zero while it does not.
    Time m_saidAgain = -std::chrono::hours{1}; ///< When it was last said that it listens again.
    Time m_deniedSince{0};
    std::string m_denied;
    int m_losses = 0; ///< In a row, with no steady time between them.
    bool m_everAnswered = false;
    bool m_unsteady = false; ///< It was lost again at once: that it listens is believed after a steady time only.
};

} // namespace agent
