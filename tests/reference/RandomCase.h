// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/reference/Plan.h"
#include "tests/reference/Record.h"

namespace reference
{
/// A journal as a reader keeps and sends it. Its anchors are those of earlier boots, that came before any line.
struct Sending {
    Journal journal;
    std::string boot;                        ///< The boot in which the lines are sent.
    std::optional<Instant> completeThrough;  ///< What the last push says.
    std::size_t batch = 1000;                ///< Lines of a push.
};

/// What a third-party wand is read out for.
struct Download {
    std::string reader;
    std::vector<std::pair<Instant, std::string>> taps; ///< Instant and UID.
    std::optional<Instant> completeThrough;
};

struct AskedExcuse {
    Excuse excuse;
    bool approved = true;
};

struct AskedAdjustment {
    Adjustment adjustment;
    bool approved = true;
};

struct Outage {
    std::string reader;
    Period during; ///< `until` ever: it lasts.
};

/// A small station with a line or two, told as the program is told of it. All its codes begin with `prefix`.
struct Case {
    std::string prefix;
    std::string asker, approver; ///< Badges: who asks for excuses and the like, and who approves.
    std::string station;         ///< That adjustments are filed under.
    Feed feed;                                        ///< Its rows.
    std::vector<std::vector<std::string>> lateCards;  ///< Rows of cards that are registered after all has happened.
    std::vector<Sending> sendings;
    std::vector<Download> downloads;
    std::vector<AskedExcuse> excuses;
    std::vector<AskedAdjustment> adjustments;
    std::vector<Outage> outages;
};

/// Many cases, and what they share: a bureau, a holiday, rules, and the instants they are judged by.
struct District {
    Feed top;
    std::vector<Rule> rules;
    std::vector<Case> cases;
    Day firstDay = 0, lastDay = 0;
    std::vector<Instant> instants;
};

/// The same seed gives the same district.
District randomDistrict(unsigned seed, int cases);

/// All rows of the district's feed; without the late cards unless they are asked for.
Feed wholeFeed(const District& district, bool withLateCards);

/// The district as the second implementation sees it: after everything has been told, with what the record answered
/// (anchors of the pushes, watermarks, numbers of excuses) filled in already.
World worldOf(const District& district);
} // namespace reference
