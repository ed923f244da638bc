// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/Card.h"

#include <vector>

namespace simulator
{

/// The radio field of a reader and the cards held in it.
class Field
{
public:
    void put(Card card);

    bool has(const Bytes& uid) const;

    /// Takes the card away; false if it is not there.
    bool take(const Bytes& uid);

    bool on() const { return m_on; }

    /// Switching off takes the cards' power: each forgets its state.
    void switchTo(bool on);

    /// Calls everybody (WUPA). Idle and halted cards answer; a card that is still active only falls back to
    /// idle, and is missed this time. At most most cards become active, numbered as targets 1 and 2.
    std::vector<Card> call(std::size_t most);

    /// Whether the last call() met a card that was still active.
    bool metActiveCard() const { return m_metActiveCard; }

    /// Selects the one card with that UID, which answers in any state.
    std::vector<Card> select(const Bytes& uid);

    /// Halts target number, or all with 0. False if there is no such target.
    bool halt(std::uint8_t number);

    /// The active card with that target number (1 or 2), or nullptr: none was selected, or it has left.
    Card* target(std::uint8_t number);

    /// How many targets the chip believes to have.
    std::size_t targets() const { return m_targets.size(); }
    bool empty() const { return m_cards.empty(); }

private:
    std::vector<Card> activate(const std::vector<Card*>& found);

    bool m_on = false;
    bool m_metActiveCard = false;
    std::vector<Card> m_cards;
    std::vector<Bytes> m_targets; // UIDs; the card may have left since
};

} // namespace simulator
