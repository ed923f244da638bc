// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// A second implementation of clock-ins' meaning, verdicts and scores (design §6–8), in plain structs and without a
/// database, written from the page and not from the SQL, so that the two can be held against each other.
namespace reference
{
using Instant = std::int64_t; ///< Microseconds since 1970-01-01 UTC.
constexpr Instant minute = 60'000'000;
constexpr Instant hour = 60 * minute;

/// What a UID stands for. Exactly one of person and checkpoint is set; event cards set neither.
struct Card {
    std::string uid;
    std::string person;
    std::string checkpoint;
    Instant from = INT64_MIN; ///< Inclusive.
    Instant until = INT64_MAX; ///< Exclusive.
};

/// A device; placed at a checkpoint when fixed, carried otherwise.
struct Reader {
    std::string code;
    std::string unit;
    std::string placedAt; ///< Empty for a handheld.
    std::optional<Instant> completeThrough;
};

/// One record of a reader: this reader saw this UID at this instant.
struct Tap {
    std::string reader;
    Instant at = 0;
    std::string uid;
    auto operator<=>(const Tap&) const = default;
};

/// What a tap means.
struct Sighting {
    Instant at = 0;
    std::string reader;
    std::string uid;
    std::string checkpoint; ///< Empty when it cannot be told.
    std::string person;     ///< Empty when it cannot be told.
};

/// By checkpoint (empty: not told), each in the order in which verdicts take them.
using Sightings = std::map<std::string, std::vector<Sighting>>;

struct Stop {
    int position = 0;
    std::string checkpoint;
    std::string kind;           ///< ordinary, must_reach or standing.
    int level = 0;              ///< 1–3, 0 = none.
    int dwellMinutes = 0;       ///< 0 = none.
};

/// One line × one shift × one date, with all it is judged by.
struct Duty {
    std::string date; ///< YYYY-MM-DD.
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
    std::string line;
    std::string checkpoint;
    Instant from = 0;
    Instant until = 0; ///< Exclusive.
};

struct Person {
    std::string badge;
    std::string kind;
    std::string unit;
};

/// Everything a district knows at one instant.
struct World {
    std::map<std::string, std::string> parentOf; ///< Unit → unit above; empty at the top.
    std::map<std::string, Person> people;
    std::vector<Card> cards;
    std::map<std::string, Reader> readers;
    std::vector<Duty> duties;
    std::vector<Excuse> excuses;
    std::vector<Tap> taps;
};

struct Verdict {
    const Duty* duty = nullptr;
    const Stop* stop = nullptr;
    int round = 1;
    std::string verdict;
    std::optional<Instant> arrivedAt;
    std::optional<Instant> leftAt;
    std::string badge;
    bool outOfOrder = false;
    bool shortDwell = false;
    int weight = 1;
};

/// An exact fraction; undefined when nothing was owed.
struct Fraction {
    std::int64_t part = 0;
    std::int64_t whole = 0;
};

struct Score {
    std::string subject;
    std::string unit; ///< The subject's unit; for a unit the one above it.
    std::string group; ///< Those it is ranked among.
    int duties = 0;
    int attended = 0;
    int counted = 0, onTime = 0, late = 0, missed = 0, excused = 0, noData = 0, due = 0;
    Fraction completion, punctuality, attendance, order, dwell, staffing;
    std::optional<std::int64_t> hundredths; ///< The score × 100, rounded half up; none when no visit counts.
    int rank = 0;                           ///< 0 = not ranked.
};

/// Where and who of every tap (§6).
Sightings resolve(const World& world);

/// The verdict of every visit as of `asOf` (§7), by duty, round and position.
std::vector<Verdict> judge(const World& world, const Sightings& sightings, Instant asOf);

enum class Of { People, Lines, Units };

/// The score of every subject with a duty (§8, default rule set), by subject.
std::vector<Score> score(const World& world, const Sightings& sightings,
                         const std::vector<Verdict>& verdicts, Of of, Instant asOf);
} // namespace reference
