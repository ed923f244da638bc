// SPDX-License-Identifier: GPL-3.0-or-later
// A disk without room, and one that fails: an entry is kept whole or not at all, and the journal goes on by itself.

#include "reader-agent/journal/Journal.h"
#include "reader-agent/journal/Tables.h"
#include "reader-agent/seal/Chain.h"
#include "tests/harness/Disk.h"

#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <sys/resource.h>

using namespace agent;
namespace fs = std::filesystem;

namespace
{

constexpr std::int64_t plenty = 64 << 20;

Entry entryAfter(Journal& journal)
{
    const auto last = journal.lastEntry();
    const std::int64_t number = last ? last->number + 1 : 1;
    Entry entry{number, canonicalLine({number, Kind::Tap, "04A1B2C3", now(), Auth::Uid}), {}};
    entry.digest = nextDigest(last ? last->digest : firstDigest(journal.uuid()), entry.line);
    return entry;
}

Kept appendTo(Journal& journal)
{
    const Entry entry = entryAfter(journal);
    return journal.append(entry, 1, CardCounter{"04A1B2C3", entry.number});
}

std::uintmax_t sizeOf(const fs::path& file)
{
    std::error_code error;
    const auto size = fs::file_size(file, error);
    return error ? 0 : size;
}

} // namespace

class DiskFullTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    static harness::Disk& disk() { return harness::Disk::instance(); }
    fs::path file() const { return fs::canonical(m_folder->path().toStdString()) / "F017.journal"; }
    fs::path reserve() const { return beside(file(), ".reserve"); }

    /// Every entry from 1 through the last is there, in an unbroken chain. Returns the last; -1 when not.
    static std::int64_t wholeThrough(Journal& journal)
    {
        Digest digest = firstDigest(journal.uuid());
        std::int64_t last = 0;
        journal.forEach([&](const Entry& entry) {
            digest = nextDigest(digest, entry.line);
            last = last >= 0 && entry.number == last + 1 && entry.digest == digest ? entry.number : -1;
        });
        return journal.check().empty() ? last : -1;
    }

    /// Appends until there is no room. Returns how many came from the reserve.
    static int fillUp(Journal& journal, int& onDisk)
    {
        int fromReserve = 0;
        for (int i = 0; i < 100'000; ++i) {
            const Kept kept = appendTo(journal);
            if (kept == Kept::NoRoom) return fromReserve;
            ++(kept == Kept::OnDisk ? onDisk : fromReserve);
        }
        return -1;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>("/dev/shm/disk-full-XXXXXX");
        if (!m_folder->isValid()) m_folder = std::make_unique<QTemporaryDir>();
        disk().watch(fs::canonical(m_folder->path().toStdString()));
    }

    void cleanup() { disk().stop(); }

    void aTapCostsOnePageAndOneFlush()
    {
        Journal journal = openJournal(file()).journal;
        Journal courier{file(), Use::Courier};
        QCOMPARE(appendTo(journal), Kept::OnDisk);
        for (int i = 0; i < 10; ++i) {
            const std::size_t before = disk().steps();
            const Entry entry = entryAfter(journal);
            QCOMPARE(journal.append(entry, 1), Kept::OnDisk);
            QCOMPARE(disk().steps() - before, std::size_t{3}); // the frame's header, its page, the flush
            courier.markLooked(now());
            QCOMPARE(disk().steps() - before, std::size_t{5}); // no flush
        }
    }

    /// The disk is full after so many bytes more, at every step of what a tap writes.
    void anEntryIsKeptWholeOrNotAtAll()
    {
        int shortest = 1'000'000, foundLater = 0;
        for (std::int64_t room = 0; room < 300'000; room += 4099) {
            init();
            int onDisk = 0, fromReserve = 0;
            std::int64_t kept = 0;
            {
                Journal journal = openJournal(file()).journal;
                Journal courier{file(), Use::Courier};
                QCOMPARE(sizeOf(reserve()), Reserve::size);
                QCOMPARE(appendTo(journal), Kept::OnDisk);
                // All of the reserve would take thousands of taps; one run below does use it up.
                fs::resize_file(reserve(), Reserve::couriersShare + 2 * Reserve::slice);
                disk().setRoom(room);
                fromReserve = fillUp(journal, onDisk);
                QVERIFY(disk().refused() > 0);
                QCOMPARE(sizeOf(reserve()), Reserve::couriersShare);
                kept = journal.head();
                QCOMPARE(kept, 1 + onDisk + fromReserve);
                QCOMPARE(appendTo(journal), Kept::NoRoom);
                QCOMPARE(wholeThrough(courier), kept);
                QCOMPARE(journal.lastCounter("04A1B2C3").value(), kept); // none of an entry that was not kept
            }
            Journal journal = openJournal(file()).journal; // an agent starts on the full disk
            // What the disk had of the entry that was not kept may be found whole: then it is.
            const std::int64_t found = wholeThrough(journal);
            QVERIFY(found == kept || found == kept + 1);
            foundLater += found > kept ? 1 : 0;
            disk().setRoom(plenty);
            QCOMPARE(appendTo(journal), Kept::FromReserve);
            journal.markLooked(now()); // once a minute
            QCOMPARE(sizeOf(reserve()), Reserve::size);
            QCOMPARE(appendTo(journal), Kept::OnDisk);
            QCOMPARE(wholeThrough(journal), found + 2);
            QCOMPARE(journal.lastCounter("04A1B2C3").value(), found + 2);
            shortest = std::min(shortest, fromReserve);
        }
        qInfo("an eighth of the reserve held %d taps or more; %d that did not fit were found after a restart", shortest,
              foundLater);
        QVERIFY(shortest >= 20);
    }

    void theReserveHoldsHundredsOfTaps()
    {
        Journal journal = openJournal(file()).journal;
        QCOMPARE(appendTo(journal), Kept::OnDisk);
        disk().setRoom(0);
        int onDisk = 0;
        const int fromReserve = fillUp(journal, onDisk);
        qInfo("%d taps without a byte of room", fromReserve);
        QVERIFY(fromReserve > 500);
        QCOMPARE(wholeThrough(journal), 1 + onDisk + fromReserve);
    }

    void theCourierDoesNoHarmOnAFullDisk()
    {
        Journal journal = openJournal(file()).journal;
        Journal courier{file(), Use::Courier};
        QVERIFY(courier.takeCards(4, true, {{"04A1", {}, {}}}));
        for (int i = 0; i < 50; ++i)
            QCOMPARE(appendTo(journal), Kept::OnDisk);
        courier.keepNote("authentication", "uid");
        fs::resize_file(reserve(), 0);
        disk().setRoom(0);
        int onDisk = 0;
        fillUp(journal, onDisk);
        const std::int64_t head = journal.head();
        std::vector<CardChange> many;
        for (int i = 0; i < 3000; ++i)
            many.push_back({"04" + std::to_string(i), {}, {}});

        QVERIFY(!courier.takeCards(5, true, many));
        QCOMPARE(courier.cardsVersion(), 4);
        QCOMPARE(courier.knows("04A1", {}), Known::Yes);
        courier.setDelivered(head);
        QCOMPARE(courier.delivered(), head); // so that nothing is sent over and over
        courier.withhold(3, "refused");
        QCOMPARE(courier.withheld().size(), std::size_t{1});
        courier.keepNote("authentication", std::string(3000, 'x'));
        QVERIFY(!courier.note("authentication").empty());
        courier.markLooked(now());
        QVERIFY(courier.prune(10, 0) >= 0);
        QCOMPARE(wholeThrough(journal) > 0 || courier.newest(1).front().number == head, true);

        disk().setRoom(plenty);
        courier.setDelivered(head);
        courier.withhold(3, "refused");
        QVERIFY(courier.takeCards(5, true, many));
        QCOMPARE(journal.cardsVersion(), 5);
        QCOMPARE(journal.delivered(), head);
        QCOMPARE(Journal(file(), Use::Courier).withheld().size(), std::size_t{1});
        courier.markLooked(now());
        QCOMPARE(appendTo(journal), Kept::OnDisk);
        QVERIFY(journal.check().empty());
    }

    /// What is delivered makes room again, without a byte from the disk.
    void deliveringAndPruningMakeRoom()
    {
        Journal journal = openJournal(file()).journal;
        Journal courier{file(), Use::Courier};
        for (int i = 0; i < 400; ++i)
            QCOMPARE(appendTo(journal), Kept::OnDisk);
        disk().setRoom(0);
        int onDisk = 0;
        fillUp(journal, onDisk);
        courier.setDelivered(journal.head());
        while (courier.prune(10, 0) > 0) {
        }
        for (int i = 0; i < 100; ++i)
            QCOMPARE(appendTo(journal), Kept::FromReserve);
        QVERIFY(journal.check().empty());
    }

    void aJournalCannotBeginWithoutRoomAndBeginsWithIt()
    {
        for (std::int64_t room = 0; room < 120'000; room += 4096) {
            init();
            disk().setRoom(room);
            try {
                Journal journal = openJournal(file()).journal;
                const Kept kept = appendTo(journal);
                QVERIFY(kept != Kept::OnDisk || sizeOf(reserve()) == Reserve::size);
            } catch (const JournalBroken&) {
                QVERIFY(room < 100'000);
            }
            disk().setRoom(plenty);
            Journal journal = openJournal(file()).journal;
            QCOMPARE(appendTo(journal), Kept::OnDisk);
            QVERIFY(wholeThrough(journal) > 0);
            QVERIFY(!fs::exists(beside(file(), ".damaged-1")));
        }
    }

    void aDamagedJournalIsSalvagedIntoTheReserve()
    {
        {
            Journal journal = openJournal(file()).journal;
            for (int i = 0; i < 100; ++i)
                appendTo(journal);
        }
        disk().setRoom(0);
        OpenedJournal opened = openJournal(file(), "a test");
        QCOMPARE(opened.salvaged.size(), std::size_t{1});
        QCOMPARE(Journal(opened.salvaged.front(), Use::Courier).head(), 100);
        QCOMPARE(appendTo(opened.journal), Kept::FromReserve);
    }

    /// A flush fails: what the disk had taken until then may be gone with it.
    void afterAFailedFlushNothingRestsOnTheLog_data()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<int>("failures");
        QTest::newRow("no room, once") << ENOSPC << 1;
        QTest::newRow("no room, for a while") << ENOSPC << 1000;
        QTest::newRow("an error, twice") << EIO << 2;
        QTest::newRow("an error, once") << EIO << 1;
        QTest::newRow("an error, for good") << EIO << 1000;
    }

    void afterAFailedFlushNothingRestsOnTheLog()
    {
        QFETCH(int, error);
        QFETCH(int, failures);
        Journal journal = openJournal(file()).journal;
        Journal courier{file(), Use::Courier};
        for (int i = 0; i < 5; ++i)
            QCOMPARE(appendTo(journal), Kept::OnDisk);
        const std::size_t before = disk().steps();
        disk().failFlushes(error, failures);
        std::optional<Kept> kept;
        try {
            kept = appendTo(journal);
        } catch (const JournalDamaged& damaged) {
            QVERIFY(damaged.atFlush());
        }
        QCOMPARE(kept.value_or(Kept::NoRoom) == Kept::NoRoom, failures > 1);
        disk().failFlushes(0, 0);
        if (!kept) journal = openJournal(file()).journal;
        const std::int64_t head = journal.head();
        QVERIFY(head >= 5);
        QVERIFY(appendTo(journal) != Kept::NoRoom);
        QCOMPARE(wholeThrough(journal), head + 1);
        // The log that could not be flushed was emptied before anything else was said to be on the disk.
        const auto steps = disk().stop();
        const bool emptied =
            std::any_of(steps.begin() + static_cast<std::ptrdiff_t>(before), steps.end(),
                        [](auto& step) { return step.what == harness::DiskStep::What::Resize && step.at == 0; });
        QVERIFY(emptied || !kept);
    }

    void aDiskThatCannotBeReadForAMomentCostsNothing()
    {
        std::string uuid;
        {
            Journal journal = openJournal(file()).journal;
            uuid = journal.uuid();
            for (int i = 0; i < 2000; ++i)
                appendTo(journal);
        }
        std::optional<Journal> journal{openJournal(file()).journal};
        disk().failReads(EIO);
        QVERIFY_THROWS_EXCEPTION(JournalDamaged, journal->undelivered(5000));
        disk().failReads(0);
        journal.reset();
        OpenedJournal again = openJournal(file());
        QCOMPARE(QString::fromStdString(again.said), QString{});
        QCOMPARE(QString::fromStdString(again.journal.uuid()), QString::fromStdString(uuid));
        QCOMPARE(wholeThrough(again.journal), 2000);
    }

    /// The kernel itself refuses, with another error: no file of this process may grow beyond a size.
    void aLimitOnFilesIsAFullDisk()
    {
        disk().stop();
        Journal journal = openJournal(file()).journal;
        for (int i = 0; i < 20; ++i)
            QCOMPARE(appendTo(journal), Kept::OnDisk);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{sizeOf(beside(file(), "-wal")) + 6000, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
        int onDisk = 0;
        const int kept = fillUp(journal, onDisk);
        const std::int64_t head = journal.head();
        ::setrlimit(RLIMIT_FSIZE, &before);
        QCOMPARE(head, 20 + onDisk + kept);
        QCOMPARE(wholeThrough(journal), head);
        journal.markLooked(now());
        QCOMPARE(appendTo(journal), Kept::OnDisk);
    }
};

QTEST_GUILESS_MAIN(DiskFullTest)
#include "DiskFullTest.moc"
