// SPDX-License-Identifier: GPL-3.0-or-later
// Lamps on GPIO lines: the real libgpiod on simulated chips.

#include "reader-agent/signals/Signals.h"
#include "reader-agent/words/Instant.h"
#include "tests/gpio/SimulatedChips.h"

#include <QTest>

#include <unistd.h>

using namespace std::chrono_literals;
using agent::GpioLines;
using agent::GpioSettings;
using agent::Outcome;

namespace
{

constexpr auto retry = 5s;

const GpioSettings allThree{"gpiochip0", 17, 27, 22};

/// Takes what this process writes to standard error while it lives.
class Captured
{
public:
    Captured() : m_before{::dup(STDERR_FILENO)}
    {
        m_file.setFileName(m_folder.filePath("err"));
        if (!m_file.open(QIODevice::ReadWrite)) qFatal("cannot capture");
        ::dup2(m_file.handle(), STDERR_FILENO);
    }
    ~Captured()
    {
        ::dup2(m_before, STDERR_FILENO);
        ::close(m_before);
    }
    QStringList take()
    {
        m_file.seek(0);
        return QString::fromUtf8(m_file.readAll()).split('\n', Qt::SkipEmptyParts);
    }

private:
    int m_before;
    QTemporaryDir m_folder;
    QFile m_file;
};

/// Goes on with it until a new try of the lines has been made.
void untilTriedAgain(GpioLines& lines)
{
    const auto due = lines.dueAt();
    while (lines.dueAt() == due && GpioLines::Time{agent::boottimeNs()} < due + 1s) {
        QTest::qWait(20);
        lines.tick();
    }
}

struct Tone {
    std::chrono::nanoseconds lasts;
    bool sounds;
};

/// How long each level of a line lasted, without the first and the last.
std::vector<Tone> between(const QList<SimulatedChips::Level>& levels)
{
    std::vector<Tone> all;
    for (qsizetype i = 1; i + 1 < levels.size(); ++i)
        all.push_back({levels[i + 1].since - levels[i].since, levels[i].high});
    return all;
}

/// The same of a pattern's buzzer.
std::vector<Tone> buzzerOf(Outcome outcome)
{
    std::vector<Tone> all;
    for (const agent::Step& step : agent::patternOf(outcome)) {
        if (all.empty() || all.back().sounds != step.lamps.buzzer) all.push_back({0ns, step.lamps.buzzer});
        all.back().lasts += step.lasts;
    }
    if (!all.back().sounds) all.pop_back(); // silence follows anyway
    return all;
}

} // namespace

class GpioTest : public QObject
{
    Q_OBJECT

private slots:
    void linesAreHadOnceAndGivenBackDark()
    {
        const SimulatedChips chips;
        chips.plugIn();
        {
            GpioLines lines{allThree, "F017"};
            QVERIFY(lines.dueAt() == GpioLines::Time::max());
            lines.set(true, false, true);
            lines.set(true, false, false);
        }
        QCOMPARE(chips.events(), (QStringList{"gpiochip0 request 17,27,22 patrol F017", "gpiochip0 17 0",
                                              "gpiochip0 27 0", "gpiochip0 22 0", "gpiochip0 17 1", "gpiochip0 22 1",
                                              "gpiochip0 22 0", "gpiochip0 17 0", "gpiochip0 release 17,27,22"}));
    }

    void lowLinesLightWhatIsWiredSo()
    {
        const SimulatedChips chips;
        chips.plugIn();
        {
            GpioLines lines{{"/dev/gpiochip0", 5, {}, 6, true}, "F017"};
            lines.set(true, true, false);
        }
        QCOMPARE(chips.events(), (QStringList{"gpiochip0 request 5,6 patrol F017", "gpiochip0 5 1", "gpiochip0 6 1",
                                              "gpiochip0 5 0", "gpiochip0 5 1", "gpiochip0 release 5,6"}));
    }

    void everyPatternIsOnTheLinesInItsRhythm_data()
    {
        QTest::addColumn<Outcome>("outcome");
        for (const Outcome outcome :
             {Outcome::Taken, Outcome::Offline, Outcome::Unknown, Outcome::Repeated, Outcome::Failed, Outcome::NotKept})
            QTest::newRow(agent::word(outcome).data()) << outcome;
    }

