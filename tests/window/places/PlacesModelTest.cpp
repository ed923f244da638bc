// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/places/model/PlacesModel.h"
#include "desk-app/places/model/PlaceDaysModel.h"
#include "desk-app/places/model/GroupsModel.h"
#include "desk-app/places/model/PlaceVisitsModel.h"
#include "desk-app/places/model/PlacesFilter.h"
#include "desk-app/places/model/Spans.h"
#include "desk-app/places/model/WeekModel.h"
#include "desk-app/rows/Roles.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace
{

const QTimeZone shanghai("Asia/Shanghai");

QDateTime at(const QString& text)
{
    QDateTime instant = QDateTime::fromString(text, QStringLiteral("yyyy-MM-dd HH:mm"));
    instant.setTimeZone(shanghai);
    return instant;
}

PlaceRow place(const QString& code, int level, const QString& category, int longest)
{
    PlaceRow row;
    row.checkpoint = code;
    row.name = QStringLiteral("示例点") + code;
    row.kind = QStringLiteral("ordinary");
    row.category = category;
    row.level = level;
    row.counts[Verdict::OnTime] = 3;
    row.counts[Verdict::Missed] = 1;
    row.counted = 4;
    row.completion = 0.75;
    row.longestMinutes = longest;
    row.longestFrom = at(QStringLiteral("2026-03-05 08:00"));
    row.longestUntil = row.longestFrom.addSecs(60 * longest);
    row.met = 0.8;
    row.heard.fill(4);
    return row;
}

PlaceVisit visit(const QString& from, const QString& to, Verdict verdict)
{
    PlaceVisit row;
    row.startsAt = at(from);
    row.endsAt = at(to);
    row.day = row.startsAt.date();
    row.line = QStringLiteral("L1");
    row.lineName = QStringLiteral("东城一线");
    row.shift = from;
    row.verdict = verdict;
    row.reason = QStringLiteral("nobody_came");
    return row;
}

} // namespace

class PlacesModelTest : public QObject
{
    Q_OBJECT
private slots:
    void hoursAreReadWholeOrNotAtAll()
    {
        QStringList numbers(168, QStringLiteral("0"));
        numbers[9] = QStringLiteral("3");
        QCOMPARE(weekHours(numbers.join(u','))[9], 3);
        QCOMPARE(weekHours(QStringLiteral("1,2,3")), WeekHours{});
        QCOMPARE(weekHours(numbers.join(u',') + QStringLiteral(",7")), WeekHours{});
        QCOMPARE(weekHours({}), WeekHours{});
    }

    void spansAreSaidAsPeopleSayThem()
    {
        QCOMPARE(spanText(-1), QStringLiteral("–"));
        QCOMPARE(spanText(45), QStringLiteral("45 min"));
        QCOMPARE(spanText(2388), QStringLiteral("39 h 48 min"));
        QCOMPARE(spanText(2880), QStringLiteral("2 d 0 h"));
        QCOMPARE(percentText(-1), QStringLiteral("–"));
    }

    void placesSayWhatIsKnownOfThem()
    {
        PlacesModel model;
        const QAbstractItemModelTester tester(&model);
        PlaceRow silent = place(QStringLiteral("C2"), 0, {}, -1);
        silent.met = -1;
        model.show({place(QStringLiteral("C1"), 1, QStringLiteral("内保单位"), 600), silent});
        QCOMPARE(model.index(0, PlacesModel::Longest).data().toString(), QStringLiteral("10 h 0 min"));
        QCOMPARE(model.index(0, PlacesModel::Met).data().toString(), QStringLiteral("8 of 10"));
        QVERIFY(model.longestInWords(model.row(0)).contains(QStringLiteral("08:00")));
        QVERIFY(model.longestInWords(model.row(1)).startsWith(QStringLiteral("Nothing is known")));
        QVERIFY(PlacesModel::metInWords(model.row(1)).startsWith(QStringLiteral("Too few")));
        QCOMPARE(model.index(1, PlacesModel::Longest).data().toString(), QStringLiteral("–"));
        QCOMPARE(model.index(0, PlacesModel::Progress).data(CountsRole).value<QList<int>>().at(2), 1);
        QVERIFY(model.find(QStringLiteral("C2")) && !model.find(QStringLiteral("C9")));
        model.show({silent});
        QCOMPARE(model.rowCount(), 1);
    }

