// SPDX-License-Identifier: GPL-3.0-or-later
// The real libnfc on the simulated reader: what it finds, and how it fails. The failures are those that a
// host has to live with; each test says what libnfc 1.8.0 does, so that a change there shows here.
#include "tests/simulator/RunningSimulator.h"

#include <QSet>

#include <nfc/nfc.h>

#include <cstdio>
#include <memory>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace
{

struct NfcExit {
    void operator()(nfc_context* context) const { nfc_exit(context); }
};
struct NfcClose {
    void operator()(nfc_device* device) const { nfc_close(device); }
};
using Context = std::unique_ptr<nfc_context, NfcExit>;
using Device = std::unique_ptr<nfc_device, NfcClose>;

constexpr nfc_modulation typeA{NMT_ISO14443A, NBR_106};

/// libnfc with one reader open.
struct Libnfc {
    Context context;
    Device device;

    explicit Libnfc(const RunningSimulator& simulator)
    {
        nfc_context* made = nullptr;
        nfc_init(&made);
        context.reset(made);
        const auto name = "pn532_uart:" + simulator.link("F001").toStdString();
        device.reset(nfc_open(context.get(), name.c_str()));
    }

    bool init() const
    {
        return device && nfc_initiator_init(device.get()) == 0 &&
               nfc_device_set_property_bool(device.get(), NP_INFINITE_SELECT, false) == 0;
    }

    int select(nfc_target& target) const
    {
        return nfc_initiator_select_passive_target(device.get(), typeA, nullptr, 0, &target);
    }

    int select() const
    {
        nfc_target target{};
        return select(target);
    }

    void deselect() const { nfc_initiator_deselect_target(device.get()); }

    /// What the selected card answers, as hex; libnfc's error as a number.
    QString speak(const char* command) const
    {
        const auto bytes = QByteArray::fromHex(command);
        std::uint8_t answer[262]{};
        const int count =
            nfc_initiator_transceive_bytes(device.get(), reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                           static_cast<std::size_t>(bytes.size()), answer, sizeof answer, 300);
        if (count < 0) return QString::number(count);
        return QByteArray(reinterpret_cast<const char*>(answer), count).toHex().toUpper();
    }

    bool knowsModulations() const
    {
        const nfc_modulation_type* types = nullptr;
        return nfc_device_get_supported_modulation(device.get(), N_INITIATOR, &types) == 0 && types != nullptr;
    }
};

QString uid(const nfc_target& target)
{
    const auto& a = target.nti.nai;
    return QByteArray(reinterpret_cast<const char*>(a.abtUid), static_cast<qsizetype>(a.szUidLen)).toHex().toUpper();
}

/// Waits until libnfc has told the simulator's chip everything, then makes the simulator do something.
void tell(RunningSimulator& simulator, const QString& command, const QString& event)
{
    simulator.send(command);
    QVERIFY2(!simulator.waitFor(event).isEmpty(), qPrintable(command));
}

void openSelectAndClose(const RunningSimulator& simulator)
{
    const Libnfc nfc(simulator);
    if (nfc.init()) nfc.select();
    if (nfc.device && !nfc.knowsModulations()) nfc.select();
}

/// Opens, selects once and closes in a process of its own. Returns whether that process died of it.
bool selectKills(const RunningSimulator& simulator)
{
    const auto child = ::fork();
    if (child == 0) {
        prctl(PR_SET_DUMPABLE, 0); // dies without a core
        if (std::freopen("/dev/null", "w", stderr)) openSelectAndClose(simulator);
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return !(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

} // namespace

class NfcTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("LIBNFC_LOG_LEVEL", "0"); }

    void itFindsCards_data()
    {
        QTest::addColumn<QString>("card");
        QTest::addColumn<QString>("number");
        QTest::addColumn<int>("atqa");
        QTest::addColumn<int>("sak");
        QTest::addColumn<int>("atsLength");
        QTest::newRow("Classic") << "04A1B2C3"
                                 << "04A1B2C3" << 0x0004 << 0x08 << 0;
        QTest::newRow("Classic, 7 bytes") << "04A1B2C3D4E5F6 classic"
                                          << "04A1B2C3D4E5F6" << 0x0044 << 0x08 << 0;
        QTest::newRow("NTAG") << "04A1B2C3D4E5F6"
                              << "04A1B2C3D4E5F6" << 0x0044 << 0x00 << 0;
        QTest::newRow("Ultralight") << "04A1B2C3D4E5F6 ultralight"
                                    << "04A1B2C3D4E5F6" << 0x0044 << 0x00 << 0;
        QTest::newRow("DESFire") << "04A1B2C3D4E5F6 desfire"
                                 << "04A1B2C3D4E5F6" << 0x0344 << 0x20 << 5;
        QTest::newRow("DESFire, random") << "08A1B2C3 desfire"
                                         << "08A1B2C3" << 0x0344 << 0x20 << 5;
    }

    void itFindsCards()
    {
        QFETCH(QString, card);
        RunningSimulator simulator;
        QVERIFY(!simulator.waitFor("ready").isEmpty());
        const Libnfc nfc(simulator);
        QVERIFY(nfc.init());
        QVERIFY(nfc.knowsModulations());
        QCOMPARE(nfc.select(), 0);
        tell(simulator, "tap F001 " + card + " for 1h", "in-field");
        nfc_target target{};
        QCOMPARE(nfc.select(target), 1);
        const auto& a = target.nti.nai;
        QTEST(uid(target), "number");
        QTEST(a.abtAtqa[0] << 8 | a.abtAtqa[1], "atqa");
        QTEST(static_cast<int>(a.btSak), "sak");
        QTEST(static_cast<int>(a.szAtsLen), "atsLength");
        QVERIFY(!simulator.waitFor("seen").isEmpty());
        QCOMPARE(nfc_initiator_target_is_present(nfc.device.get(), nullptr), 0);
        tell(simulator, "remove F001", "left");
        QVERIFY(nfc_initiator_target_is_present(nfc.device.get(), nullptr) < 0);
    }

    void itFindsAHeldCardAgainOnlyAfterARelease()
    {
        RunningSimulator simulator;
        simulator.waitFor("ready");
        const Libnfc nfc(simulator);
        QVERIFY(nfc.init());
        tell(simulator, "tap F001 04A1B2C3 for 1h", "in-field");
        QCOMPARE(nfc.select(), 1);
        QCOMPARE(nfc.select(), 0);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(nfc.select(), 1);
            nfc.deselect();
        }
    }

    void itListsTwoCards()
    {
        RunningSimulator simulator({"--device", "F001", "--stay", "--honest"});
        simulator.waitFor("ready");
        const Libnfc nfc(simulator);
        QVERIFY(nfc.init());
        tell(simulator, "tap F001 04A1B2C3 for 1h\ntap F001 04A1B2C3D4E5F6 for 1h", "in-field F001 04A1B2C3D4E5F6");
        nfc_target targets[4]{};
        QVERIFY(nfc_initiator_list_passive_targets(nfc.device.get(), typeA, targets, 4) >= 1);
    }

    void itPollsByTheChip()
    {
        RunningSimulator simulator;
        simulator.waitFor("ready");
        const Libnfc nfc(simulator);
        QVERIFY(nfc.init());
        nfc_target target{};
        QElapsedTimer since;
        since.start();
        QCOMPARE(nfc_initiator_poll_target(nfc.device.get(), &typeA, 1, 2, 1, &target), 0);
        QVERIFY2(since.elapsed() >= 300, qPrintable(QString::number(since.elapsed())));
        tell(simulator, "tap F001 04A1B2C3 for 1h", "in-field");
        QCOMPARE(nfc_initiator_poll_target(nfc.device.get(), &typeA, 1, 2, 1, &target), 1);
        QCOMPARE(uid(target), QString("04A1B2C3"));
    }

    void itReadsAnNtag()
    {
        RunningSimulator simulator;
        simulator.waitFor("ready");
        const Libnfc nfc(simulator);
        QVERIFY(nfc.init());
        tell(simulator, "tap F001 04A1B2C3D4E5F6 for 1h", "in-field");
        QCOMPARE(nfc.select(), 1);
        const std::uint8_t read[]{0x30, 0x00};
        std::uint8_t pages[16]{};
        QCOMPARE(nfc_initiator_transceive_bytes(nfc.device.get(), read, 2, pages, 16, 300), 16);
        QCOMPARE(QByteArray(reinterpret_cast<const char*>(pages), 16).toHex(), "04a1b29fc3d4e5f604480000e1101200");
    }

    void itSpeaksWithADesfire()
    {
        RunningSimulator simulator;
        simulator.waitFor("ready");
        const Libnfc nfc(simulator);
        QVERIFY(nfc.init());
        tell(simulator, "tap F001 04A1B2C3D4E5F6 desfire-aes for 1h", "in-field");
        QCOMPARE(nfc.select(), 1);
        QCOMPARE(nfc.speak("905A000003F5A1C000"), "9100");
        QVERIFY(nfc.speak("90AA0000010000").endsWith("91AF"));
        tell(simulator, "remove F001", "left");
        QCOMPARE(nfc.speak("905A000003F5A1C000"), QString::number(NFC_ERFTRANS));
    }

    // It puts the pieces together, and looks at the size of the caller's room only.
    void longAnswersOverflowOrComeWhole_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("result");
        QTest::newRow("one piece") << 262 << 262;
        QTest::newRow("two pieces") << 263 << static_cast<int>(NFC_EOVFLOW);
        QTest::newRow("many pieces") << 5000 << static_cast<int>(NFC_ECHIP);
    }

    void longAnswersOverflowOrComeWhole()
    {
        QFETCH(int, length);
        RunningSimulator simulator;
        simulator.waitFor("ready");
        const Libnfc nfc(simulator);
        QVERIFY(nfc.init());
        tell(simulator, QString("tap F001 04A1B2C3D4E5F6 ntag424 babbles %1 for 1h").arg(length), "in-field");
        QCOMPARE(nfc.select(), 1);
        const std::uint8_t ask = 0x60;
        std::uint8_t answer[262]{};
        QTEST(nfc_initiator_transceive_bytes(nfc.device.get(), &ask, 1, answer, sizeof answer, 1000), "result");
        tell(simulator, "remove F001", "left");
    }

    void itOpensAgainAndAgain()
    {
        RunningSimulator simulator;
        simulator.waitFor("ready");
        tell(simulator, "tap F001 04A1B2C3 for 1h", "in-field");
        for (int i = 0; i < 5; ++i) {
            const Libnfc nfc(simulator);
            QVERIFY(nfc.init());
            QCOMPARE(nfc.select(), 1);
        }
    }

    void anUnpluggedReaderIsAnIoErrorUntilItIsOpenedAgain()
    {
        RunningSimulator simulator;
        simulator.waitFor("ready");
        {
            const Libnfc nfc(simulator);
            QVERIFY(nfc.init());
            tell(simulator, "unplug F001", "unplugged");
            QCOMPARE(nfc.select(), static_cast<int>(NFC_EIO));
            QCOMPARE(nfc.select(), static_cast<int>(NFC_EIO));
        }
        QVERIFY(!Libnfc(simulator).device);
        tell(simulator, "replug F001", "ready");
        tell(simulator, "tap F001 04A1B2C3", "in-field");
        const Libnfc again(simulator);
        QVERIFY(again.init());
        QCOMPARE(again.select(), 1);
    }

    void nothingThatGetsLostTakesLongerThan350Milliseconds_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("event");
        QTest::newRow("ACK") << "lost-ack F001"
                             << "fault F001 lost-ack";
        QTest::newRow("command") << "lost-command F001"
                                 << "fault F001 lost-command";
        QTest::newRow("answer") << "lost-answer F001"
                                << "fault F001 lost-answer";
        QTest::newRow("checksum") << "bad-checksum F001"
                                  << "fault F001 bad-checksum";
        QTest::newRow("silence") << "silence F001 600ms"
                                 << "silent F001";
    }

    void nothingThatGetsLostTakesLongerThan350Milliseconds()
    {
        QFETCH(QString, fault);
        QFETCH(QString, event);
        RunningSimulator simulator;
        simulator.waitFor("ready");
        const Libnfc nfc(simulator);
        QVERIFY(nfc.init());
        QCOMPARE(nfc.select(), 0);
        tell(simulator, fault, event);
        QElapsedTimer since;
        since.start();
        QVERIFY(nfc.select() < 0);
        QVERIFY2(since.elapsed() < 450, qPrintable(QString::number(since.elapsed()))); // 350 and a busy machine
        tell(simulator, "tap F001 04A1B2C3 for 1h", "in-field");
        QTRY_COMPARE_WITH_TIMEOUT(nfc.select(), 1, 5000);
    }

    void garbageIsPassedOver()
    {
        RunningSimulator simulator;
        simulator.waitFor("ready");
        const Libnfc nfc(simulator);
        QVERIFY(nfc.init());
        QCOMPARE(nfc.select(), 0);
        tell(simulator, "garbage F001 40", "garbage");
        tell(simulator, "tap F001 04A1B2C3 for 1h", "in-field");
        QTRY_COMPARE_WITH_TIMEOUT(nfc.select(), 1, 5000);
    }

    void lateAnswersAreErrorsUntilTheyEnd()
    {
        RunningSimulator simulator;
        simulator.waitFor("ready");
        const Libnfc nfc(simulator);
        QVERIFY(nfc.init());
        QCOMPARE(nfc.select(), 0);
        tell(simulator, "late F001 400ms always", "fault F001 late");
        for (int i = 0; i < 4; ++i)
            QVERIFY(nfc.select() < 0);
        tell(simulator, "late F001 0ms 0", "fault F001 late");
        QTRY_COMPARE_WITH_TIMEOUT(nfc.select(), 0, 5000);
    }

    void aHostThatOpensAgainComesThroughTrouble()
    {
        const auto round = qEnvironmentVariable("PATROL_SOURCE") + "/tests/simulator/rounds/trouble.round";
        RunningSimulator simulator({"--device", "F001", "--wait", "--speed", "4", round});
        simulator.waitFor("ready");
        QSet<QString> seen;
        QElapsedTimer since;
        since.start();
        while (simulator.process().state() == QProcess::Running && !since.hasExpired(60000)) {
            const Libnfc nfc(simulator);
            for (bool fine = nfc.init() && nfc.knowsModulations(); fine && seen.size() < 7;) {
                nfc_target target{};
                const int found = nfc.select(target);
                if (found > 0) seen.insert(uid(target));
                if (found > 0) nfc.deselect();
                fine = found >= 0;
                QTest::qWait(20);
            }
            QTest::qWait(50);
        }
        QCOMPARE(simulator.waitForEnd(), 0);
        for (const auto* card : {"04A10001", "04A10002", "04A10003", "04A10004", "04A10005", "04A10006", "04A10007"})
            QVERIFY2(seen.contains(card), card);
    }

    // The device comes back open although its version was never heard, and its first select would abort.
    void aLostFirmwareVersionShowsInTheModulationsOnly()
    {
        RunningSimulator simulator;
        simulator.waitFor("ready");
        tell(simulator, "lost-firmware F001 1", "fault");
        {
            const Libnfc nfc(simulator);
            QVERIFY(nfc.device);
            QVERIFY(!nfc.knowsModulations());
        }
        QVERIFY(Libnfc(simulator).knowsModulations());
        tell(simulator, "lost-firmware F001 1", "fault");
        QVERIFY(selectKills(simulator));
    }

    void aDeadChipDoesNotOpen()
    {
        RunningSimulator simulator;
        simulator.waitFor("ready");
        tell(simulator, "silence F001 10s", "silent");
        QElapsedTimer since;
        since.start();
        QVERIFY(!Libnfc(simulator).device);
        QVERIFY(since.elapsed() >= 1000);
    }

    void oneWrongByteKillsLibnfc_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("NAD bit") << "bad-status F001";
        QTest::newRow("ATS of length 0") << "bad-ats F001";
    }

    void oneWrongByteKillsLibnfc()
    {
        QFETCH(QString, fault);
        RunningSimulator simulator;
        simulator.waitFor("ready");
        tell(simulator, "tap F001 04A1B2C3D4E5F6 desfire for 1h", "in-field");
        QVERIFY(!selectKills(simulator));
        tell(simulator, fault, "fault");
        QVERIFY(selectKills(simulator));
    }
};

QTEST_GUILESS_MAIN(NfcTest)
#include "NfcTest.moc"
