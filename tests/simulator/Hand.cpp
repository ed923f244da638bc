// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/Hand.h"

#include <algorithm>

namespace simulator
{

Hand::Hand(Field& field, Manners manners, Report report)
    : m_field(field), m_manners(manners), m_report(std::move(report))
{
}

void Hand::tap(const Tap& tap, Instant now)
{
    m_waiting.push_back(tap);
    run(now);
}

void Hand::hold(const Tap& tap, Instant now)
{
    m_field.put(Card(tap.uid, tap.kind, tap.traits));
    m_held.push_back({tap, false, std::nullopt});
    if (m_manners == Manners::Honest) m_held.back().leaves = now + tap.hold;
    m_report("in-field", toHex(tap.uid));
}

void Hand::seen(const Bytes& uid, Instant now)
{
    for (auto& held : m_held) {
        if (held.tap.uid != uid || held.seen) continue;
        held.seen = true;
        if (!held.leaves) held.leaves = now + held.tap.hold;
        m_report("seen", toHex(uid));
    }
}

void Hand::letGo(const Held& held)
{
    m_field.take(held.tap.uid);
    m_report("left", toHex(held.tap.uid) + (held.seen ? "" : " unseen"));
}

void Hand::removeAll()
{
    for (const auto& held : m_held)
        letGo(held);
    m_held.clear();
}

void Hand::run(Instant now)
{
    const auto over = [this, now](const Held& held) {
        return (held.leaves && *held.leaves <= now) || !m_field.has(held.tap.uid);
    };
    const auto rest = std::stable_partition(m_held.begin(), m_held.end(), std::not_fn(over));
    const std::vector<Held> leaving(rest, m_held.end());
    m_held.erase(rest, m_held.end());
    for (const auto& held : leaving)
        letGo(held);
    while (!m_waiting.empty() && (m_held.empty() || m_manners == Manners::Honest)) {
        hold(m_waiting.front(), now);
        m_waiting.pop_front();
    }
}

std::optional<Instant> Hand::nextDue() const
{
    std::optional<Instant> due;
    for (const auto& held : m_held)
        if (held.leaves && (!due || *held.leaves < *due)) due = held.leaves;
    return due;
}

} // namespace simulator
