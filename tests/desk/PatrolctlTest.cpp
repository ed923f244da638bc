// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desk/Desk.h"
#include "tests/harness/Snapshot.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

/// The commands of design §10 against a real PostgreSQL.
class PatrolctlTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyCommandSaysWhatItTakes_data();
    void everyCommandSaysWhatItTakes();
    void aMisuseEndsWith2AndNamesTheRemedy_data();
    void aMisuseEndsWith2AndNamesTheRemedy();
    void noDatabaseEndsWith3AndOneLine_data();
    void noDatabaseEndsWith3AndOneLine();
    void aDatabaseOfSomebodyElseEndsWith3();
    void theDatabaseOptionIsHeard();
    void aViewerLooksAndChangesNothing();
    void visitsAreJudgedByTheInstantGiven();
    void visitsOfAnotherUnitAreLeftOut();
    void scoresAreAsInTheRepository_data();
    void scoresAreAsInTheRepository();
    void clockInsComeBackAsTheyWent();
    void instantsAreOrderedWhateverTheirOffsets();
    void aDownloadTakenTwiceChangesNothing();
    void aBadDownloadIsNamedAndChangesNothing();
    void readersSayHowTheyAre();
    void anExcuseCountsOnceAnotherApproves();
    void aRefusalIsSaidInTheLanguageOfTheLocale();
    void dutiesThatHaveStartedAreLeftAlone();

private:
    void compare(const QStringList& arguments, const QString& expected) const;
    Desk m_desk;
    QTemporaryDir m_folder;
};

void PatrolctlTest::initTestCase()
{
    const QString wrong = m_desk.bringHistory();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void PatrolctlTest::everyCommandSaysWhatItTakes_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QStringList>("options");
    const auto row = [](const char* command, const QStringList& options) {
        QTest::newRow(command) << QString(command).split(' ') << options;
    };
    row("plan check", {"DIR", "--database"});
    row("plan import", {"DIR", "--database"});
    row("plan export", {"DIR", "--database"});
    row("duties open", {"--from", "--through", "--database"});
    row("clock-ins import", {"FILE", "--reader", "--complete-through", "--database"});
    row("clock-ins export", {"--from", "--to", "--database"});
    row("visits", {"--from", "--through", "--unit", "--as-of", "--database"});
    row("scores", {"--month", "--of", "--unit", "--as-of", "--database"});
    row("excuse add", {"--line", "--checkpoint", "--from", "--to", "--reason", "--reference", "--by", "--database"});
    row("excuse approve", {"NUMBER", "--by", "--database"});
    row("sheet issue", {"--unit", "--month", "--database"});
    row("sheet list", {"--database"});
    row("sheet revise", {"--unit", "--month", "--database"});
    row("sheet export", {"--unit", "--month", "--revision", "--format", "--output", "--database"});
    row("sheet verify", {"--database"});
    row("readers", {"--database"});
    row("reader enroll", {"READER", "--public-key", "--by", "--database"});
    row("reader keys", {"--database"});
    row("cards demand", {"--unit", "--authentication", "--by", "--database"});
    row("cards demands", {"--database"});
    row("scores history", {"--month", "--of", "--subject", "--database"});
    row("scores viewings", {"--from", "--to", "--database"});
    row("adjustment add",
        {"--month", "--of", "--subject", "--kind", "--points", "--reason", "--by", "--database"});
    row("adjustment approve", {"NUMBER", "--by", "--database"});
    row("adjustment list", {"--month", "--database"});
    row("rules list", {"--database"});
    row("rules set", {"NAME=NUMBER", "--from", "--by", "--database"});
    row("reader out", {"READER", "--from", "--to", "--reason", "--by", "--database"});
    row("reader back", {"NUMBER", "--at", "--by", "--database"});
    row("outages", {"--from", "--to", "--database"});
    row("statistics activity", {"--from", "--through", "--by", "--of", "--unit", "--as-of", "--compare", "--database"});
    row("statistics coverage", {"--from", "--through", "--by", "--of", "--unit", "--as-of", "--compare", "--database"});
    row("statistics gaps", {"--from", "--to", "--unit", "--database"});
}

void PatrolctlTest::everyCommandSaysWhatItTakes()
{
    QFETCH(QStringList, command);
    QFETCH(QStringList, options);
    for (const char* language : {"C.UTF-8", "zh_CN.UTF-8"}) {
        const harness::Outcome outcome = m_desk.patrolctl(command + QStringList{"--help"}, language);
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.err, QByteArray());
        for (const QString& option : options)
            QVERIFY2(outcome.out.contains(option.toUtf8()), outcome.out.constData());
    }
}

