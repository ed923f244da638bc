// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reference/RandomMaker.h"

#include <algorithm>

namespace reference
{
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
    for (int i = between(-1, 4); i > 0; --i) {
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

/// A handheld that its bearer's card was read by just 12 hours ago, or a microsecond more; nothing else.
void Maker::carryLong(const Duty& duty, const std::string& reader)
{
    const Stop& stop = oneOf(duty.stops);
    const auto tag = m_badges.size() + static_cast<std::size_t>(std::find(m_checkpoints.begin(), m_checkpoints.end(), stop.checkpoint) - m_checkpoints.begin());
    const auto bearer = duty.members.empty() ? m_badges.begin() : std::find(m_badges.begin(), m_badges.end(), *duty.members.begin());
    const Instant at = duty.startsAt + between(0, 30) * minute;
    m_taps[reader] = {{at - 12 * hour - (chance(30) ? 1 : 0), m_uids[static_cast<std::size_t>(bearer - m_badges.begin())]}, {at, m_uids.at(tag)}};
}

/// Two people at one stop in one instant, at whatever readers.
void Maker::meet(const Duty& duty, Instant at)
{
    const auto person = [&] { return m_uids[static_cast<std::size_t>(between(1, static_cast<int>(m_badges.size()))) - 1]; };
    const std::string& place = oneOf(duty.stops).checkpoint;
    const auto tag = m_badges.size() + static_cast<std::size_t>(std::find(m_checkpoints.begin(), m_checkpoints.end(), place) - m_checkpoints.begin());
    for (const std::string& reader : m_readers) {
        const std::string& hangsAt = m_world.readers.at(reader).placedAt;
        if (!hangsAt.empty() && hangsAt != place) continue;
        if (hangsAt.empty()) m_taps[reader].emplace_back(at - second, person());
        m_taps[reader].emplace_back(at, hangsAt.empty() ? m_uids.at(tag) : person());
    }
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
            if (chance(12)) meet(duty, at);
        }
    }
    if (chance(25) && !m_world.duties.empty() && handheld(m_readers.back())) carryLong(oneOf(m_world.duties), m_readers.back());
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
} // namespace reference
