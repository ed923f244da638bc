// SPDX-License-Identifier: GPL-3.0-or-later
// What officers hear and see, and in which order.

#include "reader-agent/signals/Signals.h"
#include "reader-agent/words/Instant.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace std::chrono_literals;
using agent::Lamps;
using agent::Outcome;
using agent::Player;
using agent::Step;

namespace
{

constexpr std::array outcomes{Outcome::Taken,    Outcome::Offline, Outcome::Unknown,
                              Outcome::Repeated, Outcome::Failed,  Outcome::NotKept};

/// What the buzzer does in a pattern: how long each tone lasts, in milliseconds.
std::vector<long> tones(Outcome outcome)
{
    std::vector<long> all;
    bool sounds = false;
    for (const Step& step : agent::patternOf(outcome)) {
        if (step.lamps.buzzer && sounds) all.back() += step.lasts.count();
        if (step.lamps.buzzer && !sounds) all.push_back(step.lasts.count());
        sounds = step.lamps.buzzer;
    }
    return all;
}

/// What is shown from now on until nothing is played any more, each with how long.
std::vector<Step> playOut(Player& player, Player::Time now)
{
    std::vector<Step> shown;
    while (player.dueAt() != Player::Time::max()) {
        shown.push_back({player.lamps(), std::chrono::duration_cast<std::chrono::milliseconds>(player.dueAt() - now)});
        now = player.dueAt();
        player.advance(now);
    }
    return shown;
}

bool isPattern(const std::vector<Step>& shown, std::size_t from, Outcome outcome)
{
    const auto pattern = agent::patternOf(outcome);
    return shown.size() == from + pattern.size() &&
           std::equal(pattern.begin(), pattern.end(), shown.begin() + static_cast<std::ptrdiff_t>(from),
                      [](const Step& a, const Step& b) { return a.lamps == b.lamps && a.lasts == b.lasts; });
}

/// How many processes this one has started and not collected.
qsizetype processes()
{
    QFile file{QString{"/proc/self/task/%1/children"}.arg(::gettid())};
    if (!file.open(QIODevice::ReadOnly)) qFatal("cannot count children");
    return file.readAll().count(' ');
}

/// Takes what this process writes to standard output while it lives.
class Captured
{
public:
    Captured() : m_before{::dup(STDOUT_FILENO)}
    {
        m_file.setFileName(m_folder.filePath("out"));
        if (!m_file.open(QIODevice::ReadWrite)) qFatal("cannot capture");
        ::dup2(m_file.handle(), STDOUT_FILENO);
    }
    ~Captured()
    {
        ::dup2(m_before, STDOUT_FILENO);
        ::close(m_before);
    }
    QByteArray take()
    {
        m_file.seek(0);
        return m_file.readAll();
    }

private:
    int m_before;
    QTemporaryDir m_folder;
    QFile m_file;
};

} // namespace

class SignalsTest : public QObject
{
    Q_OBJECT

private slots:
    void outcomesHaveWordsAndAnOrder()
    {
        QCOMPARE(agent::word(Outcome::Taken), "taken");
        QCOMPARE(agent::word(Outcome::NotKept), "not_kept");
        constexpr std::array order{Outcome::NotKept, Outcome::Failed, Outcome::Unknown,
                                   Outcome::Offline, Outcome::Taken,  Outcome::Repeated};
        for (std::size_t i = 1; i < order.size(); ++i)
            QVERIFY(agent::urgency(order[i - 1]) > agent::urgency(order[i]));
    }

    void patternsAreToldApartByEarAlone()
    {
        for (const Outcome one : outcomes)
            for (const Outcome other : outcomes)
                QVERIFY2(one == other || tones(one) != tones(other), agent::word(one).data());
        QCOMPARE(tones(Outcome::Taken), (std::vector<long>{120}));
        QCOMPARE(tones(Outcome::Offline), (std::vector<long>{120, 600}));
        QCOMPARE(tones(Outcome::Repeated), (std::vector<long>{120, 120}));
        QCOMPARE(tones(Outcome::Unknown), (std::vector<long>{120, 120, 120}));
        QCOMPARE(tones(Outcome::Failed), (std::vector<long>{600, 600}));
        QCOMPARE(tones(Outcome::NotKept), (std::vector<long>{3000}));
    }

