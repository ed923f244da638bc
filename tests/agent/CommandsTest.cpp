// SPDX-License-Identifier: GPL-3.0-or-later
// reader-agent as an installer and an auditor call it.

#include "tests/agent/RunningAgent.h"
#include "tests/harness/Program.h"
#include "tests/simulator/RunningSimulator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using harness::TemporaryDatabase;

namespace
{

QString sha256sum(const QString& text)
{
    QProcess process;
    process.start("sha256sum", QStringList{});
    process.write(text.toUtf8());
    process.closeWriteChannel();
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput().left(64));
}

/// The raw public key in hex, as openssl reads it from the key's file.
QString publicKeyOf(const QString& file)
{
    QProcess process;
    process.start("openssl", {"pkey", "-in", file, "-pubout", "-outform", "DER"});
    process.waitForFinished();
    return QString::fromLatin1(process.readAllStandardOutput().right(32).toHex());
}

} // namespace

class CommandsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<RunningSimulator> m_simulator;
    std::unique_ptr<RunningAgent> m_agent;

private slots:
    void initTestCase()
    {
        m_database = std::make_unique<TemporaryDatabase>();
        registerReaders(*m_database, {"F001"});
        m_simulator = std::make_unique<RunningSimulator>(QStringList{"--device", "F001", "--commands", "--stay"});
        QVERIFY(!m_simulator->waitFor("ready F001").isEmpty());
        m_agent = std::make_unique<RunningAgent>(m_database->conninfo(), m_simulator->folder(), QStringList{"F001"});
    }

    void cleanupTestCase()
    {
        m_agent.reset();
        m_simulator.reset();
        m_database.reset();
    }

    void beforeTheFirstRunThereIsNoJournalAndNoneIsMade()
    {
        const Ended status = runAgent({"status", "--config", m_agent->config()});
        QCOMPARE(status.exitCode, 0);
        QVERIFY(status.out.contains("there is no journal yet"));
        QVERIFY(!QFile::exists(m_agent->journal("F001")));
    }

    void enrollingMakesAKeyOnceAndSaysWhatComesNext()
    {
        const Ended first = runAgent({"enroll", "--config", m_agent->config()});
        QCOMPARE(first.exitCode, 0);
        const QString key = m_agent->journal("F001") + ".key";
        const QString publicKey = publicKeyOf(key);
        QCOMPARE(publicKey.size(), 64);
        QVERIFY2(first.out.contains("public key   " + publicKey + "\n"), qPrintable(first.out));
        QVERIFY2(first.out.contains("key file     " + key + ": made\n"), qPrintable(first.out));
        QVERIFY2(first.out.endsWith("\n             patrolctl reader enroll F001 --public-key " + publicKey +
                                    " --by BADGE\n"),
                 qPrintable(first.out));
        const Ended second = runAgent({"enroll", "--config", m_agent->config(), "--reader", "F001"});
        QCOMPARE(second.exitCode, 0);
        QVERIFY(second.out.contains(publicKey) && second.out.contains("was there already; --again makes a new one"));
        QVERIFY(!QFile::exists(m_agent->journal("F001")));
    }

    void enrollingAgainKeepsTheOldKey()
    {
        const QString key = m_agent->journal("F001") + ".key";
        const QString before = publicKeyOf(key);
        const Ended again = runAgent({"enroll", "--again", "--config", m_agent->config()});
        QCOMPARE(again.exitCode, 0);
        QVERIFY2(again.out.contains("made again; the old one is kept as " + key + ".old-1;"), qPrintable(again.out));
        QCOMPARE(publicKeyOf(key + ".old-1"), before);
        QVERIFY(publicKeyOf(key) != before);
    }

    void aReaderThatIsNotThereCannotBeEnrolled()
    {
        const Ended ended = runAgent({"enroll", "--config", m_agent->config(), "--reader", "F099"});
        QCOMPARE(ended.exitCode, 2);
        QVERIFY2(ended.err.contains("no reader is called \"F099\" in "), qPrintable(ended.err));
        const RunningAgent lost{"dbname=x", "/no-such-folder", {"F001", "F002"}};
        QCOMPARE(runAgent({"enroll", "--again", "--config", lost.config()}).exitCode, 2);
    }

    void statusShowsWhatTheJournalHolds()
    {
        m_agent->start();
        m_simulator->send("tap F001 04A1B2C3 for 300ms");
        QVERIFY(!m_agent->waitForOut("taken F001 04A1B2C3").isEmpty());
        QCOMPARE(waitForSql(*m_database, "select count(*) from patrol.clock_in", "2"), "2");
        const Ended status = runAgent({"status", "--config", m_agent->config(), "--json"});
        QCOMPARE(status.exitCode, 0);
        const QJsonObject reader = QJsonDocument::fromJson(status.out.toUtf8()).array().at(0).toObject();
        QCOMPARE(reader["reader"].toString(), "F001");
        QCOMPARE(reader["entries"].toInt(), 2);
        QCOMPARE(reader["agent"].toString(), "running, process " + QString::number(m_agent->pid()));
        QVERIFY(reader["last_entry"].toString().startsWith("2 tap 04A1B2C3 "));
        QCOMPARE(reader["journal"].toString(), m_database->sql("select journal from patrol.journal"));
        QCOMPARE(reader["head"].toString(), m_database->sql("select encode(head_digest, 'hex') from patrol.journal"));
        QVERIFY(runAgent({"status", "--config", m_agent->config()}).out.contains("entries      2\n"));
    }

    void theDoctorLeavesARunningAgentAlone()
    {
        const Ended doctor = runAgent({"doctor", "--config", m_agent->config()});
        QVERIFY2(doctor.out.contains("is there, the running agent has it"), qPrintable(doctor.out));
        QVERIFY2(doctor.out.contains("ok     reader F001: journal: 2 entries, the chain is whole"),
                 qPrintable(doctor.out));
        QVERIFY2(doctor.out.contains("ok     reader F001: database: answers, and lets this agent push"),
                 qPrintable(doctor.out));
        QCOMPARE(m_database->sql("select state from patrol.reader_state"), "listening");
        QCOMPARE(m_database->sql("select count(*) from patrol.journal"), "1");
    }

    void anExportIsCheckedWithSha256sumAlone()
    {
        QCOMPARE(m_agent->end(), 0);
        const QString file = m_agent->folder() + "/export.txt";
        const Ended done = runAgent({"export", "--config", m_agent->config(), file});
        QCOMPARE(done.exitCode, 0);
        QCOMPARE(done.out, "exported 2 entries of reader F001\n");
        QFile exported{file};
        QVERIFY(exported.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(exported.readAll()).trimmed().split('\n');
        QCOMPARE(lines.size(), 7);
        QCOMPARE(lines[0], "# patrol journal");
        QVERIFY(lines[1].startsWith("# journal "));
        QString previous = sha256sum(lines[1].section(' ', 2));
        for (const QString& line : lines.mid(5)) {
            previous = sha256sum(previous + line.section(' ', 1));
            QCOMPARE(line.section(' ', 0, 0), previous);
        }
        QVERIFY(lines[4].startsWith("# head 2 " + previous + " "));
        QCOMPARE(lines[4].section(' ', 4).size(), 128);
    }

    void theDoctorSaysWhatIsWrongAndWhatToDo()
    {
        const RunningAgent lost{"host=/no-such-folder dbname=x", "/no-such-folder", {"F001"}};
        const Ended doctor = runAgent({"doctor", "--config", lost.config()});
        QCOMPARE(doctor.exitCode, 1);
        QVERIFY2(doctor.out.contains(
                     "WRONG  reader F001: device: /no-such-folder/F001: No such file or directory; plug the reader in"),
                 qPrintable(doctor.out));
        QVERIFY2(doctor.out.contains("WRONG  reader F001: database: "), qPrintable(doctor.out));
    }

    void theDoctorFindsAReaderThatTheDatabaseDoesNotKnow()
    {
        m_database->sql("update patrol.reader set reader = 'F099'");
        const Ended doctor = runAgent({"doctor", "--config", m_agent->config()});
        m_database->sql("update patrol.reader set reader = 'F001'");
        QVERIFY2(doctor.out.contains("WRONG  reader F001: database: refuses: unknown_reader"), qPrintable(doctor.out));
        QVERIFY2(runAgent({"doctor", "--config", m_agent->config()})
                     .out.contains("ok     reader F001: database: answers, and holds entries up to 2"),
                 qPrintable(doctor.out));
    }

    void aBrokenChainIsFound()
    {
        QProcess sqlite;
        sqlite.start("sqlite3",
                     {m_agent->journal("F001"), "update entry set line = replace(line, '04A1B2C3', '04A1B2C4')"});
        QVERIFY(sqlite.waitForFinished() && sqlite.exitCode() == 0);
        const Ended doctor = runAgent({"doctor", "--config", m_agent->config()});
        QCOMPARE(doctor.exitCode, 1);
        QVERIFY2(doctor.out.contains("WRONG  reader F001: journal: the chain is broken at entry 2"),
                 qPrintable(doctor.out));
    }

    void aWrongCallSaysHowToCall_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        QTest::newRow("unknown word") << QStringList{"start"} << "\"start\" is not understood";
        QTest::newRow("unknown option") << QStringList{"--verbose"} << "\"--verbose\" is not understood";
        QTest::newRow("no value") << QStringList{"--config"} << "--config needs a value";
        QTest::newRow("export without a file") << QStringList{"export", "--config", "x"} << "export needs a FILE";
        QTest::newRow("export from nowhere") << QStringList{"export", "--from", "0", "x"} << "--from needs the number";
        QTest::newRow("export of two kinds")
            << QStringList{"export", "--from", "2", "--undelivered", "x"} << "exclude each other";
        QTest::newRow("export of status") << QStringList{"status", "--force"} << "\"--force\" is not understood";
        QTest::newRow("running one reader") << QStringList{"--reader", "F001"} << "\"--reader\" is not understood";
        QTest::newRow("JSON of a doctor") << QStringList{"doctor", "--json"} << "\"--json\" is not understood";
        QTest::newRow("no configuration")
            << QStringList{"--config", "/no-such-folder/x"} << "cannot be read: No such file or directory";
    }
    void aWrongCallSaysHowToCall()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, words);
        const Ended ended = runAgent(arguments);
        QCOMPARE(ended.exitCode, 2);
        QVERIFY2(ended.err.contains(words), qPrintable(ended.err));
        QCOMPARE(ended.out, "");
    }

    void helpAndVersionAreThere()
    {
        QVERIFY(runAgent({"--help"}).out.startsWith("usage: reader-agent"));
        QVERIFY(runAgent({"--version"}).out.startsWith("reader-agent "));
    }

    void theWatcherIsNotForHands()
    {
        const auto watcher = harness::run("reader-agent-watcher", {"pn532_uart:/dev/null", "100"});
        QCOMPARE(watcher.exitCode, 2);
        QVERIFY(watcher.err.contains("is started by reader-agent, never by hand"));
    }
};

QTEST_GUILESS_MAIN(CommandsTest)
#include "CommandsTest.moc"
