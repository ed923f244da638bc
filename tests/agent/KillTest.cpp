// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 at any instant: every tap that was taken arrives, none twice.

#include "tests/agent/RunningAgent.h"
#include "tests/harness/Slower.h"
#include "tests/simulator/RunningSimulator.h"

#include <QRandomGenerator>

namespace
{

constexpr int readerCount = 4;
constexpr int tapsPerReader = 250; // 1,000 in all
constexpr int deadline = 150'000;

/// An officer at a reader: holds a card until the reader says that it is taken, then the next one.
struct Officer {
    QString reader;
    int next = 0; ///< Index of the card that is held.

    QString uid() const
    {
        return QString{"04%1%2"}.arg(reader.mid(1).toInt(), 2, 16, QChar{'0'}).arg(next, 4, 16, QChar{'0'}).toUpper();
    }
    bool done() const { return next == tapsPerReader; }
};

} // namespace

class KillTest : public QObject
{
    Q_OBJECT

private:
    QList<Officer> m_officers;
    int m_said = 0; ///< How often a touch was answered by "taken".

    static void hold(RunningSimulator& simulator, const Officer& officer)
    {
        simulator.send(QString{"tap %1 %2 for 600s"}.arg(officer.reader, officer.uid()));
    }

    /// Whoever hears that their card is taken, or was already, draws it away and holds the next one.
    void hear(RunningAgent& agent, RunningSimulator& simulator)
    {
        for (const QString& line : agent.takeOut()) {
            const QStringList words = line.split(' ');
            if (words.size() < 3 || (words[0] != "taken" && words[0] != "repeated")) continue;
            Officer& officer = m_officers[words[1].mid(1).toInt() - 1];
            if (officer.done() || words[2] != officer.uid()) continue;
            m_said += words[0] == "taken";
            simulator.send("remove " + officer.reader);
            ++officer.next;
            if (!officer.done()) hold(simulator, officer);
        }
    }

    bool allDone() const
    {
        return std::all_of(m_officers.begin(), m_officers.end(), [](const Officer& one) { return one.done(); });
    }

private slots:
    void aThousandTapsSurviveAKillAtAnyInstant()
    {
        QStringList readers;
        for (int i = 1; i <= readerCount; ++i)
            readers << QString{"R%1"}.arg(i, 3, 10, QChar{'0'});
        const harness::TemporaryDatabase database;
        registerReaders(database, readers);
        RunningSimulator simulator{
            {"--devices", QString::number(readerCount), "--chip-speed", "50", "--commands", "--stay", "--quiet"}};
        QVERIFY(!simulator.waitFor(QString{"ready %1"}.arg(readers.last())).isEmpty());
        RunningAgent agent{database.conninfo(), simulator.folder(), readers,
                           "heartbeat_seconds = 1\nretry_max_seconds = 1", "poll_ms = 20\nhold_off_ms = 60000"};
        for (const QString& reader : readers) {
            m_officers << Officer{reader};
            hold(simulator, m_officers.last());
        }
        const auto seed = QRandomGenerator::global()->generate();
        QRandomGenerator random{seed};
        int kills = 0;
        QElapsedTimer since;
        since.start();
        while (!allDone() && !since.hasExpired(deadline * harness::slower())) {
            agent.start();
            QElapsedTimer life;
            life.start();
            const int span = random.bounded(20, 400 * harness::slower());
            while (!allDone() && !life.hasExpired(span)) {
                QTest::qWait(1);
                hear(agent, simulator);
            }
            agent.kill();
            ++kills;
            hear(agent, simulator);
        }
        qInfo("seed %u: %d kills in %lld ms; %d touches were taken before a kill and told after it", seed, kills,
              since.elapsed(), 1000 - m_said);
        QVERIFY2(allDone(), "not every card was taken in time");
        QVERIFY2(kills >= 20, "too few kills to show anything");

        agent.start();
        const QString taps = "select count(*) || ' ' || count(distinct uid) from patrol.clock_in where kind = 'tap'";
        QCOMPARE(waitForSql(database, taps, "1000 1000", 20'000), QString{"1000 1000"});
        QCOMPARE(agent.end(), 0);
        QCOMPARE(database.sql("select count(*) from patrol.alarm"), QString{"0"});
        QCOMPARE(database.sql("select count(*) from patrol.journal"), QString::number(readerCount));
    }
};

QTEST_GUILESS_MAIN(KillTest)
#include "KillTest.moc"
