// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/model/CalendarMonthModel.h"
#include "desk-app/plan/model/PlanEditor.h"
#include "desk-app/plan/model/PlanTableModel.h"
#include "desk-app/plan/model/RosterMonthModel.h"
#include "desk-app/plan/model/ShiftDays.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace
{

using namespace Qt::StringLiterals;

PlanAnswer small()
{
    PlanAnswer plan{{}, u"1"_s};
    plan.files[plan_file::units] = {{"B", "分局", "bureau", "", ""}, {"S1", "一所", "station", "B", ""}};
    plan.files[plan_file::lines] = {{"L1", "一线", "S1", "foot", "no", "crew", "", ""}};
    plan.files[plan_file::shifts] = {
        {"L1", "D", "日班", "fixed", "", "workday", "08:00", "600", "1", "", "", "", "", ""},
        {"L1", "M", "机动", "mobile", "", "", "", "60", "1", "", "", "", "", ""}};
    plan.files[plan_file::crews] = {{"A", "甲班", "S1"}, {"C", "丙班", "S1"}};
    plan.files[plan_file::rosters] = {{"L1", "D", "A", "2026-11-01", "", "2", "0"}, {"L1", "M", "A", "2026-11-01", "", "", ""}};
    plan.files[plan_file::calendar] = {{"2026-11-03", "", "holiday"}, {"2026-11-03", "S1", "workday"}, {"2026-11-05", "B", "holiday"}};
    plan.files[plan_file::dispatches] = {{"L1", "M", "2026-11-10", "18:00", "60", ""}, {"L1", "D", "2026-11-09", "", "", "C"}};
    plan.files[plan_file::stops] = {{"L1", "1", "C1", ""}, {"L1", "2", "C2", ""}};
    return plan;
}

} // namespace

/// Editing without a database: what is pending, undone, put on top of what others changed; and what the grids compute.
class PlanEditorTest : public QObject
{
    Q_OBJECT
private slots:
    void whatCameAndWentIsNotPending();
    void stepsAreUndoneWhole();
    void whoMayNotEditChangesNothing();
    void pendingChangesSurviveAnotherPlan();
    void aRecordThatBecameAnotherStaysPending();
    void tablesFollowTheEditor();
    void aKeyStandsOnce();
    void theRosterShowsCyclesCalendarAndDispatches();
    void theCalendarIsInherited();
};

void PlanEditorTest::whatCameAndWentIsNotPending()
{
    PlanEditor editor;
    editor.setMayEdit(true);
    editor.setPlan(small());
    const Cells before = editor.row(plan_file::crews, u"A"_s), after{"A", "新名", "S1"};
    editor.changeRow(u"x"_s, plan_file::crews, before, after);
    QCOMPARE(editor.pending(), (QList<RowChange>{{plan_file::crews, before, after}}));
    editor.changeRow(u"x"_s, plan_file::crews, after, before);
    QCOMPARE(editor.pending(), QList<RowChange>());
    editor.changeRow(u"x"_s, plan_file::crews, {}, {"N", "新", "S1"});
    editor.changeRow(u"x"_s, plan_file::crews, {"N", "新", "S1"}, {"N", "更新", "S1"});
    QCOMPARE(editor.pending(), (QList<RowChange>{{plan_file::crews, {}, {"N", "更新", "S1"}}}));
    editor.changeRow(u"x"_s, plan_file::crews, {"N", "更新", "S1"}, {});
    QCOMPARE(editor.pending(), QList<RowChange>());
}

void PlanEditorTest::stepsAreUndoneWhole()
{
    PlanEditor editor;
    editor.setMayEdit(true);
    editor.setPlan(small());
    const QList<Cells> were = editor.rows(plan_file::stops);
    editor.change(u"swap"_s, {{plan_file::stops, were[0], {"L1", "1", "C2", ""}}, {plan_file::stops, were[1], {"L1", "2", "C1", ""}}});
    QCOMPARE(editor.rows(plan_file::stops), (QList<Cells>{{"L1", "1", "C2", ""}, {"L1", "2", "C1", ""}}));
    QCOMPARE(editor.pending().size(), 2);
    editor.undoStack().undo();
    QCOMPARE(editor.rows(plan_file::stops), were);
    QCOMPARE(editor.pending().size(), 0);
    editor.undoStack().redo();
    QCOMPARE(editor.rows(plan_file::stops).first().value(2), u"C2"_s);
}

void PlanEditorTest::whoMayNotEditChangesNothing()
{
    PlanEditor editor;
    editor.setPlan(small());
    PlanTableModel model(editor, plan_file::crews);
    QVERIFY(!model.flags(model.index(0, 1)).testFlag(Qt::ItemIsEditable));
    QVERIFY(!model.setData(model.index(0, 1), u"x"_s, Qt::EditRole));
    editor.changeRow(u"x"_s, plan_file::crews, {}, {"N", "新", "S1"});
    QCOMPARE(editor.pending(), QList<RowChange>());
}

void PlanEditorTest::pendingChangesSurviveAnotherPlan()
{
    PlanEditor editor;
    editor.setMayEdit(true);
    editor.setPlan(small());
    const RowChange mine{plan_file::crews, {"A", "甲班", "S1"}, {"A", "新名", "S1"}};
    editor.change(u"x"_s, {mine});
    PlanAnswer other = small();
    other.version = u"2"_s;
    other.files[plan_file::crews].append({"Z", "他班", "S1"});
    editor.setPlan(other);
    QCOMPARE(editor.pending(), QList<RowChange>{mine});
    QCOMPARE(editor.rows(plan_file::crews).size(), 3);
    other.version = u"3"_s;
    other.files[plan_file::crews][0] = {"A", "新名", "S1"}; // it was saved
    editor.setPlan(other);
    QCOMPARE(editor.pending(), QList<RowChange>());
}

