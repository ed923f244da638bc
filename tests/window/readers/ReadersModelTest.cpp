// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/readers/model/ReadersModel.h"
#include "desk-app/readers/model/ReaderDaysModel.h"
#include "desk-app/readers/model/ReaderEventsModel.h"
#include "desk-app/readers/model/ReadersFilter.h"
#include "desk-app/readers/model/SignWords.h"
#include "desk-app/readers/model/SignsModel.h"
#include "desk-app/readers/model/UnknownCardsModel.h"
#include "desk-app/rows/Roles.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace
{

const QTimeZone shanghai("Asia/Shanghai");
const QDateTime now(QDate(2026, 3, 5), QTime(12, 0), shanghai);

HealthRow reader(const QString& code, const QString& state)
{
    HealthRow row;
    row.reader = code;
    row.kind = QStringLiteral("fixed");
    row.unit = QStringLiteral("S1");
    row.state = state;
    row.lastSeen = row.completeThrough = now.addSecs(-10);
    return row;
}

SignRow sign(const QString& kind)
{
    SignRow row;
    row.sign = kind + QStringLiteral(":1");
    row.kind = kind;
    row.at = now;
    row.beforeAt = now.addSecs(-30);
    row.badge = QStringLiteral("P1");
    row.personName = QStringLiteral("张三");
    row.reader = QStringLiteral("F2");
    row.beforeReader = QStringLiteral("F1");
    row.checkpoint = QStringLiteral("C2");
    row.checkpointName = QStringLiteral("示例点2");
    row.beforeCheckpoint = QStringLiteral("C1");
    row.beforeCheckpointName = QStringLiteral("示例点1");
    row.metres = 2400;
    row.seconds = 30;
    row.places = 3;
    row.excuse = 7;
    return row;
}

} // namespace

class ReadersModelTest : public QObject
{
    Q_OBJECT
private slots:
    void theTroubledComeFirst()
    {
        ReadersModel model;
        const QAbstractItemModelTester tester(&model);
        HealthRow full = reader(QStringLiteral("F2"), QStringLiteral("listening")),
                  silent = reader(QStringLiteral("F3"), QStringLiteral("silent"));
        full.troubles = QStringList{QStringLiteral("disk_full")};
        full.lostEntries = 2;
        silent.lastSeen = now.addSecs(-25 * 3600);
        silent.undelivered = 5;
        model.showReaders({now,
                           {reader(QStringLiteral("F1"), QStringLiteral("listening")), full, silent,
                            reader(QStringLiteral("F4"), QStringLiteral("deaf")),
                            reader(QStringLiteral("F5"), QStringLiteral("out_of_service"))}});
        QStringList order;
        for (const HealthRow& row : model.rows())
            order.append(row.reader);
        QCOMPARE(order, (QStringList{"F4", "F3", "F2", "F1", "F5"}));
        QVERIFY(model.isLongSilent(model.row(1)) && !model.isLongSilent(model.row(0)));
        QVERIFY(model.isTroubled(model.row(2)) && !model.isTroubled(model.row(3)) && !model.isTroubled(model.row(4)));
        QCOMPARE(model.index(2, ReadersModel::Troubles).data().toString(), QStringLiteral("disk full, 2 entries lost"));
        QCOMPARE(model.index(0, ReadersModel::State).data(VerdictRole).toInt(), static_cast<int>(Verdict::Missed));

        ReadersFilter filter;
        filter.setSourceModel(&model);
        const QAbstractItemModelTester other(&filter);
        QCOMPARE(filter.count(ReadersFilter::Sort::Listening), 2);
        QCOMPARE(filter.count(ReadersFilter::Sort::Troubled), 2);
        QCOMPARE(filter.backlog(), 5);
        filter.setSort(ReadersFilter::Sort::Silent);
        QCOMPARE(filter.rowCount(), 1);
        filter.setSort({});
        filter.setText(QStringLiteral("f5"));
        QCOMPARE(filter.rowCount(), 1);
        filter.setUnits({QStringLiteral("S2")});
        QCOMPARE(filter.rowCount(), 0);
        QCOMPARE(filter.count(ReadersFilter::Sort::Listening), 0);
    }

    void aClockTellsHowFarItIsOffAndWhetherItIsSynchronised()
    {
        HealthRow row = reader(QStringLiteral("F1"), QStringLiteral("listening"));
        QCOMPARE(ReadersModel::clockInWords(row), QString());
        row.clockOffsetMs = -7;
        QCOMPARE(ReadersModel::clockInWords(row), QStringLiteral("-7 ms"));
        row.clockErrorUs = 16e6;
        QCOMPARE(ReadersModel::clockInWords(row), QStringLiteral("-7 ms, not synchronised"));
        row.clockOffsetMs = 3'600'000;
        row.clockErrorUs = 400;
        QCOMPARE(ReadersModel::clockInWords(row), QStringLiteral("3,600 s, synchronised"));
        ReadersModel model;
        model.showReaders({now, {row}});
        QVERIFY(model.isTroubled(model.row(0)));
    }

