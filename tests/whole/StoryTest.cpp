// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/harness/Program.h"
#include "tests/harness/Snapshot.h"
#include "tests/harness/TemporaryDatabase.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

/// Ends a process as its user would, and lets it.
struct Running : QProcess {
    ~Running() override
    {
        terminate();
        if (!waitForFinished(5000)) kill();
        waitForFinished(1000);
    }
};

/// The whole story once: round file → simulator → real agent with real libnfc → PostgreSQL → visits and the sheet,
/// compared with files in the repository. Dates, instants and identities, which differ from run to run, are written
/// as <date>, <instant> …
class StoryTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theRoundArrivesAsItWasWalked();
    void visitsTellWhatWasReached();
    void scoresSayTheSame();
    void theSheetSaysTheSame();

private:
    void importPlan();
    QString roundAfterTheStart() const;
    void startSimulator();
    void startAgent();
    void walk();
    QByteArray patrolctl(const QStringList& arguments) const;

    QTemporaryDir m_folder;
    QDate m_today;
    QDateTime m_start; ///< When the evening's only duty begins: on a full minute, soon.
    QDateTime m_end;   ///< A minute later.
    std::unique_ptr<harness::TemporaryDatabase> m_database;
    Running m_simulator;
    Running m_agent;
};

namespace
{
constexpr int speed = 8; ///< Of the round's clock.

/// A zone in which it is about noon, so that no run meets midnight.
QByteArray zoneAtNoon(const QDateTime& utc)
{
    const int offset = 12 - utc.time().hour();
    return "Etc/GMT" + QByteArray(offset > 0 ? "-" : "+") + QByteArray::number(qAbs(offset)); // POSIX: signs turned
}

void write(const QString& path, const QByteArray& text)
{
    QFile file{path};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray withoutMoments(QByteArray csv)
{
    QString text = QString::fromUtf8(csv);
    const std::pair<const char*, const char*> moments[] = {
        {R"(\d{4}-\d\d-\d\dT[\d:.]+Z)", "<instant>"},
        {R"(\d{4}-\d\d-\d\d)", "<date>"},
        {R"("longest_gap_minutes": \d+)", "\"longest_gap_minutes\": <minutes>"}, // since the month began
        {",(?:anchored|synchronised),", ",<clock>,"}, // as this machine's clock is
        {R"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})", "<journal>"}};
    for (const auto& [pattern, word] : moments) text.replace(QRegularExpression(pattern), word);
    return text.toUtf8();
}
} // namespace

void StoryTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    // Readers vouch only for the time since they first listened: the duty begins once they do.
    const QDateTime soon = QDateTime::currentDateTimeUtc().addSecs(15 + 59);
    m_start = soon.addSecs(-soon.time().second()).addMSecs(-soon.time().msec());
    m_end = m_start.addSecs(60);
    m_today = m_start.date();
    m_database = std::make_unique<harness::TemporaryDatabase>();
    importPlan();
    if (!QTest::currentTestFailed()) walk();
}

QByteArray StoryTest::patrolctl(const QStringList& arguments) const
{
    harness::Surroundings here;
    here.environment = m_database->environment();
    const auto outcome = harness::run("patrolctl", arguments, here);
    if (outcome.exitCode != 0) qWarning("patrolctl %s: %s", qPrintable(arguments.join(' ')), outcome.err.constData());
    return outcome.exitCode == 0 ? outcome.out : QByteArray{};
}

void StoryTest::importPlan()
{
    const QDir source{harness::sourcePath("tests/whole/plan")};
    QVERIFY(QDir{m_folder.path()}.mkdir("plan"));
    for (const QString& name : source.entryList({"*.csv"})) {
        QFile file{source.filePath(name)};
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        text.replace("@zone@", zoneAtNoon(m_start));
        text.replace("@start@", "12:" + QByteArray::number(m_start.time().minute()).rightJustified(2, '0'));
        text.replace("@today@", m_today.toString(Qt::ISODate).toUtf8());
        write(m_folder.filePath("plan/" + name), text);
    }
    QVERIFY(!patrolctl({"plan", "import", m_folder.filePath("plan")}).isEmpty());
}

