// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/card-path/Scribe.h"
#include "reader-agent/courier/Backoff.h"
#include "reader-agent/settings/Settings.h"
#include "reader-agent/signals/Signals.h"
#include "reader-agent/touch/TouchFilter.h"
#include "reader-agent/watcher/WatcherProcess.h"
#include "reader-agent/words/Log.h"
#include "reader-agent/words/Pulse.h"

#include <algorithm>
#include <memory>

namespace agent
{

/// One reader on the card path: its watcher, kept alive, and what becomes of the cards that the watcher sees.
class Post
{
public:
    /// Opens the journal, and starts watching at the first keepUp(). Throws JournalBroken.
    Post(const Settings& settings, const ReaderSettings& reader, Pulse& pulse);

    /// Descriptor that is readable when the watcher said something; -1 while there is no watcher.
    int fd() const { return m_watcher ? m_watcher->fd() : -1; }

    /// Takes everything the watcher said; true when a tap went into the journal or the reader's state changed.
    /// Throws JournalBroken.
    bool listen();

    /// Starts a watcher that is due, kills one that is silent; true when the reader's state changed.
    bool keepUp();

    /// When keepUp() or keepSignals() has something to do, CLOCK_BOOTTIME in nanoseconds.
    std::chrono::nanoseconds dueAt() const { return std::min(watcherDueAt(), m_signals.dueAt()); }

    /// Goes on with lamps and buzzer, and collects programs that have ended.
    void keepSignals();

    /// Writes an entry that is no card: the start, a step of the clock.
    void note(Kind kind, const Instant& at) { m_scribe.write(kind, {}, at, Auth::None); }

    /// Why the device cannot be had, when another process held it from the start; else empty.
    const std::string& deniedBecause() const { return m_denied; }

    /// Asks the watcher to close the device, and waits for it.
    void askToEnd();
    void waitForEnd(std::chrono::milliseconds limit);

private:
    std::chrono::nanoseconds watcherDueAt() const { return m_watcher ? m_silentAt : m_startAt; }
    bool take(const Report& report);
    bool sawCard(const Report& report);
    void lose(const std::string& why);
    void deny(const std::string& why);
    void rememberTaps();

    const Settings& m_settings;
    const ReaderSettings& m_reader;
    Signals m_signals;
    Pulse& m_pulse;
    Journal m_journal;
    Scribe m_scribe;
    TouchFilter m_touch;
    Backoff m_backoff;
    LastingTrouble m_trouble;
    std::unique_ptr<WatcherProcess> m_watcher;
    std::chrono::nanoseconds m_startAt{0};  ///< When the next watcher is to be started.
    std::chrono::nanoseconds m_silentAt{0}; ///< When the watcher has been silent for too long.
    std::chrono::nanoseconds m_lostAt{0};
    std::chrono::nanoseconds m_deniedSince{0};
    std::string m_denied;
    bool m_everListened = false;
};

} // namespace agent
