// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/missed/model/ExcusesModel.h"
#include "desk-app/missed/model/MissedVisitsModel.h"
#include "desk-app/missed/model/RatesModel.h"
#include "desk-app/rows/Roles.h"

#include <QAbstractItemModelTester>
#include <QTest>

class MissedVisitsModelTest : public QObject
{
    Q_OBJECT
private slots:
    void rowsAreNarrowedAndCounted();
    void countsAreInTheOrderThatHelps();
    void aCrewIsToldByWhoLeadsIt();
    void wordsFindRows();
    void excusesAreToldInWords();
    void ratesAreSharesOrNothing();

private:
    static MissedRow missed(const QString& line, const QString& checkpoint, int hour, Verdict verdict, const QString& crew);
    static QList<MissedRow> rows();
};

MissedRow MissedVisitsModelTest::missed(const QString& line, const QString& checkpoint, int hour, Verdict verdict, const QString& crew)
{
    MissedRow row;
    row.day = QDate(2026, 3, 5);
    row.line = line, row.lineName = QStringLiteral("线") + line;
    row.shift = QStringLiteral("D%1").arg(hour);
    row.round = 1, row.rounds = 1;
    row.checkpoint = checkpoint, row.checkpointName = QStringLiteral("点") + checkpoint;
    row.startsAt = QDateTime(row.day, QTime(hour, 0), Qt::UTC), row.endsAt = row.startsAt.addSecs(3600);
    row.hour = hour;
    row.verdict = verdict;
    row.reason = QStringLiteral("nobody_came");
    row.crew = crew, row.leader = QStringLiteral("张三"), row.crewSize = int(crew.split(u' ', Qt::SkipEmptyParts).size());
    return row;
}

QList<MissedRow> MissedVisitsModelTest::rows()
{
    return {missed("L1", "C1", 8, Verdict::Missed, "P1 P2"), missed("L1", "C2", 8, Verdict::NoData, "P1 P2"),
            missed("L2", "C3", 20, Verdict::Missed, "P3"), missed("L2", "C4", 20, Verdict::Excused, "P3"),
            missed("L2", "C4", 8, Verdict::Missed, "P3")};
}

void MissedVisitsModelTest::rowsAreNarrowedAndCounted()
{
    MissedVisitsModel model;
    MissedFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester tester(&model), filterTester(&filter);
    model.show(rows());
    QCOMPARE(filter.rowCount(), 5);
    filter.narrow(MissedBy::Line, QStringLiteral("L2"));
    QCOMPARE(filter.rowCount(), 3);
    filter.narrow(MissedBy::Hour, QStringLiteral("20"));
    QCOMPARE(filter.rowCount(), 2);
    filter.setVerdicts({Verdict::Missed});
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(filter.row(0).checkpoint, QStringLiteral("C3"));
    QCOMPARE(filter.counts()[Verdict::Excused], 1); // tiles count what they would show
    filter.narrow(MissedBy::Line, {});
    filter.narrow(MissedBy::Hour, {});
    filter.setBadge(QStringLiteral("P2"));
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(filter.row(0).checkpoint, QStringLiteral("C1"));
}

void MissedVisitsModelTest::countsAreInTheOrderThatHelps()
{
    MissedVisitsModel model;
    MissedFilter filter;
    filter.setSourceModel(&model);
    model.show(rows());
    const QList<MissedCount> lines = filter.counted(MissedBy::Line, 7);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.first().key, QStringLiteral("L2")); // most first
    QCOMPARE(lines.first().counts.total(), 3);
    QCOMPARE(filter.counted(MissedBy::Checkpoint, 1).size(), 1);
    const QList<MissedCount> hours = filter.counted(MissedBy::Hour, 7);
    QCOMPARE(hours.size(), 2); // in their order
    QCOMPARE(hours.at(0).label, QStringLiteral("08:00"));
    QCOMPARE(hours.at(0).counts.total(), 3);
    QCOMPARE(hours.at(1).counts[Verdict::Excused], 1);
    QCOMPARE(filter.counted(MissedBy::Crew, 7).first().key, QStringLiteral("P3"));
}

