// SPDX-License-Identifier: GPL-3.0-or-later
// The real agent with the real libnfc on a simulated chip: from a card to the database.

#include "reader-agent/journal/Journal.h"
#include "tests/agent/RunningAgent.h"
#include "tests/harness/Program.h"
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

    std::unique_ptr<RunningAgent>
    start(const QString& top = {}, const QString& each = {}, const QStringList& readers = {"F001"},
          const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment())
    {
        auto agent = std::make_unique<RunningAgent>(m_database->conninfo(), m_simulator->folder(), readers, top, each);
        agent->start(environment);
        for (int i = 0; i < readers.size(); ++i)
            if (m_simulator->waitFor("polled").isEmpty()) qFatal("the agent does not poll");
        return agent;
    }

    /// An agent that has the keys of the simulated cards, and wants so much of a card.
    std::unique_ptr<RunningAgent> startWithKeys(const QString& authentication, const QStringList& readers = {"F001"})
    {
        const auto credential = [this](const char* name, const char* key) {
            QFile file{m_credentials.filePath(name)};
            if (!file.open(QIODevice::WriteOnly) || file.write(key) < 0) qFatal("cannot write a credential");
            file.setPermissions(QFile::ReadOwner); // one that others may read is refused
        };
        credential("site", "101112131415161718191A1B1C1D1E1F\n");
        credential("metadata", "303132333435363738393A3B3C3D3E3F\n");
        credential("file", "505152535455565758595A5B5C5D5E5F\n");
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("CREDENTIALS_DIRECTORY", m_credentials.path());
        return start(QString{"authentication = \"%1\"\n[keys]\ndesfire_site = \"site\"\nsun_metadata = \"metadata\"\n"
                             "sun_file = \"file\""}
                         .arg(authentication),
                     {}, readers, environment);
    }

    /// Lets or does not let the database be reached.
    void allow(bool reachable)
    {
        harness::TemporaryDatabase aside; // a database may not shut itself
        aside.sql(QString{"alter database %1 with allow_connections %2; select pg_terminate_backend(pid) from "
                          "pg_stat_activity where datname = '%1'"}
                      .arg(m_database->name(), reachable ? "true" : "false"));
    }

    QTemporaryDir m_credentials;

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
        QCOMPARE(agent->waitForOut("taken"),
                 "taken F001 04A1B2C3 entry 3"); // entry 1 is the start, entry 2 says that it listens
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
        allow(false);
        for (int i = 0; i < 3; ++i) {
            m_simulator->send(QString{"tap F001 04A1B2C%1 for 200ms"}.arg(i));
            QVERIFY(!agent->waitForOut("taken").isEmpty());
        }
        QVERIFY(!agent->waitForErr("could not deliver").isEmpty());
        m_simulator->send("tap F001 04A1B2C3 for 200ms");
        QCOMPARE(agent->waitForOut("taken"), "taken F001 04A1B2C3 entry 6 offline");
        // That its session is ended, and that no other is let in, are two causes; each is said once.
        agent->waitForErr("could not deliver", 2500);
        QCOMPARE(agent->waitForErr("could not deliver", 2500), "");
        allow(true);
        QCOMPARE(waitForSql(*m_database, tapsInDatabase, "04A1B2C0 04A1B2C1 04A1B2C2 04A1B2C3"),
                 "04A1B2C0 04A1B2C1 04A1B2C2 04A1B2C3");
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

    void aCardProvesItself_data()
    {
        QTest::addColumn<QString>("authentication");
        QTest::addColumn<QString>("card");
        QTest::addColumn<QString>("proof");
        QTest::newRow("a genuine DESFire card") << "mutual"
                                                << "04A1B2C3D4E5F6 desfire-aes"
                                                << "mutual";
        QTest::newRow("one made without the key") << "mutual"
                                                  << "04A1B2C3D4E5F6 desfire-aes wrong-key"
                                                  << "failed:wrong_key";
        QTest::newRow("a copy of its number") << "mutual"
                                              << "04A1B2C3D4E5F6 ntag"
                                              << "failed:uid_only";
        QTest::newRow("one that is drawn away") << "mutual"
                                                << "04A1B2C3D4E5F6 desfire-aes answers 1"
                                                << "failed:no_answer";
        QTest::newRow("a genuine NTAG 424") << "sun"
                                            << "04A1B2C3D4E5F6 ntag424 counter 41"
                                            << "sun:42";
        QTest::newRow("nothing is wanted of it") << "uid"
                                                 << "04A1B2C3D4E5F6 desfire-aes wrong-key"
                                                 << "uid";
    }
    void aCardProvesItself()
    {
        QFETCH(QString, authentication);
        QFETCH(QString, card);
        QFETCH(QString, proof);
        const auto agent = startWithKeys(authentication);
        m_simulator->send("tap F001 " + card + " for 1s");
        const QString why = proof.startsWith("failed") ? " " + proof : QString{};
        QCOMPARE(agent->waitForOut("taken"), "taken F001 04A1B2C3D4E5F6 entry 3" + why);
        const QString query = "select auth || coalesce(':' || auth_detail, '') from patrol.clock_in where kind = 'tap'";
        QCOMPARE(waitForSql(*m_database, query, proof), proof);
        QVERIFY(!m_simulator->waitFor("left F001").isEmpty());
        QTest::qWait(500);
        QCOMPARE(agent->takeOut(), QStringList{}); // held after its proof, it is one touch
    }

    void aCardThatFailedMayTryAgainAtOnce()
    {
        const auto agent = startWithKeys("mutual");
        m_simulator->send("tap F001 04A1B2C3D4E5F6 desfire-aes wrong-key for 300ms");
        QCOMPARE(agent->waitForOut("taken"), "taken F001 04A1B2C3D4E5F6 entry 3 failed:wrong_key");
        QVERIFY(!m_simulator->waitFor("left F001").isEmpty());
        QTest::qWait(800);
        m_simulator->send("tap F001 04A1B2C3D4E5F6 desfire-aes for 300ms");
        QCOMPARE(agent->waitForOut(""), "taken F001 04A1B2C3D4E5F6 entry 4");
        QVERIFY(!m_simulator->waitFor("left F001").isEmpty());
        QTest::qWait(800);
        m_simulator->send("tap F001 04A1B2C3D4E5F6 desfire-aes for 300ms");
        QCOMPARE(agent->waitForOut(""), "repeated F001 04A1B2C3D4E5F6");
    }

    void aReplayIsKnownAfterTheAgentWasKilled()
    {
        const auto agent = startWithKeys("sun");
        m_simulator->send("tap F001 04A1B2C3D4E5F6 ntag424 counter 41 for 300ms");
        QCOMPARE(agent->waitForOut("taken"), "taken F001 04A1B2C3D4E5F6 entry 3");
        QVERIFY(!m_simulator->waitFor("left F001").isEmpty());
        agent->kill();
        QTest::qWait(3000); // the hold-off
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("CREDENTIALS_DIRECTORY", m_credentials.path());
        agent->start(environment);
        m_simulator->send("tap F001 04A1B2C3D4E5F6 ntag424 replay for 300ms");
        QVERIFY(agent->waitForOut("taken").endsWith(" failed:replay"));
    }

    void aCardThatTakesItsTimeDelaysNoOtherReader()
    {
        const auto agent = startWithKeys("mutual", {"F001", "F002"});
        m_simulator->send("tap F001 04A1B2C3D4E5F6 desfire-aes slow 110ms for 2s");
        QVERIFY(!m_simulator->waitFor("seen F001").isEmpty());
        m_simulator->send("tap F002 04A1B2C3 for 2s");
        QVERIFY(agent->waitForOut("").startsWith("taken F002 04A1B2C3 "));
        QVERIFY(agent->waitForOut("").startsWith("taken F001 04A1B2C3D4E5F6 "));
    }

    void aCardThatNobodyWasGivenIsToldOnceTheListIsHere()
    {
        m_database->sql("insert into patrol.event (event, name) values ('E1', '发现火情');"
                        "insert into patrol.card (uid, kind, event_id, during) select '04A1B2C3', 'event', event_id, "
                        "'(,)' from patrol.event");
        const auto agent = start("heartbeat_seconds = 1");
        const auto known = [&] {
            agent::Journal journal{agent->journal("F001").toStdString(), agent::Use::Look};
            return journal.knows("04A1B2C3", std::nullopt) == agent::Known::Yes;
        };
        QVERIFY(harness::waitUntil(known));
        m_simulator->send("tap F001 04A1B2C3 for 300ms");
        QCOMPARE(agent->waitForOut("taken"), "taken F001 04A1B2C3 entry 3");
        QVERIFY(!m_simulator->waitFor("left F001").isEmpty());
        m_simulator->send("tap F001 04DEAD0BEEF001 for 300ms");
        QCOMPARE(agent->waitForOut("taken"), "taken F001 04DEAD0BEEF001 entry 4 unknown");
        QCOMPARE(waitForSql(*m_database, tapsInDatabase, "04A1B2C3 04DEAD0BEEF001"), "04A1B2C3 04DEAD0BEEF001");
    }

    void theDatabasesWordForTheUnitGoesBeforeTheConfigurations()
    {
        m_database->sql("insert into patrol.person (badge, name, kind) values ('J1', '张三', 'officer'); "
                        "select desk.set_card_policy(unit => 'S1', authentication => 'mutual', by_badge => 'J1')");
        const auto agent = startWithKeys("uid");
        const auto told = [&] {
            agent::Journal journal{agent->journal("F001").toStdString(), agent::Use::Look};
            return journal.note("authentication") == "mutual";
        };
        QVERIFY(harness::waitUntil(told));
        m_simulator->send("tap F001 04A1B2C3D4E5F6 ntag for 300ms");
        QVERIFY(agent->waitForOut("taken").endsWith(" failed:uid_only"));
    }
};

QTEST_GUILESS_MAIN(AgentTest)
#include "AgentTest.moc"
