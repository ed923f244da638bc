// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/Firmware.h"

#include <algorithm>

namespace simulator
{

struct Firmware::Entry {
    std::uint8_t code;
    std::size_t least; // bytes of data, at the least
    Outcome (Firmware::*handle)(Data);
};

std::span<const Firmware::Entry> Firmware::table()
{
    static constexpr Entry entries[] = {
        {0x00, 1, &Firmware::diagnose},
        {0x02, 0, &Firmware::firmwareVersion},
        {0x04, 0, &Firmware::generalStatus},
        {0x06, 2, &Firmware::readRegister},
        {0x08, 3, &Firmware::writeRegister},
        {0x0C, 0, &Firmware::readGpio},
        {0x0E, 2, &Firmware::writeGpio},
        {0x10, 1, &Firmware::acknowledgeOnly}, // SetSerialBaudRate: a pseudo-terminal has no baud rate
        {0x12, 1, &Firmware::acknowledgeOnly}, // SetParameters
        {0x14, 1, &Firmware::acknowledgeOnly}, // SAMConfiguration
        {0x16, 1, &Firmware::powerDown},
        {0x32, 2, &Firmware::rfConfiguration},
        {0x40, 1, &Firmware::exchangeData},
        {0x42, 0, &Firmware::communicateThru},
        {0x44, 1, &Firmware::deselect},
        {0x4A, 2, &Firmware::listPassiveTarget},
        {0x52, 1, &Firmware::release},
        {0x54, 1, &Firmware::select},
        {0x60, 3, &Firmware::autoPoll},
    };
    return entries;
}

Firmware::Firmware(const Timing& timing, Field& field, Faults& faults)
    : m_timing(timing), m_field(field), m_faults(faults)
{
}

void Firmware::reset()
{
    m_registers = {};
    m_passiveRetries = 0xFF;
    m_sleeps = false;
    m_pins = allPins;
    m_toCard.clear();
    m_fromCard.clear();
}

Outcome Firmware::work(Data command, unsigned attempt)
{
    m_code = command.empty() ? std::uint8_t{0xFF} : command[0];
    m_attempt = attempt;
    m_sleeps = false;
    const auto known = table();
    const auto entry = std::ranges::find(known, m_code, &Entry::code);
    if (entry == known.end() || command.size() - 1 < entry->least) return {m_timing.housekeeping, {}};
    return (this->*entry->handle)(command.subspan(1));
}

Outcome Firmware::done(Bytes data, Duration takes) const
{
    data.insert(data.begin(), static_cast<std::uint8_t>(m_code + 1));
    return {takes, std::move(data)};
}

// Answers that carry a card's data have flags beside the code: 80 says that a NAD byte follows.
Outcome Firmware::statusWithFlags(std::uint8_t code, Duration takes)
{
    constexpr std::uint8_t nad = 0x80;
    if (takeOne(m_faults.badStatus)) code = static_cast<std::uint8_t>(code | nad);
    return status(code, takes);
}

// Test 0 echoes; the tests of ROM and RAM pass; others need an antenna or a partner.
Outcome Firmware::diagnose(Data data)
{
    if (data[0] == 0x00) return done(Bytes(data.begin(), data.end()));
    if (data[0] == 0x01 || data[0] == 0x02) return done({0x00});
    return {m_timing.housekeeping, {}};
}

Outcome Firmware::firmwareVersion(Data)
{
    return done({0x32, 0x01, 0x06, 0x07}); // PN532, version 1.6, ISO 14443 A and B, ISO 18092
}

Outcome Firmware::generalStatus(Data)
{
    Bytes data{0x00, std::uint8_t(m_field.on() ? 1 : 0), std::uint8_t(m_field.targets())};
    for (std::uint8_t number = 1; number <= m_field.targets(); ++number)
        data.insert(data.end(), {number, 0x00, 0x00, 0x10});
    data.push_back(0x00);
    return done(data);
}

Outcome Firmware::readRegister(Data data)
{
    Bytes values;
    for (std::size_t i = 0; i + 1 < data.size(); i += 2)
        values.push_back(m_registers.read(static_cast<std::uint16_t>(data[i] << 8 | data[i + 1])));
    return done(values);
}

Outcome Firmware::writeRegister(Data data)
{
    for (std::size_t i = 0; i + 2 < data.size(); i += 3)
        m_registers.write(static_cast<std::uint16_t>(data[i] << 8 | data[i + 1]), data[i + 2]);
    return done({});
}

Outcome Firmware::acknowledgeOnly(Data)
{
    return done({});
}

// P3, P7, and the pins that choose the interface, which say HSU here.
Outcome Firmware::readGpio(Data)
{
    return done({m_pins, 0x06, 0x00});
}

// P3 and P7; a port is written when its bit 80 is set, and then all its pins are.
Outcome Firmware::writeGpio(Data data)
{
    constexpr std::uint8_t meant = 0x80;
    if ((data[0] & meant) != 0) m_pins = data[0] & allPins;
    return done({});
}

Outcome Firmware::powerDown(Data)
{
    m_field.switchTo(false);
    auto outcome = statusWithFlags(0x00, m_timing.housekeeping);
    m_sleeps = true;
    return outcome;
}

Outcome Firmware::rfConfiguration(Data data)
{
    constexpr std::uint8_t radioField = 0x01;
    constexpr std::uint8_t maxRetries = 0x05;
    if (data[0] == radioField) m_field.switchTo((data[1] & 0x01) != 0);
    if (data[0] == maxRetries && data.size() < 4) return {m_timing.housekeeping, {}};
    if (data[0] == maxRetries) m_passiveRetries = data[3];
    return done({});
}

} // namespace simulator
