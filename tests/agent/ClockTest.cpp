// SPDX-License-Identifier: GPL-3.0-or-later
// Clocks that are wrong, set, or lie: the real agent with clocks of its own, the simulator, and what the database
// settles. What really happened is measured by the clock of this host.

#include "tests/agent/RunningAgent.h"
#include "tests/harness/Clocks.h"
#include "tests/simulator/RunningSimulator.h"

#include <QDateTime>

using harness::TemporaryDatabase;
using namespace std::chrono_literals;

namespace
{

constexpr auto neverSynchronised = 16s;
constexpr std::chrono::seconds tolerance{3}; ///< A push may wait that long on a busy machine.

/// From before a card was held to after it was taken.
struct Moment {
    QDateTime from, until;
};

/// What the database settled of one tap.
struct Settled {
    QDateTime at;
    double error = 0; ///< Seconds.
    QString clock;
    QDateTime deviceAt;
};

std::chrono::nanoseconds untilNineteenSeventy()
{
    return -std::chrono::seconds{QDateTime::currentSecsSinceEpoch()} + 40s;
}

} // namespace

class ClockTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<RunningSimulator> m_simulator;
    std::unique_ptr<harness::Clocks> m_clocks;
    std::unique_ptr<RunningAgent> m_agent;
    int m_cards = 0;

    void start()
    {
        if (!m_agent)
            m_agent = std::make_unique<RunningAgent>(m_database->conninfo(), m_simulator->folder(), QStringList{"F001"},
                                                     "retry_max_seconds = 1\nheartbeat_seconds = 1");
        m_agent->start(m_clocks->environment());
        QVERIFY(!m_simulator->waitFor("polled").isEmpty());
    }

    /// A new card is held until it is taken.
    Moment tap()
    {
        const QString uid = QString{"0400%1"}.arg(++m_cards, 4, 16, QChar{'0'}).toUpper();
        Moment moment{QDateTime::currentDateTimeUtc(), {}};
        m_simulator->send("tap F001 " + uid + " for 60s");
        if (m_agent->waitForOut("taken F001 " + uid).isEmpty()) qCritical("%s was not taken", qPrintable(uid));
        moment.until = QDateTime::currentDateTimeUtc();
        m_simulator->send("remove F001");
        m_simulator->waitFor("left F001");
        return moment;
    }

    /// Whether the database may be reached.
    void allow(bool reachable)
    {
        TemporaryDatabase aside; // a database may not shut itself
        aside.sql(QString{"alter database %1 with allow_connections %2; select pg_terminate_backend(pid) from "
                          "pg_stat_activity where datname = '%1'"}
                      .arg(m_database->name(), reachable ? "true" : "false"));
    }

    /// What was settled of the tap with that number, once it has arrived: 1, 2, 3 …
    Settled settled(int tap)
    {
        const QString taps = "select count(*) >= %1 from patrol.clock_in where kind = 'tap'";
        waitForSql(*m_database, taps.arg(tap), "t", 30'000);
        const QStringList row =
            m_database
                ->sql(QString{
                    "select (extract(epoch from s.at) * 1000)::bigint || '|' || extract(epoch from s.error) || '|' || "
                    "s.clock || '|' || (extract(epoch from c.device_at) * 1000)::bigint "
                    "from patrol.clock_in c join patrol.journal j using (journal) "
                    "join patrol.sighting s on s.journal = c.journal and s.entry = c.entry "
                    "where c.kind = 'tap' order by j.first_seen_at, c.entry offset %1 limit 1"}
                          .arg(tap - 1))
                .split('|');
        if (row.size() != 4) return {};
        return {QDateTime::fromMSecsSinceEpoch(row[0].toLongLong(), Qt::UTC), row[1].toDouble(), row[2],
                QDateTime::fromMSecsSinceEpoch(row[3].toLongLong(), Qt::UTC)};
    }

    static bool agrees(const Settled& settled, const Moment& moment)
    {
        const qint64 slack = std::chrono::milliseconds{tolerance}.count();
        return settled.at >= moment.from.addMSecs(-slack) && settled.at <= moment.until.addMSecs(slack);
    }

    QString kinds() { return m_database->sql("select string_agg(kind, ' ' order by entry) from patrol.clock_in"); }

private slots:
    void init()
    {
        m_database = std::make_unique<TemporaryDatabase>();
        registerReaders(*m_database, {"F001"});
        m_simulator = std::make_unique<RunningSimulator>(QStringList{"--device", "F001", "--commands", "--stay"});
        QVERIFY(!m_simulator->waitFor("ready F001").isEmpty());
        m_clocks = std::make_unique<harness::Clocks>();
        m_cards = 0;
    }

    void cleanup()
    {
        m_agent.reset();
        m_clocks.reset();
        m_simulator.reset();
        m_database.reset();
    }

    void aSynchronisedClockIsBelieved()
    {
        m_clocks->set(-2s); // within what a slow network explains
        start();
        const Moment moment = tap();
        const Settled found = settled(1);
        QCOMPARE(found.clock, "synchronised");
        QCOMPARE(found.error, 0.001);
        QCOMPARE(found.at, found.deviceAt);
        QVERIFY(agrees(found, moment));
        QCOMPARE(m_database->sql("select count(*) from patrol.alarm"), "0");
    }

    void aBoxWithoutAClockIsSettledByTheDatabase_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("1970") << qint64{untilNineteenSeventy() / 1s};
        QTest::newRow("the year before") << qint64{-365} * 86400;
        QTest::newRow("the year after") << qint64{365} * 86400;
    }
    void aBoxWithoutAClockIsSettledByTheDatabase()
    {
        QFETCH(qint64, seconds);
        m_clocks->set(std::chrono::seconds{seconds});
        m_clocks->error(neverSynchronised);
        start();
        const Moment moment = tap();
        const Settled found = settled(1);
        QCOMPARE(found.clock, "anchored");
        QVERIFY2(agrees(found, moment), qPrintable(found.at.toString(Qt::ISODateWithMs)));
        QVERIFY(found.error < 0.1);
        QVERIFY(std::abs(found.deviceAt.secsTo(moment.until) + seconds) < 10); // and what it said is kept
    }

    void aStepIsAnEntryAndGainsNothing_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("an hour back") << qint64{-3600};
        QTest::newRow("ten years back") << qint64{-10} * 365 * 86400;
        QTest::newRow("a day ahead") << qint64{86400};
        QTest::newRow("two seconds ahead") << qint64{2};
    }
    void aStepIsAnEntryAndGainsNothing()
    {
        QFETCH(qint64, seconds);
        start();
        const Moment before = tap();
        m_clocks->error(neverSynchronised); // as the kernel does when the clock is set
        m_clocks->set(std::chrono::seconds{seconds});
        const QString said = m_agent->waitForErr("the clock was set by ");
        QVERIFY2(std::abs(said.section(' ', 5, 5).toLongLong() - seconds * 1000) < 100, qPrintable(said));
        const Moment after = tap();
        const Settled first = settled(1), second = settled(2);
        QCOMPARE(first.clock, "synchronised");
        QCOMPARE(second.clock, "anchored");
        QVERIFY(agrees(first, before));
        QVERIFY2(agrees(second, after), qPrintable(second.at.toString(Qt::ISODateWithMs)));
        QCOMPARE(kinds(), "start listening tap clock_step tap");
        // Signs of life and back-off are not counted by the clock that was set.
        const QString beat = "select last_seen_at from patrol.reader_state";
        const QString last = m_database->sql(beat);
        QTRY_VERIFY(m_database->sql(beat) > last);
    }

    void aStepBetweenTwoTapsNeitherSwapsThemNorHidesOne()
    {
        start();
        const Moment before = tap();
        m_clocks->error(neverSynchronised);
        m_clocks->set(-1h);
        const Moment after = tap(); // perhaps before the agent notices the step
        const Settled first = settled(1), second = settled(2);
        QVERIFY(agrees(first, before));
        QVERIFY(agrees(second, after));
        QVERIFY(first.at < second.at);
    }

    void theHoldOffIsNotCountedByAClockThatIsSet_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("a day ahead") << qint64{86400};
        QTest::newRow("a day back") << qint64{-86400};
    }
    void theHoldOffIsNotCountedByAClockThatIsSet()
    {
        QFETCH(qint64, seconds);
        m_agent = std::make_unique<RunningAgent>(m_database->conninfo(), m_simulator->folder(), QStringList{"F001"},
                                                 QString{}, "hold_off_ms = 600000");
        start();
        m_simulator->send("tap F001 04A1B2C3 for 200ms");
        QVERIFY(!m_agent->waitForOut("taken F001 04A1B2C3").isEmpty());
        m_simulator->waitFor("left F001");
        m_clocks->set(std::chrono::seconds{seconds});
        QVERIFY(!m_agent->waitForErr("the clock was set by ").isEmpty());
        QTest::qWait(500);
        m_simulator->send("tap F001 04A1B2C3 for 200ms");
        QCOMPARE(m_agent->waitForOut("repeated"), "repeated F001 04A1B2C3");
        m_simulator->waitFor("left F001");
        m_clocks->jump(10min);
        m_simulator->send("tap F001 04A1B2C3 for 60s");
        QVERIFY(!m_agent->waitForOut("taken F001 04A1B2C3").isEmpty());
    }

    void whatWasTappedOfflineBeforeTheClockWasSetIsSettledLater()
    {
        allow(false);
        m_clocks->set(untilNineteenSeventy());
        m_clocks->error(neverSynchronised);
        start();
        const Moment first = tap(), second = tap();
        m_clocks->set(0s); // NTP at last
        m_clocks->error(1ms);
        QVERIFY(!m_agent->waitForErr("the clock was set by ").isEmpty());
        const Moment third = tap();
        allow(true);
        const Settled one = settled(1), two = settled(2), three = settled(3);
        QCOMPARE(one.clock + ' ' + two.clock + ' ' + three.clock, "anchored anchored synchronised");
        QVERIFY(agrees(one, first));
        QVERIFY(agrees(two, second));
        QVERIFY(agrees(three, third));
        QVERIFY(one.at < two.at && two.at < three.at);
    }

    void aBootThatNeverMetTheDatabaseIsUnsureWithinItsBounds()
    {
        allow(false);
        m_clocks->boot(1h);
        m_clocks->set(-30s);
        m_clocks->error(neverSynchronised);
        start();
        tap();
        m_agent->kill();
        m_clocks->boot(20s);
        allow(true);
        start();
        const Moment second = tap();
        const Settled one = settled(1), two = settled(2);
        QCOMPARE(one.clock, "unsure");
        QCOMPARE(one.at, one.deviceAt);
        QCOMPARE(one.error, 16.0);
        QCOMPARE(two.clock, "anchored");
        QVERIFY(agrees(two, second));
        QCOMPARE(kinds(), "start listening tap deaf start listening tap");
    }

    void aClockThatLiesIsBelievedAndShown()
    {
        m_clocks->set(-1h); // and says that it is synchronised
        start();
        tap();
        QCOMPARE(settled(1).clock, "synchronised");
        QCOMPARE(waitForSql(*m_database, "select string_agg(kind, ' ') from patrol.alarm", "clock_lies"), "clock_lies");
    }

    void aSilenceIsTwoEntriesWithTheirInstants()
    {
        start();
        tap();
        const QDateTime from = QDateTime::currentDateTimeUtc();
        m_simulator->send("unplug F001 30s");
        QVERIFY(!m_agent->waitForErr("reader F001: lost: ").isEmpty());
        QTest::qWait(500);
        QCOMPARE(kinds(), "start listening tap"); // ten seconds are tolerated
        m_clocks->jump(9s);
        QVERIFY(!waitForSql(*m_database, "select count(*) from patrol.clock_in where kind = 'deaf'", "1").isEmpty());
        m_simulator->send("replug F001");
        QCOMPARE(waitForSql(*m_database, "select count(*) from patrol.clock_in where kind = 'listening'", "2", 20'000),
                 "2");
        QCOMPARE(kinds(), "start listening tap deaf listening");
        const QString seconds =
            m_database->sql("select round(extract(epoch from max(device_at) filter (where kind = 'deaf')) - " +
                            QString::number(from.toMSecsSinceEpoch()) + " / 1000.0) from patrol.clock_in");
        QVERIFY2(std::abs(seconds.toInt()) <= 11, qPrintable(seconds)); // nine of them are the jump's
    }
};

QTEST_GUILESS_MAIN(ClockTest)
#include "ClockTest.moc"
