// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong with chips, watchers and processes, and how the agent gets over it.

#include "reader-agent/journal/Journal.h"
#include "reader-agent/journal/JournalLock.h"
#include "tests/agent/RunningAgent.h"
#include "tests/harness/Clocks.h"
#include "tests/harness/Program.h"
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

    /// The agent again, with other settings and clocks.
    void restart(const QString& top, const QString& each, const QStringList& readers = {"F001"},
                 const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment())
    {
        m_simulator->waitFor("left F001"); // the card of the agent before
        m_agent = std::make_unique<RunningAgent>(m_database->conninfo(), m_simulator->folder(), readers, top, each);
        m_agent->start(environment);
    }

    /// A program that notes in `file` how it was called, then does what `last` says.
    QString program(const QString& file, const QString& last)
    {
        QFile script{m_agent->folder() + "/reset"};
        if (!script.open(QIODevice::WriteOnly)) qFatal("cannot write a script");
        script.write(QString{"#!/bin/sh\necho \"$@\" >> %1\n%2\n"}.arg(file, last).toUtf8());
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return script.fileName();
    }

    static QStringList linesOf(const QString& name)
    {
        QFile file{name};
        if (!file.open(QIODevice::ReadOnly)) return {};
        return QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts);
    }

    QString stateIs(const QString& state)
    {
        return waitForSql(*m_database, "select state from patrol.reader_state", state);
    }

