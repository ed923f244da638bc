// SPDX-License-Identifier: GPL-3.0-or-later
// The real watcher process with the real libnfc on the simulated chip: cards that prove themselves over it, port pins,
// and every way in which libnfc is known to fail. The first half plays the agent's part itself; the second runs it.
#include "reader-agent/journal/Journal.h"
#include "reader-agent/proof/Proof.h"
#include "reader-agent/watcher/WatcherProcess.h"
#include "reader-agent/words/Trouble.h"
#include "tests/agent/RunningAgent.h"
#include "tests/simulator/CardCrypto.h"
#include "tests/simulator/RunningSimulator.h"

#include <QElapsedTimer>

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace agent;
using namespace std::chrono_literals;
using Said = Report::Kind;

namespace
{

constexpr const char* uid = "04A1B2C3D4E5F6";
const Bytes selectNothing{0x90, 0x5A, 0x00, 0x00, 0x03, 0x00, 0x00, 0x00, 0x00};

CardKeys siteKeys()
{
    const auto& secrets = simulator::secrets();
    CardKeys keys{AesKey{secrets.desfireSite}, {}, 0, AesKey{secrets.sunMetadata}, AesKey{secrets.sunFile}, "patrol"};
    std::ranges::copy(secrets.application, keys.desfireApplication.begin());
    return keys;
}

QString said(const Proof& proof)
{
    Record record;
    record.auth = proof.level;
    record.authDetail = proof.detail;
    const std::string line = canonicalLine(record);
    return QString::fromStdString(line.substr(line.rfind(' ') + 1));
}

/// A watcher on a reader of its own, as the agent has it.
class Watched
{
public:
    explicit Watched(bool prove = true, const QString& before = {})
    {
        m_simulator.waitFor("ready");
        if (!before.isEmpty()) order(before);
        start(prove);
    }

    /// Starts a watcher; the one before is killed.
    void start(bool prove)
    {
        const auto program = qEnvironmentVariable("PATROL_BIN").toStdString() + "/reader-agent-watcher";
        const auto device = "pn532_uart:" + m_simulator.link("F001").toStdString();
        m_watcher.reset();
        m_watcher = std::make_unique<WatcherProcess>(program, device, 100ms, prove);
    }

    WatcherProcess& watcher() { return *m_watcher; }
    RunningSimulator& simulator() { return m_simulator; }

    /// Makes the simulator do something, and waits until it has.
    void order(const QString& command)
    {
        m_simulator.send(command);
        if (command.startsWith("tap"))
            m_simulator.waitFor("in-field");
        else if (!command.startsWith("garbage"))
            QTest::qWait(20);
    }

    /// The next report of one of those kinds; Lost with the reason when the watcher has ended.
    Report next(const std::vector<Said>& kinds, int patience = 5000)
    {
        QElapsedTimer since;
        since.start();
        while (!since.hasExpired(patience))
            if (const auto report = nextOfAny())
                if (report->kind == Said::Lost || std::ranges::find(kinds, report->kind) != kinds.end()) return *report;
        return {Said::Opening, "nothing of that kind"};
    }

    Report card() { return next({Said::Card}); }

    /// Speaks once with the card that is held: its answer, or why there is none.
    Report exchange(const Bytes& bytes, std::chrono::milliseconds deadline = 120ms)
    {
        m_watcher->exchange(deadline, bytes);
        return next({Said::Answer, Said::NoAnswer});
    }

    /// Has the card that was reported prove itself, and lets it go.
    QString prove(Policy policy, const Report& card, std::optional<std::int64_t> last = {})
    {
        const CardKeys keys = siteKeys();
        const CardSeen seen{card.text, card.atqa, card.sak, card.bytes};
        const auto session = makeProof(keys, policy, seen, last);
        if (!session) return said(proofWithoutAsking(policy, keys, seen));
        while (const auto request = session->request()) {
            const Report report = exchange(*request, session->deadline());
            if (report.kind == Said::Answer)
                session->take(report.bytes);
            else
                session->fail();
        }
        m_watcher->release();
        return said(session->result());
    }

