// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reference/Judge.h"

#include <algorithm>
#include <tuple>

namespace reference
{
namespace
{
/// Of the listeners that have not told everything, the one that is furthest behind.
std::string silence(const std::vector<const Reader*>& listeners, const Duty& duty)
{
    const Reader* behind = nullptr;
    for (const Reader* reader : listeners) {
        if (reader->completeThrough && *reader->completeThrough >= duty.acceptUntil) continue;
        const auto key = [](const Reader* of) { return std::tuple(of->completeThrough.value_or(always), of->code); };
        if (!behind || key(reader) < key(behind)) behind = reader;
    }
    if (!behind) return {};
    if (!behind->completeThrough) return "never_heard reader=" + behind->code;
    return "silent reader=" + behind->code + " since=" + rfc3339(*behind->completeThrough);
}

/// The outage of a listener that touches the window; of several the one that began first.
const Period* outageDuring(const Reader& reader, const Duty& duty)
{
    const Period* first = nullptr;
    for (const Period& outage : reader.outages)
        if (outage.meets(duty.acceptFrom, duty.acceptUntil) && (!first || std::tie(outage.from, outage.until) < std::tie(first->from, first->until)))
            first = &outage;
    return first;
}

std::string outOfService(const std::vector<const Reader*>& listeners, const Duty& duty)
{
    const Reader* least = nullptr;
    for (const Reader* reader : listeners)
        if (outageDuring(*reader, duty) && (!least || reader->code < least->code)) least = reader;
    if (!least) return {};
    const Period* outage = outageDuring(*least, duty);
    return "out_of_service reader=" + least->code + " since=" + rfc3339(outage->from) +
           (outage->until == ever ? std::string{} : " until=" + rfc3339(outage->until));
}

bool goneThroughout(const Reader& reader, const Duty& duty)
{
    return std::any_of(reader.outages.begin(), reader.outages.end(), [&](const Period& outage) {
        return outage.from <= duty.acceptFrom && duty.acceptUntil <= outage.until;
    });
}
} // namespace

Surroundings::Surroundings(const World& world, const Sightings& sightings) : m_world(world), m_sightings(sightings)
{
    for (const Excuse& excuse : world.excuses)
        m_excuses[excuse.line.empty() ? "at " + excuse.checkpoint : "on " + excuse.line].push_back(&excuse);
    for (const auto& [code, reader] : world.readers)
        (reader.placedAt.empty() ? m_carried[reader.unit] : m_fixed[reader.placedAt]).push_back(&reader);
}

const std::vector<Sighting>& Surroundings::at(const std::string& checkpoint) const
{
    static const std::vector<Sighting> none;
    const auto here = m_sightings.find(checkpoint);
    return here == m_sightings.end() ? none : here->second;
}

bool Surroundings::mayClockIn(const Duty& duty, const std::string& badge) const
{
    if (badge.empty()) return false;
    if (duty.eligibility == "crew") return duty.members.contains(badge);
    if (duty.eligibility == "unit") return belongs(m_world, m_world.people.at(badge).unit, duty.unit);
    return true;
}

std::optional<std::int64_t> Surroundings::excuseOf(const Duty& duty, const Stop& stop) const
{
    std::optional<std::int64_t> least;
    for (const std::string& what : {"on " + duty.line, "at " + stop.checkpoint}) {
        const auto found = m_excuses.find(what);
        if (found == m_excuses.end()) continue;
        for (const Excuse* excuse : found->second)
            if (excuse->during.meets(duty.startsAt, duty.endsAt)) least = std::min(least.value_or(excuse->number), excuse->number);
    }
    return least;
}

std::string Surroundings::missingData(const Duty& duty, const Stop& stop) const
{
    std::vector<const Reader*> listeners;
    if (const auto here = m_fixed.find(stop.checkpoint); here != m_fixed.end())
        for (const Reader* reader : here->second)
            if (reader->placed.meets(duty.acceptFrom, duty.acceptUntil)) listeners.push_back(reader);
    if (const auto ours = m_carried.find(duty.unit); listeners.empty() && ours != m_carried.end())
        for (const Reader* reader : ours->second)
            if (reader->firstDay <= duty.day && duty.day <= reader->lastDay && !goneThroughout(*reader, duty))
                listeners.push_back(reader);
    if (listeners.empty()) return "no_listener";
    const std::string silent = silence(listeners, duty);
    return silent.empty() ? outOfService(listeners, duty) : silent;
}

bool belongs(const World& world, std::string unit, const std::string& above)
{
    for (; !unit.empty(); unit = world.units.at(unit).parent)
        if (unit == above) return true;
    return false;
}
} // namespace reference
