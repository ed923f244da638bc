// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/words/Bytes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace agent
{

/// What a watcher process says to the agent, one message each on their socket pair:
///   opening | nothing <boottime-ns> | card <uid> <boottime-ns> <realtime-us> <atqa> <sak> <ats|->
///   answer <hex> | noanswer <why> | lost <why> | busy <why>
struct Report {
    enum class Kind {
        Opening,  ///< It lives, and is about to open the device.
        Nothing,  ///< The chip looked and saw no card.
        Card,     ///< The chip saw this card.
        Answer,   ///< What the card answered to an exchange. Each exchange has one answer, or:
        NoAnswer, ///< The card did not answer in time, or is selected no longer.
        Lost,     ///< The chip is lost; the watcher ends.
        Busy      ///< Another process uses the device; the watcher ends.
    };

    Kind kind = Kind::Opening;
    std::string text{};          ///< UID in upper-case hex, or why.
    std::int64_t boottimeNs = 0; ///< CLOCK_BOOTTIME when the chip had answered.
    std::int64_t realtimeUs = 0; ///< CLOCK_REALTIME then; only with a card.
    std::uint16_t atqa = 0;      ///< SENS_RES as the chip told it; only with a card, as the next two.
    std::uint8_t sak = 0;        ///< SEL_RES.
    Bytes bytes{};               ///< ATS without its length, or an answer.
};

constexpr std::size_t longestReport = 640; ///< Bytes of a message; a longer reason is cut.

std::string encode(const Report& report);

/// Nothing when the message is none of these.
std::optional<Report> decode(std::string_view message);

} // namespace agent
