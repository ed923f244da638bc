// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/VerdictGlyph.h"

#include "tests/window/ColourSight.h"

#include <QImage>
#include <QPainter>
#include <QTest>
#include <QWidget>

class PaletteTest : public QObject
{
    Q_OBJECT
private slots:
    void theFormulaIsThatOfWcag()
    {
        QCOMPARE(contrast(Qt::white, Qt::black), 21.0);
        QVERIFY(qAbs(contrast(QColor(0x777777), Qt::white) - 4.48) < 0.01);
    }

    void textCanBeRead_data() { addThemes(); }
    void textCanBeRead()
    {
        QFETCH(bool, dark);
        const Palette& colors = dark ? Palette::dark() : Palette::light();
        constexpr double least = 4.5;
        for (const QColor& ground : {colors.card, colors.window}) {
            QVERIFY(contrast(colors.text, ground) >= least);
            QVERIFY(contrast(colors.muted, ground) >= least);
            QVERIFY(contrast(colors.accent, ground) >= least);
            for (Verdict verdict : allVerdicts)
                QVERIFY2(contrast(colors.ink(verdict), ground) >= least, qPrintable(codeOf(verdict)));
        }
        QVERIFY(contrast(colors.text, colors.accentSoft) >= least);
        QVERIFY(contrast(colors.accent, colors.accentSoft) >= least);
        QVERIFY(contrast(colors.railText, colors.rail) >= least);
        QVERIFY(contrast(colors.railMuted, colors.rail) >= least);
        QVERIFY(contrast(colors.railText, colors.railChosen) >= least);
        QVERIFY(contrast(colors.text, colors.warningGround) >= least);
    }

    void shapesCanBeSeen_data() { addThemes(); }
    void shapesCanBeSeen()
    {
        QFETCH(bool, dark);
        const Palette& colors = dark ? Palette::dark() : Palette::light();
        for (Verdict verdict : allVerdicts)
            QVERIFY2(contrast(colors.fill(verdict), colors.card) >= 3.0, qPrintable(codeOf(verdict)));
    }

    void theColourBlindTellVerdictsApart_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("sight");
        for (const bool dark : {false, true})
            for (int sight = 0; sight < 4; ++sight)
                QTest::addRow("%s, %s", dark ? "dark" : "light", colour_sight::names[sight]) << dark << sight;
    }
    void theColourBlindTellVerdictsApart()
    {
        QFETCH(bool, dark);
        QFETCH(int, sight);
        const Palette& colors = dark ? Palette::dark() : Palette::light();
        for (Verdict one : allVerdicts)
            for (Verdict other : allVerdicts) {
                const double apart = colour_sight::difference(colors.fill(one), colors.fill(other), sight);
                if (one < other)
                    QVERIFY2(apart >= 10, qPrintable(QStringLiteral("%1 %2: %3").arg(codeOf(one), codeOf(other)).arg(apart)));
            }
    }

    // Sharma, Wu and Dalal's first pair, and red and green for those who lack one of the two.
    void theDifferenceIsThatOfTheStandard()
    {
        QVERIFY(qAbs(colour_sight::difference({50, 2.6772, -79.7751}, {50, 0, -82.7485}) - 2.0425) < 0.0001);
        QVERIFY(colour_sight::difference(QColor(0x00A000), QColor(0xA06000), 0) > 30);
        QVERIFY(colour_sight::difference(QColor(0x00A000), QColor(0xA06000), 2) < 20);
    }

    void verdictsAreToldApartWithoutAnyColour()
    {
        for (Verdict one : allVerdicts) {
            for (Verdict other : allVerdicts) {
                if (one < other)
                    QVERIFY2(difference(one, other) >= 0.06, qPrintable(codeOf(one) + u' ' + codeOf(other)));
            }
        }
    }

    void theDarkSetIsTakenWhereTheWindowIsDark()
    {
        QWidget widget;
        widget.setPalette(Palette::dark().forQt());
        QCOMPARE(&Palette::of(&widget), &Palette::dark());
        widget.setPalette(Palette::light().forQt());
        QCOMPARE(&Palette::of(&widget), &Palette::light());
    }

private:
    static void addThemes()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    static QImage shape(Verdict verdict)
    {
        QImage image(40, 40, QImage::Format_RGB32);
        image.fill(Palette::light().card);
        QPainter painter(&image);
        paintVerdict(painter, {20, 20}, 12, verdict, Palette::light());
        painter.end();
        for (int y = 0; y < image.height(); ++y) // ink or no ink, whatever its colour
            for (int x = 0; x < image.width(); ++x)
                image.setPixelColor(
                    x, y, contrast(image.pixelColor(x, y), Palette::light().card) > 1.7 ? Qt::black : Qt::white);
        return image;
    }

    /// Share of the square's pixels that only one of the two shapes inks.
    static double difference(Verdict one, Verdict other)
    {
        const QImage first = shape(one), second = shape(other);
        int differing = 0;
        for (int y = 0; y < first.height(); ++y)
            for (int x = 0; x < first.width(); ++x)
                differing += first.pixel(x, y) != second.pixel(x, y);
        return differing / (24.0 * 24.0);
    }
};

QTEST_MAIN(PaletteTest)
#include "PaletteTest.moc"
