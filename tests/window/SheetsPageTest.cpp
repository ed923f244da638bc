// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/sheets/SheetsPage.h"
#include "desk-app/database/Database.h"
#include "desk-app/window/MainWindow.h"
#include "desk-app/window/WindowActions.h"
#include "tests/harness/Program.h"
#include "tests/window/District.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

class SheetsPageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void theLastFullMonthIsShownAsADraft();
    void linesAndUnitsAreATabAway();
    void csvWritesTheRowsShown();
    void xlsxWritesAWorkbook();
    void pdfWritesPagesToBeSigned();
    void listsAreTabsOfTheirOwn();
    void whoMayNotIssueIsNotOfferedTo();
    void aRevisionShowsItsCorrections();
    void anIssuedSheetShowsItsCodeAndCannotBeIssuedAgain();
    void cancellingIssuesNothing();
    void aMonthThatIsNotOverIsRefusedInWords();
    void aRefusalIsOneLineWhateverItHolds();
    void whatChangesASheetIsAskedForAgain_data();
    void whatChangesASheetIsAskedForAgain();
    void nothingIsComputedWhileThePageIsNotSeen();

private:
    void openSheets(const QString& unit);
    void choose(const QString& file);
    [[nodiscard]] QString text(const char* name) const { return find<QLabel>(name)->text(); }
    template <typename Widget> Widget* find(const char* name) const
    {
        return m_window->findChild<Widget*>(QLatin1String(name));
    }

    std::unique_ptr<District> m_district;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<MainWindow> m_window;
    QTemporaryDir m_folder;
};

void SheetsPageTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    District::useOwnSettings();
    QCoreApplication::setApplicationName(QStringLiteral("SheetsPageTest"));
}

void SheetsPageTest::init()
{
    m_district = std::make_unique<District>();
    m_district->lastMonth();
    m_database = std::make_unique<Database>(m_district->conninfo());
    m_window = std::make_unique<MainWindow>(*m_database);
    m_window->show();
}

void SheetsPageTest::cleanup()
{
    m_window.reset();
    m_database.reset();
    m_district.reset();
}

void SheetsPageTest::openSheets(const QString& unit)
{
    m_window->actions()->page("sheets")->trigger();
    QVERIFY(harness::waitUntil([&] { return find<QComboBox>("sheetUnitBox")->count() > 1; }));
    m_window->sheetsPage()->chooseUnit(unit);
    QVERIFY2(harness::waitUntil([&] { return m_window->sheetsPage()->canExportCsv(); }), "the sheet did not come");
}

void SheetsPageTest::choose(const QString& file)
{
    QFileDialog* dialog = nullptr;
    QVERIFY(harness::waitUntil([&] { return (dialog = find<QFileDialog>("exportDialog")) != nullptr; }));
    dialog->selectFile(file);
    static_cast<QDialog*>(dialog)->accept();
}

void SheetsPageTest::theLastFullMonthIsShownAsADraft()
{
    openSheets(QStringLiteral("S1"));
    QCOMPARE(text("sheetState"), QStringLiteral("Draft"));
    QVERIFY(text("sheetDetail").contains(QStringLiteral("东城派出所")));
    const auto* people = find<QTableView>("sheetTable_people")->model();
    QCOMPARE(people->rowCount(), 2);
    // Two of three stops each time, one clock-in a duty of three: completion is 66.7 %.
    QStringList cells;
    for (int column = 0; column < people->columnCount(); ++column)
        cells.append(people->index(0, column).data().toString());
    QVERIFY2(cells.contains(QStringLiteral("66.7%")) && cells.contains(QStringLiteral("张三")),
             qPrintable(cells.join(u'|')));
}

void SheetsPageTest::linesAndUnitsAreATabAway()
{
    openSheets(QStringLiteral("S1"));
    find<QTabBar>("partTabs")->setCurrentIndex(1);
    const auto* lines = find<QTableView>("sheetTable_lines")->model();
    QVERIFY(harness::waitUntil([&] { return lines->rowCount() == 1; }));
    find<QTabBar>("partTabs")->setCurrentIndex(2);
    const auto* units = find<QTableView>("sheetTable_units")->model();
    QVERIFY(harness::waitUntil([&] { return units->rowCount() == 1; }));
}

void SheetsPageTest::csvWritesTheRowsShown()
{
    openSheets(QStringLiteral("S1"));
    m_window->actions()->exportCsv->trigger();
    const QString name = m_folder.filePath(QStringLiteral("people.csv"));
    choose(name);
    QVERIFY(harness::waitUntil([&] { return QFile::exists(name); }));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QVERIFY(lines.at(0).startsWith("\xEF\xBB\xBFsubject,name,unit,"));
    QVERIFY2(lines.at(1).startsWith("P1,张三,S1,3,3,9,6,0,3,0,0,0,0.666667,1.000000,"), lines.at(1).constData());
}

