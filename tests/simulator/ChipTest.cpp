// SPDX-License-Identifier: GPL-3.0-or-later
// The chip by its bytes, in a time of the test's own.
#include "tests/simulator/Chip.h"

#include <QTest>

using namespace simulator;
using namespace std::chrono_literals;

namespace
{

const Bytes uid{0x04, 0xA1, 0xB2, 0xC3};
const std::string ack = "0000FF00FF00";

/// A host that writes a command and notes what comes back, and when.
struct Host {
    Chip chip{Timing()};
    Instant now{};
    std::size_t seen = 0; // cards that the host was told of
    Duration took{};      // from the last byte written to the last byte received

    Host() { write({0x55, 0x55, 0x00, 0x00}); }

    void write(const Bytes& bytes) { chip.receive(bytes, now); }

    /// Everything that arrives within patience.
    std::string hear(Duration patience = 1s)
    {
        std::string heard;
        const auto start = now;
        const auto until = now + patience;
        for (auto due = chip.nextDue(); due && *due <= until; due = chip.nextDue()) {
            now = std::max(now, *due);
            for (const auto& delivery : chip.deliver(now)) {
                heard += toHex(delivery.bytes);
                seen += delivery.seen.size();
                took = now - start;
            }
        }
        now = until;
        return heard;
    }

    std::string ask(const char* body, Duration patience = 1s)
    {
        write(encodeFrame(*fromHex(body)));
        return hear(patience);
    }
};

std::string answered(const char* body)
{
    return ack + toHex(encodeFrame(*fromHex(body)));
}

} // namespace

