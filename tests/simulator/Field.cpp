// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/Field.h"

#include <algorithm>

namespace simulator
{

void Field::put(Card card)
{
    card.state = CardState::Idle;
    m_cards.push_back(std::move(card));
}

bool Field::has(const Bytes& uid) const
{
    return std::ranges::any_of(m_cards, [&](const Card& card) { return card.uid() == uid; });
}

bool Field::take(const Bytes& uid)
{
    return std::erase_if(m_cards, [&](const Card& card) { return card.uid() == uid; }) > 0;
}

void Field::switchTo(bool on)
{
    m_on = on;
    if (on) return;
    m_targets.clear();
    for (auto& card : m_cards)
        card.state = CardState::Idle;
}

std::vector<Card> Field::call(std::size_t most)
{
    std::vector<Card*> found;
    m_metActiveCard = false;
    for (auto& card : m_cards) {
        if (card.state == CardState::Active) {
            card.state = CardState::Idle;
            m_metActiveCard = true;
        } else if (found.size() < most) {
            found.push_back(&card);
        }
    }
    return activate(found);
}

std::vector<Card> Field::select(const Bytes& uid)
{
    const auto card = std::ranges::find_if(m_cards, [&](const Card& c) { return c.hasUid(uid); });
    if (card == m_cards.end()) return activate({});
    return activate({&*card});
}

std::vector<Card> Field::activate(const std::vector<Card*>& found)
{
    std::vector<Card> answered;
    m_targets.clear();
    for (auto* const card : found) {
        card->wake();
        m_targets.push_back(card->uid());
        answered.push_back(*card);
    }
    return answered;
}

bool Field::halt(std::uint8_t number)
{
    if (number > m_targets.size()) return false;
    for (std::uint8_t each = 1; each <= m_targets.size(); ++each) {
        auto* const card = target(each);
        if (card && (number == 0 || number == each)) card->state = CardState::Halted;
    }
    return true;
}

Card* Field::target(std::uint8_t number)
{
    if (number == 0 || number > m_targets.size()) return nullptr;
    const auto& uid = m_targets[number - 1U];
    const auto card = std::ranges::find_if(m_cards, [&](const Card& c) { return c.uid() == uid; });
    if (card == m_cards.end() || card->state != CardState::Active) return nullptr;
    return &*card;
}

} // namespace simulator
