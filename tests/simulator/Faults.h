// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/Timing.h"

#include <limits>

namespace simulator
{

/// How often a fault is still to happen; always means until it is set to 0.
using Times = unsigned;
inline constexpr Times always = std::numeric_limits<Times>::max();

/// Takes one of the times, if there is one left.
inline bool takeOne(Times& times)
{
    if (times == 0) return false;
    if (times != always) --times;
    return true;
}

/// What goes wrong between the chip and its host, on demand.
struct Faults {
    Times lostAck = 0;      ///< the ACK is not sent, the answer is
    Times lostCommand = 0;  ///< the chip never gets the command
    Times lostAnswer = 0;   ///< the ACK is sent, the answer is not
    Times lostFirmware = 0; ///< the answer to GetFirmwareVersion is not sent
    Times badChecksum = 0;  ///< the answer's data checksum is wrong
    Times badStatus = 0;    ///< bit 80 is set in the status of InDataExchange, InCommunicateThru or PowerDown
    Times badAts = 0;       ///< the next card with an ATS gives one of length 0
    Times late = 0;         ///< the answer comes later, by lateness
    Duration lateness{};
};

} // namespace simulator
