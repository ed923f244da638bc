// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/lines/LinesPage.h"
#include "desk-app/database/Database.h"
#include "desk-app/evidence/EvidenceDialog.h"
#include "desk-app/lines/model/MatrixModel.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/widgets/Tile.h"
#include "desk-app/window/MainWindow.h"
#include "tests/harness/Program.h"
#include "tests/window/District.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QSettings>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>
#include <QToolButton>

class LinesPageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void stopsByDutiesWithTheirVerdicts();
    void aClickOpensTheEvidence();
    void theKeyboardOpensTheEvidence();
    void anotherLineIsFoundAndSteppedTo();
    void aUnitNarrowsTheLines();
    void aSpanOfDaysIsChosenAndRemembered();
    void anotherPageOpensALine();
    void aTileLetsItsVerdictStandOut();
    void aTapTurnsItsCell();
    void aLineWithoutDutiesSaysSo();
    void theMenuLeadsToOtherPages();

private:
    template <typename Widget> Widget* find(const char* name) const { return m_window->findChild<Widget*>(QLatin1String(name)); }
    LinesPage* page() const { return static_cast<LinesPage*>(m_window->page(QStringLiteral("lines"))); }
    MatrixModel* matrix() const { return static_cast<MatrixModel*>(find<QTableView>("linesMatrix")->model()); }
    void openLines();
    void reopen();
    [[nodiscard]] bool shows(const QString& line, int rows, int columns) const
    {
        return harness::waitUntil([&] {
            return page()->isReady() && page()->line() == line && matrix()->rowCount() == rows && matrix()->columnCount() == columns;
        });
    }

    std::unique_ptr<District> m_district;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<MainWindow> m_window;
};

void LinesPageTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    District::useOwnSettings();
    QCoreApplication::setApplicationName(QStringLiteral("LinesPageTest"));
}

void LinesPageTest::init()
{
    QSettings().clear();
    m_district = std::make_unique<District>();
    m_district->dutyOver(QStringLiteral("L1"));
    m_district->dutyNow(QStringLiteral("L1"));
    m_district->dutyNow(QStringLiteral("L2"));
    reopen();
}

void LinesPageTest::reopen()
{
    m_window.reset();
    m_database = std::make_unique<Database>(m_district->conninfo());
    m_window = std::make_unique<MainWindow>(*m_database);
    m_window->resize(1440, 900);
    m_window->show();
}

void LinesPageTest::cleanup()
{
    m_window.reset();
    m_database.reset();
    m_district.reset();
}

void LinesPageTest::openLines()
{
    m_window->showPage(QStringLiteral("lines"));
    QVERIFY(shows(QStringLiteral("L1"), 3, 2));
}

void LinesPageTest::stopsByDutiesWithTheirVerdicts()
{
    m_district->clockIn(QStringLiteral("C2"));
    openLines();
    QCOMPARE(matrix()->stops().at(1).name, QStringLiteral("示例点2"));
    QCOMPARE(matrix()->index(0, 0).data(VerdictRole).toInt(), int(Verdict::Missed));
    QCOMPARE(matrix()->index(1, 1).data(VerdictRole).toInt(), int(Verdict::OnTime));
    QCOMPARE(matrix()->index(2, 1).data(VerdictRole).toInt(), int(Verdict::Due));
    QCOMPARE(find<Tile>("linesTile_total")->shownNumber(), QStringLiteral("6"));
    QCOMPARE(find<Tile>("linesTile_missed")->shownNumber(), QStringLiteral("3"));
    QVERIFY(find<QTableView>("linesMatrix")->verticalHeader()->width() > 100); // names stay at the side
}

void LinesPageTest::aClickOpensTheEvidence()
{
    openLines();
    auto* table = find<QTableView>("linesMatrix");
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(matrix()->index(2, 0)).center());
    auto* dialog = m_window->findChild<EvidenceDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->key().checkpoint, QStringLiteral("C3"));
    QCOMPARE(dialog->key().shift, QStringLiteral("OVER"));
    QVERIFY(harness::waitUntil([&] { return dialog->isReady(); }));
}

void LinesPageTest::theKeyboardOpensTheEvidence()
{
    openLines();
    auto* table = find<QTableView>("linesMatrix");
    table->setFocus();
    table->setCurrentIndex(matrix()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Right);
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Return);
    auto* dialog = m_window->findChild<EvidenceDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->key().checkpoint, QStringLiteral("C2"));
    QCOMPARE(dialog->key().shift, QStringLiteral("NOW"));
}

void LinesPageTest::anotherLineIsFoundAndSteppedTo()
{
    openLines();
    auto* box = find<QComboBox>("linesLineBox");
    box->completer()->setCompletionPrefix(QStringLiteral("西城"));
    QCOMPARE(box->completer()->completionCount(), 1);
    box->completer()->setCompletionPrefix(QStringLiteral("l2")); // by its code, in any case
    QCOMPARE(box->completer()->completionCount(), 1);
    QVERIFY(!find<QToolButton>("linesBefore")->isEnabled());
    QTest::mouseClick(find<QToolButton>("linesAfter"), Qt::LeftButton);
    QVERIFY(shows(QStringLiteral("L2"), 3, 1));
    QVERIFY(!find<QToolButton>("linesAfter")->isEnabled());
    find<QTableView>("linesMatrix")->setFocus();
    QTest::keyClick(find<QTableView>("linesMatrix"), Qt::Key_PageUp, Qt::AltModifier);
    QVERIFY(shows(QStringLiteral("L1"), 3, 2));
    box->lineEdit()->clear();
    emit box->lineEdit()->editingFinished(); // left without a choice: the line that is shown
    QVERIFY(box->currentText().contains(QStringLiteral("L1")));
}

