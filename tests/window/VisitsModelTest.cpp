// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/models/VisitsModel.h"
#include "desk-app/rows/Roles.h"
#include "tests/window/ExampleRows.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using example::visit;

class VisitsModelTest : public QObject
{
    Q_OBJECT
private slots:
    void aRefreshThatChangesOneVisitTellsOfThatRowOnly()
    {
        VisitsModel model;
        const QAbstractItemModelTester tester(&model);
        QList<VisitRow> rows{visit("C1", Verdict::Due), visit("C2", Verdict::Due), visit("C3", Verdict::Due)};
        model.show(rows);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset),
            changes(&model, &QAbstractItemModel::dataChanged);
        rows[1] = visit("C2", Verdict::OnTime);
        model.show(rows);
        QCOMPARE(resets.count(), 0);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes.first().first().toModelIndex().row(), 1);
        QCOMPARE(model.index(1, VisitsModel::Judged).data(VerdictRole).toInt(), int(Verdict::OnTime));
    }

    void theSameAnswerAgainChangesNothing()
    {
        VisitsModel model;
        model.show({visit("C1", Verdict::Due)});
        const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.show({visit("C1", Verdict::Due)});
        QCOMPARE(changes.count(), 0);
    }

    void visitsThatEndAndVisitsThatBeginFindTheirPlace()
    {
        VisitsModel model;
        const QAbstractItemModelTester tester(&model);
        model.show({visit("C1", Verdict::Due), visit("C2", Verdict::Due), visit("C3", Verdict::Due)});
        model.show({visit("C9", Verdict::Due), visit("C3", Verdict::Due), visit("C1", Verdict::Late)});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.row(0).checkpoint, QStringLiteral("C9"));
        QCOMPARE(model.row(1).checkpoint, QStringLiteral("C3"));
        QCOMPARE(model.row(2).verdict, Verdict::Late);
        model.show({});
        QCOMPARE(model.rowCount(), 0);
    }

    void onlyAChangedVerdictIsNews()
    {
        VisitsModel model;
        VisitRow row = visit("C1", Verdict::Due);
        model.show({row});
        row.leftAt = example::at("09:00");
        model.show({row});
        QVERIFY(!model.index(0, 0).data(FreshRole).toDateTime().isValid());
        row.verdict = Verdict::OnTime;
        model.show({row});
        QVERIFY(model.index(0, 0).data(FreshRole).toDateTime().isValid());
    }

    void timesAreToldInTheDistrictsZoneWhateverThisMachines()
    {
        VisitsModel model;
        model.show({visit("C1", Verdict::Due)});
        QCOMPARE(model.index(0, VisitsModel::Window).data().toString(), QStringLiteral("08:00–10:00"));
        model.setZone(QTimeZone("Asia/Tokyo"));
        QCOMPARE(model.index(0, VisitsModel::Window).data().toString(), QStringLiteral("09:00–11:00"));
    }

    void theNextChangeIsTheNextEdgeOfADueVisit()
    {
        VisitsModel model;
        model.show({visit("C1", Verdict::OnTime), visit("C2", Verdict::Due)});
        QCOMPARE(model.nextChangeAfter(example::at("07:00")), example::at("07:50"));
        QCOMPARE(model.nextChangeAfter(example::at("08:30")), example::at("10:00"));
        QCOMPARE(model.nextChangeAfter(example::at("10:00")), example::at("10:20"));
        QVERIFY(!model.nextChangeAfter(example::at("10:20")).isValid());
    }

    void countsAreOfTheChosenUnitsOnly()
    {
        VisitsModel model;
        VisitRow elsewhere = visit("C2", Verdict::Missed);
        elsewhere.unit = QStringLiteral("S2");
        model.show({visit("C1", Verdict::OnTime), elsewhere});
        QCOMPARE(model.counts({}).total(), 2);
        QCOMPARE(model.counts({QStringLiteral("S2")})[Verdict::Missed], 1);
        QCOMPARE(model.counts({QStringLiteral("S2")}).total(), 1);
    }
};

QTEST_GUILESS_MAIN(VisitsModelTest)
#include "VisitsModelTest.moc"
