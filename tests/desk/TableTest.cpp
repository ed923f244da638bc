// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/feed/Table.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace
{

// All of a literal, zero bytes included.
template <std::size_t size> QByteArray bytesOf(const char (&literal)[size])
{
    return QByteArray(literal, static_cast<qsizetype>(size - 1));
}

} // namespace

class TableTest : public QObject
{
    Q_OBJECT

private slots:
    void theHeaderNamesTheColumns();
    void aRecordWithTooFewFieldsIsNamedAndItsCodeIsKept();
    void aRecordWithTooManyFieldsIsNamedAndItsCodeIsKept();
    void aLineOfOneMegabyteIsNamedAndItsCodeIsKept();
    void theLongestRecordIsTaken();
    void anEmptyFileIsNamed_data();
    void anEmptyFileIsNamed();
    void aMissingFileIsNamed();
    void anUnclosedQuotationMarkIsNamedAndHidesNothing();
    void aStrayQuotationMarkIsNamed();
    void linesThatEndWithACarriageReturnAloneAreNamedOnceAndRead();
    void aHeaderThatIsNoneIsNamed_data();
    void aHeaderThatIsNoneIsNamed();
    void controlCharactersThatNoRecordTakesAreNamed();
    void textThatDoesNotFitItsFileIsNamedAndItsCodeIsKept();
    void bytesOfAHeaderThatAreNoTextAreNotPassedOn();

private:
    std::unique_ptr<feed::Table> read(const QByteArray& bytes) const;
    QTemporaryDir m_folder;
};

std::unique_ptr<feed::Table> TableTest::read(const QByteArray& bytes) const
{
    QFile file(m_folder.filePath("people.csv"));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) return nullptr;
    file.close();
    return std::make_unique<feed::Table>(file.fileName().toStdString(), "people.csv",
                                         std::vector<std::string>{"badge", "name"});
}

void TableTest::theHeaderNamesTheColumns()
{
    const auto table = read("\xEF\xBB\xBF"
                            "badge,\"the \"\"name\"\"\"\r\nA1,x\r\n");
    QCOMPARE(table->header(), (std::vector<std::string>{"badge", "the \"name\""}));
    QCOMPARE(table->records().size(), 1U);
    QCOMPARE(table->records()[0].line, 2U);
    QVERIFY(table->problems().empty());
}

void TableTest::aRecordWithTooFewFieldsIsNamedAndItsCodeIsKept()
{
    const auto table = read("badge,name,kind\nA1,x,y\nA2\nA3,x,y\n");
    QCOMPARE(table->records().size(), 3U);
    QCOMPARE(table->records()[1].bytes, "A2,,");
    QCOMPARE(table->records()[1].line, 3U);
    QCOMPARE(table->problems().size(), 1U);
    const feed::Problem& problem = table->problems()[0];
    QCOMPARE(problem.code, std::string("too_few_fields"));
    QCOMPARE(problem.line, 3U);
    QCOMPARE(problem.column, std::string("name"));
    QCOMPARE(problem.found, std::string("1"));
    QCOMPARE(problem.expected, std::string("3"));
}

void TableTest::aRecordWithTooManyFieldsIsNamedAndItsCodeIsKept()
{
    const auto table = read("badge,name\nA1,x,y\nA2,x\n");
    QCOMPARE(table->records().size(), 2U);
    QCOMPARE(table->records()[0].bytes, "A1,x");
    QCOMPARE(table->problems().size(), 1U);
    QCOMPARE(table->problems()[0].code, std::string("too_many_fields"));
    QCOMPARE(table->problems()[0].line, 2U);
    QCOMPARE(table->problems()[0].column, std::string("name"));
}

void TableTest::aLineOfOneMegabyteIsNamedAndItsCodeIsKept()
{
    const auto table = read("badge,name\nA1,x\nA2," + QByteArray(1024 * 1024, 'x') + "\nA3,x\n");
    QCOMPARE(table->records().size(), 3U);
    QCOMPARE(table->records()[1].bytes, "A2,");
    QCOMPARE(table->problems().size(), 1U);
    const feed::Problem& problem = table->problems()[0];
    QCOMPARE(problem.code, std::string("record_too_long"));
    QCOMPARE(problem.line, 3U);
    QCOMPARE(problem.column, std::string("name"));
    QCOMPARE(problem.found, std::to_string(1024 * 1024 + 3));
    QCOMPARE(problem.expected, std::string("65536"));
}

void TableTest::theLongestRecordIsTaken()
{
    const auto table = read("badge,name\nA2," + QByteArray(64 * 1024 - 3, 'x') + "\n");
    QCOMPARE(table->records().size(), 1U);
    QVERIFY(table->problems().empty());
}

void TableTest::anEmptyFileIsNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("line ends") << QByteArray("\r\n\n");
    QTest::newRow("byte-order mark") << QByteArray("\xEF\xBB\xBF");
}

void TableTest::anEmptyFileIsNamed()
{
    QFETCH(QByteArray, bytes);
    const auto table = read(bytes);
    QVERIFY(table->header().empty());
    QCOMPARE(table->problems().size(), 1U);
    QCOMPARE(table->problems()[0].code, std::string("empty_file"));
    QCOMPARE(table->problems()[0].line, 1U);
    QCOMPARE(table->problems()[0].expected, std::string("badge, name"));
}

