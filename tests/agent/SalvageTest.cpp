// SPDX-License-Identifier: GPL-3.0-or-later
// A journal that the disk damaged: the agent starts, what can be read is kept for delivery, nothing is altered.
// PATROL_FLIPS sets at how many places bytes are changed (2,000), PATROL_SEED what they are drawn from.

#include "reader-agent/journal/Journal.h"
#include "reader-agent/journal/Tables.h"
#include "reader-agent/seal/Chain.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <fstream>
#include <random>
#include <thread>

using namespace agent;
namespace fs = std::filesystem;

namespace
{

std::string bytesOf(const fs::path& file)
{
    std::ifstream input{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{input}, {}};
}

void put(const fs::path& file, const std::string& bytes)
{
    std::ofstream{file, std::ios::binary}.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

Entry entryAfter(Journal& journal)
{
    const auto last = journal.lastEntry();
    const std::int64_t number = last ? last->number + 1 : 1;
    Entry entry{number, canonicalLine({number, Kind::Tap, "04A1B2C3", now(), Auth::Uid}), {}};
    entry.digest = nextDigest(last ? last->digest : firstDigest(journal.uuid()), entry.line);
    return entry;
}

/// Everything of a journal, as a courier gets it whose database has nothing.
std::vector<Entry> allOf(const fs::path& file)
{
    Journal journal{file, Use::Courier};
    journal.setDelivered(0);
    return journal.undelivered(100'000).entries;
}

} // namespace

class SalvageTest : public QObject
{
    Q_OBJECT

private:
    static constexpr std::int64_t entries = 160;
    static constexpr std::int64_t inTheLog = 40;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::map<std::string, std::string> m_sound; ///< The files of a sound journal, by what follows its name.
    std::vector<Entry> m_written;
    std::string m_uuid;

    fs::path file() const { return m_folder->filePath("F017.journal").toStdString(); }

    void append(Journal& journal, std::int64_t through)
    {
        while (journal.head() < through) {
            m_written.push_back(entryAfter(journal));
            QCOMPARE(journal.append(m_written.back(), 1), Kept::OnDisk);
        }
    }

    /// Lays a sound journal with these files changed.
    void lay(const std::map<std::string, std::string>& changed)
    {
        for (const auto& entry : fs::directory_iterator{m_folder->path().toStdString()})
            fs::remove(entry.path());
        for (const auto& [suffix, bytes] : m_sound)
            put(beside(file(), suffix), changed.contains(suffix) ? changed.at(suffix) : bytes);
    }

    /// Opens what is there and looks at all that it gives back. Empty when all is well.
    QString problemAfterOpening(std::size_t& lost) { return QString::fromStdString(problemOf(lost)); }

    std::string problemOf(std::size_t& lost)
    try {
        OpenedJournal opened = openJournal(file());
        const bool same = opened.journal.uuid() == m_uuid;
        if (opened.said.empty() != same) return "said: " + opened.said;
        if (const auto problem = opened.journal.check(); !problem.empty()) return "check: " + problem;
        // A log that ends early may have ended there: no trace is left of what it had, and numbers are given again.
        const std::int64_t head = same ? opened.journal.head() : entries;
        m_tailLost += static_cast<int>(entries - head);
        if (opened.journal.append(entryAfter(opened.journal), 2) != Kept::OnDisk) return "cannot be gone on with";
        std::map<std::int64_t, Entry> found;
        const fs::path salvaged = beside(file(), ".salvaged-" + m_uuid);
        if (!same && opened.salvaged != (fs::exists(salvaged) ? std::vector{salvaged} : std::vector<fs::path>{}))
            return "salvaged under another name";
        if (same || fs::exists(salvaged))
            for (const Entry& entry : allOf(same ? file() : salvaged))
                found.emplace(entry.number, entry);
        return compare(found, head, lost);
    } catch (const std::exception& error) {
        return std::string{"thrown: "} + error.what();
    }

    std::string compare(const std::map<std::int64_t, Entry>& found, std::int64_t head, std::size_t& lost) const
    {
        for (const Entry& written : m_written) {
            const auto one = found.find(written.number);
            const bool missing = written.number > head || one == found.end() || one->second.missing;
            lost += missing ? 1 : 0;
            if (missing || one->second.line == written.line) continue;
            return "entry " + std::to_string(written.number) + " is altered: " + one->second.line;
        }
        return {};
    }

    int m_tailLost = 0;

private slots:
    void initTestCase()
    {
        m_folder = std::make_unique<QTemporaryDir>("/dev/shm/salvage-XXXXXX");
        if (!m_folder->isValid()) m_folder = std::make_unique<QTemporaryDir>();
        Journal journal{file(), Use::CardPath};
        m_uuid = journal.uuid();
        Journal courier{file(), Use::Courier};
        QVERIFY(courier.takeCards(3, true, {{"04A1", {}, {}}, {"04A2", {}, {}}}));
        append(journal, entries - inTheLog);
        courier.setDelivered(50);
        QVERIFY(journal.moveLog());
        append(journal, entries);
        for (const char* suffix : {"", "-wal", ".uuid"})
            m_sound[suffix] = bytesOf(beside(file(), suffix));
    }

    void aSoundJournalIsGivenAsItIs()
    {
        std::size_t lost = 0;
        lay({});
        QCOMPARE(problemAfterOpening(lost), QString{});
        QCOMPARE(lost, std::size_t{0});
        QVERIFY(salvagedBeside(file()).empty());
        QVERIFY(!fs::exists(beside(file(), ".damaged-1")));
    }

    void damagedFiles_data()
    {
        QTest::addColumn<QByteArray>("suffix");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kept"); ///< At least so many of the 160.
        const auto row = [](const char* name, const char* suffix, const std::string& bytes, int kept) {
            QTest::newRow(name) << QByteArray{suffix} << QByteArray::fromStdString(bytes) << kept;
        };
        const std::string& whole = m_sound[""];
        const std::string& log = m_sound["-wal"];
        std::string identity = whole;
        identity.replace(4096, 4096, 4096, '\0');
        row("a file without a byte", "", "", 40);
        row("a file of NULs", "", std::string(whole.size(), '\0'), 40);
        row("a file of noise", "", std::string(whole.size(), 'x'), 40);
        row("half a file", "", whole.substr(0, whole.size() / 2), 60);
        row("a file cut off within a page", "", whole.substr(0, whole.size() - 1000), 130);
        row("a file without its first page", "", std::string(4096, '\0') + whole.substr(4096), 160);
        row("a file without its identity", "", identity, 160);
        row("a log without its header", "-wal", std::string(32, '\0') + log.substr(32), 160);
        row("a log of noise", "-wal", std::string(log.size(), 'x'), 120);
        row("a log with a hole", "-wal", std::string{log}.replace(log.size() / 2, 4096, 4096, '\0'), 158);
        row("a log that is cut off", "-wal", log.substr(0, log.size() / 2), 120);
    }

    void damagedFiles()
    {
        QFETCH(QByteArray, suffix);
        QFETCH(QByteArray, bytes);
        QFETCH(int, kept);
        std::size_t lost = 0;
        lay({{suffix.toStdString(), bytes.toStdString()}});
        QCOMPARE(problemAfterOpening(lost), QString{});
        QVERIFY2(static_cast<int>(entries - static_cast<std::int64_t>(lost)) >= kept,
                 qPrintable(QString{"%1 lost"}.arg(lost)));
    }

    void flippedBytesAlterNoEntry()
    {
        const int flips =
            qEnvironmentVariableIsSet("PATROL_FLIPS") ? qEnvironmentVariableIntValue("PATROL_FLIPS") : 2000;
        const unsigned seed = qEnvironmentVariableIsSet("PATROL_SEED")
                                  ? static_cast<unsigned>(qEnvironmentVariableIntValue("PATROL_SEED"))
                                  : std::random_device{}() >> 1;
        std::mt19937 random{seed};
        std::size_t lost = 0;
        int setAside = 0, failures = 0;
        m_tailLost = 0;
        for (int i = 0; i < flips && failures < 10; ++i) {
            const std::string suffix = random() % 3 == 0 ? "-wal" : "";
            std::string bytes = m_sound[suffix];
            const std::size_t count = random() % 4 == 0 ? 1 + random() % 64 : 1;
            const std::size_t at = random() % (bytes.size() - count);
            for (std::size_t k = 0; k < count; ++k)
                bytes[at + k] = static_cast<char>(bytes[at + k] ^ static_cast<char>(1 + random() % 255));
            lay({{suffix, bytes}});
            const std::string problem = problemOf(lost);
            setAside += fs::exists(beside(file(), ".damaged-1")) ? 1 : 0;
            if (problem.empty()) continue;
            qWarning("seed %u, flip %d: %zu bytes at %zu of the %s: %s", seed, i, count, at,
                     suffix.empty() ? "file" : "log", problem.c_str());
            ++failures;
        }
        qInfo("seed %u: %d places; %d files set aside, %.2f entries lost each, the last one without a trace %d times",
              seed, flips, setAside, static_cast<double>(lost) / flips, m_tailLost);
        QCOMPARE(failures, 0);
        QVERIFY(m_tailLost <= flips / 100);
    }

    void truncatedFilesOpen()
    {
        std::size_t lost = 0;
        for (std::size_t size = 0; size < m_sound[""].size(); size += 997) {
            lay({{"", m_sound[""].substr(0, size)}});
            QCOMPARE(problemAfterOpening(lost), QString{});
        }
        for (std::size_t size = 0; size < m_sound["-wal"].size(); size += 4001) {
            lay({{"-wal", m_sound["-wal"].substr(0, size)}});
            QCOMPARE(problemAfterOpening(lost), QString{});
        }
    }

    void theUuidIsRememberedBesideTheFile()
    {
        std::string bytes = m_sound[""];
        for (std::size_t at = bytes.find(m_uuid); at != std::string::npos; at = bytes.find(m_uuid, at))
            bytes.replace(at, m_uuid.size(), m_uuid.size(), 'z');
        std::string log = m_sound["-wal"];
        std::size_t lost = 0;
        lay({{"", bytes}, {"-wal", log}});
        QCOMPARE(problemAfterOpening(lost), QString{});
        QCOMPARE(lost, std::size_t{0});
        // Another journal's UUID is no help, and does no harm.
        lay({{"", bytes}, {"-wal", log}, {".uuid", drawUuid() + '\n'}});
        QCOMPARE(openJournal(file()).salvaged.size(), std::size_t{0});
        QVERIFY(fs::exists(beside(file(), ".damaged-1")));
    }

    void whatIsDamagedIsKeptAsItWas()
    {
        for (int n = 1; n <= 3; ++n) {
            if (n == 1) lay({});
            const std::string noise(5000, static_cast<char>('a' + n)), log(5000, static_cast<char>('k' + n));
            put(file(), noise);
            put(beside(file(), "-wal"), log);
            const OpenedJournal opened = openJournal(file());
            QVERIFY2(opened.said.find(".damaged-" + std::to_string(n)) != std::string::npos, opened.said.c_str());
        }
        for (int n = 1; n <= 3; ++n) {
            const fs::path name = beside(file(), ".damaged-" + std::to_string(n));
            QCOMPARE(bytesOf(name), std::string(5000, static_cast<char>('a' + n)));
            QCOMPARE(bytesOf(beside(name, "-wal")), std::string(5000, static_cast<char>('k' + n)));
        }
    }

    void countersAndNotesAreHandedOnAndCardsAreNot()
    {
        lay({});
        {
            Journal journal{file(), Use::CardPath};
            QCOMPARE(journal.append(entryAfter(journal), 1, CardCounter{"04A1B2C3", 40}), Kept::OnDisk);
            journal.keepNote("authentication", "sun");
            journal.markLooked({"5b1c2a9e-1d0f-4a37-9a6e-0c2f7d0b8a11", 7, 8, 9});
            QVERIFY(journal.moveLog());
        }
        std::string bytes = bytesOf(file());
        put(file(), bytes.replace(0, 100, 100, '\0'));
        OpenedJournal opened = openJournal(file());
        QVERIFY(opened.journal.uuid() != m_uuid);
        QCOMPARE(opened.journal.head(), 0);
        QCOMPARE(opened.journal.lastCounter("04A1B2C3").value(), 40);
        QCOMPARE(opened.journal.note("authentication"), "sun");
        QCOMPARE(opened.journal.lastLooked()->boottimeNs, 7);
        QCOMPARE(opened.journal.cardsVersion(), 0);
        QCOMPARE(opened.journal.knows("04A1", {}), Known::NoList);
    }

    void aFolderThatIsMissingIsTheOnlyThingThatHelpsNobody()
    {
        const fs::path away = m_folder->filePath("away/F017.journal").toStdString();
        QVERIFY_THROWS_EXCEPTION(JournalBroken, openJournal(away));
        fs::create_directories(away.parent_path());
        QCOMPARE(openJournal(away).journal.head(), 0);
        fs::remove_all(away.parent_path());
    }

    void whatIsLostIsCounted()
    {
        lay({{"-wal", ""}});
        std::string bytes = m_sound[""];
        const auto at = bytes.find("60 tap");
        bytes.replace(at, 6, "6x tap");
        bytes.replace(0, 16, 16, 'x');
        put(file(), bytes);
        const std::string said = openJournal(file()).said;
        QVERIFY2(said.find("119 entries of it are kept for delivery, 1 between them are lost") != std::string::npos,
                 said.c_str());
        // Those that were delivered and removed are none of them.
        lay({});
        {
            Journal journal{file(), Use::Courier};
            journal.setDelivered(100);
            QCOMPARE(journal.prune(60, 0), 99); // the last delivered one stays
        }
        const std::string pruned = openJournal(file(), "a test").said;
        QVERIFY2(pruned.find("lost") == std::string::npos, pruned.c_str());
    }

    void aSalvagedJournalIsDeliveredAndRetired()
    {
        lay({});
        const fs::path salvaged = openJournal(file(), "a test").salvaged.at(0);
        QVERIFY(!retireSalvaged(salvaged));
        {
            Journal courier{salvaged, Use::Courier};
            QCOMPARE(courier.uuid(), m_uuid);
            QCOMPARE(courier.undelivered(1000).entries.size(), std::size_t{entries});
            QCOMPARE(courier.prune(10, 0), 0);
            courier.setDelivered(entries);
        }
        QVERIFY(retireSalvaged(salvaged));
        QVERIFY(salvagedBeside(file()).empty());
        QVERIFY(fs::exists(beside(salvaged, ".delivered")));
        QVERIFY(!fs::exists(beside(salvaged, ".reserve")) && !fs::exists(beside(salvaged, "-wal")));
    }

    void aJournalThatIsNotTrustedIsSetAsideWhole()
    {
        lay({});
        OpenedJournal opened = openJournal(file(), "the database holds more of it");
        QVERIFY(opened.said.find("the database holds more of it") != std::string::npos);
        QVERIFY(opened.journal.uuid() != m_uuid);
        QCOMPARE(allOf(opened.salvaged.at(0)).size(), std::size_t{entries});
    }

    /// Both connections are open when the disk alters a page; the card path goes on with a new journal, and the old
    /// connection of the courier neither sees nor harms it.
    void damageMetWhileRunningIsGoneOnFrom()
    {
        lay({});
        std::optional<Journal> cardPath{openJournal(file()).journal};
        std::optional<Journal> courier{std::in_place, file(), Use::Courier};
        QVERIFY(cardPath->moveLog());
        std::fstream raw{file(), std::ios::in | std::ios::out | std::ios::binary};
        for (std::size_t at = 8192; at < fs::file_size(file()); at += 4096) {
            raw.seekp(static_cast<std::streamoff>(at));
            raw.write("\xff\xff\xff\xff\xff\xff\xff\xff", 8);
        }
        raw.close(); // takes away the locks of this process: as bad as it gets
        QVERIFY_THROWS_EXCEPTION(JournalDamaged, courier->undelivered(10'000));
        QVERIFY(!courier->isSetAside());
        cardPath.reset();
        cardPath.emplace(openJournal(file()).journal);
        QVERIFY(courier->isSetAside());
        QCOMPARE(cardPath->append(entryAfter(*cardPath), 1), Kept::OnDisk);
        courier.reset();
        QCOMPARE(cardPath->append(entryAfter(*cardPath), 1), Kept::OnDisk);
        courier.emplace(file(), Use::Courier);
        QVERIFY(!courier->isSetAside());
        QCOMPARE(courier->undelivered(10).entries.size(), std::size_t{2});
        courier->setDelivered(2);
        QVERIFY(courier->moveLog());
        QCOMPARE(cardPath->delivered(), 2);
    }

    /// A courier that opens and closes without a pause, while the card path sets file after file aside.
    void aSwitchAndACourierNeverMeetHalfway()
    {
        lay({});
        openJournal(file());
        std::atomic<bool> over{false};
        std::atomic<int> sawNew{0};
        std::thread courier{[&] {
            while (!over) {
                try {
                    Journal journal{file(), Use::Courier};
                    while (!over && !journal.isSetAside()) {
                        const Batch batch = journal.undelivered(5);
                        if (!batch.entries.empty()) journal.setDelivered(batch.entries.back().number);
                    }
                    ++sawNew;
                } catch (const JournalBroken&) {
                    // Between two names, or damaged: it tries again.
                }
            }
        }};
        std::string problem;
        for (int i = 0; i < 30 && problem.empty(); ++i) {
            Journal journal = openJournal(file(), "a test").journal;
            for (int k = 0; k < 20; ++k)
                if (journal.append(entryAfter(journal), 1) != Kept::OnDisk) problem = "not kept";
            if (journal.head() != 20) problem = "not all there";
            if (problem.empty()) problem = journal.check();
        }
        over = true;
        courier.join();
        QCOMPARE(QString::fromStdString(problem), QString{});
        QVERIFY(sawNew > 5);
    }
};

QTEST_GUILESS_MAIN(SalvageTest)
#include "SalvageTest.moc"
