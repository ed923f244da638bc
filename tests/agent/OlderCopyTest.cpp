// SPDX-License-Identifier: GPL-3.0-or-later
// An SD card that lost what it said it had kept: the agent finds an older copy of its journal, whose next numbers the
// database holds already. No tap may be lost or doubled, and nobody has to come.

#include "tests/agent/RunningAgent.h"
#include "tests/harness/Cluster.h"
#include "tests/simulator/RunningSimulator.h"

#include <QFile>

using harness::Cluster;

class OlderCopyTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Cluster> m_cluster;
    std::unique_ptr<RunningSimulator> m_simulator;
    std::unique_ptr<RunningAgent> m_agent;
    QString m_reader;
    int m_readers = 0;

    bool takes(int card)
    {
        const QString uid = uidOf(card);
        m_simulator->send(QString{"tap %1 %2 for 400ms"}.arg(m_reader, uid));
        const bool taken = !m_agent->waitForOut(QString{"taken %1 %2"}.arg(m_reader, uid)).isEmpty();
        // An agent that starts on an older copy has never seen a card that still lies there.
        return !m_simulator->waitFor("left " + m_reader).isEmpty() && taken;
    }

    static QString uidOf(int card) { return QString{"0400%1"}.arg(card, 4, 10, QChar{'0'}); }

    /// Waits until a query about this test's reader ("%1") answers so.
    bool answers(const QString& query, const QString& expected, int patience = 30'000)
    {
        const QString whole = query.arg(m_reader);
        if (QTest::qWaitFor([&] { return m_cluster->sql(whole) == expected; }, patience)) return true;
        qWarning().noquote() << whole << "\nanswers:\n"
                             << m_cluster->sql(whole) << "\nthe agent said:\n"
                             << m_agent->takeErr().join('\n');
        return false;
    }

    /// Cards 1 to `last` have one tap each in the database, and there is no other.
    bool eachOnce(int last)
    {
        QStringList expected;
        for (int card = 1; card <= last; ++card)
            expected << uidOf(card) + " 1";
        return answers("select uid || ' ' || count(*) from patrol.clock_in join patrol.journal using (journal) join "
                       "patrol.reader using (reader_id) where clock_in.kind = 'tap' and reader = '%1' group by uid "
                       "order by uid",
                       expected.join('\n'));
    }

    QString parts(const QString& from, const QString& to) const
    {
        for (const char* part : {"", "-wal", "-shm"}) {
            QFile::remove(to + part);
            if (qstrcmp(part, "-shm") != 0 && QFile::exists(from + part) && !QFile::copy(from + part, to + part))
                return "cannot copy " + from + part;
        }
        return {};
    }

    /// Tap 1 is in the copy that comes back; taps 2 and 3 were delivered after it was made.
    void loseTheEndOfTheJournal()
    {
        const QString journal = m_agent->journal(m_reader), copy = m_agent->folder() + "/copy";
        m_agent->start();
        QVERIFY(takes(1));
        QVERIFY(eachOnce(1));
        QCOMPARE(m_agent->end(), 0);
        QCOMPARE(parts(journal, copy), "");
        m_agent->start();
        QVERIFY(takes(2));
        QVERIFY(takes(3));
        QVERIFY(eachOnce(3));
        QCOMPARE(m_agent->end(), 0);
        QCOMPARE(parts(copy, journal), "");
        m_agent->takeErr();
    }

    void checkHealed()
    {
        QVERIFY(eachOnce(5));
        QVERIFY(
            answers("select string_agg(alarm.kind, ' ' order by alarm.kind) from patrol.alarm join patrol.reader using "
                    "(reader_id) where reader = '%1'",
                    "fork journal_damaged new_journal"));
        QVERIFY(takes(6));
        QVERIFY(eachOnce(6));
        QVERIFY(answers("select reader_state.undelivered || ' ' || reader_state.state from patrol.reader_state join "
                        "patrol.reader using "
                        "(reader_id) where reader = '%1'",
                        "0 listening"));
        QVERIFY(isAlive(m_agent->pid()));
        const QString journal = m_agent->journal(m_reader);
        QVERIFY(QFile::exists(journal + ".damaged-1"));
        QVERIFY(!QFile::exists(journal + ".damaged-2"));
        QVERIFY(!QFile::exists(journal + ".next"));
        const QStringList said = m_agent->takeErr().filter("look at the SD card");
        QVERIFY2(said.size() == 1, qPrintable(said.join('\n')));
        QVERIFY(said.first().contains("the old file is now " + journal + ".damaged-1"));
    }

private slots:
    void initTestCase()
    {
        m_cluster = std::make_unique<Cluster>();
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
        m_agent = std::make_unique<RunningAgent>(m_cluster->conninfo(), m_simulator->folder(), QStringList{m_reader},
                                                 "heartbeat_seconds = 1\nretry_max_seconds = 1");
    }

    void cleanup()
    {
        m_agent.reset();
        m_simulator.reset();
    }

    void cleanupTestCase() { m_cluster.reset(); }

    void everyTapIsDeliveredOnce()
    {
        loseTheEndOfTheJournal();
        if (QTest::currentTestFailed()) return;
        m_agent->start();
        QVERIFY(takes(4));
        QVERIFY(takes(5));
        checkHealed();
    }

    void everyTapIsDeliveredOnceWhenTheDatabaseComesLater()
    {
        loseTheEndOfTheJournal();
        if (QTest::currentTestFailed()) return;
        m_cluster->stop();
        m_agent->start();
        QVERIFY(takes(4));
        QVERIFY(takes(5));
        QVERIFY(!m_agent->waitForErr("could not deliver ").isEmpty());
        m_cluster->start();
        checkHealed();
    }
};

QTEST_GUILESS_MAIN(OlderCopyTest)
#include "OlderCopyTest.moc"
