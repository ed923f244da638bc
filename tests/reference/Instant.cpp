// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reference/Instant.h"

#include <chrono>
#include <cstdio>

namespace reference
{
namespace
{
std::chrono::sys_days daysOf(Day day) { return std::chrono::sys_days{std::chrono::days{day}}; }
} // namespace

std::string dateText(Day day)
{
    const std::chrono::year_month_day date{daysOf(day)};
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text;
}

Day dayOf(const std::string& date)
{
    const std::chrono::year_month_day day{std::chrono::year{std::stoi(date.substr(0, 4))},
                                          std::chrono::month{static_cast<unsigned>(std::stoi(date.substr(5, 2)))},
                                          std::chrono::day{static_cast<unsigned>(std::stoi(date.substr(8, 2)))}};
    return static_cast<Day>(std::chrono::sys_days{day}.time_since_epoch().count());
}

int weekday(Day day) { return static_cast<int>(std::chrono::weekday{daysOf(day)}.iso_encoding()); }

std::string clockText(int minutes)
{
    char text[16];
    std::snprintf(text, sizeof text, "%02d:%02d", minutes / 60, minutes % 60);
    return text;
}

int minutesOf(const std::string& time) { return std::stoi(time.substr(0, 2)) * 60 + std::stoi(time.substr(3, 2)); }

std::string rfc3339InFull(Instant at)
{
    const std::chrono::sys_time<std::chrono::microseconds> when{std::chrono::microseconds{at}};
    const auto day = std::chrono::floor<std::chrono::days>(when);
    const std::chrono::hh_mm_ss clock{when - day};
    char text[48];
    std::snprintf(text, sizeof text, "T%02d:%02d:%02d.%06dZ", static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()),
                  static_cast<int>(clock.subseconds().count()));
    return dateText(static_cast<Day>(day.time_since_epoch().count())) + text;
}

std::string rfc3339(Instant at)
{
    std::string text = rfc3339InFull(at);
    text.pop_back();
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text + "Z";
}
} // namespace reference
