// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/model/CalendarMonthModel.h"
#include "tests/window/plan/PlanDistrict.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QStandardPaths>
#include <QTableView>
#include <QTabWidget>

namespace
{

const QString startOfNight = QStringLiteral(
    "select string_agg(distinct to_char(starts_at at time zone 'Asia/Shanghai', 'HH24:MI'), ',') from patrol.duty "
    "join patrol.shift using (line_id, shift_id) join patrol.line using (line_id) where line = 'L1' and shift = 'N' and starts_at > now()");
const QString stopsOfL1 = QStringLiteral("select string_agg(checkpoint, ',' order by position) from patrol.stop join patrol.line using (line_id) "
                                         "join patrol.checkpoint using (checkpoint_id) where line = 'L1'");

} // namespace

/// Every task of the Plan page in the real window on a real database: browse, edit, preview, save, undo, conflicts, rights.
class PlanPageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void thePlanIsShown();
    void aShiftIsEditedPreviewedAndSaved();
    void aWrongCellIsNamedAndShown();
    void stopsAreReorderedByKeysAndUndone();
    void aStopIsAddedBySearchAndByTheMap();
    void aCrewIsPutOnTheRoster();
    void aDateBecomesAHoliday();
    void aMobileDutyIsDispatchedInHalfAnHour();
    void aPlanChangedElsewhereIsRefused();
    void aRecordChangedElsewhereIsNamed();
    void aViewerBrowsesOnly();
    void anotherPageOpensALineAPlaceOrAPerson();
};

void PlanPageTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    District::useOwnSettings();
    QCoreApplication::setApplicationName(QStringLiteral("PlanPageTest"));
}

void PlanPageTest::thePlanIsShown()
{
    PlanDistrict at;
    at.open();
    QCOMPARE(at.find<QAbstractButton>("planTile_checkpoints")->accessibleName().contains(u'6'), true);
    for (const QString& view : at.page()->views()) {
        at.page()->showView(view);
        QVERIFY(at.page()->isReady());
    }
    at.page()->showView(QStringLiteral("lines"));
    auto* lines = at.find<QTableView>("planLines");
    QCOMPARE(lines->model()->rowCount(), 2);
    at.find<QLineEdit>("planLinesSearch")->setText(QStringLiteral("西城"));
    QCOMPARE(lines->model()->rowCount(), 1);
    lines->setCurrentIndex(lines->model()->index(0, 0));
    QVERIFY(at.find<QLabel>("planLineTitle")->text().contains(QStringLiteral("西城一线")));
    QCOMPARE(at.find<QTableView>("planStops")->model()->rowCount(), 3);
    QCOMPARE(at.find<QTableView>("planShifts")->model()->rowCount(), 3);
    QVERIFY(!at.find<QWidget>("planPending")->isVisible());
}

