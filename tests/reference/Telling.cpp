// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reference/Telling.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <algorithm>
#include <random>
#include <stdexcept>

namespace reference
{
namespace
{
constexpr std::int64_t years = 25LL * 365 * 24 * 3600 * 1'000'000'000; // nanoseconds that the host of a push has been up: longer ago than any case

/// A call of record.push yet to be made.
struct Push {
    Sending* sending = nullptr;
    std::string boot;
    std::int64_t bootTime = 0;
    std::size_t first = 1;          ///< Entry.
    std::vector<std::string> lines; ///< None: a heartbeat.
    std::vector<std::string> digests;
    std::optional<Instant> completeThrough;
    Anchor* anchor = nullptr; ///< Of an earlier boot: what the heartbeat is for.
};

void digest(const Journal& journal, std::vector<std::string>& lines, std::vector<std::string>& digests)
{
    QByteArray previous = QCryptographicHash::hash(QByteArray::fromStdString(journal.journal), QCryptographicHash::Sha256);
    for (std::size_t i = 0; i < journal.entries.size(); ++i) {
        lines.push_back(canonicalLine(i + 1, journal.entries[i]));
        previous = QCryptographicHash::hash(previous.toHex() + QByteArray::fromStdString(lines.back()), QCryptographicHash::Sha256);
        digests.push_back("\\x" + previous.toHex().toStdString());
    }
}

std::vector<Push> heartbeats(District& district)
{
    std::vector<Push> pushes;
    for (Case& one : district.cases)
        for (Sending& sending : one.sendings)
            for (Anchor& anchor : sending.journal.anchors) {
                Push push{&sending, anchor.boot, anchor.bootTime, 1, {}, {}, {}, &anchor};
                pushes.push_back(push);
            }
    return pushes;
}

/// The pushes of one journal, in the only order in which they can be taken; some come again.
std::vector<Push> pushesOf(Sending& sending, std::mt19937& random)
{
    std::vector<std::string> lines, digests;
    digest(sending.journal, lines, digests);
    std::vector<Push> pushes;
    std::int64_t up = years;
    for (std::size_t first = 0; first < lines.size(); first += sending.batch) {
        const std::size_t last = std::min(lines.size(), first + sending.batch);
        const std::size_t most = std::min(first, 1000 - (last - first)); // what is held already may come along
        const std::size_t again = random() % 4 == 0 ? random() % (most + 1) : 0;
        const auto part = [&](const std::vector<std::string>& of) {
            return std::vector(of.begin() + static_cast<std::ptrdiff_t>(first - again), of.begin() + static_cast<std::ptrdiff_t>(last));
        };
        pushes.push_back({&sending, sending.boot, up += 1'000'000'000, first - again + 1, part(lines), part(digests), {}, nullptr});
        if (last == lines.size()) pushes.back().completeThrough = sending.completeThrough;
        if (random() % 8 == 0) pushes.push_back(pushes.back()); // the answer was lost: sent again
    }
    return pushes;
}

std::string nullable(const std::optional<Instant>& at) { return at ? rfc3339InFull(*at) : std::string{}; }

/// What the planner knows of tables that have just been filled: nobody else tells it within a transaction.
void analyze(copy::Session& session)
{
    session.run("analyze patrol.journal, patrol.anchor, patrol.clock_in, patrol.sighting, patrol.reader, patrol.reader_state, "
                "patrol.placement, patrol.card, patrol.membership, patrol.duty, patrol.duty_member, patrol.visit");
}

} // namespace

void settle(copy::Session& session)
{
    session.run("select record.settle_duties(instant => now(), at_most => 1000000)");
}

namespace
{
/// Makes the calls, in order, and takes the answers.
void make(copy::Session& session, std::vector<Push>& pushes)
{
    session.run("create temporary table sent (n bigint, reader text, journal uuid, first_entry bigint, lines text[], digests bytea[], "
                "boot_id uuid, boottime_ns bigint, complete_through timestamptz) on commit drop");
    session.copyIn("copy sent from stdin with (format csv)", [&](const copy::Session::Put& put) {
        for (std::size_t i = 0; i < pushes.size(); ++i) {
            const Push& push = pushes[i];
            put(csvRecord({std::to_string(i), push.sending->journal.reader, push.sending->journal.journal, std::to_string(push.first),
                           copy::arrayOf(push.lines), copy::arrayOf(push.digests), push.boot, std::to_string(push.bootTime),
                           nullable(push.completeThrough)}) + "\n");
        }
    });
    std::map<Sending*, Instant> told;
    for (std::size_t first = 0, many = 100; first < pushes.size(); first += many, many *= 3) {
        analyze(session);
        settle(session); // what comes now comes too late for what is kept
        const auto answers = session.ask(
            "select sent.n, answer.refused, answer.detail, (extract(epoch from answer.server_time) * 1000000)::bigint, told.complete_ns "
            "from (select * from sent where n >= $1 and n < $2 order by n) as sent "
            "cross join lateral (select case when sent.complete_through is not null then sent.boottime_ns "
            "  - (extract(epoch from clock_timestamp() - sent.complete_through) * 1000000000)::bigint end as complete_ns offset 0) as told "
            "cross join lateral record.push(reader => sent.reader, journal => sent.journal, first_entry => sent.first_entry, "
            "  lines => sent.lines, digests => sent.digests, boot_id => sent.boot_id, boottime_ns => sent.boottime_ns, "
            "  realtime => clock_timestamp(), clock_error_us => 100, complete_through_ns => told.complete_ns, public_key => null, "
            "  signature => null, health => '{\"undelivered\": 0, \"reader_state\": \"listening\"}') as answer",
            {std::to_string(first), std::to_string(first + many)});
        for (const copy::Row& row : answers) {
            Push& push = pushes.at(std::stoul(*row[0]));
            if (row[1]) throw std::runtime_error("a push was refused: " + *row[1] + ": " + row[2].value_or(""));
            const Instant landed = std::stoll(*row[3]);
            if (!push.anchor) push.sending->journal.anchors.push_back({push.boot, push.bootTime, landed});
            if (!row[4]) continue;
            // What §6 says a push is complete through: the server's time less the boot time between, upwards.
            const Instant through = landed - (push.bootTime - std::stoll(*row[4]) + 999) / 1000;
            told.try_emplace(push.sending, through).first->second = std::max(told[push.sending], through);
        }
    }
    session.run("drop table sent");
    for (const auto& [sending, through] : told) sending->completeThrough = through;
}

/// Server's clocks that heartbeats of earlier boots met: those of the case's days.
void setAnchors(copy::Session& session, const std::vector<Push>& pushes)
{
    session.run("create temporary table met (journal uuid, boot_id uuid, boottime_ns bigint, server_at timestamptz) on commit drop");
    session.copyIn("copy met from stdin with (format csv)", [&](const copy::Session::Put& put) {
        for (const Push& push : pushes)
            put(csvRecord({push.sending->journal.journal, push.boot, std::to_string(push.bootTime), rfc3339InFull(push.anchor->serverAt)}) + "\n");
    });
    session.run("update patrol.anchor set server_at = met.server_at from met "
                "where (anchor.journal, anchor.boot_id, anchor.boottime_ns) = (met.journal, met.boot_id, met.boottime_ns); drop table met");
}

void readOut(copy::Session& session, const Download& download, std::mt19937& random)
{
    auto taps = download.taps;
    if (!taps.empty()) taps.push_back(taps[random() % taps.size()]);
    std::shuffle(taps.begin(), taps.end(), random);
    const std::size_t half = random() % 2 == 0 ? 0 : taps.size() / 2; // the first half is read out once before
    for (const std::size_t through : {half, taps.size()}) {
        if (through == 0 && half == 0 && through != taps.size()) continue;
        const auto command = session.ask("select record.begin_download(reader => $1)", {download.reader}).at(0).at(0).value();
        session.copyIn(command, [&](const copy::Session::Put& put) {
            for (std::size_t i = 0; i < through; ++i)
                put(std::to_string(i + 2) + "," + rfc3339(taps[i].first) + "," + taps[i].second + "\n");
        });
        const bool last = through == taps.size();
        session.ask("select * from record.take_download(complete_through => $1)",
                    {last && download.completeThrough ? copy::Value{rfc3339(*download.completeThrough)} : copy::Value{}});
    }
}

} // namespace

void ask(copy::Session& session, Case& one)
{
    const std::string &asker = one.asker, &approver = one.approver;
    const auto text = [](const std::string& code) { return code.empty() ? copy::Value{} : copy::Value{code}; };
    for (AskedExcuse& asked : one.excuses) {
        Excuse& excuse = asked.excuse;
        const auto number = session.ask("select desk.ask_excuse(line => $1, checkpoint => $2, from_at => $3, to_at => $4, "
                                        "reason => 'dispatch', reference => '110-1', by_badge => $5)",
                                        {text(excuse.line), text(excuse.checkpoint), rfc3339(excuse.during.from), rfc3339(excuse.during.until), asker}).at(0).at(0);
        if (asked.approved) session.ask("select desk.approve_excuse(number => $1, by_badge => $2)", {number, approver});
        excuse.number = std::stoll(*number);
    }
    for (const AskedAdjustment& asked : one.adjustments) {
        const Adjustment& of = asked.adjustment;
        session.ask("insert into patrol.adjustment (station_id, month, person_id, line_id, unit_id, kind, points, reason, asked_by, approved_by, approved_at) "
                    "select (select unit_id from patrol.unit where unit = $7), ($1 || '-01')::date, "
                    "(select person_id from patrol.person where $2 = 'people' and badge = $3), (select line_id from patrol.line where $2 = 'lines' and line = $3), "
                    "(select unit_id from patrol.unit where $2 = 'units' and unit = $3), 'inspection', $4::numeric / 100, 'x', "
                    "(select person_id from patrol.person where badge = $5), (select person_id from patrol.person where badge = $6), "
                    "case when $6 is not null then now() end",
                    {of.month, of.of, of.subject, std::to_string(of.hundredths), asker, asked.approved ? copy::Value{approver} : copy::Value{}, one.station});
    }
    for (const Outage& outage : one.outages)
        session.ask("select desk.note_outage(reader => $1, from_at => $2, to_at => $3, reason => 'repair', by_badge => $4)",
                    {outage.reader, rfc3339(outage.during.from),
                     outage.during.until == ever ? copy::Value{} : copy::Value{rfc3339(outage.during.until)}, asker});
}

namespace
{
void setRules(copy::Session& session, const std::vector<Rule>& rules)
{
    for (const Rule& rule : rules) {
        std::string numbers;
        for (const auto number : {rule.completion, rule.punctuality, rule.attendance, rule.order, rule.dwell, rule.staffing, rule.level1, rule.level2,
                                  rule.level3, rule.noLevel, rule.mustReach, rule.standing, rule.ordinary, rule.excellentFrom, rule.goodFrom, rule.fairFrom})
            numbers += ", " + std::to_string(number) + " / 10.0";
        session.run("insert into patrol.rule_set (valid_from, completion, punctuality, attendance, order_kept, dwell, staffing, level_1, level_2, level_3, no_level, "
                    "must_reach, standing, ordinary, excellent_from, good_from, fair_from, ranked_from) values ('" + dateText(rule.validFrom) + "'" + numbers + ", " + std::to_string(rule.rankedFrom) + ")");
    }
}
} // namespace

void importFeed(copy::Session& session, const Feed& feed)
{
    session.run("select plan.begin_feed()");
    for (const auto& [file, table] : feed) {
        if (table.rows.empty()) continue;
        const auto command = session.ask("select plan.stage(file => $1, header => $2)", {file + ".csv", copy::arrayOf(table.header)}).at(0).at(0).value();
        session.copyIn(command, [&rows = table.rows](const copy::Session::Put& put) {
            for (std::size_t i = 0; i < rows.size(); ++i) put(std::to_string(i + 2) + "," + csvRecord(rows[i]) + "\n");
        });
    }
    const auto problems = session.ask("select file, line, \"column\", code, found, expected from plan.problems() limit 3");
    std::string told;
    for (const copy::Row& row : problems)
        for (const copy::Value& cell : row) told += cell.value_or("") + " ";
    if (!told.empty()) throw std::runtime_error("the feed has problems: " + told);
    session.run("select * from plan.apply()");
}

void tell(copy::Session& session, District& district, unsigned shuffle)
{
    setRules(session, district.rules);
    importFeed(session, wholeFeed(district, false));
    session.ask("select * from plan.open_duties(from_day => $1, through_day => $2)", {dateText(district.firstDay), dateText(district.lastDay)});
    tellRecord(session, district, shuffle);
    analyze(session);
    settle(session);
    importFeed(session, wholeFeed(district, true));
    for (Case& one : district.cases) ask(session, one);
    analyze(session);
}

void tellRecord(copy::Session& session, District& district, unsigned shuffle)
{
    std::mt19937 random{shuffle};
    auto beats = heartbeats(district);
    make(session, beats);
    setAnchors(session, beats);

    // Journals come in as they like, each in its own order; the wands at any time between.
    std::vector<std::vector<Push>> queues;
    std::vector<const Download*> downloads;
    for (Case& one : district.cases) {
        for (Sending& sending : one.sendings) queues.push_back(pushesOf(sending, random));
        for (const Download& download : one.downloads) downloads.push_back(&download);
    }
    std::vector<std::size_t> turns;
    for (std::size_t i = 0; i < queues.size(); ++i) turns.insert(turns.end(), queues[i].size(), i);
    std::shuffle(turns.begin(), turns.end(), random);
    std::shuffle(downloads.begin(), downloads.end(), random);
    std::vector<Push> pushes;
    std::vector<std::size_t> taken(queues.size());
    for (const std::size_t turn : turns) pushes.push_back(queues[turn][taken[turn]++]);
    session.run("set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off"); // tables grow faster than the planner hears of it
    const auto before = downloads.begin() + static_cast<std::ptrdiff_t>(downloads.size() / 2);
    for (auto download = downloads.begin(); download != before; ++download) readOut(session, **download, random);
    make(session, pushes);
    for (auto download = before; download != downloads.end(); ++download) readOut(session, **download, random);
    session.run("set local enable_seqscan = on; set local enable_hashjoin = on; set local enable_mergejoin = on");
}
} // namespace reference
