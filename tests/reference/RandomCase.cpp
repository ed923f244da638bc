// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reference/RandomMaker.h"

#include <cstdio>

namespace reference
{
Maker::Maker(unsigned seed) : m_random(seed)
{
    m_district.firstDay = firstDay;
    m_district.lastDay = firstDay + days - 1;
    m_district.top = emptyFeed();
    m_district.top["units"].rows = {{"B", "某分局", "bureau", "", ""}, {"ELSEWHERE", "别处派出所", "station", "B", ""}};
    m_district.top["calendar"].rows = {{dateText(firstDay + 3), "", "holiday"}};
    m_district.top["events"].rows = {{"E1", "纠纷"}, {"E2", "隐患"}};
    Rule rule; // with tenths, and other than the default in every number
    const auto weight = [&](int most) { return std::int64_t{between(0, most)} * (chance(50) ? 10 : 1); };
    rule.validFrom = dayOf("2026-02-15");
    for (std::int64_t* number : {&rule.completion, &rule.punctuality, &rule.attendance, &rule.order, &rule.dwell, &rule.staffing})
        *number = weight(60);
    for (std::int64_t* number : {&rule.level1, &rule.level2, &rule.level3, &rule.noLevel, &rule.mustReach, &rule.standing, &rule.ordinary})
        *number = 1 + weight(4);
    rule.excellentFrom = between(800, 1000), rule.goodFrom = between(600, 800), rule.fairFrom = between(300, 600);
    rule.rankedFrom = oneOf(std::vector<int>{1, 1, 4, 20});
    Rule other;
    other.validFrom = dayOf("2026-03-02"); // too late for its month
    other.completion = 10;
    if (chance(70)) m_district.rules = {rule, other};
}

std::string Maker::uuid()
{
    char text[40];
    const auto part = [&] { return static_cast<unsigned>(m_random()); };
    std::snprintf(text, sizeof text, "%08x-%04x-4%03x-8%03x-%04x%08x", part(), part() & 0xffff, part() & 0xfff, part() & 0xfff,
                  part() & 0xffff, part());
    return text;
}

std::string Maker::uid()
{
    char text[16];
    std::snprintf(text, sizeof text, "%08X", m_uid++);
    m_uids.push_back(text);
    return text;
}

void Maker::world() { m_world = worldOf(District{m_district.top, {}, {m_case}, firstDay, firstDay + days - 1, {}}); }

void Maker::makeCase(int number)
{
    m_case = {};
    m_case.prefix = "K" + n(number);
    m_case.asker = m_case.prefix + "P1", m_case.approver = m_case.prefix + "P2";
    m_case.station = m_case.prefix;
    m_case.feed = emptyFeed();
    m_badges.clear(), m_checkpoints.clear(), m_uids.clear(), m_readers.clear();
    units();
    people();
    places();
    cards();
    readers();
    for (int i = between(1, 2); i > 0; --i) line(i);
    world();
    excuses();
    outages();
    adjustments();
    taps();
    m_district.cases.push_back(std::move(m_case));
}

District Maker::take()
{
    m_district.instants = {firstDay * 24 * hour + 50 * hour, (firstDay + 1000) * 24 * hour};
    const World world = worldOf(m_district);
    if (!world.duties.empty()) m_district.instants[0] = oneOf(world.duties).acceptUntil;
    return std::move(m_district);
}

District randomDistrict(unsigned seed, int cases)
{
    Maker maker{seed};
    for (int number = 1; number <= cases; ++number) maker.makeCase(number);
    return maker.take();
}

Feed wholeFeed(const District& district, bool withLateCards)
{
    Feed feed = district.top;
    for (const Case& one : district.cases) {
        for (const auto& [file, table] : one.feed) {
            auto& rows = feed[file].rows;
            rows.insert(rows.end(), table.rows.begin(), table.rows.end());
        }
        auto& cards = feed["cards"].rows;
        if (withLateCards) cards.insert(cards.end(), one.lateCards.begin(), one.lateCards.end());
    }
    return feed;
}

World worldOf(const District& district)
{
    World world = worldOf(planOf(wholeFeed(district, true)), district.firstDay, district.lastDay);
    world.rules.insert(world.rules.end(), district.rules.begin(), district.rules.end());
    const auto listens = [&](const std::string& code, const std::optional<Instant>& through) {
        auto& held = world.readers.at(code).completeThrough;
        if (through && (!held || *held < *through)) held = through;
    };
    for (const Case& one : district.cases) {
        for (const Sending& sending : one.sendings) {
            const auto taps = settle(sending.journal);
            world.taps.insert(world.taps.end(), taps.begin(), taps.end());
            listens(sending.journal.reader, sending.completeThrough);
        }
        for (const Download& download : one.downloads) {
            std::set<std::pair<Instant, std::string>> once{download.taps.begin(), download.taps.end()};
            for (const auto& [at, uid] : once) world.taps.push_back({download.reader, at, uid, 0, true, 0, ""});
            listens(download.reader, download.completeThrough);
        }
        for (const AskedExcuse& asked : one.excuses)
            if (asked.approved) world.excuses.push_back(asked.excuse);
        for (const AskedAdjustment& asked : one.adjustments)
            if (asked.approved) world.adjustments.push_back(asked.adjustment);
        for (const Outage& outage : one.outages) world.readers.at(outage.reader).outages.push_back(outage.during);
    }
    return world;
}
} // namespace reference
