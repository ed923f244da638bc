// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of Firmware that speak to cards.
#include "tests/simulator/Firmware.h"

#include <algorithm>
#include <utility>

namespace simulator
{

namespace
{

constexpr std::uint8_t forEver = 0xFF;
constexpr std::uint8_t noError = 0x00;
constexpr std::uint8_t timeOut = 0x01;
constexpr std::uint8_t wrongContext = 0x27;

constexpr std::uint8_t typeA = 0x00;
constexpr std::uint8_t lastModulation = 0x04; // 0 type A, 1 and 2 FeliCa, 3 type B, 4 Jewel

constexpr std::size_t longestPiece = 262; // of a card's answer, in one frame

bool pollsTypeA(std::uint8_t type)
{
    return type == 0x00 || type == 0x10 || type == 0x20;
}

} // namespace

/// InListPassiveTarget: MaxTg, BrTy, and for one certain card its UID.
/// With finite retries a card that was still active is missed by the whole command, as field reports have it.
Outcome Firmware::listPassiveTarget(Data data)
{
    if (data[0] < 1 || data[0] > 2 || data[1] > lastModulation) return {m_timing.housekeeping, {}};
    if (m_attempt == 0) ++m_polls;
    const auto settle = m_field.on() ? Duration::zero() : m_timing.field;
    m_field.switchTo(true);
    const auto cards = data[1] == typeA ? callTypeA(data) : std::vector<Card>();
    auto outcome = cards.empty() ? nobodyYet(m_passiveRetries, m_timing.attempt) : found(cards);
    outcome.takes += settle;
    return outcome;
}

std::vector<Card> Firmware::callTypeA(Data data)
{
    if (data.size() > 2) return m_field.select(Bytes(data.begin() + 2, data.end()));
    const bool missed = m_attempt > 0 && m_passiveRetries != forEver && m_field.metActiveCard();
    return missed ? std::vector<Card>() : m_field.call(data[0]);
}

Outcome Firmware::nobodyYet(unsigned retries, Duration takes)
{
    if (retries == forEver || m_attempt < retries) return {takes, {}, true};
    return done({0x00}, takes);
}

Outcome Firmware::found(const std::vector<Card>& cards)
{
    Bytes data{static_cast<std::uint8_t>(cards.size())};
    std::vector<Bytes> seen;
    for (const auto& card : cards) {
        const auto bytes = target(card);
        seen.push_back(card.uid());
        data.push_back(static_cast<std::uint8_t>(seen.size()));
        data.insert(data.end(), bytes.begin(), bytes.end());
    }
    auto outcome = done(data, m_timing.card);
    outcome.seen = seen;
    return outcome;
}

Bytes Firmware::target(const Card& card)
{
    return card.target(card.speaksIso4() && takeOne(m_faults.badAts));
}

/// InAutoPoll: PollNr (FF: for ever), Period (in units of 150 ms), types. One attempt is one period.
Outcome Firmware::autoPoll(Data data)
{
    if (m_attempt == 0) ++m_polls;
    m_field.switchTo(true);
    const bool wanted = std::ranges::any_of(data.subspan(2), pollsTypeA);
    const auto cards = wanted ? m_field.call(1) : std::vector<Card>();
    if (!cards.empty()) return foundByPolling(cards.front());
    const unsigned retries = data[0] == forEver ? forEver : std::max<unsigned>(data[0], 1) - 1;
    return nobodyYet(retries, data[1] * m_timing.autoPollUnit);
}

Outcome Firmware::foundByPolling(const Card& card)
{
    auto bytes = target(card);
    bytes.insert(bytes.begin(), 0x01); // Tg
    Bytes data{0x01, card.autoPollType(), static_cast<std::uint8_t>(bytes.size())};
    data.insert(data.end(), bytes.begin(), bytes.end());
    auto outcome = done(data, m_timing.card);
    outcome.seen = {card.uid()};
    return outcome;
}

Outcome Firmware::exchangeData(Data data)
{
    constexpr std::uint8_t targetBits = 0x07;
    constexpr std::uint8_t moreFollows = 0x40;
    const auto piece = data.subspan(1);
    if (!m_fromCard.empty() && piece.empty()) return nextPiece(m_timing.housekeeping);
    m_fromCard.clear();
    m_toCard.insert(m_toCard.end(), piece.begin(), piece.end());
    if ((data[0] & moreFollows) != 0) return status(noError, m_timing.housekeeping);
    const Bytes whole = std::exchange(m_toCard, {});
    auto outcome = exchangeWith(m_field.target(data[0] & targetBits), whole);
    if (outcome.answer.size() <= longestPiece + 2) return outcome;
    m_fromCard.assign(outcome.answer.begin() + 2, outcome.answer.end());
    return nextPiece(outcome.takes);
}

/// A card's answer that does not fit into one frame comes in pieces: bit 40 of the status asks the host to ask on.
Outcome Firmware::nextPiece(Duration takes)
{
    constexpr std::uint8_t moreFollows = 0x40;
    const auto end = m_fromCard.begin() + static_cast<std::ptrdiff_t>(std::min(longestPiece, m_fromCard.size()));
    const Bytes piece(m_fromCard.begin(), end);
    m_fromCard.erase(m_fromCard.begin(), end);
    auto outcome = statusWithFlags(m_fromCard.empty() ? noError : moreFollows, takes);
    outcome.answer.insert(outcome.answer.end(), piece.begin(), piece.end());
    return outcome;
}

/// InCommunicateThru speaks raw frames, framed as the host has set CIU_TxMode; our cards understand type A (0).
/// B2, the R(NAK) of ISO/IEC 14443-4, asks whether a card is still there.
Outcome Firmware::communicateThru(Data data)
{
    constexpr std::uint16_t txMode = 0x6302;
    constexpr std::uint8_t framing = 0x03;
    if ((m_registers.read(txMode) & framing) != 0) return statusWithFlags(timeOut, m_timing.noAnswer);
    auto* const card = m_field.target(1);
    const bool asksPresence = data.size() == 1 && data[0] == 0xB2;
    if (!card || !card->speaksIso4() || !asksPresence) return exchangeWith(card, data);
    auto outcome = statusWithFlags(noError, m_timing.exchange);
    outcome.answer.push_back(0xA3); // R(ACK)
    return outcome;
}

Outcome Firmware::exchangeWith(Card* card, Data command)
{
    const auto answer = card ? card->answer(Bytes(command.begin(), command.end())) : std::nullopt;
    if (!answer) {
        if (card && card->isDrawnAway())
            m_field.take(Bytes(card->uid()));
        else if (card)
            card->state = CardState::Idle; // a command it does not know throws a card out
        return statusWithFlags(timeOut, m_timing.noAnswer);
    }
    auto outcome = statusWithFlags(noError, m_timing.exchange + card->slowness());
    outcome.answer.insert(outcome.answer.end(), answer->begin(), answer->end());
    return outcome;
}

Outcome Firmware::deselect(Data data)
{
    return status(m_field.halt(data[0]) ? noError : wrongContext, m_timing.housekeeping);
}

Outcome Firmware::release(Data data)
{
    return deselect(data);
}

Outcome Firmware::select(Data data)
{
    return status(m_field.target(data[0]) ? noError : wrongContext, m_timing.housekeeping);
}

} // namespace simulator