    void everyPatternSoundsAtOnceAndEndsInTime()
    {
        for (const Outcome outcome : outcomes) {
            const auto pattern = agent::patternOf(outcome);
            QVERIFY(pattern.front().lamps.buzzer);
            QVERIFY(pattern.front().lamps.green || pattern.front().lamps.red);
            std::chrono::milliseconds lasts{};
            for (const Step& step : pattern)
                lasts += step.lasts;
            QVERIFY2(lasts <= 4s, agent::word(outcome).data());
        }
    }

    // Whoever cannot hear a short tone first must be able to see green, and no red with it: red means a call.
    void onlyWhatIsWellIsGreenAlone()
    {
        for (const Outcome outcome : outcomes) {
            const bool well = agent::urgency(outcome) <= agent::urgency(Outcome::Offline);
            for (const Step& step : agent::patternOf(outcome))
                QVERIFY2(!well || !step.lamps.red, agent::word(outcome).data());
            QCOMPARE(agent::patternOf(outcome).front().lamps.red, !well);
        }
    }

    void aPatternIsPlayedFromItsFirstMoment()
    {
        for (const Outcome outcome : outcomes) {
            Player player;
            player.start(outcome, 5s);
            QVERIFY(player.lamps() == agent::patternOf(outcome).front().lamps);
            QVERIFY(isPattern(playOut(player, 5s), 0, outcome));
            QVERIFY(player.lamps() == Lamps{});
        }
    }

    void whatIsMoreUrgentBreaksOffWhatIsLess()
    {
        Player player;
        player.start(Outcome::Taken, 0s);
        player.advance(120ms); // silent now, green
        player.start(Outcome::Failed, 200ms);
        QVERIFY(isPattern(playOut(player, 200ms), 0, Outcome::Failed));
    }

    void twoTonesAreHeardAsTwo()
    {
        Player player;
        player.start(Outcome::Taken, 0s);
        player.start(Outcome::Taken, 50ms); // the next officer, within the tone
        QVERIFY(!player.lamps().buzzer);
        const auto shown = playOut(player, 50ms);
        QVERIFY(shown.front().lasts >= 50ms && shown.front().lasts <= 100ms);
        QVERIFY(isPattern(shown, 1, Outcome::Taken));
    }

    void whatIsLessUrgentWaitsForItsTurn()
    {
        Player player;
        player.start(Outcome::NotKept, 0s);
        player.start(Outcome::Repeated, 100ms);
        player.start(Outcome::Taken, 200ms);
        player.start(Outcome::Repeated, 300ms); // does not take the place of what is more urgent
        const auto shown = playOut(player, 0s);
        const auto notKept = agent::patternOf(Outcome::NotKept).size();
        QVERIFY(shown[notKept].lamps == Lamps{});
        QVERIFY(isPattern(shown, notKept + 1, Outcome::Taken));
    }

    void aWaitingOneIsNotForgottenForAnInterruption()
    {
        Player player;
        player.start(Outcome::Failed, 0s);
        player.start(Outcome::Taken, 100ms);
        player.start(Outcome::NotKept, 200ms);
        const auto shown = playOut(player, 200ms);
        QVERIFY(isPattern(shown, 1 + agent::patternOf(Outcome::NotKept).size() + 1, Outcome::Taken));
    }

    void aStepThatWasLeftLateIsNotCutShort()
    {
        Player player;
        player.start(Outcome::Failed, 0s);
        player.advance(2s); // the disk was slow
        QCOMPARE(player.dueAt(), Player::Time{2s + 150ms});
    }

    void pinsAreBitsOfTheirPort()
    {
        const agent::PinSettings pins{30, 31, 35};
        const auto one = agent::pinLevels(pins, {true, false, true});
        QCOMPARE(one.mask, 0x23);
        QCOMPARE(one.value, 0x21);
        const agent::PinSettings low{{}, 32, {}, true};
        QCOMPARE(agent::pinLevels(low, {true, false, true}).mask, 0x04);
        QCOMPARE(agent::pinLevels(low, {true, false, true}).value, 0x04);
        QCOMPARE(agent::pinLevels(low, {false, true, false}).value, 0);
    }

