// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/log/model/ClockInListModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using Direction = ClockInListModel::Direction;

namespace
{

/// Entry n was read n minutes after midnight.
ListedClockIn clockIn(int n)
{
    ListedClockIn made;
    made.at = QDateTime(QDate(2026, 3, 1), QTime(0, 0), Qt::UTC).addSecs(60 * n);
    made.exactAt = made.at.toString(Qt::ISODateWithMs);
    made.journal = QStringLiteral("aaaaaaaa-0000-4000-8000-000000000001");
    made.entry = n;
    return made;
}

/// @p count entries from @p newest down.
QList<ListedClockIn> page(int newest, int count = ClockInListModel::pageRows)
{
    QList<ListedClockIn> made;
    for (int n = newest; n > newest - count; --n)
        made.append(clockIn(n));
    return made;
}

} // namespace

class ClockInListModelTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_model = std::make_unique<ClockInListModel>();
        connect(m_model.get(), &ClockInListModel::wanted, this, [this](Direction direction, const ClockInKey& key) { m_wanted.append({direction, key}); });
        m_wanted.clear();
    }
    void cleanup()
    {
        m_model.reset();
    }

    void itIsAModel()
    {
        const QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest); // fetches, too
        m_model->show(page(100'000), false, false);
        for (int turn = 0; turn < 30; ++turn) {
            const Direction direction = turn < 20 ? Direction::Older : Direction::Newer;
            const ListedClockIn& end = m_model->row(direction == Direction::Older ? m_model->rowCount() - 1 : 0);
            const int newest = static_cast<int>(end.entry) + (direction == Direction::Older ? -1 : ClockInListModel::pageRows);
            m_model->add(direction, ClockInKey::of(end), page(newest), false);
        }
        QVERIFY(m_model->rowCount() > ClockInListModel::pageRows);
    }

    void aPageIsWantedOnce()
    {
        m_model->show(page(10'000), true, false);
        m_model->want(Direction::Older);
        m_model->want(Direction::Older);
        m_model->want(Direction::Newer); // there are none
        QCOMPARE(m_wanted.size(), 1);
        QCOMPARE(m_wanted.first().second, ClockInKey::of(clockIn(9501)));
        m_model->giveUp(Direction::Older);
        m_model->want(Direction::Older);
        QCOMPARE(m_wanted.size(), 2);
    }

    void memoryIsBoundedWhereverItGoes()
    {
        m_model->show(page(100'000), true, false);
        for (int newest = 99'500; newest > 80'000; newest -= ClockInListModel::pageRows) {
            m_model->want(Direction::Older);
            m_model->add(Direction::Older, m_wanted.last().second, page(newest), false);
            QVERIFY(m_model->rowCount() <= ClockInListModel::mostRows);
        }
        QVERIFY(!m_model->isWhole(Direction::Newer)); // the newest were let go of
        for (int row = 1; row < m_model->rowCount(); ++row)
            QCOMPARE(m_model->row(row).entry, m_model->row(row - 1).entry - 1);
        const int newest = static_cast<int>(m_model->row(0).entry);
        m_model->want(Direction::Newer);
        QCOMPARE(m_wanted.last().second, ClockInKey::of(clockIn(newest)));
        m_model->add(Direction::Newer, m_wanted.last().second, page(newest + ClockInListModel::pageRows), false);
        QVERIFY(m_model->rowCount() <= ClockInListModel::mostRows);
        QCOMPARE(m_model->row(0).entry, newest + ClockInListModel::pageRows);
    }

    void anAnswerToWhatWasThereBeforeIsIgnored()
    {
        m_model->show(page(10'000), true, false);
        m_model->want(Direction::Older);
        const ClockInKey before = m_wanted.last().second;
        m_model->show(page(5'000), false, false);
        m_model->add(Direction::Older, before, page(9'500), false);
        QCOMPARE(m_model->rowCount(), ClockInListModel::pageRows);
        QVERIFY(m_model->canFetchMore({}));
    }

    void theListEnds()
    {
        m_model->show(page(300, 300), true, true);
        QVERIFY(!m_model->canFetchMore({}));
        m_model->noteNews();
        m_model->want(Direction::Newer);
        m_model->add(Direction::Newer, m_wanted.last().second, {}, true);
        QVERIFY(m_model->isWhole(Direction::Newer));
        QCOMPARE(m_model->rowCount(), 300);
    }

private:
    std::unique_ptr<ClockInListModel> m_model;
    QList<QPair<Direction, ClockInKey>> m_wanted;
};

QTEST_GUILESS_MAIN(ClockInListModelTest)
#include "ClockInListModelTest.moc"
