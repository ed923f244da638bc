// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/lines/model/LineChoiceModel.h"
#include "desk-app/lines/model/MatrixModel.h"
#include "desk-app/rows/Roles.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

class MatrixModelTest : public QObject
{
    Q_OBJECT
private slots:
    void aRowPerStopAColumnPerRound();
    void aStopThatMovedIsOneRow();
    void headersSumUp();
    void aRefreshChangesOnlyTheCellsThatDiffer();
    void otherDutiesAreAnotherMatrix();
    void aVerdictCanStandOut();
    void aCellTellsReasonAndTime();
    void sixtyStopsByOneHundredAndTwentyFourDutiesAreQuick();
    void linesAreChosenAmongThoseOfAUnit();

private:
    static LineVisit visit(int day, const QString& checkpoint, int position, Verdict verdict, int round = 1, int rounds = 1);
};

LineVisit MatrixModelTest::visit(int day, const QString& checkpoint, int position, Verdict verdict, int round, int rounds)
{
    LineVisit visit;
    visit.day = QDate(2026, 3, 1).addDays(day);
    visit.shift = QStringLiteral("D");
    visit.shiftName = QStringLiteral("日巡");
    visit.startsAt = QDateTime(visit.day, QTime(8, 0), Qt::UTC);
    visit.endsAt = visit.startsAt.addSecs(3600);
    visit.rounds = rounds;
    visit.round = round;
    visit.position = position;
    visit.checkpoint = checkpoint;
    visit.checkpointName = QStringLiteral("点") + checkpoint;
    visit.kind = QStringLiteral("ordinary");
    visit.verdict = verdict;
    visit.reason = verdict == Verdict::Missed ? QStringLiteral("nobody_came") : QStringLiteral("in_window");
    if (verdict == Verdict::OnTime) visit.arrivedAt = visit.startsAt.addSecs(300), visit.personName = QStringLiteral("张三");
    return visit;
}

void MatrixModelTest::aRowPerStopAColumnPerRound()
{
    MatrixModel model;
    const QAbstractItemModelTester tester(&model);
    model.show({visit(0, "C1", 1, Verdict::OnTime, 1, 2), visit(0, "C2", 2, Verdict::Missed, 1, 2), visit(0, "C1", 1, Verdict::Late, 2, 2),
                visit(0, "C2", 2, Verdict::NoData, 2, 2), visit(1, "C2", 2, Verdict::Due)});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.columnCount(), 3);
    QCOMPARE(model.index(0, 1).data(VerdictRole).toInt(), int(Verdict::Late));
    QCOMPARE(model.index(1, 2).data(VerdictRole).toInt(), int(Verdict::Due));
    QVERIFY(!model.index(0, 2).data(VerdictRole).isValid()); // the duty has no such stop
    QVERIFY(!model.visit(model.index(0, 2)));
    QCOMPARE(model.visit(model.index(1, 0))->checkpoint, QStringLiteral("C2"));
}

void MatrixModelTest::aStopThatMovedIsOneRow()
{
    MatrixModel model;
    model.show({visit(0, "C1", 1, Verdict::OnTime), visit(0, "C2", 2, Verdict::OnTime), visit(1, "C2", 1, Verdict::OnTime),
                visit(1, "C1", 2, Verdict::OnTime)});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.stops().at(0).checkpoint, QStringLiteral("C2")); // as the newest duty has them
    QCOMPARE(model.stops().at(1).checkpoint, QStringLiteral("C1"));
}

void MatrixModelTest::headersSumUp()
{
    MatrixModel model;
    model.show({visit(0, "C1", 1, Verdict::OnTime), visit(0, "C2", 2, Verdict::Missed), visit(1, "C1", 1, Verdict::OnTime),
                visit(1, "C2", 2, Verdict::Due)});
    QCOMPARE(model.headerData(0, Qt::Vertical, MatrixModel::ShareRole).toString(), QStringLiteral("100 %"));
    QCOMPARE(model.headerData(1, Qt::Vertical, MatrixModel::ShareRole).toString(), QStringLiteral("0 %"));
    QCOMPARE(model.headerData(0, Qt::Horizontal, MatrixModel::ShareRole).toString(), QStringLiteral("50 %"));
    QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("03-01"));
    QCOMPARE(model.headerData(0, Qt::Horizontal, MatrixModel::SmallRole).toString(), QStringLiteral("日巡"));
    QCOMPARE(model.headerData(0, Qt::Vertical, Qt::DisplayRole).toString(), QStringLiteral("点C1"));
    VerdictCounts almost;
    almost[Verdict::OnTime] = 999, almost[Verdict::Missed] = 1;
    QCOMPARE(MatrixModel::share(almost), QStringLiteral("99 %")); // never all while one is missed
    QCOMPARE(MatrixModel::share({}), QString());
}

