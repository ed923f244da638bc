// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reference/RandomDistrict.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>

namespace reference
{
namespace
{
constexpr int days = 2;
constexpr std::chrono::sys_days firstDate{std::chrono::year{2026} / 3 / 10};

std::string dateText(std::chrono::sys_days day)
{
    const std::chrono::year_month_day date{day};
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text;
}

std::string clockText(int minutes)
{
    const auto two = [](int number) { return std::string(number < 10 ? "0" : "") + std::to_string(number); };
    return two(minutes / 60) + ":" + two(minutes % 60);
}

Instant midnight(std::chrono::sys_days day)
{
    return std::chrono::duration_cast<std::chrono::microseconds>(day.time_since_epoch()).count();
}

/// Makes the cases one by one. All units are in UTC, so that the page's arithmetic can be read off directly.
class Maker
{
public:
    explicit Maker(unsigned seed) : m_random(seed)
    {
        m_district.firstDay = dateText(firstDate);
        m_district.lastDay = dateText(firstDate + std::chrono::days{days - 1});
        m_district.firstMidnight = midnight(firstDate);
        header();
        unit("B", "bureau", "");
        unit("ELSEWHERE", "station", "B");
    }

    void makeCase(int number);
    RandomDistrict take() { return std::move(m_district); }

private:
    struct Shift {
        std::string code;
        int start = 0, duration = 0, rounds = 1, gap = 0, early = 0, late = 0;
    };

    int between(int low, int high) { return std::uniform_int_distribution{low, high}(m_random); }
    bool chance(int percent) { return between(1, 100) <= percent; }
    template <typename T> const T& oneOf(const std::vector<T>& items)
    {
        return items[static_cast<std::size_t>(between(0, static_cast<int>(items.size()) - 1))];
    }

    void header();
    void row(const std::string& file, const std::vector<std::string>& cells);
    void unit(const std::string& code, const std::string& kind, const std::string& parent);
    void people(const std::string& prefix);
    void places(const std::string& prefix);
    void readers(const std::string& prefix);
    void line(const std::string& prefix, int number);
    std::vector<Shift> shifts(const std::string& line);
    std::vector<Stop> stops(const std::string& line);
    void duties(const Duty& pattern, const std::vector<Shift>& shifts);
    void accept(std::size_t first, const std::vector<Shift>& shifts);
    void excuses(std::size_t firstDuty);
    void taps(std::size_t firstDuty);
    Instant interesting(const Duty& duty);
    std::string nextUid();

