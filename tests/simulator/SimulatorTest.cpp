// SPDX-License-Identifier: GPL-3.0-or-later
// The program from outside: its options, events and ends. A host is played by a few bytes on the link.
#include "tests/simulator/Frame.h"
#include "tests/simulator/RunningSimulator.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

using namespace simulator;

namespace
{

/// A host with one reader open: just enough to ask for a card.
class Host
{
public:
    explicit Host(const QString& link) : m_file(::open(qPrintable(link), O_RDWR | O_NOCTTY | O_NONBLOCK)) {}
    ~Host() { ::close(m_file); }
    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;

    bool isOpen() const { return m_file >= 0; }

    bool write(const Bytes& bytes) const
    {
        return ::write(m_file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
    }

    /// Reads until so many bytes are there, or 2 s have passed.
    Bytes read(std::size_t count) const
    {
        Bytes heard;
        pollfd watched{m_file, POLLIN, 0};
        while (heard.size() < count && ::poll(&watched, 1, 2000) > 0) {
            std::uint8_t byte = 0;
            if (::read(m_file, &byte, 1) != 1) break;
            heard.push_back(byte);
        }
        return heard;
    }

    /// Wakes the chip up and asks once for a card; true if one answers.
    bool poll() const
    {
        write({0x55, 0x55, 0, 0, 0, 0, 0, 0});
        ask({0xD4, 0x32, 0x05, 0x00, 0x01, 0x02}, 9);
        ask({0xD4, 0x52, 0x00}, 10);
        write(encodeFrame({0xD4, 0x4A, 0x01, 0x00}));
        const auto head = read(6 + 8);
        const bool found = head.size() == 14 && head[6 + 7] == 0x01;
        read(found ? 2U + head[6 + 3] - 3 : 2);
        return found;
    }

private:
    void ask(const Bytes& body, std::size_t answer) const
    {
        write(encodeFrame(body));
        read(6 + answer);
    }

    int m_file;
};

QString roundFile(const QTemporaryDir& folder, const QByteArray& text)
{
    QFile file(folder.filePath("test.round"));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) return {};
    return file.fileName();
}

} // namespace

class SimulatorTest : public QObject
{
    Q_OBJECT

private slots:
    void aTapIsSeenAndLeaves()
    {
        RunningSimulator simulator;
        QCOMPARE(simulator.waitFor("ready"), "ready F001 " + simulator.link("F001"));
        simulator.send("tap F001 04A1B2C3 for 1ms");
        QCOMPARE(simulator.waitFor("in-field"), QString("in-field F001 04A1B2C3"));
        const Host host(simulator.link("F001"));
        QVERIFY(host.poll());
        QCOMPARE(simulator.waitFor("opened"), QString("opened F001"));
        QCOMPARE(simulator.waitFor("polled"), QString("polled F001"));
        QCOMPARE(simulator.waitFor("seen"), QString("seen F001 04A1B2C3"));
        QCOMPARE(simulator.waitFor("left"), QString("left F001 04A1B2C3"));
        QVERIFY(!host.poll());
    }

    void patientCardsWaitTheirTurn()
    {
        RunningSimulator simulator;
        simulator.waitFor("ready");
        for (const auto* uid : {"04A1B2C1", "04A1B2C2", "04A1B2C3"})
            simulator.send(QString("tap F001 %1 for 1ms").arg(uid));
        const Host host(simulator.link("F001"));
        for (const auto* uid : {"04A1B2C1", "04A1B2C2", "04A1B2C3"}) {
            QVERIFY(host.poll());
            QCOMPARE(simulator.waitFor("left"), QString("left F001 %1").arg(uid));
        }
    }

    void honestCardsLeaveUnseen()
    {
        RunningSimulator simulator({"--device", "F001", "--stay", "--honest"});
        simulator.waitFor("ready");
        simulator.send("tap F001 04A1B2C3 for 10ms");
        QCOMPARE(simulator.waitFor("left"), QString("left F001 04A1B2C3 unseen"));
    }

    void aCardIsTakenAwayOnDemand()
    {
        RunningSimulator simulator;
        simulator.waitFor("ready");
        simulator.send("tap F001 04A1B2C3 for 1h\ntap F001 04A1B2C4 for 1ms\nremove F001");
        QCOMPARE(simulator.waitFor("left"), QString("left F001 04A1B2C3 unseen"));
        QCOMPARE(simulator.waitFor("in-field"), QString("in-field F001 04A1B2C4"));
    }

    void hostsComeAndGo()
    {
        RunningSimulator simulator;
        simulator.waitFor("ready");
        for (int i = 0; i < 5; ++i) {
            {
                const Host host(simulator.link("F001"));
                QVERIFY(!host.poll());
                QCOMPARE(simulator.waitFor("polled"), QString("polled F001"));
            }
            QCOMPARE(simulator.waitFor("closed"), QString("closed F001"));
        }
    }