    void theLastDaysShowOutagesAndWhatIsNotKnown()
    {
        ReaderDaysModel days;
        const QAbstractItemModelTester tester(&days);
        ReaderAnswer answer{QStringLiteral("F1"), now, {}, {}};
        answer.outages.append({1, QStringLiteral("F1"), QStringLiteral("repair"), QStringLiteral("P1"),
                               QStringLiteral("张三"), now.addDays(-1), now.addDays(-1).addSecs(5400)});
        answer.outages.append({2, QStringLiteral("F1"), QStringLiteral("deaf"), {}, {}, now.addSecs(-1800), {}});
        days.show(answer, now.addSecs(-3600), shanghai);
        QCOMPARE(days.rowCount(), 7);
        const auto marks = [&](int row, int hour) {
            return days.index(row, hour).data(MarksRole).value<QList<DayMark>>();
        };
        QCOMPARE(marks(5, 12), (QList<DayMark>{{DayMark::Shape::Band, 0, 1, Verdict::Excused}}));
        QCOMPARE(marks(5, 13), (QList<DayMark>{{DayMark::Shape::Band, 0, 0.5, Verdict::Excused}}));
        QCOMPARE(marks(6, 11), (QList<DayMark>{{DayMark::Shape::Band, 0, 1, Verdict::NoData},
                                               {DayMark::Shape::Band, 0.5, 1, Verdict::Missed}}));
        QVERIFY(marks(6, 12).isEmpty());
        QVERIFY(days.index(5, 12).data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("under repair")));
    }

    void eventsSpeakInWords()
    {
        using Kind = ReaderEvent::Kind;
        ReaderEventsModel events;
        const QAbstractItemModelTester tester(&events);
        events.show({{Kind::Alarm, now, {}, QStringLiteral("fork"), QStringLiteral("entry 7"), 0},
                     {Kind::Outage, now, {}, QStringLiteral("repair"), QStringLiteral("张三"), 3},
                     {Kind::Loss, now, {}, {}, QStringLiteral("damaged"), 2},
                     {Kind::Journal, now, {}, {}, QStringLiteral("uuid"), 40}});
        QCOMPARE(events.index(0, ReaderEventsModel::What).data().toString(),
                 QStringLiteral("An entry that was kept came again with other content"));
        QCOMPARE(events.index(1, ReaderEventsModel::What).data().toString(),
                 QStringLiteral("Outage no. 3: under repair"));
        QCOMPARE(events.index(1, ReaderEventsModel::What).data(DetailRole).toString(),
                 QStringLiteral("still out of service, noted by 张三"));
        QCOMPARE(events.index(2, ReaderEventsModel::What).data().toString(), QStringLiteral("2 entries lost"));
    }

    void unknownCardsGlowWhenTheyAreReadAgain()
    {
        UnknownCardsModel cards;
        const QAbstractItemModelTester tester(&cards);
        UnknownCard card{QStringLiteral("04AA"), 1,  now, now,  {QStringLiteral("F1")},
                         QStringLiteral("F1"),   {}, {},  false};
        cards.show({card});
        QVERIFY(!cards.freshSince(card.uid).isValid());
        card.taps = 2;
        cards.show({card});
        QVERIFY(cards.freshSince(card.uid).isValid());
        QCOMPARE(cards.index(0, UnknownCardsModel::Where).data().toString(), QStringLiteral("F1"));
    }

    void everySignSaysItsEvidence_data()
    {
        QTest::addColumn<QStringList>("said");
        QTest::newRow("too_fast") << QStringList{"张三 (P1)", "示例点1",  "示例点2",  "2.4 km",
                                                 "30 s",      "288 km/h", "in favour"};
        QTest::newRow("burst") << QStringList{"3 places", "30 s", "2.4 km", "张三 (P1) carried it"};
        QTest::newRow("set_back") << QStringList{"F2", "30 s", "gains nothing"};
        QTest::newRow("excused") << QStringList{"张三 (P1)", "excuse no. 7"};
        QTest::newRow("gone") << QStringList{"not in service"};
        QTest::newRow("replayed") << QStringList{"card counter repeated"};
    }

    void everySignSaysItsEvidence()
    {
        QFETCH(QStringList, said);
        const QString text = sign_words::evidence(sign(QString::fromLatin1(QTest::currentDataTag())), shanghai);
        for (const QString& part : said)
            QVERIFY2(text.contains(part), qPrintable(text));
    }

    void openSignsAreThoseNobodySettled()
    {
        SignsModel model;
        SignsFilter filter;
        filter.setSourceModel(&model);
        const QAbstractItemModelTester tester(&model);
        const QAbstractItemModelTester other(&filter);
        SignRow fast = sign(QStringLiteral("too_fast")), burst = sign(QStringLiteral("burst")),
                gone = sign(QStringLiteral("gone"));
        burst.decision = QStringLiteral("watch");
        gone.decision = QStringLiteral("explained");
        model.show({fast, burst, gone});
        QCOMPARE(filter.rowCount(), 2);
        filter.setDecided(true);
        QCOMPARE(filter.rowCount(), 1);
        QCOMPARE(filter.index(0, SignsModel::Decision).data().toString(), QStringLiteral("Explained"));
        filter.setDecided({});
        filter.setKind(QStringLiteral("burst"));
        QCOMPARE(filter.rowCount(), 1);
        QCOMPARE(model.index(0, SignsModel::Where).data().toString(), QStringLiteral("示例点1 → 示例点2"));
    }
};

QTEST_GUILESS_MAIN(ReadersModelTest)
#include "ReadersModelTest.moc"
