// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/transfer/CsvTable.h"
#include "tests/window/plan/PlanDistrict.h"

#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>

/// A plan comes in and goes out of the window: checked, its problems shown in their cells, mended, previewed, imported.
class PlanImportTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void anExportIsThePlanAndWritesOverNothingUnasked();
    void aFaultyFolderIsNamedMendedAndImported();
    void anEmptyDatabaseAsksForAPlan();

private:
    static QByteArray read(const QString& path);
    static void write(const QString& path, const QByteArray& text);
    static void exportTo(PlanDistrict& at, const QString& folder);
};

void PlanImportTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    District::useOwnSettings();
    QCoreApplication::setApplicationName(QStringLiteral("PlanImportTest"));
}

QByteArray PlanImportTest::read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void PlanImportTest::write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void PlanImportTest::exportTo(PlanDistrict& at, const QString& folder)
{
    at.press("planExport");
    auto* dialog = at.find<QFileDialog>("planExportDialog");
    QVERIFY(dialog);
    emit dialog->fileSelected(folder);
    dialog->close();
}

void PlanImportTest::anExportIsThePlanAndWritesOverNothingUnasked()
{
    PlanDistrict at;
    at.open();
    const QTemporaryDir home;
    exportTo(at, home.path());
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(home.filePath("stops.csv")), 15'000);
    QTRY_VERIFY(!at.find<QWidget>("planExportProgress"));
    QCOMPARE(read(home.filePath("stops.csv")).split('\n').value(1), QByteArray("L1,1,C1,"));
    const QByteArray lines = read(home.filePath("lines.csv"));
    write(home.filePath("lines.csv"), "mine");
    exportTo(at, home.path());
    auto* question = at.find<QMessageBox>("planOverwriteDialog");
    QVERIFY(question);
    question->button(QMessageBox::No)->click();
    QTest::qWait(200);
    QCOMPARE(read(home.filePath("lines.csv")), QByteArray("mine"));
    exportTo(at, home.path());
    at.find<QMessageBox>("planOverwriteDialog")->button(QMessageBox::Yes)->click();
    QTRY_COMPARE_WITH_TIMEOUT(read(home.filePath("lines.csv")), lines, 15'000);
}

void PlanImportTest::aFaultyFolderIsNamedMendedAndImported()
{
    PlanDistrict at;
    at.open();
    const QTemporaryDir home;
    exportTo(at, home.path());
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(home.filePath("shifts.csv")) && !at.find<QWidget>("planExportProgress"), 15'000);
    const QByteArray shifts = read(home.filePath("shifts.csv"));
    write(home.filePath("shifts.csv"), QByteArray(shifts).replace("20:00", "24:30"));
    write(home.filePath("stops.csv"), read(home.filePath("stops.csv")).replace("C2", "X2"));

    at.press("planImport");
    at.find<QLineEdit>("planImportFolder")->setText(home.path());
    at.press("planImportCheck");
    auto* problems = at.find<QTableView>("planImportProblems");
    QTRY_COMPARE_WITH_TIMEOUT(problems->model()->rowCount(), 3, 15'000);
    QVERIFY(!at.find<QPushButton>("planImportNow")->isEnabled());
    auto* csv = at.find<QTableView>("planImportCsv");
    QCOMPARE(csv->currentIndex().data().toString(), QStringLiteral("X2"));
    QVERIFY(csv->currentIndex().data(CsvTable::MarkedRole).toBool());
    problems->setCurrentIndex(problems->model()->index(1, 0));
    QCOMPARE(csv->currentIndex().data().toString(), QStringLiteral("24:30"));
    auto* file = at.find<QComboBox>("planImportFile");
    file->setCurrentIndex(file->findData(QStringLiteral("stops.csv")));
    emit file->activated(file->currentIndex());
    QCOMPARE(problems->model()->rowCount(), 1);
    at.press("planImportReport");
    auto* report = at.find<QFileDialog>("planReportDialog");
    emit report->fileSelected(home.filePath("report.txt"));
    report->close();
    QVERIFY(read(home.filePath("report.txt")).startsWith("stops.csv:3: checkpoint: "));
    QCOMPARE(read(home.filePath("report.txt")).count('\n'), 3);
    QFile::remove(home.filePath("report.txt"));

    write(home.filePath("shifts.csv"), QByteArray(shifts).replace("20:00", "21:00"));
    write(home.filePath("stops.csv"), read(home.filePath("stops.csv")).replace("X2", "C2"));
    at.press("planImportCheck");
    QTRY_VERIFY_WITH_TIMEOUT(at.find<QPushButton>("planImportNow")->isEnabled(), 15'000);
    const int told = at.find<QLabel>("planImportPreviewChanged")->text().toInt();
    QVERIFY(told >= 70 && told <= 72);
    QCOMPARE(at.district.sql(QStringLiteral("select distinct start from patrol.shift where shift = 'N'")), QStringLiteral("20:00:00"));
    at.press("planImportNow");
    QTRY_VERIFY_WITH_TIMEOUT(!at.find<QDialog>("planImportDialog"), 15'000);
    QCOMPARE(at.district.sql(QStringLiteral("select distinct start from patrol.shift where shift = 'N'")), QStringLiteral("21:00:00"));
    QTRY_COMPARE(at.page()->editor().rowsOf(plan_file::shifts, QStringLiteral("L1")).value(2).value(shift_cell::start), QStringLiteral("21:00"));
}

void PlanImportTest::anEmptyDatabaseAsksForAPlan()
{
    PlanDistrict at;
    at.district.sql(QStringLiteral("update patrol.unit set in_feed = false; update patrol.line set in_feed = false"));
    at.open();
    QVERIFY(at.find<QPushButton>("planEmptyImport")->isVisible());
    at.press("planEmptyImport");
    QVERIFY(at.find<QDialog>("planImportDialog"));
}

QTEST_MAIN(PlanImportTest)
#include "PlanImportTest.moc"
