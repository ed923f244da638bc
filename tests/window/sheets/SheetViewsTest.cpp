// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/database/Database.h"
#include "desk-app/page/Signer.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/sheets/SheetsPage.h"
#include "desk-app/sheets/model/AdjustmentsModel.h"
#include "desk-app/sheets/model/ComparisonModel.h"
#include "desk-app/sheets/model/SimulationModel.h"
#include "desk-app/translations/Translations.h"
#include "desk-app/window/MainWindow.h"
#include "tests/harness/Program.h"
#include "tests/window/District.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>

/// Points, comparison and the rule simulator, in the real window and database.
class SheetViewsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void otherRulesAreTriedAndNothingChanges();
    void anotherGraceIsTried();
    void rulesAreSetFromTheNextMonthOn();
    void pointsCountWhenAnotherPersonApprovesThem();
    void whatIsIssuedIsCompared();
    void aViewerIsOfferedNothing();
    void modelsAreSound();

private:
    void open(const QString& conninfo);
    void show(const QString& view);
    void sign(const QString& badge) const { Signer::of(*m_database).set(badge, badge); }
    [[nodiscard]] QString cell(const char* table, int row, int column) const
    {
        return find<QTableView>(table)->model()->index(row, column).data().toString();
    }
    [[nodiscard]] int rows(const char* table) const { return find<QTableView>(table)->model()->rowCount(); }
    template <typename Widget> Widget* find(const char* name) const
    {
        auto* found = m_window->findChild<Widget*>(QLatin1String(name));
        if (!found) qFatal("there is no %s", name);
        return found;
    }

    std::unique_ptr<District> m_district;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<MainWindow> m_window;
};

void SheetViewsTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    District::useOwnSettings();
    QCoreApplication::setApplicationName(QStringLiteral("SheetViewsTest"));
}

void SheetViewsTest::init()
{
    translations::use(QStringLiteral("en"));
    m_district = std::make_unique<District>();
    m_district->lastMonth();
    open(m_district->conninfo());
}

void SheetViewsTest::open(const QString& conninfo)
{
    m_window.reset();
    m_database = std::make_unique<Database>(conninfo);
    m_window = std::make_unique<MainWindow>(*m_database);
    m_window->show();
}

void SheetViewsTest::cleanup()
{
    m_window.reset();
    m_database.reset();
    m_district.reset();
}

void SheetViewsTest::show(const QString& view)
{
    m_window->showPage(QStringLiteral("sheets"));
    QVERIFY(harness::waitUntil([&] { return find<QComboBox>("sheetUnitBox")->count() > 1; }));
    m_window->sheetsPage()->chooseUnit(QStringLiteral("S1"));
    m_window->sheetsPage()->showView(view);
    QVERIFY(harness::waitUntil([&] { return m_window->sheetsPage()->isReady(); }));
}

void SheetViewsTest::otherRulesAreTriedAndNothingChanges()
{
    show(QStringLiteral("rules"));
    const QString before = m_district->sql(QStringLiteral("select count(*) from desk.rule_sets()"));
    auto* completion = find<QDoubleSpinBox>("rule_completion");
    QVERIFY(harness::waitUntil([&] { return completion->value() == 60; }));
    completion->setValue(0);
    find<QPushButton>("tryRulesButton")->click();
    QVERIFY(harness::waitUntil([&] { return rows("simulationTable") > 0; }));
    // 张三 reached two of three stops at each of three duties, all in time: without completion nothing is left to lose.
    int of = 0;
    while (of < rows("simulationTable") && cell("simulationTable", of, SimulationModel::Code) != QStringLiteral("P1"))
        ++of;
    QVERIFY(of < rows("simulationTable"));
    QVERIFY(cell("simulationTable", of, SimulationModel::Final) != QStringLiteral("100.00"));
    QCOMPARE(cell("simulationTable", of, SimulationModel::FinalThen), QStringLiteral("100.00"));
    QVERIFY2(find<QLabel>("simulationSummary")->text().contains(QStringLiteral("another score")),
             qPrintable(find<QLabel>("simulationSummary")->text()));
    QCOMPARE(m_district->sql(QStringLiteral("select count(*) from desk.rule_sets()")), before);
    find<QPushButton>("rulesAsTheyAreButton")->click();
    QCOMPARE(completion->value(), 60.0);
    find<QPushButton>("tryRulesButton")->click();
    QVERIFY(harness::waitUntil([&] { return rows("simulationTable") == 0; }));
    find<QCheckBox>("onlyChangesBox")->setChecked(false);
    QVERIFY(rows("simulationTable") > 0);
}

void SheetViewsTest::anotherGraceIsTried()
{
    show(QStringLiteral("rules"));
    find<QCheckBox>("otherGraceBox")->setChecked(true);
    find<QSpinBox>("graceBox")->setValue(0);
    find<QCheckBox>("onlyChangesBox")->setChecked(false);
    find<QPushButton>("tryRulesButton")->click();
    QVERIFY(harness::waitUntil([&] { return rows("simulationTable") > 0; }));
    QCOMPARE(cell("simulationTable", 0, SimulationModel::By), QStringLiteral("0.00")); // nobody came late
}

void SheetViewsTest::rulesAreSetFromTheNextMonthOn()
{
    show(QStringLiteral("rules"));
    sign(QStringLiteral("P2"));
    auto* dwell = find<QDoubleSpinBox>("rule_dwell");
    QVERIFY(harness::waitUntil([&] { return dwell->value() == 5; }));
    dwell->setValue(8);
    find<QPushButton>("setRulesButton")->click();
    find<QPushButton>("setRulesConfirmButton")->click();
    QVERIFY(harness::waitUntil([&] {
        return m_district->sql(QStringLiteral("select dwell || ' ' || set_by from desk.rule_sets() where valid_from > now()"))
                   .trimmed() == QStringLiteral("8 P2");
    }));
}

