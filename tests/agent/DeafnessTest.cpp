// SPDX-License-Identifier: GPL-3.0-or-later
// When a journal says that its reader heard nothing: pure decisions, on instants made up here.

#include "reader-agent/card-path/Deafness.h"

#include <QTest>

using namespace agent;
using namespace std::chrono_literals;

namespace
{

constexpr std::int64_t second = 1'000'000'000;

Instant inThisBoot(std::int64_t seconds)
{
    return {bootId(), seconds * second, 1'795'324'472'000'000 + seconds * 1'000'000, 120};
}

Instant inAnotherBoot(std::int64_t seconds)
{
    Instant at = inThisBoot(seconds);
    at.bootId = "0f8c6a1e-7a51-4f57-9f3d-2b1c6f0f5a11";
    return at;
}

/// Newest first, as a journal gives them.
std::vector<Entry> entries(std::vector<std::pair<Kind, Instant>> oldestFirst)
{
    std::vector<Entry> all;
    for (const auto& [kind, at] : oldestFirst) {
        const auto number = static_cast<std::int64_t>(all.size()) + 1;
        const bool tap = kind == Kind::Tap;
        all.insert(
            all.begin(),
            {number, canonicalLine({number, kind, tap ? "04A1B2C3" : "", at, tap ? Auth::Uid : Auth::None}), {}});
    }
    return all;
}

Past heardUntil(const Instant& at)
{
    return {at, false, false};
}

} // namespace

class DeafnessTest : public QObject
{
    Q_OBJECT

private slots:
    void aNewJournalBeginsByListening()
    {
        Deafness deafness{pastFrom({}, std::nullopt), inThisBoot(100)};
        QCOMPARE(deafness.dueAt(), Deafness::Time::max()); // however long the chip stays silent
        QVERIFY(deafness.wantsListening());
        deafness.saidListening(101 * second);
        QVERIFY(!deafness.wantsListening());
        QCOMPARE(deafness.dueAt(), 111s);
    }

    void aShortSilenceIsNotTold()
    {
        Deafness deafness{heardUntil(inThisBoot(95)), inThisBoot(100)};
        QVERIFY(!deafness.deafSince(100s));
        QVERIFY(!deafness.wantsListening());
        for (int i = 0; i < 20; ++i) {
            deafness.looked((101 + 9 * i) * second);
            QVERIFY(!deafness.deafSince(std::chrono::seconds{101 + 9 * i + 9}));
        }
    }

    void tenSecondsOfSilenceAreToldOnceFromTheLastLook()
    {
        Deafness deafness{heardUntil(inThisBoot(99)), inThisBoot(100)};
        deafness.looked(200 * second);
        QCOMPARE(deafness.dueAt(), 210s);
        QVERIFY(!deafness.deafSince(209s));
        QCOMPARE(deafness.deafSince(210s)->boottimeNs, 200 * second);
        QCOMPARE(deafness.deafSince(300s)->boottimeNs, 200 * second); // until it is said that it is written
        deafness.saidDeaf();
        QVERIFY(!deafness.deafSince(400s));
        QVERIFY(deafness.wantsListening());
        deafness.saidListening(500 * second);
        QCOMPARE(deafness.deafSince(510s)->boottimeNs, 500 * second);
    }

    void aRunThatEndedSomeTimeAgoIsToldAtOnce_data()
    {
        QTest::addColumn<bool>("thisBoot");
        QTest::addColumn<int>("ended");
        QTest::addColumn<bool>("told");
        QTest::newRow("nine seconds ago") << true << 91 << false;
        QTest::newRow("ten seconds ago") << true << 90 << true;
        QTest::newRow("an hour ago") << true << -3500 << true;
        QTest::newRow("just now, but before this boot") << false << 99 << true;
    }
    void aRunThatEndedSomeTimeAgoIsToldAtOnce()
    {
        QFETCH(bool, thisBoot);
        QFETCH(int, ended);
        QFETCH(bool, told);
        const Instant last = thisBoot ? inThisBoot(ended) : inAnotherBoot(ended);
        const Deafness deafness{heardUntil(last), inThisBoot(100)};
        const auto since = deafness.deafSince(100s);
        QCOMPARE(since.has_value(), told);
        if (since) QCOMPARE(since->bootId, last.bootId);
        if (since) QCOMPARE(since->boottimeNs, last.boottimeNs);
    }

    void aChipThatNeverAnswersAfterAQuickRestartIsDeafSinceTheRunBefore()
    {
        const Deafness deafness{heardUntil(inThisBoot(95)), inThisBoot(100)};
        QVERIFY(!deafness.deafSince(104s));
        QCOMPARE(deafness.deafSince(105s)->boottimeNs, 95 * second);
    }

