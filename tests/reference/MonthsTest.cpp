// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/feed/Transaction.h"
#include "tests/harness/Program.h"
#include "tests/harness/TemporaryDatabase.h"
#include "tests/reference/Comparing.h"
#include "tests/reference/Patrols.h"
#include "tests/reference/Telling.h"

#include <QTest>

/// Days of patrols on each deployment: what patrolctl prints of them, against the second implementation, which opens
/// the duties itself from the same files. PATROL_FEEDS=a|b keeps to some; PATROL_MONTHS=whole takes a month of each.
class MonthsTest : public QObject
{
    Q_OBJECT

private slots:
    void patrolctlSaysWhatTheReferenceSays_data();
    void patrolctlSaysWhatTheReferenceSays();
};

namespace
{
using namespace reference;

Table patrolctl(const harness::TemporaryDatabase& database, const QStringList& arguments)
{
    harness::Surroundings here;
    here.environment = database.environment();
    here.deadline = std::chrono::seconds{120};
    const auto outcome = harness::run("patrolctl", arguments, here);
    if (outcome.exitCode != 0) throw std::runtime_error("patrolctl " + arguments.join(' ').toStdString() + ": " + outcome.err.toStdString());
    return parseCsv(outcome.out.toStdString());
}

/// Says what differs; the number of rows that do.
std::size_t differing(const std::string& what, const Rows& database, const Rows& reference)
{
    const auto found = compare(what, database, reference);
    for (std::size_t i = 0; i < found.size() && i < 5; ++i)
        qWarning("%s\n  patrolctl %s\n  reference %s", found[i].where.c_str(), found[i].database.c_str(), found[i].reference.c_str());
    return found.size();
}

QString text(Day day) { return QString::fromStdString(dateText(day)); }
} // namespace

void MonthsTest::patrolctlSaysWhatTheReferenceSays_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("duties");
    const QStringList wanted = qEnvironmentVariable("PATROL_FEEDS").split('|', Qt::SkipEmptyParts);
    const bool whole = qEnvironmentVariable("PATROL_MONTHS") == "whole";
    // Days and the least number of duties in them, for each run; and the least number in a month.
    const auto add = [&](const char* feed, int days, int duties, int dutiesInAMonth) {
        if (wanted.isEmpty() || wanted.contains(feed))
            QTest::newRow(feed) << (whole ? 30 : days) << (whole ? dutiesInAMonth : duties);
    };
    add("ziliujing", 10, 56 * 2 * 10, 56 * 2 * 30);
    add("ziliujing-street", 10, 600, 1000);
    add("jinan", 10, 1600, 2000);
    add("meixian", 30, 500, 500);
    add("hancheng", 10, 250, 500);
    add("boshan", 4, 1800, 12000); // a month of it is 105,624 visits
}

void MonthsTest::patrolctlSaysWhatTheReferenceSays()
{
    QFETCH(int, days);
    QFETCH(int, duties);
    const QString folder = harness::sourcePath(QString("tests/plans/") + QTest::currentDataTag());
    const Day first = dayOf("2026-09-01"), last = first + days - 1;

    // By itself: the plan's files, the duties, the patrols.
    const Plan plan = planOf(readFeed(folder.toStdString()));
    District district;
    district.firstDay = first, district.lastDay = last;
    district.top = readFeed(folder.toStdString());
    const auto opened = openDuties(plan, first, last);
    QVERIFY2(opened.size() >= static_cast<std::size_t>(duties), qPrintable(QString("only %1 duties").arg(opened.size())));
    district.cases.push_back(patrols(plan, opened, 20260901));

    // By the program.
    const harness::TemporaryDatabase database;
    patrolctl(database, {"plan", "import", folder});
    patrolctl(database, {"duties", "open", "--from", text(first), "--through", text(last)});
    {
        copy::Session session{database.conninfo().toStdString()};
        feed::Transaction transaction{session};
        tellRecord(session, district, 1);
        for (Case& one : district.cases) ask(session, one);
        transaction.commit();
    }
    database.sql("analyze");

    const World world = worldOf(district);
    const Sightings sightings = resolve(world);
    const Instant asOf = (last + 10) * 24 * hour;
    const auto verdicts = judge(world, sightings, asOf);
    std::map<std::string, int> verdictsOfAKind;
    for (const Verdict& visit : verdicts) ++verdictsOfAKind[visit.verdict];
    for (const char* verdict : {"on_time", "late", "missed", "no_data", "excused"})
        QVERIFY2(verdictsOfAKind[verdict] > 0, verdict);
    const QString when = QString::fromStdString(rfc3339(asOf));
    std::size_t differences = differing("visits", visitsAsPrinted(patrolctl(database, {"visits", "--from", text(first), "--through", text(last), "--as-of", when})),
                                        visitsByTheReference(world, verdicts, first, last, ""));
    for (const Of of : {Of::People, Of::Lines, Of::Units})
        differences += differing(std::string{"scores of "} + nameOf(of),
                                 scoresAsPrinted(patrolctl(database, {"scores", "--month", "2026-09", "--of", nameOf(of), "--as-of", when})),
                                 scoresByTheReference(world, score(world, sightings, verdicts, of, first, asOf), of, ""));
    qInfo("%zu duties, %zu visits (%d on time, %d late, %d missed, %d without data, %d excused), %zu taps", opened.size(), verdicts.size(),
          verdictsOfAKind["on_time"], verdictsOfAKind["late"], verdictsOfAKind["missed"], verdictsOfAKind["no_data"], verdictsOfAKind["excused"],
          world.taps.size());
    QCOMPARE(differences, 0U);
}

QTEST_GUILESS_MAIN(MonthsTest)
#include "MonthsTest.moc"