void MissedVisitsModelTest::aCrewIsToldByWhoLeadsIt()
{
    QCOMPARE(MissedVisitsModel::crew(rows().first()), QStringLiteral("张三 and 1 more"));
    QCOMPARE(MissedVisitsModel::crew(rows().last()), QStringLiteral("张三"));
    QCOMPARE(MissedVisitsModel::crew(missed("L1", "C1", 8, Verdict::Missed, {})), QStringLiteral("nobody"));
}

void MissedVisitsModelTest::wordsFindRows()
{
    MissedVisitsModel model;
    MissedFilter filter;
    filter.setSourceModel(&model);
    model.show(rows());
    filter.setWords(QStringLiteral("l2 点c4"));
    QCOMPARE(filter.rowCount(), 2);
    filter.setWords(QStringLiteral("nowhere"));
    QCOMPARE(filter.rowCount(), 0);
}

void MissedVisitsModelTest::excusesAreToldInWords()
{
    ExcusesModel model;
    const QAbstractItemModelTester tester(&model);
    model.setZone(QTimeZone("Asia/Shanghai"));
    ExcuseRow excuse;
    excuse.number = 7, excuse.state = QStringLiteral("refused"), excuse.checkpoint = QStringLiteral("C1"), excuse.checkpointName = QStringLiteral("点一");
    excuse.from = QDateTime(QDate(2026, 3, 5), QTime(0, 0), Qt::UTC), excuse.to = excuse.from.addSecs(7200);
    excuse.reason = QStringLiteral("dispatch"), excuse.askedBy = QStringLiteral("P1"), excuse.askedAt = excuse.from;
    excuse.decidedBy = QStringLiteral("P2"), excuse.decidedByName = QStringLiteral("李四"), excuse.decidedAt = excuse.to;
    model.show({excuse});
    QCOMPARE(model.index(0, ExcusesModel::State).data().toString(), QStringLiteral("refused"));
    QCOMPARE(model.index(0, ExcusesModel::Covers).data().toString(), QStringLiteral("点一 C1"));
    QCOMPARE(model.index(0, ExcusesModel::Period).data().toString(), QStringLiteral("2026-03-05 08:00 – 10:00"));
    QCOMPARE(model.index(0, ExcusesModel::Reason).data().toString(), QStringLiteral("sent to an incident"));
    QCOMPARE(model.index(0, ExcusesModel::DecidedBy).data().toString(), QStringLiteral("李四 P2 · 03-05 10:00"));
    QVERIFY(!model.index(0, 0).data(VerdictRole).isValid());
}

void MissedVisitsModelTest::ratesAreSharesOrNothing()
{
    RatesModel model;
    const QAbstractItemModelTester tester(&model);
    ExcuseRate rate;
    rate.part = QStringLiteral("approver"), rate.badge = QStringLiteral("P4"), rate.name = QStringLiteral("赵六");
    rate.asked = 3, rate.approved = 2, rate.approvalRate = 2.0 / 3, rate.excused = 5, rate.owed = 1000, rate.excusedRate = 0.005;
    model.show({rate});
    QCOMPARE(model.index(0, RatesModel::ApprovalRate).data().toString(), QStringLiteral("66.7 %"));
    QCOMPARE(model.index(0, RatesModel::ExcusedRate).data().toString(), QStringLiteral("0.50 %"));
    QCOMPARE(model.index(0, RatesModel::ApprovalRate).data(SortRole).toDouble(), 2.0 / 3);
    QCOMPARE(RatesModel::percent({}), QStringLiteral("–"));
}

QTEST_GUILESS_MAIN(MissedVisitsModelTest)
#include "MissedVisitsModelTest.moc"