void SheetsPageTest::xlsxWritesAWorkbook()
{
    openSheets(QStringLiteral("S1"));
    m_window->actions()->exportXlsx->trigger();
    const QString name = m_folder.filePath(QStringLiteral("sheet.xlsx"));
    choose(name);
    QVERIFY(harness::waitUntil([&] { return QFile::exists(name); }));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.read(4), QByteArray("PK\x03\x04"));
    QVERIFY(file.size() > 4000);
}

void SheetsPageTest::pdfWritesPagesToBeSigned()
{
    openSheets(QStringLiteral("S1"));
    m_window->actions()->exportPdf->trigger();
    const QString name = m_folder.filePath(QStringLiteral("sheet.pdf"));
    choose(name);
    QVERIFY(harness::waitUntil([&] { return QFile::exists(name); }));
    const harness::Outcome text = harness::run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), name, QStringLiteral("-")});
    QVERIFY2(text.exitCode == 0, text.err.constData());
    QVERIFY2(text.out.contains("张三") && text.out.contains("66.67%"), text.out.constData());
}

void SheetsPageTest::listsAreTabsOfTheirOwn()
{
    openSheets(QStringLiteral("S1"));
    auto* tabs = find<QTabBar>("partTabs");
    QCOMPARE(tabs->count(), 9);
    tabs->setCurrentIndex(3);
    const auto* checkpoints = find<QTableView>("sheetTable_checkpoints")->model();
    QVERIFY(harness::waitUntil([&] { return checkpoints->rowCount() == 3; }));
    QCOMPARE(checkpoints->index(0, 0).data().toString(), QStringLiteral("C1"));
    QVERIFY(!find<QPushButton>("csvButton")->isEnabled());
    QVERIFY(find<QPushButton>("xlsxButton")->isEnabled());
    m_district->sql(QStringLiteral(
        "select desk.approve_adjustment(desk.ask_adjustment((date_trunc('month', now() at time zone 'Asia/Shanghai') - "
        "interval '1 month')::date, 'people', 'P1', 'merit', 2.5, '协助抓获', 'P2'), 'P3')"));
    tabs->setCurrentIndex(7);
    const auto* adjustments = find<QTableView>("sheetTable_adjustments")->model();
    QVERIFY(harness::waitUntil([&] { return adjustments->rowCount() == 1; }));
    QStringList cells;
    for (int column = 0; column < adjustments->columnCount(); ++column)
        cells.append(adjustments->index(0, column).data().toString());
    QVERIFY2(cells.contains(QStringLiteral("2.50")) && cells.contains(QStringLiteral("协助抓获")), qPrintable(cells.join(u'|')));
}

void SheetsPageTest::whoMayNotIssueIsNotOfferedTo()
{
    m_district->sql(QStringLiteral("do $$ begin create role window_test_viewer login in role patrol_viewer; exception "
                                   "when duplicate_object then null; end $$"));
    m_window.reset();
    m_database = std::make_unique<Database>(m_district->conninfo() + QStringLiteral(" user=window_test_viewer"));
    m_window = std::make_unique<MainWindow>(*m_database);
    m_window->show();
    openSheets(QStringLiteral("S1"));
    QTest::qWait(200); // the answer about rights is there as well
    QVERIFY(!find<QPushButton>("issueButton")->isVisible() && !find<QPushButton>("reviseButton")->isVisible());
    QVERIFY(!m_window->actions()->issue->isEnabled());
    QVERIFY(find<QPushButton>("pdfButton")->isEnabled());
}

void SheetsPageTest::aRevisionShowsItsCorrections()
{
    const QString month = QStringLiteral("(date_trunc('month', now() at time zone 'Asia/Shanghai') - interval '1 month')::date");
    m_district->sql(QStringLiteral("select * from desk.issue_sheet('S1', %1)").arg(month));
    openSheets(QStringLiteral("S1"));
    QVERIFY(harness::waitUntil([&] { return m_window->actions()->revise->isEnabled(); }));
    QVERIFY(find<QPushButton>("reviseButton")->isVisible() && !find<QPushButton>("issueButton")->isVisible());
    m_district->sql(QStringLiteral("select desk.approve_adjustment(desk.ask_adjustment(%1, 'people', 'P1', 'merit', 2.5, "
                                   "'协助抓获', 'P2'), 'P3')")
                        .arg(month));
    m_window->actions()->revise->trigger();
    find<QPushButton>("issueConfirmButton")->click();
    QVERIFY(harness::waitUntil([&] { return text("sheetState").contains(QStringLiteral("revision 2")); }));
    find<QTabBar>("partTabs")->setCurrentIndex(8);
    const auto* corrections = find<QTableView>("sheetTable_corrections")->model();
    QVERIFY(harness::waitUntil([&] { return corrections->rowCount() >= 2; }));
    QStringList cells;
    for (int column = 0; column < corrections->columnCount(); ++column)
        cells.append(corrections->index(0, column).data().toString());
    QVERIFY2(cells.contains(QStringLiteral("张三")), qPrintable(cells.join(u'|')));
}

