// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reference/Reference.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace reference
{
namespace
{
const Card* cardAt(const World& world, const std::string& uid, Instant at)
{
    for (const Card& card : world.cards)
        if (card.uid == uid && card.from <= at && at < card.until) return &card;
    return nullptr;
}

bool belongs(const World& world, std::string unit, const std::string& above)
{
    for (; !unit.empty(); unit = world.parentOf.at(unit))
        if (unit == above) return true;
    return false;
}

bool eligible(const World& world, const Duty& duty, const std::string& badge)
{
    if (badge.empty()) return false;
    if (duty.eligibility == "crew") return duty.members.contains(badge);
    if (duty.eligibility == "unit") return belongs(world, world.people.at(badge).unit, duty.unit);
    return true;
}

std::vector<const Sighting*> candidates(const World& world, const Sightings& sightings, const Duty& duty,
                                        const Stop& stop)
{
    std::vector<const Sighting*> found;
    const auto here = sightings.find(stop.checkpoint);
    if (here == sightings.end()) return found;
    for (const Sighting& seen : here->second)
        if (seen.at >= duty.acceptFrom && seen.at < duty.acceptUntil && eligible(world, duty, seen.person))
            found.push_back(&seen);
    return found;
}

/// Arrivals and departures of one stop, round by round: greedy, as §7 tells it.
std::vector<Verdict> walk(const World& world, const Sightings& sightings, const Duty& duty,
                          const Stop& stop)
{
    std::vector<Verdict> rounds(static_cast<std::size_t>(duty.rounds));
    int reached = 0;
    for (const Sighting* seen : candidates(world, sightings, duty, stop)) {
        const bool first = reached == 0;
        const bool next = !first && reached < duty.rounds &&
                          seen->at >= *rounds[static_cast<std::size_t>(reached - 1)].arrivedAt +
                                          duty.minGapMinutes * minute;
        if (first || next) {
            Verdict& visit = rounds[static_cast<std::size_t>(reached++)];
            visit.arrivedAt = seen->at;
            visit.badge = seen->person;
        } else {
            rounds[static_cast<std::size_t>(reached - 1)].leftAt = seen->at;
        }
    }
    return rounds;
}

bool excused(const World& world, const Duty& duty, const Stop& stop)
{
    return std::any_of(world.excuses.begin(), world.excuses.end(), [&](const Excuse& excuse) {
        const bool covers = excuse.line.empty() ? excuse.checkpoint == stop.checkpoint : excuse.line == duty.line;
        return covers && excuse.from < duty.endsAt && duty.startsAt < excuse.until;
    });
}

bool dataIsMissing(const World& world, const Duty& duty, const Stop& stop)
{
    std::vector<const Reader*> fixed;
    std::vector<const Reader*> carried;
    for (const auto& [code, reader] : world.readers) {
        if (reader.placedAt == stop.checkpoint) fixed.push_back(&reader);
        if (reader.placedAt.empty() && reader.unit == duty.unit) carried.push_back(&reader);
    }
    const auto& listeners = fixed.empty() ? carried : fixed;
    const auto behind = [&](const Reader* reader) {
        return !reader->completeThrough || *reader->completeThrough < duty.acceptUntil;
    };
    return listeners.empty() || std::any_of(listeners.begin(), listeners.end(), behind);
}

std::string verdictOf(const World& world, const Verdict& visit, Instant asOf)
{
    const Duty& duty = *visit.duty;
    if (visit.arrivedAt) return *visit.arrivedAt <= duty.endsAt ? "on_time" : "late";
    if (excused(world, duty, *visit.stop)) return "excused";
    if (asOf < duty.acceptUntil) return "due";
    return dataIsMissing(world, duty, *visit.stop) ? "no_data" : "missed";
}

int weightOf(const Stop& stop)
{
    const int level = stop.level == 1 ? 3 : stop.level == 2 ? 2 : 1;
    return level * (stop.kind == "must_reach" ? 2 : 1);
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

Sightings resolve(const World& world)
{
    std::vector<Tap> taps = world.taps;
    std::sort(taps.begin(), taps.end(), [](const Tap& a, const Tap& b) {
        return std::tie(a.at, a.reader, a.uid) < std::tie(b.at, b.reader, b.uid);
    });
    taps.erase(std::unique(taps.begin(), taps.end()), taps.end());
    struct Bearer {
        std::string badge;
        Instant since = 0;
    };
    std::map<std::string, Bearer> bearers;
    Sightings sightings;
    for (const Tap& tap : taps) {
        const Reader& reader = world.readers.at(tap.reader);
        const Card* card = cardAt(world, tap.uid, tap.at);
        Sighting seen{tap.at, tap.reader, tap.uid, reader.placedAt, {}};
        if (!reader.placedAt.empty()) {
            if (card) seen.person = card->person;
        } else {
            if (card && !card->person.empty()) bearers[tap.reader] = {card->person, tap.at};
            if (card) seen.checkpoint = card->checkpoint;
            const auto bearer = bearers.find(tap.reader);
            if (bearer != bearers.end() && tap.at - bearer->second.since <= 12 * hour)
                seen.person = bearer->second.badge;
        }
        sightings[seen.checkpoint].push_back(seen);
    }
    return sightings;
}

std::vector<Verdict> judge(const World& world, const Sightings& sightings, Instant asOf)
{
    std::vector<Verdict> all;
    for (const Duty& duty : world.duties) {
        std::vector<Verdict> visits;
        for (const Stop& stop : duty.stops) {
            int round = 0;
            for (Verdict& visit : walk(world, sightings, duty, stop)) {
                visit.duty = &duty;
                visit.stop = &stop;
                visit.round = ++round;
                visit.weight = weightOf(stop);
                visit.verdict = verdictOf(world, visit, asOf);
                visits.push_back(visit);
            }
        }
        flag(visits);
        all.insert(all.end(), visits.begin(), visits.end());
    }
    return all;
}
} // namespace reference
