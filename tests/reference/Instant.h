// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace reference
{
using Instant = std::int64_t; ///< Microseconds since 1970-01-01 UTC.
using Day = int;              ///< Days since 1970-01-01.

constexpr Instant second = 1'000'000;
constexpr Instant minute = 60 * second;
constexpr Instant hour = 60 * minute;
constexpr Instant ever = INT64_MAX;   ///< No end.
constexpr Instant always = INT64_MIN; ///< No beginning.

/// RFC 3339 in UTC, with as many decimals as are needed.
std::string rfc3339(Instant at);

/// RFC 3339 in UTC, with six decimals always, as canonical lines have it.
std::string rfc3339InFull(Instant at);

std::string dateText(Day day);             ///< YYYY-MM-DD
Day dayOf(const std::string& date);        ///< Of YYYY-MM-DD.
int weekday(Day day);                      ///< ISO: 1 Monday … 7 Sunday.
std::string clockText(int minutes);        ///< HH:MM
int minutesOf(const std::string& time);    ///< Of HH:MM.
} // namespace reference