void PatrolctlTest::aMisuseEndsWith2AndNamesTheRemedy_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("remedy");
    QTest::newRow("nothing") << ""
                             << "a command is missing; give one of plan, duties";
    QTest::newRow("family alone") << "plan"
                                  << "give one of check, import, export (patrolctl plan --help";
    QTest::newRow("unknown command") << "frob"
                                     << "no command “frob”";
    QTest::newRow("unknown command of a family") << "plan frob"
                                                 << "no command “frob” (patrolctl plan --help";
    QTest::newRow("unknown option before what is required") << "visits --frob"
                                                            << "no option “--frob” (patrolctl visits --help";
    QTest::newRow("unknown option of the program") << "--frob readers"
                                                   << "no option “--frob” (patrolctl --help";
    QTest::newRow("unknown command before a known one") << "frob readers"
                                                        << "no command “frob” (patrolctl --help";
    QTest::newRow("argument too many") << "readers extra"
                                       << "“extra” is one argument too many";
    QTest::newRow("option without value") << "visits --from"
                                          << "--from needs a value";
    QTest::newRow("option given twice") << "visits --from 2026-01-05 --from 2026-01-06 --through 2026-01-07"
                                        << "--from is given more than once";
    QTest::newRow("folder not given") << "plan check"
                                      << "DIR is missing";
    QTest::newRow("unknown option") << "readers --frob"
                                    << "--frob";
    QTest::newRow("date that does not exist") << "visits --from 2026-02-30 --through 2026-03-01"
                                              << "YYYY-MM-DD";
    QTest::newRow("date of another form") << "visits --from 5.1.2026 --through 2026-03-01"
                                          << "YYYY-MM-DD";
    QTest::newRow("missing date") << "visits --from 2026-01-05"
                                  << "--through is missing";
    QTest::newRow("dates turned round") << "visits --from 2026-01-05 --through 2026-01-04"
                                        << "earlier";
    QTest::newRow("month that does not exist") << "scores --month 2026-13 --of people"
                                               << "YYYY-MM";
    QTest::newRow("scores of nothing known") << "scores --month 2026-01 --of cats"
                                             << "people|lines|units";
    QTest::newRow("instant without offset")
        << "visits --from 2026-01-05 --through 2026-01-06 --as-of 2026-01-05T10:00:00"
        << "offset";
    QTest::newRow("hour that does not exist")
        << "visits --from 2026-01-05 --through 2026-01-06 --as-of 2026-01-05T24:00:00Z"
        << "offset";
    QTest::newRow("excuse for nothing")
        << "excuse add --from 2026-01-05T10:00:00Z --to 2026-01-05T11:00:00Z --reason weather --by J01"
        << "--checkpoint";
    QTest::newRow("excuse for two things") << "excuse add --line L1 --checkpoint D1 --from 2026-01-05T10:00:00Z --to "
                                              "2026-01-05T11:00:00Z --reason weather --by J01"
                                           << "not both";
    QTest::newRow("number that is none") << "excuse approve seven --by J02"
                                         << "digits";
    QTest::newRow("folder that is not there") << "plan check /nowhere/at/all"
                                              << "/nowhere/at/all";
    QTest::newRow("file in place of a folder") << "plan check /etc/passwd"
                                               << "“/etc/passwd” is a file, not a folder";
    QTest::newRow("folder in place of a file")
        << "clock-ins import / --reader S1 --complete-through 2026-01-07T00:00:00Z"
        << "“/” is a folder, not a file";
    QTest::newRow("scores of no month") << "scores --of people"
                                        << "--month is missing";
    QTest::newRow("history of no month") << "scores history --of people --subject J01"
                                         << "--month is missing; give it (patrolctl scores history --help";
    const QString adjusting = "adjustment add --month 2026-01 --of people --subject J01 --reason x --by J01 ";
    QTest::newRow("points that are none") << adjusting + "--kind merit --points two"
                                          << "at most two decimals";
    QTest::newRow("points finer than any") << adjusting + "--kind merit --points 1.005"
                                           << "at most two decimals";
    QTest::newRow("adjustment of no kind") << adjusting + "--kind gift --points 1"
                                           << "inspection|merit|appeal";
    QTest::newRow("rule without number") << "rules set --from 2026-01-01 --by J01 punctuality="
                                         << "punctuality=20";
    QTest::newRow("rule twice") << "rules set --from 2026-01-01 --by J01 completion=40 dwell=1 completion=50"
                                << "completion is given more than once";
    QTest::newRow("no rule") << "rules set --from 2026-01-01 --by J01"
                             << "NAME=NUMBER is missing";
    QTest::newRow("outage turned round")
        << "reader out S1 --from 2026-01-05T00:00:00Z --to 2026-01-04T00:00:00Z --reason lost --by J01"
        << "give the earlier instant first";
    QTest::newRow("period nobody counts in") << "statistics activity --from 2026-01-05 --through 2026-01-06 --by decade "
                                                "--of people"
                                             << "day|week|month|quarter|year";
    QTest::newRow("places grouped by nothing known")
        << "statistics coverage --from 2026-01-05 --through 2026-01-06 --by day --of colour"
        << "level|category|kind|unit|zone|line";
    QTest::newRow("revision that is none") << "sheet export --unit PCS --month 2026-01 --revision one --format csv "
                                              "--output x"
                                           << "digits";
    QTest::newRow("instants turned round")
        << "clock-ins export --from 2026-01-05T08:00:00+08:00 --to 2026-01-04T23:59:59.9Z"
        << "give the earlier instant first";
    for (const char* format : {"csv", "xlsx", "pdf"}) {
        const QString command = QString("sheet export --unit PCS --month 2026-01 --format %1 --output ").arg(format);
        QTest::addRow("sheet on a folder as %s", format) << command + "/"
                                                         << "“/” is a folder, not a file";
        QTest::addRow("sheet on a device as %s", format) << command + "/dev/null"
                                                         << "“/dev/null” is no ordinary file";
        QTest::addRow("sheet in no folder as %s", format) << command + "/nowhere/sheet"
                                                          << "there is no folder “/nowhere”; make it";
    }
    QTest::newRow("format nobody writes") << "sheet export --unit PCS --month 2026-01 --format odt --output x"
                                          << "xlsx|pdf|csv";
}