    void unpluggingHangsUpAndPluggingInComesBack()
    {
        RunningSimulator simulator;
        simulator.waitFor("ready");
        const Host host(simulator.link("F001"));
        host.poll();
        simulator.send("unplug F001");
        QCOMPARE(simulator.waitFor("unplugged"), QString("unplugged F001"));
        QVERIFY(!host.write({0x55}));
        QCOMPARE(errno, EIO);
        QVERIFY(!QFileInfo(simulator.link("F001")).isSymLink());
        simulator.send("replug F001");
        QCOMPARE(simulator.waitFor("ready"), "ready F001 " + simulator.link("F001"));
        simulator.send("tap F001 04A1B2C3");
        QVERIFY(Host(simulator.link("F001")).poll());
        simulator.send("unplug F001 10ms");
        QVERIFY(!simulator.waitFor("unplugged").isEmpty());
        QVERIFY(!simulator.waitFor("ready").isEmpty());
    }

    void silenceEnds()
    {
        RunningSimulator simulator;
        simulator.waitFor("ready");
        const Host host(simulator.link("F001"));
        host.poll();
        simulator.send("silence F001 300ms");
        QVERIFY(!simulator.waitFor("silent").isEmpty());
        host.write(encodeFrame({0xD4, 0x02}));
        QVERIFY(!simulator.waitFor("speaks").isEmpty());
        host.write(encodeFrame({0xD4, 0x02}));
        QCOMPARE(host.read(6 + 13).size(), 19U); // one ACK, one answer: the first command was not heard
    }

    void garbageComesAtOnce()
    {
        RunningSimulator simulator;
        simulator.waitFor("ready");
        const Host host(simulator.link("F001"));
        host.poll();
        simulator.send("garbage F001 7");
        QCOMPARE(simulator.waitFor("garbage"), QString("garbage F001 7"));
        QCOMPARE(host.read(7).size(), 7U);
    }

    void wrongCommandsAreRefusedAndTheRestGoesOn()
    {
        RunningSimulator simulator;
        simulator.waitFor("ready");
        simulator.send("tap F009 04A1B2C3\ntap\ntap F001 04A1B2\nblink F001\ntap F001 04A1B2C3");
        QCOMPARE(simulator.waitFor("refused"), QString("refused stdin:1: there is no reader F009"));
        QCOMPARE(simulator.waitFor("refused"), QString("refused stdin:2: which reader? Write 'tap F001'"));
        QVERIFY(simulator.waitFor("refused").startsWith("refused stdin:3: '04A1B2' is neither a card"));
        QVERIFY(simulator.waitFor("refused").startsWith("refused stdin:4: 'blink' is neither a card"));
        QCOMPARE(simulator.waitFor("in-field"), QString("in-field F001 04A1B2C3"));
        simulator.send("quit");
        QCOMPARE(simulator.waitForEnd(), 0);
    }

    void endsAfterItsInputOnceEverythingWasSeen()
    {
        RunningSimulator simulator({"--device", "F001"});
        simulator.waitFor("ready");
        simulator.send("tap F001 04A1B2C3 for 1ms");
        simulator.process().closeWriteChannel();
        QVERIFY(!simulator.waitFor("in-field").isEmpty());
        QCOMPARE(simulator.waitForEnd(300), -1);
        QVERIFY(Host(simulator.link("F001")).poll());
        QCOMPARE(simulator.waitForEnd(), 0);
    }

    void aRoundWaitsForItsHostsAndEnds()
    {
        const QTemporaryDir folder;
        const auto round = roundFile(folder, "22:00:00 F001: 04A1B2C3 for 10m  gate\n22:30:00 F002: 04A1B2C3 for 1s\n");
        RunningSimulator simulator({"--device", "F001", "--device", "F002", "--wait", "--speed", "36000", round});
        QVERIFY(!simulator.waitFor("ready F002").isEmpty());
        const Host first(simulator.link("F001"));
        const Host second(simulator.link("F002"));
        first.poll();
        QVERIFY(simulator.waitFor("playing", 300).isEmpty());
        second.poll();
        QCOMPARE(simulator.waitFor("playing"), QString("playing"));
        QVERIFY(!simulator.waitFor("in-field F001").isEmpty());
        QVERIFY(first.poll());
        QVERIFY(!simulator.waitFor("in-field F002").isEmpty());
        QVERIFY(second.poll());
        QCOMPARE(simulator.waitFor("done"), QString("done"));
        QCOMPARE(simulator.waitForEnd(), 0);
    }

