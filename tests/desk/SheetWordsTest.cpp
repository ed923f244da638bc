// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/words/SheetWords.h"
#include "desk-app/words/Language.h"

#include <QTest>

class SheetWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { words::speak("zh_CN"); }
    void columnsStandInTheOrderTheyAreRead();
    void codesAreTranslatedAndNumbersStay();
    void columnsNobodyKnowsAreShownLast();
    void anEmptyPartHasItsColumns();
    void aWorkbookSaysWhatItIs();
    void aDraftSaysThatItIsOne();
    void aFileNameMindsTheFileSystem();
    void aCorrectionIsSaidAsItsPartSaysIt();
    void thePaperHasPicturesOfItsNumbers();
    void theCourseOfTheMonthsEndsWithThisSheet();

private:
    QStringList headings(const SheetTable& table) const;
    const QTimeZone m_zone{"Asia/Shanghai"};
};

QStringList SheetWordsTest::headings(const SheetTable& table) const
{
    QStringList texts;
    for (const SheetColumn& column : table.columns)
        texts << QString::fromStdString(column.heading);
    return texts;
}

void SheetWordsTest::columnsStandInTheOrderTheyAreRead()
{
    const QJsonObject person{{"rank", 1},     {"name", "张三"},     {"subject", "J01"},
                             {"final", 98.5}, {"completion", 0.97}, {"counted", 40}};
    QCOMPARE(headings(words::sheetTable("people", {person}, m_zone)),
             (QStringList{"警号", "姓名", "总分", "名次", "计入", "到位率"}));
}

void SheetWordsTest::codesAreTranslatedAndNumbersStay()
{
    const QJsonObject row{
        {"date", "2026-01-06"}, {"round", 2}, {"reason", "silent reader=S1 since=2026-01-06T16:00:00Z"}};
    const SheetTable table = words::sheetTable("no_data", {row}, m_zone);
    QCOMPARE(QString::fromStdString(table.rows[0][2].text), QString("读卡器 S1 自 2026-01-07 00:00 起无数据"));
    QCOMPARE(table.rows[0][1].number, 2.0);
    const QJsonObject person{
        {"subject", "007"}, {"kind", "grid_worker"}, {"grade", "优"}, {"completion", QJsonValue()}, {"final", "98.50"}};
    const SheetTable people = words::sheetTable("people", {person}, m_zone);
    QCOMPARE(people.rows[0][0].text, std::string("007"));
    QVERIFY(!people.rows[0][0].number);
    QCOMPARE(QString::fromStdString(people.rows[0][1].text), QString("网格员"));
    QCOMPARE(people.rows[0][2].number, 98.5);
    QVERIFY(people.rows[0].back().text.empty() && !people.rows[0].back().number);
}

void SheetWordsTest::columnsNobodyKnowsAreShownLast()
{
    const SheetTable table = words::sheetTable("units", {QJsonObject{{"aaa", true}, {"subject", "PCS"}}}, m_zone);
    QCOMPARE(headings(table), (QStringList{"单位", "aaa"}));
    QCOMPARE(QString::fromStdString(table.rows[0][1].text), QString("是"));
}

void SheetWordsTest::anEmptyPartHasItsColumns()
{
    const SheetTable table = words::sheetTable("excuses", {}, m_zone);
    QCOMPARE(QString::fromStdString(table.name), QString("免考"));
    QVERIFY(headings(table).contains("批准人"));
    QCOMPARE(QString::fromStdString(table.whenEmpty), QString("本月没有"));
    QVERIFY(table.rows.empty());
}

void SheetWordsTest::aWorkbookSaysWhatItIs()
{
    const words::SheetHead head{"PCS",
                                "示例派出所",
                                QDate(2026, 1, 1),
                                true,
                                1,
                                QDateTime(QDate(2026, 2, 1), QTime(0, 30), Qt::UTC),
                                "auditor",
                                "8AF3-5F7C",
                                QJsonObject{{"completion", 60}, {"order_kept", 5}, {"excellent_from", 95}}};
    const SheetWorkbook workbook = words::sheetWorkbook(head, {}, m_zone);
    QCOMPARE(QString::fromStdString(workbook.title), QString("示例派出所巡更打卡考核表（2026年01月）"));
    QStringList facts;
    for (const auto& [label, value] : workbook.facts)
        facts << QString::fromStdString(label + "=" + value);
    QCOMPARE(facts, (QStringList{"单位=示例派出所 PCS", "月份=2026-01", "修订=1", "签发时间=2026-02-01 08:30",
                                 "签发人=auditor", "校验码=8AF3-5F7C", "权重=到位率 60，顺序 5", "等次=优 ≥ 95"}));
}

void SheetWordsTest::aDraftSaysThatItIsOne()
{
    words::SheetHead head;
    head.unitName = "示例派出所";
    head.month = QDate(2026, 1, 1);
    head.issuedAt = QDateTime(QDate(2026, 1, 20), QTime(0, 0), Qt::UTC);
    const SheetWorkbook workbook = words::sheetWorkbook(head, {}, m_zone);
    QVERIFY(QString::fromStdString(workbook.title).endsWith("（草稿）"));
    QCOMPARE(QString::fromStdString(workbook.facts.back().first + workbook.facts.back().second),
             QString("截至2026-01-20 08:00"));
}