    /// One touch of a card, from the hand to the proof; then it is taken away, and the chip looks without it.
    QString touch(const QString& what, Policy policy, std::optional<std::int64_t> last = {})
    {
        order("tap F001 " + what + " for 1h");
        const Report report = card();
        if (report.kind != Said::Card) return QString::fromStdString(report.text);
        const QString result = prove(policy, report, last);
        m_simulator.send("remove F001");
        m_simulator.waitFor("left");
        return next({Said::Nothing}).kind == Said::Nothing ? result : "the watcher was lost";
    }

private:
    std::optional<Report> nextOfAny()
    {
        pollfd waiting{m_watcher->fd(), POLLIN, 0};
        ::poll(&waiting, 1, 20);
        try {
            return m_watcher->nextReport();
        } catch (const ReaderLost& lost) {
            return Report{Said::Lost, lost.what()};
        }
    }

    RunningSimulator m_simulator;
    std::unique_ptr<WatcherProcess> m_watcher;
};

/// Time on a processor of the process and its watchers, in ms.
qint64 processorTime(const RunningAgent& agent)
{
    qint64 ticks = 0;
    for (const qint64 pid : QList<qint64>{agent.pid()} + agent.children()) {
        QFile file{QString{"/proc/%1/stat"}.arg(pid)};
        if (!file.open(QIODevice::ReadOnly)) continue;
        const QByteArray stat = file.readAll();
        const auto fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        ticks += fields[11].toLongLong() + fields[12].toLongLong() + fields[13].toLongLong() + fields[14].toLongLong();
    }
    return ticks * 1000 / ::sysconf(_SC_CLK_TCK);
}

} // namespace

class WireTest : public QObject
{
    Q_OBJECT

private slots:
    void ordersAreUnderstoodAgain()
    {
        const auto exchange = decodeOrder(encode(Order{Order::Kind::Exchange, 120ms, Bytes(longestExchange, 0xA5)}));
        QVERIFY(exchange && exchange->kind == Order::Kind::Exchange && exchange->deadline == 120ms);
        QVERIFY(exchange->bytes == Bytes(longestExchange, 0xA5));
        const auto pins = decodeOrder(encode(Order{Order::Kind::Pins, {}, {}, 0x05, 0x3F}));
        QVERIFY(pins && pins->kind == Order::Kind::Pins && pins->mask == 0x05 && pins->value == 0x3F);
        QVERIFY(decodeOrder("release"));
        for (const char* wrong : {"", "release 1", "exchange", "exchange 120", "exchange 120 ", "exchange 0 00",
                                  "exchange 1001 00", "exchange x 00", "exchange 120 0", "exchange 120 0G", "pins 05",
                                  "pins 05 3F 00", "pins 5 3F", "pins 105 3F"})
            QVERIFY2(!decodeOrder(wrong), wrong);
        QVERIFY(!decodeOrder("exchange 120 " + std::string(2 * (longestExchange + 1), '0')));
    }

    void aCardIntroducesItself()
    {
        Watched watched;
        watched.order("tap F001 04A1B2C3D4E5F6 ntag424 for 1h");
        const Report card = watched.card();
        QCOMPARE(card.kind, Said::Card);
        QCOMPARE(card.text, uid);
        QCOMPARE(int(card.atqa), 0x0344);
        QCOMPARE(int(card.sak), 0x20);
        QCOMPARE(simulator::toHex(card.bytes), std::string("7777710280"));
        QVERIFY(card.boottimeNs > 0 && card.realtimeUs > 0);
        watched.order("remove F001\ntap F001 04A1B2C3 for 1h");
        const Report classic = watched.card();
        QCOMPARE(classic.text, "04A1B2C3");
        QCOMPARE(int(classic.sak), 0x08);
        QVERIFY(classic.bytes.empty());
    }

