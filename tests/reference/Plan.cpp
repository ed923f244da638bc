// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reference/Plan.h"

#include "tests/reference/Zone.h"

#include <algorithm>

namespace reference
{
namespace
{
/// A row of a feed, cell by column.
class Cells
{
public:
    Cells(const Table& table, const std::vector<std::string>& row) : m_table(table), m_row(row) {}
    std::string text(const char* column) const { return m_table.cell(m_row, column); }
    int number(const char* column, int otherwise = 0) const
    {
        const std::string cell = text(column);
        return cell.empty() ? otherwise : std::stoi(cell);
    }
    std::optional<int> time(const char* column) const
    {
        const std::string cell = text(column);
        return cell.empty() ? std::nullopt : std::optional{minutesOf(cell)};
    }
    Days days() const
    {
        const std::string from = text("from"), until = text("until");
        return {from.empty() ? INT32_MIN : dayOf(from), until.empty() ? INT32_MAX : dayOf(until)};
    }

private:
    const Table& m_table;
    const std::vector<std::string>& m_row;
};

template <typename Take> void each(const Feed& feed, const char* file, const Take& take)
{
    const auto found = feed.find(file);
    if (found == feed.end()) return;
    for (const auto& row : found->second.rows) take(Cells{found->second, row});
}

std::set<std::string> listed(const std::string& cell)
{
    std::set<std::string> items;
    for (std::size_t from = 0; from < cell.size();) {
        const std::size_t end = std::min(cell.find('|', from), cell.size());
        items.insert(cell.substr(from, end - from));
        from = end + 1;
    }
    return items;
}

void takePeopleAndUnits(const Feed& feed, Plan& plan)
{
    each(feed, "units", [&](const Cells& row) {
        plan.units[row.text("unit")] = {row.text("unit"), row.text("name"), row.text("kind"), row.text("parent"),
                                        row.text("timezone")};
    });
    each(feed, "people", [&](const Cells& row) {
        const std::string badge = row.text("badge");
        plan.people[badge] = {badge, row.text("name"), row.text("kind"), row.text("unit")};
        plan.service[badge] = row.days();
    });
    each(feed, "crew_members", [&](const Cells& row) {
        plan.crews[row.text("crew")].push_back({row.text("badge"), row.days()});
    });
}

void takeLines(const Feed& feed, Plan& plan)
{
    std::map<std::string, PlannedStop> places;
    each(feed, "checkpoints", [&](const Cells& row) {
        const std::string code = row.text("checkpoint");
        places[code] = {{0, code, row.text("kind"), row.number("level"), 0}, row.days()};
        plan.unitOfCheckpoint[code] = row.text("unit");
    });
    each(feed, "lines", [&](const Cells& row) {
        plan.lines[row.text("line")] = {row.text("line"), row.text("name"), row.text("unit"), row.text("eligibility"),
                                        row.text("ordered") == "yes", row.days(), {}, {}};
    });
    each(feed, "stops", [&](const Cells& row) {
        PlannedStop stop = places.at(row.text("checkpoint"));
        stop.stop.position = row.number("position");
        stop.stop.dwellMinutes = row.number("dwell_minutes");
        plan.lines.at(row.text("line")).stops.push_back(stop);
    });
    for (auto& [code, line] : plan.lines)
        std::sort(line.stops.begin(), line.stops.end(),
                  [](const auto& a, const auto& b) { return a.stop.position < b.stop.position; });
    each(feed, "staffing", [&](const Cells& row) {
        plan.lines.at(row.text("line")).staffing[row.text("person_kind")] = row.number("count");
    });
}

void takeShifts(const Feed& feed, Plan& plan)
{
    each(feed, "shifts", [&](const Cells& row) {
        Shift shift{row.text("line"), row.text("shift"), row.text("kind") == "fixed", {}, listed(row.text("day_kinds")),
                    row.time("start"), row.number("duration_minutes"), row.number("rounds"),
                    row.number("min_gap_minutes"), row.number("early_grace_minutes"), row.number("late_grace_minutes"),
                    row.days()};
        for (const char day : row.text("days")) shift.weekdays.insert(day - '0');
        plan.shifts.push_back(shift);
    });
    each(feed, "calendar", [&](const Cells& row) {
        plan.calendar[{dayOf(row.text("date")), row.text("unit")}] = row.text("day_kind");
    });
    each(feed, "rosters", [&](const Cells& row) {
        plan.rosters[{row.text("line"), row.text("shift")}].push_back(
            {row.text("crew"), row.days(), row.number("cycle_length", 1), row.number("cycle_day", 0)});
    });
    each(feed, "dispatches", [&](const Cells& row) {
        const auto duration = row.text("duration_minutes");
        plan.dispatches[{row.text("line"), row.text("shift"), dayOf(row.text("date"))}] = {
            row.time("start"), duration.empty() ? std::nullopt : std::optional{std::stoi(duration)}, row.text("crew")};
    });
}

const Zone& zoneOf(const Plan& plan, std::string unit)
{
    for (; !unit.empty(); unit = plan.units.at(unit).parent)
        if (!plan.units.at(unit).timezone.empty()) return zone(plan.units.at(unit).timezone);
    return zone("Asia/Shanghai");
}

std::string topUnit(const Plan& plan)
{
    for (const auto& [code, unit] : plan.units)
        if (unit.parent.empty()) return code;
    return {};
}

Period periodOf(const Days& days, const Zone& here)
{
    return {days.from == INT32_MIN ? always : here.instantOf(days.from, 0),
            days.until == INT32_MAX ? ever : here.instantOf(days.until + 1, 0)};
}

void takeCards(const Feed& feed, Plan& plan)
{
    each(feed, "cards", [&](const Cells& row) {
        const std::string kind = row.text("kind"), subject = row.text("subject");
        const std::string unit = kind == "person"       ? plan.people.at(subject).unit
                                 : kind == "checkpoint" ? plan.unitOfCheckpoint.at(subject)
                                                        : topUnit(plan);
        plan.cards.push_back({row.text("uid"), kind, subject, periodOf(row.days(), zoneOf(plan, unit))});
    });
    // One day begins at different instants in different zones: a UID passes from hand to hand at the later card's.
    std::sort(plan.cards.begin(), plan.cards.end(), [](const Card& a, const Card& b) {
        return std::tie(a.uid, a.during.from) < std::tie(b.uid, b.during.from);
    });
    for (std::size_t i = 1; i < plan.cards.size(); ++i)
        if (plan.cards[i].uid == plan.cards[i - 1].uid)
            plan.cards[i - 1].during.until = std::min(plan.cards[i - 1].during.until, plan.cards[i].during.from);
}

void takeReaders(const Feed& feed, Plan& plan)
{
    each(feed, "readers", [&](const Cells& row) {
        Reader reader;
        reader.code = row.text("reader");
        reader.unit = row.text("unit");
        reader.placedAt = row.text("kind") == "fixed" ? row.text("checkpoint") : std::string{};
        reader.firstDay = row.days().from;
        reader.lastDay = row.days().until;
        reader.placed = periodOf(row.days(), zoneOf(plan, reader.unit));
        plan.readers[reader.code] = reader;
    });
}

std::string dayKind(const Plan& plan, std::string unit, Day day)
{
    for (; !unit.empty(); unit = plan.units.at(unit).parent)
        if (const auto found = plan.calendar.find({day, unit}); found != plan.calendar.end()) return found->second;
    if (const auto found = plan.calendar.find({day, ""}); found != plan.calendar.end()) return found->second;
    return weekday(day) >= 6 ? "weekend" : "workday";
}

const Dispatch* dispatched(const Plan& plan, const Shift& shift, Day day)
{
    const auto found = plan.dispatches.find({shift.line, shift.shift, day});
    return found == plan.dispatches.end() ? nullptr : &found->second;
}

/// Whether the shift gives a duty that day.
bool isDue(const Plan& plan, const Shift& shift, const Line& line, Day day)
{
    if (!line.days.hold(day) || !shift.days.hold(day)) return false;
    if (dispatched(plan, shift, day)) return true;
    return shift.fixed && (shift.weekdays.empty() || shift.weekdays.contains(weekday(day))) &&
           (shift.dayKinds.empty() || shift.dayKinds.contains(dayKind(plan, line.unit, day)));
}

std::set<std::string> crewsOn(const Plan& plan, const Shift& shift, const Dispatch* order, Day day)
{
    if (order && !order->crew.empty()) return {order->crew};
    std::set<std::string> crews;
    const auto rosters = plan.rosters.find({shift.line, shift.shift});
    if (rosters == plan.rosters.end()) return crews;
    for (const Roster& roster : rosters->second)
        if (roster.days.hold(day) && (day - roster.days.from) % roster.length == roster.day) crews.insert(roster.crew);
    return crews;
}

std::set<std::string> membersOn(const Plan& plan, const std::set<std::string>& crews, Day day)
{
    std::set<std::string> members;
    for (const std::string& crew : crews) {
        const auto found = plan.crews.find(crew);
        if (found == plan.crews.end()) continue;
        for (const Membership& member : found->second)
            if (member.days.hold(day) && plan.service.at(member.badge).hold(day)) members.insert(member.badge);
    }
    return members;
}

Duty dutyOf(const Plan& plan, const Shift& shift, const Line& line, Day day)
{
    const Dispatch* order = dispatched(plan, shift, day);
    Duty duty;
    duty.day = day;
    duty.line = line.line;
    duty.shift = shift.shift;
    duty.unit = line.unit;
    duty.startsAt = zoneOf(plan, line.unit).instantOf(day, order && order->start ? *order->start : shift.start.value());
    duty.endsAt = duty.startsAt + (order && order->duration ? *order->duration : shift.duration) * minute;
    duty.acceptFrom = duty.startsAt - shift.early * minute; // until the neighbours are known
    duty.acceptUntil = duty.endsAt + shift.late * minute;
    duty.rounds = shift.rounds;
    duty.minGapMinutes = shift.gap;
    duty.ordered = line.ordered;
    duty.eligibility = line.eligibility;
    duty.members = membersOn(plan, crewsOn(plan, shift, order, day), day);
    duty.staffing = line.staffing;
    for (const PlannedStop& planned : line.stops)
        if (planned.days.hold(day)) duty.stops.push_back(planned.stop);
    return duty;
}

/// Where duties of one line meet, the later's start ends the earlier's grace, and that the later's early grace.
void settleAcceptance(std::vector<Duty>& duties)
{
    for (std::size_t i = 0; i + 1 < duties.size(); ++i) {
        Duty& duty = duties[i];
        const Duty& next = duties[i + 1];
        if (next.line != duty.line) continue;
        if (next.startsAt < duty.endsAt)
            throw Overlap(duty.line + " " + duty.shift + " " + dateText(duty.day) + " and " + next.shift);
        duty.acceptUntil = std::min(duty.acceptUntil, next.startsAt);
    }
    for (std::size_t i = 1; i < duties.size(); ++i)
        if (duties[i - 1].line == duties[i].line)
            duties[i].acceptFrom = std::max(duties[i].acceptFrom, duties[i - 1].acceptUntil);
}
} // namespace

Plan planOf(const Feed& feed)
{
    Plan plan;
    takePeopleAndUnits(feed, plan);
    takeLines(feed, plan);
    takeShifts(feed, plan);
    takeCards(feed, plan);
    takeReaders(feed, plan);
    return plan;
}

std::vector<Duty> openDuties(const Plan& plan, Day from, Day through)
{
    std::vector<Duty> duties;
    for (const Shift& shift : plan.shifts) {
        const Line& line = plan.lines.at(shift.line);
        for (Day day = from; day <= through; ++day) {
            if (!isDue(plan, shift, line, day)) continue;
            Duty duty = dutyOf(plan, shift, line, day);
            if (!duty.stops.empty()) duties.push_back(std::move(duty));
        }
    }
    std::sort(duties.begin(), duties.end(),
              [](const Duty& a, const Duty& b) { return std::tie(a.line, a.startsAt) < std::tie(b.line, b.startsAt); });
    settleAcceptance(duties);
    return duties;
}

World worldOf(const Plan& plan, Day from, Day through)
{
    World world;
    world.units = plan.units;
    world.people = plan.people;
    for (const auto& [code, line] : plan.lines) world.lineNames[code] = line.name;
    world.cards = plan.cards;
    world.readers = plan.readers;
    world.duties = openDuties(plan, from, through);
    world.rules.emplace_back();
    return world;
}
} // namespace reference
