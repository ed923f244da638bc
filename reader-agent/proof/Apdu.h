// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/proof/Aes.h"

namespace agent
{

/// A native command of DESFire in the wrapping of ISO/IEC 7816-4: 90 code 00 00 [Lc data] 00.
Bytes wrapped(std::uint8_t code, Data data);

/// A plain command: 00 instruction p1 p2 [Lc data] [Le].
Bytes command(std::uint8_t instruction, std::uint16_t p1p2, Data data, std::optional<std::uint8_t> expected = {});

/// A card's answer: data, and the two bytes after them.
struct Answered {
    Data data; ///< Points into the answer.
    std::uint16_t status = 0;
};

/// Nothing when the answer is too short to have a status or longer than any answer.
std::optional<Answered> split(const Bytes& answer);

} // namespace agent