    void cardsProveThemselves_data()
    {
        QTest::addColumn<QString>("card");
        QTest::addColumn<int>("policy");
        QTest::addColumn<QString>("result");
        const int mutual = int(Policy::Mutual), sun = int(Policy::Sun);
        const QString desfire = QString{uid} + " desfire-aes", ntag = QString{uid} + " ntag424 counter 41";
        QTest::newRow("genuine DESFire") << desfire << mutual << "mutual";
        QTest::newRow("genuine, EV2First only") << desfire + " ev2" << mutual << "mutual";
        QTest::newRow("genuine DESFire where SUN is asked") << desfire << sun << "mutual";
        QTest::newRow("genuine NTAG") << ntag << sun << "sun:42";
        QTest::newRow("genuine NTAG, in the clear") << ntag + " plain" << sun << "sun:42";
        QTest::newRow("wrong key") << desfire + " wrong-key" << mutual << "failed:wrong_key";
        QTest::newRow("NTAG, wrong key") << ntag + " wrong-key" << sun << "failed:wrong_key";
        QTest::newRow("clone without application") << QString{uid} + " desfire" << mutual << "failed:uid_only";
        QTest::newRow("clone of the UID") << QString{uid} << mutual << "failed:uid_only";
        QTest::newRow("clone of the UID, Classic") << QString{uid} + " classic" << sun << "failed:uid_only";
        QTest::newRow("a telephone") << "08112233 desfire" << mutual << "failed:uid_only";
        QTest::newRow("a card that says nothing sensible") << desfire + " babbles 1" << mutual << "failed:not_genuine";
        QTest::newRow("drawn away at once") << desfire + " answers 0" << mutual << "failed:no_answer";
        QTest::newRow("drawn away in between") << desfire + " answers 2" << mutual << "failed:no_answer";
        QTest::newRow("NTAG drawn away in between") << ntag + " answers 3" << sun << "failed:no_answer";
        QTest::newRow("too slow") << desfire + " slow 200ms" << mutual << "failed:no_answer";
        QTest::newRow("slow but in time") << desfire + " slow 50ms" << mutual << "mutual";
    }
    void cardsProveThemselves()
    {
        QFETCH(QString, card);
        QFETCH(int, policy);
        Watched watched;
        QTEST(watched.touch(card, Policy(policy)), "result");
        // Whatever it was, the next card is seen, and its proof taken.
        QCOMPARE(watched.touch("04000000000001 desfire-aes", Policy::Mutual), "mutual");
    }

    void aMessageReadAgainIsAReplay()
    {
        Watched watched;
        const QString tag = QString{uid} + " ntag424";
        QCOMPARE(watched.touch(tag + " counter 7", Policy::Sun, 7), "sun:8");
        QCOMPARE(watched.touch(tag + " replay", Policy::Sun, 8), "failed:replay");
        QCOMPARE(watched.touch(tag, Policy::Sun, 8), "sun:9"); // the tag itself is none the worse
    }

    void aProofTakesLessThanTheHold()
    {
        Watched watched;
        QElapsedTimer since;
        for (const auto& [card, policy] : {std::pair{"04A1B2C3D4E5F6 desfire-aes", Policy::Mutual},
                                           std::pair{"04A1B2C3D4E5F7 ntag424", Policy::Sun}}) {
            watched.order(QString{"tap F001 %1 for 1h"}.arg(card));
            const Report report = watched.card();
            since.start();
            const QString result = watched.prove(policy, report);
            const auto took = since.elapsed();
            QVERIFY2(!result.startsWith("failed"), qPrintable(result));
            qInfo("%s: %lld ms from the report to the proof", card, static_cast<long long>(took));
            QVERIFY2(took < 300, qPrintable(QString::number(took)));
            watched.simulator().send("remove F001");
            QCOMPARE(watched.next({Said::Nothing}).kind, Said::Nothing);
        }
    }

