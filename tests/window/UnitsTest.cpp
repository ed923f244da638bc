// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/models/Units.h"

#include <QTest>

class UnitsTest : public QObject
{
    Q_OBJECT
private slots:
    void aUnitComesWithAllBelowIt()
    {
        QCOMPARE(m_units.below(QStringLiteral("S1")), (QSet<QString>{QStringLiteral("S1"), QStringLiteral("S1a")}));
        QCOMPARE(m_units.below(QStringLiteral("B")).size(), 4);
    }

    void noUnitMeansAll() { QVERIFY(m_units.below({}).isEmpty()); }

    void aUnitAboveOneWithLinesHasLines()
    {
        QVERIFY(m_units.hasLines(QStringLiteral("S1")));
        QVERIFY(m_units.hasLines(QStringLiteral("B")));
        QVERIFY(!m_units.hasLines(QStringLiteral("S2")));
    }

    void aCommunityBelongsToItsStation()
    {
        QCOMPARE(m_units.stationOf(QStringLiteral("S1a")), QStringLiteral("S1"));
        QCOMPARE(m_units.stationOf(QStringLiteral("B")), QStringLiteral("B"));
        QCOMPARE(m_units.stationOf(QStringLiteral("elsewhere")), QStringLiteral("elsewhere"));
    }

    void depthCountsFromTheTop()
    {
        QCOMPARE(m_units.depth(QStringLiteral("B")), 0);
        QCOMPARE(m_units.depth(QStringLiteral("S1a")), 2);
    }

    void daysAreToldInTheTopUnitsZone()
    {
        QCOMPARE(m_units.zone(), QTimeZone("Asia/Urumqi"));
        QCOMPARE(Units().zone(), QTimeZone("Asia/Shanghai"));
    }

private:
    const Units m_units{
        {{QStringLiteral("B"),
          QStringLiteral("分局"),
          QStringLiteral("bureau"),
          {},
          false,
          QStringLiteral("Asia/Urumqi")},
         {QStringLiteral("S1"), QStringLiteral("一所"), QStringLiteral("station"), QStringLiteral("B"), false, {}},
         {QStringLiteral("S1a"), QStringLiteral("社区"), QStringLiteral("community"), QStringLiteral("S1"), true, {}},
         {QStringLiteral("S2"), QStringLiteral("二所"), QStringLiteral("station"), QStringLiteral("B"), false, {}}}};
};

QTEST_GUILESS_MAIN(UnitsTest)
#include "UnitsTest.moc"