void TableTest::aMissingFileIsNamed()
{
    const feed::Table table(m_folder.filePath("nowhere.csv").toStdString(), "nowhere.csv", {});
    QCOMPARE(table.problems().size(), 1U);
    QCOMPARE(table.problems()[0].code, std::string("unreadable_file"));
    QVERIFY(!table.problems()[0].found.empty());
}

void TableTest::anUnclosedQuotationMarkIsNamedAndHidesNothing()
{
    const auto table = read("badge,name\nA1,x\nA2,\"x\nA3,y\n");
    QCOMPARE(table->records().size(), 3U);
    QCOMPARE(table->records()[1].bytes, "A2,");
    QCOMPARE(table->records()[2].bytes, "A3,y");
    QCOMPARE(table->problems().size(), 1U);
    QCOMPARE(table->problems()[0].code, std::string("open_quote"));
    QCOMPARE(table->problems()[0].line, 3U);
    QCOMPARE(table->problems()[0].column, std::string("name"));
}

void TableTest::aStrayQuotationMarkIsNamed()
{
    const auto table = read("badge,name\nA1,5\" pipe\nA2,x\n");
    QCOMPARE(table->problems().size(), 1U);
    QCOMPARE(table->problems()[0].code, std::string("stray_quote"));
    QCOMPARE(table->problems()[0].column, std::string("name"));
    QCOMPARE(table->problems()[0].found, std::string("5\" pipe"));
    QCOMPARE(table->records().size(), 2U);
    QCOMPARE(table->records()[0].bytes, "A1,");
}

void TableTest::linesThatEndWithACarriageReturnAloneAreNamedOnceAndRead()
{
    const auto table = read("badge,name\rA1,x\rA2\r");
    QCOMPARE(table->problems().size(), 2U);
    QCOMPARE(table->problems()[0].code, std::string("cr_line_ends"));
    QCOMPARE(table->problems()[0].line, 1U);
    QCOMPARE(table->problems()[1].code, std::string("too_few_fields"));
    QCOMPARE(table->problems()[1].line, 3U);
    QCOMPARE(table->records().size(), 2U);
}

void TableTest::aHeaderThatIsNoneIsNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("too long") << QByteArray(1024 * 1024, 'x') + "\nA1,x\n"
                              << "record_too_long";
    QTest::newRow("never ends") << QByteArray("badge,\"name\nA1,x\n") << "open_quote";
    QTest::newRow("zero bytes") << bytesOf("badge,na\0me\nA1,x\n") << "bad_text";
}

void TableTest::aHeaderThatIsNoneIsNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const auto table = read(bytes);
    QVERIFY(table->header().empty());
    QVERIFY(table->records().empty());
    QCOMPARE(table->problems().size(), 1U);
    QCOMPARE(QString::fromStdString(table->problems()[0].code), code);
    QCOMPARE(table->problems()[0].line, 1U);
}

void TableTest::controlCharactersThatNoRecordTakesAreNamed()
{
    const auto table = read(bytesOf("badge,name\nA1,a\0b\nA2,a\rb\nA3,\"a\rb\"\n"));
    QCOMPARE(table->problems().size(), 2U);
    for (const feed::Problem& problem : table->problems()) {
        QCOMPARE(problem.code, std::string("bad_text"));
        QCOMPARE(problem.column, std::string("name"));
    }
    QCOMPARE(table->problems()[0].line, 2U);
    QCOMPARE(table->problems()[0].found, std::string("a?b"));
    QCOMPARE(table->problems()[1].line, 3U);
    QCOMPARE(table->records().size(), 3U);
    QCOMPARE(table->records()[0].bytes, "A1,a?b");
    QCOMPARE(table->records()[2].bytes, "A3,\"a\rb\"");
}

void TableTest::textThatDoesNotFitItsFileIsNamedAndItsCodeIsKept()
{
    const auto table =
        read("badge,name\nA1,\xE5\xBC\xA0\xE4\xB8\x89\nA2,\xE6\x9D\x8E\xE5\x9B\x9B\nA3,\xCD\xF5\xCE\xE5\nA4,\xFF\n");
    QCOMPARE(table->problems().size(), 2U);
    QCOMPARE(table->problems()[0].code, std::string("mixed_encoding"));
    QCOMPARE(table->problems()[0].line, 4U);
    QCOMPARE(table->problems()[0].column, std::string("name"));
    QCOMPARE(table->problems()[0].found, std::string("GB18030"));
    QCOMPARE(table->problems()[1].code, std::string("bad_bytes"));
    QCOMPARE(table->problems()[1].line, 5U);
    QCOMPARE(table->problems()[1].found, std::string("FF"));
    QCOMPARE(table->records().size(), 4U);
    QCOMPARE(table->records()[2].bytes, "A3,????");
}

void TableTest::bytesOfAHeaderThatAreNoTextAreNotPassedOn()
{
    const auto table = read("badge,na\xFFme\rkind\nA1,\xE5\xBC\xA0\n");
    QCOMPARE(table->problems().size(), 2U);
    QCOMPARE(table->problems()[0].code, std::string("bad_bytes"));
    QCOMPARE(table->problems()[1].code, std::string("bad_text"));
    for (const feed::Problem& problem : table->problems())
        QVERIFY((problem.column + problem.found).find('\xFF') == std::string::npos);
}

QTEST_APPLESS_MAIN(TableTest)
#include "TableTest.moc"
