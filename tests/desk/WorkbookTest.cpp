// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/workbook/SheetWorkbook.h"
#include "tests/desk/Xlsx.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace
{

using Kind = SheetColumn::Kind;

SheetWorkbook example()
{
    SheetTable people{"人员",
                      {{"警号", Kind::text, 8},
                       {"姓名", Kind::text, 8},
                       {"应到", Kind::count, 8},
                       {"得分", Kind::points, 8},
                       {"到位率", Kind::percent, 8}},
                      {},
                      "本月没有"};
    people.rows.push_back({{"J01", {}}, {"张三", {}}, {"", 1234.0}, {"", 87.125}, {"", 0.970085}});
    people.rows.push_back({{"007", {}}, {"=李四", {}}, {"", 0.0}, {"", {}}, {"", {}}});
    const SheetTable excuses{"免考", {{"序号", Kind::count, 8}}, {}, "本月没有"};
    return {"示例派出所考核表",
            {{"单位", "示例派出所"}, {"月份", "2026-01"}, {"校验码", "8AF3-5F7C"}},
            {people, excuses},
            "第 &P 页，共 &N 页"};
}

} // namespace

class WorkbookTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cellsHoldWhatWasGiven();
    void numbersAreNumbersInTheirFormat();
    void textThatLooksLikeAFormulaOrANumberStaysText();
    void anEmptyTableSaysSo();
    void itIsReadyToPrint();
    void headingsStayInSight();
    void aHalfWrittenFileNeverBearsTheName();
    void aFolderThatIsNotThereIsNamed();
    void aWorksheetNameThatCannotBeIsNamed();

private:
    QTemporaryDir m_folder;
    Xlsx m_read;
};

void WorkbookTest::initTestCase()
{
    const QString file = m_folder.filePath("考核表.xlsx");
    writeSheet(example(), file.toStdString());
    m_read = Xlsx::read(file);
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"考核表.xlsx"});
}

void WorkbookTest::cellsHoldWhatWasGiven()
{
    QCOMPARE(m_read.sheets.size(), 2);
    const Xlsx::Sheet& people = m_read.sheets[0];
    QCOMPARE(people.name, QString("人员"));
    QCOMPARE(people.row(1), QString("示例派出所考核表"));
    QCOMPARE(people.row(2), QString("单位  示例派出所      月份  2026-01"));
    QCOMPARE(people.row(3), QString("校验码  8AF3-5F7C"));
    QCOMPARE(people.row(4), QString("警号|姓名|应到|得分|到位率"));
    QCOMPARE(people.row(5), QString("J01|张三|1234|87.125|0.970085"));
    QCOMPARE(people.rows(), 6);
}

void WorkbookTest::numbersAreNumbersInTheirFormat()
{
    const auto& cells = m_read.sheets[0].cells;
    QVERIFY(cells["C5"].isNumber);
    QCOMPARE(cells["C5"].format, QString("#,##0"));
    QCOMPARE(cells["D5"].format, QString("0.00"));
    QCOMPARE(cells["E5"].format, QString("0.0%"));
    QCOMPARE(cells["E5"].text.toDouble(), 0.970085);
    QCOMPARE(cells["C6"].text, QString("0"));
    QCOMPARE(cells["D6"].text, QString());
}

void WorkbookTest::textThatLooksLikeAFormulaOrANumberStaysText()
{
    const auto& cells = m_read.sheets[0].cells;
    QVERIFY(!cells["A6"].isNumber);
    QCOMPARE(cells["A6"].text, QString("007"));
    QCOMPARE(cells["B6"].text, QString("=李四"));
    QVERIFY(!m_read.sheets[0].xml.contains("<f>"));
}

void WorkbookTest::anEmptyTableSaysSo()
{
    QCOMPARE(m_read.sheets[1].row(5), QString("本月没有"));
}

void WorkbookTest::itIsReadyToPrint()
{
    const QString& xml = m_read.sheets[0].xml;
    QVERIFY(xml.contains("orientation=\"landscape\""));
    QVERIFY(xml.contains("paperSize=\"9\""));
    QVERIFY(xml.contains("fitToHeight=\"0\""));
    QVERIFY(xml.contains("第 &amp;P 页，共 &amp;N 页"));
    QVERIFY(m_read.workbookXml.contains("_xlnm.Print_Titles"));
    QVERIFY(m_read.workbookXml.contains("$1:$4"));
}

void WorkbookTest::headingsStayInSight()
{
    QVERIFY(m_read.sheets[0].xml.contains(
        "xSplit=\"2\" ySplit=\"4\" topLeftCell=\"C5\" activePane=\"bottomRight\" state=\"frozen\""));
    QVERIFY(m_read.sheets[0].xml.contains("<autoFilter ref=\"A4:E6\"/>"));
}

void WorkbookTest::aHalfWrittenFileNeverBearsTheName()
{
    const QString file = m_folder.filePath("kept.xlsx");
    writeSheet(example(), file.toStdString());
    SheetWorkbook broken = example();
    broken.tables[1].columns[0].heading = "x";
    broken.tables[0].rows[0][1].text = std::string(40000, 'x'); // more than a cell holds
    QVERIFY_EXCEPTION_THROWN(writeSheet(broken, file.toStdString()), WorkbookError);
    QCOMPARE(Xlsx::read(file).sheets[0].row(5), m_read.sheets[0].row(5));
    QVERIFY(!QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).filter("partial").size());
}

void WorkbookTest::aFolderThatIsNotThereIsNamed()
{
    try {
        writeSheet(example(), "/nowhere/at/all/sheet.xlsx");
        QFAIL("nothing was thrown");
    } catch (const WorkbookError& error) {
        QVERIFY2(QString(error.what()).startsWith("/nowhere/at/all/sheet.xlsx: "), error.what());
    }
}

void WorkbookTest::aWorksheetNameThatCannotBeIsNamed()
{
    SheetWorkbook broken = example();
    broken.tables[0].name = "a/b";
    QVERIFY_EXCEPTION_THROWN(writeSheet(broken, m_folder.filePath("x.xlsx").toStdString()), WorkbookError);
    QVERIFY(!QFile::exists(m_folder.filePath("x.xlsx")));
}

QTEST_GUILESS_MAIN(WorkbookTest)
#include "WorkbookTest.moc"