private slots:
    // Here watchers are ended by signals from outside, which no sanitizer shall take for its own finding.
    void initTestCase()
    {
        for (const char* sanitizer : {"ASAN_OPTIONS", "TSAN_OPTIONS"})
            qputenv(sanitizer, qgetenv(sanitizer) + ":handle_segv=0:handle_abort=0");
    }

    void init()
    {
        m_database = std::make_unique<TemporaryDatabase>();
        registerReaders(*m_database, {"F001", "F002"});
        m_simulator = std::make_unique<RunningSimulator>(
            QStringList{"--device", "F001", "--device", "F002", "--commands", "--stay"});
        QVERIFY(!m_simulator->waitFor("ready F002").isEmpty());
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
        QVERIFY2(said.contains(QString{"ended by signal %1 ("}.arg(signal)), qPrintable(said));
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

    void aJournalDamagedWhileTheAgentRunsIsReplaced()
    {
        QCOMPARE(waitForSql(*m_database, "select count(*) from patrol.clock_in where uid = '04000001'", "1"), "1");
        QFile journal{m_agent->journal("F001")};
        QVERIFY(journal.open(QIODevice::ReadWrite));
        const QByteArray nonsense(journal.size() - 100, '\xff');
        journal.seek(100);
        journal.write(nonsense);
        journal.close();
        QFile log{journal.fileName() + "-wal"};
        QVERIFY(log.open(QIODevice::ReadWrite));
        log.write(QByteArray(log.size(), '\xff'));
        log.close();
        int card = 2;
        const auto replaced = [&] {
            takes(QString{"0400%1"}.arg(card++, 4, 16, QChar{'0'}));
            return QFile::exists(m_agent->journal("F001") + ".damaged-1");
        };
        QVERIFY2(harness::waitUntil(replaced, std::chrono::seconds{60}), "the damage was never met");
        QVERIFY(takes("0400AAAA"));
        QCOMPARE(waitForSql(*m_database, "select count(*) from patrol.clock_in where uid = '0400AAAA'", "1", 20'000),
                 "1");
        QVERIFY(m_database->sql("select count(*) from patrol.journal").toInt() >= 2);
        QVERIFY(isAlive(m_agent->pid()));
    }

    void aFolderThatIsMissingIsWaitedFor()
    {
        const QString folder = m_agent->folder() + "/later";
        RunningAgent second{m_database->conninfo(), m_simulator->folder(), {"F001"}};
        QFile config{second.config()};
        QVERIFY(config.open(QIODevice::ReadOnly));
        const QByteArray text = config.readAll().replace(second.folder().toUtf8(), folder.toUtf8());
        config.close();
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write(text);
        config.close();
        m_simulator->waitFor("left F001");
        m_agent->kill();
        second.start();
        QVERIFY(!second.waitForErr("reader F001: journal " + folder).isEmpty());
        m_simulator->send("tap F001 04000002 for 400ms");
        QCOMPARE(second.waitForOut("not_kept"), "not_kept F001 04000002");
        m_simulator->waitFor("left F001");
        QTest::qWait(800);
        m_simulator->send("tap F001 04000002 for 400ms"); // no hold-off for what was not kept
        QCOMPARE(second.waitForOut("not_kept"), "not_kept F001 04000002");
        m_simulator->waitFor("left F001");
        QVERIFY(QDir{}.mkpath(folder));
        QVERIFY(!second.waitForErr("reader F001: the journal can be written again").isEmpty());
        QTest::qWait(800);
        m_simulator->send("tap F001 04000002 for 400ms");
        QVERIFY(!second.waitForOut("taken F001 04000002").isEmpty());
        QCOMPARE(waitForSql(*m_database, "select count(*) from patrol.clock_in where uid = '04000002'", "1"), "1");
    }

    void aMinuteWithoutAReaderIsTwoLines()
    {
        harness::Clocks clocks;
        clocks.runAt(8);
        restart({"watcher_silence_ms = 16000"}, {}, {"F001"}, clocks.environment());
        QVERIFY(takes("04000002"));
        m_agent->takeErr();
        m_simulator->send("unplug F001 8s");
        QVERIFY(!m_agent->waitForErr("reader F001: lost: ").isEmpty());
        QTest::qWait(7000);
        const QStringList more = m_agent->takeErr();
        QVERIFY2(more.isEmpty(), qPrintable(more.join('\n')));
        QVERIFY(!m_agent->waitForErr("reader F001: listens again", 30'000).isEmpty());
        QVERIFY(takes("04000003"));
        QVERIFY(m_agent->takeErr().isEmpty());
        const QString kinds =
            "select string_agg(kind, ' ' order by c.entry) from patrol.clock_in c join patrol.journal j "
            "using (journal) where c.journal = (select journal from patrol.clock_in where uid = '04000003')";
        QCOMPARE(waitForSql(*m_database, kinds, "start listening tap deaf listening tap"),
                 "start listening tap deaf listening tap");
        const int silent = m_database
                               ->sql("select round((max(boottime_ns) filter (where kind = 'listening') - "
                                     "max(boottime_ns) filter (where kind = 'deaf')) / 1e9) from patrol.clock_in")
                               .toInt();
        QVERIFY2(silent >= 60 && silent < 120, qPrintable(QString::number(silent)));
    }

    void aChipThatReopeningDoesNotHelpIsResetOnceAMinute()
    {
        harness::Clocks clocks;
        clocks.runAt(8);
        const QTemporaryDir kept;
        QVERIFY(QFile::copy(program(kept.filePath("called"), "exit 0"), kept.filePath("reset")));
        restart({"watcher_silence_ms = 16000"}, QString{"reset = [\"%1\", \"low\"]"}.arg(kept.filePath("reset")),
                {"F001"}, clocks.environment());
        QVERIFY(takes("04000002"));
        m_simulator->send("unplug F001 12s"); // a minute and a half
        QVERIFY(!m_agent->waitForErr("reader F001: listens again", 40'000).isEmpty());
        const QStringList calls = linesOf(kept.filePath("called"));
        QVERIFY2(calls.size() == 1 || calls.size() == 2, qPrintable(calls.join('|')));
        QCOMPARE(calls.first(), "low F001");
    }

    void aResetThatHangsIsKilled()
    {
        harness::Clocks clocks;
        clocks.runAt(8);
        const QTemporaryDir kept;
        QVERIFY(QFile::copy(program(kept.filePath("called"), "sleep 600"), kept.filePath("reset")));
        restart({"watcher_silence_ms = 16000"}, QString{"reset = [\"%1\"]"}.arg(kept.filePath("reset")), {"F001"},
                clocks.environment());
        QVERIFY(takes("04000002"));
        m_simulator->send("unplug F001 6s");
        const QString said = m_agent->waitForErr("reader F001: the reset program", 30'000);
        QVERIFY2(said.endsWith("was killed, it took longer than 10 s"), qPrintable(said));
        QVERIFY(takes("04000003"));
    }

    void oneReaderOfSeveralThatBelongsToAnotherProcessStopsNoOther()
    {
        RunningAgent second{m_database->conninfo(), m_simulator->folder(), {"F001", "F002"}};
        second.start();
        QVERIFY(second.waitForErr("reader F001: device ", 20'000).contains("is in use by another process"));
        m_simulator->send("tap F002 04000002 for 400ms");
        QVERIFY(!second.waitForOut("taken F002 04000002").isEmpty());
        QCOMPARE(m_agent->end(), 0);
        QVERIFY(!second.waitForErr("reader F001: listens again", 20'000).isEmpty()); // it is tried now and then
        m_simulator->send("tap F001 04000003 for 400ms");
        QVERIFY(!second.waitForOut("taken F001 04000003").isEmpty());
        QCOMPARE(second.end(), 0);
    }
};

QTEST_GUILESS_MAIN(TroubleTest)
#include "TroubleTest.moc"