    void aCardIsHeldForSoLongAndNoLonger()
    {
        Watched watched;
        watched.order(QString{"tap F001 %1 desfire for 1h"}.arg(uid));
        const Report first = watched.card();
        QTest::qWait(200);
        QCOMPARE(watched.exchange(selectNothing).kind, Said::Answer);
        const Report second = watched.card();
        const auto between = (second.boottimeNs - first.boottimeNs) / 1'000'000;
        QVERIFY2(between >= 300 && between < 700, qPrintable(QString::number(between)));
        watched.watcher().release();
        const Report third = watched.card();
        QVERIFY2((third.boottimeNs - second.boottimeNs) / 1'000'000 < 290, "a card that was let go is seen in time");
        watched.watcher().release();
        watched.order("remove F001");
        QCOMPARE(watched.next({Said::Nothing}).kind, Said::Nothing);
        const Report late = watched.exchange(selectNothing);
        QCOMPARE(late.kind, Said::NoAnswer);
        QCOMPARE(late.text, "the card is held no longer");
    }

    void withoutProveNoCardIsHeld()
    {
        Watched watched{false};
        watched.order(QString{"tap F001 %1 desfire for 1h"}.arg(uid));
        const Report first = watched.card(), second = watched.card();
        QVERIFY((second.boottimeNs - first.boottimeNs) / 1'000'000 < 290);
        QCOMPARE(watched.exchange(selectNothing).kind, Said::NoAnswer);
    }

    void aCardThatAnswersTooMuchIsNoHarm_data()
    {
        QTest::addColumn<int>("length");
        for (const int length : {1, 255, 261, 262, 263, 300, 524, 525, 5000, 100000})
            QTest::newRow(qPrintable(QString::number(length))) << length;
    }
    void aCardThatAnswersTooMuchIsNoHarm()
    {
        QFETCH(int, length);
        Watched watched;
        watched.order(QString{"tap F001 %1 ntag424 babbles %2 for 1h"}.arg(uid).arg(length));
        QCOMPARE(watched.card().kind, Said::Card);
        const Report report = watched.exchange(selectNothing, 1000ms);
        if (length <= 262)
            QCOMPARE(report.bytes.size(), static_cast<std::size_t>(length));
        else if (report.kind == Said::Lost)
            watched.start(true); // libnfc did not get over it; a new watcher does
        else
            QCOMPARE(report.kind, Said::NoAnswer);
        watched.order("remove F001");
        QCOMPARE(watched.touch("04000000000001 desfire-aes", Policy::Mutual), "mutual");
    }

    void pinsAreSetBetweenLooks()
    {
        Watched watched;
        QCOMPARE(watched.next({Said::Nothing}).kind, Said::Nothing);
        watched.watcher().pins(0x05, 0x00);
        QCOMPARE(watched.simulator().waitFor("pins"), "pins F001 3A");
        watched.watcher().pins(0x04, 0xFF);
        QCOMPARE(watched.simulator().waitFor("pins"), "pins F001 3E");
        watched.order(QString{"tap F001 %1 desfire-aes for 1h"}.arg(uid));
        const Report card = watched.card();
        watched.watcher().pins(0x01, 0x01); // while the card is held
        QCOMPARE(watched.prove(Policy::Mutual, card), "mutual");
        QCOMPARE(watched.simulator().waitFor("pins"), "pins F001 3F");
    }

    void blinkingCostsNoCard()
    {
        Watched watched;
        for (int i = 0; i < 5; ++i) {
            const QString number = QString{"0400000%1"}.arg(i);
            watched.order(QString{"tap F001 %1 for 50ms"}.arg(number));
            for (int blink = 0; blink < 10; ++blink)
                watched.watcher().pins(0x02, blink % 2 == 0 ? 0x00 : 0x02);
            QCOMPARE(QString::fromStdString(watched.card().text), number);
            QVERIFY(!watched.simulator().waitFor("left").isEmpty());
        }
    }

    // F1: one status byte with the NAD bit, and libnfc ends its process. The card was told of before.
    void aNadBitCostsAWatcherAndNoTap()
    {
        Watched watched;
        watched.order(QString{"tap F001 %1 desfire-aes for 1h"}.arg(uid));
        QCOMPARE(watched.card().kind, Said::Card);
        watched.order("bad-status F001");
        const Report end = watched.exchange(selectNothing);
        QCOMPARE(end.kind, Said::Lost);
        QVERIFY2(end.text.find("signal 6") != std::string::npos || end.text.find("has ended") != std::string::npos,
                 end.text.c_str());
        watched.start(true);
        const Report again = watched.card();
        QCOMPARE(again.text, uid);
        QCOMPARE(watched.prove(Policy::Mutual, again), "mutual");
    }

