// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/Action.h"
#include "tests/simulator/Field.h"

#include <deque>
#include <functional>
#include <optional>

namespace simulator
{

/// Tells one event: a word and what belongs to it, for example "seen" and "04A1B2C3".
using Report = std::function<void(const std::string& word, const std::string& detail)>;

enum class Manners {
    Patient, ///< holds a card until the host has seen it, then for its time; the next one waits its turn
    Honest   ///< holds a card for its time, seen or not, at its time
};

/// Whoever holds cards to one reader.
class Hand
{
public:
    Hand(Field& field, Manners manners, Report report);

    /// Holds the card to the reader, at once or when its turn comes.
    void tap(const Tap& tap, Instant now);

    /// The host was told of that UID.
    void seen(const Bytes& uid, Instant now);

    /// Takes every card away; those that wait stay waiting.
    void removeAll();

    /// Takes away what was held long enough, and holds what waits.
    void run(Instant now);

    std::optional<Instant> nextDue() const;

    /// Whether a card is held or waits.
    bool busy() const { return !m_held.empty() || !m_waiting.empty(); }

private:
    struct Held {
        Tap tap;
        bool seen;
        std::optional<Instant> leaves;
    };

    void hold(const Tap& tap, Instant now);
    void letGo(const Held& held);

    Field& m_field;
    Manners m_manners;
    Report m_report;
    std::vector<Held> m_held;
    std::deque<Tap> m_waiting;
};

} // namespace simulator
