// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/touch/TouchFilter.h"

#include <QTest>

using namespace agent;
using namespace std::chrono_literals;

class TouchTest : public QObject
{
    Q_OBJECT

private:
    static constexpr auto holdOff = 3000ms;

    /// Looks every 100 ms that see nothing, from after `from` to `to`.
    static void away(TouchFilter& filter, std::chrono::milliseconds from, std::chrono::milliseconds to)
    {
        for (auto at = from + 100ms; at <= to; at += 100ms)
            filter.missed(at);
    }

private slots:
    void aCardHeldToTheReaderIsOneTap()
    {
        TouchFilter filter{holdOff};
        QCOMPARE(filter.seen("A", 0ms), Sight::Touch);
        for (auto at = 100ms; at < 60s; at += 100ms)
            QCOMPARE(filter.seen("A", at), Sight::Held);
    }

    void aCardThatFlickersAtTheEdgeIsOneTap()
    {
        TouchFilter filter{0ms};
        QCOMPARE(filter.seen("A", 0ms), Sight::Touch);
        filter.missed(100ms);
        filter.missed(200ms);
        QCOMPARE(filter.seen("A", 300ms), Sight::Held); // two misses are none
        filter.missed(310ms);
        filter.missed(320ms);
        filter.missed(330ms);
        QCOMPARE(filter.seen("A", 400ms), Sight::Held); // three, but only 100 ms
    }

    void aCardThatCameBackIsANewTouch()
    {
        TouchFilter filter{0ms};
        QCOMPARE(filter.seen("A", 0ms), Sight::Touch);
        away(filter, 0ms, 300ms);
        QCOMPARE(filter.seen("A", 400ms), Sight::Touch);
    }

    void aCardThatCameBackTooSoonIsRepeated()
    {
        TouchFilter filter{holdOff};
        QCOMPARE(filter.seen("A", 0ms), Sight::Touch);
        away(filter, 0ms, 1000ms);
        QCOMPARE(filter.seen("A", 1100ms), Sight::Repeat);
        QCOMPARE(filter.seen("A", 1200ms), Sight::Held);
        away(filter, 1200ms, 2900ms);
        QCOMPARE(filter.seen("A", 3000ms), Sight::Touch); // the hold-off runs from the tap, not from the repeat
    }

    void aCardThatIsForgivenCountsAtItsNextTouch()
    {
        TouchFilter filter{holdOff};
        QCOMPARE(filter.seen("A", 0ms), Sight::Touch);
        filter.forgive("A");
        QCOMPARE(filter.seen("A", 100ms), Sight::Held); // but not while it is held
        away(filter, 100ms, 400ms);
        QCOMPARE(filter.seen("A", 500ms), Sight::Touch);
        away(filter, 500ms, 900ms);
        QCOMPARE(filter.seen("A", 1000ms), Sight::Repeat); // that one was kept
        filter.forgive("B");
    }

    void anotherCardCountsAtOnce()
    {
        TouchFilter filter{holdOff};
        QCOMPARE(filter.seen("A", 0ms), Sight::Touch);
        QCOMPARE(filter.seen("B", 50ms), Sight::Touch);
        QCOMPARE(filter.seen("A", 100ms), Sight::Held);
        QCOMPARE(filter.seen("B", 150ms), Sight::Held);
    }

    void oneCardDrivesTheOtherOut()
    {
        TouchFilter filter{0ms};
        filter.seen("A", 0ms);
        for (auto at = 100ms; at <= 400ms; at += 100ms)
            filter.seen("B", at);
        QCOMPARE(filter.seen("A", 500ms), Sight::Touch);
    }

    void aCardAfterADeafChipIsANewTouch()
    {
        TouchFilter filter{holdOff};
        filter.seen("A", 0ms);
        QCOMPARE(filter.seen("A", 1900ms), Sight::Held); // nobody looked in between
        QCOMPARE(filter.seen("A", 600s), Sight::Touch);
    }

    void whatTheJournalHoldsIsNotTakenAgainAfterAStart()
    {
        TouchFilter filter{holdOff};
        filter.remember("A", 1000ms);
        QCOMPARE(filter.seen("A", 1500ms), Sight::Repeat); // the officer still waits for the beep
        QCOMPARE(filter.seen("A", 1600ms), Sight::Held);
        QCOMPARE(filter.seen("B", 1700ms), Sight::Touch);
        TouchFilter late{holdOff};
        late.remember("A", 1000ms);
        QCOMPARE(late.seen("A", 4000ms), Sight::Touch);
        TouchFilter none{0ms};
        none.remember("A", 1000ms);
        QCOMPARE(none.seen("A", 1500ms), Sight::Repeat); // the time that a start takes counts even without a hold-off
    }
};

QTEST_GUILESS_MAIN(TouchTest)
#include "TouchTest.moc"
