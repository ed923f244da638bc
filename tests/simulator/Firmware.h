// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/Bytes.h"
#include "tests/simulator/Faults.h"
#include "tests/simulator/Field.h"
#include "tests/simulator/Registers.h"
#include "tests/simulator/Timing.h"

#include <span>
#include <string>
#include <vector>

namespace simulator
{

/// What came of working on a command for a while.
struct Outcome {
    Duration takes{};          ///< how long this piece of work lasts
    Bytes answer;              ///< code and data, without TFI; empty: the command was malformed or is unknown
    bool again = false;        ///< nothing to say yet: carry on with the next attempt after takes
    std::vector<Bytes> seen{}; ///< UIDs that the answer tells the host of
};

/// The chip's commands (PN532 user manual, chapter 7), without the line they come in on.
class Firmware
{
public:
    using Data = std::span<const std::uint8_t>;

    Firmware(const Timing& timing, Field& field, Faults& faults);

    /// Works on command (code and data, without TFI). attempt is 0, then counts up for as long as the
    /// outcome says "again".
    Outcome work(Data command, unsigned attempt);

    /// Forgets registers and settings, as a chip without power does.
    void reset();

    /// Whether the last command was a PowerDown that the serial line can end.
    bool sleeps() const { return m_sleeps; }

    /// How often the host has asked for cards.
    unsigned long polls() const { return m_polls; }

    /// The port pins P30 (bit 0) to P35.
    std::uint8_t pins() const { return m_pins; }

private:
    static constexpr std::uint8_t allPins = 0x3F; ///< as a reset leaves them: high

    struct Entry;
    static std::span<const Entry> table();

    Outcome diagnose(Data data);
    Outcome firmwareVersion(Data data);
    Outcome generalStatus(Data data);
    Outcome readRegister(Data data);
    Outcome writeRegister(Data data);
    Outcome acknowledgeOnly(Data data);
    Outcome powerDown(Data data);
    Outcome readGpio(Data data);
    Outcome writeGpio(Data data);
    Outcome rfConfiguration(Data data);
    Outcome listPassiveTarget(Data data);
    Outcome autoPoll(Data data);
    Outcome exchangeData(Data data);
    Outcome communicateThru(Data data);
    Outcome deselect(Data data);
    Outcome select(Data data);
    Outcome release(Data data);

    Outcome done(Bytes data, Duration takes) const;
    Outcome done(Bytes data) const { return done(std::move(data), m_timing.housekeeping); }
    Outcome status(std::uint8_t code, Duration takes) const { return done({code}, takes); }
    Outcome statusWithFlags(std::uint8_t code, Duration takes);
    Outcome nobodyYet(unsigned retries, Duration takes);
    Outcome found(const std::vector<Card>& cards);
    Outcome foundByPolling(const Card& card);
    Outcome exchangeWith(Card* card, Data command);
    Outcome nextPiece(Duration takes);
    std::vector<Card> callTypeA(Data data);
    Bytes target(const Card& card);

    const Timing& m_timing;
    Field& m_field;
    Faults& m_faults;
    Registers m_registers;
    std::uint8_t m_code = 0;
    unsigned m_attempt = 0;
    std::uint8_t m_passiveRetries = 0xFF; ///< MxRtyPassiveActivation; FF: for ever
    bool m_sleeps = false;
    std::uint8_t m_pins = allPins;
    Bytes m_toCard;   ///< pieces of a command that is not whole yet
    Bytes m_fromCard; ///< what the host has not asked for yet of an answer
    unsigned long m_polls = 0;
};

} // namespace simulator
