// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/words/Instant.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <sys/timex.h>

namespace agent
{

namespace
{

constexpr std::int64_t million = 1'000'000;
constexpr std::int64_t neverSynchronised = 16 * million; ///< What the kernel says of a clock that nobody ever set.

timespec clock(clockid_t id)
{
    timespec t{};
    clock_gettime(id, &t);
    return t;
}

} // namespace

std::int64_t boottimeNs()
{
    const timespec t = clock(CLOCK_BOOTTIME);
    return std::int64_t{t.tv_sec} * 1000 * million + t.tv_nsec;
}

std::int64_t realtimeUs()
{
    const timespec t = clock(CLOCK_REALTIME);
    return std::int64_t{t.tv_sec} * million + t.tv_nsec / 1000;
}

std::int64_t clockErrorUs()
{
    timex answer{};
    // A kernel that may not be asked (a service's list of system calls) has not said that the clock is right.
    if (adjtimex(&answer) < 0) return neverSynchronised;
    return answer.maxerror;
}

const std::string& bootId()
{
    static const std::string id = [] {
        std::string line;
        std::getline(std::ifstream{"/proc/sys/kernel/random/boot_id"}, line);
        return line;
    }();
    return id;
}

Instant now()
{
    const std::int64_t boottime = boottimeNs();
    return {bootId(), boottime, realtimeUs(), clockErrorUs()};
}

Instant atBoottime(std::int64_t boottimeNs)
{
    Instant at = now();
    // A clock that was just set to 1970 had no time before it, and the database takes none.
    at.realtimeUs = std::max<std::int64_t>(0, at.realtimeUs - (at.boottimeNs - boottimeNs) / 1000);
    at.boottimeNs = boottimeNs;
    return at;
}

std::string rfc3339(std::int64_t realtimeUs)
{
    const std::int64_t micros = (realtimeUs % million + million) % million; // before 1970 too
    const std::time_t seconds = (realtimeUs - micros) / million;
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    std::array<char, 24> day{};
    std::array<char, 40> text{};
    std::strftime(day.data(), day.size(), "%Y-%m-%dT%H:%M:%S", &utc);
    std::snprintf(text.data(), text.size(), "%s.%06dZ", day.data(), static_cast<int>(micros));
    return text.data();
}

std::optional<std::int64_t> microsecondsFrom(std::string_view rfc3339)
{
    int year = 0, micros = 0, end = 0;
    unsigned month = 0, day = 0, hour = 0, minute = 0, second = 0;
    const std::string text{rfc3339};
    const int fields = std::sscanf(text.c_str(), "%4d-%2u-%2uT%2u:%2u:%2u.%6dZ%n", &year, &month, &day, &hour, &minute,
                                   &second, &micros, &end);
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    if (fields != 7 || static_cast<std::size_t>(end) != text.size() || !date.ok()) return std::nullopt;
    const auto days = std::chrono::sys_days{date}.time_since_epoch().count();
    const std::int64_t seconds = std::int64_t{days} * 86400 + hour * 3600 + minute * 60 + second;
    const auto found = seconds * million + micros;
    // One text for each instant: what would be written otherwise is none.
    return agent::rfc3339(found) == rfc3339 ? std::optional{found} : std::nullopt;
}

} // namespace agent
