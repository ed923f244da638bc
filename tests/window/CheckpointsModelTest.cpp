// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/models/CheckpointsModel.h"
#include "desk-app/rows/Roles.h"
#include "tests/window/ExampleRows.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using example::afternoonVisit;
using example::at;
using example::place;
using example::visit;

class CheckpointsModelTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_model = std::make_unique<CheckpointsModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
        m_model->showPlaces({place("C1"), place("C2"), place("C3")});
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void whereNothingIsOwedThereIsNoState()
    {
        QVERIFY(!m_model->row(0).state);
        QVERIFY(!m_model->index(0, 0).data(VerdictRole).isValid());
    }

    void nowIsTheDutyUnderWay()
    {
        showDay("15:00", Verdict::Missed, Verdict::Due);
        QCOMPARE(*m_model->row(0).state, Verdict::Due);
        QVERIFY(m_model->row(0).accepting);
    }

    void betweenDutiesNowIsTheLastOne()
    {
        showDay("12:00", Verdict::Missed, Verdict::Due);
        QCOMPARE(*m_model->row(0).state, Verdict::Missed);
        QVERIFY(!m_model->row(0).accepting);
    }

    void beforeTheFirstDutyNowIsWhatComes()
    {
        showDay("06:00", Verdict::Due, Verdict::Due);
        QCOMPARE(*m_model->row(0).state, Verdict::Due);
    }

    void theWholeDayIsItsWorst()
    {
        m_model->setView(CheckpointsModel::View::WholeDay);
        showDay("15:00", Verdict::Missed, Verdict::OnTime);
        QCOMPARE(*m_model->row(0).state, Verdict::Missed);
        showDay("15:00", Verdict::OnTime, Verdict::Late);
        QCOMPARE(*m_model->row(0).state, Verdict::Late);
        showDay("15:00", Verdict::NoData, Verdict::Late);
        QCOMPARE(*m_model->row(0).state, Verdict::NoData);
    }

    void twoLinesAtOnePlaceShowTheWorseNow()
    {
        m_model->showVisits({at("09:00"), {visit("C1", Verdict::OnTime), visit("C1", Verdict::Due, "L2")}});
        QCOMPARE(*m_model->row(0).state, Verdict::Due);
    }

    void aTapChangesOneRowAndIsNews()
    {
        m_model->showVisits({at("09:00"), {visit("C1", Verdict::Due), visit("C2", Verdict::Due)}});
        const QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged),
            resets(m_model.get(), &QAbstractItemModel::modelReset);
        m_model->showVisits({at("09:01"), {visit("C1", Verdict::Due), visit("C2", Verdict::OnTime)}});
        QCOMPARE(resets.count(), 0);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes.first().first().toModelIndex().row(), 1);
        QVERIFY(m_model->freshSince(QStringLiteral("C2")).isValid());
        QVERIFY(!m_model->freshSince(QStringLiteral("C1")).isValid());
    }

    void theFirstAnswerIsNoNews()
    {
        m_model->showVisits({at("09:00"), {visit("C1", Verdict::OnTime)}});
        QVERIFY(!m_model->freshSince(QStringLiteral("C1")).isValid());
    }

    void timePassingIsNoNews()
    {
        m_model->showVisits({at("09:00"), {visit("C1", Verdict::Due)}});
        m_model->showVisits({at("10:20"), {visit("C1", Verdict::Missed)}});
        QCOMPARE(*m_model->row(0).state, Verdict::Missed);
        QVERIFY(!m_model->freshSince(QStringLiteral("C1")).isValid());
    }

    void stopsComeInTheOrderOfTheLine()
    {
        m_model->showVisits(
            {at("09:00"), {visit("C3", Verdict::Due), visit("C1", Verdict::Due), visit("C2", Verdict::Due)}});
        QCOMPARE(m_model->stopsOf(QStringLiteral("L1")), (QList<int>{0, 1, 2}));
        QVERIFY(m_model->stopsOf(QStringLiteral("L9")).isEmpty());
    }

    void theExplanationNamesPlaceWindowAndVerdict()
    {
        m_model->showVisits({at("11:00"), {visit("C1", Verdict::Missed)}});
        const QString text = m_model->explained(m_model->row(0));
        for (const char* part : {"点C1", "一所", "08:00–10:00", "巡线L1", "missed"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
    }

private:
    void showDay(const QString& time, Verdict morning, Verdict afternoon)
    {
        m_model->showVisits({at(time), {visit("C1", morning), afternoonVisit("C1", afternoon)}});
    }

    std::unique_ptr<CheckpointsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(CheckpointsModelTest)
#include "CheckpointsModelTest.moc"
