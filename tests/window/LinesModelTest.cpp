// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/models/LinesModel.h"
#include "desk-app/rows/Roles.h"
#include "tests/window/ExampleRows.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using example::visit;

class LinesModelTest : public QObject
{
    Q_OBJECT
private slots:
    void visitsAreCountedByLine()
    {
        LinesModel model;
        const QAbstractItemModelTester tester(&model);
        model.showVisits({visit("C1", Verdict::Due, "L2"), visit("C1", Verdict::OnTime), visit("C2", Verdict::Missed),
                          visit("C3", Verdict::Late)});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.row(0).line, QStringLiteral("L1"));
        QCOMPARE(model.index(0, LinesModel::Done).data().toString(), QStringLiteral("2/3"));
        QCOMPARE(model.index(0, LinesModel::Missed).data().toString(), QStringLiteral("1"));
        QCOMPARE(model.index(1, LinesModel::Missed).data().toString(), QString());
    }

    void theProgressHasItsCountsAndNoOtherCellHas()
    {
        LinesModel model;
        model.showVisits({visit("C1", Verdict::OnTime), visit("C2", Verdict::Missed)});
        const auto counts = model.index(0, LinesModel::Progress).data(CountsRole).value<QList<int>>();
        QCOMPARE(counts.value(int(Verdict::OnTime)), 1);
        QCOMPARE(counts.value(int(Verdict::Missed)), 1);
        QVERIFY(!model.index(0, LinesModel::Name).data(CountsRole).isValid());
    }

    void aTapChangesItsLineOnly()
    {
        LinesModel model;
        model.showVisits({visit("C1", Verdict::Due), visit("C1", Verdict::Due, "L2")});
        const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.showVisits({visit("C1", Verdict::Due), visit("C1", Verdict::OnTime, "L2")});
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes.first().first().toModelIndex().row(), 1);
        QVERIFY(model.index(1, 0).data(FreshRole).toDateTime().isValid());
    }

    void linesAreSortedByHowFarTheyHaveCome()
    {
        LinesModel model;
        model.showVisits({visit("C1", Verdict::Due), visit("C1", Verdict::OnTime, "L2")});
        QVERIFY(model.index(0, LinesModel::Progress).data(SortRole).toDouble() <
                model.index(1, LinesModel::Progress).data(SortRole).toDouble());
    }
};

QTEST_GUILESS_MAIN(LinesModelTest)
#include "LinesModelTest.moc"
