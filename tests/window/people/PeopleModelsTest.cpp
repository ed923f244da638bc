// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/people/model/AppealsModel.h"
#include "desk-app/people/model/PersonDaysModel.h"
#include "desk-app/people/model/PeopleFilter.h"
#include "desk-app/people/model/PeopleModel.h"
#include "desk-app/rows/Roles.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace
{

PersonScore person(const QString& badge, const QString& name, const QString& kind, std::optional<double> final, const QString& grade)
{
    PersonScore made;
    made.badge = badge, made.name = name, made.kind = kind, made.final = final, made.grade = grade;
    made.readings = pinyin::readings(name);
    return made;
}

PersonVisit visit(QDate day, const QString& line, Verdict verdict)
{
    PersonVisit made;
    made.visit.day = day, made.visit.line = line, made.visit.verdict = verdict;
    return made;
}

QStringList shown(const PeopleFilter& filter)
{
    QStringList badges;
    for (int row = 0; row < filter.rowCount(); ++row)
        badges.append(filter.index(row, 0).data(CodeRole).toString());
    return badges;
}

} // namespace

class PeopleModelsTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_model.show({});
        m_model.show({person(QStringLiteral("P1"), QStringLiteral("张三"), QStringLiteral("officer"), 96.5, QStringLiteral("优")),
                      person(QStringLiteral("P2"), QStringLiteral("李四"), QStringLiteral("auxiliary"), 71, QStringLiteral("中")),
                      person(QStringLiteral("P3"), QStringLiteral("单五"), QStringLiteral("officer"), {}, {})});
    }

    void peopleAreFound_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("initials") << QStringLiteral("zs") << QStringList{QStringLiteral("P1")};
        QTest::newRow("name") << QStringLiteral("四") << QStringList{QStringLiteral("P2")};
        QTest::newRow("badge") << QStringLiteral("p3") << QStringList{QStringLiteral("P3")};
        QTest::newRow("both ways") << QStringLiteral("dw") << QStringList{QStringLiteral("P3")};
        QTest::newRow("nobody") << QStringLiteral("xyz") << QStringList{};
    }
    void peopleAreFound()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, found);
        PeopleFilter filter;
        QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setSourceModel(&m_model);
        filter.setSearch(typed);
        QCOMPARE(shown(filter), found);
    }

    void whoHasNoScoreStandsLast()
    {
        PeopleFilter filter;
        filter.setSourceModel(&m_model);
        filter.sort(PeopleModel::Final, Qt::AscendingOrder);
        QCOMPARE(shown(filter), (QStringList{QStringLiteral("P2"), QStringLiteral("P1"), QStringLiteral("P3")}));
        filter.sort(PeopleModel::Final, Qt::DescendingOrder);
        QCOMPARE(shown(filter), (QStringList{QStringLiteral("P1"), QStringLiteral("P2"), QStringLiteral("P3")}));
        filter.setKind(QStringLiteral("officer"));
        filter.setGrade(QStringLiteral("-"));
        QCOMPARE(shown(filter), QStringList{QStringLiteral("P3")});
    }

    void aDayHasItsWorstVerdict()
    {
        PersonDaysModel days;
        QAbstractItemModelTester tester(&days, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QDate march(2026, 3, 1); // a Sunday
        days.show(march, {visit(march, QStringLiteral("L1"), Verdict::OnTime), visit(march, QStringLiteral("L1"), Verdict::Missed),
                          visit(march.addDays(1), QStringLiteral("L1"), Verdict::Excused), visit(march.addDays(1), QStringLiteral("L2"), Verdict::OnTime)});
        QCOMPARE(days.rowCount(), 6);
        QCOMPARE(days.day(days.index(0, 0)), QDate(2026, 2, 23));
        QVERIFY(!days.index(0, 0).data(PersonDaysModel::InMonthRole).toBool());
        const QModelIndex first = days.indexOf(march), second = days.indexOf(march.addDays(1)), third = days.indexOf(march.addDays(2));
        QCOMPARE(first, days.index(0, 6));
        QCOMPARE(first.data(VerdictRole).toInt(), static_cast<int>(Verdict::Missed));
        QCOMPARE(first.data(PersonDaysModel::DutiesRole).toInt(), 1);
        QCOMPARE(second.data(VerdictRole).toInt(), static_cast<int>(Verdict::Excused));
        QCOMPARE(second.data(PersonDaysModel::DutiesRole).toInt(), 2);
        QVERIFY(!third.data(VerdictRole).isValid());
        QCOMPARE(third.data(PersonDaysModel::DutiesRole).toInt(), 0);
        QCOMPARE(days.mostTelling(), march);
        QVERIFY(!days.indexOf(QDate(2026, 9, 1)).isValid());
    }

    void anAppealSaysWhatItIsAbout()
    {
        AppealsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        AppealRow appeal;
        appeal.number = 7;
        appeal.state = QStringLiteral("open");
        QCOMPARE(appealSubject(appeal), QStringLiteral("The whole month"));
        appeal.term = QStringLiteral("punctuality");
        QCOMPARE(appealSubject(appeal), QStringLiteral("Punctuality"));
        appeal.text = QStringLiteral("one\ntwo");
        model.show({appeal});
        QCOMPARE(model.index(0, AppealsModel::State).data().toString(), QStringLiteral("Open"));
        QCOMPARE(model.index(0, AppealsModel::Text).data().toString(), QStringLiteral("one\\ntwo"));
    }

private:
    PeopleModel m_model;
};

QTEST_MAIN(PeopleModelsTest)
#include "PeopleModelsTest.moc"
