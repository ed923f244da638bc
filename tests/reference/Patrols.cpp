// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reference/Patrols.h"

#include <algorithm>
#include <cstdio>
#include <random>

namespace reference
{
namespace
{
class Streets
{
public:
    Streets(const Plan& plan, const std::vector<Duty>& duties, unsigned seed) : m_plan(plan), m_duties(duties), m_random(seed)
    {
        for (const auto& [code, reader] : plan.readers)
            (reader.placedAt.empty() ? m_carried[reader.unit] : m_fixed[reader.placedAt]).push_back(code);
        for (const Card& card : plan.cards) {
            m_cards[card.kind + " " + card.subject].push_back(&card);
            if (card.kind == "event" || card.kind == "vehicle") m_odd.push_back(card.uid);
        }
        for (const auto& [badge, person] : plan.people) m_badges.push_back(badge);
        m_odd.push_back("04DEAD00");
        m_odd.push_back("04DEAD01");
    }

    Case walk()
    {
        for (const Duty& duty : m_duties) patrol(duty);
        for (const auto& [reader, of] : m_plan.readers) send(reader);
        ask();
        return std::move(m_case);
    }

private:
    using Taps = std::vector<std::pair<Instant, std::string>>;

    int between(int low, int high) { return std::uniform_int_distribution{low, high}(m_random); }
    bool chance(int percent) { return between(1, 100) <= percent; }
    template <typename T> const T& oneOf(const std::vector<T>& items)
    {
        return items[static_cast<std::size_t>(between(0, static_cast<int>(items.size()) - 1))];
    }

    /// The UID that stands for a subject at an instant; that of nobody, where there is none.
    std::string uid(const std::string& kind, const std::string& subject, Instant at)
    {
        for (const Card* card : m_cards[kind + " " + subject])
            if (card->during.holds(at)) return card->uid;
        return "04DEAD02";
    }

    void tap(const std::string& reader, Instant at, const std::string& kind, const std::string& subject)
    {
        m_taps[reader].emplace_back(at, uid(kind, subject, at));
    }

