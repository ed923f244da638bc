// SPDX-License-Identifier: GPL-3.0-or-later
// What networks and servers do to a delivery, with a PostgreSQL cluster of this test's own: all there, once, in order.

#include "tests/agent/DeliveredAll.h"
#include "tests/agent/RunningAgent.h"
#include "tests/agent/WrittenJournal.h"
#include "tests/harness/Cluster.h"
#include "tests/harness/Proxy.h"
#include "tests/harness/SilentServer.h"
#include "tests/simulator/RunningSimulator.h"

#include <QFileInfo>

using harness::Cluster;
using harness::Proxy;
using harness::SilentServer;

namespace
{

const QString quick = "heartbeat_seconds = 1\nretry_max_seconds = 1";

} // namespace

class NetworkTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Cluster> m_cluster;
    std::unique_ptr<RunningSimulator> m_simulator;
    std::unique_ptr<RunningAgent> m_agent;
    QString m_reader;
    int m_readers = 0;

    void start(const QString& conninfo)
    {
        m_agent = std::make_unique<RunningAgent>(conninfo, m_simulator->folder(), QStringList{m_reader}, quick);
        m_agent->start();
    }

    bool takes(const QString& uid)
    {
        m_simulator->send(QString{"tap %1 %2 for 400ms"}.arg(m_reader, uid));
        return !m_agent->waitForOut(QString{"taken %1 %2"}.arg(m_reader, uid)).isEmpty();
    }

    /// Empty once the database holds what the journal holds.
    QString notDelivered()
    {
        return deliveredAll(*m_cluster, m_reader, m_agent->journal(m_reader));
    }

    /// The same conninfo with another host, and little patience.
    QString through(const Proxy& proxy) const
    {
        return QString{"host=%1 port=%2 dbname=patrol user=patrol sslmode=disable connect_timeout=1 "
                       "tcp_user_timeout=1000"}
            .arg(proxy.host())
            .arg(proxy.port());
    }

    /// Alarms about this test's reader, but for entries that are told as lost.
    QString alarms() const
    {
        return m_cluster->sql("select count(*) from patrol.alarm join patrol.reader using (reader_id) where "
                              "alarm.kind <> 'lost_entry' and reader = '" +
                              m_reader + "'");
    }

