// SPDX-License-Identifier: GPL-3.0-or-later
// reader-agent as an installer and an auditor call it.

#include "reader-agent/inspect/Doctor.h"
#include "reader-agent/inspect/Export.h"
#include "reader-agent/inspect/Status.h"
#include "reader-agent/journal/Journal.h"
#include "reader-agent/seal/Chain.h"
#include "tests/agent/RunningAgent.h"
#include "tests/harness/Program.h"
#include "tests/simulator/RunningSimulator.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

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

QStringList linesOf(const QString& path)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QString::fromUtf8(file.readAll()).trimmed().split('\n');
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
        QVERIFY(status.out.contains("none yet; the agent makes it when it first runs"));
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
        QCOMPARE(waitForSql(*m_database, "select count(*) from patrol.clock_in where kind = 'tap'", "1"), "1");
        const Ended status = runAgent({"status", "--config", m_agent->config(), "--json"});
        QCOMPARE(status.exitCode, 0);
        QVERIFY2(!status.out.contains("04A1B2C3"), "status tells who tapped");
        const QJsonObject all = QJsonDocument::fromJson(status.out.toUtf8()).object();
        QCOMPARE(all["format"].toInt(), 1);
        QVERIFY(all["clock"].toObject()["synchronised"].isBool());
        const QJsonObject reader = all["readers"].toArray().at(0).toObject();
        QCOMPARE(reader["reader"].toString(), "F001");
        QCOMPARE(reader["entries"].toInteger(),
                 m_database->sql("select holds_through from patrol.journal").toLongLong());
        QCOMPARE(reader["undelivered"].toInt(), 0);
        QCOMPARE(reader["running"].toBool(), true);
        QCOMPARE(reader["pid"].toInteger(), m_agent->pid());
        QCOMPARE(reader["journal"].toString(), m_database->sql("select journal from patrol.journal"));
        QCOMPARE(reader["head"].toString(), m_database->sql("select encode(head_digest, 'hex') from patrol.journal"));
        QCOMPARE(
            QDateTime::fromString(reader["last_tap"].toString(), Qt::ISODate).secsTo(QDateTime::currentDateTime()) < 60,
            true);
        QCOMPARE(reader["key"].toString().size(), 19);
        QCOMPARE(reader["authentication"].toString(), "uid");
        QVERIFY(reader["problem"].isNull() && reader["reserve"].toBool());
        QVERIFY2(reader["connection"].toString().startsWith("online since "), qPrintable(status.out));
        const QString text = runAgent({"status", "--config", m_agent->config()}).out;
        QVERIFY2(text.contains("\nagent         running, process " + QString::number(m_agent->pid()) + '\n'),
                 qPrintable(text));
        QVERIFY2(!text.contains("04A1B2C3"), "status tells who tapped");
    }

    void everyMemberOfTheJsonIsInTheManualPage()
    {
        QFile manual{harness::sourcePath("reader-agent/reader-agent.1")};
        QVERIFY(manual.open(QIODevice::ReadOnly));
        const QString page = QString::fromUtf8(manual.readAll()).replace("\\-", "-");
        const Ended status = runAgent({"status", "--config", m_agent->config(), "--json"});
        const QJsonObject all = QJsonDocument::fromJson(status.out.toUtf8()).object();
        QStringList members = all.keys() + all["readers"].toArray().at(0).toObject().keys();
        members.replaceInStrings("clock", "clock.synchronised");
        for (const QString& member : std::as_const(members))
            QVERIFY2(page.contains('\n' + member + '\t') || member == "readers", qPrintable(member));
    }

    void aFileThatIsNoUtf8IsToldInGoodJson()
    {
        agent::Settings settings;
        settings.readers.emplace_back();
        settings.readers.front().code = "巡一\"\\\n";
        settings.readers.front().journal = std::string{"/no\xff\xc0\x80-such\xed\xa0\x80/\xe5\xb7\xa1.journal"};
        QJsonParseError error{};
        const QByteArray json = QByteArray::fromStdString(agent::status(settings, true));
        const QJsonObject reader = QJsonDocument::fromJson(json, &error).object()["readers"].toArray().at(0).toObject();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(reader["reader"].toString(), "巡一\"\\\n");
        QCOMPARE(reader["file"].toString(), QString{"/no%1%1%1-such%1%1%1/巡.journal"}.arg(QChar{0xFFFD}));
        QVERIFY(reader["journal"].isNull());
    }

    void theDoctorLeavesARunningAgentAlone()
    {
        const Ended doctor = runAgent({"doctor", "--config", m_agent->config()});
        QVERIFY2(doctor.exitCode == 0, qPrintable(doctor.out));
        for (const QString line :
             {"reader F001: device: pn532_uart:", "reader F001: key: fingerprint ", "reader F001: folder: ",
              "reader F001: database: knows the reader, and holds entries up to ", "watcher: "})
            QVERIFY2(doctor.out.contains("ok     " + line), qPrintable(doctor.out));
        QVERIFY2(doctor.out.contains("is there, the running agent has it"), qPrintable(doctor.out));
        QVERIFY2(doctor.out.contains(
                     QRegularExpression{"ok     reader F001: journal: [0-9]+ entries, the chain is whole, 0 undel"}),
                 qPrintable(doctor.out));
        QVERIFY2(doctor.out.contains(QRegularExpression{"ok     database \\S+.*: answers, and lets role \\S+ push"}),
                 qPrintable(doctor.out));
        QCOMPARE(m_database->sql("select state from patrol.reader_state"), "listening");
        QCOMPARE(m_database->sql("select count(*) from patrol.journal"), "1");
    }

    void theDoctorChangesNothingInTheDatabase()
    {
        QCOMPARE(m_agent->end(), 0);
        const QString everything =
            "select (select string_agg(reader_state::text, '') from patrol.reader_state) ||"
            " (select count(*) from patrol.alarm) || (select string_agg(journal::text, '') from patrol.journal)";
        const QString before = m_database->sql(everything);
        QCOMPARE(runAgent({"doctor", "--config", m_agent->config()}).exitCode, 0);
        QCOMPARE(m_database->sql(everything), before);
    }

    void anExportIsASignedBundleOfEverything()
    {
        const QString file = m_agent->folder() + "/F001.bundle";
        const Ended done = runAgent({"export", "--config", m_agent->config(), file});
        QCOMPARE(done.exitCode, 0);
        QVERIFY2(done.out.contains(file + ": "), qPrintable(done.out));
        QVERIFY2(done.out.contains(" of them not yet in the database\n"), qPrintable(done.out));
        QVERIFY2(done.out.contains("run: patrolctl clock-ins import FILE"), qPrintable(done.out));
        const QStringList lines = linesOf(file);
        const qsizetype entries = m_database->sql("select holds_through from patrol.journal").toLongLong();
        QVERIFY(entries >= 2);
        QCOMPARE(lines.size(), 7 + entries + 2);
        QCOMPARE(lines[0], "# patrol journal bundle 1");
        QCOMPARE(lines[1], "# reader F001");
        QCOMPARE(lines[2], "# journal " + m_database->sql("select journal from patrol.journal"));
        QCOMPARE(lines[3], "# public-key " + publicKeyOf(m_agent->journal("F001") + ".key"));
        QCOMPARE(lines[4], "# previous " + sha256sum(lines[2].section(' ', 2)));
        QVERIFY(QRegularExpression{"^# exported-at [0-9a-f-]{36} [0-9]+ \\S+Z$"}.match(lines[5]).hasMatch());
        QVERIFY(lines[6].startsWith("# complete-through "));
        QString previous = lines[4].section(' ', 2);
        for (const QString& line : lines.mid(7, entries)) {
            previous = sha256sum(previous + line.section(' ', 1));
            QCOMPARE(line.section(' ', 0, 0), previous);
        }
        QVERIFY(lines[7 + entries].startsWith("# head " + QString::number(entries) + ' ' + previous + ' '));
        QCOMPARE(lines.last().section(' ', 2).size(), 128);
        QVERIFY(!QFile::exists(file + ".part"));
    }

    void anExportReplacesNothingUnlessItIsForcedTo()
    {
        const QString file = m_agent->folder() + "/F001.bundle";
        const QStringList before = linesOf(file);
        const Ended refused = runAgent({"export", "--config", m_agent->config(), file});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("is there already; name another file, or use --force"), qPrintable(refused.err));
        QCOMPARE(linesOf(file), before);
        QCOMPARE(runAgent({"export", "--force", "--config", m_agent->config(), file}).exitCode, 0);
        QVERIFY(linesOf(file) != before); // exported at another instant
        const Ended lost = runAgent({"export", "--config", m_agent->config(), "/no-such-folder/x"});
        QCOMPARE(lost.exitCode, 1);
        QVERIFY2(lost.err.contains("No such file or directory; name a file in a folder"), qPrintable(lost.err));
    }

    void anExportMayBeginLater()
    {
        const QString file = m_agent->folder() + "/later.bundle";
        const Ended done = runAgent({"export", "--from", "2", "--config", m_agent->config(), file});
        QCOMPARE(done.exitCode, 0);
        const QStringList all = linesOf(m_agent->folder() + "/F001.bundle"), later = linesOf(file);
        QCOMPARE(later[4], "# previous " + all[7].section(' ', 0, 0));
        QCOMPARE(later[7], all[8]);
        QCOMPARE(later.size(), all.size() - 1);
    }

    void anExportWithoutAKeySaysThatItIsNotSigned()
    {
        const QString key = m_agent->journal("F001") + ".key", file = m_agent->folder() + "/unsigned.bundle";
        QVERIFY(QFile::rename(key, key + ".away"));
        const Ended done = runAgent({"export", "--config", m_agent->config(), file});
        QVERIFY(QFile::rename(key + ".away", key));
        QCOMPARE(done.exitCode, 0);
        QVERIFY2(done.out.contains("NOT SIGNED, the desk will refuse it: the reader is not enrolled"),
                 qPrintable(done.out));
        const QStringList lines = linesOf(file);
        QCOMPARE(lines[3], "# public-key -");
        QCOMPARE(lines.last(), "# signature -");
    }

    void anExportOfATidiedJournalBeginsWhereItCanBeChecked()
    {
        const QTemporaryDir folder;
        agent::ReaderSettings reader;
        reader.code = "F001";
        reader.journal = folder.filePath("F001.journal").toStdString();
        reader.key = folder.filePath("F001.journal.key").toStdString();
        agent::Journal journal{reader.journal, agent::Use::CardPath};
        agent::Digest digest = agent::firstDigest(journal.uuid());
        for (int entry = 1; entry <= 20; ++entry) {
            const std::string line = std::to_string(entry) + " start - x 1 2026-11-22T05:14:32.123456Z 0 none";
            digest = agent::nextDigest(digest, line);
            QVERIFY(journal.append({entry, line, digest}, entry) == agent::Kept::OnDisk);
        }
        journal.setDelivered(15);
        QCOMPARE(journal.prune(10, 0), 10); // 11 is the oldest, and nobody knows what it follows
        const QString file = folder.filePath("bundle");
        std::string told = agent::exportJournal(reader, {file.toStdString()});
        QVERIFY2(told.find("9 entries, 12 to 20, 5 of them not yet in the database") != std::string::npos,
                 told.c_str());
        QVERIFY(linesOf(file)[4].size() == 11 + 64 && linesOf(file)[7].contains(" 12 start "));
        journal.setDelivered(20);
        QCOMPARE(journal.prune(0, 0), 9);
        told = agent::exportJournal(reader, {file.toStdString(), 1, false, true});
        QVERIFY2(told.find(": 0 entries, 0 of them") != std::string::npos, told.c_str());
        QVERIFY(linesOf(file)[7].startsWith("# head 20 " + QString::fromStdString(agent::hex(digest))));
    }

    void withheldEntriesAreMissingInAnExportOnlyWhenNoDatabaseTakesThem()
    {
        const QString copy = m_agent->folder() + "/copy.journal", file = m_agent->folder() + "/withheld.bundle";
        QVERIFY(QFile::copy(m_agent->journal("F001"), copy));
        QFile::copy(m_agent->journal("F001") + "-wal", copy + "-wal"); // where there is one
        agent::Journal{copy.toStdString(), agent::Use::Courier}.withhold(2, "bad_line: entry 2: not a canonical line");
        agent::Journal{copy.toStdString(), agent::Use::Courier}.withhold(3, "a fault of the server");
        agent::ReaderSettings reader;
        reader.code = "F001";
        reader.journal = copy.toStdString();
        reader.key = copy.toStdString() + ".key";
        const std::string told = agent::exportJournal(reader, {file.toStdString()});
        QVERIFY2(told.find("; 1 missing: unreadable, or refused before") != std::string::npos, told.c_str());
        const QStringList whole = linesOf(m_agent->folder() + "/F001.bundle"), lines = linesOf(file);
        QCOMPARE(lines[8], whole[8].section(' ', 0, 0) + " 2 missing");
        QCOMPARE(lines[9], whole[9]);
    }

    void theDoctorSaysWhatIsWrongAndWhatToDo()
    {
        const RunningAgent lost{"host=/no-such-folder dbname=x", "/no-such-folder", {"F001"}};
        const Ended doctor = runAgent({"doctor", "--config", lost.config()});
        QCOMPARE(doctor.exitCode, 1);
        QVERIFY2(doctor.out.contains(
                     "WRONG  reader F001: device: /no-such-folder/F001: No such file or directory; plug the reader in"),
                 qPrintable(doctor.out));
        QVERIFY2(doctor.out.contains("WRONG  database "), qPrintable(doctor.out));
        QVERIFY2(doctor.out.contains(
                     "hint   reader F001: key: none, entries are delivered unsigned; run reader-agent enroll"),
                 qPrintable(doctor.out));
    }

    void theDoctorTriesEachHostByItself()
    {
        const QString conninfo = m_database->conninfo();
        const QString host = QRegularExpression{"host='?([^' ]+)"}.match(conninfo).captured(1);
        const RunningAgent two{"host=/no-such-folder," + host + " port=1," +
                                   QRegularExpression{"port='?(\\d+)"}.match(conninfo).captured(1) +
                                   " dbname=" + m_database->name() + " user=" + qEnvironmentVariable("PGUSER"),
                               m_simulator->folder(),
                               {"F001"}};
        const Ended doctor = runAgent({"doctor", "--config", two.config()});
        QCOMPARE(doctor.exitCode, 0);
        QVERIFY2(doctor.out.contains(QRegularExpression{"hint   database /no-such-folder.*No such file"}),
                 qPrintable(doctor.out));
        QVERIFY2(doctor.out.contains(QRegularExpression{"ok     database " + host + ".*: answers"}),
                 qPrintable(doctor.out));
    }

    void theDoctorFindsRightsThatAreMissingAndAnOldSchema()
    {
        m_database->sql("create role doctor_nobody login");
        const RunningAgent nobody{
            m_database->conninfo().replace(QRegularExpression{"user='?\\w+'?"}, "user=doctor_nobody"),
            m_simulator->folder(),
            {"F001"}};
        const Ended rights = runAgent({"doctor", "--config", nobody.config()});
        m_database->sql("drop role doctor_nobody");
        QCOMPARE(rights.exitCode, 1);
        QVERIFY2(rights.out.contains("role doctor_nobody may not push; grant patrol_agent to doctor_nobody"),
                 qPrintable(rights.out));
        m_database->sql("alter function record.push rename to push_of_old");
        const Ended schema = runAgent({"doctor", "--config", m_agent->config()});
        m_database->sql("alter function record.push_of_old rename to push");
        QVERIFY2(schema.out.contains("its schema has no record.push that this agent knows; deploy the schema"),
                 qPrintable(schema.out));
    }

    void theDoctorLooksAtKeysProgramsAndPermissions()
    {
        const QTemporaryDir credentials;
        RunningAgent agent{"dbname=x password=secret",
                           m_simulator->folder(),
                           {"F001"},
                           "feedback = [\"/no-such-program\"]\nkeys.sun_file = \"sun\"\nkeys.desfire_site = \"site\"\n",
                           "gpio = { chip = \"no-such-chip\", green = 1 }\nreset = [\"sh\"]\n"};
        QVERIFY(QFile::setPermissions(agent.config(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        QCOMPARE(runAgent({"enroll", "--config", agent.config()}).exitCode, 0);
        QVERIFY(QFile::setPermissions(agent.journal("F001") + ".key", QFile::ReadOwner | QFile::ReadGroup));
        for (const auto& [name, content] :
             {std::pair{"sun", "00112233445566778899aabbccddeeff\n"}, std::pair{"site", "0011"}}) {
            QFile file{credentials.filePath(name)};
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) > 0 &&
                    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        }
        qputenv("CREDENTIALS_DIRECTORY", credentials.path().toUtf8());
        const Ended doctor = runAgent({"doctor", "--config", agent.config()});
        qunsetenv("CREDENTIALS_DIRECTORY");
        QCOMPARE(doctor.exitCode, 1);
        for (const QString line :
             {"WRONG  feedback: /no-such-program cannot be run", "ok     reader F001: reset: sh can be run",
              "ok     key sun: is there", "WRONG  key site: ", "is not 32 hex digits in one line",
              "WRONG  reader F001: lamps: /dev/no-such-chip: No such file", "may be read by others; chmod 600",
              "holds a password, and everybody may read it; chmod o= "})
            QVERIFY2(doctor.out.contains(line), qPrintable(line + '\n' + doctor.out));
        QVERIFY(!doctor.out.contains("00112233"));
    }

    void theDoctorFindsAReaderThatTheDatabaseDoesNotKnow()
    {
        m_database->sql("update patrol.reader set reader = 'F099'");
        const Ended doctor = runAgent({"doctor", "--config", m_agent->config()});
        m_database->sql("update patrol.reader set reader = 'F001'");
        QVERIFY2(doctor.out.contains("WRONG  reader F001: database: refuses: unknown_reader"), qPrintable(doctor.out));
        QCOMPARE(doctor.exitCode, 1);
    }

    void anAlteredEntryIsMissed()
    {
        QProcess sqlite;
        sqlite.start("sqlite3",
                     {m_agent->journal("F001"), "update entry set line = replace(line, '04A1B2C3', '04A1B2C4')"});
        QVERIFY(sqlite.waitForFinished() && sqlite.exitCode() == 0);
        const Ended doctor = runAgent({"doctor", "--config", m_agent->config()});
        QCOMPARE(doctor.exitCode, 1);
        QVERIFY2(doctor.out.contains(
                     QRegularExpression{"WRONG  reader F001: journal: .* its last entry [0-9]+ is damaged;"}),
                 qPrintable(doctor.out));
        const Ended status = runAgent({"status", "--config", m_agent->config()});
        QCOMPARE(status.exitCode, 0);
        QVERIFY2(status.out.contains("is damaged") && status.out.contains("troubles      journal_damaged"),
                 qPrintable(status.out));
    }

    void aBrokenChainIsFound()
    {
        const QString file = m_agent->folder() + "/broken.journal";
        {
            agent::Journal journal{file.toStdString(), agent::Use::CardPath};
            const agent::Digest wrong{};
            QVERIFY(journal.append({1, "1 start - x 1 2026-11-22T05:14:32.123456Z 0 none", wrong}, 1) ==
                    agent::Kept::OnDisk);
        }
        agent::Settings settings;
        settings.database = "host=/no-such-folder";
        settings.readers.emplace_back();
        settings.readers.front().code = "F001";
        settings.readers.front().device = "pn532_uart:/dev/null";
        settings.readers.front().journal = file.toStdString();
        settings.readers.front().key = file.toStdString() + ".key";
        QString all;
        for (const agent::Finding& finding : agent::examine(settings, {}))
            all += QString::fromStdString(finding.what + ": " + finding.found + '\n');
        QVERIFY2(all.contains("reader F001: journal: the chain is broken at entry 1; keep the file as evidence"),
                 qPrintable(all));
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
