// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/charts/CountChart.h"
#include "desk-app/charts/Patterns.h"
#include "desk-app/charts/TermBars.h"
#include "desk-app/charts/TrendChart.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/Theme.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

namespace
{

constexpr QSize size(520, 300);

CountChart::Bar bar(const QString& key, const QString& label, int onTime, int missed, int noData = 0)
{
    VerdictCounts counts;
    counts[Verdict::OnTime] = onTime;
    counts[Verdict::Missed] = missed;
    counts[Verdict::NoData] = noData;
    return {key, label, counts};
}

/// What the chart looks like; also kept as a file where PATROL_PICTURES names a folder, to be looked at.
QImage picture(QWidget& chart, const char* name)
{
    chart.resize(size);
    chart.show();
    QApplication::processEvents();
    const QImage image = chart.grab().toImage();
    const QString folder = qEnvironmentVariable("PATROL_PICTURES");
    if (!folder.isEmpty()) image.save(QDir(folder).filePath(QLatin1String(name) + QStringLiteral(".png")));
    return image;
}

/// How many pixels have about that colour.
int pixels(const QImage& image, const QColor& color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor at = image.pixelColor(x, y);
            count += std::abs(at.red() - color.red()) + std::abs(at.green() - color.green()) +
                         std::abs(at.blue() - color.blue()) <
                     12;
        }
    return count;
}

QList<TermBars::Term> terms()
{
    return {{QStringLiteral("Completion"), 57.31, 60, QStringLiteral("1,146 of 1,200")},
            {QStringLiteral("Punctuality"), 14.2, 15, {}},
            {QStringLiteral("Attendance"), 5, 25, {}}};
}

} // namespace

class ChartsTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { theme::apply(*qApp, theme::Choice::Light); }

    void areasOfCountsAreInProportion()
    {
        CountChart chart(Qt::Horizontal);
        chart.setBars({bar(QStringLiteral("L1"), QStringLiteral("One"), 40, 0), bar(QStringLiteral("L2"), QStringLiteral("Two"), 20, 0)});
        const QImage two = picture(chart, "counts-two");
        chart.setBars({bar(QStringLiteral("L1"), QStringLiteral("One"), 40, 0), bar(QStringLiteral("L2"), QStringLiteral("Two"), 0, 0)});
        const QImage one = picture(chart, "counts-one");
        const QColor color = Palette::light().fill(Verdict::OnTime);
        const double ratio = double(pixels(two, color)) / pixels(one, color);
        QVERIFY2(ratio > 1.4 && ratio < 1.6, qPrintable(QString::number(ratio)));
    }

    void verdictsDifferByPatternToo()
    {
        CountChart chart(Qt::Vertical);
        chart.setVerdicts({Verdict::Missed});
        chart.setBars({bar(QStringLiteral("8"), QStringLiteral("08"), 0, 9), bar(QStringLiteral("9"), QStringLiteral("09"), 0, 4)});
        const QImage missed = picture(chart, "counts-missed");
        const QColor color = Palette::light().fill(Verdict::Missed);
        QColor mixed = color;
        const QColor card = Palette::light().card;
        const double share = 130 / 255.0;
        mixed.setRgbF(float(color.redF() * (1 - share) + card.redF() * share), float(color.greenF() * (1 - share) + card.greenF() * share),
                      float(color.blueF() * (1 - share) + card.blueF() * share));
        QVERIFY(pixels(missed, color) > 1000);
        QVERIFY(pixels(missed, mixed) > 500);
    }

    void aCategoryIsChosenByMouseAndByKeys()
    {
        CountChart chart(Qt::Horizontal);
        chart.setBars({bar(QStringLiteral("L1"), QStringLiteral("Same"), 40, 2), bar(QStringLiteral("L2"), QStringLiteral("Same"), 20, 1, 3)});
        picture(chart, "counts-same-names");
        QSignalSpy chosen(&chart, &CountChart::chosen);
        chart.setFocus();
        QTRY_VERIFY(chart.hasFocus());
        QTest::keyClick(&chart, Qt::Key_Down);
        QCOMPARE(chart.current(), 1);
        QTest::keyClick(&chart, Qt::Key_Return);
        QCOMPARE(chosen.takeFirst().at(0).toString(), QStringLiteral("L2"));
        auto* view = chart.findChild<QAbstractScrollArea*>();
        const QImage image = chart.grab().toImage();
        for (int y = 0; y < image.height() && chosen.isEmpty(); ++y) // the first bar from above is that of the first category
            if (image.pixelColor(image.width() / 2, y) == Palette::light().fill(Verdict::OnTime))
                QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, {image.width() / 2, y + 5});
        QCOMPARE(chosen.value(0).value(0).toString(), QStringLiteral("L1"));
        QVERIFY(chart.describe(1).contains(u'3'));
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("40")));
    }

    void aTrendHasGapsAndHollowDrafts()
    {
        TrendChart chart;
        QList<QDate> months;
        QList<TrendChart::Point> points;
        for (int at = 0; at < 12; ++at) {
            months.append(QDate(2025, 12, 1).addMonths(at));
            points.append({at == 5 ? std::nullopt : std::optional(90.0 + at / 2.0), at == 11});
        }
        chart.show(months, {{QStringLiteral("Final"), points, {}}});
        const QImage image = picture(chart, "trend");
        QVERIFY(pixels(image, Palette::light().accent) > 300);
        QVERIFY(chart.describe(0, 11) != chart.describe(0, 10));
        QVERIFY(chart.describe(0, 5).contains(QStringLiteral("no value")));
        QSignalSpy chosen(&chart, &TrendChart::chosen);
        points.fill({{}, false});
        chart.setEmptyText(QStringLiteral("No month has been issued yet"));
        chart.show(months, {{QStringLiteral("Final"), points, {}}});
        QVERIFY(chart.isEmpty());
        QCOMPARE(chart.accessibleDescription(), QStringLiteral("No month has been issued yet"));
        QVERIFY(pixels(picture(chart, "trend-empty"), Palette::light().accent) == 0);
    }

    void severalSeriesHaveALegend()
    {
        TrendChart chart;
        chart.setFormat(1, QStringLiteral("%"));
        chart.show({QDate(2026, 8, 1), QDate(2026, 9, 1), QDate(2026, 10, 1)},
                   {{QStringLiteral("This unit"), {{95.0, false}, {93.5, false}, {97.0, false}}, {}},
                    {QStringLiteral("Those like it"), {{90.0, false}, {91.0, false}, {92.0, true}}, {}}});
        picture(chart, "trend-two");
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("Those like it")));
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("93.5%")));
    }

    void termsAddUp()
    {
        TermBars chart;
        chart.setTerms(terms(), QStringLiteral("Score"));
        const QImage image = picture(chart, "terms");
        QCOMPARE(chart.sum(), 57.31 + 14.2 + 5);
        // The bar of the sum is as long as those of the terms together.
        const double gained = pixels(image, softer(Palette::light().accent, Palette::light())), total = pixels(image, Palette::light().accent);
        QVERIFY2(gained / total > 0.95 && gained / total < 1.05, qPrintable(QString::number(gained / total)));
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("76.51")));
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("1,146 of 1,200")));
    }

    void chartsFollowTheTheme()
    {
        TermBars chart;
        chart.setTerms(terms(), QStringLiteral("Score"));
        picture(chart, "terms");
        theme::apply(*qApp, theme::Choice::Dark);
        QVERIFY(pixels(picture(chart, "terms-dark"), Palette::dark().accent) > 500);
        CountChart counts(Qt::Horizontal);
        counts.setBars({bar(QStringLiteral("L1"), QStringLiteral("One"), 40, 4, 3), bar(QStringLiteral("L2"), QStringLiteral("Two"), 20, 9)});
        QVERIFY(pixels(picture(counts, "counts-dark"), Palette::dark().fill(Verdict::OnTime)) > 500);
    }
};

QTEST_MAIN(ChartsTest)
#include "ChartsTest.moc"
