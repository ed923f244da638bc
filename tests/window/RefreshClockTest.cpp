// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/today/RefreshClock.h"

#include <QSignalSpy>
#include <QTest>

class RefreshClockTest : public QObject
{
    Q_OBJECT
private slots:
    void aBurstOfNewsIsOneQuestionSoon()
    {
        RefreshClock clock;
        QSignalSpy due(&clock, &RefreshClock::due);
        for (int news = 0; news < 50; ++news)
            clock.hurry();
        QVERIFY(due.wait(200));
        QTest::qWait(250);
        QCOMPARE(due.count(), 1);
    }

    void newsWhileAskingAskOnceMoreAfterwards()
    {
        RefreshClock clock;
        QSignalSpy due(&clock, &RefreshClock::due);
        clock.hurry();
        QVERIFY(due.wait(200));
        clock.hurry();
        clock.hurry();
        QTest::qWait(200);
        QCOMPARE(due.count(), 1);
        clock.answered(QDateTime::currentDateTimeUtc(), {});
        QVERIFY(due.wait(200));
        QTest::qWait(200);
        QCOMPARE(due.count(), 2);
    }

    void itAsksJustAfterTimeHasChangedSomething()
    {
        RefreshClock clock;
        QSignalSpy due(&clock, &RefreshClock::due);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        clock.answered(now, now.addMSecs(300));
        QVERIFY(due.wait(1000));
        QVERIFY(QDateTime::currentDateTimeUtc() >= now.addMSecs(300));
    }

    void theServersClockIsKeptAndNotThisMachines()
    {
        RefreshClock clock;
        clock.answered(QDateTime::currentDateTimeUtc().addSecs(3600), {});
        QVERIFY(qAbs(QDateTime::currentDateTimeUtc().secsTo(clock.serverNow()) - 3600) <= 1);
    }

    void afterAFailureNewsAskAgain()
    {
        RefreshClock clock;
        QSignalSpy due(&clock, &RefreshClock::due);
        clock.hurry();
        QVERIFY(due.wait(200));
        clock.failed();
        clock.hurry();
        QVERIFY(due.wait(200));
    }
};

QTEST_GUILESS_MAIN(RefreshClockTest)
#include "RefreshClockTest.moc"
