// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/agent/RunningAgent.h"
#include "tests/harness/Program.h"
#include "tests/harness/TemporaryDatabase.h"
#include "tests/simulator/RunningSimulator.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

/// A reader that has no network: its journal comes on a stick, by reader-agent export and patrolctl clock-ins import,
/// through the same door as its pushes, and exactly once whatever of the two comes first.
class BundleByHandTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void anUnsignedBundleIsRefused();
    void aBundleOfAnotherKeyIsRefused();
    void aBundleIsTakenOnce();
    void aNewerBundleAddsWhatIsNew();
    void theNetworkComesBack();
    void anAlteredBundleIsNamedAndChangesNothing();

private:
    static constexpr auto noDatabase = "host=/nowhere dbname=none";

    harness::Outcome patrolctl(const QStringList& arguments) const
    {
        return harness::run("patrolctl", arguments, {.environment = m_database.environment()});
    }

    void tap(const QString& card)
    {
        m_simulator.send("tap F017 " + card + " for 150ms");
        QVERIFY(!m_agent->waitForOut("taken F017 " + card).isEmpty());
    }

    QString exported(const QString& name) const
    {
        const QString file = m_desk.filePath(name);
        const Ended ended = runAgent({"export", "--config", m_agent->config(), file});
        if (ended.exitCode != 0) qWarning("%s", qPrintable(ended.err));
        return file;
    }

    QString publicKey(const QStringList& more = {}) const
    {
        const Ended ended = runAgent(QStringList{"enroll", "--config", m_agent->config()} + more);
        static const QRegularExpression key("\\b[0-9a-f]{64}\\b");
        return key.match(ended.out).captured();
    }

    QString taps() const
    {
        return m_database.sql("select string_agg(uid, ' ' order by entry) from patrol.clock_in where kind = 'tap'");
    }

    harness::TemporaryDatabase m_database;
    RunningSimulator m_simulator{{"--device", "F017", "--commands", "--stay"}};
    QTemporaryDir m_desk;
    std::unique_ptr<RunningAgent> m_agent;
};

void BundleByHandTest::initTestCase()
{
    registerReaders(m_database, {"F017"});
    m_database.sql("insert into patrol.person (badge, name, kind) values ('J1', '张三', 'officer')");
    QVERIFY(!m_simulator.waitFor("ready F017").isEmpty());
    m_agent = std::make_unique<RunningAgent>(noDatabase, m_simulator.folder(), QStringList{"F017"});
    m_agent->start();
    for (const char* card : {"04A1B2C3", "04A1B2C4", "04A1B2C5"})
        tap(card);
}

void BundleByHandTest::anUnsignedBundleIsRefused()
{
    const auto outcome = patrolctl({"clock-ins", "import", exported("unsigned")});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains("reader-agent enroll"), outcome.err.constData());
    QCOMPARE(taps(), QString());
}

void BundleByHandTest::aBundleOfAnotherKeyIsRefused()
{
    const QString key = publicKey();
    QCOMPARE(key.size(), 64);
    const QString other = QString(key).replace(0, 1, key[0] == '0' ? "1" : "0");
    const auto enrolled = patrolctl({"reader", "enroll", "F017", "--public-key", other, "--by", "J1"});
    QVERIFY2(enrolled.exitCode == 0, enrolled.err.constData());
    const auto outcome = patrolctl({"clock-ins", "import", exported("other")});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains("has another one"), outcome.err.constData());
    QCOMPARE(taps(), QString());
}

void BundleByHandTest::aBundleIsTakenOnce()
{
    const auto enrolled = patrolctl({"reader", "enroll", "F017", "--public-key", publicKey(), "--by", "J1"});
    QVERIFY2(enrolled.exitCode == 0, enrolled.err.constData());
    const QString file = exported("first");
    const auto first = patrolctl({"clock-ins", "import", file});
    QVERIFY2(first.exitCode == 0, first.err.constData());
    QVERIFY2(first.out.startsWith("new,known\n") && first.out.endsWith(",0\n"), first.out.constData());
    const auto again = patrolctl({"clock-ins", "import", file});
    QVERIFY2(again.out.startsWith("new,known\n0,"), again.out.constData());
    QCOMPARE(taps(), QString("04A1B2C3 04A1B2C4 04A1B2C5"));
}

void BundleByHandTest::aNewerBundleAddsWhatIsNew()
{
    tap("04A1B2C6");
    const auto outcome = patrolctl({"clock-ins", "import", exported("second"), "--reader", "F017"});
    QVERIFY2(outcome.out.startsWith("new,known\n1,"), outcome.out.constData());
    QCOMPARE(taps(), QString("04A1B2C3 04A1B2C4 04A1B2C5 04A1B2C6"));
}

void BundleByHandTest::theNetworkComesBack()
{
    tap("04A1B2C7");
    QCOMPARE(m_agent->end(), 0);
    QFile config(m_agent->config());
    QVERIFY(config.open(QIODevice::ReadWrite));
    const QByteArray text = config.readAll().replace(noDatabase, m_database.conninfo().toUtf8());
    QVERIFY(config.resize(0) && config.seek(0) && config.write(text) == text.size());
    config.close();
    m_agent->start();
    QCOMPARE(waitForSql(m_database,
                        "select string_agg(uid, ' ' order by entry) from patrol.clock_in where kind = 'tap'",
                        "04A1B2C3 04A1B2C4 04A1B2C5 04A1B2C6 04A1B2C7"),
             QString("04A1B2C3 04A1B2C4 04A1B2C5 04A1B2C6 04A1B2C7"));
    const auto outcome = patrolctl({"clock-ins", "import", exported("third")});
    QVERIFY2(outcome.out.startsWith("new,known\n0,"), outcome.out.constData());
    QCOMPARE(m_database.sql("select count(*) from patrol.alarm"), QString("0"));
}

void BundleByHandTest::anAlteredBundleIsNamedAndChangesNothing()
{
    tap("04A1B2C8");
    QFile file(exported("altered"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray text = file.readAll().replace(" 04A1B2C4 ", " 04A1B2CF ");
    QVERIFY(file.resize(0) && file.seek(0) && file.write(text) == text.size());
    file.close();
    const auto outcome = patrolctl({"clock-ins", "import", m_desk.filePath("altered")});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains("does not give its digest"), outcome.err.constData());
    QCOMPARE(m_database.sql("select count(*) from patrol.clock_in where uid = '04A1B2CF'"), QString("0"));
}

QTEST_GUILESS_MAIN(BundleByHandTest)
#include "BundleByHandTest.moc"
