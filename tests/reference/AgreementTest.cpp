// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/feed/Transaction.h"
#include "tests/harness/TemporaryDatabase.h"
#include "tests/reference/Comparing.h"
#include "tests/reference/Shrink.h"
#include "tests/reference/Telling.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <random>

/// The SQL's verdicts and scores held against the second implementation, row by row and column by column, on random
/// districts. PATROL_SEED repeats a run; PATROL_CASES sets how many cases it has (1,000).
/// What fails is made smaller for PATROL_SHRINK_SECONDS (120), and printed with both answers. PATROL_TEMPLATE names another
/// database to copy than the suite's: one whose SQL has been broken, to see that it is noticed.
class AgreementTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void verdictsAndScoresAgree();
    void orderRepetitionAndBatchingOfClockInsChangeNoByte();

private:
    using Differences = std::vector<reference::Difference>;
    void startAfresh();
    Differences differences(reference::District district, unsigned seed);
    Differences atInstant(copy::Session& session, const reference::District& district, const reference::World& world,
                          const reference::Sightings& sightings, reference::Instant asOf);
    std::string bytes(unsigned shuffle, int cases);
    void show(const reference::District& failing, unsigned seed);

    unsigned m_seed = 0;
    int m_cases = 0;
    std::unique_ptr<harness::TemporaryDatabase> m_database;
};

namespace
{
constexpr int together = 250; ///< Cases told and judged in one transaction.

int setting(const char* name, int otherwise)
{
    bool given = false;
    const int value = qEnvironmentVariable(name).toInt(&given);
    return given ? value : otherwise;
}

void tellDifferences(const std::vector<reference::Difference>& found, std::size_t most)
{
    for (std::size_t i = 0; i < found.size() && i < most; ++i)
        qWarning("%s\n  database  %s\n  reference %s", found[i].where.c_str(), found[i].database.empty() ? "no such row" : found[i].database.c_str(),
                 found[i].reference.empty() ? "no such row" : found[i].reference.c_str());
}
} // namespace

void AgreementTest::initTestCase()
{
    bool given = false;
    m_seed = qEnvironmentVariable("PATROL_SEED").toUInt(&given);
    if (!given) m_seed = QRandomGenerator::global()->generate();
    m_cases = setting("PATROL_CASES", 1000);
    qInfo("seed %u, %d cases (PATROL_SEED=%u repeats them)", m_seed, m_cases, m_seed);
}

/// A database that knows nothing. (After many a rollback, what the planner knows of it leads it astray.)
void AgreementTest::startAfresh()
{
    m_database = std::make_unique<harness::TemporaryDatabase>(qEnvironmentVariable("PATROL_TEMPLATE", "patrol_template"));
    // Months are made once, not again in each transaction.
    m_database->sql("select record.ensure_month(parent, month) from (values ('patrol.visit'::regclass), ('patrol.sighting')) as p (parent), "
                    "(values (date '2026-02-01'), ('2026-03-01')) as m (month)");
}

AgreementTest::Differences AgreementTest::atInstant(copy::Session& session, const reference::District& district, const reference::World& world,
                                                    const reference::Sightings& sightings, reference::Instant asOf)
{
    using namespace reference;
    Differences all;
    const auto add = [&](const std::string& what, const Rows& database, const Rows& reference) {
        const auto found = compare(what + " as of " + rfc3339(asOf), database, reference);
        all.insert(all.end(), found.begin(), found.end());
    };
    const Day month = dayOf(dateText(district.firstDay).substr(0, 8) + "01");
    const auto verdicts = judge(world, sightings, asOf);
    std::vector<std::pair<Of, std::vector<Score>>> scores;
    for (const Of of : {Of::People, Of::Lines, Of::Units}) scores.emplace_back(of, score(world, sightings, verdicts, of, month, asOf));

    // Of all, and of some units and days by themselves: narrower questions take other ways.
    std::vector<std::string> units{""};
    for (std::size_t i = 0; i < district.cases.size() && i < 4; ++i) units.push_back(district.cases[i].prefix);
    for (const std::string& unit : units) {
        const Day first = unit.empty() ? district.firstDay : district.firstDay + 1;
        const Day last = unit.empty() ? district.lastDay : district.firstDay + 2;
        const std::string below = unit.empty() ? "" : " of " + unit;
        add("visits" + below, visitsByTheDatabase(session, first, last, unit, asOf), visitsByTheReference(world, verdicts, first, last, unit));
        for (const auto& [of, them] : scores)
            if (!unit.empty() == (asOf == district.instants.back()) || unit.empty())
                add(std::string{"scores of "} + nameOf(of) + below, scoresByTheDatabase(session, of, month, unit, asOf),
                    scoresByTheReference(world, them, of, unit));
    }
    return all;
}

