// SPDX-License-Identifier: GPL-3.0-or-later
// Frames as the PN532 user manual (6.2.1) writes them, and as libnfc sends and expects them.
#include "tests/simulator/Frame.h"

#include <QTest>

using namespace simulator;

namespace
{

Bytes bytes(const char* hex)
{
    std::string text(hex);
    std::erase(text, ' ');
    return *fromHex(text);
}

std::vector<Frame> readAll(const Bytes& line)
{
    FrameReader reader;
    std::vector<Frame> frames;
    for (const auto byte : line)
        if (auto frame = reader.take(byte)) frames.push_back(std::move(*frame));
    return frames;
}

} // namespace

class FrameTest : public QObject
{
    Q_OBJECT

private slots:
    void encodes_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("frame");
        QTest::newRow("SAMConfiguration") << "D41401"
                                          << "0000FF03FDD4140117 00";
        QTest::newRow("GetFirmwareVersion") << "D402"
                                            << "0000FF02FED4022A00";
        QTest::newRow("its answer") << "D50332010607"
                                    << "0000FF06FAD50332010607E800";
        QTest::newRow("Diagnose") << "D400006C69626E6663"
                                  << "0000FF09F7D400006C69626E6663BE00";
        QTest::newRow("SetParameters") << "D41214"
                                       << "0000FF03FDD412140600";
        QTest::newRow("select 106A") << "D44A0100"
                                     << "0000FF04FCD44A0100E100";
        QTest::newRow("nobody") << "D54B00"
                                << "0000FF03FDD54B00E000";
    }

    void encodes()
    {
        QFETCH(QString, body);
        QFETCH(QString, frame);
        QCOMPARE(toHex(encodeFrame(bytes(body.toLatin1()))), toHex(bytes(frame.toLatin1())));
        const auto read = readAll(bytes(frame.toLatin1()));
        QCOMPARE(read.size(), 1U);
        QCOMPARE(toHex(read[0].body), body.toStdString());
    }

    void encodesTheShortFrames()
    {
        QCOMPARE(toHex(ackFrame()), std::string("0000FF00FF00"));
        QCOMPARE(toHex(nackFrame()), std::string("0000FFFF0000"));
        QCOMPARE(toHex(errorFrame()), std::string("0000FF01FF7F8100"));
        QCOMPARE(readAll(ackFrame())[0].kind, FrameKind::Ack);
        QCOMPARE(readAll(nackFrame())[0].kind, FrameKind::Nack);
    }

    void longBodiesTakeAnExtendedFrame()
    {
        Bytes body(longestBody, 0xAB);
        const auto frame = encodeFrame(body);
        QCOMPARE(toHex({frame.begin(), frame.begin() + 8}), std::string("0000FFFFFF0109F6"));
        const auto read = readAll(frame);
        QCOMPARE(read.size(), 1U);
        QCOMPARE(read[0].body, body);
        QCOMPARE(encodeFrame(Bytes(255, 0x01))[3], 0xFF); // the longest normal one
        QCOMPARE(readAll(encodeFrame(Bytes(255, 0x01)))[0].body.size(), 255U);
    }

    void shortBodiesMayComeInAnExtendedFrame()
    {
        const auto read = readAll(bytes("0000FF FFFF 0002FE D402 2A 00"));
        QCOMPARE(read.size(), 1U);
        QCOMPARE(toHex(read[0].body), std::string("D402"));
    }

    void brokenFramesAreNoticed_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("data checksum") << "0000FF02FED4022B00";
        QTest::newRow("length checksum") << "0000FF02FFD4022A00";
        QTest::newRow("extended length checksum") << "0000FFFFFF0002FFD4022A00";
        QTest::newRow("extended, too long") << "0000FFFFFFFFFF02";
        QTest::newRow("extended, empty") << "0000FFFFFF000000";
    }

    void brokenFramesAreNoticed()
    {
        QFETCH(QString, line);
        const auto read = readAll(bytes(line.toLatin1()));
        QVERIFY(!read.empty());
        QCOMPARE(read[0].kind, FrameKind::Broken);
    }

    void aFrameIsFoundAfterWakeUpAndNoise()
    {
        const auto read = readAll(bytes("5555 0000000000000000000000000000 0000FF03FDD414011700"));
        QCOMPARE(read.size(), 1U);
        QCOMPARE(toHex(read[0].body), std::string("D41401"));
        const auto afterNoise = readAll(bytes("13 00 37 FF 00 D4 00 00FF02FED4022A00 0000FF00FF00"));
        QCOMPARE(afterNoise.size(), 2U);
        QCOMPARE(toHex(afterNoise[0].body), std::string("D402"));
        QCOMPARE(afterNoise[1].kind, FrameKind::Ack);
    }

    void hexReadsAndWrites()
    {
        QCOMPARE(toHex({0x04, 0xA1, 0x00}), std::string("04A100"));
        QCOMPARE(*fromHex("04a1"), (Bytes{0x04, 0xA1}));
        for (const auto* wrong : {"", "0", "0G", "+1", "0x04", " 4"})
            QVERIFY2(!fromHex(wrong), wrong);
    }
};

QTEST_GUILESS_MAIN(FrameTest)
#include "FrameTest.moc"