    // F2: an ATS of length 0, and libnfc writes where it may not.
    void anAtsOfLengthZeroCostsAWatcher()
    {
        Watched watched{true, "bad-ats F001"};
        watched.order(QString{"tap F001 %1 desfire-aes for 1h"}.arg(uid));
        QCOMPARE(watched.card().kind, Said::Lost);
        watched.start(true);
        QCOMPARE(watched.prove(Policy::Mutual, watched.card()), "mutual");
    }

    // F3: a chip that was opened without its version would abort at the first look.
    void aLostVersionIsALostChipAndNoCrash()
    {
        Watched watched{false, "lost-firmware F001"};
        QCOMPARE(watched.next({}).text, "the chip did not say what it is");
        watched.start(false);
        QCOMPARE(watched.next({Said::Nothing}).kind, Said::Nothing);
    }

    // F6: libnfc would let two processes read one chip.
    void aDeviceHasOneWatcher()
    {
        Watched watched;
        QCOMPARE(watched.next({Said::Nothing}).kind, Said::Nothing);
        const auto program = qEnvironmentVariable("PATROL_BIN").toStdString() + "/reader-agent-watcher";
        WatcherProcess second{program, "pn532_uart:" + watched.simulator().link("F001").toStdString(), 100ms};
        std::optional<Report> report;
        for (int i = 0; i < 500 && (!report || report->kind == Said::Opening); ++i) {
            QTest::qWait(10);
            if (auto next = second.nextReport()) report = next;
        }
        QVERIFY(report);
        QCOMPARE(report->kind, Said::Busy);
        watched.order(QString{"tap F001 %1 for 100ms"}.arg(uid));
        QCOMPARE(watched.card().text, uid);
    }

