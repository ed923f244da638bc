// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/touch/TouchFilter.h"

#include <algorithm>

namespace agent
{

Sight TouchFilter::seen(const std::string& uid, Time at)
{
    missedAllBut(uid, at);
    const auto known = m_cards.find(uid);
    if (known == m_cards.end()) {
        m_cards.insert_or_assign(uid, Card{at, at, m_holdOff, 0, true});
        return Sight::Touch;
    }
    Card& card = known->second;
    const bool held = card.present;
    const bool repeat = at - card.lastTap < card.holdOff;
    if (!held && !repeat) card = Card{at, at, m_holdOff, 0, true};
    card.lastSeen = at;
    card.misses = 0;
    card.present = true;
    return held ? Sight::Held : repeat ? Sight::Repeat : Sight::Touch;
}

void TouchFilter::forgive(const std::string& uid)
{
    const auto known = m_cards.find(uid);
    if (known != m_cards.end()) known->second.holdOff = Time{0};
}

void TouchFilter::remember(const std::string& uid, Time at)
{
    const Time holdOff = std::max<Time>(m_holdOff, forgottenAfter);
    m_cards.insert_or_assign(uid, Card{at, at, holdOff, 0, false});
}

void TouchFilter::missedAllBut(const std::string& uid, Time at)
{
    // The chip reports one card at a time: seeing one is missing the others.
    for (auto& [other, card] : m_cards) {
        if (other != uid) ++card.misses;
        const Time unseen = at - card.lastSeen;
        if ((card.misses >= missesToLeave && unseen >= absenceToLeave) || unseen >= forgottenAfter)
            card.present = false;
    }
    std::erase_if(
        m_cards, [&](const auto& one) { return !one.second.present && at - one.second.lastTap >= one.second.holdOff; });
}

} // namespace agent
