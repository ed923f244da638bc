// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/watcher/Order.h"

#include "reader-agent/watcher/Words.h"

namespace agent
{

namespace
{

using Kind = Order::Kind;

std::optional<Order> decodeExchange(std::string_view rest)
{
    std::int64_t deadline = 0;
    if (!takeNumber(rest, deadline) || deadline < 1 || deadline > longestDeadline.count()) return std::nullopt;
    auto bytes = bytesFromHex(rest);
    if (!bytes || bytes->empty() || bytes->size() > longestExchange) return std::nullopt;
    return Order{Kind::Exchange, std::chrono::milliseconds{deadline}, std::move(*bytes)};
}

std::optional<Order> decodePins(std::string_view rest)
{
    const auto mask = takeHex(rest, 1), value = takeHex(rest, 1);
    if (!mask || !value || !rest.empty()) return std::nullopt;
    Order order{Kind::Pins};
    order.mask = static_cast<std::uint8_t>(*mask);
    order.value = static_cast<std::uint8_t>(*value);
    return order;
}

} // namespace

std::string encode(const Order& order)
{
    switch (order.kind) {
    case Kind::Exchange:
        return "exchange " + std::to_string(order.deadline.count()) + ' ' + hexWord(order.bytes);
    case Kind::Release:
        return "release";
    case Kind::Pins:
        return "pins " + hexWord(order.mask, 1) + ' ' + hexWord(order.value, 1);
    }
    return {};
}

std::optional<Order> decodeOrder(std::string_view message)
{
    const std::string_view word = takeWord(message);
    if (word == "exchange") return decodeExchange(message);
    if (word == "pins") return decodePins(message);
    return word == "release" && message.empty() ? std::optional{Order{}} : std::nullopt;
}

} // namespace agent