private slots:
    void initTestCase()
    {
        m_cluster = std::make_unique<Cluster>();
        m_cluster->sql("alter system set synchronous_commit = on"); // what it acknowledged survives its own death
        m_cluster->sql("select pg_reload_conf()");
        m_cluster->sql("insert into patrol.unit (unit, name, kind) values ('S1', '五星街派出所', 'station')");
    }

    void init()
    {
        m_reader = QString{"N%1"}.arg(++m_readers, 3, 10, QChar{'0'});
        m_cluster->sql(QString{"insert into patrol.reader (reader, kind, unit_id) select '%1', 'fixed', unit_id from "
                               "patrol.unit"}
                           .arg(m_reader));
        m_simulator = std::make_unique<RunningSimulator>(QStringList{"--device", m_reader, "--commands", "--stay"});
        QVERIFY(!m_simulator->waitFor("ready " + m_reader).isEmpty());
    }

    void cleanup()
    {
        m_agent.reset();
        m_simulator.reset();
    }

    void cleanupTestCase() { m_cluster.reset(); }

    void aDatabaseThatIsStoppedCostsNothing()
    {
        start(m_cluster->conninfo());
        QVERIFY(takes("04000001"));
        QCOMPARE(notDelivered(), "");
        m_cluster->stop();
        QVERIFY(takes("04000002"));
        QVERIFY(!m_agent->waitForErr("could not deliver ").isEmpty());
        QVERIFY(takes("04000003"));
        m_cluster->start();
        QVERIFY(!m_agent->waitForErr("the database answers again").isEmpty());
        QVERIFY(takes("04000004"));
        QCOMPARE(notDelivered(), "");
        QCOMPARE(alarms(), "0");
    }

    void aDatabaseThatIsKilledCostsNothing()
    {
        start(m_cluster->conninfo());
        QVERIFY(takes("04000001"));
        m_cluster->kill();
        QVERIFY(takes("04000002"));
        m_cluster->start();
        QCOMPARE(notDelivered(), "");
        QCOMPARE(alarms(), "0");
    }

    /// Every process of the server stands still; its kernel takes connections and acknowledges every byte.
    void aDatabaseThatHangsIsGivenUpAndFoundAgain()
    {
        start(m_cluster->conninfo() + " connect_timeout=1 tcp_user_timeout=1000");
        QVERIFY(takes("04000001"));
        QCOMPARE(notDelivered(), "");
        m_cluster->freeze();
        QVERIFY(takes("04000002"));
        const QString said = m_agent->waitForErr("could not deliver ");
        QVERIFY(takes("04000003"));
        m_cluster->thaw();
        QVERIFY2(said.contains("no answer in time"), qPrintable(said));
        QCOMPARE(notDelivered(), "");
        QCOMPARE(alarms(), "0");
    }

    void anAnswerThatIsLostAfterTheCommitDoublesNothing()
    {
        Proxy proxy{m_cluster->socket()};
        start(through(proxy));
        QVERIFY(takes("04000001"));
        QCOMPARE(notDelivered(), "");
        for (int round = 1; round <= 3; ++round) {
            proxy.loseAnswers(2);
            QVERIFY(takes(QString{"0400001%1"}.arg(round)));
            QTRY_COMPARE_WITH_TIMEOUT(proxy.answersLost(), 2 * round, 10'000);
        }
        QCOMPARE(notDelivered(), "");
        QCOMPARE(alarms(), "0");
    }

    void aBlackHoleInTheMiddleOfAConnectionCostsNothing_data()
    {
        QTest::addColumn<bool>("tcp");
        QTest::newRow("a socket") << false;
        QTest::newRow("TCP") << true;
    }
    void aBlackHoleInTheMiddleOfAConnectionCostsNothing()
    {
        QFETCH(bool, tcp);
        Proxy proxy{m_cluster->socket(), tcp ? Proxy::Where::Loopback : Proxy::Where::UnixSocket};
        start(through(proxy));
        QVERIFY(takes("04000001"));
        QCOMPARE(notDelivered(), "");
        proxy.set(Proxy::Mode::Swallow);
        QVERIFY(takes("04000002"));
        QVERIFY(m_agent->waitForErr("could not deliver ").contains("no answer in time"));
        QVERIFY(takes("04000003"));
        proxy.set(Proxy::Mode::Forward);
        QCOMPARE(notDelivered(), "");
        QCOMPARE(alarms(), "0");
    }

    void theFirstOfTwoHostsMayBeDead()
    {
        const SilentServer hangs;
        start(QString{"host=%1,%2 dbname=patrol user=patrol connect_timeout=1 target_session_attrs=read-write"}.arg(
            hangs.host(), m_cluster->socket()));
        QVERIFY(takes("04000001"));
        QCOMPARE(notDelivered(), "");
    }

    void idleAgentsHoldNoSession()
    {
        const QString sessions = "select count(*) from pg_stat_activity where application_name = 'reader-agent'";
        m_agent = std::make_unique<RunningAgent>(m_cluster->conninfo(), m_simulator->folder(), QStringList{m_reader},
                                                 "idle_seconds = 1");
        m_agent->start();
        QVERIFY(takes("04000001"));
        QCOMPARE(notDelivered(), "");
        QTRY_COMPARE_WITH_TIMEOUT(m_cluster->sql(sessions), "0", 10'000);
        QVERIFY(takes("04000002"));
        QCOMPARE(notDelivered(), "");
    }

    void aRoleThatIsRevokedNeedsAPersonAndCostsNothing()
    {
        m_cluster->sql("create role box login in role patrol_agent");
        start("host=" + m_cluster->socket() + " dbname=patrol user=box");
        QVERIFY(takes("04000001"));
        QCOMPARE(notDelivered(), "");
        m_cluster->sql("revoke patrol_agent from box");
        QVERIFY(takes("04000002"));
        const QString said = m_agent->waitForErr("could not deliver ");
        QVERIFY2(said.contains("grant patrol_agent to the role"), qPrintable(said));
        m_cluster->sql("grant patrol_agent to box");
        QVERIFY(takes("04000003"));
        QCOMPARE(notDelivered(), "");
        QCOMPARE(alarms(), "0");
    }

    void aPoisonEntryInTheMiddleStopsNothingElse()
    {
        m_agent = std::make_unique<RunningAgent>(m_cluster->conninfo(), m_simulator->folder(), QStringList{m_reader},
                                                 quick);
        {
            WrittenJournal written{m_agent->journal(m_reader).toStdString()};
            written.tap(150);
            written.writeLine("151 tap 04A1B2C3 not a line");
            written.tap(149);
        }
        m_agent->start();
        const QString said = m_agent->waitForErr("reader " + m_reader + ": entry 151 cannot be delivered");
        QVERIFY2(said.contains("withheld"), qPrintable(said));
        QVERIFY(takes("04000001"));
        QCOMPARE(notDelivered(), "");
        QCOMPARE(m_cluster->sql("select string_agg(entry::text, ' ') from patrol.missing_entry join patrol.journal using "
                                "(journal) join patrol.reader using (reader_id) where reader = '" +
                                m_reader + "'"),
                 "151");
        QCOMPARE(alarms(), "0");
    }

    void tenHoursOffline()
    {
        m_agent = std::make_unique<RunningAgent>(m_cluster->conninfo(), m_simulator->folder(), QStringList{m_reader},
                                                 quick);
        writeBacklog(m_agent->journal(m_reader), 20'000);
        m_agent->start();
        QVERIFY(takes("04000001"));
        QCOMPARE(notDelivered(), "");
        QVERIFY(m_cluster
                    ->sql("select count(*) from patrol.clock_in join patrol.journal using (journal) join patrol.reader "
                          "using (reader_id) where clock_in.kind = 'tap' and reader = '" +
                          m_reader + "'")
                    .toInt() == 20'001);
        QCOMPARE(alarms(), "0");
    }
};

QTEST_GUILESS_MAIN(NetworkTest)
#include "NetworkTest.moc"