    void everyPatternIsOnTheLinesInItsRhythm()
    {
        QFETCH(Outcome, outcome);
        const SimulatedChips chips;
        chips.plugIn();
        agent::ReaderSettings reader;
        reader.gpio = allThree;
        agent::Signals feedback{{}, reader, {}};
        feedback.show(outcome, "04A1B2C3", 1);
        QCOMPARE(chips.levels(22).size(), 2); // dark, and sounding at once
        while (feedback.dueAt() != agent::Signals::Time::max()) {
            ::usleep(500);
            feedback.tick();
        }
        const auto heard = between(chips.levels(22));
        const auto wanted = buzzerOf(outcome);
        QCOMPARE(heard.size(), wanted.size());
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            QCOMPARE(heard[i].sounds, wanted[i].sounds);
            QVERIFY2(heard[i].lasts >= wanted[i].lasts - 2ms, qPrintable(QString::number(heard[i].lasts / 1us)));
            QVERIFY2(heard[i].lasts < wanted[i].lasts * 2, qPrintable(QString::number(heard[i].lasts / 1us)));
        }
        const bool red = agent::patternOf(outcome).front().lamps.red;
        QCOMPARE(chips.levels(27).size() > 1, red);
        for (const int line : {17, 27, 22})
            QVERIFY(!chips.levels(line).back().high);
    }

    void aTakenLineIsSaidOnceAndTriedAgain()
    {
        const SimulatedChips chips;
        chips.plugIn();
        chips.use(27, "spi0 CS0");
        Captured captured;
        GpioLines lines{allThree, "F017"};
        lines.set(true, false, false); // nothing happens
        QVERIFY(chips.events().isEmpty());
        untilTriedAgain(lines);
        QCOMPARE(captured.take(),
                 QStringList{"patrol F017: no lamps and no buzzer: line 27 is in use by \"spi0 CS0\"; end that, or "
                             "name another line; the agent goes on and tries again"});
        chips.use(27, {});
        untilTriedAgain(lines);
        QVERIFY(captured.take().value(1).startsWith("patrol F017: lamps and buzzer on gpiochip0 work again (after "));
        QVERIFY(chips.levels(17).back().high); // what was told last
        QVERIFY(lines.dueAt() == GpioLines::Time::max());
    }

    void whatIsWrongIsSaidWithWhatHelps_data()
    {
        QTest::addColumn<QString>("chip");
        QTest::addColumn<unsigned>("line");
        QTest::addColumn<QString>("said");
        QTest::newRow("a chip that is not there")
            << "gpiochip7" << 1U
            << "/dev/gpiochip7 cannot be opened: No such file or directory; gpiodetect lists the chips of this host";
        QTest::newRow("no chip at all") << "/dev/null" << 1U << "/dev/null cannot be opened: Inappropriate ioctl";
        QTest::newRow("a line beyond the chip")
            << "gpiochip0" << 54U << "/dev/gpiochip0 has no line 54, only 0 to 53; gpioinfo lists them";
    }

    void whatIsWrongIsSaidWithWhatHelps()
    {
        QFETCH(QString, chip);
        QFETCH(unsigned, line);
        QFETCH(QString, said);
        const SimulatedChips chips;
        chips.plugIn();
        Captured captured;
        GpioLines lines{{chip.toStdString(), 17, line, {}}, "F017"};
        const QStringList all = captured.take();
        QCOMPARE(all.size(), 1);
        QVERIFY2(all[0].startsWith("patrol F017: no lamps and no buzzer: " + said), qPrintable(all[0]));
        const auto soon = lines.dueAt() - GpioLines::Time{agent::boottimeNs()};
        QVERIFY(soon > 1s && soon <= retry);
        QVERIFY(!chips.events().join('\n').contains("request"));
    }

    void anUnpluggedChipComesBack()
    {
        const SimulatedChips chips;
        chips.plugIn();
        Captured captured;
        GpioLines lines{allThree, "F017"};
        chips.unplug();
        lines.set(true, false, true);
        lines.set(false, false, false);
        QCOMPARE(captured.take().size(), 1);
        QVERIFY(captured.take()[0].contains("No such device; is it still plugged in?"));
        lines.set(false, true, false);
        chips.plugIn();
        chips.forget();
        untilTriedAgain(lines);
        QCOMPARE(captured.take().size(), 2);
        QCOMPARE(chips.events().mid(0, 5), (QStringList{"gpiochip0 request 17,27,22 patrol F017", "gpiochip0 17 0",
                                                        "gpiochip0 27 0", "gpiochip0 22 0", "gpiochip0 27 1"}));
    }

    void twoReadersShareAChipButNoLine()
    {
        const SimulatedChips chips;
        chips.plugIn();
        GpioLines one{{"gpiochip0", 1, {}, {}}, "F017"};
        GpioLines two{{"gpiochip0", 2, {}, {}}, "F018"};
        Captured captured;
        GpioLines three{{"gpiochip0", 2, {}, {}}, "F019"};
        QVERIFY(captured.take().value(0).contains("line 2 is in use"));
        one.set(true, false, false);
        two.set(true, false, false);
        QVERIFY(chips.levels(1).back().high && chips.levels(2).back().high);
    }
};

QTEST_GUILESS_MAIN(GpioTest)
#include "GpioTest.moc"
