// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/copy/Session.h"
#include "tests/harness/Program.h"
#include "tests/harness/TemporaryDatabase.h"
#include "tests/reference/RandomDistrict.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <random>

/// The SQL's verdicts and scores held against the second implementation, on random districts.
/// PATROL_SEED repeats a run; PATROL_CASES sets how many cases it has (150).
class AgreementTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void verdictsAgree_data();
    void verdictsAgree();
    void scoresAgree_data();
    void scoresAgree();
    void orderRepetitionAndBatchingOfClockInsChangeNothing();

private:
    using Table = std::map<std::string, std::string>; ///< Key → the rest of the row, both readable.

    void load(const QString& database, unsigned shuffle) const;
    Table sqlVisits(copy::Session& session, const std::string& asOf) const;
    Table ourVisits(reference::Instant asOf) const;
    Table sqlScores(copy::Session& session, const std::string& of, const std::string& asOf) const;
    Table ourScores(reference::Of of, reference::Instant asOf) const;
    void compare(const Table& sql, const Table& ours) const;
    void instants() const;
    reference::Instant asOf() const;

    unsigned m_seed = 0;
    reference::RandomDistrict m_district;
    reference::Sightings m_sightings;
    std::unique_ptr<harness::TemporaryDatabase> m_database;
};

namespace
{
void write(const QString& file, const std::string& text)
{
    QFile out{file};
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(text.data(), static_cast<qint64>(text.size()));
}

std::string decimal(const reference::Fraction& term)
{
    if (term.whole == 0) return {};
    // Half up at the sixth decimal, in whole numbers.
    const auto millionths = (term.part * 2'000'000 + term.whole) / (term.whole * 2);
    std::string digits = std::to_string(millionths);
    digits.insert(0, digits.size() < 7 ? 7 - digits.size() : 0, '0');
    return digits.insert(digits.size() - 6, ".");
}

std::string hundredthsText(const std::optional<std::int64_t>& hundredths)
{
    if (!hundredths) return {};
    std::string digits = std::to_string(*hundredths);
    digits.insert(0, digits.size() < 3 ? 3 - digits.size() : 0, '0');
    return digits.insert(digits.size() - 2, ".");
}

std::string joined(const std::vector<std::string>& cells)
{
    std::string text;
    for (const std::string& cell : cells) text += cell + " | ";
    return text;
}

std::string instantText(const std::optional<reference::Instant>& at)
{
    return at ? reference::rfc3339(*at) : std::string{};
}
} // namespace

void AgreementTest::initTestCase()
{
    bool given = false;
    m_seed = qEnvironmentVariable("PATROL_SEED").toUInt(&given);
    if (!given) m_seed = QRandomGenerator::global()->generate();
    const int cases = qEnvironmentVariable("PATROL_CASES", "150").toInt();
    qInfo("seed %u, %d cases (PATROL_SEED=%u repeats them)", m_seed, cases, m_seed);
    m_district = reference::makeDistrict(m_seed, cases);
    m_sightings = reference::resolve(m_district.world);
    m_database = std::make_unique<harness::TemporaryDatabase>();
    load(m_database->name(), 0);
}