void PlanEditorTest::aRecordThatBecameAnotherStaysPending()
{
    PlanEditor editor;
    editor.setMayEdit(true);
    editor.setPlan(small());
    const RowChange mine{plan_file::crews, {"A", "甲班", "S1"}, {"A", "新名", "S1"}};
    editor.change(u"x"_s, {mine});
    PlanAnswer other = small();
    other.version = u"2"_s;
    other.files[plan_file::crews][0] = {"A", "别名", "S1"};
    editor.setPlan(other);
    QCOMPARE(editor.pending(), QList<RowChange>{mine});
    QCOMPARE(editor.name(plan_file::crews, u"A"_s), u"别名"_s);
    editor.discard();
    QCOMPARE(editor.pending(), QList<RowChange>());
}

void PlanEditorTest::tablesFollowTheEditor()
{
    PlanEditor editor;
    editor.setMayEdit(true);
    PlanTableModel model(editor, plan_file::shifts, {"shift", "kind", "start"});
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    editor.setPlan(small());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 1).data(Qt::EditRole).toString(), u"fixed"_s);
    QVERIFY(model.setData(model.index(0, 2), u"09:00"_s, Qt::EditRole));
    QCOMPARE(editor.pending().first().after.value(shift_cell::start), u"09:00"_s);
    QVERIFY(model.row(0).pending && !model.row(1).pending);
    model.setOnly(u"line"_s, u"L2"_s);
    QCOMPARE(model.rowCount(), 0);
    model.setOnly(u"line"_s, u"L1"_s);
    model.remove(u"x"_s, {1});
    QCOMPARE(model.rowCount(), 1);
    editor.undoStack().undo();
    QCOMPARE(model.rowCount(), 2);
}

void PlanEditorTest::aKeyStandsOnce()
{
    PlanEditor editor;
    editor.setMayEdit(true);
    editor.setPlan(small());
    PlanTableModel model(editor, plan_file::crews);
    QVERIFY(!model.setData(model.index(0, 0), u"C"_s, Qt::EditRole));
    QVERIFY(model.setData(model.index(0, 0), u"D"_s, Qt::EditRole));
    QCOMPARE(model.rowCount(), 2);
}

void PlanEditorTest::theRosterShowsCyclesCalendarAndDispatches()
{
    PlanEditor editor;
    editor.setPlan(small());
    RosterMonthModel model(editor);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setMonth(QDate(2026, 11, 15));
    const auto duties = [&](const QString& crew, int day) { return model.duties(model.index(model.rowOf(crew), day - 1)); };
    QCOMPARE(model.columnCount(), 30);
    QCOMPARE(duties(u"A"_s, 1), QStringList()); // a Sunday
    QCOMPARE(duties(u"A"_s, 2), QStringList()); // not its day of the cycle
    QCOMPARE(duties(u"A"_s, 3), QStringList{"L1 D"}); // a holiday for all, but not for S1
    QCOMPARE(duties(u"A"_s, 5), QStringList()); // a holiday of the bureau
    QCOMPARE(duties(u"A"_s, 9), QStringList()); // another crew is sent
    QCOMPARE(duties(u"C"_s, 9), QStringList{"L1 D"});
    QCOMPARE(duties(u"A"_s, 10), QStringList{"L1 M"}); // dispatched, with the roster's crew
    QCOMPARE(duties(u"A"_s, 11), QStringList{"L1 D"});
    model.setUnits({u"B"_s});
    QCOMPARE(model.rowCount(), 0);
}

void PlanEditorTest::theCalendarIsInherited()
{
    PlanEditor editor;
    editor.setMayEdit(true);
    editor.setPlan(small());
    CalendarMonthModel model(editor);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setMonth(QDate(2026, 11, 20));
    const auto kind = [&](int day) { return model.find(QDate(2026, 11, day)).data(CalendarMonthModel::KindRole).toString(); };
    QCOMPARE(kind(3), u"holiday"_s);
    QCOMPARE(kind(5), u"workday"_s);
    QCOMPARE(kind(7), u"weekend"_s);
    model.setUnit(u"S1"_s);
    QCOMPARE(kind(3), u"workday"_s);
    QCOMPARE(kind(5), u"holiday"_s);
    model.setKind({QDate(2026, 11, 6), QDate(2026, 11, 3)}, u"sensitive"_s);
    QCOMPARE(kind(6), u"sensitive"_s);
    QCOMPARE(editor.pending(), (QList<RowChange>{{plan_file::calendar, {"2026-11-03", "S1", "workday"}, {"2026-11-03", "S1", "sensitive"}},
                                                 {plan_file::calendar, {}, {"2026-11-06", "S1", "sensitive"}}}));
    model.setKind({QDate(2026, 11, 3)}, QString());
    QCOMPARE(kind(3), u"holiday"_s);
    QCOMPARE(model.date(model.find(QDate(2026, 11, 30))), QDate(2026, 11, 30));
}

QTEST_GUILESS_MAIN(PlanEditorTest)
#include "PlanEditorTest.moc"
