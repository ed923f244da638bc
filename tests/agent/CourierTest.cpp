// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/delivery/Delivery.h"
#include "reader-agent/seal/Chain.h"
#include "reader-agent/words/Trouble.h"
#include "tests/agent/WrittenJournal.h"
#include "tests/harness/TemporaryDatabase.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace agent;
using namespace std::chrono_literals;
using harness::TemporaryDatabase;

namespace
{

void registerReader(const TemporaryDatabase& database)
{
    database.sql("insert into patrol.unit (unit, name, kind) values ('S1', '五星街派出所', 'station');"
                 "insert into patrol.reader (reader, kind, unit_id) select 'F017', 'fixed', unit_id from patrol.unit");
}

/// A journal with entries, and the settings to deliver it.
struct Post {
    explicit Post(const QString& conninfo)
    {
        settings.database = conninfo.toStdString();
        settings.retryMax = 1s;
        ReaderSettings reader;
        reader.code = "F017";
        reader.device = "pn532_uart:/dev/null";
        reader.journal = folder.filePath("F017.journal").toStdString();
        reader.key = folder.filePath("F017.key").toStdString();
        Key::make(reader.key);
        settings.readers.push_back(reader);
        pulses["F017"].listening = true;
        open();
    }

    void open()
    {
        written = std::make_unique<WrittenJournal>(settings.readers.front().journal);
        journal = &written->journal();
    }

    void close() { written.reset(); }

    void tap(int count)
    {
        written->tap(count);
        pulses["F017"].lastPollNs = boottimeNs();
    }

    QTemporaryDir folder;
    Settings settings;
    std::unique_ptr<WrittenJournal> written;
    Journal* journal = nullptr; ///< Of `written`.
    std::map<std::string, Pulse> pulses;
    CourierPulse alive;
    Wakeup news, stop;
};

/// A server that takes connections and never says a word, as one that hangs does.
class SilentServer
{
public:
    SilentServer() : m_fd{::socket(AF_UNIX, SOCK_STREAM, 0)}
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray path = m_folder.filePath(".s.PGSQL.5432").toUtf8();
        std::copy(path.begin(), path.end(), address.sun_path);
        if (::bind(m_fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 || ::listen(m_fd, 8) != 0)
            qFatal("no socket");
    }
    ~SilentServer() { ::close(m_fd); }

    std::string conninfo() const { return ("host=" + m_folder.path() + " dbname=patrol user=nobody").toStdString(); }

private:
    QTemporaryDir m_folder;
    int m_fd;
};

/// Copies a journal that is closed, with its log, over another one.
void copyJournal(const std::filesystem::path& from, const std::filesystem::path& to)
{
    for (const char* part : {"", "-wal", "-shm"}) {
        std::filesystem::remove(to.string() + part);
        if (std::filesystem::exists(from.string() + part))
            std::filesystem::copy_file(from.string() + part, to.string() + part);
    }
}

QString clockIns(const TemporaryDatabase& database)
{
    return database.sql(
        "select count(*) || ' ' || count(distinct entry) || ' ' || coalesce(max(entry), 0) from patrol.clock_in");
}

} // namespace

class CourierTest : public QObject
{
    Q_OBJECT

private:
    static Push pushOf(Post& post, std::size_t limit)
    {
        Batch batch = post.journal->undelivered(limit);
        return {"F017", post.journal->uuid(), batch.entries.front().number, batch.entries, now(), {}, {},
                {},     "{\"undelivered\":0}"};
    }

private slots:
    void textIsQuotedInArrays()
    {
        std::vector<Entry> entries{{1, "a \"b\" \\c", {}}, {2, "{d,e}", {}}};
        entries[1].digest.fill(0xab);
        QCOMPARE(arrayOfLines(entries), "{\"a \\\"b\\\" \\\\c\",\"{d,e}\"}");
        QCOMPARE(arrayOfLines({}), "{}");
        QCOMPARE(arrayOfDigests({}), "{}");
        const std::string zeros(64, '0');
        QCOMPARE(QString::fromStdString(arrayOfDigests(entries)),
                 QString{"{\"\\\\x%1\",\"\\\\x%2\"}"}.arg(QString{"00"}.repeated(32), QString{"ab"}.repeated(32)));
    }