void PatrolctlTest::aMisuseEndsWith2AndNamesTheRemedy()
{
    QFETCH(QString, command);
    QFETCH(QString, remedy);
    const harness::Outcome outcome = m_desk.patrolctl(command.split(' ', Qt::SkipEmptyParts));
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(outcome.err.count('\n'), 1);
    QVERIFY2(outcome.err.contains(remedy.toUtf8()), outcome.err.constData());
    const QByteArray chinese = m_desk.patrolctl(command.split(' ', Qt::SkipEmptyParts), "zh_CN.UTF-8").err;
    static const QRegularExpression prose("[a-z]{2,} [a-z]{2,} [a-z]{2,}"); // names of ours are no prose
    QVERIFY2(!QString::fromUtf8(chinese).remove("patrolctl").contains(prose), chinese.constData());
    QVERIFY2(QString::fromUtf8(chinese).contains("用法见 patrolctl"), chinese.constData());
}

void PatrolctlTest::noDatabaseEndsWith3AndOneLine_data()
{
    QTest::addColumn<QStringList>("command");
    const QString nowhere = m_folder.path();
    QTest::newRow("no server") << QStringList{"readers", "--database", "host=" + nowhere};
    QTest::newRow("no such database") << QStringList{"readers", "--database", "no_such_database"};
    QTest::newRow("no such service") << QStringList{"sheet", "list", "--database", "service=nowhere"};
    QTest::newRow("no connection string") << QStringList{"sheet", "list", "--database", "frob=1"};
    QTest::newRow("for a plan") << QStringList{"plan", "check", harness::sourcePath("tests/desk/feeds/small"),
                                               "--database", "host=" + nowhere};
}

void PatrolctlTest::noDatabaseEndsWith3AndOneLine()
{
    QFETCH(QStringList, command);
    const harness::Outcome outcome = m_desk.patrolctl(command);
    QCOMPARE(outcome.exitCode, 3);
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(outcome.err.count('\n'), 1);
    QVERIFY2(outcome.err.startsWith("patrolctl: no database: "), outcome.err.constData());
}

void PatrolctlTest::aDatabaseOfSomebodyElseEndsWith3()
{
    const harness::TemporaryDatabase foreign("template0");
    const harness::Outcome outcome = m_desk.patrolctl({"readers", "--database", foreign.conninfo()});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.err.contains("schema/deploy"), outcome.err.constData());
}

