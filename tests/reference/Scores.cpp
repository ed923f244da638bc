// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reference/Judge.h"
#include "tests/reference/Natural.h"

#include <algorithm>

namespace reference
{
namespace
{
/// Who made a clock-in of their own at one of the duty's stops while it accepted.
std::set<std::string> attending(const Surroundings& around, const Duty& duty)
{
    std::set<std::string> people;
    for (const Stop& stop : duty.stops) {
        const auto& here = around.at(stop.checkpoint);
        const auto first = std::lower_bound(here.begin(), here.end(), duty.acceptFrom,
                                            [](const Sighting& seen, Instant at) { return seen.tap.at < at; });
        for (auto seen = first; seen != here.end() && seen->tap.at < duty.acceptUntil; ++seen)
            if (!seen->isEvent && !seen->person.empty()) people.insert(seen->person);
    }
    return people;
}

bool staffed(const World& world, const Duty& duty, const std::set<std::string>& present)
{
    return std::all_of(duty.staffing.begin(), duty.staffing.end(), [&](const auto& wanted) {
        return wanted.second <= std::count_if(present.begin(), present.end(), [&](const std::string& badge) {
                   return world.people.at(badge).kind == wanted.first;
               });
    });
}

void add(Fraction& fraction, bool part, std::int64_t weight)
{
    fraction.whole += weight;
    if (part) fraction.part += weight;
}

void addVisit(Score& score, const Verdict& visit, Instant asOf)
{
    if (visit.verdict == "excused") ++score.excused;
    if (visit.verdict == "no_data") ++score.noData;
    if (visit.verdict == "due") ++score.due;
    const bool done = visit.arrivedAt.has_value();
    if (visit.duty->acceptUntil > asOf || !(done || visit.verdict == "missed")) return;
    ++score.counted;
    ++(visit.verdict == "on_time" ? score.onTime : visit.verdict == "late" ? score.late : score.missed);
    add(score.completion, done, visit.weight);
    if (!done) return;
    add(score.punctuality, visit.verdict == "on_time", visit.weight);
    if (visit.duty->ordered) add(score.order, !visit.outOfOrder, visit.weight);
    if (visit.stop->dwellMinutes > 0) add(score.dwell, !visit.shortDwell, visit.weight);
}

/// 100 × Σ(weight × term) / Σ(weight) over the defined terms, × 100, rounded half up, in exact arithmetic.
std::optional<std::int64_t> hundredths(const Rule& rule, const Score& score)
{
    if (score.counted == 0) return std::nullopt;
    const std::pair<std::int64_t, const Fraction&> terms[] = {
        {rule.completion, score.completion}, {rule.punctuality, score.punctuality}, {rule.attendance, score.attendance},
        {rule.order, score.order},           {rule.dwell, score.dwell},             {rule.staffing, score.staffing}};
    const auto natural = [](std::int64_t value) { return Natural{static_cast<std::uint64_t>(value)}; };
    Natural part = 0, whole = 1, weights = 0;
    for (const auto& [weight, term] : terms) {
        if (term.whole == 0) continue;
        part = part * natural(term.whole) + natural(weight) * natural(term.part) * whole;
        whole = whole * natural(term.whole);
        weights = weights + natural(weight);
    }
    whole = whole * weights;
    if (whole == Natural{}) return std::nullopt;
    // The greatest h with h ≤ 10000 × part / whole + ½.
    std::int64_t low = 0, high = 10'001;
    while (high - low > 1) {
        const std::int64_t middle = (low + high) / 2;
        (natural(2 * middle) * whole <= Natural{20'000} * part + whole ? low : high) = middle;
    }
    return low;
}

std::vector<std::string> subjectsOf(const World& world, const Duty& duty, Of of)
{
    if (of == Of::People) return {duty.members.begin(), duty.members.end()};
    if (of == Of::Lines) return {duty.line};
    std::vector<std::string> units;
    for (std::string unit = duty.unit; !unit.empty(); unit = world.units.at(unit).parent) units.push_back(unit);
    return units;
}

void describe(const World& world, const Duty& duty, Of of, Score& score)
{
    if (of == Of::People) {
        const Person& person = world.people.at(score.subject);
        score.name = person.name;
        score.unit = person.unit;
        score.group = person.unit + " " + person.kind;
    } else if (of == Of::Lines) {
        score.name = world.lineNames.at(score.subject);
        score.unit = score.group = duty.unit;
    } else {
        const Unit& unit = world.units.at(score.subject);
        score.name = unit.name;
        score.unit = unit.parent;
        score.group = unit.kind;
    }
}

void addDuty(const World& world, const Duty& duty, Of of, const std::set<std::string>& present, Score& score)
{
    if (of == Of::People) {
        const bool there = present.contains(score.subject);
        score.attended += there;
        add(score.attendance, there, 1);
    } else {
        bool any = false;
        for (const std::string& member : duty.members) {
            add(score.attendance, present.contains(member), 1);
            any = any || present.contains(member);
        }
        score.attended += any;
    }
    if (!duty.staffing.empty()) add(score.staffing, staffed(world, duty, present), 1);
}

void finish(const World& world, const Rule& rule, Of of, const std::string& month, Score& score)
{
    const char* what = of == Of::People ? "people" : of == Of::Lines ? "lines" : "units";
    for (const Adjustment& adjustment : world.adjustments)
        if (adjustment.of == what && adjustment.subject == score.subject && adjustment.month == month)
            score.adjustment += adjustment.hundredths;
    score.hundredths = hundredths(rule, score);
    if (!score.hundredths) return;
    const std::int64_t points = *score.hundredths + score.adjustment;
    score.finally = std::clamp<std::int64_t>(points, 0, 10'000);
    const auto reaches = [&](std::int64_t tenths) { return *score.finally >= tenths * 10; };
    score.grade = reaches(rule.excellentFrom) ? "优" : reaches(rule.goodFrom) ? "良" : reaches(rule.fairFrom) ? "中" : "差";
}

void rank(const Rule& rule, std::vector<Score>& scores)
{
    std::map<std::string, std::vector<std::int64_t>> groups;
    const auto ranked = [&](const Score& score) { return score.counted >= rule.rankedFrom && score.finally; };
    for (const Score& score : scores)
        if (ranked(score)) groups[score.group].push_back(*score.finally);
    for (Score& score : scores) {
        if (!ranked(score)) continue;
        const auto& group = groups[score.group];
        score.rank = 1 + static_cast<int>(std::count_if(group.begin(), group.end(),
                                                        [&](std::int64_t other) { return other > *score.finally; }));
    }
}
} // namespace

std::vector<Score> score(const World& world, const Sightings& sightings, const std::vector<Verdict>& verdicts, Of of,
                         Day firstDay, Instant asOf)
{
    const Surroundings around{world, sightings};
    const Rule& rule = ruleOn(world, firstDay);
    std::map<const Duty*, std::vector<const Verdict*>> visits;
    for (const Verdict& visit : verdicts) visits[visit.duty].push_back(&visit);
    std::map<std::string, Score> bySubject;
    for (const Duty& duty : world.duties) {
        const auto owed = visits.find(&duty);
        if (owed == visits.end()) continue;
        const auto present = attending(around, duty);
        for (const std::string& subject : subjectsOf(world, duty, of)) {
            Score& score = bySubject[subject];
            score.subject = subject;
            if (score.duties++ == 0) describe(world, duty, of, score);
            const int before = score.counted;
            for (const Verdict* visit : owed->second) addVisit(score, *visit, asOf);
            if (score.counted > before) addDuty(world, duty, of, present, score);
        }
    }
    std::vector<Score> scores;
    for (auto& [subject, score] : bySubject) {
        finish(world, rule, of, dateText(firstDay).substr(0, 7), score);
        scores.push_back(score);
    }
    rank(rule, scores);
    return scores;
}
} // namespace reference
