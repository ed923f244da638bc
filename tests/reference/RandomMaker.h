// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/reference/RandomCase.h"

#include <random>

namespace reference
{
/// Makes one case after the other.
class Maker
{
public:
    explicit Maker(unsigned seed);
    void makeCase(int number);
    District take();

private:
    static constexpr int days = 5; ///< With the night that New York turns its clocks, the third.

    int between(int low, int high) { return std::uniform_int_distribution{low, high}(m_random); }
    bool chance(int percent) { return between(1, 100) <= percent; }
    template <typename T> const T& oneOf(const std::vector<T>& items)
    {
        return items[static_cast<std::size_t>(between(0, static_cast<int>(items.size()) - 1))];
    }
    std::string n(int number) { return std::to_string(number); }
    std::string date(int low, int high) { return dateText(firstDay + between(low, high)); }
    std::string sometimes(int percent, const std::string& text) { return chance(percent) ? text : std::string{}; }
    void row(const char* file, const std::vector<std::string>& cells) { m_case.feed[file].rows.push_back(cells); }
    std::string uuid();
    std::string uid();
    void card(const std::string& uid, const std::string& kind, const std::string& subject, const std::string& from,
              const std::string& until);

    void units();
    void people();
    void places();
    void cards();
    void readers();
    void line(int number);
    void stops(const std::string& code);
    void shifts(const std::string& code);
    void crews(const std::string& code);
    void withoutOverlaps(const std::string& code);
    void world();
    void excuses();
    void outages();
    void adjustments();
    void carryLong(const Duty& duty, const std::string& reader);
    void meet(const Duty& duty, Instant at);
    void taps();
    void send(const std::string& reader);
    void sendJournal(const std::string& reader, std::vector<std::pair<Instant, std::string>> taps);
    Entry entry(Sending& sending, Instant at, const std::string& uid, Instant& clock);
    Instant interesting(const Duty& duty);

    const Day firstDay = dayOf("2026-03-06");
    std::mt19937 m_random;
    District m_district;
    std::uint32_t m_uid = 0x04000000;
    // Of the case being made:
    Case m_case;
    World m_world;
    std::vector<std::string> m_badges, m_checkpoints, m_uids, m_readers;
    std::map<std::string, std::vector<std::pair<Instant, std::string>>> m_taps;
};

/// Files of a feed, with their headers and without rows.
Feed emptyFeed();
} // namespace reference
