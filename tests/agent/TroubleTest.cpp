// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong with chips, watchers and processes, and how the agent gets over it.

#include "reader-agent/journal/Journal.h"
#include "reader-agent/journal/JournalLock.h"
#include "tests/agent/RunningAgent.h"
#include "tests/simulator/RunningSimulator.h"

#include <csignal>

using harness::TemporaryDatabase;

class TroubleTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<RunningSimulator> m_simulator;
    std::unique_ptr<RunningAgent> m_agent;

    /// The agent takes a card that it has not seen before.
    bool takes(const QString& uid)
    {
        m_simulator->send(QString{"tap F001 %1 for 400ms"}.arg(uid));
        return !m_agent->waitForOut("taken F001 " + uid).isEmpty();
    }

    QString stateIs(const QString& state)
    {
        return waitForSql(*m_database, "select state from patrol.reader_state", state);
    }

private slots:
    void init()
    {
        m_database = std::make_unique<TemporaryDatabase>();
        registerReaders(*m_database, {"F001"});
        m_simulator = std::make_unique<RunningSimulator>(QStringList{"--device", "F001", "--commands", "--stay"});
        QVERIFY(!m_simulator->waitFor("ready F001").isEmpty());
        m_agent = std::make_unique<RunningAgent>(m_database->conninfo(), m_simulator->folder(), QStringList{"F001"});
        m_agent->start();
        QVERIFY(takes("04000001"));
    }

    void cleanup()
    {
        m_agent.reset();
        m_simulator.reset();
        m_database.reset();
    }

    void aWatcherThatCrashesIsStartedAgain_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("killed") << SIGKILL;
        QTest::newRow("libnfc aborts") << SIGABRT;
        QTest::newRow("libnfc runs over its buffer") << SIGSEGV;
    }
    void aWatcherThatCrashesIsStartedAgain()
    {
        QFETCH(int, signal);
        QCOMPARE(m_agent->children().size(), 1);
        ::kill(static_cast<pid_t>(m_agent->children().first()), signal);
        const QString said = m_agent->waitForErr("reader F001: lost: ");
        // A sanitizer catches the signal and exits; then there is none to tell.
        QVERIFY2(said.contains(QString{"ended by signal %1 ("}.arg(signal)) || said.contains("the watcher has ended"),
                 qPrintable(said));
        QVERIFY(takes("04000002"));
        QVERIFY(!m_agent->waitForErr("reader F001: listens again").isEmpty());
    }

    void aWatcherThatHangsIsStartedAgain()
    {
        const auto watcher = m_agent->children().first();
        ::kill(static_cast<pid_t>(watcher), SIGSTOP);
        QVERIFY(m_agent->waitForErr("reader F001: lost: ").contains("no sign of life for 2000 ms"));
        QVERIFY(takes("04000002"));
        QVERIFY(!isAlive(watcher));
    }

    void aReaderThatIsUnpluggedIsFoundAgain()
    {
        m_simulator->send("unplug F001 2s");
        QVERIFY(!m_agent->waitForErr("reader F001: lost: ").isEmpty());
        QCOMPARE(stateIs("deaf"), "deaf");
        QVERIFY(takes("04000002"));
        QCOMPARE(stateIs("listening"), "listening");
    }

    void aChipThatFallsSilentIsOpenedAgain()
    {
        m_simulator->send("silence F001 4s");
        QVERIFY(!m_agent->waitForErr("reader F001: lost: ").isEmpty());
        QCOMPARE(stateIs("deaf"), "deaf");
        QVERIFY(!m_agent->waitForErr("reader F001: listens again", 15000).isEmpty());
        QVERIFY(takes("04000002"));
    }

    void garbageOnTheLineCostsNoTap()
    {
        m_simulator->send("garbage F001 64");
        QVERIFY(takes("04000002"));
    }

    void aCardHeldThroughACrashIsOneTap()
    {
        m_simulator->send("tap F001 04000002 for 3s");
        QVERIFY(!m_agent->waitForOut("taken F001 04000002").isEmpty());
        QVERIFY(!m_simulator->waitFor("seen F001 04000002").isEmpty());
        ::kill(static_cast<pid_t>(m_agent->children().first()), SIGKILL);
        QVERIFY(!m_agent->waitForErr("reader F001: listens again").isEmpty());
        QVERIFY(!m_simulator->waitFor("left F001 04000002").isEmpty());
        QTest::qWait(500);
        QCOMPARE(m_agent->takeOut(), QStringList{});
    }

    void aCardHeldWhileTheAgentIsKilledIsOneTapAndTold()
    {
        m_simulator->send("tap F001 04000002 for 4s");
        QVERIFY(!m_agent->waitForOut("taken F001 04000002").isEmpty());
        m_agent->kill();
        m_agent->start();
        QCOMPARE(m_agent->waitForOut("repeated"), "repeated F001 04000002");
        QCOMPARE(waitForSql(*m_database, "select count(*) from patrol.clock_in where uid = '04000002'", "1"), "1");
    }

    void aKilledAgentTakesItsWatcherWithIt()
    {
        const auto watcher = m_agent->children().first();
        m_agent->kill();
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(watcher), 1000);
    }

    void theAgentEndsWithinASecondAndLeavesASoundJournal_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }
    void theAgentEndsWithinASecondAndLeavesASoundJournal()
    {
        QFETCH(int, signal);
        const auto watcher = m_agent->children().first();
        QElapsedTimer since;
        since.start();
        ::kill(static_cast<pid_t>(m_agent->pid()), signal);
        QCOMPARE(m_agent->waitForEnd(5000), 0);
        QVERIFY2(since.elapsed() < 1000, qPrintable(QString::number(since.elapsed()) + " ms"));
        QVERIFY(!isAlive(watcher));
        const std::filesystem::path journal{m_agent->journal("F001").toStdString()};
        QVERIFY(!agent::JournalLock::holder(journal));
        QCOMPARE(agent::Journal(journal, agent::Use::Look).check(), std::string{});
    }

    void theAgentEndsWithinASecondWithoutChipAndDatabase()
    {
        m_agent =
            std::make_unique<RunningAgent>("host=/no-such-folder dbname=x", "/no-such-folder", QStringList{"F001"});
        m_agent->start();
        QVERIFY(!m_agent->waitForErr("could not deliver").isEmpty());
        QElapsedTimer since;
        since.start();
        QCOMPARE(m_agent->end(), 0);
        QVERIFY(since.elapsed() < 1000);
    }

    void aSecondAgentOnTheJournalSaysSoAndEnds()
    {
        const Ended second = runAgent({"--config", m_agent->config()});
        QCOMPARE(second.exitCode, 1);
        QVERIFY2(
            second.err.contains("F001.journal is in use by another agent, process " + QString::number(m_agent->pid())),
            qPrintable(second.err));
    }

    void aSecondAgentOnTheDeviceSaysSoAndEnds()
    {
        RunningAgent second{m_database->conninfo(), m_simulator->folder(), {"F001"}}; // a journal of its own
        second.start();
        QCOMPARE(second.waitForEnd(10000), 1);
        QVERIFY(second.waitForErr("reader F001: device ").contains("is in use by another process"));
        QVERIFY(takes("04000002"));
    }

    void aJournalDamagedWhileTheAgentWasOffIsSetAside()
    {
        QCOMPARE(m_agent->end(), 0);
        QFile journal{m_agent->journal("F001")};
        QFile::remove(journal.fileName() + "-wal");
        QVERIFY(journal.open(QIODevice::ReadWrite));
        const QByteArray nonsense(journal.size() - 4096, '\xff');
        journal.seek(4096);
        journal.write(nonsense);
        journal.close();
        m_agent->start();
        QVERIFY(!m_agent->waitForErr("reader F001: journal ").isEmpty());
        QVERIFY(takes("04000002"));
        QFile kept{m_agent->journal("F001") + ".damaged-1"};
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY(kept.readAll().endsWith(nonsense));
        QCOMPARE(waitForSql(*m_database, "select count(*) from patrol.clock_in where uid = '04000002'", "1"), "1");
        QCOMPARE(waitForSql(*m_database, "select count(*) from patrol.journal", "2"), "2");
    }
};

QTEST_GUILESS_MAIN(TroubleTest)
#include "TroubleTest.moc"
