// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/reference/Instant.h"

#include <string>
#include <vector>

namespace reference
{
/// A time zone, read from the system's zone files (RFC 8536).
class Zone
{
public:
    /// Throws std::runtime_error when there is no such zone.
    explicit Zone(const std::string& name);

    /// The instant of a local time, in minutes after the midnight that begins the day. One that daylight saving skips
    /// is taken by the clock before the change; one that comes twice by the clock after it.
    Instant instantOf(Day day, int minutes) const;

private:
    struct Change {
        std::int64_t at = 0;     ///< Seconds since 1970.
        std::int64_t offset = 0; ///< Seconds east of UTC from then on.
    };
    std::int64_t m_first = 0;
    std::vector<Change> m_changes;
};

const Zone& zone(const std::string& name); ///< Read once.
} // namespace reference
