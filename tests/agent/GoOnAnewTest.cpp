// SPDX-License-Identifier: GPL-3.0-or-later
// A journal whose numbers the database holds with other content is gone on from in a new one.

#include "reader-agent/journal/Tables.h"
#include "reader-agent/seal/Chain.h"
#include "tests/agent/WrittenJournal.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace agent;
namespace fs = std::filesystem;

namespace
{

std::vector<Entry> entriesOf(Journal& journal)
{
    std::vector<Entry> all;
    journal.forEach([&all](const Entry& entry) { all.push_back(entry); });
    return all;
}

std::string withoutNumber(const std::string& line)
{
    return line.substr(line.find(' '));
}

/// What these entries say, from this number on.
std::vector<std::string> said(const std::vector<Entry>& entries, std::int64_t from = 1)
{
    std::vector<std::string> all;
    for (const Entry& entry : entries)
        if (entry.number >= from) all.push_back(withoutNumber(entry.line));
    return all;
}

} // namespace

class GoOnAnewTest : public QObject
{
    Q_OBJECT

private:
    static constexpr std::int64_t written = 12, from = 9;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::vector<Entry> m_old;
    std::string m_uuid;

    fs::path file() const { return m_folder->filePath("F017.journal").toStdString(); }
    fs::path other(const char* suffix) const { return beside(file(), suffix); }

    /// The journal as it was, with entries in its log.
    void checkOld(Journal& journal)
    {
        QCOMPARE(QString::fromStdString(journal.uuid()), QString::fromStdString(m_uuid));
        QVERIFY(said(entriesOf(journal)) == said(m_old));
        QCOMPARE(journal.delivered(), from - 1);
    }

    /// The new journal: its own chain, numbers from 1 on, nothing delivered.
    void checkNew(Journal& journal)
    {
        QVERIFY(journal.uuid() != m_uuid);
        const auto entries = entriesOf(journal);
        QVERIFY(said(entries) == said(m_old, from));
        Digest digest = firstDigest(journal.uuid());
        for (std::size_t i = 0; i < entries.size(); ++i) {
            QCOMPARE(entries[i].number, static_cast<std::int64_t>(i) + 1);
            QVERIFY(entries[i].line.starts_with(std::to_string(i + 1) + ' '));
            QVERIFY(nextDigest(digest, entries[i].line) == entries[i].digest);
            digest = entries[i].digest;
        }
        QCOMPARE(journal.delivered(), 0);
        QCOMPARE(journal.check(), "");
    }

    /// What is set aside is the old file with all of it.
    void checkSetAside()
    {
        QVERIFY(!fs::exists(other(".next")));
        Journal aside{other(".damaged-1"), Use::Look};
        checkOld(aside);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        WrittenJournal journal{file()};
        journal.write(Kind::Start, {}, now());
        journal.write(Kind::Listening, {}, now());
        journal.tap(written - 2);
        journal.journal().setDelivered(from - 1);
        journal.journal().keepNote("authentication", "sun");
        journal.journal().markLooked({"0f8c6a1e-7a51-4f57-9f3d-2b1c6f0f5a11", 5, 6, 7});
        m_uuid = journal.journal().uuid();
        m_old = entriesOf(journal.journal());
    }

    void theDoubledEntriesGoOnUnderNewNumbers()
    {
        const fs::path damaged = other(".damaged-1");
        OpenedJournal opened = goOnAnew(file(), from);
        checkNew(opened.journal);
        checkSetAside();
        QVERIFY(opened.salvaged.empty()); // nothing of the old one is delivered
        QVERIFY2(opened.said.find("look at the SD card") != std::string::npos, opened.said.c_str());
        QVERIFY2(opened.said.find("4 entries") != std::string::npos, opened.said.c_str());
        QVERIFY2(opened.said.find(damaged.string()) != std::string::npos, opened.said.c_str());
    }

    void nothingGoesOnWhenTheDatabaseHoldsAllThatTheJournalHas()
    {
        OpenedJournal opened = goOnAnew(file(), written + 1);
        QCOMPARE(opened.journal.head(), 0);
        QVERIFY(opened.journal.uuid() != m_uuid);
        checkSetAside();
    }

