// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/Firmware.h"
#include "tests/simulator/Frame.h"

#include <deque>
#include <optional>

namespace simulator
{

/// Bytes that have reached the host's end of the line.
struct Delivery {
    Bytes bytes;
    std::vector<Bytes> seen; ///< UIDs that the host knows of by these bytes
};

/// A PN532 on a serial line: bytes in, bytes out, each at its time. It keeps no clock; whoever holds it says
/// what time it is, and calls deliver() when nextDue() has come.
class Chip
{
public:
    explicit Chip(const Timing& timing);
    Chip(const Chip&) = delete;
    Chip& operator=(const Chip&) = delete;

    /// Bytes that the host has written by now.
    void receive(const Bytes& bytes, Instant now);

    /// When there will be something to do; none while the chip waits for its host.
    std::optional<Instant> nextDue() const;

    /// Works until now; returns what has reached the host since the last call.
    std::vector<Delivery> deliver(Instant now);

    /// Takes the power away and gives it back: everything but the cards in the field is forgotten, and the
    /// chip waits for a wake-up.
    void powerCycle();

    Field& field() { return m_field; }
    Faults& faults() { return m_faults; }
    unsigned long polls() const { return m_firmware.polls(); }
    std::uint8_t pins() const { return m_firmware.pins(); }

private:
    struct Pending {
        Bytes command; // without TFI
        unsigned attempt;
        Instant due;                    // of the next attempt, or of the answer
        std::optional<Outcome> outcome; // once there is something to answer
    };
    struct Sent {
        Instant arrives;
        Delivery delivery;
    };

    void take(const Frame& frame, Instant at);
    void start(const Bytes& body, Instant at);
    void workOnPending();
    void finishPending();
    void answer(const Outcome& outcome, Instant at);
    void send(Bytes bytes, Instant at, std::vector<Bytes> seen = {});

    Timing m_timing;
    Field m_field;
    Faults m_faults;
    Firmware m_firmware;
    FrameReader m_reader;
    bool m_asleep = true;
    Instant m_hearsUntil{}; // when the last byte from the host is in
    Instant m_speaksUntil{};
    std::optional<Pending> m_pending;
    std::deque<Sent> m_sent; // in order of arrival
    Bytes m_lastAnswer;
};

} // namespace simulator
