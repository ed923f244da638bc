// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/log/model/ChangesModel.h"
#include "desk-app/log/model/ChangeModel.h"
#include "desk-app/log/model/LogWords.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

namespace
{

ChangeGroup group(int second, int changes = 1)
{
    ChangeGroup made;
    made.at = QDateTime(QDate(2026, 3, 1), QTime(8, 0, second), Qt::UTC);
    made.exactAt = made.at.toString(Qt::ISODateWithMs);
    made.transaction = second;
    made.login = QStringLiteral("desk");
    made.changes = changes;
    made.added = changes;
    made.kinds = {{QStringLiteral("stop"), changes}};
    made.kind = QStringLiteral("checkpoint");
    made.code = QStringLiteral("C%1").arg(second);
    made.name = QStringLiteral("东门");
    return made;
}

Change change(qint64 number)
{
    Change made;
    made.number = number;
    made.kind = QStringLiteral("stop");
    made.code = QStringLiteral("L1/%1").arg(number);
    made.exists = true;
    return made;
}

} // namespace

class ChangesModelTest : public QObject
{
    Q_OBJECT
private slots:
    void groupsOfOneAreTheirChange()
    {
        ChangesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show({group(2), group(1)}, true);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, ChangesModel::When).data().toString(), QStringLiteral("2026-03-01 16:00:02"));
        QCOMPARE(model.index(0, ChangesModel::What).data().toString(), QStringLiteral("Checkpoint"));
        QCOMPARE(model.index(0, ChangesModel::Thing).data().toString(), QStringLiteral("东门  C2"));
        QCOMPARE(model.index(0, ChangesModel::Action).data().toString(), QStringLiteral("Added"));
        QCOMPARE(model.index(0, ChangesModel::Who).data().toString(), QStringLiteral("desk"));
        QVERIFY(!model.hasChildren(model.index(0, 0)));
        QVERIFY(!model.canFetchMore(model.index(0, 0)));
    }

    void anImportIsOneRowThatOpens()
    {
        ChangesModel model;
        QSignalSpy wanted(&model, &ChangesModel::changesWanted);
        model.show({group(3, 3), group(1)}, true);
        const QModelIndex import = model.index(0, 0);
        QVERIFY(model.hasChildren(import));
        QCOMPARE(model.rowCount(import), 0);
        model.fetchMore(import);
        QCOMPARE(wanted.count(), 1);
        QVERIFY(!model.canFetchMore(import)); // it is asked for
        model.addChanges(group(3).key(), {change(1), change(2)});
        QCOMPARE(model.rowCount(import), 2);
        QCOMPARE(model.change(model.index(1, 0, import))->code, QStringLiteral("L1/2"));
        QCOMPARE(model.group(model.index(1, 0, import))->transaction, 3);
        model.fetchMore(import);
        QCOMPARE(wanted.at(1).at(1).toLongLong(), 2); // after the last
        model.giveUpChanges(group(3).key());
        QVERIFY(model.canFetchMore(import)); // it failed: it may be asked again
        model.addChanges(group(3).key(), {change(3)});
        QVERIFY(!model.canFetchMore(import));
        model.addChanges(QStringLiteral("gone"), {change(4)}); // answered after the filter changed
        QCOMPARE(model.rowCount(import), 3);
    }

    void pagesFollowUntilTheEnd()
    {
        ChangesModel model;
        QSignalSpy wanted(&model, &ChangesModel::groupsWanted);
        model.show({group(9), group(8)}, false);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QCOMPARE(wanted.at(0).at(0).value<ChangeGroup>().transaction, 8);
        QVERIFY(!model.canFetchMore({}));
        model.addGroups({group(7)}, true);
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(!model.canFetchMore({}));
    }

    void aTreeOfBothLevelsIsWhole()
    {
        ChangesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest); // fetches, too
        model.show({group(5, 2), group(4)}, false);
        model.addChanges(group(5).key(), {change(1), change(2)});
        model.addGroups({group(3, 3)}, true);
        model.addChanges(group(3).key(), {change(3)});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.rowCount(model.index(2, 0)), 1);
    }

    void whatIsNewComesOnTopAndTheRestStays()
    {
        ChangesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show({group(5, 2), group(4)}, true);
        model.addChanges(group(5).key(), {change(1), change(2)});
        const QPersistentModelIndex chosen = model.index(1, 0, model.index(0, 0));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.showNewest({group(7), group(6), group(5, 2), group(4)}, true);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(model.rowCount(), 4);
        QVERIFY(chosen.isValid());
        QCOMPARE(chosen.parent().row(), 2);
        QCOMPARE(model.change(chosen)->number, 2);
        model.showNewest({group(30), group(29)}, false); // a gap: nothing known among them
        QCOMPARE(reset.count(), 1);
        QCOMPARE(model.rowCount(), 2);
    }

    void fieldsThatDifferComeFirst()
    {
        Change one = change(1);
        one.kind = QStringLiteral("checkpoint");
        one.existed = true;
        one.before = {{QStringLiteral("name"), QStringLiteral("东门")}, {QStringLiteral("level"), 3}, {QStringLiteral("kind"), QStringLiteral("ordinary")}};
        one.after = {{QStringLiteral("name"), QStringLiteral("东门")}, {QStringLiteral("level"), 1}, {QStringLiteral("kind"), QStringLiteral("ordinary")}, {QStringLiteral("zone"), QStringLiteral("Z1")}};
        ChangeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(one, QTimeZone("Asia/Shanghai"));
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row)
            rows.append(QStringLiteral("%1 %2 > %3%4").arg(model.index(row, 0).data().toString(), model.index(row, 1).data().toString(), model.index(row, 2).data().toString(),
                                                         model.index(row, 0).data(ChangeModel::IsChangedRole).toBool() ? QStringLiteral(" *") : QString()));
        QCOMPARE(rows, (QStringList{QStringLiteral("Level 3 > 1 *"), QStringLiteral("Zone – > Z1 *"), QStringLiteral("Kind ordinary > ordinary"), QStringLiteral("Name 东门 > 东门")}));
        model.show(std::nullopt, QTimeZone::utc());
        QCOMPARE(model.rowCount(), 0);
    }

    void valuesAreToldInWords_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const char* kind, const char* field, const QJsonValue& value, const QString& words) {
            QTest::newRow(name) << QString::fromUtf8(kind) << QString::fromUtf8(field) << value << words;
        };
        row("yes", "line", "ordered", true, QStringLiteral("yes"));
        row("instant", "excuse", "asked_at", QStringLiteral("2026-03-01T00:00:00+00:00"), QStringLiteral("2026-03-01 08:00:00"));
        row("instant with fractions", "sheet", "issued_at", QStringLiteral("2026-03-01T00:00:00.123456+00:00"), QStringLiteral("2026-03-01 08:00:00"));
        row("span", "membership", "during", QStringLiteral("[\"2025-12-31 16:00:00+00\",)"), QStringLiteral("2026-01-01 00:00:00 – …"));
        row("always", "card", "during", QStringLiteral("(,)"), QStringLiteral("… – …"));
        row("person", "person", "kind", QStringLiteral("officer"), QStringLiteral("officer"));
        row("card", "card", "kind", QStringLiteral("vehicle"), QStringLiteral("of a vehicle"));
        row("weekdays", "shift", "days", QJsonArray{1, 7}, QStringLiteral("Mon, Sun"));
        row("kinds of day", "shift", "day_kinds", QJsonArray{QStringLiteral("holiday"), QStringLiteral("赶场")}, QStringLiteral("holiday, 赶场"));
        row("start", "shift", "start", QStringLiteral("08:30:00"), QStringLiteral("08:30"));
        row("month", "adjustment", "month", QStringLiteral("2026-03-01"), QStringLiteral("2026-03"));
        row("eligibility", "line", "eligibility", QStringLiteral("unit"), QStringLiteral("the unit's"));
        row("unknown", "line", "mode", QStringLiteral("boat"), QStringLiteral("boat"));
    }
    void valuesAreToldInWords()
    {
        QFETCH(QString, kind);
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QFETCH(QString, words);
        QLocale::setDefault(QLocale::English);
        QCOMPARE(LogWords::value(kind, field, value, QTimeZone("Asia/Shanghai")), words);
    }

    void kindsAreCountedMostFirst()
    {
        QCOMPARE(LogWords::counted({{QStringLiteral("stop"), 690}, {QStringLiteral("line"), 56}, {QStringLiteral("crew"), 3}, {QStringLiteral("unit"), 2}, {QStringLiteral("zone"), 1}, {QStringLiteral("card"), 1}}),
                 QStringLiteral("Stop 690 · Line 56 · Crew 3 · Unit 2 · 2 more"));
    }
};

Q_DECLARE_METATYPE(ChangeGroup)
QTEST_GUILESS_MAIN(ChangesModelTest)
#include "ChangesModelTest.moc"
