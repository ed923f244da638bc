// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/feed/Encoding.h"

#include <QTest>

using feed::Encoding;
using feed::Reading;

namespace
{

// 张三, 李四, 巡更点 in both encodings; 路 in GB18030 is also a UTF-8 character (·).
const std::string zhangUtf8 = "\xE5\xBC\xA0\xE4\xB8\x89";
const std::string zhangGb = "\xD5\xC5\xC8\xFD";
const std::string liGb = "\xC0\xEE\xCB\xC4";
const std::string pointUtf8 = "\xE5\xB7\xA1\xE6\x9B\xB4\xE7\x82\xB9";
const std::string roadGb = "\xC2\xB7";

feed::Detected detect(const std::string& text, bool marked = false)
{
    static std::string kept;
    kept = text;
    return feed::detectEncoding(feed::splitRecords(kept), marked);
}

} // namespace

class EncodingTest : public QObject
{
    Q_OBJECT

private slots:
    void aTextShowsHowItCanBeRead();
    void utf8IsStrict_data();
    void utf8IsStrict();
    void aFileThatIsAllUtf8IsUtf8();
    void aFileOfGb18030IsTold();
    void shortGb18030TextThatLooksLikeUtf8FollowsItsFile();
    void linesOfTheOtherEncodingAreNamed();
    void aMarkedFileIsUtf8WhateverMostOfItIs();
    void bytesThatAreNoTextAreNamed();
};

void EncodingTest::aTextShowsHowItCanBeRead()
{
    QCOMPARE(feed::readingOf("P001,5"), Reading::ascii);
    QCOMPARE(feed::readingOf(zhangUtf8), Reading::utf8);
    QCOMPARE(feed::readingOf(pointUtf8), Reading::utf8);
    QCOMPARE(feed::readingOf(zhangGb), Reading::gb18030);
    QCOMPARE(feed::readingOf(roadGb), Reading::either);
    QCOMPARE(feed::readingOf("\x81\x30\x81\x30"), Reading::gb18030);
    QCOMPARE(feed::readingOf("\xFF"), Reading::neither);
    QCOMPARE(feed::readingOf(zhangGb + "\x80"), Reading::neither);
}

void EncodingTest::utf8IsStrict_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("overlong, two bytes") << QByteArray("\xC0\xAF");
    QTest::newRow("overlong, three bytes") << QByteArray("\xE0\x80\xAF");
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80");
    QTest::newRow("beyond the last character") << QByteArray("\xF4\x90\x80\x80");
    QTest::newRow("cut short") << QByteArray("\xE5\xBC");
    QTest::newRow("lone continuation") << QByteArray("\xA0");
}

void EncodingTest::utf8IsStrict()
{
    QFETCH(QByteArray, bytes);
    const Reading reading = feed::readingOf(bytes.toStdString());
    QVERIFY(reading == Reading::gb18030 || reading == Reading::neither);
}

void EncodingTest::aFileThatIsAllUtf8IsUtf8()
{
    const auto detected = detect("badge,name\nA1," + zhangUtf8 + "\nA2," + pointUtf8 + "\n");
    QCOMPARE(detected.encoding, Encoding::utf8);
    QVERIFY(detected.misfits.empty());
    QCOMPARE(detect("a,b\n1,2\n").encoding, Encoding::utf8);
}

void EncodingTest::aFileOfGb18030IsTold()
{
    const auto detected = detect("badge,name\nA1," + zhangGb + "\nA2," + liGb + "\n");
    QCOMPARE(detected.encoding, Encoding::gb18030);
    QVERIFY(detected.misfits.empty());
}

void EncodingTest::shortGb18030TextThatLooksLikeUtf8FollowsItsFile()
{
    const auto detected = detect("badge,name\nA1," + roadGb + "\nA2," + zhangGb + "\n");
    QCOMPARE(detected.encoding, Encoding::gb18030);
    QVERIFY(detected.misfits.empty());
}

void EncodingTest::linesOfTheOtherEncodingAreNamed()
{
    const auto mostlyUtf8 = detect("b,n\nA1," + zhangUtf8 + "\nA2," + pointUtf8 + "\nA3," + liGb + "\n");
    QCOMPARE(mostlyUtf8.encoding, Encoding::utf8);
    QCOMPARE(mostlyUtf8.misfits.size(), 1U);
    QCOMPARE(mostlyUtf8.misfits[0].record, 3U);
    QCOMPARE(mostlyUtf8.misfits[0].offset, 3U);
    QVERIFY(mostlyUtf8.misfits[0].otherEncoding);

    const auto mostlyGb = detect("b,n\nA1," + zhangGb + "\nA2," + zhangUtf8 + "\nA3," + liGb + "\n");
    QCOMPARE(mostlyGb.encoding, Encoding::gb18030);
    QCOMPARE(mostlyGb.misfits.size(), 1U);
    QCOMPARE(mostlyGb.misfits[0].record, 2U);
    QCOMPARE(mostlyGb.misfits[0].offset, 3U);
}

void EncodingTest::aMarkedFileIsUtf8WhateverMostOfItIs()
{
    const auto detected = detect("b,n\nA1," + zhangGb + "\nA2," + liGb + "\nA3," + zhangUtf8 + "\n", true);
    QCOMPARE(detected.encoding, Encoding::utf8);
    QCOMPARE(detected.misfits.size(), 2U);
}

void EncodingTest::bytesThatAreNoTextAreNamed()
{
    const auto detected = detect("b,n\nA1," + zhangUtf8 + "\nA2,x\xFFy\n");
    QCOMPARE(detected.encoding, Encoding::utf8);
    QCOMPARE(detected.misfits.size(), 1U);
    QCOMPARE(detected.misfits[0].record, 2U);
    QCOMPARE(detected.misfits[0].offset, 4U);
    QVERIFY(!detected.misfits[0].otherEncoding);
}

QTEST_APPLESS_MAIN(EncodingTest)
#include "EncodingTest.moc"