/// Tells the program all of the district through its own doors; `shuffle` ≠ 0 sends the downloads in another order,
/// in pieces, and some of them again.
void AgreementTest::load(const QString& database, unsigned shuffle) const
{
    QTemporaryDir folder;
    for (const auto& [name, text] : m_district.feed) write(folder.filePath(QString::fromStdString(name)), text);
    harness::Surroundings here;
    here.environment.insert("PGDATABASE", database);
    here.deadline = std::chrono::seconds{120};
    const auto plan = harness::run("patrolctl", {"plan", "import", folder.path()}, here);
    QVERIFY2(plan.exitCode == 0, plan.err.constData());
    const auto duties = harness::run("patrolctl", {"duties", "open", "--from", QString::fromStdString(m_district.firstDay),
                                                   "--through", QString::fromStdString(m_district.lastDay)}, here);
    QVERIFY2(duties.exitCode == 0, duties.err.constData());

    copy::Session session{"dbname=" + database.toStdString()};
    std::map<std::string, std::vector<reference::Tap>> byReader;
    for (const auto& tap : m_district.world.taps) byReader[tap.reader].push_back(tap);
    std::vector<std::pair<std::string, std::vector<reference::Tap>>> downloads;
    std::mt19937 random{shuffle};
    for (const auto& [code, reader] : m_district.world.readers) {
        if (!reader.completeThrough) continue;
        auto taps = byReader[code];
        if (shuffle == 0) {
            downloads.emplace_back(code, taps);
            continue;
        }
        std::shuffle(taps.begin(), taps.end(), random);
        const auto half = static_cast<std::ptrdiff_t>(taps.size() / 2);
        downloads.emplace_back(code, std::vector(taps.begin(), taps.begin() + half));
        downloads.emplace_back(code, std::vector(taps.begin() + half / 2, taps.end()));
    }
    if (shuffle != 0) std::shuffle(downloads.begin(), downloads.end(), random);
    for (const auto& [code, taps] : downloads) {
        session.run("begin");
        const auto command = session.ask("select record.begin_download(reader => $1)", {code}).at(0).at(0).value();
        session.copyIn(command, [&](const copy::Session::Put& put) {
            int line = 1;
            for (const auto& tap : taps)
                put(std::to_string(++line) + "," + reference::rfc3339(tap.at) + "," + tap.uid + "\n");
        });
        session.ask("select * from record.take_download(complete_through => $1)",
                    {reference::rfc3339(*m_district.world.readers.at(code).completeThrough)});
        session.run("commit");
    }
    for (const auto& excuse : m_district.world.excuses) {
        const std::string line = excuse.line.empty() ? excuse.checkpoint : excuse.line;
        const std::string prefix = line.substr(0, line.find_first_of("CL"));
        const auto number =
            session.ask("select desk.ask_excuse(line => $1, checkpoint => $2, from_at => $3, to_at => $4, "
                        "reason => 'dispatch', reference => '110-1', by_badge => $5)",
                        {excuse.line.empty() ? copy::Value{} : excuse.line,
                         excuse.checkpoint.empty() ? copy::Value{} : excuse.checkpoint, reference::rfc3339(excuse.from),
                         reference::rfc3339(excuse.until), prefix + "P0"}).at(0).at(0);
        session.ask("select desk.approve_excuse(number => $1, by_badge => $2)", {number, prefix + "P1"});
    }
}

void AgreementTest::instants() const
{
    QTest::addColumn<qint64>("asOf");
    const auto start = m_district.firstMidnight;
    QTest::newRow("before anything is over") << qint64{start};
    QTest::newRow("in the middle of the second day") << qint64{start + 34 * reference::hour};
    QTest::newRow("long after") << qint64{start + 1000 * reference::hour};
}

reference::Instant AgreementTest::asOf() const
{
    QFETCH(qint64, asOf);
    return asOf;
}

AgreementTest::Table AgreementTest::sqlVisits(copy::Session& session, const std::string& asOf) const
{
    Table table;
    session.stream("select date, line, shift, position, round, checkpoint, verdict, arrived_at, left_at, badge, "
                   "out_of_order, short_dwell, weight "
                   "from desk.csv_visits(from_day => $1, through_day => $2, unit => null, as_of => $3)",
                   {m_district.firstDay, m_district.lastDay, asOf},
                   {[](const auto&) {},
                    [&](const copy::PassingRow& row) {
                        std::vector<std::string> cells(row.begin(), row.end());
                        const auto key = joined({cells.begin(), cells.begin() + 5});
                        table[key] = joined({cells.begin() + 5, cells.end()});
                    }});
    return table;
}

AgreementTest::Table AgreementTest::ourVisits(reference::Instant asOf) const
{
    Table table;
    const auto yes = [](bool value) { return std::string{value ? "yes" : "no"}; };
    for (const auto& visit : reference::judge(m_district.world, m_sightings, asOf))
        table[joined({visit.duty->date, visit.duty->line, visit.duty->shift, std::to_string(visit.stop->position),
                      std::to_string(visit.round)})] =
            joined({visit.stop->checkpoint, visit.verdict, instantText(visit.arrivedAt), instantText(visit.leftAt),
                    visit.badge, yes(visit.outOfOrder), yes(visit.shortDwell), std::to_string(visit.weight)});
    return table;
}