    void deliveringTwiceChangesNothing()
    {
        const TemporaryDatabase database;
        registerReader(database);
        Post post{database.conninfo()};
        post.tap(3);
        PushConnection connection{post.settings.database, post.stop.fd()};
        QCOMPARE(connection.push(pushOf(post, 10)).holdsThrough, 3);
        const Answer again = connection.push(pushOf(post, 10));
        QCOMPARE(again.holdsThrough, 3);
        QCOMPARE(again.refused, "");
        QCOMPARE(clockIns(database), "3 3 3");
    }

    void aLineArrivesAsItWasWritten()
    {
        const TemporaryDatabase database;
        registerReader(database);
        Post post{database.conninfo()};
        post.tap(1);
        PushConnection connection{post.settings.database, post.stop.fd()};
        connection.push(pushOf(post, 10));
        const auto parts = post.journal->lastEntry();
        const QString kept =
            database.sql("select entry || ' ' || kind || ' ' || uid || ' ' || boot_id || ' ' || boottime_ns || ' ' ||"
                         " to_char(device_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') || ' ' || "
                         "clock_error_us || ' ' || auth from patrol.clock_in");
        QCOMPARE(kept, QString::fromStdString(parts->line));
    }

    void anUnknownReaderIsRefusedInWords()
    {
        const TemporaryDatabase database;
        Post post{database.conninfo()};
        post.tap(1);
        PushConnection connection{post.settings.database, post.stop.fd()};
        const Answer answer = connection.push(pushOf(post, 10));
        QCOMPARE(answer.refused, "unknown_reader");
        QVERIFY(!answer.detail.empty());
    }

    void theRoleOfAnAgentCanPushAndNothingElse()
    {
        const TemporaryDatabase database;
        registerReader(database);
        const QString role = database.name() + "_agent";
        database.sql(QString{"create role %1 login in role patrol_agent"}.arg(role));
        Post post{database.conninfo() + " user=" + role};
        post.tap(2);
        {
            PushConnection connection{post.settings.database, post.stop.fd()};
            QCOMPARE(connection.push(pushOf(post, 10)).holdsThrough, 2);
        }
        QCOMPARE(
            database.sql(QString{
                "select count(*) from pg_class c join pg_namespace n on n.oid = relnamespace where nspname = 'patrol'"
                " and relkind in ('r', 'p', 'v') and has_table_privilege('%1', c.oid, 'select, insert, update, "
                "delete')"}
                             .arg(role)),
            "0");
        database.sql(QString{"drop role %1"}.arg(role));
    }

    void aServerThatIsNotThereIsUnreachable()
    {
        Wakeup stop;
        PushConnection connection{"host=/no-such-folder dbname=x", stop.fd()};
        QVERIFY_THROWS_EXCEPTION(ServerUnreachable, connection.push({}));
        QVERIFY(!connection.isOpen());
    }

    void aServerThatHangsIsGivenUpAtTheDeadline()
    {
        const SilentServer server;
        Wakeup stop;
        PushConnection connection{server.conninfo(), stop.fd(), {300ms, 300ms}};
        QElapsedTimer since;
        since.start();
        QVERIFY_THROWS_EXCEPTION(ServerUnreachable, connection.push({}));
        QVERIFY(since.elapsed() >= 290 && since.elapsed() < 3000);
    }

    void endingDoesNotWaitForAServerThatHangs()
    {
        const SilentServer server;
        Wakeup stop;
        PushConnection connection{server.conninfo(), stop.fd()};
        stop.ring();
        QElapsedTimer since;
        since.start();
        QVERIFY_THROWS_EXCEPTION(ServerUnreachable, connection.push({}));
        QVERIFY(since.elapsed() < 1000);
    }

