// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/journal/Journal.h"
#include "reader-agent/journal/JournalLock.h"
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

    /// Appends entries up to `last`, written one second apart.
    static void fill(Journal& journal, std::int64_t last)
    {
        auto head = journal.lastEntry();
        Digest digest = head ? head->digest : firstDigest(journal.uuid());
        for (std::int64_t number = journal.head() + 1; number <= last; ++number) {
            Entry entry{number, canonicalLine({number, Kind::Tap, "04A1B2C3", now(), Auth::Uid}), {}};
            digest = entry.digest = nextDigest(digest, entry.line);
            journal.append(entry, number * 1'000'000);
        }
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
        QCOMPARE(journal.prune(10, 0), 50);
        QCOMPARE(journal.undelivered(1).entries.front().number, 51);
        journal.setDelivered(100);
        QCOMPARE(journal.prune(10, 0), 40);
        QCOMPARE(journal.newest(100).back().number, 91);
    }

    void oldEntriesAreRemovedButNeverTheLast()
    {
        Journal journal{file(), Use::CardPath};
        fill(journal, 20);
        journal.setDelivered(20);
        QCOMPARE(journal.prune(1000, 11'000'000), 10); // written at seconds 1 to 10
        QCOMPARE(journal.newest(100).back().number, 11);
        QCOMPARE(journal.prune(1000, 99'000'000), 9);
        QCOMPARE(journal.head(), 20);
        fill(journal, 21);
        QCOMPARE(journal.head(), 21);
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
        run(other.get(), "pragma application_id = 77");
        QVERIFY_THROWS_EXCEPTION(JournalBroken, Journal(file(), Use::CardPath));
        Statement tables{other.get(), "select count(*) from sqlite_schema"};
        QVERIFY(tables.row());
        QCOMPARE(tables.number(0), 1);
    }

    void whatIsNoDatabaseIsLeftAlone()
    {
        write(QByteArray(5000, 'x'), 0);
        QVERIFY_THROWS_EXCEPTION(JournalBroken, Journal(file(), Use::CardPath));
        QCOMPARE(std::filesystem::file_size(file()), std::uintmax_t{5000});
    }

    void aDamagedFileIsFoundAtTheStart()
    {
        {
            Journal journal{file(), Use::CardPath};
            fill(journal, 500);
        }
        write(QByteArray(4096, '\xff'), 5 * 4096);
        QVERIFY_THROWS_EXCEPTION(JournalBroken, Journal(file(), Use::CardPath));
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
