// SPDX-License-Identifier: GPL-3.0-or-later
// A primary dies and takes commits with it that it had acknowledged; its standby takes over.

#include "tests/agent/DeliveredAll.h"
#include "tests/agent/RunningAgent.h"
#include "tests/harness/Cluster.h"
#include "tests/simulator/RunningSimulator.h"

using harness::Cluster;

class FailoverTest : public QObject
{
    Q_OBJECT

private slots:
    void commitsThatAFailoverLostAreSentAgainThoughNobodyTaps()
    {
        Cluster primary;
        primary.sql("insert into patrol.unit (unit, name, kind) values ('S1', '五星街派出所', 'station');"
                    "insert into patrol.reader (reader, kind, unit_id) select 'F001', 'fixed', unit_id from patrol.unit");
        const auto standby = Cluster::standbyOf(primary);
        RunningSimulator simulator{{"--device", "F001", "--commands", "--stay"}};
        QVERIFY(!simulator.waitFor("ready F001").isEmpty());
        RunningAgent agent{QString{"host=%1,%2 dbname=patrol user=patrol target_session_attrs=read-write"}.arg(
                               primary.socket(), standby->socket()),
                           simulator.folder(),
                           {"F001"},
                           "heartbeat_seconds = 1\nretry_max_seconds = 1"};
        agent.start();
        const auto takes = [&](const QString& uid) {
            simulator.send(QString{"tap F001 %1 for 400ms"}.arg(uid));
            return !agent.waitForOut("taken F001 " + uid).isEmpty();
        };
        QVERIFY(takes("04000001"));
        QCOMPARE(deliveredAll(primary, "F001", agent.journal("F001")), "");
        QCOMPARE(deliveredAll(*standby, "F001", agent.journal("F001")), ""); // it follows

        standby->cutFromPrimary();
        const QString held = standby->sql("select max(holds_through) from patrol.journal");
        QVERIFY(takes("04000002"));
        QVERIFY(takes("04000003"));
        QCOMPARE(deliveredAll(primary, "F001", agent.journal("F001")), ""); // acknowledged
        primary.kill();
        standby->promote();
        QCOMPARE(standby->sql("select max(holds_through) from patrol.journal"), held); // and lost

        const QString said = agent.waitForErr("reader F001: the database holds entries up to " + held + ", not ", 20'000);
        QVERIFY2(said.endsWith("; sending again from there"), qPrintable(said));
        QCOMPARE(deliveredAll(*standby, "F001", agent.journal("F001")), "");
        QCOMPARE(standby->sql("select count(*), count(distinct uid) from patrol.clock_in where kind = 'tap'"), "3|3");
        QVERIFY(takes("04000004"));
        QCOMPARE(deliveredAll(*standby, "F001", agent.journal("F001")), "");
        QCOMPARE(agent.end(), 0);
    }
};

QTEST_GUILESS_MAIN(FailoverTest)
#include "FailoverTest.moc"
