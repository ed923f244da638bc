// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/models/SheetModel.h"
#include "desk-app/rows/Roles.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QTest>

class SheetModelTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void termsArePercentAndScoresHaveTwoDecimals()
    {
        SheetModel model;
        const QAbstractItemModelTester tester(&model);
        model.show({row(R"({"subject": "P1", "name": "张三", "completion": 0.9876, "final": 97.5, "counted": 120})")});
        QCOMPARE(text(model, "completion"), QStringLiteral("98.8%"));
        QCOMPARE(text(model, "final"), QStringLiteral("97.50"));
        QCOMPARE(text(model, "counted"), QStringLiteral("120"));
        QCOMPARE(text(model, "name"), QStringLiteral("张三"));
    }

    void whatIsNotDefinedIsADashAndNotAZero()
    {
        SheetModel model;
        model.show({row(R"({"subject": "P1", "score": null})")});
        QCOMPARE(text(model, "score"), QStringLiteral("–"));
        QCOMPARE(text(model, "dwell"), QStringLiteral("–"));
        QVERIFY(!model.index(0, model.columnOf(QStringLiteral("score"))).data(SortRole).isValid());
    }

    void numbersGivenAsTextAreNumbers()
    {
        SheetModel model;
        model.show({row(R"({"subject": "P1", "final": "100.00"})"), row(R"({"subject": "P2", "final": "9.50"})")});
        const int final = model.columnOf(QStringLiteral("final"));
        QVERIFY(model.index(0, final).data(SortRole).toDouble() > model.index(1, final).data(SortRole).toDouble());
    }

    void theGradeIsAWord()
    {
        SheetModel model;
        model.show({row(R"({"subject": "P1", "grade": "优"})")});
        QCOMPARE(text(model, "grade"), QStringLiteral("Excellent"));
    }

    void aUnitIsNamedWhenItsNameIsKnown()
    {
        SheetModel model;
        model.show({row(R"({"subject": "P1", "unit": "S1"})")});
        QCOMPARE(text(model, "unit"), QStringLiteral("S1"));
        model.setUnitNames({{QStringLiteral("S1"), QStringLiteral("一所")}});
        QCOMPARE(text(model, "unit"), QStringLiteral("一所"));
    }

    void aPersonsKindStandsBelowTheName()
    {
        SheetModel model;
        model.setPart(QStringLiteral("people"));
        model.show({row(R"({"subject": "P1", "name": "张三", "kind": "officer"})")});
        QCOMPARE(model.index(0, model.columnOf(QStringLiteral("name"))).data(DetailRole).toString(),
                 QStringLiteral("Officer"));
    }

    void unitsNeedNoColumnOfUnits()
    {
        SheetModel model;
        const int before = model.columnCount();
        model.setPart(QStringLiteral("units"));
        QCOMPARE(model.columnCount(), before - 1);
        QCOMPARE(model.columnOf(QStringLiteral("unit")), -1);
    }

    void everyColumnHasAHeading()
    {
        const SheetModel model;
        for (int at = 0; at < model.columnCount(); ++at)
            QVERIFY(!model.headerData(at, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    }

private:
    static QJsonObject row(const char* json) { return QJsonDocument::fromJson(json).object(); }
    static QString text(const SheetModel& model, const char* column)
    {
        return model.index(0, model.columnOf(QLatin1String(column))).data().toString();
    }
};

QTEST_GUILESS_MAIN(SheetModelTest)
#include "SheetModelTest.moc"
