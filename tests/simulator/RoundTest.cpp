// SPDX-License-Identifier: GPL-3.0-or-later
// Rounds as people write them, and what is said about the wrong ones.
#include "tests/simulator/Player.h"

#include <QDir>
#include <QTest>

#include <fstream>
#include <sstream>

using namespace simulator;
using namespace std::chrono_literals;

namespace
{

RoundReading readText(const char* text)
{
    std::istringstream stream(text);
    return readRound(stream, "evening.round");
}

template <typename What> const What& action(const RoundReading& reading, std::size_t line)
{
    return std::get<What>(reading.round.lines.at(line).action);
}

} // namespace

class RoundTest : public QObject
{
    Q_OBJECT

private slots:
    void aRoundIsReadAsItIsWritten()
    {
        const auto reading = readText("# evening\n"
                                      "\n"
                                      "22:00:00 04A1B2C3    Gate, on time\n"
                                      "22:12:30 F017: 04a1b2c3d4e5f6 desfire for 1.5s  Boiler house, late # really\n"
                                      "22:13:00 unplug 20s\n"
                                      "22:14 silence 5s\r\n"
                                      "22:15:00.250 garbage\n"
                                      "22:16:00 late 320ms always\n"
                                      "22:17:00 F002: lost-ack 3\n");
        QVERIFY2(reading.problems.empty(), reading.problems.empty() ? "" : reading.problems[0].c_str());
        QCOMPARE(reading.round.lines.size(), 7U);
        QVERIFY(reading.round.timesOfDay);
        QCOMPARE(reading.round.lines[0].at, Duration(22h));
        QCOMPARE(toHex(action<Tap>(reading, 0).uid), std::string("04A1B2C3"));
        QCOMPARE(action<Tap>(reading, 0).kind, CardKind::Classic);
        QCOMPARE(action<Tap>(reading, 0).hold, usualHold);
        QCOMPARE(reading.round.lines[1].reader, std::string("F017"));
        QCOMPARE(action<Tap>(reading, 1).kind, CardKind::Desfire);
        QCOMPARE(action<Tap>(reading, 1).hold, Duration(1500ms));
        QCOMPARE(action<Unplug>(reading, 2).lasts, Duration(20s));
        QCOMPARE(action<Silence>(reading, 3).lasts, Duration(5s));
        QCOMPARE(reading.round.lines[4].at, Duration(22h + 15min + 250ms));
        QCOMPARE(action<Fault>(reading, 5).times, always);
        QCOMPARE(action<Fault>(reading, 5).lateness, Duration(320ms));
        QCOMPARE(action<Fault>(reading, 6).times, 3U);
        QCOMPARE(reading.round.lines[6].place, std::string("evening.round:9"));
    }

    void cardsWithAProgramHaveTraits()
    {
        const auto reading = readText("+0 04A1B2C3D4E5F6 desfire-aes wrong-key answers 2 slow 1.5s for 1s  wrong-key\n"
                                      "+1 04A1B2C3D4E5F6 ntag424 plain replay counter 500  Boat house\n"
                                      "+2 04A1B2C3D4E5F6 ntag424 babbles 300\n"
                                      "+3 04A1B2C3D4E5F6 ntag plain notes\n");
        QVERIFY2(reading.problems.empty(), reading.problems.empty() ? "" : reading.problems[0].c_str());
        const auto& first = action<Tap>(reading, 0);
        QCOMPARE(first.kind, CardKind::DesfireAes);
        QVERIFY(first.traits.wrongKey && !first.traits.replay);
        QCOMPARE(first.traits.answers, 2U);
        QCOMPARE(first.traits.slow, Duration(1500ms));
        QCOMPARE(first.hold, Duration(1s));
        const auto& second = action<Tap>(reading, 1).traits;
        QVERIFY(second.plain && second.replay);
        QCOMPARE(*second.counter, 500U);
        QCOMPARE(action<Tap>(reading, 2).traits.babbles, 300U);
        QVERIFY(!action<Tap>(reading, 3).traits.plain);
    }