void SheetsPageTest::anIssuedSheetShowsItsCodeAndCannotBeIssuedAgain()
{
    openSheets(QStringLiteral("S1"));
    QVERIFY(harness::waitUntil([&] { return m_window->sheetsPage()->canIssue(); }));
    m_window->actions()->issue->trigger();
    find<QPushButton>("issueConfirmButton")->click();
    QVERIFY(harness::waitUntil([&] { return text("sheetState").startsWith(QStringLiteral("Issued")); }));
    const QString code =
        m_district->sql(QStringLiteral("select code from desk.sheet_head('S1', (date_trunc('month', now() at time zone "
                                       "'Asia/Shanghai') - interval '1 month')::date)"));
    QVERIFY(!code.isEmpty());
    QVERIFY2(text("sheetState").contains(code), qPrintable(text("sheetState")));
    QVERIFY(!m_window->actions()->issue->isEnabled());
    QCOMPARE(find<QTableView>("sheetTable_people")->model()->rowCount(), 2);
}

void SheetsPageTest::cancellingIssuesNothing()
{
    openSheets(QStringLiteral("S1"));
    QVERIFY(harness::waitUntil([&] { return m_window->sheetsPage()->canIssue(); }));
    find<QPushButton>("issueButton")->click();
    find<QMessageBox>("issueDialog")->reject();
    QTest::qWait(200);
    QCOMPARE(m_district->sql(QStringLiteral("select count(*) from patrol.sheet")), QStringLiteral("0"));
    QVERIFY(m_window->actions()->issue->isEnabled());
}

void SheetsPageTest::aMonthThatIsNotOverIsRefusedInWords()
{
    m_district->dutyNow(QStringLiteral("L1"));
    openSheets(QStringLiteral("S1"));
    const QDate today = QDateTime::currentDateTime().toTimeZone(QTimeZone("Asia/Shanghai")).date();
    m_window->sheetsPage()->refresh();
    QVERIFY(harness::waitUntil([&] { return find<QComboBox>("monthBox")->count() == 2; }));
    m_window->sheetsPage()->chooseMonth(QDate(today.year(), today.month(), 1));
    QVERIFY(harness::waitUntil([&] { return m_window->sheetsPage()->canIssue(); }));
    m_window->sheetsPage()->issue();
    find<QPushButton>("issueConfirmButton")->click();
    QMessageBox* refusal = nullptr;
    QVERIFY(harness::waitUntil([&] { return (refusal = find<QMessageBox>("refusalDialog")) != nullptr; }));
    QVERIFY(!refusal->text().isEmpty());
    refusal->accept();
    QVERIFY(m_window->sheetsPage()->canIssue());
}

void SheetsPageTest::aRefusalIsOneLineWhateverItHolds()
{
    openSheets(QStringLiteral("S1"));
    QVERIFY(harness::waitUntil([&] { return m_window->sheetsPage()->canIssue(); }));
    m_district->sql(QStringLiteral(
        "alter function desk.issue_sheet rename to issue_sheet_before; "
        "create function desk.issue_sheet(unit text, month date) returns table (revision integer, code text) language "
        "plpgsql as $$ begin raise exception using errcode = 'PT400', message = E'no \"<b>a\\nb\"', "
        "hint = 'name another', detail = E'no_such_code unit=<b>a\\nb'; end $$"));
    m_window->sheetsPage()->issue();
    find<QPushButton>("issueConfirmButton")->click();
    QMessageBox* refusal = nullptr;
    QVERIFY(harness::waitUntil([&] { return (refusal = find<QMessageBox>("refusalDialog")) != nullptr; }));
    QCOMPARE(refusal->text(), QStringLiteral("no \"<b>a\\nb\". name another"));
    QCOMPARE(refusal->textFormat(), Qt::PlainText);
    refusal->accept();
}

void SheetsPageTest::whatChangesASheetIsAskedForAgain_data()
{
    QTest::addColumn<QString>("what");
    for (const char* what : {"sheets", "duties", "excuses", "adjustments", "rules", "readers"})
        QTest::newRow(what) << what;
}

void SheetsPageTest::whatChangesASheetIsAskedForAgain()
{
    QFETCH(QString, what);
    openSheets(QStringLiteral("S1"));
    QSignalSpy refreshed(m_window->sheetsPage(), &SheetsPage::refreshed);
    while (refreshed.wait(300)) // what opening it still asks for
        refreshed.clear();
    refreshed.clear();
    m_district->sql(QStringLiteral("notify patrol, '%1'").arg(what));
    QVERIFY(refreshed.count() > 0 || refreshed.wait(5000));
}

void SheetsPageTest::nothingIsComputedWhileThePageIsNotSeen()
{
    QVERIFY(!m_window->sheetsPage()->isVisible()); // made, not seen
    QVERIFY(harness::waitUntil([&] { return find<QComboBox>("sheetUnitBox")->count() > 1; }));
    QTest::qWait(300);
    QCOMPARE(find<QComboBox>("monthBox")->count(), 0);
    QVERIFY(!m_window->sheetsPage()->canExport());
}

QTEST_MAIN(SheetsPageTest)
#include "SheetsPageTest.moc"
