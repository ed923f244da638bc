// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/gpio/GpioLines.h"
#include "reader-agent/settings/Settings.h"
#include "reader-agent/signals/CommandSink.h"
#include "reader-agent/signals/Player.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace agent
{

/// Tells the officer at one reader what became of a touch: lamps and buzzer on lines of a GPIO chip, on port pins of
/// the reader's own chip, or on both; a line on standard output; and the configured program. Nothing here waits:
/// patterns go on by tick(), when dueAt() has come.
class Signals
{
public:
    using Time = Player::Time;

    /// Sets port pins of the reader's chip: bit 0 is P30, bit 5 is P35; value counts where mask has a one.
    using Pins = std::function<void(std::uint8_t mask, std::uint8_t value)>;

    /// The reader's settings must outlive this object. pins may be empty, and is called only if the settings name pins.
    Signals(const Settings& settings, const ReaderSettings& reader, Pins pins);

    /// Shows what became of a touch; what was recorded must be on disk by now. entry: its number, for what was
    /// recorded. detail: why a card failed. Lamps and buzzer come first, then the line, then the program:
    ///   "taken F017 04A1B2C3 entry 17", with " offline", " unknown" or " failed:wrong_key" behind it,
    ///   "repeated F017 04A1B2C3", "not_kept F017 04A1B2C3"
    /// The program gets: outcome, reader, UID, entry or "-".
    void show(Outcome outcome, const std::string& uid, std::int64_t entry = 0, const std::string& detail = {});

    /// When tick() has something to do, CLOCK_BOOTTIME; Time::max() when nothing is to be done.
    Time dueAt() const { return m_gpio ? std::min(m_player.dueAt(), m_gpio->dueAt()) : m_player.dueAt(); }

    /// Takes the steps that are due.
    void tick();

    /// Sets the pins again, dark unless a pattern is played: a chip that was opened anew has forgotten them.
    void chipAnswersAgain() { setPins(); }

    /// Darkness and silence, whatever was played: for the end, before the chip is closed.
    void goDark();

    /// Collects programs that have ended.
    void reap() { m_command.reap(); }

private:
    void light();
    void setPins() const;
    void tellLine(Outcome outcome, const std::string& uid, std::int64_t entry, const std::string& detail) const;

    const ReaderSettings& m_reader;
    Pins m_pins;
    Player m_player;
    Lamps m_lit; ///< As last shown.
    std::optional<GpioLines> m_gpio;
    CommandSink m_command;
};

/// The pins that such lamps ask for. mask: those that the settings name.
struct PinLevels {
    std::uint8_t mask = 0, value = 0;
};
PinLevels pinLevels(const PinSettings& settings, const Lamps& lamps);

} // namespace agent