    void filtersNarrowAndTheSumsFollow()
    {
        PlacesModel model;
        PlacesFilter filter;
        filter.setSourceModel(&model);
        const QAbstractItemModelTester tester(&filter);
        model.show({place(QStringLiteral("C1"), 1, QStringLiteral("内保单位"), 60),
                    place(QStringLiteral("C2"), 2, {}, 120),
                    place(QStringLiteral("D1"), 0, QStringLiteral("内保单位"), 30)});
        filter.setText(QStringLiteral(" c "));
        QCOMPARE(filter.rowCount(), 2);
        filter.setText({});
        filter.setLevel(0);
        QCOMPARE(filter.shown().at(0).checkpoint, QStringLiteral("D1"));
        filter.setLevel(-1);
        filter.setCategory({}, false);
        QCOMPARE(filter.shown().at(0).checkpoint, QStringLiteral("C2"));
        filter.setCategory({}, true);
        filter.setKind(QStringLiteral("standing"));
        QCOMPARE(filter.rowCount(), 0);
        filter.setKind({});

        GroupsModel levels(GroupsModel::By::Level), categories(GroupsModel::By::Category);
        const QAbstractItemModelTester other(&levels);
        levels.sum(filter.shown());
        categories.sum(filter.shown());
        QCOMPARE(levels.rowCount(), 3);
        QCOMPARE(levels.index(2, GroupsModel::Group).data().toString(),
                 QStringLiteral("No level")); // after those that have one
        QCOMPARE(categories.rowCount(), 2);
        QCOMPARE(categories.index(1, GroupsModel::Completion).data().toString(), QStringLiteral("75.0%"));
        QVERIFY(categories.index(1, 0)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("1 h 0 min"))); // the longest of both
    }

    void emptyHoursStandApartFromUnknownOnes()
    {
        WeekModel week;
        const QAbstractItemModelTester tester(&week);
        QCOMPARE(week.rowCount(), 0);
        PlaceRow one = place(QStringLiteral("C1"), 1, {}, 60), other = one;
        one.hours[0] = 1;
        one.hours[25] = 4;
        other.hours[0] = 3;
        one.heard[167] = other.heard[167] = 0;
        week.show({one, other});
        QCOMPARE(week.index(0, 0).data().toString(), QStringLiteral("4"));
        QCOMPARE(week.index(1, 1).data(HeatRole).toDouble(), 1.0);
        QCOMPARE(week.index(2, 2).data(HeatRole).toDouble(), 0.0);
        QVERIFY(week.index(6, 23).data(HeatRole).toDouble() < 0);
        QCOMPARE(week.known(), 167);
        QCOMPARE(week.blind(), 165);
        QVERIFY(week.index(2, 2).data(Qt::ToolTipRole).toString().contains(QStringLiteral("nobody came, in 4")));
        QVERIFY(week.index(6, 23).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("nothing is known")));
    }

    void aWindowThatPassesMidnightGoesOnInTheNextRow()
    {
        PlaceDaysModel days;
        const QAbstractItemModelTester tester(&days);
        PlaceAnswer answer{
            QStringLiteral("C1"),
            QDate(2026, 3, 1),
            {},
            {visit(QStringLiteral("2026-03-05 23:30"), QStringLiteral("2026-03-06 01:15"), Verdict::Missed)}};
        answer.clockIns = {
            {at(QStringLiteral("2026-03-05 23:45")),
             QStringLiteral("F1"),
             QStringLiteral("04AA"),
             QStringLiteral("P1"),
             QStringLiteral("张三"),
             {},
             {}},
            {at(QStringLiteral("2026-03-06 00:15")), QStringLiteral("F1"), QStringLiteral("04BB"), {}, {}, {}, {}},
            {at(QStringLiteral("2026-03-06 00:20")),
             QStringLiteral("F1"),
             QStringLiteral("04CC"),
             {},
             {},
             QStringLiteral("事件"),
             {}}};
        days.show(answer, shanghai);
        QCOMPARE(days.rowCount(), 31);
        const auto marks = [&](int row, int column) {
            return days.index(row, column).data(MarksRole).value<QList<DayMark>>();
        };
        QCOMPARE(marks(4, 23), (QList<DayMark>{{DayMark::Shape::Window, 0.5, 1, Verdict::Missed},
                                               {DayMark::Shape::Dot, 0.75, 0.75, {}}}));
        QCOMPARE(marks(5, 0), (QList<DayMark>{{DayMark::Shape::Window, 0, 1, Verdict::Missed},
                                              {DayMark::Shape::Ring, 0.25, 0.25, {}}}));
        QCOMPARE(marks(5, 1), (QList<DayMark>{{DayMark::Shape::Window, 0, 0.25, Verdict::Missed}}));
        QVERIFY(days.index(4, 23).data(Qt::ToolTipRole).toString().contains(QStringLiteral("张三")));
        QVERIFY(marks(5, 2).isEmpty());
        days.clear();
        QCOMPARE(days.rowCount(), 0);
    }

    void visitsAreTheLatestFirst()
    {
        PlaceVisitsModel model;
        const QAbstractItemModelTester tester(&model);
        model.showVisits(
            {visit(QStringLiteral("2026-03-05 08:00"), QStringLiteral("2026-03-05 10:00"), Verdict::OnTime),
             visit(QStringLiteral("2026-03-06 08:00"), QStringLiteral("2026-03-06 10:00"), Verdict::Missed)});
        QVERIFY(model.index(0, PlaceVisitsModel::Day).data().toString().contains(QStringLiteral("08:00–10:00")));
        QCOMPARE(model.index(0, PlaceVisitsModel::Judged).data(VerdictRole).toInt(), static_cast<int>(Verdict::Missed));
        QCOMPARE(model.index(0, PlaceVisitsModel::Reason).data().toString(), QStringLiteral("nobody came"));
    }
};

QTEST_GUILESS_MAIN(PlacesModelTest)
#include "PlacesModelTest.moc"