    void anAnswerThatTakesTooLongClosesTheConnection()
    {
        const TemporaryDatabase database;
        registerReader(database);
        Post post{database.conninfo()};
        post.tap(1);
        PushConnection connection{post.settings.database, post.stop.fd(), {5s, 400ms}};
        QCOMPARE(connection.push(pushOf(post, 10)).holdsThrough, 1);
        database.sql("create function patrol.sleep() returns trigger language plpgsql as 'begin perform pg_sleep(3); "
                     "return new; end';"
                     "create trigger slow before insert or update on patrol.reader_state for each row execute function "
                     "patrol.sleep()");
        QVERIFY_THROWS_EXCEPTION(ServerUnreachable, connection.push(pushOf(post, 10)));
        QVERIFY(!connection.isOpen());
    }

    void aBacklogGoesInBatchesAndInOrder()
    {
        const TemporaryDatabase database;
        registerReader(database);
        Post post{database.conninfo()};
        post.settings.batchEntries = 50;
        post.tap(120);
        Delivery delivery{post.settings, post.pulses, post.alive, post.news, post.stop};
        delivery.turn();
        QCOMPARE(clockIns(database), "50 50 50");
        QCOMPARE(database.sql("select undelivered || ' ' || (complete_through is not null) from patrol.reader_state"),
                 "70 true");
        QCOMPARE(database.sql("select complete_through < received_at from patrol.reader_state, patrol.journal_head"),
                 "t");
        delivery.turn();
        delivery.turn();
        QCOMPARE(clockIns(database), "120 120 120");
        QCOMPARE(post.journal->delivered(), 120);
        QCOMPARE(database.sql("select undelivered from patrol.reader_state"), "0");
        QCOMPARE(database.sql("select string_agg(entry::text, ' ' order by entry) from patrol.journal_head"),
                 "50 100 120");
        QCOMPARE(database.sql("select count(*) from patrol.alarm"), "0");
    }

    void theDatabaseHoldsTheDigestsAndTheKeyOfTheJournal()
    {
        const TemporaryDatabase database;
        registerReader(database);
        Post post{database.conninfo()};
        post.tap(5);
        Delivery{post.settings, post.pulses, post.alive, post.news, post.stop}.turn();
        const auto head = post.journal->lastEntry();
        const Key key = *Key::fromFile(post.settings.readers.front().key);
        QCOMPARE(
            database.sql("select encode(head_digest, 'hex') || ' ' || encode(public_key, 'hex') from patrol.journal"),
            QString::fromStdString(hex(head->digest) + ' ' + hex(key.publicKey())));
        QCOMPARE(database.sql("select encode(signature, 'hex') from patrol.journal_head"),
                 QString::fromStdString(hex(key.sign(headText(post.journal->uuid(), *head)))));
    }

    void aDatabaseThatLostEntriesGetsThemAgain()
    {
        const TemporaryDatabase first;
        registerReader(first);
        Post post{first.conninfo()};
        post.tap(7);
        Delivery{post.settings, post.pulses, post.alive, post.news, post.stop}.turn();
        QCOMPARE(post.journal->delivered(), 7);
        // A standby took over that never had them.
        const TemporaryDatabase standby;
        registerReader(standby);
        post.settings.database = standby.conninfo().toStdString();
        post.tap(2);
        Delivery delivery{post.settings, post.pulses, post.alive, post.news, post.stop};
        delivery.turn();
        QCOMPARE(post.journal->delivered(), 0);
        delivery.turn();
        QCOMPARE(clockIns(standby), "9 9 9");
        QCOMPARE(post.journal->delivered(), 9);
    }

