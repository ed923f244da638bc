// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/reference/Instant.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// A second implementation of clock-ins' meaning, verdicts and scores (design §5–8), in plain structs and without a
/// database, written from the page and not from the SQL, so that the two can be held against each other.
namespace reference
{
struct Unit {
    std::string unit, name, kind;
    std::string parent; ///< Empty at the top.
    std::string timezone; ///< Empty: as the unit above; Asia/Shanghai at the top.
};

struct Person {
    std::string badge, name, kind, unit;
};

/// A period of instants: from inclusive, until exclusive.
struct Period {
    Instant from = always;
    Instant until = ever;
    bool holds(Instant at) const { return from <= at && at < until; }
    bool meets(Instant begin, Instant end) const { return from < end && begin < until && from < until; }
};

/// What a UID stands for, from one instant to another.
struct Card {
    std::string uid;
    std::string kind;    ///< person, checkpoint, event or vehicle.
    std::string subject; ///< Badge, checkpoint, event or plate.
    Period during;
};

/// A device; placed at a checkpoint when fixed, carried otherwise.
struct Reader {
    std::string code;
    std::string unit;
    std::string placedAt;  ///< Empty for a handheld.
    Period placed;         ///< When a fixed one hangs there.
    Day firstDay = INT32_MIN; ///< In service, inclusive at both ends.
    Day lastDay = INT32_MAX;
    std::optional<Instant> completeThrough;
    std::vector<Period> outages;
};

/// One record of a reader, its instant settled (design §6): this reader saw this UID at this instant.
struct Tap {
    std::string reader;
    Instant at = 0;
    std::string uid;
    Instant error = 0;       ///< How far off `at` may be.
    bool downloaded = false; ///< From a wand: ties are told apart by UID, there being no entries.
    std::int64_t entry = 0;
    std::string journal;
};

/// What a tap means.
struct Sighting {
    Tap tap;
    std::string checkpoint; ///< Empty when it cannot be told.
    std::string person;     ///< Empty when it cannot be told.
    bool known = false;     ///< Somebody registered the card for that instant.
    bool isEvent = false;   ///< An event card: no clock-in at a place.
};

/// By checkpoint (empty: not told), each in the order in which verdicts take them.
using Sightings = std::map<std::string, std::vector<Sighting>>;

struct Stop {
    int position = 0;
    std::string checkpoint;
    std::string kind;     ///< ordinary, must_reach or standing.
    int level = 0;        ///< 1–3, 0 = none.
    int dwellMinutes = 0; ///< 0 = none.
};

/// One line × one shift × one date, with all it is judged by.
struct Duty {
    Day day = 0;
    std::string line;
    std::string shift;
    std::string unit;
    Instant startsAt = 0;
    Instant endsAt = 0;
    Instant acceptFrom = 0;
    Instant acceptUntil = 0; ///< Exclusive.
    int rounds = 1;
    int minGapMinutes = 0;
    bool ordered = false;
    std::string eligibility; ///< crew, unit or anyone.
    std::set<std::string> members;
    std::map<std::string, int> staffing; ///< Person kind → least count.
    std::vector<Stop> stops;
};

/// An approved excuse: exactly one of line and checkpoint is set.
struct Excuse {
    std::int64_t number = 0;
    std::string line;
    std::string checkpoint;
    Period during;
};

/// Approved points beside the score.
struct Adjustment {
    std::string month;   ///< YYYY-MM
    std::string of;      ///< people, lines or units.
    std::string subject; ///< Badge, line or unit.
    std::int64_t hundredths = 0;
};

/// A rule set (design §8). Weights are whole numbers of tenths.
struct Rule {
    Day validFrom = INT32_MIN;
    std::int64_t completion = 600, punctuality = 150, attendance = 100, order = 50, dwell = 50, staffing = 50;
    std::int64_t level1 = 30, level2 = 20, level3 = 10, noLevel = 10;
    std::int64_t mustReach = 20, standing = 10, ordinary = 10;
    std::int64_t excellentFrom = 950, goodFrom = 850, fairFrom = 700;
    int rankedFrom = 20;
};

/// Everything a district knows at one instant.
struct World {
    std::map<std::string, Unit> units;
    std::map<std::string, Person> people;
    std::map<std::string, std::string> lineNames;
    std::vector<Card> cards;
    std::map<std::string, Reader> readers;
    std::vector<Duty> duties;
    std::vector<Excuse> excuses;
    std::vector<Adjustment> adjustments;
    std::vector<Rule> rules; ///< Later ones replace earlier ones from their day on.
    std::vector<Tap> taps;
};

struct Verdict {
    const Duty* duty = nullptr;
    const Stop* stop = nullptr;
    int round = 1;
    std::string verdict;
    std::string reason; ///< Code and values, as schema/scoring/reasons.md lists them.
    std::optional<Instant> arrivedAt;
    Instant error = 0; ///< Of the arrival.
    std::optional<Instant> leftAt;
    std::string badge;
    bool outOfOrder = false;
    bool shortDwell = false;
    std::int64_t weight = 0; ///< Hundredths.
};

/// An exact fraction; undefined when nothing was owed.
struct Fraction {
    std::int64_t part = 0;
    std::int64_t whole = 0;
};

struct Score {
    std::string subject;
    std::string name;
    std::string unit;  ///< The subject's unit; for a unit the one above it.
    std::string group; ///< Those it is ranked among.
    int duties = 0;
    int attended = 0;
    int counted = 0, onTime = 0, late = 0, missed = 0, excused = 0, noData = 0, due = 0;
    Fraction completion, punctuality, attendance, order, dwell, staffing;
    std::optional<std::int64_t> hundredths; ///< The score × 100, rounded half up; none when no visit counts.
    std::int64_t adjustment = 0;            ///< Hundredths of points.
    std::optional<std::int64_t> finally;    ///< Both, within 0–10000.
    std::string grade;
    int rank = 0; ///< 0 = not ranked.
};

/// Where and who of every tap (§6).
Sightings resolve(const World& world);

/// The verdict of every visit as of `asOf` (§7), by duty, position and round.
std::vector<Verdict> judge(const World& world, const Sightings& sightings, Instant asOf);

enum class Of { People, Lines, Units };

/// The score of every subject with a duty in the month that begins on `firstDay` (§8), by subject. `verdicts` are
/// those of the duties of the month.
std::vector<Score> score(const World& world, const Sightings& sightings, const std::vector<Verdict>& verdicts, Of of,
                         Day firstDay, Instant asOf);

/// A unit, or one below it.
bool belongs(const World& world, std::string unit, const std::string& above);
} // namespace reference
