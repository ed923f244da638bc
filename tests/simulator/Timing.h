// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace simulator
{

using Clock = std::chrono::steady_clock;
using Instant = Clock::time_point;
using Duration = Clock::duration;

/// How long a PN532 takes over what it does, on a serial line of 115200 baud.
///
/// The figures come from field reports (a card in 22 ms, "nobody" in some tens of milliseconds);
/// a simulator that answered at once would hide the faults in a host's timing.
struct Timing {
    Duration byte = std::chrono::nanoseconds(86806);        ///< 10 bits at 115200 baud
    Duration acknowledge = std::chrono::microseconds(100);  ///< from a command's last bit to the ACK's first
    Duration housekeeping = std::chrono::microseconds(300); ///< commands that need no radio
    Duration field = std::chrono::milliseconds(5);          ///< switching the field on, with the guard time
    Duration attempt = std::chrono::milliseconds(10);       ///< one call that nobody answers
    Duration card = std::chrono::milliseconds(22);          ///< call, anticollision and select of a card
    Duration exchange = std::chrono::milliseconds(4);       ///< one command to a card and its answer
    Duration noAnswer = std::chrono::milliseconds(52);      ///< one command that the card never answers
    Duration autoPollUnit = std::chrono::milliseconds(150); ///< the unit of InAutoPoll's period

    /// The same chip, speed times as fast (speed > 0).
    Timing times(double speed) const;
};

} // namespace simulator