    void aSignOfLifeAloneHealsItToo()
    {
        const TemporaryDatabase first;
        registerReader(first);
        Post post{first.conninfo()};
        post.tap(4);
        Delivery{post.settings, post.pulses, post.alive, post.news, post.stop}.turn();
        const TemporaryDatabase standby;
        registerReader(standby);
        post.settings.database = standby.conninfo().toStdString();
        Delivery delivery{post.settings, post.pulses, post.alive, post.news, post.stop};
        delivery.turn();
        delivery.turn();
        QCOMPARE(clockIns(standby), "4 4 4");
    }

    void aJournalRestoredFromACopyIsAnAlarmAndKeepsItsEntries()
    {
        const TemporaryDatabase database;
        registerReader(database);
        Post post{database.conninfo()};
        const std::filesystem::path file = post.settings.readers.front().journal, copy = file.string() + ".copy";
        post.tap(2);
        Delivery{post.settings, post.pulses, post.alive, post.news, post.stop}.turn();
        post.close();
        copyJournal(file, copy);
        post.open();
        post.tap(1);
        Delivery{post.settings, post.pulses, post.alive, post.news, post.stop}.turn();
        post.close();
        copyJournal(copy, file);
        post.open();
        post.tap(1); // entry 3 once more, with another content
        Delivery{post.settings, post.pulses, post.alive, post.news, post.stop}.turn();
        QCOMPARE(clockIns(database), "3 3 3");
        QCOMPARE(database.sql("select kind || ' ' || entry from patrol.alarm"), "fork 3");
        QCOMPARE(post.journal->undelivered(10).entries.size(), std::size_t{1});
    }

    void aReaderThatIsRefusedDoesNotHoldUpAnother()
    {
        const TemporaryDatabase database;
        Post post{database.conninfo()};
        registerReader(database);
        ReaderSettings unknown = post.settings.readers.front();
        unknown.code = "A000";
        unknown.journal = post.folder.filePath("A000.journal").toStdString();
        unknown.key = post.folder.filePath("A000.key").toStdString();
        WrittenJournal other{unknown.journal};
        other.write(Kind::Start, {}, now(), Auth::None);
        post.settings.readers.insert(post.settings.readers.begin(), unknown);
        post.pulses["A000"].listening = true;
        post.tap(3);
        Delivery{post.settings, post.pulses, post.alive, post.news, post.stop}.turn();
        QCOMPARE(clockIns(database), "3 3 3");
        QCOMPARE(other.journal().delivered(), 0);
    }

    void aSignOfLifeTellsHowFarTheReaderIsComplete()
    {
        const TemporaryDatabase database;
        registerReader(database);
        Post post{database.conninfo()};
        Delivery delivery{post.settings, post.pulses, post.alive, post.news, post.stop};
        delivery.turn();
        QCOMPARE(database.sql("select state || ' ' || coalesce(complete_through::text, '-') from patrol.reader_state"),
                 "listening -");
        post.pulses["F017"].listening = false;
        post.pulses["F017"].lastPollNs = boottimeNs() - std::int64_t{60} * 1'000'000'000;
        delivery.turn();
        QCOMPARE(database.sql("select state || ' ' || round(extract(epoch from last_seen_at - complete_through)) from "
                              "patrol.reader_state"),
                 "deaf 60");
    }

    void aBacklogOfAnotherBootSaysNothingOfThisOne()
    {
        const TemporaryDatabase database;
        registerReader(database);
        Post post{database.conninfo()};
        post.settings.batchEntries = 2;
        Instant before = now();
        before.bootId = "0f8c6a1e-7a51-4f57-9f3d-2b1c6f0f5a11";
        for (int i = 0; i < 3; ++i)
            post.written->write(Kind::Tap, "04A1B2C3", before);
        post.pulses["F017"].lastPollNs = boottimeNs();
        Delivery delivery{post.settings, post.pulses, post.alive, post.news, post.stop};
        delivery.turn();
        QCOMPARE(database.sql("select complete_through is null from patrol.reader_state"), "t");
        delivery.turn();
        QCOMPARE(database.sql("select complete_through is null from patrol.reader_state"), "f");
    }
};

QTEST_GUILESS_MAIN(CourierTest)
#include "CourierTest.moc"
