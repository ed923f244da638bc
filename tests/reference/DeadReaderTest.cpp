// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/feed/Transaction.h"
#include "tests/harness/TemporaryDatabase.h"
#include "tests/reference/Comparing.h"
#include "tests/reference/Telling.h"

#include <QTest>

/// A handheld is dead for two days: what it should have heard is no data, nobody's score moves, and once its journal
/// arrives everything is what it would have been.
class DeadReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void aDeadReaderCostsNobodyAPoint();
};

namespace
{
using namespace reference;

const Day first = dayOf("2026-03-02");
constexpr int days = 8;
constexpr int lastHeard = 4; ///< Days before it dies; it is dead for two.

/// Two lines of three points, each with a crew and a handheld of its own.
Feed plan()
{
    Feed feed;
    feed["units"] = {{"unit", "name", "kind", "parent", "timezone"}, {{"B", "分局", "bureau", "", "UTC"}, {"S1", "一所", "station", "B", ""}, {"S2", "二所", "station", "B", ""}}};
    feed["people"] = {{"badge", "name", "kind", "unit"}, {{"P1", "张三", "officer", "S1"}, {"P2", "李四", "officer", "S2"}}};
    feed["checkpoints"].header = {"checkpoint", "name", "unit", "kind"};
    feed["stops"].header = {"line", "position", "checkpoint"};
    feed["cards"] = {{"uid", "kind", "subject"}, {{"04000001", "person", "P1"}, {"04000002", "person", "P2"}}};
    feed["lines"] = {{"line", "name", "unit", "mode", "ordered", "eligibility"}, {{"L1", "一线", "S1", "foot", "no", "crew"}, {"L2", "二线", "S2", "foot", "no", "crew"}}};
    feed["shifts"].header = {"line", "shift", "name", "kind", "start", "duration_minutes", "rounds", "late_grace_minutes"};
    feed["crews"] = {{"crew", "name", "unit"}, {{"W1", "一组", "S1"}, {"W2", "二组", "S2"}}};
    feed["crew_members"] = {{"crew", "badge"}, {{"W1", "P1"}, {"W2", "P2"}}};
    feed["rosters"] = {{"line", "shift", "crew", "from"}, {{"L1", "D", "W1", "2026-01-01"}, {"L2", "D", "W2", "2026-01-01"}}};
    feed["readers"] = {{"reader", "kind", "unit"}, {{"H1", "handheld", "S1"}, {"H2", "handheld", "S2"}}};
    for (const std::string line : {"1", "2"}) {
        feed["shifts"].rows.push_back({"L" + line, "D", "日巡", "fixed", "08:00", "240", "1", "30"});
        for (const std::string place : {"1", "2", "3"}) {
            feed["checkpoints"].rows.push_back({"C" + line + place, "点" + line + place, "S" + line, "ordinary"});
            feed["stops"].rows.push_back({"L" + line, place, "C" + line + place});
            feed["cards"].rows.push_back({"040000" + line + place, "checkpoint", "C" + line + place});
        }
    }
    return feed;
}

/// What a handheld reads until a day is over, and says it is complete through. The second point is reached late, the
/// third not each day: there are points to lose.
Sending journal(const std::string& number, int until)
{
    const std::string boot = "0000000" + number + "-0000-4000-8000-000000000001";
    Sending sending{{"H" + number, "0000000" + number + "-0000-4000-8000-000000000002", {}, {}}, boot, (first + until) * 24 * hour - hour, 2};
    for (int day = 0; day < until; ++day) {
        const Instant morning = (first + day) * 24 * hour + 8 * hour;
        const auto read = [&](const std::string& uid, Instant at) {
            sending.journal.entries.push_back({"tap", uid, boot, std::int64_t{day} * 86'400'000'000'000 + (at - morning) * 1000, at, 40});
        };
        read("0400000" + number, morning + minute);
        read("040000" + number + "1", morning + 10 * minute);
        read("040000" + number + "2", morning + 250 * minute);
        if (day % 3 == 0) read("040000" + number + "3", morning + 255 * minute);
    }
    return sending;
}

District district(int heardOfTheFirst)
{
    District told;
    told.firstDay = first, told.lastDay = first + days - 1;
    told.top = plan();
    Case one;
    one.sendings = {journal("1", heardOfTheFirst), journal("2", days)};
    told.cases.push_back(one);
    return told;
}

struct Answers {
    Rows visits;
    std::map<std::string, Rows> scores;
    bool operator==(const Answers&) const = default;
};

Answers ask(copy::Session& session, Instant asOf)
{
    Answers answers{visitsByTheDatabase(session, first, first + days - 1, "", asOf), {}};
    for (const Of of : {Of::People, Of::Lines, Of::Units}) answers.scores[nameOf(of)] = scoresByTheDatabase(session, of, dayOf("2026-03-01"), "", asOf);
    return answers;
}

/// What a score row says but for how many duties and visits stand beside it: from "counted" through "missed", terms and points.
std::string points(const Answers& answers, const std::string& of, const std::string& subject)
{
    const std::string row = answers.scores.at(of).at(subject);
    std::vector<std::string> parts;
    for (std::size_t from = 0, end; from <= row.size(); from = end + 3) {
        end = std::min(row.find(" | ", from), row.size());
        parts.push_back(row.substr(from, end - from));
    }
    // name unit duties attended counted on_time late missed excused no_data due completion …
    parts.erase(parts.begin() + 8, parts.begin() + 11);
    parts.erase(parts.begin() + 2);
    std::string text;
    for (const std::string& part : parts) text += part + " | ";
    return text;
}

Instant evening(int afterDays) { return (first + afterDays) * 24 * hour; }

void open(copy::Session& session, const District& told)
{
    importFeed(session, told.top);
    session.ask("select * from plan.open_duties(from_day => $1, through_day => $2)", {dateText(told.firstDay), dateText(told.lastDay)});
}
} // namespace

