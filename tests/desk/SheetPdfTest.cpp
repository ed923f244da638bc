// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/pdf/Paper.h"
#include "desk-app/pdf/SheetPdf.h"
#include "desk-app/pdf/TableLayout.h"
#include "desk-app/words/Language.h"
#include "desk-app/words/SheetWords.h"
#include "tests/desk/Pdf.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// The paper itself: pages, headings, alignment, text.
class SheetPdfTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aLongTableHasItsHeadingsOnEachPage();
    void numbersStandAtTheRightAndAreNeverBroken();
    void wordsAreNeverBroken_data();
    void wordsAreNeverBroken();
    void aWordLongerThanItsColumnIsCut();
    void whatWasWrittenIsWhatIsRead();
    void chartsAreDrawnAndNotPixels();
    void aDraftIsSignedByNobody();
    void anEmptyTableSaysSo();
    void nothingIsLeftWhereItCannotBeWritten();

private:
    QStringList written();
    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath("sheet.pdf");
    SheetDocument m_document;
};

void SheetPdfTest::init()
{
    m_document = {{"示例派出所考核表", {{"单位", "示例派出所"}}, {}, {}}, "校验码 1A2B-3C4D", {}, {"制表人", "审核人"}, "年 月 日",
                  "第 {page} 页 共 {pages} 页", "（续）"};
    SheetTable table{"人员", {{"警号"}, {"姓名"}, {"计入", SheetColumn::Kind::count}, {"总分", SheetColumn::Kind::points}}, {}, "没有"};
    for (int at = 1; at <= 200; ++at)
        table.rows.push_back({{"P" + std::to_string(at), {}}, {"张三", {}}, {{}, at * 7.0}, {{}, at / 2.0}});
    m_document.sheet.tables.push_back(table);
}

QStringList SheetPdfTest::written()
{
    writePdf(m_document, m_file.toStdString());
    return Pdf::pages(m_file);
}

void SheetPdfTest::aLongTableHasItsHeadingsOnEachPage()
{
    const QStringList pages = written();
    QVERIFY2(pages.size() > 5, qPrintable(QString::number(pages.size())));
    int rows = 0;
    for (int at = 0; at < pages.size(); ++at) {
        const QString page = QString(pages[at]).remove(' ');
        QVERIFY2(page.contains(QString("第%1页共%2页").arg(at + 1).arg(pages.size())), qPrintable(pages[at]));
        QVERIFY2(page.contains("校验码1A2B-3C4D"), qPrintable(pages[at]));
        const bool ofTable = page.contains("张三"); // neither the first page nor that of the signatures
        QCOMPARE(page.contains("警号姓名计入总分"), ofTable);
        QCOMPARE(page.contains("（续）"), ofTable && at > 1);
        rows += static_cast<int>(page.count("张三"));
    }
    QCOMPARE(rows, 200);
    QVERIFY(pages.last().contains("制表人") && pages.last().contains("审核人"));
}

void SheetPdfTest::numbersStandAtTheRightAndAreNeverBroken()
{
    written();
    QList<double> counts, points;
    for (const Pdf::Word& word : Pdf::words(m_file)) {
        if (word.text == "1400" || word.text == "707" || word.text == "77") counts << word.right;
        if (word.text == "100.00" || word.text == "0.50" || word.text == "55.50") points << word.right;
    }
    QVERIFY(counts.size() >= 3);
    QCOMPARE(points.size(), 3);
    for (const QList<double>& edges : {counts, points})
        for (const double edge : edges)
            QVERIFY2(std::abs(edge - edges.first()) < 0.5, qPrintable(QString::number(edge - edges.first())));
}

// Every column that scores have, with the longest that the words of the language make of them.
void SheetPdfTest::wordsAreNeverBroken_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("part");
    for (const char* language : {"en", "zh_CN"})
        for (const char* part : {"people", "lines", "units", "checkpoints", "outages"})
            QTest::addRow("%s, %s", part, language) << language << part;
}

QJsonObject fullRow(const QString& part)
{
    QJsonObject row{{"subject", "J100017"}, {"name", "自流井分局示例派出所第三巡逻中队"}, {"kind", "auxiliary"},
                    {"unit", "WXJ-SOUTH"},  {"grade", "excellent"},                       {"reason", "repair"},
                    {"from", "2026-10-01T12:00:00Z"}};
    for (const char* share : {"completion", "punctuality", "attendance", "order", "dwell", "staffing"})
        row.insert(share, 1);
    for (const char* points : {"final", "score", "adjustment"})
        row.insert(points, 100);
    for (const char* count : {"rank", "duties", "attended", "visits", "counted", "on_time", "late", "missed", "excused",
                              "no_data", "due", "clock_ins", "longest_gap_minutes"})
        row.insert(count, 12345);
    if (part == "lines") row.insert("kind", "vehicle");
    return row;
}

