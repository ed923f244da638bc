// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reference/Judge.h"

#include <algorithm>
#include <tuple>

namespace reference
{
namespace
{
/// A clock-in that nearly counted.
struct NearMiss {
    bool inside = false;
    Instant away = 0; ///< From the window; within it, less than zero.
    const Sighting* seen = nullptr;

    bool comesBefore(const NearMiss& other) const
    {
        const auto key = [](const NearMiss& miss) {
            const Tap& tap = miss.seen->tap;
            return std::tuple(!miss.inside, miss.away, tap.at, tap.reader, tap.uid, tap.entry);
        };
        return key(*this) < key(other);
    }
};

std::string told(const Duty& duty, const NearMiss& miss)
{
    const Sighting& seen = *miss.seen;
    const std::string at = " at=" + rfc3339(seen.tap.at);
    if (miss.inside && !seen.known) return "unknown_card uid=" + seen.tap.uid + at;
    if (miss.inside && seen.person.empty()) return "nobody_known reader=" + seen.tap.reader + at;
    const char* code = !miss.inside ? "outside_window" : duty.eligibility == "unit" ? "not_of_unit" : "not_on_crew";
    return std::string{code} + " badge=" + seen.person + at;
}

/// One at the checkpoint while it was accepted that may not count, else one of somebody who may within an hour of it.
std::optional<NearMiss> nearMiss(const Surroundings& around, const Duty& duty, const Stop& stop)
{
    std::optional<NearMiss> nearest;
    for (const Sighting& seen : around.at(stop.checkpoint)) {
        const Instant at = seen.tap.at;
        if (seen.isEvent || at < duty.acceptFrom - hour || at >= duty.acceptUntil + hour) continue;
        const bool inside = at >= duty.acceptFrom && at < duty.acceptUntil;
        if (inside == around.mayClockIn(duty, seen.person)) continue;
        const NearMiss miss{inside, std::max(duty.acceptFrom - at, at - duty.acceptUntil), &seen};
        if (!nearest || miss.comesBefore(*nearest)) nearest = miss;
    }
    return nearest;
}
} // namespace

std::string lateReason(const Verdict& visit)
{
    const Instant over = *visit.arrivedAt - visit.duty->endsAt;
    return "late minutes=" + std::to_string((over + minute - 1) / minute);
}

std::string missedReason(const Surroundings& around, const Verdict* before, const Verdict& visit)
{
    if (before && before->leftAt) return "too_soon at=" + rfc3339(*before->leftAt);
    const auto miss = nearMiss(around, *visit.duty, *visit.stop);
    return miss ? told(*visit.duty, *miss) : "nobody_came";
}
} // namespace reference
