// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/reader/Watch.h"

#include "reader-agent/words/Instant.h"
#include "reader-agent/words/Trouble.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>

namespace agent
{

namespace
{

using namespace std::chrono_literals;

constexpr Watch::Time signOfLife = 500ms; ///< At least this often the agent hears of a chip that sees nothing.
constexpr Watch::Time leaving = 1s; ///< For this long after a card every look is told, so that the agent sees it leave.
constexpr Watch::Time longestHold = 300ms; ///< A card is held for exchanges no longer than this.
constexpr std::size_t longestOrder = 640;

Watch::Time bootTime()
{
    return Watch::Time{boottimeNs()};
}

} // namespace

void Line::say(const Report& report)
{
    const std::string message = encode(report);
    if (::send(m_socket, message.data(), message.size(), MSG_NOSIGNAL) < 0) m_gone = true;
}

std::optional<Order> Line::nextOrder(Time until)
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - bootTime());
    pollfd socket{m_socket, POLLIN, 0};
    if (::poll(&socket, 1, static_cast<int>(std::max<std::int64_t>(left.count(), 0))) <= 0) return std::nullopt;
    std::array<char, longestOrder> message{};
    const auto count = ::recv(m_socket, message.data(), message.size(), MSG_DONTWAIT);
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) return std::nullopt;
    m_gone = count <= 0;
    if (m_gone) return std::nullopt;
    auto order = decodeOrder({message.data(), static_cast<std::size_t>(count)});
    if (!order) throw ReaderLost{"the agent said what no agent says"};
    return order;
}

Watch::Watch(CardReader& reader, Line& line, Time period, bool prove)
    : m_reader{reader}, m_line{line}, m_period{period}, m_prove{prove}
{
}

void Watch::run()
{
    while (!m_line.gone()) {
        const Time start = bootTime();
        look();
        serveUntil(start + m_period);
    }
}

void Watch::look()
{
    const Time start = bootTime();
    const auto card = m_reader.look();
    const Time at = bootTime();
    if (card) return met(*card, at);
    if (at - m_told < signOfLife && at - m_seen >= leaving) return;
    m_told = at;
    // A look that saw nothing vouches only for what came before it.
    m_line.say({Report::Kind::Nothing, {}, start.count()});
}

// The card is told of before anything else is said to it: what then goes wrong costs the proof, not the tap.
void Watch::met(const CardFound& card, Time at)
{
    m_told = m_seen = at;
    m_line.say({Report::Kind::Card, card.uid, at.count(), realtimeUs(), card.atqa, card.sak, card.ats});
    if (m_prove && card.speaksApdus()) hold(at + longestHold);
    m_reader.letGo();
}

void Watch::hold(Time until)
{
    m_held = true;
    while (m_held && !m_line.gone() && bootTime() < until)
        if (const auto order = m_line.nextOrder(until)) obey(*order);
    m_held = false;
}

void Watch::serveUntil(Time until)
{
    do {
        if (const auto order = m_line.nextOrder(until)) obey(*order);
    } while (!m_line.gone() && bootTime() < until);
}

void Watch::obey(const Order& order)
{
    switch (order.kind) {
    case Order::Kind::Release:
        m_held = false;
        return;
    case Order::Kind::Pins:
        return m_reader.setPins(order.mask, order.value);
    case Order::Kind::Exchange:
        break;
    }
    if (!m_held) return m_line.say({Report::Kind::NoAnswer, "the card is held no longer"});
    auto answer = m_reader.exchange(order.bytes, order.deadline);
    if (!answer.bytes) return m_line.say({Report::Kind::NoAnswer, answer.why});
    m_line.say({Report::Kind::Answer, {}, 0, 0, 0, 0, std::move(*answer.bytes)});
}

} // namespace agent
