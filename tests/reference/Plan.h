// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/reference/Feed.h"
#include "tests/reference/World.h"

#include <set>

namespace reference
{
/// Days, inclusive at both ends.
struct Days {
    Day from = INT32_MIN;
    Day until = INT32_MAX;
    bool hold(Day day) const { return from <= day && day <= until; }
};

struct PlannedStop {
    Stop stop;
    Days days; ///< Of the checkpoint.
};

struct Line {
    std::string line, name, unit, eligibility;
    bool ordered = false;
    Days days;
    std::vector<PlannedStop> stops; ///< In order of position.
    std::map<std::string, int> staffing;
};

struct Shift {
    std::string line, shift;
    bool fixed = true;
    std::set<int> weekdays;           ///< ISO; empty = all.
    std::set<std::string> dayKinds;   ///< Empty = all.
    std::optional<int> start;         ///< Minutes after midnight.
    int duration = 0, rounds = 1, gap = 0, early = 0, late = 0; ///< Minutes, but for rounds.
    Days days;
};

struct Roster {
    std::string crew;
    Days days; ///< The first is day 0 of the cycle.
    int length = 1, day = 0;
};

struct Dispatch {
    std::optional<int> start, duration;
    std::string crew;
};

struct Membership {
    std::string badge;
    Days days;
};

/// A plan feed as the opening of duties needs it (design §5).
struct Plan {
    std::map<std::string, Unit> units;
    std::map<std::string, Person> people;
    std::map<std::string, Days> service; ///< Of people.
    std::map<std::string, std::string> unitOfCheckpoint;
    std::map<std::string, Line> lines;
    std::vector<Shift> shifts;
    std::map<std::pair<Day, std::string>, std::string> calendar; ///< (day, unit or empty) → kind of day.
    std::map<std::string, std::vector<Membership>> crews;
    std::map<std::pair<std::string, std::string>, std::vector<Roster>> rosters;             ///< By line and shift.
    std::map<std::tuple<std::string, std::string, Day>, Dispatch> dispatches;               ///< By line, shift and day.
    std::vector<Card> cards;
    std::map<std::string, Reader> readers;
};

Plan planOf(const Feed& feed);

/// Duties whose nominal windows overlap on one line.
struct Overlap : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The duties of the plan from a day through another, by line and start (design §5). Throws Overlap.
std::vector<Duty> openDuties(const Plan& plan, Day from, Day through);

/// A world with the plan's units, people, cards and readers, and the duties of these days.
World worldOf(const Plan& plan, Day from, Day through);
} // namespace reference
