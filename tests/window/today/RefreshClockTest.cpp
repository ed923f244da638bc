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

    void whoAskedLongAgoAsksAtOnce()
    {
        RefreshClock clock;
        QSignalSpy due(&clock, &RefreshClock::due);
        clock.hurry(RefreshClock::What::News);
        QTest::qWait(RefreshClock::patience.count() / 3);
        QCOMPARE(due.count(), 1);
        clock.answered(QDateTime::currentDateTimeUtc(), {});
        clock.hurry(RefreshClock::What::News);
        QTest::qWait(RefreshClock::patience.count() / 3);
        QCOMPARE(due.count(), 1); // patience
        QVERIFY(due.wait(200));
    }

    void clockInsAskForNewsAndAnythingElseForTheWhole()
    {
        RefreshClock clock;
        QList<RefreshClock::What> asked;
        connect(&clock, &RefreshClock::due, this, [&](RefreshClock::What what) { asked.append(what); });
        const auto ask = [&](std::initializer_list<RefreshClock::What> wants) {
            for (auto what : wants)
                clock.hurry(what);
            QTest::qWait(150);
            clock.answered(QDateTime::currentDateTimeUtc(), {});
        };
        using enum RefreshClock::What;
        ask({News}); // the first answer is whole whatever was wanted
        ask({News});
        ask({News, Whole, News});
        ask({News});
        QCOMPARE(asked, (QList{Whole, News, Whole, News}));
    }

    void whatFailedIsAskedForAgain()
    {
        RefreshClock clock;
        QList<RefreshClock::What> asked;
        connect(&clock, &RefreshClock::due, this, [&](RefreshClock::What what) { asked.append(what); });
        clock.hurry(RefreshClock::What::Whole);
        QTest::qWait(100);
        clock.failed();
        clock.hurry(RefreshClock::What::News);
        QTest::qWait(150);
        QCOMPARE(asked, (QList{RefreshClock::What::Whole, RefreshClock::What::Whole}));
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
