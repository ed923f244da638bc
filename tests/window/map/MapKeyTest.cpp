// SPDX-License-Identifier: GPL-3.0-or-later
// What the shapes tell, also to those who see no colours.
#include "desk-app/map/MapKey.h"
#include "desk-app/map/MapLegend.h"
#include "desk-app/widgets/Palette.h"
#include "tests/window/ExampleRows.h"

#include <QPainter>
#include <QSet>
#include <QTest>
#include <cmath>

using example::place;
using example::visit;

namespace
{

constexpr int side = 28;

/// Which pixels a shape covers, whatever its colour.
QImage silhouette(const MapKey& key, int kind, double radius, const Palette& colors)
{
    QImage picture(side, side, QImage::Format_ARGB32_Premultiplied);
    picture.fill(colors.card);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    key.paint(painter, {side / 2.0, side / 2.0}, radius, kind, colors);
    painter.end();
    QImage gray = picture.convertToFormat(QImage::Format_Grayscale8);
    const int ground = qGray(colors.card.rgb());
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            gray.scanLine(y)[x] = std::abs(gray.constScanLine(y)[x] - ground) > 30 ? 0 : 255;
    return gray;
}

int differing(const QImage& one, const QImage& other)
{
    int count = 0;
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            count += one.constScanLine(y)[x] != other.constScanLine(y)[x];
    return count;
}

CheckpointState state(const QString& code, std::optional<Verdict> verdict, int level = 0, const QString& category = {})
{
    CheckpointState made{place(code), verdict, false, {}, {}};
    made.place.level = level;
    made.place.category = category;
    if (verdict) made.counts[*verdict] = 1;
    return made;
}

} // namespace

class MapKeyTest : public QObject
{
    Q_OBJECT
private slots:
    void everyKindHasAShapeOfItsOwnAlsoInGray_data()
    {
        QTest::addColumn<MapKey>("key");
        QTest::newRow("state") << MapKey();
        QTest::newRow("one verdict") << MapKey::ofVerdict(Verdict::Missed);
        QTest::newRow("level") << MapKey::ofLevel();
        QList<CheckpointState> rows;
        for (int at = 0; at < 9; ++at)
            rows.append(state(QStringLiteral("C%1").arg(at), {}, 0, QStringLiteral("类%1").arg(at)));
        QTest::newRow("category") << MapKey::ofCategories(rows);
    }
    void everyKindHasAShapeOfItsOwnAlsoInGray()
    {
        QFETCH(MapKey, key);
        for (const Palette* colors : {&Palette::light(), &Palette::dark()}) {
            for (double radius : {4.0, 9.0}) {
                for (int one = 0; one < key.kinds(); ++one)
                    for (int other = 0; other < one; ++other)
                        QVERIFY2(differing(silhouette(key, one, radius, *colors),
                                           silhouette(key, other, radius, *colors)) >= radius,
                                 qPrintable(QStringLiteral("%1 %2 %3").arg(one).arg(other).arg(radius)));
            }
        }
    }

    void aStateIsItsVerdictAndWithoutOneADot()
    {
        const MapKey key;
        QCOMPARE(key.kindOf(state("C1", Verdict::Missed)), static_cast<int>(Verdict::Missed));
        QVERIFY(key.isDot(key.kindOf(state("C1", {}))));
    }

    void oneVerdictIsWhetherThereWasOneToday()
    {
        const MapKey key = MapKey::ofVerdict(Verdict::Late);
        CheckpointState both = state("C1", Verdict::OnTime);
        both.counts[Verdict::Late] = 1;
        QCOMPARE(key.kindOf(both), 0);
        QVERIFY(key.isDot(key.kindOf(state("C1", Verdict::OnTime))));
    }

    void levelsAreOneToThree()
    {
        const MapKey key = MapKey::ofLevel();
        QCOMPARE(key.kindOf(state("C1", {}, 1)), 0);
        QCOMPARE(key.kindOf(state("C1", {}, 3)), 2);
        QVERIFY(key.isDot(key.kindOf(state("C1", {}, 0))));
        QVERIFY(key.isDot(key.kindOf(state("C1", {}, 9))));
    }

    void theSevenMostFrequentCategoriesHaveShapes()
    {
        QList<CheckpointState> rows;
        for (int at = 0; at < 10; ++at)
            for (int times = 0; times <= at; ++times)
                rows.append(state(QStringLiteral("C1"), {}, 0, QStringLiteral("类%1").arg(at)));
        const MapKey key = MapKey::ofCategories(rows);
        QCOMPARE(key.kinds(), 8);
        QCOMPARE(key.name(0), QStringLiteral("类9"));
        QCOMPARE(key.kindOf(state("C1", {}, 0, QStringLiteral("类9"))), 0);
        QVERIFY(key.isDot(key.kindOf(state("C1", {}, 0, QStringLiteral("类0")))));
    }

    void theWorstComesFirst()
    {
        const MapKey key;
        const auto rank = [&](Verdict verdict) { return key.rank(static_cast<int>(verdict)); };
        QVERIFY(rank(Verdict::Missed) < rank(Verdict::NoData));
        QVERIFY(rank(Verdict::NoData) < rank(Verdict::Late));
        QVERIFY(rank(Verdict::Late) < rank(Verdict::OnTime));
        QVERIFY(rank(Verdict::Due) < key.rank(key.kinds() - 1));
    }

    void theLegendTellsCountsAndGrowsWhereItIsNarrow()
    {
        MapLegend legend;
        legend.resize(900, 30);
        legend.setKey(MapKey(), {5, 0, 2, 0, 0, 1, 3});
        QVERIFY(legend.accessibleDescription().contains(QStringLiteral("5")));
        QVERIFY(legend.accessibleDescription().contains(MapKey().name(6)));
        QVERIFY(legend.heightForWidth(200) > legend.heightForWidth(900));
        QVERIFY(!legend.grab().isNull());
    }
};

QTEST_MAIN(MapKeyTest)
#include "MapKeyTest.moc"