void PatrolctlTest::theDatabaseOptionIsHeard()
{
    const Desk other;
    const QString here = m_desk.database().conninfo();
    for (const QStringList& command : {QStringList{"readers", "--database", here}, {"--database", here, "readers"}}) {
        const harness::Outcome outcome = other.patrolctl(command);
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY(outcome.out.contains("\nS1,handheld,PCS,"));
    }
    QVERIFY(m_desk.patrolctl({"--help"}).out.contains("--database"));
    const QStringList twice{"--database", "no_such_database", "visits",     "--from", "2026-01-05",
                            "--through",  "2026-01-06",       "--database", here};
    QCOMPARE(other.patrolctl(twice).exitCode, 0);
}

void PatrolctlTest::aViewerLooksAndChangesNothing()
{
    const QStringList asViewer{"--database", m_desk.database().conninfo() + " options='-c role=patrol_viewer'"};
    QCOMPARE(m_desk.patrolctl(QStringList{"readers"} + asViewer).exitCode, 0);
    const harness::Outcome import =
        m_desk.patrolctl(QStringList{"plan", "import", harness::sourcePath("tests/desk/feeds/small")} + asViewer);
    QCOMPARE(import.exitCode, 1);
    QVERIFY2(import.err.contains("may not do that"), import.err.constData());
    QCOMPARE(import.err.count('\n'), 1);
}