void MatrixModelTest::aRefreshChangesOnlyTheCellsThatDiffer()
{
    MatrixModel model;
    const QAbstractItemModelTester tester(&model);
    QList<LineVisit> visits{visit(0, "C1", 1, Verdict::Due), visit(0, "C2", 2, Verdict::Due)};
    model.show(visits);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset), changed(&model, &QAbstractItemModel::dataChanged);
    model.show(visits);
    QCOMPARE(changed.size(), 0);
    visits[1] = visit(0, "C2", 2, Verdict::OnTime);
    model.show(visits);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex(), model.index(1, 0));
    QCOMPARE(model.counts()[Verdict::OnTime], 1);
}

void MatrixModelTest::otherDutiesAreAnotherMatrix()
{
    MatrixModel model;
    model.show({visit(0, "C1", 1, Verdict::OnTime)});
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.show({visit(1, "C1", 1, Verdict::OnTime)});
    QCOMPARE(reset.size(), 1);
    model.show({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 0);
}

void MatrixModelTest::aVerdictCanStandOut()
{
    MatrixModel model;
    model.show({visit(0, "C1", 1, Verdict::OnTime), visit(0, "C2", 2, Verdict::Missed)});
    QVERIFY(!model.index(0, 0).data(MatrixModel::FaintRole).toBool());
    model.setStanding(Verdict::Missed);
    QVERIFY(model.index(0, 0).data(MatrixModel::FaintRole).toBool());
    QVERIFY(!model.index(1, 0).data(MatrixModel::FaintRole).toBool());
}

void MatrixModelTest::aCellTellsReasonAndTime()
{
    MatrixModel model;
    model.setZone(QTimeZone("Asia/Shanghai"));
    LineVisit late = visit(0, "C1", 1, Verdict::OnTime);
    late.shortDwell = true;
    model.show({late, visit(0, "C2", 2, Verdict::Missed)});
    const QString said = model.index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY2(said.contains(QStringLiteral("张三 arrived at 16:05")), qPrintable(said));
    QVERIFY(said.contains(QStringLiteral("16:00–17:00")) && said.contains(QStringLiteral("the stay was too short")));
    QVERIFY(model.index(0, 0).data(MatrixModel::FlagRole).toBool());
    QVERIFY(model.index(1, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Missed · nobody came")));
}

void MatrixModelTest::sixtyStopsByOneHundredAndTwentyFourDutiesAreQuick()
{
    QList<LineVisit> visits;
    for (int duty = 0; duty < 124; ++duty)
        for (int stop = 0; stop < 60; ++stop)
            visits.append(visit(duty, QStringLiteral("C%1").arg(stop), stop + 1, Verdict::OnTime));
    MatrixModel model;
    QElapsedTimer clock;
    clock.start();
    model.show(visits);
    model.show(visits);
    QCOMPARE(model.rowCount() * model.columnCount(), 60 * 124);
    QVERIFY2(clock.elapsed() < 1500, qPrintable(QString::number(clock.elapsed()))); // some 30 ms on an idle machine
}

void MatrixModelTest::linesAreChosenAmongThoseOfAUnit()
{
    LineChoiceModel model;
    const QAbstractItemModelTester tester(&model);
    model.show({{"L1", "一线", "S1", "一所", "foot", 3}, {"L2", "二线", "S2", "二所", "foot", 3}});
    QCOMPARE(model.rowCount(), 2);
    model.setUnits({QStringLiteral("S2")});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("二线 L2 · 二所"));
    QCOMPARE(model.rowOf(QStringLiteral("L1")), -1);
    QVERIFY(model.knows(QStringLiteral("L1")));
}

QTEST_GUILESS_MAIN(MatrixModelTest)
#include "MatrixModelTest.moc"
