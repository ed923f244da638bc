// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reference/Reference.h"

#include <algorithm>
#include <numeric>

namespace reference
{
namespace
{
__extension__ using Wide = __int128;

/// Who made a clock-in of their own at one of the duty's stops while it accepted.
std::set<std::string> attending(const Sightings& sightings, const Duty& duty)
{
    std::set<std::string> people;
    for (const Stop& stop : duty.stops) {
        const auto here = sightings.find(stop.checkpoint);
        if (here == sightings.end()) continue;
        for (const Sighting& seen : here->second)
            if (seen.at >= duty.acceptFrom && seen.at < duty.acceptUntil && !seen.person.empty())
                people.insert(seen.person);
    }
    return people;
}

bool staffed(const World& world, const Duty& duty, const std::set<std::string>& present)
{
    return std::all_of(duty.staffing.begin(), duty.staffing.end(), [&](const auto& wanted) {
        const auto ofKind = std::count_if(present.begin(), present.end(), [&](const std::string& badge) {
            return world.people.at(badge).kind == wanted.first;
        });
        return ofKind >= wanted.second;
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
std::optional<std::int64_t> hundredths(const Score& score)
{
    if (score.counted == 0) return std::nullopt;
    const std::pair<int, const Fraction&> terms[] = {{60, score.completion}, {15, score.punctuality},
                                                     {10, score.attendance}, {5, score.order},
                                                     {5, score.dwell},       {5, score.staffing}};
    Wide part = 0;
    Wide whole = 1;
    std::int64_t weights = 0;
    for (const auto& [weight, term] : terms) {
        if (term.whole == 0) continue;
        const std::int64_t common = std::gcd(term.part, term.whole);
        part = part * (term.whole / common) + Wide{weight} * (term.part / common) * whole;
        whole *= term.whole / common;
        weights += weight;
    }
    const Wide below = whole * weights;
    return static_cast<std::int64_t>((part * 10'000 * 2 + below) / (below * 2));
}

std::vector<std::string> subjectsOf(const World& world, const Duty& duty, Of of)
{
    if (of == Of::People) return {duty.members.begin(), duty.members.end()};
    if (of == Of::Lines) return {duty.line};
    std::vector<std::string> units;
    for (std::string unit = duty.unit; !unit.empty(); unit = world.parentOf.at(unit)) units.push_back(unit);
    return units;
}

void describe(const World& world, const Duty& duty, Of of, Score& score)
{
    if (of == Of::People) {
        const Person& person = world.people.at(score.subject);
        score.unit = person.unit;
        score.group = person.unit + " " + person.kind;
    } else {
        score.unit = of == Of::Lines ? duty.unit : world.parentOf.at(score.subject);
        score.group = of == Of::Lines ? duty.unit : std::string{};
    }
}

void addDuty(const World& world, const Duty& duty, Of of, const std::set<std::string>& present, Score& score)
{
    if (of == Of::People) {
        const bool there = present.contains(score.subject);
        score.attended += there;
        add(score.attendance, there, 1);
    } else {
        for (const std::string& member : duty.members) add(score.attendance, present.contains(member), 1);
    }
    if (!duty.staffing.empty()) add(score.staffing, staffed(world, duty, present), 1);
}

void rank(std::vector<Score>& scores)
{
    const auto ranked = [](const Score& score) { return score.counted >= 20 && score.hundredths; };
    for (Score& score : scores) {
        if (!ranked(score)) continue;
        score.rank = 1 + static_cast<int>(std::count_if(scores.begin(), scores.end(), [&](const Score& other) {
                         return ranked(other) && other.group == score.group && *other.hundredths > *score.hundredths;
                     }));
    }
}
} // namespace

std::vector<Score> score(const World& world, const Sightings& sightings,
                         const std::vector<Verdict>& verdicts, Of of, Instant asOf)
{
    std::map<std::string, Score> bySubject;
    for (const Duty& duty : world.duties) {
        const auto present = attending(sightings, duty);
        for (const std::string& subject : subjectsOf(world, duty, of)) {
            Score& score = bySubject[subject];
            score.subject = subject;
            describe(world, duty, of, score);
            ++score.duties;
            const int before = score.counted;
            for (const Verdict& visit : verdicts)
                if (visit.duty == &duty) addVisit(score, visit, asOf);
            if (score.counted > before) addDuty(world, duty, of, present, score);
        }
    }
    std::vector<Score> scores;
    for (auto& [subject, score] : bySubject) {
        score.hundredths = hundredths(score);
        scores.push_back(score);
    }
    rank(scores);
    return scores;
}
} // namespace reference
