// SPDX-License-Identifier: GPL-3.0-or-later
// From a card to lamps and buzzer: the real agent, libnfc and libgpiod on simulated chips.

#include "tests/agent/RunningAgent.h"
#include "tests/gpio/SimulatedChips.h"
#include "tests/simulator/RunningSimulator.h"

#include <QTest>

using harness::TemporaryDatabase;

namespace
{

const QString lamps = "gpio = { chip = \"gpiochip0\", green = 17, red = 27, buzzer = 22 }";
constexpr int green = 17, red = 27, buzzer = 22;

/// Starts the agent with simulated GPIO chips in place of the kernel's.
void startWithChips(RunningAgent& agent)
{
    const QByteArray sanitizer = qgetenv("ASAN_OPTIONS");
    qputenv("ASAN_OPTIONS", sanitizer + (sanitizer.isEmpty() ? "" : ":") + "verify_asan_link_order=0");
    qputenv("LD_PRELOAD", qgetenv("PATROL_BIN") + "/libgpio-simulator.so");
    agent.start();
    qunsetenv("LD_PRELOAD");
    qputenv("ASAN_OPTIONS", sanitizer);
}

} // namespace

class LampsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<RunningSimulator> m_simulator;

private slots:
    void init()
    {
        m_database = std::make_unique<TemporaryDatabase>();
        registerReaders(*m_database, {"F001"});
        m_simulator = std::make_unique<RunningSimulator>(QStringList{"--device", "F001", "--commands", "--stay"});
        QVERIFY(!m_simulator->waitFor("ready F001").isEmpty());
    }

    void cleanup()
    {
        m_simulator.reset();
        m_database.reset();
    }

    void aTapLightsAndSoundsAndTheAgentLeavesDarkness()
    {
        const SimulatedChips chips;
        chips.plugIn();
        RunningAgent agent{m_database->conninfo(), m_simulator->folder(), {"F001"}, {}, lamps};
        startWithChips(agent);
        QVERIFY(!m_simulator->waitFor("polled").isEmpty());
        QTRY_COMPARE(chips.levels(green).size(), 1); // dark
        m_simulator->send("tap F001 04A1B2C3 for 200ms");
        QVERIFY(!agent.waitForOut("taken F001 04A1B2C3 entry").isEmpty());
        QCOMPARE(chips.levels(buzzer).value(1).high, true); // before the line is printed
        QTRY_VERIFY(!chips.levels(buzzer).back().high);
        const auto tone = chips.levels(buzzer)[2].since - chips.levels(buzzer)[1].since;
        QVERIFY(tone >= std::chrono::milliseconds{119} && tone < std::chrono::milliseconds{400});
        QTRY_VERIFY(!chips.levels(green).back().high);
        m_simulator->send("tap F001 04A1B2C4 for 200ms");
        QVERIFY(!agent.waitForOut("taken F001 04A1B2C4").isEmpty());
        QCOMPARE(agent.end(), 0); // in the middle of the pattern
        for (const int line : {green, red, buzzer})
            QVERIFY(!chips.levels(line).back().high);
        QCOMPARE(chips.events().back(), "gpiochip0 release 17,27,22");
    }

    void aTakenLineCostsNoTap()
    {
        const SimulatedChips chips;
        chips.plugIn();
        chips.use(buzzer, "fan");
        RunningAgent agent{m_database->conninfo(), m_simulator->folder(), {"F001"}, {}, lamps};
        startWithChips(agent);
        QVERIFY(agent.waitForErr("patrol F001: no lamps").contains("line 22 is in use by \"fan\""));
        QVERIFY(!m_simulator->waitFor("polled").isEmpty());
        m_simulator->send("tap F001 04A1B2C3 for 200ms");
        QVERIFY(!agent.waitForOut("taken F001 04A1B2C3").isEmpty());
        chips.use(buzzer, {});
        QVERIFY(!agent.waitForErr("patrol F001: lamps and buzzer on gpiochip0 work again").isEmpty());
        m_simulator->send("tap F001 04A1B2C4 for 200ms");
        QVERIFY(!agent.waitForOut("taken F001 04A1B2C4").isEmpty());
        QVERIFY(chips.levels(buzzer).size() > 1);
        QCOMPARE(agent.end(), 0);
    }

    void aTapWhileTheChipIsPulledOutIsTaken()
    {
        const SimulatedChips chips;
        chips.plugIn();
        RunningAgent agent{m_database->conninfo(), m_simulator->folder(), {"F001"}, {}, lamps};
        startWithChips(agent);
        QVERIFY(!m_simulator->waitFor("polled").isEmpty());
        QTRY_COMPARE(chips.levels(green).size(), 1);
        chips.unplug();
        m_simulator->send("tap F001 04A1B2C3 for 200ms");
        QVERIFY(!agent.waitForOut("taken F001 04A1B2C3").isEmpty());
        QVERIFY(agent.waitForErr("patrol F001: no lamps").contains("still plugged in"));
        QCOMPARE(waitForSql(*m_database, "select count(*) from patrol.clock_in where kind = 'tap'", "1"), "1");
        QCOMPARE(agent.end(), 0);
    }
};

QTEST_GUILESS_MAIN(LampsTest)
#include "LampsTest.moc"