    void theExamplesAreRight_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(qEnvironmentVariable("PATROL_SOURCE") + "/tests/simulator/rounds");
        const auto names = folder.entryList({"*.round"});
        QVERIFY(names.size() >= 3);
        for (const auto& name : names)
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

    void theExamplesAreRight()
    {
        QFETCH(QString, path);
        std::ifstream file(path.toStdString());
        const auto reading = readRound(file, path.toStdString());
        QVERIFY2(reading.problems.empty(), reading.problems.empty() ? "" : reading.problems[0].c_str());
        QVERIFY(!reading.round.lines.empty());
    }

    void secondsSinceTheStart()
    {
        const auto reading = readText("+0 04A1B2C3\n+12.5 remove\n");
        QVERIFY(reading.problems.empty());
        QVERIFY(!reading.round.timesOfDay);
        QCOMPARE(reading.round.lines[1].at, Duration(12500ms));
    }

    void aRoundMayPassMidnight()
    {
        const auto reading = readText("22:00:00 04A1B2C3\n00:10:00 04A1B2C3\n05:00:00 04A1B2C3\n21:00:00 04A1B2C3\n"
                                      "01:00:00 04A1B2C3\n");
        QVERIFY2(reading.problems.empty(), reading.problems.empty() ? "" : reading.problems[0].c_str());
        QCOMPARE(reading.round.lines[1].at, Duration(24h + 10min));
        QCOMPARE(reading.round.lines[3].at, Duration(45h));
        QCOMPARE(reading.round.lines[4].at, Duration(49h));
    }

