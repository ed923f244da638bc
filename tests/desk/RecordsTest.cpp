// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/feed/Records.h"

#include <QTest>

using feed::Quoting;
using feed::Record;

class RecordsTest : public QObject
{
    Q_OBJECT

private slots:
    void recordsEndAtLineEndsOfEitherKind();
    void aQuotedLineEndBelongsToItsRecord();
    void blankLinesAreLeftOutAndCounted();
    void anUnclosedQuotationMarkEndsWithItsLine();
    void aMarkThatIsClosedByTheNextOneOfAnotherRecordIsOpen_data();
    void aMarkThatIsClosedByTheNextOneOfAnotherRecordIsOpen();
    void aQuotationMarkInsideAFieldIsStray();
    void theByteOrderMarkIsNoText();
    void fieldsEndAtCommasOutsideQuotationMarks_data();
    void fieldsEndAtCommasOutsideQuotationMarks();
    void noSecondByteOfGb18030IsTakenForACommaOrAQuotationMark();
    void aPlaceIsAPhysicalLineAndAField();
};

void RecordsTest::recordsEndAtLineEndsOfEitherKind()
{
    const auto records = feed::splitRecords("a,b\r\n1,2\n3,4");
    QCOMPARE(records.size(), 3U);
    QCOMPARE(records[0].bytes, "a,b");
    QCOMPARE(records[1].bytes, "1,2");
    QCOMPARE(records[2].bytes, "3,4");
    QCOMPARE(records[2].line, 3U);
}

void RecordsTest::aQuotedLineEndBelongsToItsRecord()
{
    const auto records = feed::splitRecords("a,b\n\"x\r\ny\",2\n3,4\n");
    QCOMPARE(records.size(), 3U);
    QCOMPARE(records[1].bytes, "\"x\r\ny\",2");
    QCOMPARE(records[1].line, 2U);
    QCOMPARE(records[2].line, 4U);
}

void RecordsTest::blankLinesAreLeftOutAndCounted()
{
    const auto records = feed::splitRecords("\na,b\r\n\r\n\n1,2\n\n");
    QCOMPARE(records.size(), 2U);
    QCOMPARE(records[0].line, 2U);
    QCOMPARE(records[1].line, 5U);
    QVERIFY(feed::splitRecords("").empty());
    QVERIFY(feed::splitRecords("\r\n\n").empty());
}

void RecordsTest::anUnclosedQuotationMarkEndsWithItsLine()
{
    const auto records = feed::splitRecords("a,b\n1,\"2\n3,4\n5,\"six, 6\"\n7,\"8\n\"\n");
    QCOMPARE(records.size(), 5U);
    QCOMPARE(records[0].quoting, Quoting::sound);
    QCOMPARE(records[1].quoting, Quoting::open);
    QCOMPARE(records[1].line, 2U);
    QCOMPARE(records[1].bytes, "1,\"2");
    QCOMPARE(records[1].quoteAt, 2U);
    QCOMPARE(records[2].bytes, "3,4");
    QCOMPARE(records[3].bytes, "5,\"six, 6\"");
    QCOMPARE(records[4].bytes, "7,\"8\n\"");
    QCOMPARE(records[4].quoting, Quoting::sound);
}

void RecordsTest::aMarkThatIsClosedByTheNextOneOfAnotherRecordIsOpen_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a text follows it") << QByteArray("a,b\n1,\"2\n3,\"4\"\n");
    QTest::newRow("a comma follows it") << QByteArray("a,b\n1,\"2\n\",4\n");
    QTest::newRow("nothing closes it") << QByteArray("a,b\n1,\"2\n3,4\n");
}

void RecordsTest::aMarkThatIsClosedByTheNextOneOfAnotherRecordIsOpen()
{
    QFETCH(QByteArray, bytes);
    const auto records =
        feed::splitRecords(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    QCOMPARE(records.size(), 3U);
    QCOMPARE(records[1].quoting, Quoting::open);
    QCOMPARE(records[1].bytes, "1,\"2");
    QCOMPARE(records[1].quoteAt, 2U);
    QCOMPARE(records[2].line, 3U);
}

void RecordsTest::aQuotationMarkInsideAFieldIsStray()
{
    const auto records = feed::splitRecords("a,b\n5\" pipe,4\n\"5\" pipe\",4\n\"5\"\" pipe\",4\r\n");
    QCOMPARE(records.size(), 4U);
    QCOMPARE(records[1].quoting, Quoting::stray);
    QCOMPARE(records[1].quoteAt, 1U);
    QCOMPARE(records[2].quoting, Quoting::stray);
    QCOMPARE(records[2].quoteAt, 2U);
    QCOMPARE(records[3].quoting, Quoting::sound);
    QCOMPARE(records[3].bytes, "\"5\"\" pipe\",4");
}

void RecordsTest::theByteOrderMarkIsNoText()
{
    QCOMPARE(feed::withoutMark("\xEF\xBB\xBFunit"), "unit");
    QCOMPARE(feed::withoutMark("unit"), "unit");
}

void RecordsTest::fieldsEndAtCommasOutsideQuotationMarks_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("plain") << QByteArray("a,b,c") << QStringList{"a", "b", "c"};
    QTest::newRow("empty") << QByteArray(",,") << QStringList{"", "", ""};
    QTest::newRow("quoted comma") << QByteArray("\"a,b\",c") << QStringList{"a,b", "c"};
    QTest::newRow("doubled quotation mark") << QByteArray("\"say \"\"hm\"\"\",c") << QStringList{"say \"hm\"", "c"};
    QTest::newRow("empty and quoted") << QByteArray("\"\",\"\"") << QStringList{"", ""};
}

void RecordsTest::fieldsEndAtCommasOutsideQuotationMarks()
{
    QFETCH(QByteArray, record);
    QFETCH(QStringList, texts);
    QStringList found;
    for (const std::string_view field :
         feed::rawFields(std::string_view(record.constData(), static_cast<std::size_t>(record.size())))) {
        found << QString::fromStdString(feed::unquoted(field));
    }
    QCOMPARE(found, texts);
}

// The second byte of a GB18030 character may be an ASCII letter or bracket, never a comma, quotation mark or line end.
void RecordsTest::noSecondByteOfGb18030IsTakenForACommaOrAQuotationMark()
{
    for (int second = 0x40; second <= 0xFE; ++second) {
        if (second == 0x7F) continue;
        const std::string record{'\x81', static_cast<char>(second), ',', 'x'};
        QCOMPARE(feed::rawFields(record).size(), 2U);
        QCOMPARE(feed::splitRecords(record).size(), 1U);
    }
}

void RecordsTest::aPlaceIsAPhysicalLineAndAField()
{
    const std::string bytes = "1,\"x\ny,z\",!";
    const Record record{7, bytes};
    const feed::Place place = feed::placeOf(record, bytes.find('!'));
    QCOMPARE(place.line, 8U);
    QCOMPARE(place.field, 2U);
    QCOMPARE(feed::placeOf(record, 0).line, 7U);
    QCOMPARE(feed::placeOf(record, bytes.find('z')).field, 1U);
}

QTEST_APPLESS_MAIN(RecordsTest)
#include "RecordsTest.moc"
