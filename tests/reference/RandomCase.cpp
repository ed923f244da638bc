// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reference/RandomCase.h"

#include <algorithm>
#include <cstdio>
#include <random>

namespace reference
{
namespace
{
const Day firstDay = dayOf("2026-03-06");
constexpr int days = 5; // with the night that New York turns its clocks, on the 8th

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

Feed emptyFeed()
{
    Feed feed;
    for (const auto& [file, header] : headers()) feed[file].header = header;
    return feed;
}

/// Makes one case after the other.
class Maker
{
public:
    explicit Maker(unsigned seed);
    void makeCase(int number);
    District take();

private:
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
    void taps();
    void send(const std::string& reader);
    void sendJournal(const std::string& reader, std::vector<std::pair<Instant, std::string>> taps);
    Entry entry(Sending& sending, Instant at, const std::string& uid, Instant& clock);
    Instant interesting(const Duty& duty);

    std::mt19937 m_random;
    District m_district;
    std::uint32_t m_uid = 0x04000000;
    // Of the case being made:
    Case m_case;
    World m_world;
    std::vector<std::string> m_badges, m_checkpoints, m_uids, m_readers;
    std::map<std::string, std::vector<std::pair<Instant, std::string>>> m_taps;
};

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
    rule.rankedFrom = oneOf(std::vector<int>{1, 4, 20});
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

void Maker::world() { m_world = worldOf(District{m_district.top, {}, {m_case}, firstDay, firstDay + days - 1, {}}); }

void Maker::excuses()
{
    for (const Duty& duty : m_world.duties) {
        if (!chance(12)) continue;
        AskedExcuse asked;
        (chance(50) ? asked.excuse.line : asked.excuse.checkpoint) = "?";
        if (!asked.excuse.line.empty()) asked.excuse.line = duty.line;
        if (!asked.excuse.checkpoint.empty()) asked.excuse.checkpoint = oneOf(duty.stops).checkpoint;
        asked.excuse.during.from = oneOf(std::vector<Instant>{duty.startsAt, duty.endsAt, duty.endsAt - 1, duty.startsAt - hour});
        asked.excuse.during.until = asked.excuse.during.from + oneOf(std::vector<Instant>{hour, hour + 1, minute, 3 * hour});
        asked.approved = chance(80);
        m_case.excuses.push_back(asked);
    }
}

void Maker::outages()
{
    if (m_readers.empty()) return;
    for (const Duty& duty : m_world.duties) {
        if (!chance(10)) continue;
        const auto from = oneOf(std::vector<Instant>{duty.acceptFrom, duty.acceptUntil, duty.acceptUntil - 1, duty.acceptFrom - hour});
        const auto until = oneOf(std::vector<Instant>{duty.acceptFrom + 1, duty.acceptUntil, duty.acceptUntil - 1, duty.acceptUntil + hour, ever});
        if (from < until) m_case.outages.push_back({oneOf(m_readers), {from, until}});
    }
}

void Maker::adjustments()
{
    for (int i = between(-2, 2); i > 0; --i) {
        Adjustment adjustment{chance(85) ? "2026-03" : "2026-02", "people", oneOf(m_badges), between(-3000, 3000)};
        if (chance(25)) adjustment.of = "lines", adjustment.subject = m_case.prefix + "L1";
        if (chance(25)) adjustment.of = "units", adjustment.subject = m_case.prefix + "U";
        m_case.adjustments.push_back({adjustment, chance(80)});
    }
}

Instant Maker::interesting(const Duty& duty)
{
    const Instant gap = duty.minGapMinutes * minute;
    const std::vector<Instant> bounds{duty.acceptFrom, duty.acceptFrom - 1, duty.startsAt, duty.endsAt, duty.endsAt + 1,
                                      duty.endsAt + 60'000'000, duty.acceptUntil, duty.acceptUntil - 1, duty.startsAt + gap,
                                      duty.startsAt + gap - 1, duty.startsAt + 2 * gap, duty.startsAt + minute,
                                      duty.acceptFrom - hour, duty.acceptUntil + hour};
    if (chance(40)) return oneOf(bounds);
    const auto span = static_cast<int>((duty.acceptUntil - duty.acceptFrom) / second) + 1200;
    return duty.acceptFrom + (between(0, span) - 600) * second + (chance(20) ? 123'456 : 0);
}

void Maker::taps()
{
    if (m_readers.empty()) return;
    m_taps.clear();
    const auto handheld = [&](const std::string& reader) { return m_world.readers.at(reader).placedAt.empty(); };
    for (const Duty& duty : m_world.duties) {
        for (int i = between(0, 9); i > 0; --i) {
            const std::string& reader = oneOf(m_readers);
            const Instant at = interesting(duty);
            auto& taps = m_taps[reader];
            if (handheld(reader) && chance(60)) // binds a bearer
                taps.emplace_back(at - (chance(10) ? 12 * hour + between(0, 1) : between(0, 800) * minute), oneOf(m_uids));
            taps.emplace_back(at, oneOf(m_uids));
            if (chance(20)) taps.emplace_back(at + minute, taps.back().second); // stays as long as any stop asks
            if (handheld(reader) && chance(15)) taps.emplace_back(at + 5 * minute + between(0, 1), oneOf(m_uids));
            if (chance(10)) taps.emplace_back(at, oneOf(m_uids)); // in the same instant
            if (chance(10)) taps.push_back(taps.back());
            if (chance(15)) m_taps[oneOf(m_readers)].emplace_back(at, oneOf(m_uids)); // in the same instant, elsewhere or here
        }
    }
    for (const std::string& reader : m_readers) send(reader);
}

/// A reader's taps come by journal, by a wand's download, or by both.
void Maker::send(const std::string& reader)
{
    auto& taps = m_taps[reader];
    if (taps.empty() && chance(15)) return; // never heard
    if (chance(6)) {
        Download download{reader, taps, firstDay * 24 * hour + between(0, days * 48) * 30 * minute};
        if (!m_world.duties.empty() && chance(60)) download.completeThrough = oneOf(m_world.duties).acceptUntil - (chance(30) ? 1 : 0);
        if (chance(10)) download.completeThrough.reset();
        m_case.downloads.push_back(download);
        if (chance(80)) return;
    }
    std::shuffle(taps.begin(), taps.end(), m_random);
    const bool replaced = chance(10);
    const auto half = taps.begin() + static_cast<std::ptrdiff_t>(replaced ? taps.size() / 2 : taps.size());
    sendJournal(reader, {taps.begin(), half});
    if (replaced) sendJournal(reader, {half, taps.end()});
}

void Maker::sendJournal(const std::string& reader, std::vector<std::pair<Instant, std::string>> taps)
{
    if (chance(80)) std::sort(taps.begin(), taps.end()); // else by a clock that jumps
    Sending sending;
    sending.journal.reader = reader;
    sending.journal.journal = uuid();
    sending.boot = uuid();
    sending.batch = static_cast<std::size_t>(oneOf(std::vector<int>{1, 3, 7, 1000}));
    if (chance(85)) sending.completeThrough = firstDay * 24 * hour + between(0, days * 48) * 30 * minute + 17 * second;
    // The boots of before: their anchors lie in the days of the case.
    std::vector<std::pair<std::string, Instant>> boots;
    for (int i = between(0, 2); i > 0; --i) boots.emplace_back(uuid(), (firstDay * 24 - between(1, 99)) * hour);
    for (int again = 0; again < 2; ++again)
        for (const auto& [boot, began] : boots)
            // A second anchor of a boot is kept when another boot came in between.
            if (again == 0 || (chance(50) && sending.journal.anchors.back().boot != boot)) {
                const Instant up = (again == 0 ? between(150, 300) : between(1, 149)) * hour + between(0, 59) * minute;
                sending.journal.anchors.push_back({boot, up * 1000, began + up + (chance(30) ? between(-999, 999) : 0)});
            }
    Instant clock = 0;
    sending.journal.entries.push_back({"start", "", boots.empty() ? sending.boot : boots[0].first, 5'000'000'000, taps.empty() ? firstDay * 24 * hour : taps[0].first, 40});
    for (const auto& [at, code] : taps) {
        Entry made = entry(sending, at, code, clock);
        if (!boots.empty() && chance(35)) { // the host's clock is wrong; boot time and an anchor tell better
            const auto& [boot, began] = oneOf(boots);
            made.boot = boot;
            made.bootTime = std::max<std::int64_t>(0, at - began) * 1000 + between(0, 1) * between(0, 999);
            made.deviceAt = at + oneOf(std::vector<Instant>{-hour, 3 * hour, -20'000 * hour, 0});
            made.clockError = oneOf(std::vector<std::int64_t>{1'000'000, 16'000'000, 999'999'999});
        }
        sending.journal.entries.push_back(made);
        if (chance(5)) sending.journal.entries.push_back({"clock_step", "", made.boot, made.bootTime, made.deviceAt, made.clockError});
    }
    m_case.sendings.push_back(sending);
}

/// An entry by the device's own clock: synchronised, or, of a boot that has no anchor, unsure.
Entry Maker::entry(Sending& sending, Instant at, const std::string& uid, Instant& clock)
{
    Entry made{"tap", uid, sending.boot, (clock += between(0, 5) * second) * 1000, at, oneOf(std::vector<std::int64_t>{0, 40, 1000, 999'999})};
    if (chance(15)) {
        static const std::string lost = "00000000-0000-4000-8000-000000000000";
        made.boot = lost;
        made.clockError = oneOf(std::vector<std::int64_t>{1'000'000, 60'000'000, 600'000'000, 16'000'000});
    }
    if (chance(10)) made.deviceAt += made.clockError; // on time only thanks to the doubt
    return made;
}

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
} // namespace

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