    void pinsFollowThePatternAndAreSetAgainForANewChip()
    {
        agent::ReaderSettings reader;
        reader.pins = agent::PinSettings{30, 31, 32};
        std::vector<int> values;
        agent::Signals feedback{{}, reader, [&](std::uint8_t mask, std::uint8_t value) {
                                    QCOMPARE(mask, 7);
                                    values.push_back(value);
                                }};
        feedback.chipAnswersAgain();
        const Captured captured;
        feedback.show(Outcome::Taken, "04A1B2C3", 2);
        while (feedback.dueAt() != agent::Signals::Time::max()) {
            QTest::qWait(1);
            feedback.tick();
        }
        QCOMPARE(values, (std::vector<int>{0, 5, 1, 0}));
    }

    void theEndIsDark()
    {
        agent::ReaderSettings reader;
        reader.pins = agent::PinSettings{30, 31, 32};
        std::vector<int> values;
        agent::Signals feedback{{}, reader, [&](std::uint8_t, std::uint8_t value) { values.push_back(value); }};
        const Captured captured;
        feedback.show(Outcome::NotKept, "04A1B2C3");
        feedback.goDark();
        QCOMPARE(values, (std::vector<int>{6, 0}));
        QCOMPARE(feedback.dueAt(), agent::Signals::Time::max());
    }

    void scriptsReadALine()
    {
        agent::ReaderSettings reader;
        reader.code = "F017";
        agent::Signals feedback{{}, reader, {}};
        Captured captured;
        feedback.show(Outcome::Taken, "04A1B2C3", 17);
        feedback.show(Outcome::Offline, "04A1B2C3", 18);
        feedback.show(Outcome::Unknown, "04A1B2C3", 19);
        feedback.show(Outcome::Failed, "04A1B2C3", 20, "wrong_key");
        feedback.show(Outcome::Repeated, "04A1B2C3");
        feedback.show(Outcome::NotKept, "04A1B2C3");
        QCOMPARE(captured.take(), "taken F017 04A1B2C3 entry 17\n"
                                  "taken F017 04A1B2C3 entry 18 offline\n"
                                  "taken F017 04A1B2C3 entry 19 unknown\n"
                                  "taken F017 04A1B2C3 entry 20 failed:wrong_key\n"
                                  "repeated F017 04A1B2C3\n"
                                  "not_kept F017 04A1B2C3\n");
    }

    void theProgramGetsTheWords()
    {
        const QTemporaryDir folder;
        const QString words = folder.filePath("words");
        agent::Settings settings;
        settings.feedback = {"sh", "-c", "echo \"$@\" >> " + words.toStdString(), "sh"};
        agent::ReaderSettings reader;
        reader.code = "F017";
        agent::Signals feedback{settings, reader, {}};
        const Captured captured;
        const auto written = [&] {
            QFile file{words};
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
        };
        feedback.show(Outcome::Failed, "04A1B2C3", 20, "wrong_key");
        QTRY_COMPARE(written(), "failed F017 04A1B2C3 20\n");
        feedback.show(Outcome::NotKept, "04A1B2C3");
        QTRY_COMPARE(written(), "failed F017 04A1B2C3 20\nnot_kept F017 04A1B2C3 -\n");
    }

    void aProgramThatHangsHoldsNothingUp()
    {
        agent::Settings settings;
        settings.feedback = {"sh", "-c", "exec sleep 3"};
        const agent::ReaderSettings reader;
        agent::Signals feedback{settings, reader, {}};
        const auto before = processes();
        QElapsedTimer since;
        {
            const Captured captured;
            since.start();
            for (int i = 0; i < 20; ++i)
                feedback.show(Outcome::Taken, "04A1B2C3", i + 1);
        }
        QVERIFY2(since.elapsed() < 1000, qPrintable(QString::number(since.elapsed())));
        QCOMPARE(processes() - before, 8);
    }
};

QTEST_GUILESS_MAIN(SignalsTest)
#include "SignalsTest.moc"