void PlanPageTest::aShiftIsEditedPreviewedAndSaved()
{
    PlanDistrict at;
    at.open();
    at.page()->open({{"line", "L1"}});
    auto* shifts = at.find<QTableView>("planShifts")->model();
    const int night = PlanDistrict::rowWith(shifts, QStringLiteral("夜班"));
    QVERIFY(shifts->setData(shifts->index(night, 3), QStringLiteral("21:30")));
    QCOMPARE(at.find<QLabel>("planPendingText")->text().contains(u'1'), true);
    at.preview();
    QCOMPARE(at.find<QLabel>("planPreviewOpened")->text(), QStringLiteral("0"));
    const int told = at.find<QLabel>("planPreviewChanged")->text().toInt();
    QVERIFY(told >= 35 && told <= 36);
    QCOMPARE(at.district.sql(startOfNight), QStringLiteral("20:00")); // only looked at
    at.press("planPreviewSave");
    QTRY_VERIFY_WITH_TIMEOUT(at.page()->editor().pending().isEmpty() && at.page()->isReady(), 15'000);
    QCOMPARE(at.district.sql(startOfNight), QStringLiteral("21:30"));
    QCOMPARE(at.district.sql(QStringLiteral("select badge from patrol.change where kind = 'shift' order by change_number desc limit 1")), QStringLiteral("P1"));
    QVERIFY(PlanDistrict::rowWith(shifts, QStringLiteral("21:30")) >= 0);
}

void PlanPageTest::aWrongCellIsNamedAndShown()
{
    PlanDistrict at;
    at.open();
    at.page()->open({{"line", "L1"}});
    auto* view = at.find<QTableView>("planShifts");
    const int night = PlanDistrict::rowWith(view->model(), QStringLiteral("夜班"));
    QVERIFY(view->model()->setData(view->model()->index(night, 3), QStringLiteral("25:00")));
    at.page()->showView(QStringLiteral("calendar"));
    at.preview();
    QVERIFY(!at.find<QPushButton>("planPreviewSave")->isEnabled());
    auto* problems = at.find<QTableView>("planPreviewProblems");
    QCOMPARE(problems->model()->rowCount(), 1);
    QVERIFY(problems->model()->index(0, 3).data().toString().contains(QStringLiteral("25:00")));
    emit problems->clicked(problems->model()->index(0, 0));
    QTRY_VERIFY(!at.find<QDialog>("planPreviewDialog"));
    QVERIFY(view->isVisible());
    QCOMPARE(view->currentIndex().data().toString(), QStringLiteral("25:00"));
    at.press("planUndo");
    QVERIFY(at.page()->editor().pending().isEmpty());
}

void PlanPageTest::stopsAreReorderedByKeysAndUndone()
{
    PlanDistrict at;
    at.open();
    at.page()->open({{"line", "L1"}});
    auto* stops = at.find<QTableView>("planStops");
    stops->setCurrentIndex(stops->model()->index(2, 1));
    stops->setFocus();
    QTest::keyClick(stops, Qt::Key_Up, Qt::AltModifier);
    QVERIFY(stops->model()->index(1, 1).data().toString().startsWith(u"C3"));
    QCOMPARE(stops->currentIndex().row(), 1);
    QTest::keyClick(stops, Qt::Key_Up, Qt::AltModifier);
    QVERIFY(stops->model()->index(0, 1).data().toString().startsWith(u"C3"));
    QTest::keySequence(stops, QKeySequence::Undo);
    QVERIFY(stops->model()->index(1, 1).data().toString().startsWith(u"C3"));
    at.press("planRedo");
    at.save();
    QCOMPARE(at.district.sql(stopsOfL1), QStringLiteral("C3,C1,C2"));
    QCOMPARE(at.district.sql(QStringLiteral("select string_agg(distinct checkpoint, ',') from patrol.visit join patrol.duty using (station_id, duty_id, on_day) join patrol.line using (line_id) join patrol.checkpoint using "
                                            "(checkpoint_id) where line = 'L1' and visit.position = 1 and starts_at > now()")),
             QStringLiteral("C3"));
}

void PlanPageTest::aStopIsAddedBySearchAndByTheMap()
{
    PlanDistrict at;
    at.open();
    at.page()->open({{"line", "L1"}});
    auto* stops = at.find<QTableView>("planStops")->model();
    auto* search = at.find<QComboBox>("planStopSearch");
    search->setCurrentIndex(search->findData(QStringLiteral("C5")));
    at.press("planStopAdd");
    QCOMPARE(stops->rowCount(), 4);
    at.press("planStopAdd"); // it stands there already
    QCOMPARE(stops->rowCount(), 4);
    at.find<QPushButton>("planStopByClick")->setChecked(true);
    QWidget* map = at.find<QWidget>("planMap");
    QVERIFY(QMetaObject::invokeMethod(map, "checkpointChosen", Q_ARG(QString, QStringLiteral("C6"))));
    QCOMPARE(stops->rowCount(), 5);
    QVERIFY(QMetaObject::invokeMethod(map, "checkpointChosen", Q_ARG(QString, QStringLiteral("C1"))));
    QCOMPARE(stops->rowCount(), 4);
    at.save();
    QCOMPARE(at.district.sql(stopsOfL1), QStringLiteral("C2,C3,C5,C6"));
}

void PlanPageTest::aCrewIsPutOnTheRoster()
{
    PlanDistrict at;
    at.open();
    at.page()->showView(QStringLiteral("rosters"));
    auto* grid = at.find<QTableView>("planRoster");
    const int crew = 1;
    QCOMPARE(grid->model()->index(0, 27).data().toString(), QStringLiteral("L1 D"));
    QCOMPARE(grid->model()->index(crew, 27).data().toString(), QString());
    at.press("planRosterMonthAfter");
    grid->setCurrentIndex(grid->model()->index(crew, 0));
    at.press("planRosterAdd");
    auto* dialog = at.find<QDialog>("planRosterDialog");
    QVERIFY(dialog);
    auto* line = at.find<QComboBox>("planRosterLine");
    line->setCurrentIndex(line->findData(QStringLiteral("L2")));
    auto* shift = at.find<QComboBox>("planRosterShift");
    shift->setCurrentIndex(shift->findData(QStringLiteral("D")));
    dialog->accept();
    QCOMPARE(grid->model()->index(crew, 0).data().toString(), QStringLiteral("L2 D"));
    QCOMPARE(grid->model()->index(crew, 5).data().toString(), QStringLiteral("L2 D"));
    at.save();
    QCOMPARE(at.district.sql(QStringLiteral("select count(*) from patrol.roster join patrol.crew using (crew_id) where crew = 'K2'")), QStringLiteral("1"));
}

void PlanPageTest::aDateBecomesAHoliday()
{
    PlanDistrict at;
    at.district.sql(QStringLiteral("update patrol.shift set day_kinds = '{workday,weekend}' where shift = 'N'; select opened from plan.open_duties(null, null)"));
    at.open();
    at.page()->showView(QStringLiteral("calendar"));
    at.press("planCalendarMonthAfter");
    auto* month = at.find<QTableView>("planCalendar");
    const QDate soon = QDate::currentDate().addDays(10);
    if (soon.month() == QDate::currentDate().month()) at.press("planCalendarMonthBefore");
    for (int cell = 0; cell < 42; ++cell) {
        const QModelIndex index = month->model()->index(cell / 7, cell % 7);
        if (index.data(CalendarMonthModel::DateRole).toDate() == soon) month->setCurrentIndex(index);
    }
    auto* kind = at.find<QComboBox>("planCalendarKind");
    kind->setCurrentIndex(kind->findData(QStringLiteral("holiday")));
    at.press("planCalendarSet");
    at.preview();
    QCOMPARE(at.find<QLabel>("planPreviewRemoved")->text(), QStringLiteral("2")); // one night on each line
    at.press("planPreviewSave");
    QTRY_VERIFY_WITH_TIMEOUT(at.page()->editor().pending().isEmpty(), 15'000);
    QCOMPARE(at.district.sql(QStringLiteral("select count(*) from patrol.duty join patrol.shift using (shift_id) where shift = 'N' and on_day = '%1'").arg(soon.toString(Qt::ISODate))),
             QStringLiteral("0"));
}

void PlanPageTest::aMobileDutyIsDispatchedInHalfAnHour()
{
    PlanDistrict at;
    // Free of fixed shifts, so that it overlaps none whenever this runs.
    at.district.sql(QStringLiteral("delete from patrol.duty where starts_at > now(); update patrol.shift set valid_until = '2020-01-01' where kind = 'fixed'; select opened from plan.open_duties(null, null)"));
    at.open();
    at.page()->showView(QStringLiteral("dispatches"));
    at.press("planDispatch");
    QVERIFY(at.find<QDialog>("planDispatchDialog"));
    at.press("planDispatchSend");
    QTRY_VERIFY_WITH_TIMEOUT(at.find<QDialog>("planPreviewDialog"), 15'000);
    QCOMPARE(at.find<QLabel>("planPreviewOpened")->text(), QStringLiteral("1"));
    at.press("planPreviewSave");
    QTRY_VERIFY_WITH_TIMEOUT(at.page()->editor().pending().isEmpty(), 15'000);
    const QString minutes = at.district.sql(QStringLiteral("select round(extract(epoch from starts_at - now()) / 60) from patrol.duty join patrol.shift using (shift_id) where shift = 'M'"));
    QVERIFY2(minutes.toInt() >= 28 && minutes.toInt() <= 36, qPrintable(minutes));
}

void PlanPageTest::aPlanChangedElsewhereIsRefused()
{
    PlanDistrict at;
    at.open();
    at.page()->open({{"line", "L1"}});
    auto* shifts = at.find<QTableView>("planShifts")->model();
    QVERIFY(shifts->setData(shifts->index(PlanDistrict::rowWith(shifts, QStringLiteral("夜班")), 3), QStringLiteral("21:30")));
    at.preview();
    at.district.sql(QStringLiteral("update patrol.crew set name = '别名' where crew = 'K2'")); // without a notice
    at.press("planPreviewSave");
    QTRY_VERIFY_WITH_TIMEOUT(at.find<QMessageBox>("refusalDialog"), 15'000);
    at.find<QMessageBox>("refusalDialog")->close();
    QCOMPARE(at.district.sql(startOfNight), QStringLiteral("20:00"));
    QTRY_VERIFY(at.page()->isReady());
    QCOMPARE(at.page()->editor().name(plan_file::crews, QStringLiteral("K2")), QStringLiteral("别名")); // what they made of it is shown
    QCOMPARE(at.page()->editor().pending().size(), 1);
    at.save();
    QCOMPARE(at.district.sql(startOfNight), QStringLiteral("21:30"));
}

void PlanPageTest::aRecordChangedElsewhereIsNamed()
{
    PlanDistrict at;
    at.open();
    at.page()->open({{"line", "L1"}});
    auto* shifts = at.find<QTableView>("planShifts")->model();
    QVERIFY(shifts->setData(shifts->index(PlanDistrict::rowWith(shifts, QStringLiteral("夜班")), 3), QStringLiteral("21:30")));
    at.district.sql(QStringLiteral("update patrol.shift set name = '大夜班' where shift = 'N'"));
    at.preview();
    auto* problems = at.find<QTableView>("planPreviewProblems");
    QVERIFY(problems && problems->model()->index(0, 3).data().toString().contains(QStringLiteral("大夜班")));
    QVERIFY(!at.find<QPushButton>("planPreviewSave")->isEnabled());
}

void PlanPageTest::aViewerBrowsesOnly()
{
    PlanDistrict maker; // makes the role
    maker.district.sql(QStringLiteral("do $$ begin create role window_test_viewer login in role patrol_viewer; exception when duplicate_object then null; end $$"));
    PlanDistrict at(QStringLiteral("window_test_viewer"));
    at.open();
    QVERIFY(!at.find<QPushButton>("planImport")->isEnabled());
    QVERIFY(at.find<QPushButton>("planExport")->isEnabled());
    at.page()->open({{"line", "L1"}});
    QCOMPARE(at.find<QTableView>("planStops")->model()->rowCount(), 3);
    for (const char* name : {"planStopUp", "planStopAdd", "planLinesAdd", "planRosterAdd", "planCalendarSet", "planDispatch"})
        QVERIFY2(!at.find<QPushButton>(name)->isEnabled(), name);
    auto* shifts = at.find<QTableView>("planShifts")->model();
    QVERIFY(!shifts->flags(shifts->index(0, 3)).testFlag(Qt::ItemIsEditable));
    QVERIFY(!shifts->setData(shifts->index(0, 3), QStringLiteral("21:30")));
}

void PlanPageTest::anotherPageOpensALineAPlaceOrAPerson()
{
    PlanDistrict at;
    at.open();
    at.page()->open({{"line", "L2"}});
    QVERIFY(at.find<QLabel>("planLineTitle")->text().contains(u"L2"));
    at.page()->open({{"checkpoint", "C4"}});
    QCOMPARE(at.find<QTableView>("planCheckpoints")->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("C4"));
    QVERIFY(at.find<QTableView>("planCheckpoints")->isVisible());
    at.page()->open({{"badge", "P3"}});
    QCOMPARE(at.find<QTableView>("planPeople")->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("P3"));
}

QTEST_MAIN(PlanPageTest)
#include "PlanPageTest.moc"
