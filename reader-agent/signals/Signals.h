// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/settings/Settings.h"
#include "reader-agent/signals/CommandSink.h"
#include "reader-agent/signals/Player.h"

#include <cstdint>
#include <functional>
#include <string>

namespace agent
{

/// Tells the officer at one reader what became of a touch: lamps and buzzer, a line on standard output, and the
/// configured program. Nothing here waits: patterns go on by tick(), when dueAt() has come.
class Signals
{
public:
    using Time = Player::Time;

    /// Sets port pins of the reader's chip: bit 0 is P30, bit 5 is P35; value counts where mask has a one.
    using Pins = std::function<void(std::uint8_t mask, std::uint8_t value)>;

    /// The settings are read only here.
    Signals(const Settings& settings, const ReaderSettings& reader, Pins pins);

    /// Shows what became of a touch; what was recorded must be on disk by now. entry: its number, for what was
    /// recorded. detail: why a card failed. Lamps and buzzer come first, then the line, then the program:
    ///   "taken F017 04A1B2C3 entry 17", with " offline", " unknown" or " failed:wrong_key" behind it,
    ///   "repeated F017 04A1B2C3", "not_kept F017 04A1B2C3"
    /// The program gets: outcome, reader, UID, entry or "-".
    void show(Outcome outcome, const std::string& uid, std::int64_t entry = 0, const std::string& detail = {});

    /// When tick() has something to do, CLOCK_BOOTTIME; Time::max() when nothing is to be done.
    Time dueAt() const { return m_player.dueAt(); }

    /// Takes the steps that are due.
    void tick();

    /// Collects programs that have ended.
    void reap() { m_command.reap(); }

private:
    void tellLine(Outcome outcome, const std::string& uid, std::int64_t entry, const std::string& detail) const;

    std::string m_reader;
    Pins m_pins;
    Player m_player;
    CommandSink m_command;
};

} // namespace agent