void SheetViewsTest::pointsCountWhenAnotherPersonApprovesThem()
{
    show(QStringLiteral("adjustments"));
    sign(QStringLiteral("P2"));
    find<QPushButton>("askPointsButton")->click();
    auto* subject = find<QComboBox>("adjustmentSubject");
    QVERIFY(harness::waitUntil([&] { return subject->findData(QStringLiteral("P1")) >= 0; }));
    auto* ok = find<QDialog>("adjustmentDialog")->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    QVERIFY(!ok->isEnabled());
    subject->setCurrentIndex(subject->findData(QStringLiteral("P1")));
    find<QComboBox>("adjustmentKind")->setCurrentIndex(1);
    find<QDoubleSpinBox>("adjustmentPoints")->setValue(-1.5);
    find<QPlainTextEdit>("adjustmentReason")->setPlainText(QStringLiteral("督导检查"));
    QVERIFY(ok->isEnabled());
    ok->click();
    QVERIFY(harness::waitUntil([&] { return rows("adjustmentsTable") == 1; }));
    QCOMPARE(cell("adjustmentsTable", 0, AdjustmentsModel::Points), QStringLiteral("-1.50"));
    QCOMPARE(cell("adjustmentsTable", 0, AdjustmentsModel::State), QStringLiteral("asked for"));

    // Whoever asked may not approve.
    find<QTableView>("adjustmentsTable")->selectRow(0);
    find<QPushButton>("approvePointsButton")->click();
    QVERIFY(harness::waitUntil([&] { return m_window->findChild<QMessageBox*>(QStringLiteral("refusalDialog")) != nullptr; }));
    m_window->findChild<QMessageBox*>(QStringLiteral("refusalDialog"))->close();
    sign(QStringLiteral("P3"));
    find<QPushButton>("approvePointsButton")->click();
    QVERIFY(harness::waitUntil(
        [&] { return cell("adjustmentsTable", 0, AdjustmentsModel::State) == QStringLiteral("approved"); }));
    QVERIFY(!find<QPushButton>("approvePointsButton")->isEnabled());
}

void SheetViewsTest::whatIsIssuedIsCompared()
{
    show(QStringLiteral("comparison"));
    QCOMPARE(rows("comparisonTable"), 0);
    m_district->sql(QStringLiteral("select * from desk.issue_sheet('S1', (select max(month) from desk.months() where month < "
                                   "date_trunc('month', now())))"));
    QVERIFY(harness::waitUntil([&] { return rows("comparisonTable") > 0; }));
    QCOMPARE(cell("comparisonTable", 0, ComparisonModel::Code), QStringLiteral("P1"));
    QCOMPARE(cell("comparisonTable", 0, ComparisonModel::MonthBefore), QString());
    find<QComboBox>("comparisonOfWhat")->setCurrentIndex(1);
    QVERIFY(harness::waitUntil([&] { return cell("comparisonTable", 0, ComparisonModel::Code) == QStringLiteral("L1"); }));
}

void SheetViewsTest::aViewerIsOfferedNothing()
{
    m_district->sql(QStringLiteral("do $$ begin create role window_test_viewer login in role patrol_viewer; exception "
                                   "when duplicate_object then null; end $$"));
    open(m_district->conninfo() + QStringLiteral(" user=window_test_viewer"));
    show(QStringLiteral("adjustments"));
    QVERIFY(!find<QPushButton>("askPointsButton")->isVisible());
    QVERIFY(!find<QPushButton>("approvePointsButton")->isVisible());
    show(QStringLiteral("rules"));
    QVERIFY(!find<QPushButton>("tryRulesButton")->isEnabled());
    QVERIFY(!find<QPushButton>("tryRulesButton")->toolTip().isEmpty());
    QVERIFY(!find<QPushButton>("setRulesButton")->isVisible());
}

void SheetViewsTest::modelsAreSound()
{
    AdjustmentsModel adjustments;
    ComparisonModel comparison;
    SimulationModel simulation;
    const QAbstractItemModelTester one(&adjustments), two(&comparison), three(&simulation);
    AdjustmentRow adjustment;
    adjustment.number = 1;
    adjustments.show({adjustment});
    adjustment.approvedBy = QStringLiteral("P3");
    adjustments.show({adjustment});
    QCOMPARE(adjustments.index(0, AdjustmentsModel::State).data().toString(), QStringLiteral("approved"));
    ComparisonRow compared;
    compared.subject = QStringLiteral("P1");
    compared.final = 91.5;
    compared.finalMonthBefore = 90.25;
    comparison.show({compared});
    QCOMPARE(comparison.index(0, ComparisonModel::ByMonth).data().toString(), QStringLiteral("+1.25"));
    QCOMPARE(comparison.index(0, ComparisonModel::ByYear).data().toString(), QString());
    SimulatedRow simulated;
    simulated.subject = QStringLiteral("P1");
    simulated.late = 3;
    simulation.show({simulated});
    QCOMPARE(simulation.index(0, SimulationModel::Late).data().toString(), QStringLiteral("3 → 0"));
    QVERIFY(simulated.changes());
    simulation.show({});
    QCOMPARE(simulation.rowCount(), 0);
}

QTEST_MAIN(SheetViewsTest)
#include "SheetViewsTest.moc"
