// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/copy/Csv.h"

#include <QTest>

#include <sstream>

class CsvTest : public QObject
{
    Q_OBJECT

private slots:
    void aFieldIsQuotedOnlyWhereItMustBe_data();
    void aFieldIsQuotedOnlyWhereItMustBe();
    void aRecordEndsWithALineFeed();
    void anOutputThatTakesNoMoreIsAnError();
    void anArrayComesBackAsItWent_data();
    void anArrayComesBackAsItWent();
    void severalLinesBecomeOne();
    void anErrorIsWhatItsStateSays();
};

void CsvTest::aFieldIsQuotedOnlyWhereItMustBe_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("field");
    QTest::newRow("plain") << "张三"
                           << "张三";
    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("comma") << "a,b"
                           << "\"a,b\"";
    QTest::newRow("quotation mark") << "a\"b"
                                    << "\"a\"\"b\"";
    QTest::newRow("line end") << "a\nb"
                              << "\"a\nb\"";
    QTest::newRow("carriage return") << "a\rb"
                                     << "\"a\rb\"";
    QTest::newRow("blank") << " a "
                           << " a ";
}

void CsvTest::aFieldIsQuotedOnlyWhereItMustBe()
{
    QFETCH(QString, value);
    QFETCH(QString, field);
    QCOMPARE(QString::fromStdString(copy::csvField(value.toStdString())), field);
}

void CsvTest::aRecordEndsWithALineFeed()
{
    std::ostringstream out;
    copy::writeRecord(out, copy::PassingRow{"a", {}, "b,c"});
    copy::writeRecord(out, std::vector<std::string>{"x"});
    QCOMPARE(out.str(), std::string("a,,\"b,c\"\nx\n"));
}

void CsvTest::anOutputThatTakesNoMoreIsAnError()
{
    std::ostringstream out;
    out.setstate(std::ios::badbit);
    QVERIFY_EXCEPTION_THROWN(copy::writeRecord(out, copy::PassingRow{"a"}), std::runtime_error);
}

void CsvTest::anArrayComesBackAsItWent_data()
{
    QTest::addColumn<QStringList>("values");
    QTest::newRow("none") << QStringList();
    QTest::newRow("plain") << QStringList{"unit", "name"};
    QTest::newRow("empty") << QStringList{"", ""};
    QTest::newRow("marks") << QStringList{"a\"b", "c\\d", "{e}", "f,g", " h ", "NULL"};
}

void CsvTest::anArrayComesBackAsItWent()
{
    QFETCH(QStringList, values);
    std::vector<std::string> given;
    for (const QString& value : values)
        given.push_back(value.toStdString());
    QCOMPARE(copy::valuesOf(copy::arrayOf(given)), given);
}

void CsvTest::severalLinesBecomeOne()
{
    QCOMPARE(copy::oneLine("failed: no such file\n\tIs the server running?\n"),
             std::string("failed: no such file; Is the server running?"));
    QCOMPARE(copy::oneLine("one"), std::string("one"));
}

void CsvTest::anErrorIsWhatItsStateSays()
{
    QVERIFY_EXCEPTION_THROWN(copy::throwFor("PT400", "no", "", ""), copy::Refused);
    QVERIFY_EXCEPTION_THROWN(copy::throwFor("PT404", "no", "", ""), copy::Refused);
    for (const char* state : {"", "08006", "57P01", "3D000", "28P01", "28000", "3F000", "42883"}) {
        QVERIFY_EXCEPTION_THROWN(copy::throwFor(state, "no", "", ""), copy::NoDatabase);
    }
    try {
        copy::throwFor("22P02", "bad", "detail", "hint");
    } catch (const copy::Refused&) {
        QFAIL("a server's error is no refusal");
    } catch (const copy::ServerError& error) {
        QCOMPARE(error.sqlstate, std::string("22P02"));
        QCOMPARE(error.detail, std::string("detail"));
        QCOMPARE(error.hint, std::string("hint"));
    }
}

QTEST_APPLESS_MAIN(CsvTest)
#include "CsvTest.moc"
