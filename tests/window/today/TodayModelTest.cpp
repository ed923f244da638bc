// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/models/VisitsModel.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/today/model/DayList.h"
#include "desk-app/today/model/MissWatch.h"
#include "desk-app/today/model/Stations.h"
#include "desk-app/today/model/UrgentModel.h"
#include "tests/window/ExampleRows.h"

#include <QAbstractItemModelTester>
#include <QTest>

using example::at;
using example::visit;

class TodayModelTest : public QObject
{
    Q_OBJECT
private:
    static ClockInRow clockIn(const QString& time, const QString& uid)
    {
        ClockInRow row;
        row.at = at(time);
        row.uid = uid;
        row.reader = QStringLiteral("F1");
        return row;
    }

private slots:
    void newsReplaceTheVisitsTheyAreOf()
    {
        TodayAnswer day{at("09:00"), {visit("C1", Verdict::Due), visit("C2", Verdict::Due), visit("C1", Verdict::Due, "L2")}};
        QVERIFY(merge(day, {at("09:01"), {visit("C1", Verdict::OnTime), visit("C2", Verdict::Due)}, {}}));
        QCOMPARE(day.asOf, at("09:01"));
        QCOMPARE(day.visits.at(0).verdict, Verdict::OnTime);
        QCOMPARE(day.visits.at(2).verdict, Verdict::Due); // of another line
    }

    void newsOfAVisitThatNobodyKnowsAskForTheWholeDay()
    {
        TodayAnswer day{at("09:00"), {visit("C1", Verdict::Due)}};
        QVERIFY(!merge(day, {at("09:01"), {example::afternoonVisit("C1", Verdict::Due)}, {}}));
    }

    void newerClockInsComeFirstAndEachOnce()
    {
        QList<ClockInRow> feed{clockIn("09:00", "02"), clockIn("08:00", "01")};
        merge(feed, {clockIn("09:10", "03"), clockIn("09:00", "02")}, 3);
        QCOMPARE(feed.size(), 3);
        QCOMPARE(feed.at(0).uid, QStringLiteral("03"));
        QCOMPARE(feed.at(2).uid, QStringLiteral("01"));
        merge(feed, {clockIn("09:20", "04")}, 3);
        QCOMPARE(feed.size(), 3);
        QCOMPARE(feed.at(2).uid, QStringLiteral("02"));
    }

