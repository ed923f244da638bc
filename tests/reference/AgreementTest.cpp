// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/feed/Transaction.h"
#include "tests/harness/TemporaryDatabase.h"
#include "tests/reference/Comparing.h"
#include "tests/reference/Telling.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

/// The SQL's verdicts and scores held against the second implementation, row by row and column by column, on random
/// districts. PATROL_SEED repeats a run; PATROL_CASES sets how many cases it has (1,000).
class AgreementTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void verdictsAndScoresAgree();

private:
    std::vector<reference::Difference> differences(reference::District district);

    unsigned m_seed = 0;
    int m_cases = 0;
    std::unique_ptr<harness::TemporaryDatabase> m_database;
};

void AgreementTest::initTestCase()
{
    bool given = false;
    m_seed = qEnvironmentVariable("PATROL_SEED").toUInt(&given);
    if (!given) m_seed = QRandomGenerator::global()->generate();
    m_cases = qEnvironmentVariable("PATROL_CASES", "1000").toInt();
    qInfo("seed %u, %d cases (PATROL_SEED=%u repeats them)", m_seed, m_cases, m_seed);
    m_database = std::make_unique<harness::TemporaryDatabase>();
}

/// Tells the database of the district, compares, and takes it all back.
std::vector<reference::Difference> AgreementTest::differences(reference::District district)
{
    using namespace reference;
    QElapsedTimer timer;
    timer.start();
    copy::Session session{m_database->conninfo().toStdString()};
    feed::Transaction transaction{session};
    tell(session, district, m_seed);
    qInfo("told after %lld ms", timer.elapsed());
    const World world = worldOf(district);
    const Sightings sightings = resolve(world);
    std::vector<Difference> all;
    const auto add = [&](const std::string& what, const Rows& database, const Rows& reference) {
        const auto found = compare(what, database, reference);
        all.insert(all.end(), found.begin(), found.end());
    };
    for (const Instant asOf : district.instants) {
        const auto verdicts = judge(world, sightings, asOf);
        qInfo("judged after %lld ms: %zu visits", timer.elapsed(), verdicts.size());
        add("visits as of " + rfc3339(asOf), visitsByTheDatabase(session, district.firstDay, district.lastDay, "", asOf),
            visitsByTheReference(world, verdicts, district.firstDay, district.lastDay, ""));
        qInfo("compared after %lld ms", timer.elapsed());
        for (const Of of : {Of::People, Of::Lines, Of::Units}) {
            const Day month = dayOf("2026-03-01");
            const auto scores = score(world, sightings, verdicts, of, month, asOf);
            add(std::string{"scores of "} + nameOf(of) + " as of " + rfc3339(asOf), scoresByTheDatabase(session, of, month, "", asOf),
                scoresByTheReference(world, scores, of, ""));
        }
        qInfo("scored after %lld ms", timer.elapsed());
    }
    return all;
}

void AgreementTest::verdictsAndScoresAgree()
{
    const auto found = differences(reference::randomDistrict(m_seed, m_cases));
    for (std::size_t i = 0; i < found.size() && i < 20; ++i)
        qWarning("%s\n  database  %s\n  reference %s", found[i].where.c_str(), found[i].database.c_str(), found[i].reference.c_str());
    QVERIFY2(found.empty(), qPrintable(QString("%1 rows differ; PATROL_SEED=%2 repeats them").arg(found.size()).arg(m_seed)));
}

QTEST_GUILESS_MAIN(AgreementTest)
#include "AgreementTest.moc"
