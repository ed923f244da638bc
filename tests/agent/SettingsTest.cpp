// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/settings/Settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace agent;
using namespace std::chrono_literals;

class SettingsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString file() const { return m_folder.filePath("agent.toml"); }

    LoadedSettings load(const QByteArray& text)
    {
        QFile output{file()};
        if (!output.open(QIODevice::WriteOnly)) qFatal("cannot write");
        output.write(text);
        output.close();
        return loadSettings(file().toStdString());
    }

    static constexpr auto good = "database = \"service=patrol\"\n[[reader]]\ncode = \"F017\"\n"
                                 "device = \"pn532_uart:/dev/ttyUSB0\"\njournal = \"F017.journal\"\n";

private slots:
    void theExampleIsGoodAndShowsTheDefaults()
    {
        const LoadedSettings example = loadSettings(qEnvironmentVariable("PATROL_SOURCE").toStdString() +
                                                    "/reader-agent/reader-agent.example.toml");
        QVERIFY2(example.problems.empty(), example.problems.empty() ? "" : example.problems.front().c_str());
        QCOMPARE(example.settings.readers.size(), std::size_t{1});
        QCOMPARE(example.settings.readers.front().code, "F017");
        QCOMPARE(example.settings.database, "service=patrol");
    }

    void everyDefaultInTheExampleIsTheRealOne()
    {
        QFile example{qEnvironmentVariable("PATROL_SOURCE") + "/reader-agent/reader-agent.example.toml"};
        QVERIFY(example.open(QIODevice::ReadOnly));
        QByteArray text = example.readAll();
        for (const char* key : {"heartbeat_seconds", "retry_max_seconds", "batch_entries", "keep_entries", "keep_days",
                                "watcher_silence_ms", "idle_seconds", "authentication", "poll_ms", "hold_off_ms",
                                "gpio", "pins", "reset"}) {
            QVERIFY2(text.contains(QByteArray{"# "} + key + " = "), key);
            text.replace(QByteArray{"# "} + key + " = ", QByteArray{key} + " = ");
        }
        const LoadedSettings shown = load(text);
        QVERIFY2(shown.problems.empty(), shown.problems.empty() ? "" : shown.problems.front().c_str());
        const Settings otherwise;
        const ReaderSettings reader;
        QCOMPARE(shown.settings.heartbeat, otherwise.heartbeat);
        QCOMPARE(shown.settings.retryMax, otherwise.retryMax);
        QCOMPARE(shown.settings.batchEntries, otherwise.batchEntries);
        QCOMPARE(shown.settings.keepEntries, otherwise.keepEntries);
        QCOMPARE(shown.settings.keepDays, otherwise.keepDays);
        QCOMPARE(shown.settings.watcherSilence, otherwise.watcherSilence);
        QCOMPARE(shown.settings.idle, otherwise.idle);
        QCOMPARE(shown.settings.authentication, otherwise.authentication);
        QCOMPARE(shown.settings.readers.front().poll, reader.poll);
        QCOMPARE(shown.settings.readers.front().holdOff, reader.holdOff);
    }

    void theKeysInTheExampleAreGood()
    {
        QFile example{qEnvironmentVariable("PATROL_SOURCE") + "/reader-agent/reader-agent.example.toml"};
        QVERIFY(example.open(QIODevice::ReadOnly));
        QByteArray text = example.readAll();
        for (const char* line : {"[keys]", "desfire_site = ", "desfire_application = ", "desfire_key_number = ",
                                 "sun_metadata = ", "sun_file = ", "system = "}) {
            QVERIFY2(text.contains(QByteArray{"\n# "} + line), line);
            text.replace(QByteArray{"\n# "} + line, QByteArray{"\n"} + line);
        }
        const LoadedSettings shown = load(text);
        QVERIFY2(shown.problems.empty(), shown.problems.empty() ? "" : shown.problems.front().c_str());
        const KeyNames& keys = shown.settings.keys;
        QCOMPARE(keys.desfireSite, "patrol-desfire-site");
        QCOMPARE(keys.sunMetadata, "patrol-sun-metadata");
        QCOMPARE(keys.sunFile, "patrol-sun-file");
        QCOMPARE(keys.desfireApplication, KeyNames{}.desfireApplication);
        QCOMPARE(keys.desfireKeyNumber, KeyNames{}.desfireKeyNumber);
        QCOMPARE(keys.system, KeyNames{}.system);
        QVERIFY(!keys.none() && KeyNames{}.none());
    }

    void lampsKeysAndPolicyAreTaken()
    {
        const LoadedSettings loaded =
            load("database = \"x\"\nauthentication = \"sun\"\nidle_seconds = 60\n[keys]\nsun_file = \"sun\"\n" +
                 QByteArray{good}.mid(QByteArray{good}.indexOf("[[")) +
                 "gpio = { chip = \"gpiochip1\", green = 0, buzzer = 22 }\npins = { red = 35, active_low = true "
                 "}\nreset = [\"r\", \"\"]\n");
        QVERIFY2(loaded.problems.empty(), loaded.problems.empty() ? "" : loaded.problems.front().c_str());
        const ReaderSettings& reader = loaded.settings.readers.front();
        QCOMPARE(loaded.settings.authentication, "sun");
        QVERIFY(loaded.settings.idle == 60s);
        QCOMPARE(reader.gpio->chip, "gpiochip1");
        QVERIFY(reader.gpio->green == 0U && !reader.gpio->red && reader.gpio->buzzer == 22U);
        QVERIFY(!reader.pins->green && reader.pins->red == 35U && !reader.pins->buzzer);
        QVERIFY(reader.pins->activeLow && !reader.gpio->activeLow);
        QCOMPARE(reader.reset, (std::vector<std::string>{"r", ""}));
    }

    void aFileWithoutEndIsNoConfiguration()
    {
        const LoadedSettings loaded = loadSettings("/dev/zero");
        QCOMPARE(loaded.problems,
                 std::vector<std::string>{"/dev/zero:1: file: is longer than 1 MiB; it is no configuration"});
    }

    void whatIsGivenIsTaken()
    {
        const LoadedSettings loaded =
            load("database = \"dbname=x\"\nfeedback = [\"beep\", \"-x\"]\nheartbeat_seconds = 5\n"
                 "[[reader]]\ncode = \"F017\"\ndevice = \"pn532_uart:/dev/ttyUSB0\"\njournal = \"a\"\n"
                 "[[reader]]\ncode = \"F018\"\ndevice = \"pn532_uart:/dev/ttyUSB1\"\njournal = \"b\"\nkey = \"k\"\n"
                 "poll_ms = 50\nhold_off_ms = 0\n");
        QVERIFY(loaded.problems.empty());
        QCOMPARE(loaded.settings.feedback, (std::vector<std::string>{"beep", "-x"}));
        QVERIFY(loaded.settings.heartbeat == 5s);
        QCOMPARE(loaded.settings.readers[0].key.string(), "a.key");
        QCOMPARE(loaded.settings.readers[1].key.string(), "k");
        QVERIFY(loaded.settings.readers[1].poll == 50ms && loaded.settings.readers[1].holdOff == 0ms);
    }

    void everyProblemNamesItsLineAndTheRemedy_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("words");
        const QByteArray sound{good};
        QTest::newRow("no TOML") << QByteArray{"database = \n"} << "1"
                                 << "is no TOML";
        QTest::newRow("nothing") << QByteArray{} << "1"
                                 << "database: is missing; for example";
        QTest::newRow("no reader") << QByteArray{"database = \"x\"\n"} << "1"
                                   << "starts with [[reader]]";
        QTest::newRow("reader as a table") << QByteArray{"database = \"x\"\n\n[reader]\ncode = \"x\"\n"} << "3"
                                           << "starts with [[reader]]";
        QTest::newRow("unknown key") << sound + "colour = 3\n"
                                     << "6"
                                     << "reader 1 colour: is not known; known here: code, device";
        QTest::newRow("unknown key at the top") << "retries = 3\n" + sound << "1"
                                                << "retries: is not known";
        QTest::newRow("a number out of range") << sound + "poll_ms = 1\n"
                                               << "6"
                                               << "must be a whole number from 5 to 1000 (without it: 100)";
        QTest::newRow("a number as text") << "heartbeat_seconds = \"3\"\n" + sound << "1"
                                          << "must be a whole number from 1";
        QTest::newRow("looking for readers by itself")
            << QByteArray{sound}.replace("pn532_uart:/dev/ttyUSB0", "pn532_uart") << "4"
            << "is no connection string of libnfc; for example device = \"pn532_uart:/dev/ttyUSB0\"";
        QTest::newRow("an unknown driver") << QByteArray{sound}.replace("pn532_uart:", "pcsc:") << "4"
                                           << "is no connection string";
        QTest::newRow("a code with blanks") << QByteArray{sound}.replace("F017\"\nd", "F 17\"\nd") << "3"
                                            << "without blanks";
        QTest::newRow("an empty code") << QByteArray{sound}.replace("F017\"\nd", "\"\nd") << "3"
                                       << "must be a text that is not empty";
        QTest::newRow("no journal") << QByteArray{sound}.replace("journal =", "key =") << "2"
                                    << "journal: is missing";
        QTest::newRow("feedback as one text") << "feedback = \"beep\"\n" + sound << "1"
                                              << "must be a program and its arguments";
        QTest::newRow("a text with a line break") << QByteArray{sound}.replace("F017.journal", "F017\\n.journal") << "5"
                                                  << "without control characters";
        QTest::newRow("a program with a zero byte") << sound + "reset = [\"r\\u0000\"]\n"
                                                    << "6"
                                                    << "reader 1 reset: must be a program and its arguments";
        QTest::newRow("an unknown policy") << "authentication = \"pin\"\n" + sound << "1"
                                           << "must be one of \"uid\", \"sun\", \"mutual\" (without it: \"uid\")";
        QTest::newRow("a policy without its key")
            << "authentication = \"mutual\"\nkeys.sun_file = \"a\"\n" + sound << "1"
            << "needs the key of the cards: desfire_site";
        QTest::newRow("a policy without any key") << "authentication = \"sun\"\n" + sound << "1"
                                                  << "needs a key of the cards: sun_file or desfire_site";
        QTest::newRow("keys as a text") << "keys = \"a\"\n" + sound << "1"
                                        << "keys: must be a table; for example a line [keys]";
        QTest::newRow("a key in the file") << "keys.sun_file = \"00112233445566778899aAbBcCdDeEfF\"\n" + sound << "1"
                                           << "keys.sun_file: is a key; name the systemd credential that holds it";
        QTest::newRow("a credential's path") << "keys.sun_file = \"/etc/key\"\n" + sound << "1"
                                             << "must be the name of a systemd credential";
        QTest::newRow("an application of 2 bytes") << "keys.desfire_application = \"F5A1\"\n" + sound << "1"
                                                   << "must be 6 upper-case hex digits";
        QTest::newRow("a key number beyond the application's") << "keys.desfire_key_number = 14\n" + sound << "1"
                                                               << "must be a whole number from 0 to 13";
        QTest::newRow("a system that AN10922 has no room for")
            << "keys.system = \"" + QByteArray(22, 'x') + "\"\n" + sound << "1"
            << "keys.system: must have up to 21 bytes";
        QTest::newRow("a counter without a proof") << "keys.sun_metadata = \"a\"\n" + sound << "1"
                                                   << "keys.sun_metadata: needs sun_file, too";
        QTest::newRow("lamps without a chip") << sound + "gpio = { green = 1 }\n"
                                              << "6"
                                              << "reader 1 gpio.chip: is missing; for example chip = \"gpiochip0\"";
        QTest::newRow("no lamp at all") << sound + "gpio = { chip = \"gpiochip0\" }\n"
                                        << "6"
                                        << "reader 1 gpio.green: is missing, and so are red and buzzer";
        QTest::newRow("two lamps on one line") << sound + "gpio = { chip = \"gpiochip0\", green = 1, red = 1 }\n"
                                               << "6"
                                               << "reader 1 gpio.red: is the same as green";
        QTest::newRow("a line beyond the chip") << sound + "gpio = { chip = \"gpiochip0\", green = 1024 }\n"
                                                << "6"
                                                << "reader 1 gpio.green: must be a whole number from 0 to 1023";
        QTest::newRow("a pin that the chip has not") << sound + "pins = { green = 29 }\n"
                                                     << "6"
                                                     << "reader 1 pins.green: must be a whole number from 30 to 35";
        QTest::newRow("a lamp that is somewhat low") << sound + "pins = { green = 30, active_low = 1 }\n"
                                                     << "6"
                                                     << "reader 1 pins.active_low: must be true or false";
        QTest::newRow("an unknown lamp") << sound + "pins = { green = 30, blue = 31 }\n"
                                         << "6"
                                         << "reader 1 pins.blue: is not known; known here: green, red, buzzer";
        QTest::newRow("pins as a number") << sound + "pins = 30\n"
                                          << "6"
                                          << "reader 1 pins: must be a table; for example pins = {";
        QTest::newRow("a lamp of two readers")
            << sound + "gpio = { chip = \"c\", green = 1 }\n[[reader]]\ncode = \"F018\"\ndevice = \"pn532_uart:/b\"\n" +
                   "journal = \"b\"\ngpio = { chip = \"c\", red = 1 }\n"
            << "11"
            << "reader 2 gpio: reader F017 has this line already";
        QTest::newRow("a key of two readers")
            << sound + "[[reader]]\ncode = \"F018\"\ndevice = \"pn532_uart:/b\"\njournal = \"b\"\nkey = "
                       "\"./F017.journal.key\"\n"
            << "10"
            << "reader 2 key: reader F017 has this key already";
        QTest::newRow("one journal by two names")
            << sound + "[[reader]]\ncode = \"F018\"\ndevice = \"pn532_uart:/b\"\njournal = \"x/../F017.journal\"\n"
            << "9"
            << "reader 2 journal: reader F017 has this journal already";
        QTest::newRow("twins") << sound + QByteArray{good}.mid(QByteArray{good}.indexOf("[[")) << "7"
                               << "another reader has this code already";
    }
    void everyProblemNamesItsLineAndTheRemedy()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, line);
        QFETCH(QString, words);
        const LoadedSettings loaded = load(text);
        QStringList found;
        for (const std::string& problem : loaded.problems)
            found << QString::fromStdString(problem);
        const QString place = file() + ":" + line + ": ";
        const bool named = std::any_of(found.begin(), found.end(), [&](const QString& one) {
            return one.startsWith(place) && one.contains(words);
        });
        QVERIFY2(named, qPrintable(found.join('\n')));
    }

    void everyProblemIsToldInOnePass()
    {
        const LoadedSettings loaded =
            load("database = 3\nheartbeat_seconds = 0\n[[reader]]\ncode = \"\"\ndevice = \"x\"\njournal = 1\n");
        QCOMPARE(loaded.problems.size(), std::size_t{5});
    }

    void aMissingFileIsSaid()
    {
        const LoadedSettings loaded = loadSettings("/no-such-folder/agent.toml");
        QCOMPARE(loaded.problems.size(), std::size_t{1});
        QVERIFY(loaded.problems.front().find(
                    "cannot be read: No such file or directory; name the configuration with --config") !=
                std::string::npos);
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "SettingsTest.moc"
