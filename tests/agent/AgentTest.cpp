// SPDX-License-Identifier: GPL-3.0-or-later
// The real agent with the real libnfc on a simulated chip: from a card to the database.

#include "reader-agent/journal/Journal.h"
#include "tests/agent/RunningAgent.h"
#include "tests/simulator/RunningSimulator.h"

using harness::TemporaryDatabase;

namespace
{

const QString tapsInDatabase =
    "select coalesce(string_agg(uid, ' ' order by entry), '') from patrol.clock_in where kind = 'tap'";

} // namespace

class AgentTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<RunningSimulator> m_simulator;

    std::unique_ptr<RunningAgent> start(const QString& top = {}, const QString& each = {},
                                        const QStringList& readers = {"F001"})
    {
        auto agent = std::make_unique<RunningAgent>(m_database->conninfo(), m_simulator->folder(), readers, top, each);
        agent->start();
        for (int i = 0; i < readers.size(); ++i)
            if (m_simulator->waitFor("polled").isEmpty()) qFatal("the agent does not poll");
        return agent;
    }

private slots:
    void init()
    {
        m_database = std::make_unique<TemporaryDatabase>();
        registerReaders(*m_database, {"F001", "F002"});
        m_simulator = std::make_unique<RunningSimulator>(
            QStringList{"--device", "F001", "--device", "F002", "--commands", "--stay"});
        QVERIFY(!m_simulator->waitFor("ready F002").isEmpty());
    }

    void cleanup()
    {
        m_simulator.reset();
        m_database.reset();
    }

    void aTapIsInTheDatabaseWithinASecond()
    {
        const auto agent = start();
        QElapsedTimer since;
        since.start();
        m_simulator->send("tap F001 04A1B2C3 for 300ms");
        QCOMPARE(agent->waitForOut("taken"), "taken F001 04A1B2C3 entry 3"); // entry 1 is the start, entry 2 says that it listens
        QCOMPARE(waitForSql(*m_database, tapsInDatabase, "04A1B2C3"), "04A1B2C3");
        QVERIFY2(since.elapsed() < 1000, qPrintable(QString::number(since.elapsed()) + " ms"));
        QCOMPARE(
            m_database->sql(
                "select abs(extract(epoch from received_at - device_at)) < 1 from patrol.clock_in where kind = 'tap'"),
            "t");
        QCOMPARE(agent->end(), 0);
    }

    void everyKindOfCardIsRead()
    {
        const auto agent = start();
        for (const char* card : {"04A1B2C3 classic", "04A1B2C3D4E5F6 ntag", "04112233445566 desfire"}) {
            m_simulator->send(QString{"tap F001 %1 for 400ms"}.arg(card));
            const QString uid = QString{card}.section(' ', 0, 0);
            QVERIFY2(agent->waitForOut("taken").contains(uid), card);
        }
        QCOMPARE(waitForSql(*m_database, tapsInDatabase, "04A1B2C3 04A1B2C3D4E5F6 04112233445566"),
                 "04A1B2C3 04A1B2C3D4E5F6 04112233445566");
    }

    void aCardHeldForLongIsOneTap()
    {
        const auto agent = start({}, "hold_off_ms = 500");
        m_simulator->send("tap F001 04A1B2C3 for 3s");
        QVERIFY(!m_simulator->waitFor("left F001").isEmpty());
        QTest::qWait(600);
        QCOMPARE(agent->takeOut(), QStringList{"taken F001 04A1B2C3 entry 3"});
    }

    void aSecondTouchWithinTheHoldOffIsToldButNotRecorded()
    {
        const auto agent = start();
        m_simulator->send("tap F001 04A1B2C3 for 200ms");
        QVERIFY(!agent->waitForOut("taken F001 04A1B2C3").isEmpty());
        QVERIFY(!m_simulator->waitFor("left F001").isEmpty());
        QTest::qWait(800);
        m_simulator->send("tap F001 04A1B2C3 for 200ms");
        QCOMPARE(agent->waitForOut("repeated"), "repeated F001 04A1B2C3");
        QTest::qWait(2600);
        m_simulator->send("tap F001 04A1B2C3 for 200ms");
        QCOMPARE(agent->waitForOut("taken"), "taken F001 04A1B2C3 entry 4");
        QCOMPARE(waitForSql(*m_database, tapsInDatabase, "04A1B2C3 04A1B2C3"), "04A1B2C3 04A1B2C3");
    }

    void feedbackComesOnceTheEntryIsOnDisk()
    {
        const QTemporaryDir seen;
        QFile script{seen.filePath("beep")};
        QVERIFY(script.open(QIODevice::WriteOnly));
        // What a power cut at this instant would leave: the files as they are, without the agent.
        script.write(
            QString{"#!/bin/sh\ncp \"$1\" %1/copy\ncp \"$1-wal\" %1/copy-wal\nshift\necho \"$@\" > %1/words.part\n"
                    "mv %1/words.part %1/words\n"}
                .arg(seen.path())
                .toUtf8());
        script.close();
        QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        RunningAgent agent{m_database->conninfo(), m_simulator->folder(), {"F001"}};
        QFile config{agent.config()};
        QVERIFY(config.open(QIODevice::ReadWrite));
        const QByteArray readers = config.readAll();
        config.seek(0);
        config.write(QString{"feedback = [\"%1\", \"%2\"]\n"}.arg(script.fileName(), agent.journal("F001")).toUtf8() +
                     readers);
        config.close();
        agent.start();
        QVERIFY(!m_simulator->waitFor("polled").isEmpty());
        m_simulator->send("tap F001 04A1B2C3 for 300ms");
        QTRY_VERIFY(QFile::exists(seen.filePath("words")));
        QFile words{seen.filePath("words")};
        QVERIFY(words.open(QIODevice::ReadOnly));
        QCOMPARE(words.readAll(), "taken F001 04A1B2C3 3\n");
        agent::Journal copy{seen.filePath("copy").toStdString(), agent::Use::Look};
        QCOMPARE(copy.head(), 3);
        QVERIFY(copy.lastEntry()->line.find(" tap 04A1B2C3 ") != std::string::npos);
    }

    void severalReadersOfOneHostKeepApart()
    {
        const auto agent = start({}, {}, {"F001", "F002"});
        m_simulator->send("tap F001 04A1B2C3 for 300ms");
        m_simulator->send("tap F002 04A1B2C3 for 300ms");
        const QString both =
            "select string_agg(reader || ' ' || entry, ', ' order by reader) from patrol.clock_in"
            " join patrol.journal using (journal) join patrol.reader using (reader_id) where clock_in.kind = 'tap'";
        QCOMPARE(waitForSql(*m_database, both, "F001 3, F002 3"), "F001 3, F002 3");
        QCOMPARE(agent->children().size(), 2);
    }

    void signsOfLifeMoveTheWatermark()
    {
        const auto agent = start("heartbeat_seconds = 1");
        const QString complete = "select coalesce(max(complete_through), '-infinity') > now() - interval '3 s' from "
                                 "patrol.reader_state where state = 'listening'";
        QCOMPARE(waitForSql(*m_database, complete, "t"), "t");
        const QString first = m_database->sql("select complete_through from patrol.reader_state");
        QTRY_VERIFY(m_database->sql("select complete_through from patrol.reader_state") > first);
        QCOMPARE(m_database->sql("select health ->> 'version' from patrol.reader_state"), "0.1.0");
    }

    void tapsMadeWhileTheDatabaseIsAwayArriveLater()
    {
        const auto agent = start("retry_max_seconds = 1");
        QCOMPARE(waitForSql(*m_database, "select count(*) from patrol.clock_in", "2"), "2");
        const auto allow = [&](const char* word) {
            harness::TemporaryDatabase aside; // a database may not shut itself
            aside.sql(QString{"alter database %1 with allow_connections %2; select pg_terminate_backend(pid) from "
                              "pg_stat_activity where datname = '%1'"}
                          .arg(m_database->name(), word));
        };
        allow("false");
        for (int i = 0; i < 3; ++i) {
            m_simulator->send(QString{"tap F001 04A1B2C%1 for 200ms"}.arg(i));
            QVERIFY(!agent->waitForOut("taken").isEmpty());
        }
        QVERIFY(!agent->waitForErr("could not deliver").isEmpty());
        QVERIFY(!agent->waitForErr("could not deliver", 2500).startsWith("could")); // said once
        allow("true");
        QCOMPARE(waitForSql(*m_database, tapsInDatabase, "04A1B2C0 04A1B2C1 04A1B2C2"), "04A1B2C0 04A1B2C1 04A1B2C2");
        QVERIFY(!agent->waitForErr("the database answers again").isEmpty());
    }

    void anIdleAgentHoldsNoSession()
    {
        const auto agent = start();
        const QString sessions =
            QString{"select count(*) from pg_stat_activity where application_name = 'reader-agent' and datname = '%1'"}
                .arg(m_database->name());
        QCOMPARE(waitForSql(*m_database, sessions, "1"), "1");
        QCOMPARE(waitForSql(*m_database, sessions, "0"), "0");
        m_simulator->send("tap F001 04A1B2C3 for 300ms");
        QCOMPARE(waitForSql(*m_database, tapsInDatabase, "04A1B2C3", 1500), "04A1B2C3");
    }
};

QTEST_GUILESS_MAIN(AgentTest)
#include "AgentTest.moc"
