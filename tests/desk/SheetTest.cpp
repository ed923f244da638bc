// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desk/Desk.h"
#include "tests/desk/Pdf.h"
#include "tests/desk/Xlsx.h"
#include "tests/harness/Snapshot.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

/// A month is issued, taken out, and checked.
class SheetTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aSheetThatWasNotIssuedCannotBeExported();
    void issuingPrintsRevisionAndCode();
    void issuingTwiceIsRefused();
    void anIssuedSheetIsListed();
    void thePeopleComeOutAsCsv();
    void theWorkbookIsAsInTheRepository_data();
    void theWorkbookIsAsInTheRepository();
    void thePaperHasTheNumbersOfTheCsv();
    void thePaperIsWrittenWholeOrNotAtAll();
    void anIssuedSheetVerifies();
    void aForgedSheetIsFound();

private:
    QStringList exporting(const QString& format, const QString& file) const;
    Desk m_desk;
    QTemporaryDir m_folder;
    QString m_code;
};

void SheetTest::initTestCase()
{
    const QString wrong = m_desk.bringHistory();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    const harness::Outcome asked =
        m_desk.patrolctl({"excuse", "add", "--checkpoint", "D2", "--from", "2026-01-06T08:30:00+08:00", "--to",
                          "2026-01-06T09:00:00+08:00", "--reason", "closed", "--reference", "施工", "--by", "J01"});
    QVERIFY2(asked.exitCode == 0, asked.err.constData());
    QCOMPARE(m_desk.patrolctl({"excuse", "approve", QString::fromUtf8(asked.out).trimmed(), "--by", "J02"}).exitCode,
             0);
}

QStringList SheetTest::exporting(const QString& format, const QString& file) const
{
    return {"sheet", "export", "--unit", "PCS", "--month", "2026-01", "--format", format, "--output", file};
}

void SheetTest::aSheetThatWasNotIssuedCannotBeExported()
{
    for (const char* format : {"csv", "xlsx", "pdf"}) {
        const harness::Outcome outcome = m_desk.patrolctl(exporting(format, m_folder.filePath("none")));
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.err.contains("issued"), outcome.err.constData());
        QVERIFY(!QFile::exists(m_folder.filePath("none")));
        QVERIFY(!QFile::exists(m_folder.filePath("none.partial")));
    }
}

void SheetTest::issuingPrintsRevisionAndCode()
{
    const harness::Outcome outcome = m_desk.patrolctl({"sheet", "issue", "--unit", "PCS", "--month", "2026-01"});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    const auto match = QRegularExpression("^revision,code\n1,([0-9A-F-]+)\n$").match(QString::fromUtf8(outcome.out));
    QVERIFY2(match.hasMatch(), outcome.out.constData());
    m_code = match.captured(1);
}

void SheetTest::issuingTwiceIsRefused()
{
    const harness::Outcome outcome =
        m_desk.patrolctl({"sheet", "issue", "--unit", "PCS", "--month", "2026-01"}, "zh_CN.UTF-8");
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(QString::fromUtf8(outcome.err), QString("patrolctl: PCS 2026-01 的考核表已经签发\n"));
}

