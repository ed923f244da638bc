// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/models/ClockInsModel.h"
#include "desk-app/rows/Roles.h"
#include "tests/window/ExampleRows.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using example::clockIn;

class ClockInsModelTest : public QObject
{
    Q_OBJECT
private slots:
    void aNewTapComesOnTopAndTheOthersStay()
    {
        ClockInsModel model;
        const QAbstractItemModelTester tester(&model);
        model.show({clockIn("C2", "08:02"), clockIn("C1", "08:01")});
        const QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted),
            resets(&model, &QAbstractItemModel::modelReset);
        model.show({clockIn("C3", "08:03"), clockIn("C2", "08:02")});
        QCOMPARE(resets.count(), 0);
        QCOMPARE(inserts.count(), 1);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, ClockInsModel::Checkpoint).data().toString(), QStringLiteral("点C3"));
        QVERIFY(model.index(0, 0).data(FreshRole).toDateTime().isValid());
        QVERIFY(!model.index(1, 0).data(FreshRole).toDateTime().isValid());
    }

    void theTimeIsTheTapsInTheDistrictsZone()
    {
        ClockInsModel model;
        model.show({clockIn("C1", "08:01:07")});
        QCOMPARE(model.index(0, ClockInsModel::Time).data().toString(), QStringLiteral("08:01:07"));
    }

    void aCardNobodyKnowsIsShownByItsUid()
    {
        ClockInRow row = clockIn("C1", "08:01");
        row.badge.clear();
        row.personName.clear();
        ClockInsModel model;
        model.show({row});
        QVERIFY(model.index(0, ClockInsModel::Person).data().toString().contains(QStringLiteral("04A1B2C3")));
    }

    void takingAHandheldIsNotAnUnknownPlace()
    {
        ClockInRow row = clockIn({}, "08:01");
        row.checkpointName.clear();
        row.readerKind = QStringLiteral("handheld");
        row.reader = QStringLiteral("H1");
        ClockInsModel model;
        model.show({row});
        QVERIFY(model.index(0, ClockInsModel::Checkpoint).data().toString().contains(QStringLiteral("H1")));
    }

    void anEventIsNamed()
    {
        ClockInRow row = clockIn("C1", "08:01");
        row.event = QStringLiteral("E1");
        row.eventName = QStringLiteral("路灯损坏");
        ClockInsModel model;
        model.show({row});
        QVERIFY(model.index(0, ClockInsModel::Checkpoint).data().toString().contains(row.eventName));
    }
};

QTEST_GUILESS_MAIN(ClockInsModelTest)
#include "ClockInsModelTest.moc"