    void wrongRoundsAreRefused()
    {
        const QTemporaryDir folder;
        const auto round = roundFile(folder, "22:00:00 F003: 04A1B2C3\n22:00:00 04A1B2C3\n22:00:00 F001: nonsense\n");
        RunningSimulator simulator({"--device", "F001", "--device", "F002", round, folder.filePath("none.round")});
        QCOMPARE(simulator.waitForEnd(), 2);
        const auto said = QString::fromUtf8(simulator.process().readAllStandardError());
        QVERIFY2(said.contains(round + ":1: there is no reader F003; --device F003 makes one\n"), qPrintable(said));
        QVERIFY(said.contains(round + ":2: which reader? Write for example 'F001:' after the time\n"));
        QVERIFY(said.contains(round + ":3: 'nonsense' is neither a card"));
        QVERIFY(said.contains("none.round: cannot be read; give the path of a round\n"));
    }

    void wrongUsageIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("problem");
        QTest::newRow("no reader") << QStringList{} << "no reader to be";
        QTest::newRow("unknown") << QStringList{"--device", "F001", "--sped", "3"} << "unknown option --sped";
        QTest::newRow("no value") << QStringList{"--device"} << "--device needs a value";
        QTest::newRow("speed") << QStringList{"--device", "F001", "--speed", "0"} << "'0' is no speed";
        QTest::newRow("count") << QStringList{"--devices", "many"} << "'many' is no count of readers";
        QTest::newRow("twice") << QStringList{"--device", "F001", "--device", "F001"} << "two readers are called F001";
        QTest::newRow("name") << QStringList{"--device", "=x"} << "'=x' names no reader";
        QTest::newRow("from") << QStringList{"--device", "F001", "--from", "later"} << "'later' is no time";
    }

    void wrongUsageIsRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, problem);
        RunningSimulator simulator(arguments);
        QCOMPARE(simulator.waitForEnd(), 2);
        const auto said = QString::fromUtf8(simulator.process().readAllStandardError());
        QVERIFY2(said.startsWith("pn532-simulator: " + problem) && said.count('\n') == 1, qPrintable(said));
    }

    void nothingButLinksIsOverwritten()
    {
        const QTemporaryDir folder;
        const auto path = roundFile(folder, "precious");
        RunningSimulator simulator({"--device", "F001=" + path});
        QCOMPARE(simulator.waitForEnd(), 1);
        QVERIFY(simulator.process().readAllStandardError().contains("is there already and is no link"));
        QCOMPARE(QFileInfo(path).size(), 8);
        QFile::remove(path);
        QVERIFY(QFile::link("/nowhere", path)); // left behind by a run that was killed
        RunningSimulator again({"--device", "F001=" + path, "--stay"});
        QCOMPARE(again.waitFor("ready"), "ready F001 " + path);
    }

    void signalsEndItAndItsLinks_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }

    void signalsEndItAndItsLinks()
    {
        QFETCH(int, signal);
        RunningSimulator simulator;
        QVERIFY(!simulator.waitFor("ready").isEmpty());
        QVERIFY(QFileInfo(simulator.link("F001")).isSymLink());
        ::kill(static_cast<pid_t>(simulator.process().processId()), signal);
        QCOMPARE(simulator.waitForEnd(), 0);
        QVERIFY(!QFileInfo(simulator.link("F001")).isSymLink());
    }

    void manyDevicesInOneProcess()
    {
        RunningSimulator simulator({"--devices", "300", "--stay"});
        QVERIFY(!simulator.waitFor("ready R300").isEmpty());
        QCOMPARE(QDir(simulator.folder()).entryList(QDir::System | QDir::Files).size(), 300);
        QCOMPARE(QDir(QString("/proc/%1/task").arg(simulator.process().processId())).entryList({"[0-9]*"}).size(), 1);
        simulator.send("tap R001 04A1B2C3\ntap R300 04A1B2C4");
        QVERIFY(Host(simulator.link("R300")).poll());
        QCOMPARE(simulator.waitFor("seen"), QString("seen R300 04A1B2C4"));
        QVERIFY(Host(simulator.link("R001")).poll());
        QVERIFY(!Host(simulator.link("R150")).poll());
    }

    void helpAndVersion()
    {
        RunningSimulator help({"--help"});
        QCOMPARE(help.waitForEnd(), 0);
        QVERIFY(help.process().readAllStandardOutput().startsWith("usage: pn532-simulator"));
        RunningSimulator version({"--version"});
        QCOMPARE(version.waitForEnd(), 0);
        QVERIFY(version.process().readAllStandardOutput().startsWith("pn532-simulator "));
    }
};

QTEST_GUILESS_MAIN(SimulatorTest)
#include "SimulatorTest.moc"