    /// One duty, well or badly done.
    void patrol(const Duty& duty)
    {
        if (duty.members.empty() || chance(4)) return; // nobody went
        std::vector<std::string> crew{duty.members.begin(), duty.members.end()};
        if (chance(3)) crew = {oneOf(m_badges)}; // somebody else did
        if (crew.size() > 1 && chance(30)) crew.erase(crew.begin() + between(0, static_cast<int>(crew.size()) - 1));
        const Instant window = (duty.endsAt - duty.startsAt) / duty.rounds;
        const int slow = chance(8) ? 130 : between(60, 95); // percent of the window
        for (int round = 0; round < duty.rounds; ++round) {
            const Instant begin = duty.startsAt + round * window + between(-5, 10) * minute;
            const Instant step = window * slow / 100 / static_cast<Instant>(duty.stops.size());
            for (std::size_t i = 0; i < duty.stops.size(); ++i)
                if (!chance(6)) reach(duty, duty.stops[i], oneOf(crew), crew, begin + static_cast<Instant>(i) * step + between(0, 240) * second + between(0, 999'999));
        }
    }

    void reach(const Duty& duty, const Stop& stop, const std::string& bearer, const std::vector<std::string>& crew, Instant at)
    {
        if (chance(3)) at += between(-40, 40) * minute; // in another order
        const auto fixed = m_fixed.find(stop.checkpoint);
        const auto carried = m_carried.find(duty.unit);
        const Instant left = at + between(30, 1200) * second;
        if (fixed != m_fixed.end()) {
            const std::string& reader = oneOf(fixed->second);
            for (int i = between(1, 2); i > 0; --i) tap(reader, at + i * second, "person", oneOf(crew));
            if (stop.dwellMinutes > 0 || chance(10)) tap(reader, left, "person", bearer);
        } else if (carried != m_carried.end()) {
            const auto& handhelds = carried->second;
            const std::string& reader = handhelds[std::hash<std::string>{}(duty.line) % handhelds.size()];
            if (chance(40)) tap(reader, at - between(5, 50) * second, "person", bearer);
            tap(reader, at, "checkpoint", stop.checkpoint);
            if (stop.dwellMinutes > 0 || chance(10)) tap(reader, left, "checkpoint", stop.checkpoint);
            if (chance(2)) m_taps[reader].emplace_back(at + between(1, 9) * minute, oneOf(m_odd));
        }
        if (fixed != m_fixed.end() && chance(2)) m_taps[fixed->second.front()].emplace_back(at, oneOf(m_odd));
    }

    std::string uuid()
    {
        char text[40];
        const auto part = [&] { return static_cast<unsigned>(m_random()); };
        std::snprintf(text, sizeof text, "%08x-%04x-4%03x-8%03x-%04x%08x", part(), part() & 0xffff, part() & 0xfff, part() & 0xfff,
                      part() & 0xffff, part());
        return text;
    }

    void send(const std::string& reader)
    {
        Taps& taps = m_taps[reader];
        std::sort(taps.begin(), taps.end());
        const Instant begin = m_duties.front().day * 24 * hour, end = lastInstant() + 48 * hour;
        Sending sending{{reader, uuid(), {}, {}}, uuid(), end, 500};
        if (chance(4)) { // died
            sending.completeThrough = begin + between(1, 28) * 24 * hour + between(0, 1439) * minute + 17 * second;
            std::erase_if(taps, [&](const auto& tap) { return tap.first >= *sending.completeThrough; });
        }
        if (taps.empty() && chance(20)) return; // never switched on
        const std::string earlier = uuid();
        const bool lost = chance(8); // its clock was wrong for a while: anchors of another boot tell the time
        if (lost) sending.journal.anchors.push_back({earlier, 2'000'000'000'000'000, begin + 500 * hour});
        Instant up = 0;
        sending.journal.entries.push_back({"start", "", sending.boot, 1000, begin, 40});
        for (const auto& [at, code] : taps) {
            Entry entry{"tap", code, sending.boot, (up += second) * 1000, at, between(20, 60'000)};
            if (lost && at > begin + 300 * hour && at < begin + 340 * hour) {
                entry.boot = earlier;
                entry.bootTime = sending.journal.anchors[0].bootTime - (sending.journal.anchors[0].serverAt - at) * 1000;
                entry.deviceAt = at - 45 * minute;
                entry.clockError = 16'000'000;
            }
            sending.journal.entries.push_back(entry);
        }
        m_case.sendings.push_back(sending);
    }

    Instant lastInstant() const
    {
        Instant last = 0;
        for (const Duty& duty : m_duties) last = std::max(last, duty.acceptUntil);
        return last;
    }

    void ask()
    {
        std::vector<std::string> officers;
        for (const auto& [badge, person] : m_plan.people)
            if (person.kind == "officer") officers.push_back(badge);
        m_case.asker = officers.at(0), m_case.approver = officers.at(1);
        m_case.station = m_plan.units.begin()->first;
        for (int i = 0; i < 12; ++i) {
            const Duty& duty = oneOf(m_duties);
            AskedExcuse asked;
            if (chance(50))
                asked.excuse.line = duty.line;
            else
                asked.excuse.checkpoint = oneOf(duty.stops).checkpoint;
            asked.excuse.during = {duty.startsAt, duty.startsAt + between(1, 100) * hour};
            asked.approved = chance(80);
            m_case.excuses.push_back(asked);
            std::vector<std::string> readers;
            for (const auto& [code, reader] : m_plan.readers) readers.push_back(code);
            m_case.outages.push_back({oneOf(readers), {duty.startsAt + between(-9, 9) * minute, chance(20) ? ever : duty.endsAt + between(0, 60) * hour}});
            if (duty.members.empty()) continue;
            Adjustment adjustment{dateText(duty.day).substr(0, 7), "people", *duty.members.begin(), between(-500, 500)};
            if (chance(30)) adjustment.of = "lines", adjustment.subject = duty.line;
            if (chance(30)) adjustment.of = "units", adjustment.subject = duty.unit;
            m_case.adjustments.push_back({adjustment, chance(80)});
        }
    }

    const Plan& m_plan;
    const std::vector<Duty>& m_duties;
    std::mt19937 m_random;
    std::map<std::string, std::vector<std::string>> m_fixed, m_carried; ///< Readers by checkpoint, by unit.
    std::map<std::string, std::vector<const Card*>> m_cards;
    std::vector<std::string> m_odd, m_badges;
    std::map<std::string, Taps> m_taps;
    Case m_case;
};
} // namespace

Case patrols(const Plan& plan, const std::vector<Duty>& duties, unsigned seed) { return Streets{plan, duties, seed}.walk(); }
} // namespace reference