void SheetWordsTest::aFileNameMindsTheFileSystem()
{
    words::SheetHead head;
    head.unitName = "a/b:c";
    head.month = QDate(2026, 1, 1);
    head.issued = true;
    QCOMPARE(words::sheetFileName(head, "xlsx"), QString("a-b-c巡更打卡考核表（2026年01月）.xlsx"));
}

void SheetWordsTest::aCorrectionIsSaidAsItsPartSaysIt()
{
    const auto row = [](const char* part, const char* column, const QJsonValue& before, const QJsonValue& after) {
        return QJsonObject{{"month", "2026-01"}, {"revision", 1},     {"part", part},    {"subject", "J01"},
                           {"name", "张三"},     {"column", column}, {"before", before}, {"after", after}};
    };
    const SheetTable table = words::sheetTable(
        "corrections",
        {row("people", "completion", 0.5, 0.75), row("people", "final", 81.25, 90), row("people", "grade", "中", "良"),
         row("no_data", "reason", "never_heard reader=S1", QJsonValue())},
        m_zone);
    QCOMPARE(headings(table), (QStringList{"月份", "修订", "部分", "编号", "名称", "项目", "更正前", "更正后"}));
    QStringList said;
    for (const auto& cells : table.rows) {
        for (std::size_t at : {2UL, 5UL, 6UL, 7UL})
            said << (cells[at].number ? QString::number(*cells[at].number) : QString::fromStdString(cells[at].text));
    }
    QCOMPARE(said, (QStringList{"人员", "到位率", "50.00%", "75.00%", "人员", "总分", "81.25", "90", "人员", "等次", "中", "良",
                                "无数据", "原因", "读卡器 S1 从未上传", ""}));
}

void SheetWordsTest::thePaperHasPicturesOfItsNumbers()
{
    words::SheetHead head;
    head.unit = "PCS";
    head.issued = true;
    head.revision = 2;
    head.code = "1A2B";
    const QJsonObject unit{{"subject", "PCS"}, {"on_time", 7}, {"late", 0}, {"missed", 3}};
    const QJsonObject below{{"subject", "PCS-1"}, {"on_time", 90}};
    QList<QJsonObject> people;
    for (const double final : {49.99, 50.0, 94.99, 95.0, 100.0})
        people << QJsonObject{{"subject", "J"}, {"final", final}};
    people << QJsonObject{{"subject", "J06"}, {"final", QJsonValue()}}; // nothing counted, so no score
    const SheetDocument paper =
        words::sheetDocument(head,
                             {{"units", {unit, below}},
                              {"people", people},
                              {"lines", {QJsonObject{{"subject", "L1"}, {"name", "东线"}, {"completion", "0.7"}}}}},
                             m_zone);
    QCOMPARE(paper.charts.size(), 3UL);
    QStringList values;
    for (const SheetChart& chart : paper.charts) {
        for (const SheetChart::Value& value : chart.values)
            if (value.value > 0) values << QString::fromStdString(value.label) + ' ' + QString::number(value.value);
    }
    QCOMPARE(values, (QStringList{"准时 7", "漏点 3", "50 以下 1", "50–55 1", "90–95 1", "95–100 2", "东线 0.7"}));
    QCOMPARE(QString::fromStdString(paper.code), QString("校验码 1A2B · 修订 2"));
    QCOMPARE(paper.signatures.size(), 3UL);
    head.issued = false;
    QVERIFY(words::sheetDocument(head, {}, m_zone).signatures.empty());
}

void SheetWordsTest::theCourseOfTheMonthsEndsWithThisSheet()
{
    words::SheetHead head;
    head.unit = "PCS";
    head.month = QDate(2026, 3, 1);
    const QList<QJsonObject> units{{{"subject", "PCS"}, {"final", "93.25"}}, {{"subject", "PCS-1"}, {"final", 50}}};
    const QList<QJsonObject> trend{{{"month", "2025-12"}, {"final", "91.50"}}, {{"month", "2026-03"}, {"final", "99.00"}}};
    const SheetDocument paper = words::sheetDocument(head, {{"units", units}, {"trend", trend}}, m_zone);
    QCOMPARE(paper.charts.size(), 1UL);
    const SheetChart& course = paper.charts.front();
    QCOMPARE(course.kind, SheetChart::Kind::course);
    QCOMPARE(QString::fromStdString(course.title), QString("本单位各月总分"));
    QCOMPARE(course.values.size(), 2UL);
    QCOMPARE(course.values[0].label, std::string("2025-12"));
    QCOMPARE(course.values[1].label, std::string("2026-03"));
    QCOMPARE(course.values[1].value, 93.25); // not that of a later revision
    QVERIFY(words::sheetDocument(head, {{"units", units}}, m_zone).charts.empty());
}

QTEST_GUILESS_MAIN(SheetWordsTest)
#include "SheetWordsTest.moc"