void LinesPageTest::aUnitNarrowsTheLines()
{
    openLines();
    page()->chooseUnit(QStringLiteral("S2"));
    QVERIFY(shows(QStringLiteral("L2"), 3, 1));
    QCOMPARE(find<QComboBox>("linesLineBox")->count(), 1);
}

void LinesPageTest::aSpanOfDaysIsChosenAndRemembered()
{
    m_district->lastMonth();
    openLines();
    auto* presets = find<QComboBox>("linesPeriodPresets");
    presets->setCurrentIndex(presets->findData(QStringLiteral("last")));
    emit presets->activated(presets->currentIndex());
    QVERIFY(shows(QStringLiteral("L1"), 3, 3));
    auto* from = find<QDateEdit>("linesPeriodFrom");
    from->setDate(from->date().addDays(10)); // the first of the three duties is left out
    QVERIFY(shows(QStringLiteral("L1"), 3, 2));
    const QDate chosen = from->date();
    reopen();
    m_window->showPage(QStringLiteral("lines"));
    QVERIFY(shows(QStringLiteral("L1"), 3, 2));
    QCOMPARE(find<QDateEdit>("linesPeriodFrom")->date(), chosen);
    find<QDateEdit>("linesPeriodFrom")->setDate(chosen.addDays(-200)); // no more than 62 days
    QCOMPARE(find<QDateEdit>("linesPeriodFrom")->date().daysTo(find<QDateEdit>("linesPeriodThrough")->date()), 61);
}

void LinesPageTest::anotherPageOpensALine()
{
    m_district->lastMonth();
    openLines();
    const QDate day = find<QDateEdit>("linesPeriodThrough")->date();
    const QDate tenth = QDate(day.year(), day.month(), 1).addMonths(-1).addDays(9);
    page()->chooseUnit(QStringLiteral("S2"));
    page()->open({{QStringLiteral("line"), QStringLiteral("L1")}, {QStringLiteral("from"), tenth}, {QStringLiteral("through"), tenth}});
    QVERIFY(shows(QStringLiteral("L1"), 3, 1)); // though it is of another unit
    QCOMPARE(matrix()->duties().first().day, tenth);
}

void LinesPageTest::aTileLetsItsVerdictStandOut()
{
    openLines();
    QTest::mouseClick(find<Tile>("linesTile_missed"), Qt::LeftButton);
    QVERIFY(!matrix()->index(0, 0).data(MatrixModel::FaintRole).toBool());
    QVERIFY(matrix()->index(0, 1).data(MatrixModel::FaintRole).toBool());
    QTest::mouseClick(find<Tile>("linesTile_total"), Qt::LeftButton);
    QVERIFY(!matrix()->index(0, 1).data(MatrixModel::FaintRole).toBool());
    QVERIFY(!find<Tile>("linesTile_missed")->isChecked());
}

void LinesPageTest::aTapTurnsItsCell()
{
    openLines();
    QCOMPARE(matrix()->index(0, 1).data(VerdictRole).toInt(), int(Verdict::Due));
    m_district->clockIn(QStringLiteral("C1"));
    QVERIFY(harness::waitUntil([&] { return matrix()->index(0, 1).data(VerdictRole).toInt() == int(Verdict::OnTime); }));
}

void LinesPageTest::aLineWithoutDutiesSaysSo()
{
    openLines();
    page()->open({{QStringLiteral("from"), QDate(2020, 1, 1)}, {QStringLiteral("through"), QDate(2020, 1, 7)}});
    QVERIFY(shows(QStringLiteral("L1"), 0, 0));
    const auto* empty = find<QTableView>("linesMatrix")->findChild<EmptyState*>();
    QVERIFY(empty && empty->isVisible());
    QCOMPARE(empty->title(), QStringLiteral("No duty on these days"));
}

void LinesPageTest::theMenuLeadsToOtherPages()
{
    openLines();
    QSignalSpy wanted(page(), &Page::wanted);
    auto* table = find<QTableView>("linesMatrix");
    table->setCurrentIndex(matrix()->index(0, 0));
    emit table->customContextMenuRequested(table->visualRect(matrix()->index(0, 0)).center());
    auto* menu = find<QMenu>("linesMenu");
    QVERIFY(menu);
    menu->actions().at(1)->trigger();
    menu->actions().at(2)->trigger();
    QCOMPARE(wanted.size(), 2);
    QCOMPARE(wanted.at(0).at(0).toString(), QStringLiteral("places"));
    QCOMPARE(wanted.at(0).at(1).toMap().value(QStringLiteral("checkpoint")).toString(), QStringLiteral("C1"));
    QCOMPARE(wanted.at(1).at(0).toString(), QStringLiteral("missed"));
    QCOMPARE(wanted.at(1).at(1).toMap().value(QStringLiteral("line")).toString(), QStringLiteral("L1"));
}

QTEST_MAIN(LinesPageTest)
#include "LinesPageTest.moc"
