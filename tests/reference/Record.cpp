// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reference/Record.h"

#include <cstdlib>

namespace reference
{
namespace
{
/// The first anchor of the entry's boot at or after it, else the last one before it.
const Anchor* anchorOf(const Journal& journal, const Entry& entry)
{
    const Anchor* after = nullptr;
    const Anchor* before = nullptr;
    for (const Anchor& anchor : journal.anchors) {
        if (anchor.boot != entry.boot) continue;
        if (anchor.bootTime >= entry.bootTime)
            after = after && after->bootTime <= anchor.bootTime ? after : &anchor;
        else
            before = before && before->bootTime >= anchor.bootTime ? before : &anchor;
    }
    return after ? after : before;
}
} // namespace

std::vector<Tap> settle(const Journal& journal)
{
    std::vector<Tap> taps;
    for (std::size_t i = 0; i < journal.entries.size(); ++i) {
        const Entry& entry = journal.entries[i];
        if (entry.kind != "tap") continue;
        Tap tap{journal.reader, entry.deviceAt, entry.uid, entry.clockError, false, static_cast<std::int64_t>(i) + 1, journal.journal};
        const Anchor* anchor = entry.clockError < second ? nullptr : anchorOf(journal, entry);
        if (anchor) {
            const std::int64_t distance = anchor->bootTime - entry.bootTime;
            tap.at = anchor->serverAt - distance / 1000;
            tap.error = std::abs(distance) / 10'000'000; // 100 ppm of it, in microseconds
        }
        taps.push_back(tap);
    }
    return taps;
}

std::string canonicalLine(std::size_t number, const Entry& entry)
{
    return std::to_string(number) + " " + entry.kind + " " + (entry.uid.empty() ? "-" : entry.uid) + " " + entry.boot + " " +
           std::to_string(entry.bootTime) + " " + rfc3339InFull(entry.deviceAt) + " " + std::to_string(entry.clockError) + " " +
           (entry.kind == "tap" ? "uid" : "none");
}
} // namespace reference
