// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/journal/Journal.h"
#include "reader-agent/journal/JournalLock.h"
#include "reader-agent/journal/Tables.h"
#include "reader-agent/seal/Chain.h"
#include "reader-agent/words/Trouble.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace agent;
using namespace std::chrono_literals;

class JournalTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    std::filesystem::path file() const { return m_folder->filePath("F017.journal").toStdString(); }

    static constexpr std::int64_t second = 1'000'000, aDay = 1'700'000'000 * second;

    /// Appends entries up to `last`, written one second apart.
    static void fill(Journal& journal, std::int64_t last)
    {
        auto head = journal.lastEntry();
        Digest digest = head ? head->digest : firstDigest(journal.uuid());
        for (std::int64_t number = journal.head() + 1; number <= last; ++number) {
            Entry entry{number, canonicalLine({number, Kind::Tap, "04A1B2C3", now(), Auth::Uid}), {}};
            digest = entry.digest = nextDigest(digest, entry.line);
            journal.append(entry, aDay + number * second);
        }
    }

    static Entry entryAfter(Journal& journal)
    {
        const auto last = journal.lastEntry();
        const std::int64_t number = last ? last->number + 1 : 1;
        Entry entry{number, canonicalLine({number, Kind::Tap, "04A1B2C3", now(), Auth::Uid}), {}};
        entry.digest = nextDigest(last ? last->digest : firstDigest(journal.uuid()), entry.line);
        return entry;
    }

    void write(const QByteArray& bytes, qint64 at)
    {
        QFile raw{QString::fromStdString(file().string())};
        QVERIFY(raw.open(QIODevice::ReadWrite));
        QVERIFY(raw.seek(at));
        QCOMPARE(raw.write(bytes), bytes.size());
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatWasAppendedIsThereAfterReopening()
    {
        std::string uuid, line;
        {
            Journal journal{file(), Use::CardPath};
            uuid = journal.uuid();
            fill(journal, 3);
            line = journal.lastEntry()->line;
        }
        Journal journal{file(), Use::CardPath};
        QCOMPARE(journal.uuid(), uuid);
        QCOMPARE(journal.head(), 3);
        QCOMPARE(journal.lastEntry()->line, line);
        QCOMPARE(journal.undelivered(10).entries.size(), std::size_t{3});
        QVERIFY(QRegularExpression{"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"}
                    .match(QString::fromStdString(uuid))
                    .hasMatch());
        QVERIFY(Journal(m_folder->filePath("other").toStdString(), Use::CardPath).uuid() != uuid);
    }

    void twoConnectionsSeeTheSameAtOnce()
    {
        Journal cardPath{file(), Use::CardPath};
        Journal courier{file(), Use::Courier};
        fill(cardPath, 1);
        QCOMPARE(courier.undelivered(10).entries.front().number, 1);
        courier.setDelivered(1);
        QCOMPARE(cardPath.delivered(), 1);
        fill(cardPath, 2);
        QCOMPARE(courier.undelivered(10).entries.front().number, 2);
    }

    void theChainIsWholeFromTheUuidOn()
    {
        Journal journal{file(), Use::CardPath};
        fill(journal, 20);
        Digest digest = firstDigest(journal.uuid());
        int count = 0;
        journal.forEach([&](const Entry& entry) {
            digest = nextDigest(digest, entry.line);
            QCOMPARE(hex(entry.digest), hex(digest));
            ++count;
        });
        QCOMPARE(count, 20);
    }

    void anEntryIsNeverWrittenOverAnother()
    {
        Journal journal{file(), Use::CardPath};
        fill(journal, 1);
        QVERIFY_THROWS_EXCEPTION(JournalBroken, journal.append({1, "1 other", {}}, 0));
        QVERIFY(journal.lastEntry()->line != "1 other");
    }

    void aTapCostsOnePage()
    {
        Journal journal{file(), Use::CardPath};
        fill(journal, 5);
        const std::filesystem::path log = file().string() + "-wal";
        const auto before = std::filesystem::file_size(log);
        fill(journal, 15);
        QVERIFY2(std::filesystem::file_size(log) - before <= 12 * (4096 + 24), "ten taps wrote more than twelve pages");
    }

    void aBatchSaysWhatComesAfterIt()
    {
        Journal journal{file(), Use::CardPath};
        fill(journal, 5);
        Batch batch = journal.undelivered(3);
        QCOMPARE(batch.entries.size(), std::size_t{3});
        QCOMPARE(batch.next->number, 4);
        journal.setDelivered(3);
        batch = journal.undelivered(3);
        QCOMPARE(batch.entries.front().number, 4);
        QVERIFY(!batch.next);
    }

    void theCursorGoesForwardsAndBack()
    {
        Journal journal{file(), Use::CardPath};
        fill(journal, 5);
        journal.setDelivered(5);
        QVERIFY(journal.undelivered(10).entries.empty());
        journal.setDelivered(2);
        QCOMPARE(journal.undelivered(10).entries.front().number, 3);
    }

    void onlyDeliveredEntriesBeyondTheKeptNumberAreRemoved()
    {
        Journal journal{file(), Use::CardPath};
        fill(journal, 100);
        QCOMPARE(journal.prune(10, 0), 0);
        journal.setDelivered(50);
        QCOMPARE(journal.prune(10, 0), 49);
        QCOMPARE(journal.newest(100).back().number, 50); // what the next one follows from
        QCOMPARE(journal.undelivered(1).entries.front().number, 51);
        journal.setDelivered(100);
        QCOMPARE(journal.prune(10, 0), 41);
        QCOMPARE(journal.newest(100).back().number, 91);
    }

    void oldEntriesAreRemovedButNeverTheLast()
    {
        Journal journal{file(), Use::CardPath};
        fill(journal, 20);
        journal.setDelivered(20);
        QCOMPARE(journal.prune(1000, aDay + 11 * second), 10); // written at seconds 1 to 10
        QCOMPARE(journal.newest(100).back().number, 11);
        QCOMPARE(journal.prune(1000, aDay + 99 * second), 9);
        QCOMPARE(journal.head(), 20);
        fill(journal, 21);
        QCOMPARE(journal.head(), 21);
    }

    void whatAClockWroteThatHadLostItsTimeIsNotOld()
    {
        Journal journal{file(), Use::CardPath};
        for (int i = 0; i < 5; ++i)
            journal.append(entryAfter(journal), i * second); // 1970
        fill(journal, 10);
        journal.setDelivered(10);
        QCOMPARE(journal.prune(1000, aDay + 8 * second), 2); // 6 and 7
        QCOMPARE(journal.newest(100).back().number, 1);
        QCOMPARE(journal.prune(5, 0), 5);
    }

    void aReleasedEntryIsAsTheOthersAgain()
    {
        Journal journal{file(), Use::CardPath};
        fill(journal, 5);
        journal.withhold(2, "refused");
        QVERIFY(!journal.entry(2)->line.empty() && !journal.entry(6));
        journal.release(2);
        QVERIFY(journal.withheld().empty());
        QVERIFY(!journal.undelivered(10).entries[1].missing);
        journal.setDelivered(5);
        QCOMPARE(journal.prune(0, 0), 4);
    }

    void aSecondOpenerIsRefusedAndToldWho()
    {
        auto held = JournalLock::take(file(), 0ms);
        QVERIFY(held.has_value());
        QVERIFY(!JournalLock::take(file(), 50ms));
        QCOMPARE(JournalLock::holder(file()).value(), std::to_string(::getpid()));
        held.reset();
        QVERIFY(!JournalLock::holder(file()));
        QVERIFY(JournalLock::take(file(), 0ms).has_value());
    }

    void anotherProgramsFileIsLeftAlone()
    {
        const DatabaseHandle other = openDatabase(file(), true);
        run(other.get(), "create table shopping (list text)");
        QVERIFY_THROWS_EXCEPTION(JournalBroken, Journal(file(), Use::CardPath));
        QVERIFY_THROWS_EXCEPTION(JournalBroken, openJournal(file()));
        run(other.get(), "pragma application_id = 77");
        QVERIFY_THROWS_EXCEPTION(JournalBroken, openJournal(file()));
        Statement tables{other.get(), "select count(*) from sqlite_schema"};
        QVERIFY(tables.row());
        QCOMPARE(tables.number(0), 1);
        QVERIFY(salvagedBeside(file()).empty());
    }

    void aDamagedFileIsFoundAtTheStart()
    {
        {
            Journal journal{file(), Use::CardPath};
            fill(journal, 500);
            QVERIFY(journal.moveLog());
        }
        write(QByteArray(4096, '\xff'), 5 * 4096);
        QVERIFY_THROWS_EXCEPTION(JournalDamaged, Journal(file(), Use::CardPath));
    }

    void aCounterIsKeptWithItsEntryAndNeverGoesBack()
    {
        Journal journal{file(), Use::CardPath};
        QVERIFY(!journal.lastCounter("04A1B2C3"));
        QCOMPARE(journal.append(entryAfter(journal), 1, CardCounter{"04A1B2C3", 17}), Kept::OnDisk);
        QCOMPARE(journal.append(entryAfter(journal), 2, CardCounter{"04A1B2C3", 16}), Kept::OnDisk);
        QCOMPARE(journal.append(entryAfter(journal), 3, CardCounter{"04FFFFFF", 2}), Kept::OnDisk);
        QCOMPARE(journal.lastCounter("04A1B2C3").value(), 17);
        // An entry that is refused takes its counter with it.
        QVERIFY_THROWS_EXCEPTION(JournalBroken, journal.append({1, "1 other", {}}, 0, CardCounter{"04FFFFFF", 9}));
        Journal again{file(), Use::Courier};
        QCOMPARE(again.lastCounter("04FFFFFF").value(), 2);
        run(openDatabase(file(), false).get(), "update counter set counter = 900 where uid = '04FFFFFF'");
        QVERIFY(!again.lastCounter("04FFFFFF"));
        QCOMPARE(journal.append(entryAfter(journal), 4, CardCounter{"04FFFFFF", 3}), Kept::OnDisk);
        QCOMPARE(again.lastCounter("04FFFFFF").value(), 3);
    }

    void theListOfCardsSaysWhoIsKnownAndWhen()
    {
        Journal journal{file(), Use::CardPath};
        Journal courier{file(), Use::Courier};
        QCOMPARE(journal.knows("04A1", 5), Known::NoList);
        QVERIFY(courier.takeCards(7, true, {{"04A1", {}, {}}, {"04A2", 100, 200}, {"04A3", {}, {}}}));
        QCOMPARE(journal.cardsVersion(), 7);
        QCOMPARE(journal.knows("04A1", 5), Known::Yes);
        QCOMPARE(journal.knows("04FF", 5), Known::No);
        QCOMPARE(journal.knows("04A2", 99), Known::No);
        QCOMPARE(journal.knows("04A2", 100), Known::Yes);
        QCOMPARE(journal.knows("04A2", 199), Known::Yes);
        QCOMPARE(journal.knows("04A2", 200), Known::No);
        QCOMPARE(journal.knows("04A2", {}), Known::Yes); // a clock that is not to be trusted judges nobody
        QVERIFY(courier.takeCards(8, false, {{"04A1", {}, {}, true}, {"04A2", {}, 300}}));
        QCOMPARE(journal.knows("04A1", 5), Known::No);
        QCOMPARE(journal.knows("04A2", 99), Known::Yes);
        QCOMPARE(journal.knows("04A3", 5), Known::Yes);
        QVERIFY(courier.takeCards(9, true, {}));
        QCOMPARE(journal.knows("04A3", 5), Known::No);
        QCOMPARE(journal.cardsVersion(), 9);
    }

    void notesAndTheLastLookAreKept()
    {
        Journal journal{file(), Use::CardPath};
        Journal courier{file(), Use::Courier};
        QCOMPARE(journal.note("authentication"), "");
        courier.keepNote("authentication", "sun");
        courier.keepNote("authentication", "mutual");
        QCOMPARE(journal.note("authentication"), "mutual");
        QVERIFY(!journal.lastLooked());
        const Instant at = now();
        courier.markLooked(at);
        QCOMPARE(journal.lastLooked()->bootId, at.bootId);
        QCOMPARE(journal.lastLooked()->boottimeNs, at.boottimeNs);
        QCOMPARE(journal.lastLooked()->realtimeUs, at.realtimeUs);
        QCOMPARE(journal.lastLooked()->clockErrorUs, at.clockErrorUs);
    }

    void aWithheldEntryIsMissingWithItsDigestAndNeverRemoved()
    {
        Journal journal{file(), Use::CardPath};
        fill(journal, 5);
        Journal courier{file(), Use::Courier};
        courier.withhold(2, "refused: 22P02");
        const Batch batch = courier.undelivered(10);
        QCOMPARE(batch.entries.size(), std::size_t{5});
        QVERIFY(batch.entries[1].missing && batch.entries[1].digestKnown && batch.entries[1].line.empty());
        QCOMPARE(hex(batch.entries[2].digest), hex(nextDigest(batch.entries[1].digest, batch.entries[2].line)));
        QVERIFY(!batch.entries[0].missing);
        QCOMPARE(journal.withheld().size(), std::size_t{1});
        QCOMPARE(journal.withheld().front().why, "refused: 22P02");
        courier.setDelivered(5);
        QCOMPARE(courier.prune(0, 0), 3); // not the second, not the last
        QCOMPARE(courier.newest(9).back().number, 2);
    }

    void anAlteredEntryIsMissingAndSaidSo()
    {
        Journal journal{file(), Use::CardPath};
        fill(journal, 5);
        const DatabaseHandle other = openDatabase(file(), false);
        run(other.get(), "update entry set line = replace(line, '04A1B2C3', '04A1B2C2') where entry = 3");
        run(other.get(), "update entry set digest = zeroblob(32) where entry = 4");
        run(other.get(), "delete from entry where entry = 1");
        const Batch batch = journal.undelivered(10);
        QCOMPARE(batch.entries.size(), std::size_t{5});
        for (const Entry& entry : batch.entries) {
            QCOMPARE(entry.missing, entry.number == 1 || entry.number == 3 || entry.number == 4);
            QCOMPARE(entry.digestKnown, !entry.missing);
        }
        QCOMPARE(journal.withheld().size(), std::size_t{2});
        QCOMPARE(journal.undelivered(2).next->number, 3);
        QVERIFY(journal.undelivered(2).next->missing);
    }

    void aJournalOfTheFirstKindIsTakenOver()
    {
        const std::string uuid = drawUuid();
        const Digest digest = nextDigest(firstDigest(uuid), "1 start");
        {
            const DatabaseHandle older = openDatabase(file(), true);
            run(older.get(), "pragma journal_mode = wal; pragma application_id = 0x50415452;"
                             "create table identity (one integer primary key, journal text, delivered integer);"
                             "create table entry (entry integer primary key, line text not null,"
                             " digest blob not null check (length(digest) = 32), written_us integer not null);");
            Statement{older.get(), "insert into identity values (1, ?, 1)"}.bind(1, uuid).finish();
            Statement{older.get(), "insert into entry values (1, '1 start', ?, 5)"}
                .bindBytes(1, digest.data(), digest.size())
                .finish();
        }
        OpenedJournal opened = openJournal(file());
        QCOMPARE(opened.said, "");
        QCOMPARE(opened.journal.uuid(), uuid);
        QCOMPARE(opened.journal.delivered(), 1);
        QCOMPARE(opened.journal.lastEntry()->line, "1 start");
        fill(opened.journal, 2);
        QCOMPARE(openJournal(file()).journal.head(), 2);
    }

    void lookingMakesNoFileAndChangesNothing()
    {
        QVERIFY_THROWS_EXCEPTION(JournalBroken, Journal(file(), Use::Look));
        QVERIFY(!std::filesystem::exists(file()));
        Journal journal{file(), Use::CardPath};
        fill(journal, 2);
        Journal look{file(), Use::Look};
        QCOMPARE(look.head(), 2);
        QVERIFY_THROWS_EXCEPTION(JournalBroken, look.setDelivered(2));
    }
};

QTEST_GUILESS_MAIN(JournalTest)
#include "JournalTest.moc"