    void aDeafnessThatOutlivesTheAgentIsOne()
    {
        Deafness deafness{{inThisBoot(10), true, false}, inThisBoot(100)};
        QVERIFY(!deafness.deafSince(1000s));
        QVERIFY(deafness.wantsListening());
    }

    void aTapThatCouldNotBeKeptIsWithinADeafness()
    {
        Deafness deafness{heardUntil(inThisBoot(99)), inThisBoot(100)};
        deafness.looked(200 * second);
        deafness.failedToKeep();
        deafness.looked(201 * second); // the chip answers, but nothing could be kept
        QCOMPARE(deafness.deafSince(201s)->boottimeNs, 200 * second);
        deafness.saidDeaf();
        QVERIFY(deafness.wantsListening());
        deafness.saidListening(202 * second);
        QVERIFY(!deafness.deafSince(203s));
    }

    void aTapThatCouldNotBeKeptWhileDeafChangesNothing()
    {
        Deafness deafness{{inThisBoot(10), true, false}, inThisBoot(100)};
        deafness.failedToKeep();
        QVERIFY(deafness.wantsListening());
        deafness.saidListening(101 * second);
        QVERIFY(!deafness.deafSince(102s));
    }

    void aJournalThatIsReplacedBeginsByListening()
    {
        Deafness deafness{heardUntil(inThisBoot(99)), inThisBoot(100)};
        deafness.looked(200 * second);
        deafness.startNewJournal();
        QVERIFY(!deafness.deafSince(1000s));
        QVERIFY(deafness.wantsListening());
    }

    void thePastIsReadFromTheJournal_data()
    {
        QTest::addColumn<std::vector<Entry>>("newest");
        QTest::addColumn<std::optional<Instant>>("looked");
        QTest::addColumn<qint64>("lastLook"); ///< Seconds; -1 = none.
        QTest::addColumn<bool>("saidDeaf");
        const std::optional<Instant> none;
        QTest::newRow("nothing at all") << std::vector<Entry>{} << none << qint64{-1} << false;
        QTest::newRow("a journal that knew no looks")
            << entries({{Kind::Start, inThisBoot(1)}, {Kind::ClockStep, inThisBoot(7)}}) << none << qint64{7} << false;
        QTest::newRow("a look after the last tap")
            << entries({{Kind::Tap, inThisBoot(30)}}) << std::optional{inThisBoot(40)} << qint64{40} << false;
        QTest::newRow("a tap after the last look")
            << entries({{Kind::Tap, inThisBoot(50)}}) << std::optional{inThisBoot(40)} << qint64{50} << false;
        QTest::newRow("a start is no look") << entries({{Kind::Tap, inThisBoot(30)}, {Kind::Start, inThisBoot(90)}})
                                            << std::optional{inThisBoot(40)} << qint64{40} << false;
        QTest::newRow("a look of the boot before the last tap")
            << entries({{Kind::Tap, inThisBoot(5)}}) << std::optional{inAnotherBoot(4000)} << qint64{5} << false;
        QTest::newRow("deaf until the end")
            << entries({{Kind::Listening, inThisBoot(2)}, {Kind::Deaf, inThisBoot(60)}, {Kind::Start, inThisBoot(90)}})
            << std::optional{inThisBoot(60)} << qint64{60} << true;
        QTest::newRow("deaf, and heard again")
            << entries({{Kind::Deaf, inThisBoot(60)}, {Kind::Listening, inThisBoot(80)}})
            << std::optional{inThisBoot(60)} << qint64{80} << false;
        std::vector<Entry> torn = entries({{Kind::Tap, inThisBoot(30)}, {Kind::Tap, inThisBoot(50)}});
        torn.front().line.clear();
        torn.front().missing = true;
        QTest::newRow("a missing entry tells nothing") << torn << none << qint64{30} << false;
    }
    void thePastIsReadFromTheJournal()
    {
        QFETCH(std::vector<Entry>, newest);
        QFETCH(std::optional<Instant>, looked);
        QFETCH(qint64, lastLook);
        QFETCH(bool, saidDeaf);
        const Past past = pastFrom(newest, looked);
        QCOMPARE(past.lastLook ? past.lastLook->boottimeNs / second : -1, lastLook);
        QCOMPARE(past.saidDeaf, saidDeaf);
        QCOMPARE(past.nothing, newest.empty());
    }
};

QTEST_GUILESS_MAIN(DeafnessTest)
#include "DeafnessTest.moc"