void DeadReaderTest::aDeadReaderCostsNobodyAPoint()
{
    const harness::TemporaryDatabase well, dead;
    copy::Session one{well.conninfo().toStdString()}, other{dead.conninfo().toStdString()};
    const feed::Transaction aside{one}, besides{other};
    District whole = district(days), part = district(lastHeard);
    open(one, whole);
    open(other, part);
    tellRecord(one, whole, 1);
    tellRecord(other, part, 2);
    settle(other);

    // It has been dead for two days: they owe it nothing.
    const Answers before = ask(other, evening(lastHeard)), after = ask(other, evening(lastHeard + 2)), alive = ask(one, evening(lastHeard + 2));
    QCOMPARE(points(before, "people", "P1"), points(ask(one, evening(lastHeard)), "people", "P1"));
    int withoutData = 0;
    for (const auto& [visit, row] : after.visits) {
        const bool itsOwn = visit.find(" | L1 | ") != std::string::npos;
        const Day day = dayOf(visit.substr(0, 10));
        if (!itsOwn || day < first + lastHeard) {
            QCOMPARE(row, alive.visits.at(visit));
        } else if (day < first + lastHeard + 2) {
            QVERIFY2(row.find("no_data | silent reader=H1 since=") != std::string::npos, row.c_str());
            ++withoutData;
        }
    }
    QCOMPARE(withoutData, 6);
    QCOMPARE(points(after, "people", "P1"), points(before, "people", "P1"));
    QCOMPARE(points(after, "lines", "L1"), points(before, "lines", "L1"));
    QCOMPARE(points(after, "units", "S1"), points(before, "units", "S1"));
    QVERIFY(points(alive, "people", "P1") != points(before, "people", "P1")); // there was something to move
    QCOMPARE(after.scores.at("people").at("P2"), alive.scores.at("people").at("P2"));

    // Its journal arrives.
    District late = district(days);
    tellRecord(other, late, 3);
    for (const int day : {lastHeard, lastHeard + 2, days}) {
        QCOMPARE(ask(other, evening(day)), ask(one, evening(day)));
        settle(other);
        QCOMPARE(ask(other, evening(day)), ask(one, evening(day)));
    }
}

QTEST_GUILESS_MAIN(DeadReaderTest)
#include "DeadReaderTest.moc"
