// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/words/Bytes.h"

#include <chrono>
#include <string>

namespace agent
{

/// What the agent says to a watcher process, one message each:
///   exchange <deadline-ms> <hex> | release | pins <mask> <value>
struct Order {
    enum class Kind {
        Exchange, ///< Say these bytes to the card that is held, and tell its answer.
        Release,  ///< Let the card go.
        Pins      ///< Set the chip's port pins that mask names; bit 0 is P30, bit 5 is P35.
    };

    Kind kind = Kind::Release;
    std::chrono::milliseconds deadline{0}; ///< 1 to longestDeadline.
    Bytes bytes{};                         ///< 1 to longestExchange bytes.
    std::uint8_t mask = 0;
    std::uint8_t value = 0;
};

constexpr std::chrono::milliseconds longestDeadline{1000};
constexpr std::size_t longestExchange = 261; ///< What InDataExchange carries to a card at once, and a short APDU.

std::string encode(const Order& order);

/// Nothing when the message is none of these.
std::optional<Order> decodeOrder(std::string_view message);

} // namespace agent
