// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/models/MissedModel.h"
#include "desk-app/models/VisitsModel.h"
#include "desk-app/rows/Roles.h"
#include "tests/window/ExampleRows.h"

#include <QAbstractItemModelTester>
#include <QTest>

using example::afternoonVisit;
using example::at;
using example::visit;

class MissedModelTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_missed.setSourceModel(&m_visits); }

    void missedAndOverdueWantAttentionAndNothingElse()
    {
        const QAbstractItemModelTester tester(&m_missed);
        m_visits.show({visit("C1", Verdict::Missed), visit("C2", Verdict::OnTime), visit("C3", Verdict::NoData),
                       afternoonVisit("C4", Verdict::Due)});
        m_missed.setNow(at("15:00"));
        QCOMPARE(codes(), QStringList{QStringLiteral("C1")});
        m_missed.setNow(at("16:05"));
        QCOMPARE(codes(), (QStringList{QStringLiteral("C4"), QStringLiteral("C1")}));
    }

    void withinAWindowTheOrderIsThePlans()
    {
        m_visits.show({visit("C1", Verdict::Missed), visit("C2", Verdict::Missed),
                       afternoonVisit("C3", Verdict::Missed), afternoonVisit("C4", Verdict::Missed)});
        m_missed.setNow(at("18:00"));
        QCOMPARE(codes().join(u' '), QStringLiteral("C3 C4 C1 C2"));
    }

    void aVerdictListsItsVisits()
    {
        m_visits.show({visit("C1", Verdict::Missed), visit("C2", Verdict::Late)});
        m_missed.setVerdict(Verdict::Late);
        QCOMPARE(codes(), QStringList{QStringLiteral("C2")});
        m_missed.setVerdict({});
        QCOMPARE(codes(), QStringList{QStringLiteral("C1")});
    }

    void onlyTheChosenUnitsAreListed()
    {
        m_visits.show({visit("C1", Verdict::Missed)});
        m_missed.setUnits({QStringLiteral("S2")});
        QVERIFY(codes().isEmpty());
        m_missed.setUnits({});
        QCOMPARE(codes().size(), 1);
    }

    void aVisitThatIsMadeGoodLeavesTheList()
    {
        m_visits.show({visit("C1", Verdict::Missed), visit("C2", Verdict::Missed)});
        m_visits.show({visit("C1", Verdict::OnTime), visit("C2", Verdict::Missed)});
        QCOMPARE(codes(), QStringList{QStringLiteral("C2")});
    }

private:
    QStringList codes() const
    {
        QStringList result;
        for (int row = 0; row < m_missed.rowCount(); ++row)
            result.append(m_missed.index(row, 0).data(CodeRole).toString());
        return result;
    }

    VisitsModel m_visits;
    MissedModel m_missed;
};

QTEST_GUILESS_MAIN(MissedModelTest)
#include "MissedModelTest.moc"
