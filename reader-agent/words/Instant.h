// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace agent
{

/// When something happened, as the host's clocks had it. Boot times compare only within one boot.
struct Instant {
    std::string bootId;            ///< Lower-case UUID of the host's boot.
    std::int64_t boottimeNs = 0;   ///< CLOCK_BOOTTIME, nanoseconds.
    std::int64_t realtimeUs = 0;   ///< CLOCK_REALTIME, microseconds since 1970 in UTC.
    std::int64_t clockErrorUs = 0; ///< The kernel's bound of the clock's error; 16,000,000 = never synchronised.
};

/// This instant.
Instant now();

/// An instant of this boot that has passed, told by what the clocks say now: a real time is believed as far as the
/// clock of this moment is.
Instant atBoottime(std::int64_t boottimeNs);

/// CLOCK_BOOTTIME in nanoseconds: what every wait, hold-off and deadline is counted in.
std::int64_t boottimeNs();

/// CLOCK_REALTIME in microseconds since 1970.
std::int64_t realtimeUs();

/// adjtimex()'s maxerror in microseconds, without changing anything.
std::int64_t clockErrorUs();

/// UUID of this boot, lower-case; read once.
const std::string& bootId();

/// RFC 3339 in UTC with exactly six decimals: 2026-11-22T05:14:32.123456Z.
std::string rfc3339(std::int64_t realtimeUs);

/// Microseconds since 1970 of such a text; nothing for any other.
std::optional<std::int64_t> microsecondsFrom(std::string_view rfc3339);

} // namespace agent
