// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reference/RandomMaker.h"

#include <algorithm>

namespace reference
{
namespace
{
const std::map<std::string, std::vector<std::string>>& headers()
{
    static const std::map<std::string, std::vector<std::string>> of{
        {"units", {"unit", "name", "kind", "parent", "timezone"}},
        {"people", {"badge", "name", "kind", "unit", "from", "until"}},
        {"checkpoints", {"checkpoint", "name", "unit", "kind", "level", "from", "until"}},
        {"lines", {"line", "name", "unit", "mode", "ordered", "eligibility", "from", "until"}},
        {"stops", {"line", "position", "checkpoint", "dwell_minutes"}},
        {"staffing", {"line", "person_kind", "count"}},
        {"shifts", {"line", "shift", "name", "kind", "days", "day_kinds", "start", "duration_minutes", "rounds",
                    "min_gap_minutes", "early_grace_minutes", "late_grace_minutes", "from", "until"}},
        {"calendar", {"date", "unit", "day_kind"}},
        {"crews", {"crew", "name", "unit"}},
        {"crew_members", {"crew", "badge", "from", "until"}},
        {"rosters", {"line", "shift", "crew", "from", "until", "cycle_length", "cycle_day"}},
        {"dispatches", {"line", "shift", "date", "start", "duration_minutes", "crew"}},
        {"events", {"event", "name"}},
        {"cards", {"uid", "kind", "subject", "from", "until"}},
        {"readers", {"reader", "kind", "unit", "checkpoint", "from", "until"}}};
    return of;
}
} // namespace

Feed emptyFeed()
{
    Feed feed;
    for (const auto& [file, header] : headers()) feed[file].header = header;
    return feed;
}

void Maker::units()
{
    const std::string& k = m_case.prefix;
    const auto zone = oneOf(std::vector<std::string>{"", "", "UTC", "America/New_York", "America/New_York", "Asia/Kathmandu"});
    row("units", {k, "站" + k, "station", "B", zone});
    row("units", {k + "U", "队" + k, "brigade", k, sometimes(10, "UTC")});
    if (chance(30)) row("calendar", {date(0, days - 1), chance(50) ? k : k + "U", chance(50) ? "sensitive" : "workday"});
}

void Maker::people()
{
    const std::vector<std::string> kinds{"officer", "auxiliary", "grid_worker"};
    for (int i = between(2, 5); i > 0; --i) {
        const std::string badge = m_case.prefix + "P" + n(i);
        const std::string unit = oneOf(std::vector<std::string>{m_case.prefix, m_case.prefix, m_case.prefix + "U", "ELSEWHERE"});
        row("people", {badge, "张" + badge, oneOf(kinds), unit, sometimes(6, date(0, 3)), ""});
        m_badges.push_back(badge);
    }
}

void Maker::places()
{
    const std::vector<std::string> kinds{"ordinary", "must_reach", "standing"};
    for (int i = between(1, 4); i > 0; --i) {
        const std::string code = m_case.prefix + "C" + n(i);
        const int level = between(0, 3);
        row("checkpoints", {code, code, chance(80) ? m_case.prefix : m_case.prefix + "U", oneOf(kinds), level ? n(level) : "",
                            "", sometimes(8, date(1, 4))});
        m_checkpoints.push_back(code);
    }
}

void Maker::card(const std::string& uid, const std::string& kind, const std::string& subject, const std::string& from,
                 const std::string& until)
{
    const std::vector<std::string> cells{uid, kind, subject, from, until};
    chance(15) ? m_case.lateCards.push_back(cells) : row("cards", cells);
}

void Maker::cards()
{
    for (const std::string& badge : m_badges) card(uid(), "person", badge, "", "");
    for (const std::string& checkpoint : m_checkpoints) card(uid(), "checkpoint", checkpoint, "", "");
    if (chance(30)) card(uid(), "event", oneOf(std::vector<std::string>{"E1", "E2"}), "", "");
    if (chance(20)) card(uid(), "vehicle", "车" + m_case.prefix, "", "");
    if (chance(35)) { // changes hands in the middle
        const std::string code = uid();
        const int day = between(1, days - 1);
        card(code, "person", m_badges.front(), "", dateText(firstDay + day - 1));
        card(code, "person", m_badges.back(), dateText(firstDay + day + (chance(20) ? 1 : 0)), sometimes(30, dateText(firstDay + day + 2)));
    }
    uid(); // one that nobody ever registers
}

void Maker::readers()
{
    const auto add = [&](const std::string& code, const std::string& unit, const std::string& place) {
        row("readers", {code, place.empty() ? "handheld" : "fixed", unit, place, sometimes(8, date(0, 3)), sometimes(8, date(3, 4))});
        m_readers.push_back(code);
    };
    const std::string& k = m_case.prefix;
    for (const std::string& checkpoint : m_checkpoints) {
        if (chance(35)) add("F" + checkpoint, k, checkpoint);
        if (chance(5)) add("G" + checkpoint, k + "U", checkpoint);
    }
    for (int i = between(0, 2); i > 0; --i) add(k + "H" + n(i), chance(70) ? k : k + "U", "");
}

void Maker::stops(const std::string& code)
{
    std::vector<std::string> order = m_checkpoints;
    std::shuffle(order.begin(), order.end(), m_random);
    order.resize(static_cast<std::size_t>(between(1, static_cast<int>(order.size()))));
    int position = 0;
    for (const std::string& checkpoint : order)
        row("stops", {code, n(position += between(1, 2)), checkpoint, chance(30) ? "1" : ""}); // never above a gap
}

void Maker::shifts(const std::string& code)
{
    int from = between(0, 12) * 60 + (chance(20) ? 30 : 0);
    for (int i = between(1, 3); i > 0 && from < 1440; --i) {
        const std::string name = "S" + n(i);
        const bool fixed = chance(80);
        const int rounds = chance(40) ? between(2, 3) : 1;
        const int gap = rounds > 1 || chance(20) ? between(1, 60) : 0;
        const int duration = oneOf(std::vector<int>{45, 90, 120, 200, 360});
        row("shifts", {code, name, name, fixed ? "fixed" : "mobile", chance(85) ? "" : "123", chance(80) ? "" : chance(50) ? "workday|holiday" : "weekend|sensitive",
                       fixed || chance(50) ? clockText(from) : "", n(duration), n(rounds), gap ? n(gap) : "",
                       sometimes(70, n(between(0, 3) * 20)), sometimes(70, n(between(0, 3) * 20)), "", ""});
        if (chance(fixed ? 12 : 80))
            row("dispatches", {code, name, date(0, days - 1), fixed && chance(50) ? "" : clockText(between(0, 47) * 30),
                               sometimes(40, n(between(1, 4) * 30)), chance(30) ? code + "W1" : ""});
        from += duration + (chance(50) ? 0 : between(0, 90));
    }
}

void Maker::crews(const std::string& code)
{
    const int crews = between(1, 2);
    for (int i = 1; i <= crews; ++i) {
        const std::string crew = code + "W" + n(i);
        row("crews", {crew, crew, m_case.prefix});
        for (const std::string& badge : m_badges)
            if (chance(60)) row("crew_members", {crew, badge, sometimes(8, date(0, 2)), sometimes(8, date(2, 4))});
        for (const auto& shift : m_case.feed["shifts"].rows) {
            if (shift[0] != code || chance(10)) continue;
            const int length = chance(60) ? 1 : between(2, 3);
            row("rosters", {code, shift[1], crew, dateText(firstDay - between(0, 9)), sometimes(8, date(1, 4)),
                            length > 1 ? n(length) : "", length > 1 ? n(between(0, length - 1)) : ""});
        }
    }
}

/// Takes shifts or dispatches away until the windows of the line no longer overlap.
void Maker::withoutOverlaps(const std::string& code)
{
    for (;;) {
        Feed feed = wholeFeed({m_district.top, {}, {m_case}, 0, 0, {}}, true);
        for (auto& checkpoint : feed["checkpoints"].rows) checkpoint[5] = checkpoint[6] = "";
        try {
            openDuties(planOf(feed), firstDay, firstDay + days - 1);
            return;
        } catch (const Overlap&) {
            for (const char* file : {"dispatches", "rosters", "shifts"}) {
                auto& rows = m_case.feed[file].rows;
                const auto gone = file == std::string{"dispatches"} ? code : code + " " + m_case.feed["shifts"].rows.back()[1];
                const auto before = rows.size();
                std::erase_if(rows, [&](const auto& cells) {
                    return cells[0] == code && (file == std::string{"dispatches"} || cells[0] + " " + cells[1] == gone);
                });
                if (file == std::string{"dispatches"} && rows.size() < before) break;
            }
        }
    }
}

void Maker::line(int number)
{
    const std::string code = m_case.prefix + "L" + n(number);
    const int first = between(0, days - 2);
    row("lines", {code, "线" + code, chance(70) ? m_case.prefix : m_case.prefix + "U", "foot", chance(50) ? "yes" : "no",
                  oneOf(std::vector<std::string>{"crew", "crew", "unit", "anyone"}), dateText(firstDay + first),
                  dateText(firstDay + first + 1)});
    stops(code);
    if (chance(40)) row("staffing", {code, "officer", n(between(1, 2))});
    if (chance(20)) row("staffing", {code, "auxiliary", "1"});
    shifts(code);
    crews(code);
    withoutOverlaps(code);
}
} // namespace reference