class ChipTest : public QObject
{
    Q_OBJECT

private slots:
    void aSleepingChipHearsNothingButTheWakeUp()
    {
        Chip chip{Timing()};
        chip.receive(encodeFrame({0xD4, 0x02}), {});
        QVERIFY(!chip.nextDue());
        chip.receive({0x55, 0x55, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, {});
        chip.receive(encodeFrame({0xD4, 0x14, 0x01}), {});
        QVERIFY(chip.nextDue().has_value());
    }

    void answersWhatLibnfcAsksWhenItOpens()
    {
        Host host;
        QCOMPARE(host.ask("D41401"), answered("D515"));
        QCOMPARE(host.ask("D400006C69626E6663"), answered("D501006C69626E6663"));
        QCOMPARE(host.ask("D402"), answered("D50332010607"));
        QCOMPARE(host.ask("D41214"), answered("D513"));
        QCOMPARE(host.ask("D4320100"), answered("D533"));
        QCOMPARE(host.ask("D43205FFFFFF"), answered("D533"));
    }

    void registersKeepWhatIsWritten()
    {
        Host host;
        QCOMPARE(host.ask("D40663026303630D6338633D"), answered("D5070000000000"));
        QCOMPARE(host.ask("D40863028063038A"), answered("D509"));
        QCOMPARE(host.ask("D40663026303"), answered("D507808A"));
        host.chip.powerCycle();
        host.write({0x55});
        QCOMPARE(host.ask("D40663026303"), answered("D5070000"));
    }

    void generalStatusTellsOfFieldAndTargets()
    {
        Host host;
        QCOMPARE(host.ask("D404"), answered("D50500000000"));
        host.chip.field().put(Card(uid, CardKind::Classic));
        host.ask("D44A0100");
        QCOMPARE(host.ask("D404"), answered("D5050001010100001000"));
    }

    void unknownAndMalformedCommandsAreErrors_data()
    {
        QTest::addColumn<QString>("body");
        QTest::newRow("unknown") << "D499";
        QTest::newRow("no command") << "D4";
        QTest::newRow("not from a host") << "D502";
        QTest::newRow("three targets") << "D44A0300";
        QTest::newRow("unknown modulation") << "D44A0109";
        QTest::newRow("no register") << "D40663";
        QTest::newRow("MaxRetries too short") << "D4320500";
    }

    void unknownAndMalformedCommandsAreErrors()
    {
        QFETCH(QString, body);
        Host host;
        QCOMPARE(host.ask(body.toLatin1()), ack + "0000FF01FF7F8100");
    }

    void aBrokenFrameIsNotAcknowledged()
    {
        Host host;
        host.write(*fromHex("0000FF02FED4022B00"));
        QCOMPARE(host.hear(), std::string());
        QCOMPARE(host.ask("D402"), answered("D50332010607"));
    }

    void aCardIsFoundInItsTime()
    {
        Host host;
        host.ask("D4320101");
        host.chip.field().put(Card(uid, CardKind::Classic));
        QCOMPARE(host.ask("D44A0100"), answered("D54B01010004080404A1B2C3"));
        QVERIFY2(host.took > 22ms && host.took < 27ms, qPrintable(QString::number(host.took.count())));
    }

    void nobodyTakesAsLongAsTheRetriesImply()
    {
        Host host;
        host.ask("D4320101");
        host.ask("D43205000102");
        QCOMPARE(host.ask("D44A0100"), answered("D54B00"));
        QVERIFY(host.took > 30ms && host.took < 35ms); // 3 attempts
        host.ask("D43205000100");
        host.ask("D44A0100");
        QVERIFY(host.took > 10ms && host.took < 15ms);
    }

    void otherModulationsFindNobody_data()
    {
        QTest::addColumn<QString>("body");
        QTest::newRow("FeliCa 212") << "D44A010100FFFF0100";
        QTest::newRow("FeliCa 424") << "D44A010200FFFF0100";
        QTest::newRow("type B") << "D44A010300";
        QTest::newRow("Jewel") << "D44A0104";
    }

    void otherModulationsFindNobody()
    {
        QFETCH(QString, body);
        Host host;
        host.chip.field().put(Card(uid, CardKind::Classic));
        host.ask("D43205000102");
        QCOMPARE(host.ask(body.toLatin1()), answered("D54B00"));
    }

    void anEndlessSelectWaitsForACard()
    {
        Host host;
        host.ask("D43205FFFFFF");
        QCOMPARE(host.ask("D44A0100", 5s), ack);
        host.chip.field().put(Card(uid, CardKind::Classic));
        QCOMPARE(host.hear(50ms), toHex(encodeFrame(*fromHex("D54B01010004080404A1B2C3"))));
    }

    void anAckFromTheHostStopsTheCommand()
    {
        Host host;
        QCOMPARE(host.ask("D44A0100", 200ms), ack);
        host.write(ackFrame());
        host.chip.field().put(Card(uid, CardKind::Classic));
        QCOMPARE(host.hear(), std::string());
        QCOMPARE(host.ask("D402"), answered("D50332010607"));
    }

    void anAckStopsAnAnswerThatIsOnItsWay()
    {
        Host host;
        host.chip.field().put(Card(uid, CardKind::Classic));
        QCOMPARE(host.ask("D44A0100", 10ms), ack); // the card answers after 22 ms
        host.write(ackFrame());
        QCOMPARE(host.hear(), std::string());
    }

    void aNewCommandEndsTheOneBefore()
    {
        Host host;
        QCOMPARE(host.ask("D44A0100", 200ms), ack);
        QCOMPARE(host.ask("D402"), answered("D50332010607"));
    }

    void aNackRepeatsTheLastAnswer()
    {
        Host host;
        host.write(nackFrame());
        QCOMPARE(host.hear(), std::string());
        host.ask("D402");
        host.write(nackFrame());
        QCOMPARE(host.hear(), toHex(encodeFrame(*fromHex("D50332010607"))));
    }

    void aPlainPollMissesEveryOtherTime()
    {
        Host host;
        host.chip.field().put(Card(uid, CardKind::Classic));
        host.ask("D43205000102");
        const auto found = answered("D54B01010004080404A1B2C3");
        QCOMPARE(host.ask("D44A0100"), found);
        QCOMPARE(host.ask("D44A0100"), answered("D54B00"));
        QCOMPARE(host.ask("D44A0100"), found);
        QCOMPARE(host.ask("D45200"), answered("D55300"));
        QCOMPARE(host.ask("D44A0100"), found);
        QCOMPARE(host.ask("D44400"), answered("D54500"));
        QCOMPARE(host.ask("D44A0100"), found);
        QCOMPARE(host.ask("D44A010004A1B2C3"), found); // by its UID it is found even so
        host.ask("D4320100");
        QCOMPARE(host.ask("D44A0100"), found);
    }

    void autoPollTakesItsPeriods()
    {
        Host host;
        QCOMPARE(host.ask("D46002012010"), answered("D56100"));
        QVERIFY(host.took > 300ms && host.took < 310ms); // 2 periods of 150 ms
        host.chip.field().put(Card(uid, CardKind::Classic));
        QCOMPARE(host.ask("D46001012010"), answered("D561011009010004080404A1B2C3"));
        QVERIFY(host.took < 30ms);
    }

    void autoPollWithoutEndWaits()
    {
        Host host;
        QCOMPARE(host.ask("D460FF012010", 10s), ack);
        host.chip.field().put(Card(uid, CardKind::Classic));
        QCOMPARE(host.hear(400ms), toHex(encodeFrame(*fromHex("D561011009010004080404A1B2C3"))));
    }

    void exchangesReachTheSelectedCard()
    {
        Host host;
        const Bytes seven{0x04, 0xA1, 0xB2, 0xC3, 0xD4, 0xE5, 0xF6};
        QCOMPARE(host.ask("D440013000"), answered("D54101")); // nobody selected
        host.chip.field().put(Card(seven, CardKind::Ntag));
        host.ask("D44A0100");
        QCOMPARE(host.ask("D440013000"), answered("D5410004A1B29FC3D4E5F604480000E1101200"));
        QCOMPARE(host.ask("D4423000"), answered("D5430004A1B29FC3D4E5F604480000E1101200"));
        host.chip.field().take(seven);
        QCOMPARE(host.ask("D440013000"), answered("D54101"));
    }

    void aDesfireSaysThatItIsThere()
    {
        Host host;
        host.chip.field().put(Card(uid, CardKind::Desfire));
        host.ask("D44A0100");
        QCOMPARE(host.ask("D442B2"), answered("D54300A3"));
        host.ask("D408630203"); // type B framing: nobody understands
        QCOMPARE(host.ask("D442B2"), answered("D54301"));
    }

    void longAnswersOfCardsComeInPieces()
    {
        Host host;
        const Bytes seven{0x04, 0xA1, 0xB2, 0xC3, 0xD4, 0xE5, 0xF6};
        Traits traits;
        traits.babbles = 600;
        host.chip.field().put(Card(seven, CardKind::Ntag424, traits));
        host.ask("D44A0100");
        std::string body = host.ask("D44001AA").substr(ack.size());
        QCOMPARE(body.substr(0, 16), std::string("0000FFFFFF0109F6")); // extended: 262 bytes, code and status
        QCOMPARE(body.substr(16, 8), std::string("D54140EE"));         // more is to come
        body = host.ask("D44001").substr(ack.size());
        QCOMPARE(body.substr(16, 8), std::string("D54140EE"));
        body = host.ask("D44001").substr(ack.size());
        QCOMPARE(body.substr(10, 8), std::string("D54100EE"));
        QCOMPARE(body.size(), 2 * (5 + 3 + 76 + 2U)); // 600 - 2 * 262 bytes
    }

    void commandsToCardsGoInPieces()
    {
        Host host;
        const Bytes seven{0x04, 0xA1, 0xB2, 0xC3, 0xD4, 0xE5, 0xF6};
        host.chip.field().put(Card(seven, CardKind::Ntag424));
        host.ask("D44A0100");
        QCOMPARE(host.ask("D4404100A40400"), answered("D54100"));
        QCOMPARE(host.ask("D4400107D276000085010100"), answered("D541009000"));
    }

    void slowCardsTakeTheirTimeAndOthersAreDrawnAway()
    {
        Host host;
        const Bytes seven{0x04, 0xA1, 0xB2, 0xC3, 0xD4, 0xE5, 0xF6};
        Traits traits;
        traits.slow = 200ms;
        traits.answers = 1;
        host.chip.field().put(Card(seven, CardKind::Desfire, traits));
        host.ask("D44A0100");
        QCOMPARE(host.ask("D44001905A00000300000000"), answered("D541009100"));
        QVERIFY(host.took > 200ms);
        QCOMPARE(host.ask("D44001905A00000300000000"), answered("D54101"));
        QVERIFY(host.chip.field().empty());
    }

    void portPinsAreWrittenAndRead()
    {
        Host host;
        QCOMPARE(int(host.chip.pins()), 0x3F);
        QCOMPARE(host.ask("D40C"), answered("D50D3F0600"));
        QCOMPARE(host.ask("D40EBE00"), answered("D50F"));
        QCOMPARE(host.ask("D40C"), answered("D50D3E0600"));
        QCOMPARE(host.ask("D40E0100"), answered("D50F")); // without bit 80 the port is left alone
        QCOMPARE(int(host.chip.pins()), 0x3E);
        host.chip.powerCycle();
        QCOMPARE(int(host.chip.pins()), 0x3F);
    }

    void powerDownSleepsUntilTheWakeUp()
    {
        Host host;
        host.chip.field().put(Card(uid, CardKind::Classic));
        QCOMPARE(host.ask("D416F0"), answered("D51700"));
        QCOMPARE(host.ask("D402"), std::string());
        host.write({0x55, 0x55});
        QCOMPARE(host.ask("D41401"), answered("D515"));
    }

    void faultsHappenAsOftenAsAsked()
    {
        Host host;
        auto& faults = host.chip.faults();
        faults.lostAck = 1;
        QCOMPARE(host.ask("D402"), toHex(encodeFrame(*fromHex("D50332010607"))));
        faults.lostCommand = 2;
        QCOMPARE(host.ask("D402"), std::string());
        QCOMPARE(host.ask("D402"), std::string());
        faults.lostAnswer = 1;
        QCOMPARE(host.ask("D41214"), ack);
        faults.badChecksum = 1;
        QCOMPARE(host.ask("D402"), ack + "0000FF06FAD503320106071700");
        host.write(nackFrame());
        QCOMPARE(host.hear(), toHex(encodeFrame(*fromHex("D50332010607")))); // the chip itself was right
        faults.lostFirmware = 1;
        QCOMPARE(host.ask("D41214"), answered("D513"));
        QCOMPARE(host.ask("D402"), ack);
        QCOMPARE(host.ask("D402"), answered("D50332010607"));
    }

    void faultsOfTheAnswersContent()
    {
        Host host;
        const Bytes seven{0x04, 0xA1, 0xB2, 0xC3, 0xD4, 0xE5, 0xF6};
        host.chip.field().put(Card(seven, CardKind::Desfire));
        host.chip.faults().badAts = 1;
        QCOMPARE(host.ask("D44A0100"), answered("D54B01010344200704A1B2C3D4E5F600"));
        host.chip.faults().badStatus = 1;
        QCOMPARE(host.ask("D442B2"), answered("D54380A3"));
        QCOMPARE(host.ask("D442B2"), answered("D54300A3"));
    }

    void lateAnswersComeLateUntilTheFaultEnds()
    {
        Host host;
        host.chip.faults().late = always;
        host.chip.faults().lateness = 320ms;
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(host.ask("D402"), answered("D50332010607"));
            QVERIFY(host.took > 320ms && host.took < 330ms);
        }
        host.chip.faults().late = 0;
        host.ask("D402");
        QVERIFY(host.took < 5ms);
    }

    void onlyWhatTheHostWaitedForCountsAsSeen()
    {
        Host host;
        host.chip.field().put(Card(uid, CardKind::Desfire));
        host.ask("D44A0100");
        QCOMPARE(host.seen, 1U);
        host.chip.faults().badChecksum = 1;
        host.ask("D44A010004A1B2C3");
        QCOMPARE(host.seen, 1U);
        host.chip.faults().late = 1;
        host.chip.faults().lateness = 320ms;
        host.ask("D44A010004A1B2C3", 300ms);
        host.ask("D402");
        QCOMPARE(host.seen, 1U);
        host.ask("D44A010004A1B2C3");
        QCOMPARE(host.seen, 2U);
    }

    void aFasterChipIsFaster()
    {
        const auto faster = Timing().times(10);
        QCOMPARE(faster.card, Duration(2200us));
        QCOMPARE(faster.attempt, Duration(1ms));
    }
};

QTEST_GUILESS_MAIN(ChipTest)
#include "ChipTest.moc"