    // F7: with descriptor 0 free, libnfc's device gets it, and every read looks like an abort.
    void aClosedStandardInputIsNoHarm()
    {
        RunningSimulator simulator;
        simulator.waitFor("ready");
        const auto program = qEnvironmentVariable("PATROL_BIN").toStdString() + "/reader-agent-watcher";
        const int kept = ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 10);
        ::close(STDIN_FILENO);
        bool hadNone = false, looked = false;
        {
            WatcherProcess watcher{program, "pn532_uart:" + simulator.link("F001").toStdString(), 100ms};
            hadNone = watcher.fd() == STDIN_FILENO;
            for (int i = 0; i < 500 && !looked; ++i) {
                pollfd waiting{watcher.fd(), POLLIN, 0};
                ::poll(&waiting, 1, 10);
                const auto report = watcher.nextReport();
                if (report && report->kind == Said::Lost) break;
                looked = report && report->kind == Said::Nothing;
            }
        }
        if (kept >= 0) ::dup2(kept, STDIN_FILENO);
        if (kept >= 0) ::close(kept);
        QVERIFY(hadNone);
        QVERIFY(looked);
    }

    void anOrderThatIsNoneEndsTheWatcher()
    {
        Watched watched;
        QCOMPARE(watched.next({Said::Nothing}).kind, Said::Nothing);
        QCOMPARE(::send(watched.watcher().fd(), "dance", 5, MSG_NOSIGNAL), 5);
        QCOMPARE(watched.next({}).text, "the agent said what no agent says");
    }

    // From here on the agent itself runs, without a database.

    void init() { m_said = 0; }

    void cleanup()
    {
        m_agent.reset();
        m_simulator.reset();
    }

    // F2 again, F3, F9, F11 and the rest that a chip can do, each followed by a card that must be taken.
    void theAgentGetsOverIt_data()
    {
        QTest::addColumn<QString>("trouble");
        QTest::addColumn<int>("lasts"); // ms
        QTest::newRow("late by 320 ms") << "late F001 320ms 10" << 2000;
        QTest::newRow("late by 360 ms") << "late F001 360ms 10" << 2000;
        QTest::newRow("late by 450 ms") << "late F001 450ms 10" << 2000;
        QTest::newRow("late without end, then no more") << "late F001 400ms always" << 2000;
        QTest::newRow("lost ACKs") << "lost-ack F001 3" << 800;
        QTest::newRow("lost commands") << "lost-command F001 3" << 800;
        QTest::newRow("lost answers") << "lost-answer F001 3" << 800;
        QTest::newRow("wrong checksums") << "bad-checksum F001 3" << 800;
        QTest::newRow("noise") << "garbage F001 4000" << 500;
        QTest::newRow("an ATS of length 0") << "bad-ats F001\ntap F001 04000000000009 desfire for 1s" << 1000;
        QTest::newRow("a version lost at the next opening") << "lost-firmware F001\nunplug F001 200ms" << 1500;
        QTest::newRow("a NAD bit") << "bad-status F001 1\nunplug F001 200ms" << 1500;
    }
    void theAgentGetsOverIt()
    {
        QFETCH(QString, trouble);
        QFETCH(int, lasts);
        startAgent();
        m_simulator->send(trouble);
        QTest::qWait(lasts);
        m_simulator->send("late F001 0ms 0");
        QVERIFY(takes("04000002"));
        QVERIFY2(linesSaid() < 12, qPrintable(QString::number(m_said)));
    }

    // F11: a line that babbles without end keeps libnfc waiting byte by byte.
    void aBabblingChipIsStartedOverAndHeardAgain()
    {
        startAgent();
        for (int i = 0; i < 60; ++i) {
            m_simulator->send("garbage F001 200");
            QTest::qWait(50);
        }
        QVERIFY(takes("04000002"));
        QVERIFY2(linesSaid() < 12, qPrintable(QString::number(m_said)));
    }

    // F8: libnfc gives an error at once, for ever, when the line is gone. F10: a chip that never answers.
    void aReaderThatIsGoneCostsNeitherProcessorNorLog_data()
    {
        QTest::addColumn<QString>("trouble");
        QTest::newRow("unplugged") << "unplug F001";
        QTest::newRow("silent") << "silence F001 5s";
    }
    void aReaderThatIsGoneCostsNeitherProcessorNorLog()
    {
        QFETCH(QString, trouble);
        startAgent();
        m_simulator->send(trouble);
        QVERIFY(!m_agent->waitForErr("reader F001: lost").isEmpty());
        const qint64 before = processorTime(*m_agent);
        QTest::qWait(4000);
        const qint64 used = processorTime(*m_agent) - before;
        QVERIFY2(used < 400, qPrintable(QString{"%1 ms of 4000"}.arg(used)));
        QVERIFY2(linesSaid() < 12, qPrintable(QString::number(m_said)));
        m_simulator->send("replug F001");
        QVERIFY(takes("04000002"));
    }

    // F10: at the start, too.
    void aChipThatIsDeadAtTheStartIsWaitedFor()
    {
        startSimulator();
        m_simulator->send("silence F001 3s");
        m_simulator->waitFor("silent");
        runAgentOn();
        QVERIFY(takes("04000002"));
        QVERIFY2(linesSaid() < 12, qPrintable(QString::number(m_said)));
    }

    // The whole way: keys from credentials, the agent's policy, the watcher, libnfc, the chip, the card.
    void theAgentAsksCards()
    {
        const QTemporaryDir credentials;
        const auto& secrets = simulator::secrets();
        put(credentials.filePath("site"), secrets.desfireSite);
        put(credentials.filePath("meta"), secrets.sunMetadata);
        put(credentials.filePath("file"), secrets.sunFile);
        qputenv("CREDENTIALS_DIRECTORY", credentials.path().toUtf8());
        startSimulator();
        runAgentOn("authentication = \"sun\"\n[keys]\ndesfire_site = \"site\"\n"
                   "sun_metadata = \"meta\"\nsun_file = \"file\"\n");
        qunsetenv("CREDENTIALS_DIRECTORY");
        const QString desfire = "04A1B2C3D4E5F6", tag = "04A1B2C3D4E5F7";
        QVERIFY2(!touched(desfire + " desfire-aes").contains("failed"), qPrintable(m_lastTouch));
        QVERIFY2(touched("04A1B2C3D4E5F8").contains("failed:uid_only"), qPrintable(m_lastTouch));
        QVERIFY2(touched("04A1B2C3D4E5F9 desfire-aes wrong-key").contains("failed:wrong_key"), qPrintable(m_lastTouch));
        QVERIFY2(touched("04A1B2C3D4E5FA desfire-aes answers 2").contains("failed:no_answer"), qPrintable(m_lastTouch));
        QVERIFY2(!touched(tag + " ntag424 counter 41").contains("failed"), qPrintable(m_lastTouch));
        QTest::qWait(3200); // the hold-off of a touch that was taken
        QVERIFY2(touched(tag + " ntag424 replay").contains("failed:replay"), qPrintable(m_lastTouch));
        QVERIFY2(!touched(tag + " ntag424").contains("failed"), qPrintable(m_lastTouch)); // after a failure none holds
        QCOMPARE(m_agent->end(), 0);
        const QStringList levels = levelsInJournal();
        QCOMPARE(levels, (QStringList{"mutual", "failed:uid_only", "failed:wrong_key", "failed:no_answer", "sun:42",
                                      "failed:replay", "sun:43"}));
    }

    // F12: a telephone has another UID at each touch; each is a touch of its own.
    void cardsWithUidsOfChanceAreTaken()
    {
        startAgent();
        for (const char* number : {"08112233", "08445566", "08778899"}) {
            m_simulator->send(QString{"tap F001 %1 desfire for 200ms"}.arg(number));
            QVERIFY2(!m_agent->waitForOut(QString{"taken F001 %1"}.arg(number)).isEmpty(), number);
        }
    }

