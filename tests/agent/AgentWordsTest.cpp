// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/courier/Backoff.h"
#include "reader-agent/watcher/DeviceClaim.h"
#include "reader-agent/watcher/Report.h"
#include "reader-agent/words/ClockWatch.h"
#include "reader-agent/words/Entry.h"
#include "reader-agent/words/Trouble.h"

#include <QTest>

using namespace agent;

class AgentWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void anInstantIsWrittenInUtcWithSixDecimals_data()
    {
        QTest::addColumn<qint64>("micros");
        QTest::addColumn<QString>("text");
        QTest::newRow("a night") << qint64{1795324472123456} << "2026-11-22T05:14:32.123456Z";
        QTest::newRow("the start") << qint64{0} << "1970-01-01T00:00:00.000000Z";
        QTest::newRow("one before the start") << qint64{-1} << "1969-12-31T23:59:59.999999Z";
        QTest::newRow("leap day") << qint64{1709164800000007} << "2024-02-29T00:00:00.000007Z";
    }
    void anInstantIsWrittenInUtcWithSixDecimals()
    {
        QFETCH(qint64, micros);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(rfc3339(micros)), text);
        QCOMPARE(microsecondsFrom(text.toStdString()), micros);
    }

    void whatIsNoInstantIsNotReadAsOne_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
             {"", "now", "2026-11-22", "2026-11-22T05:14:32Z", "2026-11-22T05:14:32.123Z", "2026-02-30T05:14:32.123456Z",
              "2026-11-22T25:14:32.123456Z", "2026-11-22T05:14:32.123456+08:00", "2026-11-22T05:14:32.123456Z "})
            QTest::newRow(text) << QByteArray{text};
    }
    void whatIsNoInstantIsNotReadAsOne()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!microsecondsFrom(text.toStdString()));
    }

    void aLineIsTheOneThatAuditorsAreTold()
    {
        const Instant at{"0f8c6a1e-7a51-4f57-9f3d-2b1c6f0f5a11", 9123456789012, 1795324472123456, 120};
        QCOMPARE(
            QString::fromStdString(canonicalLine({17, Kind::Tap, "04A1B2C3", at, Auth::Uid})),
            "17 tap 04A1B2C3 0f8c6a1e-7a51-4f57-9f3d-2b1c6f0f5a11 9123456789012 2026-11-22T05:14:32.123456Z 120 uid");
        QCOMPARE(
            QString::fromStdString(canonicalLine({18, Kind::ClockStep, {}, at, Auth::None})),
            "18 clock_step - 0f8c6a1e-7a51-4f57-9f3d-2b1c6f0f5a11 9123456789012 2026-11-22T05:14:32.123456Z 120 none");
        const auto last = [&](Kind kind, Auth auth, const char* detail) {
            const std::string line = canonicalLine({19, kind, {}, at, auth, detail});
            return QString::fromStdString(line).section(' ', 1, 1) + ' ' +
                   QString::fromStdString(line).section(' ', -1);
        };
        QCOMPARE(last(Kind::Deaf, Auth::None, ""), "deaf none");
        QCOMPARE(last(Kind::Listening, Auth::None, ""), "listening none");
        QCOMPARE(last(Kind::Start, Auth::None, ""), "start none");
        QCOMPARE(last(Kind::Tap, Auth::Sun, "61"), "tap sun:61");
        QCOMPARE(last(Kind::Tap, Auth::Failed, "wrong_key"), "tap failed:wrong_key");
        QCOMPARE(last(Kind::Tap, Auth::Mutual, ""), "tap mutual");
        QCOMPARE(last(Kind::Tap, Auth::Originality, ""), "tap originality");
    }

    void aPastInstantIsToldByTheClocksOfNow()
    {
        const Instant here = now();
        const Instant then = atBoottime(here.boottimeNs - 5'000'000'000);
        QCOMPARE(then.bootId, here.bootId);
        QCOMPARE(then.boottimeNs, here.boottimeNs - 5'000'000'000);
        QVERIFY(std::abs(here.realtimeUs - 5'000'000 - then.realtimeUs) < 100'000);
    }

    void aLineIsTakenApartAgain()
    {
        const std::string line = canonicalLine({3, Kind::Tap, "04A1B2C3", {"b", 77, 0, 5}, Auth::Uid});
        const auto parts = partsOf(line);
        QVERIFY(parts.has_value());
        QCOMPARE(parts->kind, "tap");
        QCOMPARE(parts->uid, "04A1B2C3");
        QCOMPARE(parts->bootId, "b");
        QCOMPARE(parts->boottimeNs, 77);
        QCOMPARE(parts->realtime, "1970-01-01T00:00:00.000000Z");
        QCOMPARE(parts->clockErrorUs, 5);
        QCOMPARE(parts->auth, "uid");
        QVERIFY(!partsOf("3 tap 04A1B2C3"));
        QVERIFY(!partsOf("3 tap 04A1B2C3 b x 1970-01-01T00:00:00.000000Z 5 uid"));
        QVERIFY(!partsOf("3 tap 04A1B2C3 b 77 1970-01-01T00:00:00.000000Z x uid"));
        QVERIFY(!partsOf(""));
    }

    void settingTheClockIsNoticedOnceAndSlewingIsNot()
    {
        ClockWatch watch{{"b", 1'000'000'000, 500'000'000, 0}};
        QVERIFY(!watch.look({"b", 2'000'000'000, 501'000'500, 0}));
        const auto forwards = watch.look({"b", 3'000'000'000, 602'000'500, 0});
        QCOMPARE(forwards.value().count(), 100'000'000);
        QVERIFY(!watch.look({"b", 4'000'000'000, 603'000'500, 0}));
        const auto back = watch.look({"b", 5'000'000'000, 3'000'500, 0});
        QCOMPARE(back.value().count(), -601'000'000);
        QVERIFY(!watch.look({"b", 6'000'000'000, 4'500'500, 0})); // half a second is none yet
    }

    void whatAWatcherSaysIsUnderstoodAgain()
    {
        const auto card = decode(encode({Report::Kind::Card, "04A1B2C3D4E5F6", 12, -7}));
        QVERIFY(card.has_value());
        QCOMPARE(card->kind, Report::Kind::Card);
        QCOMPARE(card->text, "04A1B2C3D4E5F6");
        QCOMPARE(card->boottimeNs, 12);
        QCOMPARE(card->realtimeUs, -7);
        QCOMPARE(decode(encode({Report::Kind::Nothing, {}, 99, 0}))->boottimeNs, 99);
        QCOMPARE(decode(encode({Report::Kind::Lost, "Input / Output Error", 0, 0}))->text, "Input / Output Error");
        QCOMPARE(encode({Report::Kind::Lost, std::string(5000, 'x'), 0, 0}).size(), longestReport);
    }

    void whatNoWatcherSaysIsRefused_data()
    {
        QTest::addColumn<QByteArray>("message");
        for (const char* message : {"", "hello", "nothing", "nothing x", "card", "card 04A1B2C3", "card 04A1B2C3 1",
                                    "card 04a1b2c3 1 2", "card 04A1 1 2", "card 04A1B2C3D4 1 2", "card 04A1B2C3 1 2x"})
            QTest::newRow(message) << QByteArray{message};
    }
    void whatNoWatcherSaysIsRefused()
    {
        QFETCH(QByteArray, message);
        QVERIFY(!decode(message.toStdString()));
    }

    void waitsGrowAreNeverTooLongAndStartOver()
    {
        using namespace std::chrono_literals;
        Backoff backoff{100ms, 5s};
        auto longest = 0ms;
        for (int i = 0; i < 200; ++i) {
            const auto wait = backoff.next();
            QVERIFY(wait >= 100ms && wait <= 5s);
            longest = std::max(longest, wait);
        }
        QVERIFY(longest > 2s);
        backoff.reset();
        QVERIFY(backoff.next() <= 300ms);
    }

    void whatDoesNotPassByItselfNeedsAPerson_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("person");
        QTest::newRow("no answer at all") << "" << false;
        QTest::newRow("connection lost") << "08006" << false;
        QTest::newRow("shut down by an administrator") << "57P01" << false;
        QTest::newRow("too many connections") << "53300" << false;
        QTest::newRow("deadlock") << "40P01" << false;
        QTest::newRow("a standby") << "25006" << false;
        QTest::newRow("cancelled by a timeout") << "57014" << false;
        QTest::newRow("no right") << "42501" << true;
        QTest::newRow("no such function") << "42883" << true;
        QTest::newRow("wrong password") << "28P01" << true;
        QTest::newRow("refused request") << "PT400" << false;
        QTest::newRow("no such text") << "22021" << false;
    }
    void whatDoesNotPassByItselfNeedsAPerson()
    {
        QFETCH(QString, state);
        QFETCH(bool, person);
        QCOMPARE(ServerUnreachable("x", state.toStdString()).needsAPerson(), person);
    }

    void whatNoWaitingAndNoPersonHelpsIsAboutData_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("data");
        QTest::newRow("no answer at all") << "" << false;
        QTest::newRow("a value out of range") << "22003" << true;
        QTest::newRow("a constraint") << "23514" << true;
        QTest::newRow("refused request") << "PT400" << true;
        QTest::newRow("no right") << "42501" << false;
        QTest::newRow("the server's own fault") << "XX000" << false;
    }
    void whatNoWaitingAndNoPersonHelpsIsAboutData()
    {
        QFETCH(QString, state);
        QFETCH(bool, data);
        QCOMPARE(ServerUnreachable("x", state.toStdString()).isAboutData(), data);
    }

    void thePathOfADeviceIsFound()
    {
        QCOMPARE(pathOf("pn532_uart:/dev/ttyUSB0"), "/dev/ttyUSB0");
        QCOMPARE(pathOf("pn532_uart:/dev/ttyUSB0:115200"), "/dev/ttyUSB0");
        QCOMPARE(pathOf("acr122_usb:001:004"), "");
    }

    void aDeviceWithoutAPathBelongsToOne()
    {
        {
            const auto first = DeviceClaim::take("acr122_usb:001:004");
            QVERIFY(first.has_value());
            QVERIFY(!DeviceClaim::take("acr122_usb:001:004"));
            QVERIFY(DeviceClaim::take("acr122_usb:001:005").has_value());
        }
        QVERIFY(DeviceClaim::take("acr122_usb:001:004").has_value());
        QVERIFY_THROWS_EXCEPTION(ReaderLost, DeviceClaim::take("pn532_uart:/dev/no-such-device"));
    }
};

QTEST_GUILESS_MAIN(AgentWordsTest)
#include "AgentWordsTest.moc"
