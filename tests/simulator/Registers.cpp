// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/Registers.h"

namespace simulator
{

Registers::Registers()
    : m_values{
          {0x6301, 0x3B}, // CIU_Mode
          {0x6302, 0x00}, // CIU_TxMode
          {0x6303, 0x00}, // CIU_RxMode
          {0x6304, 0x80}, // CIU_TxControl
          {0x6305, 0x00}, // CIU_TxAuto
          {0x6306, 0x10}, // CIU_TxSel
          {0x6307, 0x84}, // CIU_RxSel
          {0x6308, 0x84}, // CIU_RxThreshold
          {0x6309, 0x4D}, // CIU_Demod
          {0x6314, 0x88}, // CIU_GsNOn
          {0x6315, 0x20}, // CIU_CWGsP
          {0x6316, 0x20}, // CIU_ModGsP
          {0x6331, 0x20}, // CIU_Command
          {0x633B, 0x08}, // CIU_WaterLevel
          {0x633C, 0x10}, // CIU_Control
      }
{
}

std::uint8_t Registers::read(std::uint16_t address) const
{
    const auto found = m_values.find(address);
    return found == m_values.end() ? std::uint8_t{0} : found->second;
}

void Registers::write(std::uint16_t address, std::uint8_t value)
{
    m_values[address] = value;
}

} // namespace simulator