private:
    void startSimulator()
    {
        m_simulator = std::make_unique<RunningSimulator>(QStringList{"--device", "F001", "--commands", "--stay"});
        QVERIFY(!m_simulator->waitFor("ready F001").isEmpty());
    }

    void startAgent()
    {
        startSimulator();
        runAgentOn();
        QVERIFY(takes("04000001"));
    }

    void runAgentOn(const QString& settings = {})
    {
        m_agent = std::make_unique<RunningAgent>("host=/no-such-folder dbname=x", m_simulator->folder(),
                                                 QStringList{"F001"}, settings);
        m_agent->start();
    }

    static void put(const QString& path, const simulator::Key& key)
    {
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(simulator::toHex(Bytes(key.begin(), key.end())).c_str());
        file.close();
        file.setPermissions(QFile::ReadOwner);
    }

    /// Holds the card there until the agent has told of it, and takes it away for good.
    QString touched(const QString& card)
    {
        m_simulator->send(QString{"tap F001 %1 for 1h"}.arg(card));
        m_lastTouch = m_agent->waitForOut("taken F001 " + card.section(' ', 0, 0));
        m_simulator->send("remove F001");
        m_simulator->waitFor("left");
        QTest::qWait(600); // three looks without it
        return m_lastTouch;
    }

    QStringList levelsInJournal()
    {
        QStringList levels;
        for (const Entry& entry : Journal{m_agent->journal("F001").toStdString(), Use::Courier}.newest(100)) {
            const QString line = QString::fromStdString(entry.line);
            if (line.contains(" tap ")) levels.prepend(line.section(' ', -1));
        }
        return levels;
    }

    bool takes(const QString& number)
    {
        m_simulator->send(QString{"tap F001 %1 for 400ms"}.arg(number));
        return !m_agent->waitForOut("taken F001 " + number, 20000).isEmpty();
    }

    /// How many lines of log there were since the last wait for one.
    int linesSaid()
    {
        while (!m_agent->waitForErr("", 0).isEmpty())
            ++m_said;
        return m_said;
    }

    std::unique_ptr<RunningSimulator> m_simulator;
    std::unique_ptr<RunningAgent> m_agent;
    QString m_lastTouch;
    int m_said = 0;
};

QTEST_GUILESS_MAIN(WireTest)
#include "WireTest.moc"
