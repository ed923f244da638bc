// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/reference/World.h"

namespace reference
{
/// What verdicts ask of a world, ordered so that asking is quick.
class Surroundings
{
public:
    Surroundings(const World& world, const Sightings& sightings);

    /// The clock-ins at a checkpoint, in order.
    const std::vector<Sighting>& at(const std::string& checkpoint) const;

    /// Whether a person's clock-ins count for the duty.
    bool mayClockIn(const Duty& duty, const std::string& badge) const;

    /// The least number of the excuses that cover the visit.
    std::optional<std::int64_t> excuseOf(const Duty& duty, const Stop& stop) const;

    /// Why nothing can be known of the stop, as a reason; empty when all who listen there have told everything.
    std::string missingData(const Duty& duty, const Stop& stop) const;

private:
    const World& m_world;
    const Sightings& m_sightings;
    std::map<std::string, std::vector<const Excuse*>> m_excuses;  ///< By line, or by checkpoint.
    std::map<std::string, std::vector<const Reader*>> m_fixed;    ///< By checkpoint.
    std::map<std::string, std::vector<const Reader*>> m_carried;  ///< By unit.
};

std::string lateReason(const Verdict& visit);

/// Why nobody is held to have come: `before` is the visit of the round before, if there is one.
std::string missedReason(const Surroundings& around, const Verdict* before, const Verdict& visit);

/// The rule set of the month of a day.
const Rule& ruleOn(const World& world, Day day);
} // namespace reference