void PatrolctlTest::compare(const QStringList& arguments, const QString& expected) const
{
    const harness::Outcome outcome = m_desk.patrolctl(arguments);
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QCOMPARE(outcome.err, QByteArray());
    const QString difference = harness::compareWithSnapshot(outcome.out, "tests/desk/expected/" + expected);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void PatrolctlTest::visitsAreJudgedByTheInstantGiven()
{
    const QStringList question{"visits", "--from", "2026-01-05", "--through", "2026-01-07", "--as-of"};
    compare(question + QStringList{"2026-01-08T00:00:00Z"}, "visits.csv");
    compare(question + QStringList{"2026-01-05T12:00:00.5+08:00"}, "visits-at-noon.csv");
}

void PatrolctlTest::visitsOfAnotherUnitAreLeftOut()
{
    const QStringList question{"visits", "--from", "2026-01-05", "--through", "2026-01-07", "--unit"};
    QCOMPARE(m_desk.patrolctl(question + QStringList{"FJ"}).out, m_desk.patrolctl(question + QStringList{"PCS"}).out);
    const harness::Outcome unknown = m_desk.patrolctl(question + QStringList{"NIX"});
    QCOMPARE(unknown.exitCode, 1);
    QVERIFY2(unknown.err.contains("NIX"), unknown.err.constData());
}

void PatrolctlTest::scoresAreAsInTheRepository_data()
{
    QTest::addColumn<QString>("of");
    for (const char* of : {"people", "lines", "units"})
        QTest::newRow(of) << QString(of);
}

void PatrolctlTest::scoresAreAsInTheRepository()
{
    QFETCH(QString, of);
    compare({"scores", "--month", "2026-01", "--of", of, "--as-of", "2026-01-31T00:00:00Z"}, "scores-" + of + ".csv");
}

void PatrolctlTest::clockInsComeBackAsTheyWent()
{
    const harness::Outcome outcome =
        m_desk.patrolctl({"clock-ins", "export", "--from", "2026-01-05T00:00:00Z", "--to", "2026-01-06T07:40:00Z"});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    const QStringList lines = QString::fromUtf8(outcome.out).split('\n', Qt::SkipEmptyParts);
    QCOMPARE(lines[0], QString("reader,journal,entry,at,received_at,uid,checkpoint,badge,event,clock,auth"));
    QCOMPARE(lines.size(), 14); // the last tap is at the end of the period, which is not part of it
    const QStringList first = lines[2].split(',');
    QCOMPARE(first[2], QString("2"));
    QCOMPARE(first[3], QString("2026-01-05T00:05:00Z"));
    QCOMPARE(first.mid(5), (QStringList{"04100001", "D1", "J01", "", "downloaded", "uid"}));
    QVERIFY2(lines[10].contains(",04200001,D2,F01,E1,downloaded,uid"), qPrintable(lines[10]));
}

// Later as text, yet the same instant.
void PatrolctlTest::instantsAreOrderedWhateverTheirOffsets()
{
    const harness::Outcome outcome = m_desk.patrolctl(
        {"clock-ins", "export", "--from", "2026-01-05T08:00:00.50+08:00", "--to", "2026-01-05T00:00:00.5Z"});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QCOMPARE(outcome.out.count('\n'), 1);
}

void PatrolctlTest::aDownloadTakenTwiceChangesNothing()
{
    const QStringList import{"clock-ins",
                             "import",
                             harness::sourcePath("tests/desk/feeds/download.csv"),
                             "--reader",
                             "S1",
                             "--complete-through",
                             "2026-01-07T00:00:00+08:00"};
    const harness::Outcome outcome = m_desk.patrolctl(import);
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QCOMPARE(outcome.out, QByteArray("new,known\n0,14\n"));
    QCOMPARE(m_desk.database().sql("select count(*) from patrol.clock_in"), QString("14"));
}

void PatrolctlTest::aBadDownloadIsNamedAndChangesNothing()
{
    QFile file(m_folder.filePath("wand.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("uid,at,\"no\nte\"\r\n04A1B2C3,2026-01-05T10:00:00+08:00,\r\nZZ,\"yester\nday\",\r\n04A1B2C3\r\n");
    file.close();
    const QByteArray before = m_desk.contents();
    const harness::Outcome outcome = m_desk.patrolctl(
        {"clock-ins", "import", file.fileName(), "--reader", "S1", "--complete-through", "2026-01-07T00:00:00Z"});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.out, QByteArray());
    const QStringList lines = QString::fromUtf8(outcome.err).split('\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].startsWith("wand.csv:1: no\\nte: "));
    QVERIFY(lines[1].startsWith("wand.csv:4: at: “yester\\nday”"));
    QVERIFY(lines[2].startsWith("wand.csv:4: uid: “ZZ”"));
    QVERIFY(lines[3].startsWith("wand.csv:6: at: "));
    QVERIFY(m_desk.contents() == before);
}

void PatrolctlTest::readersSayHowTheyAre()
{
    const harness::Outcome outcome = m_desk.patrolctl({"readers"});
    QCOMPARE(outcome.exitCode, 0);
    const QStringList lines = QString::fromUtf8(outcome.out).split('\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0],
             QString("reader,kind,unit,checkpoint,last_seen,complete_through,undelivered,clock_offset_ms,state"));
    QVERIFY2(lines[1].startsWith("S1,handheld,PCS,,20") && lines[1].endsWith(",2026-01-06T16:00:00Z,,,downloaded"),
             qPrintable(lines[1]));
}

void PatrolctlTest::anExcuseCountsOnceAnotherApproves()
{
    Desk desk;
    QVERIFY(desk.bringHistory().isEmpty());
    const auto verdicts = [&desk] {
        const harness::Outcome outcome = desk.patrolctl(
            {"visits", "--from", "2026-01-06", "--through", "2026-01-06", "--as-of", "2026-01-08T00:00:00Z"});
        return outcome.out.count(",excused,excuse number=");
    };
    const harness::Outcome asked =
        desk.patrolctl({"excuse", "add", "--line", "L1", "--from", "2026-01-06T08:30:00+08:00", "--to",
                        "2026-01-06T09:00:00+08:00", "--reason", "dispatch", "--reference", "警情1", "--by", "J01"});
    QVERIFY2(asked.exitCode == 0, asked.err.constData());
    const QString number = QString::fromUtf8(asked.out).trimmed();
    QCOMPARE(verdicts(), 0);
    const harness::Outcome own = desk.patrolctl({"excuse", "approve", number, "--by", "J01"});
    QCOMPARE(own.exitCode, 1);
    QCOMPARE(verdicts(), 0);
    const harness::Outcome approved = desk.patrolctl({"excuse", "approve", number, "--by", "J02"});
    QVERIFY2(approved.exitCode == 0, approved.err.constData());
    QCOMPARE(approved.out, QByteArray());
    QCOMPARE(verdicts(), 3);
}

void PatrolctlTest::aRefusalIsSaidInTheLanguageOfTheLocale()
{
    const QStringList command{"sheet", "issue", "--unit", "NIX", "--month", "2026-01"};
    const harness::Outcome english = m_desk.patrolctl(command);
    QCOMPARE(english.exitCode, 1);
    QVERIFY2(english.err.startsWith("patrolctl: there is no unit"), english.err.constData());
    QCOMPARE(QString::fromUtf8(m_desk.patrolctl(command, "zh_CN.UTF-8").err), QString("patrolctl: 没有单位 NIX\n"));
}

void PatrolctlTest::dutiesThatHaveStartedAreLeftAlone()
{
    const harness::Outcome outcome =
        m_desk.patrolctl({"duties", "open", "--from", "2026-01-05", "--through", "2026-01-07"});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QCOMPARE(outcome.out, QByteArray("opened,kept,removed\n0,0,0\n"));
}

QTEST_GUILESS_MAIN(PatrolctlTest)
#include "PatrolctlTest.moc"