void SheetPdfTest::wordsAreNeverBroken()
{
    QFETCH(QString, language);
    QFETCH(QString, part);
    words::speak(language);
    const SheetTable table = words::sheetTable(part, {fullRow(part), fullRow(part)}, QTimeZone("Asia/Shanghai"));
    m_document.sheet.tables = {table};
    const TableLayout layout(table);
    QVERIFY2(layout.points() >= 5, qPrintable(QString::number(layout.points())));
    const QFont plain = paper::type(layout.points()), bold = paper::type(layout.points(), true);
    written();
    QStringList read;
    for (const Pdf::Word& word : Pdf::words(m_file))
        read << word.text;
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        const QString heading = QString::fromStdString(table.columns[at].heading);
        for (const auto& [font, text] : {std::pair(bold, heading), std::pair(plain, layout.shown(0, at))}) {
            for (const QString& piece : paper::piecesOf(text)) {
                const double width = paper::widthOf(font, piece.trimmed());
                QVERIFY2(width <= layout.inside(at) + 0.1 * paper::point, qPrintable(piece));
                QVERIFY2(piece.at(0).unicode() >= 0x2E80 || read.contains(piece.trimmed()),
                         qPrintable(piece + " | " + read.join(' ')));
            }
        }
    }
}

void SheetPdfTest::aWordLongerThanItsColumnIsCut()
{
    const QString word(400, 'x');
    m_document.sheet.tables.front().rows.resize(1);
    m_document.sheet.tables.front().rows.front()[1].text = word.toStdString();
    QCOMPARE(written().join(QString()).count('x'), 400);
}

// The characters whose glyphs are those of radicals, the blank, and digits beside letters.
void SheetPdfTest::whatWasWrittenIsWhatIsRead()
{
    const QString text = "人员日月王小山大水火土金木石田目口手心门车马高青风食首黑一二八十";
    m_document.sheet.title = text.toStdString();
    m_document.sheet.facts = {{"编号", "A1B2-C3D4 50–55 F01"}};
    const QString page = written().first();
    QVERIFY2(page.contains(text), qPrintable(page));
    QVERIFY2(page.contains("A1B2-C3D4 50–55 F01"), qPrintable(page));
}

void SheetPdfTest::chartsAreDrawnAndNotPixels()
{
    m_document.charts = {{"判定", SheetChart::Kind::shares, {{"准时", 30, "on_time"}, {"漏点", 10, "missed"}}},
                         {"总分", SheetChart::Kind::counts, {{"50 以下", 3}, {"90–95", 11}}},
                         {"到位率", SheetChart::Kind::levels, {{"东线", 0.97345}, {"西线", 1}}},
                         {"走势", SheetChart::Kind::course, {{"2026-01", 91.5}, {"2026-02", 93.25}}}};
    for (int line = 0; line < 3; ++line) // the facts of a real sheet take four
        m_document.sheet.facts.push_back({"权重", std::string(180, 'w')});
    const QString text = written().first(); // three rows of them fit on the cover
    for (const char* said : {"准时 30 (75.00%)", "漏点 10 (25.00%)", "50 以下", "11", "东线", "97.35", "2026-02", "93.25"})
        QVERIFY2(text.contains(said), qPrintable(text));
    QCOMPARE(Pdf::pixelImages(m_file), 0);
}

void SheetPdfTest::aDraftIsSignedByNobody()
{
    m_document.signatures.clear();
    QVERIFY(!written().join(QString()).contains(QString::fromUtf8("年 月 日")));
}

void SheetPdfTest::anEmptyTableSaysSo()
{
    m_document.sheet.tables = {{"更正", {{"月份"}}, {}, "本月没有"}};
    const QString page = written().value(1);
    QVERIFY2(page.contains("更正") && page.contains("本月没有") && !page.contains("月份"), qPrintable(page));
}

void SheetPdfTest::nothingIsLeftWhereItCannotBeWritten()
{
    const QString nowhere = m_folder.filePath("none/sheet.pdf");
    QVERIFY_EXCEPTION_THROWN(writePdf(m_document, nowhere.toStdString()), PdfError);
    QVERIFY(!QFile::exists(m_folder.filePath("none")));
}

QTEST_MAIN(SheetPdfTest)
#include "SheetPdfTest.moc"