/// The round, with every time so much later that it begins with the duty, however early the readers listen.
QString StoryTest::roundAfterTheStart() const
{
    QFile source{harness::sourcePath("tests/whole/evening.round")};
    if (!source.open(QIODevice::ReadOnly)) return {};
    const auto later = speed * (QDateTime::currentDateTimeUtc().secsTo(m_start) + 2);
    QByteArray round;
    for (QByteArray line : source.readAll().split('\n')) {
        const auto blank = line.indexOf(' ');
        if (line.startsWith('+')) line.replace(0, blank, "+" + QByteArray::number(line.mid(1, blank - 1).toLongLong() + later));
        round += line + '\n';
    }
    write(m_folder.filePath("evening.round"), round);
    return m_folder.filePath("evening.round");
}

void StoryTest::startSimulator()
{
    m_simulator.setProcessChannelMode(QProcess::ForwardedChannels);
    m_simulator.start(harness::programPath("pn532-simulator"),
                      {"--device", "F001=" + m_folder.filePath("F001"), "--device", "H001=" + m_folder.filePath("H001"),
                       "--wait", "--stay", "--quiet", "--speed", QString::number(speed), "--from", "+0", roundAfterTheStart()});
    QVERIFY(m_simulator.waitForStarted());
    QVERIFY(harness::waitUntil([&] { return QFile::exists(m_folder.filePath("H001")); }));
}

void StoryTest::startAgent()
{
    QByteArray settings = "heartbeat_seconds = 1\ndatabase = \"" + m_database->conninfo().toUtf8() + "\"\n";
    for (const QByteArray code : {"F001", "H001"})
        settings += "[[reader]]\ncode = \"" + code + "\"\ndevice = \"pn532_uart:" + m_folder.filePath(code).toUtf8() +
                    "\"\njournal = \"" + m_folder.filePath(code + ".journal").toUtf8() + "\"\n";
    write(m_folder.filePath("agent.toml"), settings);
    m_agent.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_agent.start(harness::programPath("reader-agent"), {"--config", m_folder.filePath("agent.toml")});
    QVERIFY(m_agent.waitForStarted());
}

/// Lets the round be walked, and the duty end with the agent still there: only then can a missed dock be told from
/// a dock nobody knows anything of.
void StoryTest::walk()
{
    startSimulator();
    startAgent();
    const auto arrived = [&] { return m_database->sql("select count(*) from desk.recent_clock_ins(100)") == "8"; };
    QVERIFY2(harness::waitUntil(arrived, std::chrono::seconds{120}), "the eight taps of the round did not all arrive");
    const auto complete = [&] {
        return m_database->sql("select bool_and(complete_through > '" + m_end.toString(Qt::ISODate) +
                               "') from desk.readers(as_of => now())") == "t";
    };
    QVERIFY2(harness::waitUntil(complete, std::chrono::seconds{130}), "the readers never told that they were complete");
}

void StoryTest::theRoundArrivesAsItWasWalked()
{
    const QString day = m_today.toString(Qt::ISODate);
    const QByteArray csv = patrolctl({"clock-ins", "export", "--from", day + "T00:00:00Z", "--to",
                                      m_today.addDays(1).toString(Qt::ISODate) + "T00:00:00Z"});
    QByteArrayList rows = withoutMoments(csv).split('\n');
    std::sort(rows.begin() + 1, rows.end() - 1); // journals are in the order of their random UUIDs
    const QString difference = harness::compareWithSnapshot(rows.join('\n'), "tests/whole/evening.clock-ins.csv");
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void StoryTest::visitsTellWhatWasReached()
{
    const QString day = m_today.toString(Qt::ISODate);
    const QByteArray csv = patrolctl({"visits", "--from", day, "--through", day});
    const QString difference = harness::compareWithSnapshot(withoutMoments(csv), "tests/whole/evening.visits.csv");
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

/// A month can be issued only once it is over; until then the sheet is a draft, made of the same parts.
void StoryTest::theSheetSaysTheSame()
{
    const QString month = m_today.toString("yyyy-MM") + "-01";
    QByteArray sheet;
    for (const char* part : {"people", "lines", "units", "checkpoints"})
        sheet += part + QByteArray("\n") +
                 m_database->sql(QStringLiteral("select content from desk.preview_part(unit => 'S', month => '%1', "
                                                "part => '%2', as_of => now()) order by number").arg(month, part)).toUtf8() + "\n";
    const QString difference = harness::compareWithSnapshot(withoutMoments(sheet), "tests/whole/evening.sheet");
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void StoryTest::scoresSayTheSame()
{
    const QByteArray csv = patrolctl({"scores", "--month", m_today.toString("yyyy-MM"), "--of", "people"});
    const QString difference = harness::compareWithSnapshot(csv, "tests/whole/evening.scores.csv");
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

QTEST_GUILESS_MAIN(StoryTest)
#include "StoryTest.moc"