    void countersAndNotesGoOver()
    {
        {
            Journal journal{file(), Use::CardPath};
            const std::int64_t number = journal.head() + 1;
            Entry entry{number, canonicalLine({number, Kind::Tap, "04A1B2C3", now(), Auth::Sun, "17"}), {}};
            entry.digest = nextDigest(journal.lastEntry()->digest, entry.line);
            QCOMPARE(journal.append(entry, 1, CardCounter{"04A1B2C3", 17}), Kept::OnDisk);
            QVERIFY(journal.takeCards(5, true, {{"04A1B2C3", {}, {}, false}}));
        }
        OpenedJournal opened = goOnAnew(file(), from);
        QVERIFY(opened.journal.lastCounter("04A1B2C3") == std::optional<std::int64_t>{17});
        QCOMPARE(opened.journal.note("authentication"), "sun");
        QCOMPARE(opened.journal.lastLooked()->boottimeNs, 5);
        QCOMPARE(opened.journal.cardsVersion(), 0); // the whole list is asked for
        QCOMPARE(opened.journal.knows("04A1B2C3", {}), Known::NoList);
    }

    void aSecondTimeSetsAsideASecondFile()
    {
        goOnAnew(file(), from);
        OpenedJournal opened = goOnAnew(file(), 2);
        QVERIFY(said(entriesOf(opened.journal)) == said(m_old, from + 1));
        QVERIFY(fs::exists(other(".damaged-1")) && fs::exists(other(".damaged-2")));
    }

    void aCourierThatHasTheOldOneOpenHarmsNothing()
    {
        std::optional<Journal> courier{std::in_place, file(), Use::Courier};
        std::optional<OpenedJournal> opened{goOnAnew(file(), from)};
        QVERIFY(courier->isSetAside());
        courier.reset();
        checkNew(opened->journal);
        courier.emplace(file(), Use::Courier);
        courier->setDelivered(4);
        QVERIFY(courier->moveLog());
        QCOMPARE(opened->journal.delivered(), 4);
    }

    /// Between each two steps that change a name.
    void stoppedAnywhereItIsTheOldOrTheNewOne_data()
    {
        QTest::addColumn<int>("renames");
        QTest::newRow("the new one is built") << 0;
        QTest::newRow("the old file has its other name") << 1;
        QTest::newRow("its log, too") << 2;
        QTest::newRow("done") << 3;
    }
    void stoppedAnywhereItIsTheOldOrTheNewOne()
    {
        QFETCH(int, renames);
        goOnAnew(file(), from);
        // Back from the end, step by step.
        for (const char* suffix : {"-wal", "-shm"})
            fs::remove(other(suffix)); // nothing was written to the new one
        if (renames < 3) fs::rename(file(), other(".next"));
        if (renames < 2) fs::rename(other(".damaged-1-wal"), other("-wal"));
        if (renames < 1) fs::rename(other(".damaged-1"), file());
        OpenedJournal opened = openJournal(file());
        QCOMPARE(opened.said, "");
        if (renames == 0) {
            checkOld(opened.journal);
            QVERIFY(!fs::exists(other(".next")));
            QVERIFY(!fs::exists(other(".damaged-1")));
        } else {
            checkNew(opened.journal);
            checkSetAside();
        }
    }

    /// SIGKILL at instants spread over all it does.
    void killedAnywhereItIsTheOldOrTheNewOne()
    {
        QElapsedTimer since;
        since.start();
        goOnAnew(file(), from);
        const qint64 takesUs = since.nsecsElapsed() / 1000;
        int old = 0, fresh = 0;
        for (int round = 0; round < 40; ++round) {
            cleanup();
            init();
            const pid_t child = ::fork();
            if (child == 0) {
                goOnAnew(file(), from);
                ::_exit(0);
            }
            ::usleep(static_cast<useconds_t>(takesUs * round / 20));
            if (round < 39) ::kill(child, SIGKILL); // the last one may end
            ::waitpid(child, nullptr, 0);
            OpenedJournal opened = openJournal(file());
            QCOMPARE(opened.said, "");
            const bool same = opened.journal.uuid() == m_uuid;
            same ? checkOld(opened.journal) : checkNew(opened.journal);
            QVERIFY(!QTest::currentTestFailed());
            ++(same ? old : fresh);
        }
        qInfo() << old << "were the old one," << fresh << "the new one";
        QVERIFY(old > 0 && fresh > 0);
    }

    void aFolderThatCannotBeWrittenLeavesTheOldOne()
    {
        fs::create_directories(other(".next.new") / "in the way"); // even for root
        QVERIFY_THROWS_EXCEPTION(JournalBroken, goOnAnew(file(), from));
        OpenedJournal opened = openJournal(file());
        QCOMPARE(opened.said, "");
        checkOld(opened.journal);
    }

    void cleanup() { m_folder.reset(); }
};

QTEST_GUILESS_MAIN(GoOnAnewTest)
#include "GoOnAnewTest.moc"
