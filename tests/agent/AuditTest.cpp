// SPDX-License-Identifier: GPL-3.0-or-later
// What AUDITING.md tells an auditor to type, on a real bundle and on ones that somebody tampered with.

#include "tests/agent/RunningAgent.h"
#include "tests/harness/Program.h"
#include "tests/simulator/RunningSimulator.h"

#include <QDir>
#include <QRegularExpression>

using harness::TemporaryDatabase;

namespace
{

/// The blocks of the document that are for bash, in their order.
QStringList blocksOf(const QString& document)
{
    static const QRegularExpression fence{"```bash\\n(.*?)```", QRegularExpression::DotMatchesEverythingOption};
    QFile file{document};
    if (!file.open(QIODevice::ReadOnly)) return {};
    QStringList blocks;
    for (auto found = fence.globalMatch(QString::fromUtf8(file.readAll())); found.hasNext();)
        blocks << found.next().captured(1);
    return blocks;
}

QByteArray contentOf(const QString& path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

enum Block { Name, FileSignature, Chain, HeadSignature, Fingerprint, Database, SheetsHead, blockCount };

} // namespace

class AuditTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<RunningSimulator> m_simulator;
    std::unique_ptr<RunningAgent> m_agent;
    QStringList m_blocks;
    QByteArray m_bundle;
    QString m_fingerprint;
    QTemporaryDir m_desk;

    QString exported(const QString& name)
    {
        const QString file = m_desk.filePath(name);
        const Ended done = runAgent({"export", "--force", "--config", m_agent->config(), file});
        return done.exitCode == 0 ? file : done.err;
    }

    /// Runs every block on a bundle of this content and returns what the check said, and its status in a last line.
    QStringList audit(const QByteArray& bundle, const QString& head = {})
    {
        QFile file{m_desk.filePath("F017.bundle")};
        if (!file.open(QIODevice::WriteOnly) || file.write(bundle) != bundle.size()) return {};
        file.close();
        QString script;
        for (const QString& block : m_blocks)
            script += block + (block == m_blocks[SheetsHead] ? "holds_head " + head + '\n' : QString{}) +
                      "status=$?; echo; echo \"status $status\"; echo '----'\n";
        const auto done = harness::run("bash", {"-c", script}, {.folder = m_desk.path()});
        return QString::fromUtf8(done.out).split("----\n");
    }

    static bool isGood(const QString& said) { return said.endsWith("\nstatus 0\n"); }

private slots:
    void initTestCase()
    {
        m_blocks = blocksOf(harness::sourcePath("reader-agent/AUDITING.md"));
        QCOMPARE(m_blocks.size(), qsizetype{blockCount});
        m_database = std::make_unique<TemporaryDatabase>();
        registerReaders(*m_database, {"F017"});
        m_simulator = std::make_unique<RunningSimulator>(QStringList{"--device", "F017", "--commands", "--stay"});
        QVERIFY(!m_simulator->waitFor("ready F017").isEmpty());
        m_agent = std::make_unique<RunningAgent>(m_database->conninfo(), m_simulator->folder(), QStringList{"F017"});
        const Ended enrolled = runAgent({"enroll", "--config", m_agent->config()});
        QCOMPARE(enrolled.exitCode, 0);
        m_fingerprint = QRegularExpression{"fingerprint  (\\S+)"}.match(enrolled.out).captured(1);
        m_agent->start();
        for (const QString card : {"04A1B2C3", "04A1B2C4", "04A1B2C5"}) {
            m_simulator->send("tap F017 " + card + " for 200ms");
            QVERIFY(!m_agent->waitForOut("taken F017 " + card).isEmpty());
        }
        QCOMPARE(waitForSql(*m_database, "select count(*) from patrol.clock_in where kind = 'tap'", "3"), "3");
        m_bundle = contentOf(exported("first.bundle")); // while the agent runs
        QVERIFY(m_bundle.startsWith("# patrol journal bundle 1\n"));
        const auto clockIns =
            harness::run("patrolctl", {"--database", m_database->conninfo(), "clock-ins", "export", "--from",
                                       "2000-01-01T00:00:00Z", "--to", "2100-01-01T00:00:00Z"});
        QFile csv{m_desk.filePath("clock-ins.csv")};
        QVERIFY(csv.open(QIODevice::WriteOnly) && csv.write(clockIns.out) > 0);
    }

    void cleanupTestCase()
    {
        m_agent.reset();
        m_simulator.reset();
        m_database.reset();
    }

    void aRealBundlePassesEveryCheck()
    {
        const QString head =
            m_database->sql("select holds_through || ' ' || encode(head_digest, 'hex') from patrol.journal");
        const QStringList said = audit(m_bundle, head);
        QVERIFY2(said[FileSignature].contains("Signature Verified Successfully"), qPrintable(said[FileSignature]));
        QVERIFY2(said[Chain].contains("the chain is whole: "), qPrintable(said[Chain]));
        QVERIFY2(said[HeadSignature].contains("Signature Verified Successfully"), qPrintable(said[HeadSignature]));
        QVERIFY2(said[Fingerprint].startsWith(m_fingerprint + '\n'), qPrintable(said[Fingerprint]));
        QVERIFY2(said[SheetsHead].contains("is the sheet's"), qPrintable(said[SheetsHead]));
        for (int block = 0; block < blockCount; ++block)
            QVERIFY2(isGood(said[block]), qPrintable(said[block]));
    }

