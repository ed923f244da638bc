// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/rows/Verdict.h"

#include <QTest>

class VerdictTest : public QObject
{
    Q_OBJECT
private slots:
    void everyVerdictComesBackFromItsCode()
    {
        for (Verdict verdict : allVerdicts)
            QCOMPARE(verdictOf(codeOf(verdict)), verdict);
    }

    void anUnknownCodeIsNeverAGoodOne() { QCOMPARE(verdictOf(QStringLiteral("splendid")), Verdict::NoData); }

    void completionLeavesOutWhatCannotBeJudged()
    {
        VerdictCounts counts;
        counts[Verdict::OnTime] = 6;
        counts[Verdict::Late] = 2;
        counts[Verdict::Missed] = 2;
        counts[Verdict::NoData] = 50;
        counts[Verdict::Excused] = 7;
        counts[Verdict::Due] = 33;
        QCOMPARE(counts.total(), 100);
        QCOMPARE(counts.done(), 8);
        QCOMPARE(counts.completion(), 0.8);
    }

    void withoutAnyJudgementThereIsNoCompletion()
    {
        VerdictCounts counts;
        counts[Verdict::Due] = 10;
        QVERIFY(counts.completion() < 0);
    }
};

QTEST_GUILESS_MAIN(VerdictTest)
#include "VerdictTest.moc"
