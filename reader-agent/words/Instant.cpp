// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/words/Instant.h"

#include <array>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <sys/timex.h>

namespace agent
{

namespace
{

constexpr std::int64_t million = 1'000'000;

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
    adjtimex(&answer);
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
    at.realtimeUs -= (at.boottimeNs - boottimeNs) / 1000;
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

} // namespace agent