    void whatWasTamperedWithIsNoticed_data()
    {
        QTest::addColumn<QByteArray>("bundle");
        QTest::addColumn<QList<int>>("noticed");
        QTest::addColumn<QString>("words");
        const QByteArray tap = "04A1B2C4";
        QByteArray lines{m_bundle};
        const qsizetype at = lines.lastIndexOf('\n', lines.indexOf(tap)) + 1;
        const qsizetype end = lines.indexOf('\n', at) + 1;
        const QString number = QString::fromUtf8(lines.mid(at, end - at)).section(' ', 1, 1);
        QTest::newRow("one digit of a card")
            << QByteArray{m_bundle}.replace(tap, "04A1B2C6") << QList<int>{FileSignature, Chain, Database}
            << "entry " + number + " does not follow from the one before it";
        QTest::newRow("a removed entry") << QByteArray{m_bundle}.remove(at, end - at)
                                         << QList<int>{FileSignature, Chain, Database}
                                         << "entry " + number + " is not there";
        QTest::newRow("two entries in another order")
            << QByteArray{m_bundle}.remove(at, end - at).insert(m_bundle.indexOf("# head"), m_bundle.mid(at, end - at))
            << QList<int>{FileSignature, Chain} << "is not there";
        QByteArray other{m_bundle};
        const qsizetype key = other.indexOf("# public-key ") + 13;
        other[key] = other[key] == 'a' ? 'b' : 'a';
        QTest::newRow("another key") << other << QList<int>{FileSignature, HeadSignature} << QString{};
        const qsizetype last = m_bundle.lastIndexOf('\n', m_bundle.indexOf("# head") - 2) + 1;
        QTest::newRow("a cut tail") << QByteArray{m_bundle}.remove(last, m_bundle.indexOf("# head") - last)
                                    << QList<int>{FileSignature, Chain} << "the head is not the last entry";
        QTest::newRow("a file cut off") << m_bundle.left(last + 20) << QList<int>{FileSignature, Chain, HeadSignature}
                                        << QString{};
        QTest::newRow("another head") << QByteArray{m_bundle}.replace("# head ", "# head 1")
                                      << QList<int>{FileSignature, Chain, HeadSignature}
                                      << "the head is not the last entry";
        QTest::newRow("another beginning") << QByteArray{m_bundle}.replace("# exported-at ", "# exported-at 0")
                                           << QList<int>{FileSignature} << QString{};
    }
    void whatWasTamperedWithIsNoticed()
    {
        QFETCH(QByteArray, bundle);
        QFETCH(QList<int>, noticed);
        QFETCH(QString, words);
        QVERIFY(bundle != m_bundle);
        const QStringList said = audit(bundle);
        for (const int block : noticed)
            QVERIFY2(!isGood(said[block]), qPrintable(m_blocks[block] + said[block]));
        QVERIFY2(said[Chain].contains(words), qPrintable(said[Chain]));
    }

    void aBundleOfAnotherKeyHasAnotherFingerprint()
    {
        QCOMPARE(runAgent({"enroll", "--again", "--config", m_agent->config()}).exitCode, 0);
        const QStringList said = audit(contentOf(exported("second.bundle")));
        for (const int block : {FileSignature, Chain, HeadSignature})
            QVERIFY2(isGood(said[block]), qPrintable(said[block]));
        QVERIFY2(!said[Fingerprint].contains(m_fingerprint), qPrintable(said[Fingerprint]));
    }

    void theDeskTakesTheBundleOnce()
    {
        const TemporaryDatabase desk;
        registerReaders(desk, {"F017"});
        const QString file = m_desk.filePath("stick.bundle");
        QFile stick{file};
        QVERIFY(stick.open(QIODevice::WriteOnly) && stick.write(m_bundle) == m_bundle.size());
        stick.close();
        const QString entries = QString::number(m_bundle.count('\n') - 9);
        for (const QString& counts : {entries + ",0", "0," + entries}) {
            const auto taken = harness::run("patrolctl", {"--database", desk.conninfo(), "clock-ins", "import", file});
            QCOMPARE(taken.exitCode, 0);
            QCOMPARE(QString::fromUtf8(taken.out), "new,known\n" + counts + '\n');
        }
        QCOMPARE(desk.sql("select encode(head_digest, 'hex') from patrol.journal"),
                 m_database->sql("select encode(head_digest, 'hex') from patrol.journal"));
    }

    void aHeadThatIsNotTheSheetsIsNoticed()
    {
        QVERIFY(!isGood(audit(m_bundle, "2 " + QString{"ab"}.repeated(32))[SheetsHead]));
    }
};

QTEST_GUILESS_MAIN(AuditTest)
#include "AuditTest.moc"
