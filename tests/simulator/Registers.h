// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>

namespace simulator
{

/// The chip's registers (CIU, GPIO, serial port) as ReadRegister and WriteRegister see them.
class Registers
{
public:
    /// Starts with the values a chip has after reset; an address that was never written reads 0.
    Registers();

    std::uint8_t read(std::uint16_t address) const;
    void write(std::uint16_t address, std::uint8_t value);

private:
    std::map<std::uint16_t, std::uint8_t> m_values;
};

} // namespace simulator