/// The first differences, smallest case first by nature of the keys, each with what to run to see it again.
void AgreementTest::compare(const Table& sql, const Table& ours) const
{
    int differences = 0;
    const auto tell = [&](const std::string& key, const std::string& found, const std::string& expected) {
        if (++differences <= 5)
            qWarning("%s\n  sql       %s\n  reference %s", key.c_str(), found.c_str(), expected.c_str());
    };
    for (const auto& [key, row] : ours)
        if (const auto other = sql.find(key); other == sql.end() || other->second != row)
            tell(key, other == sql.end() ? "no such row" : other->second, row);
    for (const auto& [key, row] : sql)
        if (!ours.contains(key)) tell(key, row, "no such row");
    QVERIFY2(!ours.empty(), "the random district owes nothing");
    QVERIFY2(differences == 0, qPrintable(QString("%1 rows of %2 differ; PATROL_SEED=%3 repeats them")
                                              .arg(differences).arg(ours.size()).arg(m_seed)));
}

void AgreementTest::verdictsAgree_data() { instants(); }

void AgreementTest::verdictsAgree()
{
    copy::Session session{"dbname=" + m_database->name().toStdString()};
    compare(sqlVisits(session, reference::rfc3339(asOf())), ourVisits(asOf()));
}

AgreementTest::Table AgreementTest::sqlScores(copy::Session& session, const std::string& of,
                                              const std::string& asOf) const
{
    Table table;
    session.stream("select subject, unit, duties, attended, counted, on_time, late, missed, excused, no_data, due, "
                   "completion, punctuality, attendance, \"order\", dwell, staffing, score, rank "
                   "from desk.csv_scores(month => date_trunc('month', $1::date)::date, of_what => $2, unit => null, as_of => $3)",
                   {m_district.firstDay, of, asOf},
                   {[](const auto&) {},
                    [&](const copy::PassingRow& row) {
                        std::vector<std::string> cells(row.begin(), row.end());
                        if (of != "people") cells[3] = "-"; // what "attended" counts is defined for people
                        if (of == "units") cells.back() = "-";
                        table[cells[0]] = joined({cells.begin() + 1, cells.end()});
                    }});
    return table;
}

AgreementTest::Table AgreementTest::ourScores(reference::Of of, reference::Instant asOf) const
{
    Table table;
    const auto n = [](int number) { return std::to_string(number); };
    const auto verdicts = reference::judge(m_district.world, m_sightings, asOf);
    for (const auto& s : reference::score(m_district.world, m_sightings, verdicts, of, asOf))
        table[s.subject] =
            joined({s.unit, n(s.duties), of == reference::Of::People ? n(s.attended) : "-", n(s.counted), n(s.onTime),
                    n(s.late), n(s.missed), n(s.excused), n(s.noData), n(s.due), decimal(s.completion),
                    decimal(s.punctuality), decimal(s.attendance), decimal(s.order), decimal(s.dwell),
                    decimal(s.staffing), hundredthsText(s.hundredths),
                    of == reference::Of::Units ? "-" : s.rank ? n(s.rank) : ""});
    return table;
}

void AgreementTest::scoresAgree_data()
{
    QTest::addColumn<QString>("of");
    QTest::addColumn<qint64>("asOf");
    const qint64 start = m_district.firstMidnight;
    for (const char* of : {"people", "lines", "units"}) {
        QTest::addRow("%s in the middle of the second day", of) << QString(of) << start + 34 * reference::hour;
        QTest::addRow("%s long after", of) << QString(of) << start + 1000 * reference::hour;
    }
}

void AgreementTest::scoresAgree()
{
    QFETCH(QString, of);
    const auto which = of == "people" ? reference::Of::People : of == "lines" ? reference::Of::Lines : reference::Of::Units;
    copy::Session session{"dbname=" + m_database->name().toStdString()};
    compare(sqlScores(session, of.toStdString(), reference::rfc3339(asOf())), ourScores(which, asOf()));
}

void AgreementTest::orderRepetitionAndBatchingOfClockInsChangeNothing()
{
    const harness::TemporaryDatabase other;
    load(other.name(), m_seed | 1);
    copy::Session one{"dbname=" + m_database->name().toStdString()};
    copy::Session two{"dbname=" + other.name().toStdString()};
    const std::string late = reference::rfc3339(m_district.firstMidnight + 1000 * reference::hour);
    compare(sqlVisits(two, late), sqlVisits(one, late));
    for (const char* of : {"people", "lines", "units"}) compare(sqlScores(two, of, late), sqlScores(one, of, late));
}

QTEST_GUILESS_MAIN(AgreementTest)
#include "AgreementTest.moc"
