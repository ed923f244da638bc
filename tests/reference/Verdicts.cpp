// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reference/Judge.h"

#include <algorithm>

namespace reference
{
namespace
{
using Seen = std::vector<Sighting>;

/// The clock-ins at a place with from ≤ at < until.
std::pair<Seen::const_iterator, Seen::const_iterator> between(const Seen& here, Instant from, Instant until)
{
    const auto before = [](const Sighting& seen, Instant at) { return seen.tap.at < at; };
    return {std::lower_bound(here.begin(), here.end(), from, before), std::lower_bound(here.begin(), here.end(), until, before)};
}

/// Arrivals and departures of one stop, round by round: greedy, as §7 tells it.
std::vector<Verdict> walk(const Surroundings& around, const Duty& duty, const Stop& stop)
{
    std::vector<Verdict> rounds(static_cast<std::size_t>(duty.rounds));
    std::size_t reached = 0;
    const auto [first, last] = between(around.at(stop.checkpoint), duty.acceptFrom, duty.acceptUntil);
    for (auto seen = first; seen != last; ++seen) {
        if (seen->isEvent || !around.mayClockIn(duty, seen->person)) continue;
        const Instant at = seen->tap.at;
        if (reached == 0 || (reached < rounds.size() && at >= *rounds[reached - 1].arrivedAt + duty.minGapMinutes * minute)) {
            Verdict& visit = rounds[reached++];
            visit.arrivedAt = at;
            visit.error = seen->tap.error;
            visit.badge = seen->person;
        } else {
            rounds[reached - 1].leftAt = at;
        }
    }
    return rounds;
}

std::int64_t weightOf(const Rule& rule, const Stop& stop)
{
    const auto level = stop.level == 1 ? rule.level1 : stop.level == 2 ? rule.level2 : stop.level == 3 ? rule.level3 : rule.noLevel;
    return level * (stop.kind == "must_reach" ? rule.mustReach : stop.kind == "standing" ? rule.standing : rule.ordinary);
}

void giveVerdict(const Surroundings& around, const Verdict* before, Verdict& visit, Instant asOf)
{
    const Duty& duty = *visit.duty;
    if (visit.arrivedAt) {
        visit.verdict = *visit.arrivedAt - visit.error <= duty.endsAt ? "on_time" : "late";
        visit.reason = visit.verdict == "late" ? lateReason(visit) : "in_window";
    } else if (const auto excuse = around.excuseOf(duty, *visit.stop)) {
        visit.verdict = "excused";
        visit.reason = "excuse number=" + std::to_string(*excuse);
    } else if (asOf < duty.acceptUntil) {
        visit.verdict = "due";
        visit.reason = "until at=" + rfc3339(duty.acceptUntil);
    } else if (const auto deaf = around.missingData(duty, *visit.stop); !deaf.empty()) {
        visit.verdict = "no_data";
        visit.reason = deaf;
    } else {
        visit.verdict = "missed";
        visit.reason = missedReason(around, before, visit);
    }
}

void flag(std::vector<Verdict>& visits)
{
    for (Verdict& visit : visits) {
        if (!visit.arrivedAt) continue;
        visit.outOfOrder = visit.duty->ordered && std::any_of(visits.begin(), visits.end(), [&](const Verdict& other) {
                               return other.round == visit.round && other.stop->position < visit.stop->position &&
                                      other.arrivedAt && *other.arrivedAt > *visit.arrivedAt;
                           });
        const Instant dwell = visit.stop->dwellMinutes * minute;
        visit.shortDwell = dwell > 0 && (!visit.leftAt || *visit.leftAt - *visit.arrivedAt < dwell);
    }
}
} // namespace

const Rule& ruleOn(const World& world, Day day)
{
    // Days of one month share a rule: the one valid on its first day.
    const Day first = dayOf(dateText(day).substr(0, 8) + "01");
    const Rule* valid = nullptr;
    for (const Rule& rule : world.rules)
        if (rule.validFrom <= first && (!valid || rule.validFrom > valid->validFrom)) valid = &rule;
    return *valid;
}

std::vector<Verdict> judge(const World& world, const Sightings& sightings, Instant asOf)
{
    const Surroundings around{world, sightings};
    std::vector<Verdict> all;
    for (const Duty& duty : world.duties) {
        const Rule& rule = ruleOn(world, duty.day);
        std::vector<Verdict> visits;
        for (const Stop& stop : duty.stops) {
            auto rounds = walk(around, duty, stop);
            for (std::size_t i = 0; i < rounds.size(); ++i) {
                Verdict& visit = rounds[i];
                visit.duty = &duty;
                visit.stop = &stop;
                visit.round = static_cast<int>(i) + 1;
                visit.weight = weightOf(rule, stop);
                giveVerdict(around, i > 0 ? &rounds[i - 1] : nullptr, visit, asOf);
            }
            visits.insert(visits.end(), rounds.begin(), rounds.end());
        }
        flag(visits);
        all.insert(all.end(), visits.begin(), visits.end());
    }
    return all;
}
} // namespace reference