/// Tells the database of the district, compares, and takes it all back.
AgreementTest::Differences AgreementTest::differences(reference::District district, unsigned seed)
{
    copy::Session session{m_database->conninfo().toStdString()};
    feed::Transaction transaction{session};
    reference::tell(session, district, seed);
    const reference::World world = reference::worldOf(district);
    const reference::Sightings sightings = reference::resolve(world);
    Differences all;
    for (const reference::Instant asOf : district.instants) {
        const auto found = atInstant(session, district, world, sightings, asOf);
        reference::settle(session); // the next answers from what is kept
        all.insert(all.end(), found.begin(), found.end());
    }
    return all;
}

/// Makes a district that fails small, and prints it.
void AgreementTest::show(const reference::District& failing, unsigned seed)
{
    startAfresh();
    QElapsedTimer timer;
    timer.start();
    int tried = 0;
    const auto fails = [&](const reference::District& candidate) {
        ++tried;
        try {
            return !differences(candidate, seed).empty();
        } catch (const std::exception&) {
            return false; // what cannot be told says nothing
        }
    };
    const auto enough = [&] { return timer.elapsed() > setting("PATROL_SHRINK_SECONDS", 120) * 1000; };
    const reference::District least = reference::smallest(failing, fails, enough);
    qWarning("the smallest that fails, of %d tried:\n%s", tried, reference::readable(least).c_str());
    tellDifferences(differences(least, seed), 10);
}

void AgreementTest::verdictsAndScoresAgree()
{
    for (int first = 0; first < m_cases; first += together) {
        const unsigned seed = m_seed + static_cast<unsigned>(first);
        const reference::District district = reference::randomDistrict(seed, std::min(together, m_cases - first));
        startAfresh();
        const auto found = differences(district, seed);
        if (found.empty()) continue;
        tellDifferences(found, 3);
        show(district, seed);
        QFAIL(qPrintable(QString("%1 rows differ; PATROL_SEED=%2 repeats them").arg(found.size()).arg(m_seed)));
    }
}

/// All that patrolctl would print of a district whose journals came in that order, in that many pieces.
std::string AgreementTest::bytes(unsigned shuffle, int cases)
{
    using namespace reference;
    startAfresh();
    copy::Session session{m_database->conninfo().toStdString()};
    feed::Transaction transaction{session};
    District district = randomDistrict(m_seed, cases);
    std::mt19937 random{shuffle};
    std::map<std::string, Instant> through;
    for (Case& one : district.cases)
        for (Sending& sending : one.sendings) {
            sending.batch = std::vector<std::size_t>{1, 2, 5, 50, 1000}[random() % 5];
            // A push says so by the clock of that moment: to the microsecond it is never the same twice.
            if (sending.completeThrough) through[sending.journal.reader] = *sending.completeThrough;
            sending.completeThrough.reset();
        }
    tell(session, district, shuffle);
    for (const auto& [reader, instant] : through)
        session.ask("update patrol.reader_state set complete_through = greatest(complete_through, $2) "
                    "where reader_id = (select reader_id from patrol.reader where reader = $1)", {reader, rfc3339(instant)});
    std::string all;
    const auto print = [&](const std::string& query, const copy::Row& parameters) {
        session.stream(query, parameters, {[](const auto&) {}, [&](const copy::PassingRow& row) {
                           for (const std::string_view cell : row) all.append(cell) += ',';
                           all += '\n';
                       }});
    };
    for (const Instant asOf : district.instants) {
        print("select * from desk.csv_visits(from_day => $1, through_day => $2, unit => null, as_of => $3)",
              {dateText(district.firstDay), dateText(district.lastDay), rfc3339(asOf)});
        for (const Of of : {Of::People, Of::Lines, Of::Units})
            print("select * from desk.csv_scores(month => '2026-03-01', of_what => $1, unit => null, as_of => $2)", {nameOf(of), rfc3339(asOf)});
    }
    return all;
}

void AgreementTest::orderRepetitionAndBatchingOfClockInsChangeNoByte()
{
    const int cases = std::min(m_cases, 60);
    const std::string once = bytes(m_seed, cases);
    QVERIFY(!once.empty());
    for (unsigned other = 1; other <= 2; ++other) QVERIFY2(bytes(m_seed + other, cases) == once, qPrintable(QString("PATROL_SEED=%1").arg(m_seed)));
}

QTEST_GUILESS_MAIN(AgreementTest)
#include "AgreementTest.moc"