    void wrongLinesAreNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem");
        QTest::newRow("time") << "22:61:00 04A1B2C3"
                              << "evening.round:1: '22:61:00' is no time; write HH:MM:SS, or +SECONDS since the start";
        QTest::newRow("no time")
            << "04A1B2C3"
            << "evening.round:1: '04A1B2C3' is no time; write HH:MM:SS, or +SECONDS since the start";
        QTest::newRow("hour") << "24:00:00 04A1B2C3"
                              << "evening.round:1: '24:00:00' is no time;";
        QTest::newRow("colon") << "22:00:00: 04A1B2C3"
                               << "evening.round:1: '22:00:00:' is no time;";
        QTest::newRow("one digit") << "9:00:00 04A1B2C3"
                                   << "evening.round:1: '9:00:00' is no time;";
        QTest::newRow("negative") << "+-1 04A1B2C3"
                                  << "evening.round:1: '+-1' is no time;";
        QTest::newRow("order") << "22:00:00 remove\n\n21:59:59 remove"
                               << "evening.round:3: 21:59:59 is earlier than 22:00:00 above it; put the lines in order";
        QTest::newRow("mixed") << "22:00:00 remove\n+10 remove"
                               << "evening.round:2: '+10' after '22:00:00'; write all times as HH:MM:SS, or all as";
        QTest::newRow("nothing") << "22:00:00"
                                 << "evening.round:1: what is to happen? Write a card";
        QTest::newRow("nothing at a reader") << "22:00:00 F001: # ?"
                                             << "evening.round:1: what is to happen?";
        QTest::newRow("word") << "22:00:00 unplgu 20s"
                              << "evening.round:1: 'unplgu' is neither a card";
        QTest::newRow("odd digits") << "22:00:00 04A1B2C"
                                    << "evening.round:1: '04A1B2C' is neither a card";
        QTest::newRow("five bytes") << "22:00:00 04A1B2C3D4"
                                    << "evening.round:1: '04A1B2C3D4' is neither a card";
        QTest::newRow("kind") << "22:00:00 04A1B2C3 ntag"
                              << "evening.round:1: '04A1B2C3' has 4 bytes; classic and";
        QTest::newRow("hold") << "22:00:00 04A1B2C3 for 3"
                              << "evening.round:1: '3' is no duration; write for example "
                                 "'for 400ms'";
        QTest::newRow("trait") << "22:00:00 04A1B2C3D4E5F6 ntag424 counter many"
                               << "evening.round:1: 'many' is no number; write for example 'counter 3'";
        QTest::newRow("trait without value") << "22:00:00 04A1B2C3D4E5F6 ntag424 slow"
                                             << "evening.round:1: '' is no duration; write for example 'slow 200ms'";
        QTest::newRow("unplug") << "22:00:00 unplug soon"
                                << "evening.round:1: 'soon' is no duration; write for example "
                                   "'unplug 5s'";
        QTest::newRow("silence") << "22:00:00 silence"
                                 << "evening.round:1: silence for how long? Write for example";
        QTest::newRow("garbage") << "22:00:00 garbage 0"
                                 << "evening.round:1: garbage of 1 to 4096 bytes";
        QTest::newRow("late") << "22:00:00 late"
                              << "evening.round:1: late by how much?";
        QTest::newRow("times") << "22:00:00 lost-ack often"
                               << "evening.round:1: 'often' is no number; write for example";
    }

    void wrongLinesAreNamed()
    {
        QFETCH(QString, text);
        QFETCH(QString, problem);
        const auto reading = readText(text.toUtf8());
        QCOMPARE(reading.problems.size(), 1U);
        const auto said = QString::fromStdString(reading.problems[0]);
        QVERIFY2(said.startsWith(problem), qPrintable(said));
    }

    void allWrongLinesAreNamedAtOnce()
    {
        const auto reading = readText("22:00:00 nonsense\n22:01:00 04A1B2C3\nnever 04A1B2C3\n22:02:00 silence 0s\n");
        QCOMPARE(reading.problems.size(), 3U);
        QCOMPARE(reading.round.lines.size(), 1U);
    }

    void notesMayHoldAnything()
    {
        const auto reading = readText("22:00:00 04A1B2C3 for 张三: unplug, at 9\n");
        QVERIFY(reading.problems.empty());
        QCOMPARE(action<Tap>(reading, 0).hold, usualHold);
    }

    void durations()
    {
        QCOMPARE(*parseDuration("400ms"), Duration(400ms));
        QCOMPARE(*parseDuration("1.5s"), Duration(1500ms));
        QCOMPARE(*parseDuration("2m"), Duration(2min));
        QCOMPARE(*parseDuration("1h"), Duration(1h));
        for (const auto* wrong : {"", "s", "5", "5 s", "-1s", "1d", "nans", "infs", "1e9h"})
            QVERIFY2(!parseDuration(wrong), wrong);
    }

    void thePlayerTakesLinesInTheirTime()
    {
        Player player(readText("22:00:00 04A1B2C3\n22:00:10 remove\n22:01:00 replug\n").round.lines, 60);
        const Instant start{1h};
        QVERIFY(!player.nextDue());
        player.start(start, std::nullopt);
        QCOMPARE(player.take(start).size(), 1U);
        QCOMPARE(*player.nextDue(), Instant(start + std::chrono::duration_cast<Duration>(10s) / 60));
        QCOMPARE(player.take(start + 100ms).size(), 0U);
        QCOMPARE(player.take(start + 1s).size(), 2U);
        QVERIFY(player.over());
    }

    void thePlayerLeavesOutWhatIsPast()
    {
        const auto lines = readText("22:00:00 04A1B2C3\n23:00:00 remove\n00:30:00 replug\n").round.lines;
        Player late(lines, 1);
        late.start({}, 22h + 59min);
        QCOMPARE(*late.nextDue(), Instant(1min));
        Player afterMidnight(lines, 1);
        afterMidnight.start({}, 29min);
        QCOMPARE(*afterMidnight.nextDue(), Instant(1min));
        Player early(lines, 1);
        early.start({}, 21h);
        QCOMPARE(*early.nextDue(), Instant(1h));
        Player never({}, 1);
        never.start({}, std::nullopt);
        QVERIFY(never.over());
    }

    void thePlayerPutsSeveralRoundsInOrder()
    {
        auto lines = readText("22:00:10 F001: 04A1B2C3\n").round.lines;
        const auto other = readText("22:00:00 F002: 04A1B2C4\n").round.lines;
        lines.insert(lines.end(), other.begin(), other.end());
        Player player(lines, 1);
        player.start({}, std::nullopt);
        QCOMPARE(player.take({})[0].reader, std::string("F002"));
    }
};

QTEST_GUILESS_MAIN(RoundTest)
#include "RoundTest.moc"