void SheetTest::anIssuedSheetIsListed()
{
    const harness::Outcome outcome = m_desk.patrolctl({"sheet", "list"});
    QCOMPARE(outcome.exitCode, 0);
    const QStringList lines = QString::fromUtf8(outcome.out).split('\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0], QString("unit,month,revision,issued_at,issued_by,code"));
    QVERIFY2(lines[1].startsWith("PCS,2026-01,1,") && lines[1].endsWith("," + m_code), qPrintable(lines[1]));
}

void SheetTest::thePeopleComeOutAsCsv()
{
    const QString path = m_folder.filePath("people.csv");
    const harness::Outcome outcome = m_desk.patrolctl(exporting("csv", path));
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString difference = harness::compareWithSnapshot(file.readAll(), "tests/desk/expected/sheet.csv");
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void SheetTest::theWorkbookIsAsInTheRepository_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("Chinese") << "zh_CN.UTF-8";
    QTest::newRow("English") << "C.UTF-8";
}

// Every cell of every worksheet, but for when it was issued, by whom, and the code that follows from it.
void SheetTest::theWorkbookIsAsInTheRepository()
{
    QFETCH(QString, language);
    const QString path = m_folder.filePath("sheet.xlsx");
    const harness::Outcome outcome = m_desk.patrolctl(exporting("xlsx", path), language);
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    const Xlsx workbook = Xlsx::read(path);
    QString text;
    for (const Xlsx::Sheet& sheet : workbook.sheets) {
        text += "== " + sheet.name + "\n";
        QVERIFY2(sheet.row(3).contains(m_code) || sheet.row(2).contains(m_code), qPrintable(sheet.row(2)));
        for (int row = 1; row <= sheet.rows(); ++row) {
            if (row != 2 && row != 3) text += sheet.row(row) + "\n";
        }
    }
    // What was asked and approved just now; the month itself is January.
    text.replace(QRegularExpression("(?!2026-01)\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d"), "(now)");
    const QString expected = QString("tests/desk/expected/sheet-%1.txt").arg(language.startsWith("zh") ? "zh" : "en");
    const QString difference = harness::compareWithSnapshot(text.toUtf8(), expected);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

// On a machine without display: each person's numbers, in the order of the columns of the paper.
void SheetTest::thePaperHasTheNumbersOfTheCsv()
{
    const QString path = m_folder.filePath("sheet.pdf");
    const harness::Outcome outcome = m_desk.patrolctl(exporting("pdf", path), "zh_CN.UTF-8");
    QVERIFY2(outcome.exitCode == 0 && outcome.out.isEmpty() && outcome.err.isEmpty(), outcome.err.constData());
    QFile csv(harness::sourcePath("tests/desk/expected/sheet.csv"));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(csv.readAll()).split('\n', Qt::SkipEmptyParts);
    const QStringList names = lines.first().split(',');
    const QStringList pages = Pdf::pages(path);
    const QString text = pages.join(QString());
    for (const QString& line : lines.mid(1)) {
        QMap<QString, QString> cell;
        for (qsizetype at = 0; at < names.size(); ++at)
            cell[names[at]] = line.split(',')[at];
        for (const char* share : {"completion", "punctuality", "attendance", "order", "dwell", "staffing"})
            if (!cell[share].isEmpty()) cell[share] = QString::number(100 * cell[share].toDouble(), 'f', 2) + '%';
        const auto rows = text.split('\n').filter(QRegularExpression('^' + cell["subject"] + " +" + cell["name"] + ' '));
        QCOMPARE(rows.size(), 1);
        QStringList found = rows[0].split(' ', Qt::SkipEmptyParts);
        for (const char* name : {"unit", "final", "grade", "rank", "score", "adjustment", "duties", "attended", "counted",
                                 "on_time", "late", "missed", "excused", "no_data", "due", "completion", "punctuality",
                                 "attendance", "order", "dwell", "staffing"}) {
            const qsizetype at = found.indexOf(cell[name].isEmpty() ? QString("–") : cell[name]);
            QVERIFY2(at >= 0 && at <= 3, qPrintable(QString(name) + " is not where it should be in " + rows[0]));
            found.remove(0, at + 1);
        }
    }
    for (const QString& page : pages)
        QVERIFY2(page.contains(m_code), qPrintable(page));
    for (const char* word : {"示例派出所巡更打卡考核表（2026年01月）", "人员", "巡更点", "无数据", "制表人"})
        QVERIFY2(text.contains(word), word);
}

// A disk that is full after 8 KiB; the sheet of yesterday stays.
void SheetTest::thePaperIsWrittenWholeOrNotAtAll()
{
    for (const char* format : {"pdf", "xlsx"}) {
        const QString path = m_folder.filePath(QString("full.%1").arg(format));
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        const QString limited = QString("trap '' XFSZ; ulimit -f 4; exec '%1' %2")
                                    .arg(harness::programPath("patrolctl"), exporting(format, path).join(' '));
        const harness::Outcome outcome =
            harness::run("bash", {"-c", limited}, {m_desk.database().environment()});
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.err.count('\n'), 1);
        QVERIFY2(outcome.err.contains(path.toUtf8()), outcome.err.constData());
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("old"));
        QCOMPARE(QDir(m_folder.path()).entryList({QString("full.%1*").arg(format)}).size(), 1);
    }
}

void SheetTest::anIssuedSheetVerifies()
{
    const harness::Outcome outcome = m_desk.patrolctl({"sheet", "verify"});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QVERIFY2(outcome.out.startsWith("unit,month,revision,ok,detail\nPCS,2026-01,1,yes,"), outcome.out.constData());
}

// By somebody who may do anything in the database.
void SheetTest::aForgedSheetIsFound()
{
    m_desk.database().sql("alter table patrol.sheet_line disable trigger all; "
                          "update patrol.sheet_line set content = content || '{\"final\": 100}' where part = 'people'; "
                          "alter table patrol.sheet_line enable trigger all;");
    const harness::Outcome outcome = m_desk.patrolctl({"sheet", "verify"});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.out.contains("\nPCS,2026-01,1,no,"), outcome.out.constData());
}

QTEST_GUILESS_MAIN(SheetTest)
#include "SheetTest.moc"