    void whatRunsOutFirstComesFirstAndOverdueBeforeAll()
    {
        UrgentModel model;
        const QAbstractItemModelTester tester(&model);
        VisitRow late = visit("C1", Verdict::Due), soon = visit("C2", Verdict::Due, "L2"), sooner = visit("C3", Verdict::Due, "L3");
        soon.endsAt = at("10:20");
        soon.acceptUntil = at("10:40");
        sooner.endsAt = at("10:12");
        sooner.acceptUntil = at("11:00");
        const VisitRow far = example::afternoonVisit("C4", Verdict::Due);
        model.showDay({at("10:05"), {soon, far, visit("C5", Verdict::OnTime), late, sooner}}, {},
                      {{dutyKey("L1", "AM", QDate(2026, 3, 5)), "张三、李四"}});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.overdueCount(), 1);
        const auto checkpoint = [&](int row) { return model.index(row, UrgentModel::Checkpoint).data(CodeRole).toString(); };
        QCOMPARE(checkpoint(0), QStringLiteral("C1"));
        QCOMPARE(checkpoint(1), QStringLiteral("C3"));
        QCOMPARE(checkpoint(2), QStringLiteral("C2"));
        QCOMPARE(model.index(0, UrgentModel::Crew).data(DetailRole).toString(), QStringLiteral("张三、李四"));
    }

    void theMinutesLeftAreCountedLive()
    {
        UrgentModel model;
        model.showDay({at("10:05"), {visit("C1", Verdict::Due)}}, {}, {}); // accepted until 10:20
        const auto left = [&] { return model.index(0, UrgentModel::Left).data().toString(); };
        QVERIFY2(left().startsWith(QStringLiteral("15 min")), qPrintable(left()));
        model.tick(at("10:07:30"));
        QVERIFY2(left().startsWith(QStringLiteral("12 min")), qPrintable(left()));
        model.tick(at("10:18:20"));
        QCOMPARE(left(), QStringLiteral("1:40"));
        model.tick(at("10:25"));
        QCOMPARE(left(), QStringLiteral("0:00"));
    }

    void otherUnitsAreNotPressing()
    {
        UrgentModel model;
        model.showDay({at("10:05"), {visit("C1", Verdict::Due)}}, {QStringLiteral("S2")}, {});
        QCOMPARE(model.rowCount(), 0);
    }

    void aMissIsToldOnceAndWhatWasBeforeIsNot()
    {
        MissWatch watch;
        TodayAnswer day{at("10:30"), {visit("C1", Verdict::Missed), visit("C2", Verdict::Due)}};
        QVERIFY(watch.take(day, {}).isEmpty()); // from before
        day.visits[1].verdict = Verdict::Missed;
        QCOMPARE(watch.take(day, {}).missed.size(), 1);
        QVERIFY(watch.take(day, {}).isEmpty());
        day.visits[1].verdict = Verdict::Late; // it was clocked in for, and then not
        QVERIFY(watch.take(day, {}).isEmpty());
        day.visits[1].verdict = Verdict::Missed;
        QVERIFY(watch.take(day, {}).isEmpty());
    }

    void noDataIsToldOnlyWhenItLasts()
    {
        MissWatch watch;
        watch.take({at("10:00"), {}}, {});
        TodayAnswer day{at("10:20:01"), {visit("C1", Verdict::NoData)}}; // accepted until 10:20
        QVERIFY(MissWatch::isWaiting(day));
        QVERIFY(watch.take(day, {}).isEmpty());
        day.asOf = at("10:23");
        QVERIFY(!MissWatch::isWaiting(day));
        const Misses misses = watch.take(day, {});
        QCOMPARE(misses.silent.size(), 1);
        QVERIFY(misses.missed.isEmpty());
        QVERIFY(watch.take(day, {}).isEmpty());
        day.visits[0].verdict = Verdict::Missed; // the reader has come back
        QCOMPARE(watch.take(day, {}).missed.size(), 1);
    }

    void missesOfOtherUnitsAreNotTold()
    {
        MissWatch watch;
        watch.take({at("10:00"), {}}, {});
        QVERIFY(watch.take({at("10:30"), {visit("C1", Verdict::Missed)}}, {QStringLiteral("S2")}).isEmpty());
        QVERIFY(watch.take({at("10:31"), {visit("C1", Verdict::Missed)}}, {}).isEmpty()); // nor later
    }

    void theListShowsWhatNobodyReachedAndWhoTookNote()
    {
        VisitsModel visits;
        DayList list;
        const QAbstractItemModelTester tester(&list);
        list.setSourceModel(&visits);
        visits.show({visit("C1", Verdict::Missed), visit("C2", Verdict::OnTime), visit("C3", Verdict::NoData), visit("C4", Verdict::Missed)});
        QCOMPARE(list.rowCount(), 3);
        QCOMPARE(list.index(0, VisitsModel::Checkpoint).data(CodeRole).toString(), QStringLiteral("C1"));
        list.setSaid({{visitKey(visits.row(0)), {{"P4", "赵六", "chief", "已补巡", at("10:40")}}}}, QTimeZone("Asia/Shanghai"));
        QCOMPARE(list.index(0, VisitsModel::Checkpoint).data(CodeRole).toString(), QStringLiteral("C3"));
        const QModelIndex said = list.index(2, DayList::Said);
        QCOMPARE(said.data(CodeRole).toString(), QStringLiteral("C1"));
        QCOMPARE(said.data().toString(), QStringLiteral("赵六 10:40"));
        QCOMPARE(said.data(DetailRole).toString(), QStringLiteral("已补巡"));
        QVERIFY(said.data(Qt::ToolTipRole).toString().contains(QStringLiteral("赵六 (P4): 已补巡")));
        QVERIFY(!list.isOpen(visits.row(0)));
        QVERIFY(list.isOpen(visits.row(2)));
        list.setVerdicts({Verdict::OnTime, Verdict::Late});
        QCOMPARE(list.rowCount(), 1);
        list.setLine(QStringLiteral("L2"));
        QCOMPARE(list.rowCount(), 0);
    }

    void stationsCountWhatTheirUnitsWalk()
    {
        const Units units({{"B", "分局", "bureau", "", false, ""}, {"S1", "一所", "station", "B", true, ""},
                           {"S1a", "社区", "community", "S1", true, ""}, {"S2", "二所", "station", "B", true, ""}});
        VisitRow below = visit("C2", Verdict::Missed);
        below.unit = QStringLiteral("S1a");
        const QList<StationProgress> stations = stationsOf({visit("C1", Verdict::OnTime), below}, units, {});
        QCOMPARE(stations.size(), 1);
        QCOMPARE(stations.at(0).name, QStringLiteral("一所"));
        QCOMPARE(stations.at(0).counts.total(), 2);
    }
};

QTEST_GUILESS_MAIN(TodayModelTest)
#include "TodayModelTest.moc"
