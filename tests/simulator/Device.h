// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/Chip.h"
#include "tests/simulator/Hand.h"
#include "tests/simulator/Pty.h"

#include <memory>
#include <random>

namespace simulator
{

/// What is the same for all devices of a run.
struct DeviceSettings {
    Timing timing{};
    Manners manners = Manners::Patient;
    double speed = 1; ///< durations of actions are divided by it
};

/// One reader: a chip on a pseudo-terminal, the cards held to it, and what goes wrong with it.
class Device
{
public:
    /// link may be empty. Nothing is opened before plugIn().
    Device(std::string name, std::filesystem::path link, const DeviceSettings& settings, const Report& report);

    const std::string& name() const { return m_name; }

    /// Opens the pseudo-terminal and makes the link. Throws as Pty and Link do.
    void plugIn();

    /// This end of the pseudo-terminal; -1 while the device is unplugged.
    int descriptor() const { return m_pty ? m_pty->descriptor() : -1; }

    /// Does, or begins, what is asked for.
    void perform(const Action& action, Instant now);

    /// Reads what the host has written.
    void read(Instant now);

    /// Does everything that is due by now.
    void run(Instant now);
    std::optional<Instant> nextDue() const;

    /// Whether a card is held or waits, or a fault with an end has not ended.
    bool busy() const;

    /// Whether a host has asked for cards at least once.
    bool polled() const { return m_chip.polls() > 0; }

private:
    void begin(const Tap& tap, Instant now);
    void begin(const Remove& remove, Instant now);
    void begin(const Unplug& unplug, Instant now);
    void begin(const Replug& replug, Instant now);
    void begin(const Silence& silence, Instant now);
    void begin(const Garbage& garbage, Instant now);
    void begin(const Fault& fault, Instant now);

    Duration scaled(Duration duration) const;
    void hear(const Bytes& bytes, Instant now);
    void write(const Bytes& bytes);
    void reportFirstPoll();
    void reportPins();

    std::string m_name;
    DeviceSettings m_settings;
    Report m_report;
    Chip m_chip;
    Hand m_hand;
    Link m_link;
    std::unique_ptr<Pty> m_pty;
    bool m_open = false; // a host has the pseudo-terminal open, as far as can be told
    bool m_pollReported = false;
    unsigned long m_pollsAtOpening = 0;
    std::uint8_t m_pins;
    std::optional<Instant> m_replugAt;
    std::optional<Instant> m_silentUntil;
    std::minstd_rand m_noise; // the same noise in every run
};

} // namespace simulator