    std::mt19937 m_random;
    RandomDistrict m_district;
    std::uint32_t m_uid = 0x04000000;
    // Of the case being made:
    std::vector<std::string> m_badges, m_checkpoints, m_uids, m_readers;
    std::map<std::string, Stop> m_places;
};

void Maker::row(const std::string& file, const std::vector<std::string>& cells)
{
    std::string& text = m_district.feed[file];
    for (std::size_t i = 0; i < cells.size(); ++i) text += (i ? "," : "") + cells[i];
    text += '\n';
}

void Maker::header()
{
    row("units.csv", {"unit", "name", "kind", "parent", "timezone"});
    row("people.csv", {"badge", "name", "kind", "unit"});
    row("checkpoints.csv", {"checkpoint", "name", "unit", "kind", "level"});
    row("lines.csv", {"line", "name", "unit", "mode", "ordered", "eligibility"});
    row("stops.csv", {"line", "position", "checkpoint", "dwell_minutes"});
    row("staffing.csv", {"line", "person_kind", "count"});
    row("shifts.csv", {"line", "shift", "name", "kind", "start", "duration_minutes", "rounds", "min_gap_minutes",
                       "early_grace_minutes", "late_grace_minutes"});
    row("crews.csv", {"crew", "name", "unit"});
    row("crew_members.csv", {"crew", "badge"});
    row("rosters.csv", {"line", "shift", "crew", "from"});
    row("cards.csv", {"uid", "kind", "subject"});
    row("readers.csv", {"reader", "kind", "unit", "checkpoint"});
}

void Maker::unit(const std::string& code, const std::string& kind, const std::string& parent)
{
    m_district.world.parentOf[code] = parent;
    row("units.csv", {code, code, kind, parent, parent.empty() ? "UTC" : ""});
}

std::string Maker::nextUid()
{
    char text[16];
    std::snprintf(text, sizeof text, "%08X", m_uid++);
    return text;
}

void Maker::people(const std::string& prefix)
{
    const std::vector<std::string> kinds{"officer", "auxiliary", "grid_worker"};
    for (int i = 0; i < between(2, 5); ++i) {
        const std::string badge = prefix + "P" + std::to_string(i);
        const Person person{badge, oneOf(kinds), oneOf(std::vector<std::string>{prefix, prefix, prefix + "U", "ELSEWHERE"})};
        m_district.world.people[badge] = person;
        row("people.csv", {badge, "甲" + badge, person.kind, person.unit});
        m_badges.push_back(badge);
        m_uids.push_back(nextUid());
        m_district.world.cards.push_back({m_uids.back(), badge, ""});
        row("cards.csv", {m_uids.back(), "person", badge});
    }
    m_uids.push_back(nextUid()); // a card that nobody registered
}

void Maker::places(const std::string& prefix)
{
    const std::vector<std::string> kinds{"ordinary", "must_reach", "standing"};
    for (int i = 0; i < between(1, 4); ++i) {
        const std::string code = prefix + "C" + std::to_string(i);
        Stop place{0, code, oneOf(kinds), between(0, 3), 0};
        row("checkpoints.csv", {code, code, prefix, place.kind, place.level ? std::to_string(place.level) : ""});
        m_places[code] = place;
        m_checkpoints.push_back(code);
        m_uids.push_back(nextUid());
        m_district.world.cards.push_back({m_uids.back(), "", code});
        row("cards.csv", {m_uids.back(), "checkpoint", code});
    }
}

void Maker::readers(const std::string& prefix)
{
    const auto add = [&](const std::string& code, const std::string& unitCode, const std::string& place) {
        Reader reader{code, unitCode, place, std::nullopt};
        if (chance(85)) reader.completeThrough = midnight(firstDate) + between(0, days * 30) * hour;
        m_district.world.readers[code] = reader;
        row("readers.csv", {code, place.empty() ? "handheld" : "fixed", unitCode, place});
        m_readers.push_back(code);
    };
    for (const std::string& checkpoint : m_checkpoints)
        if (chance(35)) add("F" + checkpoint, prefix, checkpoint);
    for (int i = 0; i < between(0, 2); ++i) add(prefix + "H" + std::to_string(i), chance(70) ? prefix : prefix + "U", "");
}

std::vector<Maker::Shift> Maker::shifts(const std::string& line)
{
    std::vector<Shift> made;
    int from = between(0, 12) * 60;
    for (int i = 0; i < between(1, 2); ++i) {
        Shift shift{"S" + std::to_string(i), from, between(1, 8) * 45, 1, 0, between(0, 3) * 20, between(0, 3) * 20};
        if (chance(40)) shift.rounds = between(2, 3);
        if (shift.rounds > 1 || chance(20)) shift.gap = between(1, 60);
        if (made.empty() ? shift.duration > 1440 : from + shift.duration > made[0].start + 1440) break;
        row("shifts.csv", {line, shift.code, shift.code, "fixed", clockText(from), std::to_string(shift.duration),
                           std::to_string(shift.rounds), std::to_string(shift.gap), std::to_string(shift.early),
                           std::to_string(shift.late)});
        made.push_back(shift);
        from += shift.duration + (chance(50) ? 0 : between(0, 90));
        if (from >= 1440) break;
    }
    return made;
}

std::vector<Stop> Maker::stops(const std::string& line)
{
    std::vector<std::string> order = m_checkpoints;
    std::shuffle(order.begin(), order.end(), m_random);
    order.resize(static_cast<std::size_t>(between(1, static_cast<int>(order.size()))));
    std::vector<Stop> made;
    int position = 0;
    for (const std::string& checkpoint : order) {
        Stop stop = m_places.at(checkpoint);
        stop.position = position += between(1, 2);
        made.push_back(stop);
    }
    for (Stop& stop : made)
        if (chance(30)) stop.dwellMinutes = 1; // never above a gap
    for (const Stop& stop : made)
        row("stops.csv", {line, std::to_string(stop.position), stop.checkpoint,
                          stop.dwellMinutes ? std::to_string(stop.dwellMinutes) : ""});
    return made;
}

void Maker::accept(std::size_t first, const std::vector<Shift>& shifts)
{
    auto& duties = m_district.world.duties;
    std::sort(duties.begin() + static_cast<std::ptrdiff_t>(first), duties.end(),
              [](const Duty& a, const Duty& b) { return a.startsAt < b.startsAt; });
    for (std::size_t i = first; i < duties.size(); ++i) {
        Duty& duty = duties[i];
        const Shift& shift = *std::find_if(shifts.begin(), shifts.end(), [&](const Shift& s) { return s.code == duty.shift; });
        duty.acceptFrom = duty.startsAt - shift.early * minute;
        if (i > first) duty.acceptFrom = std::max(duty.acceptFrom, duties[i - 1].acceptUntil);
        duty.acceptUntil = duty.endsAt + shift.late * minute;
        if (i + 1 < duties.size()) duty.acceptUntil = std::min(duty.acceptUntil, duties[i + 1].startsAt);
    }
}

void Maker::duties(const Duty& pattern, const std::vector<Shift>& shifts)
{
    const std::size_t first = m_district.world.duties.size();
    for (int day = 0; day < days; ++day) {
        for (const Shift& shift : shifts) {
            Duty duty = pattern;
            duty.date = dateText(firstDate + std::chrono::days{day});
            duty.shift = shift.code;
            duty.startsAt = midnight(firstDate + std::chrono::days{day}) + shift.start * minute;
            duty.endsAt = duty.startsAt + shift.duration * minute;
            duty.rounds = shift.rounds;
            duty.minGapMinutes = shift.gap;
            m_district.world.duties.push_back(duty);
        }
    }
    accept(first, shifts);
}

void Maker::line(const std::string& prefix, int number)
{
    Duty pattern;
    pattern.line = prefix + "L" + std::to_string(number);
    pattern.unit = chance(70) ? prefix : prefix + "U";
    pattern.ordered = chance(50);
    pattern.eligibility = oneOf(std::vector<std::string>{"crew", "crew", "unit", "anyone"});
    row("lines.csv", {pattern.line, pattern.line, pattern.unit, "foot", pattern.ordered ? "yes" : "no", pattern.eligibility});
    pattern.stops = stops(pattern.line);
    if (chance(50)) {
        pattern.staffing["officer"] = between(1, 2);
        row("staffing.csv", {pattern.line, "officer", std::to_string(pattern.staffing["officer"])});
    }
    const std::string crew = pattern.line + "W";
    row("crews.csv", {crew, crew, pattern.unit});
    for (const std::string& badge : m_badges)
        if (chance(60)) pattern.members.insert(badge);
    for (const std::string& badge : pattern.members) row("crew_members.csv", {crew, badge});
    const auto made = shifts(pattern.line);
    for (const Shift& shift : made) row("rosters.csv", {pattern.line, shift.code, crew, "2026-01-01"});
    duties(pattern, made);
}

void Maker::excuses(std::size_t firstDuty)
{
    const auto& duties = m_district.world.duties;
    for (std::size_t i = firstDuty; i < duties.size(); ++i) {
        if (!chance(12)) continue;
        const Duty& duty = duties[i];
        Excuse excuse;
        if (chance(50))
            excuse.line = duty.line;
        else
            excuse.checkpoint = duty.stops.front().checkpoint;
        excuse.from = oneOf(std::vector<Instant>{duty.startsAt, duty.endsAt, duty.startsAt - hour});
        excuse.until = excuse.from + oneOf(std::vector<Instant>{hour, minute, 3 * hour});
        m_district.world.excuses.push_back(excuse);
    }
}

Instant Maker::interesting(const Duty& duty)
{
    const Instant gap = duty.minGapMinutes * minute;
    const std::vector<Instant> bounds{duty.acceptFrom, duty.acceptFrom - 1'000'000, duty.startsAt, duty.endsAt,
                                      duty.endsAt + 1'000'000, duty.acceptUntil, duty.acceptUntil - 1'000'000,
                                      duty.startsAt + gap, duty.startsAt + gap - 1'000'000, duty.startsAt + 2 * gap};
    if (chance(35)) return oneOf(bounds);
    const auto span = static_cast<int>((duty.acceptUntil - duty.acceptFrom) / 1'000'000) + 1200;
    return duty.acceptFrom + (between(0, span) - 600) * Instant{1'000'000} + (chance(20) ? 123'456 : 0);
}

void Maker::taps(std::size_t firstDuty)
{
    auto& world = m_district.world;
    if (m_readers.empty()) return;
    for (std::size_t i = firstDuty; i < world.duties.size(); ++i) {
        for (int n = between(0, 14); n > 0; --n) {
            const Tap tap{oneOf(m_readers), interesting(world.duties[i]), oneOf(m_uids)};
            if (world.readers.at(tap.reader).placedAt.empty() && chance(70))
                world.taps.push_back({tap.reader, tap.at - between(0, 800) * minute, m_uids[0]}); // binds a bearer
            world.taps.push_back(tap);
            if (chance(10)) world.taps.push_back(tap); // told twice
        }
    }
    for (const Tap& tap : world.taps) { // a download always says through when it is complete
        auto& complete = world.readers.at(tap.reader).completeThrough;
        if (!complete) complete = m_district.firstMidnight - hour;
    }
}

void Maker::makeCase(int number)
{
    m_badges.clear(), m_checkpoints.clear(), m_uids.clear(), m_readers.clear(), m_places.clear();
    const std::string prefix = "K" + std::to_string(number);
    unit(prefix, "station", "B");
    unit(prefix + "U", "brigade", prefix);
    people(prefix);
    places(prefix);
    readers(prefix);
    const std::size_t firstDuty = m_district.world.duties.size();
    for (int i = 0; i < between(1, 2); ++i) line(prefix, i);
    excuses(firstDuty);
    taps(firstDuty);
}
} // namespace

RandomDistrict makeDistrict(unsigned seed, int cases)
{
    Maker maker{seed};
    for (int number = 0; number < cases; ++number) maker.makeCase(number);
    return maker.take();
}

std::string rfc3339(Instant at)
{
    const std::chrono::sys_time<std::chrono::microseconds> when{std::chrono::microseconds{at}};
    const auto day = std::chrono::floor<std::chrono::days>(when);
    const std::chrono::hh_mm_ss clock{when - day};
    char text[48];
    std::snprintf(text, sizeof text, "%sT%02d:%02d:%02d", dateText(day).c_str(), static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    std::string out = text;
    if (const auto rest = clock.subseconds().count(); rest != 0) {
        std::snprintf(text, sizeof text, ".%06d", static_cast<int>(rest));
        out += text;
        out.erase(out.find_last_not_of('0') + 1);
    }
    return out + "Z";
}
} // namespace reference
