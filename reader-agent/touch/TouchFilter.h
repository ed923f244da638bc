// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <map>
#include <string>

namespace agent
{

/// What one sight of a card means.
enum class Sight {
    Touch,  ///< a new touch: a tap to record
    Repeat, ///< a new touch within the hold-off: nothing to record, but the officer should hear that it is known
    Held    ///< the same touch still
};

/// Makes one tap of one touch. A reader sees a card many times while it is held; the card has left when it was
/// missed at least 3 times in a row and for at least 300 ms. The same UID counts again only after the hold-off,
/// which runs from its last recorded tap. All instants are CLOCK_BOOTTIME since boot, never going back.
class TouchFilter
{
public:
    using Time = std::chrono::nanoseconds;

    static constexpr int missesToLeave = 3;
    static constexpr std::chrono::milliseconds absenceToLeave{300};
    /// A card not looked for this long (a deaf chip) has left: a tap counted twice harms nobody, a lost one does.
    static constexpr std::chrono::seconds forgottenAfter{2};

    explicit TouchFilter(std::chrono::milliseconds holdOff) : m_holdOff{holdOff} {}

    /// The card was seen.
    Sight seen(const std::string& uid, Time at);

    /// The chip looked and saw no card.
    void missed(Time at) { missedAllBut({}, at); }

    /// The card's tap could not be kept, or the card failed to prove itself: its next touch is a new one at once. The
    /// touch that is under way stays one.
    void forgive(const std::string& uid);

    /// A tap of this UID is in the journal from before this process started: an agent that was killed while a card
    /// was held must not count the card again.
    void remember(const std::string& uid, Time at);

private:
    struct Card {
        Time lastTap;
        Time lastSeen;
        Time holdOff;
        int misses = 0;
        bool present = false;
    };

    void missedAllBut(const std::string& uid, Time at);

    Time m_holdOff;
    std::map<std::string, Card> m_cards;
};

} // namespace agent
