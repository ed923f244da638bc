// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/words/Trouble.h"
#include "tests/agent/MailPost.h"
#include "tests/harness/Proxy.h"
#include "tests/harness/SilentServer.h"

#include <QElapsedTimer>
#include <QTest>

using namespace agent;
using namespace std::chrono_literals;
using harness::Proxy;
using harness::SilentServer;
using harness::TemporaryDatabase;

namespace
{

/// Copies a journal that is closed, with its log, over another one.
void copyJournal(const std::filesystem::path& from, const std::filesystem::path& to)
{
    for (const char* part : {"", "-wal", "-shm"}) {
        std::filesystem::remove(to.string() + part);
        if (std::filesystem::exists(from.string() + part))
            std::filesystem::copy_file(from.string() + part, to.string() + part);
    }
}

/// The cluster's socket, without what a temporary database adds.
QString socketFolder()
{
    return qEnvironmentVariable("PGHOST");
}

QString port(int number)
{
    return QString::number(number);
}

} // namespace

class CourierTest : public QObject
{
    Q_OBJECT

private:
    static Push pushOf(MailPost& post, std::size_t limit)
    {
        Batch batch = post.journal->undelivered(limit);
        return {"F017", post.journal->uuid(), batch.entries.front().number, batch.entries, now(), {}, {},
                {},     "{\"undelivered\":0}"};
    }

    /// The database has three entries, and the journal is one with the first two of them.
    static void deliverThreeAndGoBackToTwo(MailPost& post)
    {
        const std::filesystem::path file = post.settings.readers.front().journal, copy = file.string() + ".copy";
        post.tap(2);
        post.courier().turn();
        post.close();
        copyJournal(file, copy);
        post.open();
        post.tap(1);
        post.courier().turn();
        post.close();
        copyJournal(copy, file);
        post.open();
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
        MailPost post{database.conninfo()};
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
        MailPost post{database.conninfo()};
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
        MailPost post{database.conninfo()};
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
        MailPost post{database.conninfo() + " user=" + role};
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
        PushConnection connection{"host=" + server.host().toStdString() + " dbname=patrol", stop.fd(), {300ms, 300ms}};
        QElapsedTimer since;
        since.start();
        QVERIFY_THROWS_EXCEPTION(ServerUnreachable, connection.push({}));
        QVERIFY(since.elapsed() >= 290 && since.elapsed() < 3000);
    }

    void endingDoesNotWaitForAServerThatHangs()
    {
        const SilentServer server;
        Wakeup stop;
        PushConnection connection{"host=" + server.host().toStdString() + " dbname=patrol", stop.fd()};
        stop.ring();
        QElapsedTimer since;
        since.start();
        QVERIFY_THROWS_EXCEPTION(ServerUnreachable, connection.push({}));
        QVERIFY(since.elapsed() < 1000);
    }

    void aHostThatHangsDoesNotStarveTheOthers_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("accepts nobody") << int(SilentServer::Kind::UnixSocket);
        QTest::newRow("accepts nobody, over TCP") << int(SilentServer::Kind::Loopback);
        QTest::newRow("a black hole") << int(SilentServer::Kind::BlackHole);
    }
    void aHostThatHangsDoesNotStarveTheOthers()
    {
        QFETCH(int, kind);
        const SilentServer hangs{static_cast<SilentServer::Kind>(kind)};
        const TemporaryDatabase database;
        registerReader(database);
        MailPost post{QString{"host=%1,/no-such-folder,%2 port=%3,5432,5432 dbname=%4 user=patrol connect_timeout=1 "
                              "sslmode=disable target_session_attrs=read-write"}
                          .arg(hangs.host(), socketFolder(), port(hangs.port()), database.name())};
        post.tap(3);
        post.courier().turn();
        QCOMPARE(clockIns(database), "3 3 3");
    }

    void theHostThatAnsweredIsTheFirstToBeAskedAgain()
    {
        const TemporaryDatabase database;
        registerReader(database);
        Proxy hangs{socketFolder()};
        hangs.set(Proxy::Mode::Swallow);
        MailPost post{QString{"host=%1,%2 dbname=%3 user=patrol connect_timeout=1"}.arg(hangs.host(), socketFolder(),
                                                                                        database.name())};
        post.tap(1);
        PushConnection connection{post.settings.database, post.stop.fd()};
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(connection.push(pushOf(post, 10)).holdsThrough, 1);
            connection.close();
        }
        QCOMPARE(hangs.connections(), 1);
    }

    void aHostThatFellSilentIsTheLastToBeAskedAgain()
    {
        const TemporaryDatabase database;
        registerReader(database);
        Proxy first{socketFolder()}, second{socketFolder()};
        MailPost post{QString{"host=%1,%2 dbname=%3 user=patrol tcp_user_timeout=500"}.arg(first.host(), second.host(),
                                                                                           database.name())};
        post.tap(1);
        PushConnection connection{post.settings.database, post.stop.fd()};
        connection.push(pushOf(post, 10));
        QCOMPARE(first.connections(), 1);
        first.set(Proxy::Mode::Swallow);
        QVERIFY_THROWS_EXCEPTION(ServerUnreachable, connection.push(pushOf(post, 10)));
        QVERIFY(connection.wasSent());
        QCOMPARE(connection.push(pushOf(post, 10)).holdsThrough, 1);
        QCOMPARE(first.connections(), 1);
        QCOMPARE(second.connections(), 1);
    }

    void aConnectionStringIsReadAsLibpqReadsIt_data()
    {
        QTest::addColumn<QString>("conninfo");
        QTest::addColumn<QString>("hosts");
        QTest::addColumn<int>("connecting");
        QTest::newRow("one") << "host=a dbname=x"
                             << "a::5432" << 0;
        QTest::newRow("lists") << "host=a,b port=1,2 connect_timeout=3"
                               << "a::1 b::2" << 3000;
        QTest::newRow("one port for all") << "host=a,b port=7"
                                          << "a::7 b::7" << 0;
        QTest::newRow("addresses") << "host=a,b hostaddr=10.0.0.1,10.0.0.2"
                                   << "a:10.0.0.1:5432 b:10.0.0.2:5432" << 0;
        QTest::newRow("some addresses") << "host=a,b hostaddr=,10.0.0.2 port=1,2"
                                        << "a::1 b:10.0.0.2:2" << 0;
        QTest::newRow("a URI") << "postgresql://u@a:1,b:2/x?connect_timeout=4"
                               << "a::1 b::2" << 4000;
        QTest::newRow("a service") << "service=patrol"
                                   << "s1::6 s2::6" << 0;
    }
    void aConnectionStringIsReadAsLibpqReadsIt()
    {
        QFETCH(QString, conninfo);
        QTemporaryDir folder;
        QFile services{folder.filePath("pg_service.conf")};
        QVERIFY(services.open(QIODevice::WriteOnly));
        services.write("[patrol]\nhost=s1,s2\nport=6\n");
        services.close();
        qputenv("PGSERVICEFILE", services.fileName().toUtf8());
        const Destination to = destinationOf(conninfo.toStdString());
        qunsetenv("PGSERVICEFILE");
        QStringList hosts;
        for (const Host& host : to.hosts) {
            std::map<std::string, std::string> words{host.words.begin(), host.words.end()};
            QVERIFY(words.at("gssencmode") == "disable");
            hosts << QString::fromStdString(words["host"] + ':' + words["hostaddr"] + ':' + words["port"]);
        }
        QTEST(hosts.join(' '), "hosts");
        QTEST(int(to.connecting.count()), "connecting");
    }

    void aConnectionStringThatCannotBeReadSaysWhy()
    {
        Wakeup stop;
        PushConnection connection{"host=a= b", stop.fd()};
        try {
            connection.push({});
            QFAIL("it connected");
        } catch (const ServerUnreachable& error) {
            QVERIFY2(QByteArray{error.what()}.contains("missing \"=\""), error.what());
        }
    }

    void aServerThatRefusesAConnectionSaysWhichClassItIs()
    {
        Wakeup stop;
        PushConnection connection{"host=" + socketFolder().toStdString() + " dbname=no_such_database user=patrol",
                                  stop.fd()};
        try {
            connection.push({});
            QFAIL("it connected");
        } catch (const ServerUnreachable& error) {
            QCOMPARE(error.sqlstate(), "3D000");
            QVERIFY(error.needsAPerson());
            QVERIFY2(QByteArray{error.what()}.endsWith("FATAL: database \"no_such_database\" does not exist"),
                     error.what());
        }
    }

    void afterABootTheFirstPushWaitsALittleAndOneAfterYearsDoesNot()
    {
        auto longest = 0ms;
        for (int i = 0; i < 100; ++i)
            longest = std::max(longest, afterBoot(std::chrono::nanoseconds{60s}.count()));
        QVERIFY(longest > 1s && longest <= 5s);
        QCOMPARE(afterBoot(std::chrono::nanoseconds{1h}.count()), 0ms);
        for (int i = 0; i < 100; ++i)
            QVERIFY(spread(30s) >= 27s && spread(30s) <= 30s);
    }

    void anAnswerThatTakesTooLongClosesTheConnection()
    {
        const TemporaryDatabase database;
        registerReader(database);
        MailPost post{database.conninfo()};
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
        MailPost post{database.conninfo()};
        post.settings.batchEntries = 50;
        post.tap(120);
        Delivery delivery = post.courier();
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
        MailPost post{database.conninfo()};
        post.tap(5);
        post.courier().turn();
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
        MailPost post{first.conninfo()};
        post.tap(7);
        post.courier().turn();
        QCOMPARE(post.journal->delivered(), 7);
        // A standby took over that never had them.
        const TemporaryDatabase standby;
        registerReader(standby);
        post.settings.database = standby.conninfo().toStdString();
        post.tap(2);
        Delivery delivery = post.courier();
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
        MailPost post{first.conninfo()};
        post.tap(4);
        post.courier().turn();
        const TemporaryDatabase standby;
        registerReader(standby);
        post.settings.database = standby.conninfo().toStdString();
        Delivery delivery = post.courier();
        delivery.turn();
        delivery.turn();
        QCOMPARE(clockIns(standby), "4 4 4");
    }

    void aJournalRestoredFromACopyIsAnAlarmAndTheCardPathIsTold()
    {
        const TemporaryDatabase database;
        registerReader(database);
        MailPost post{database.conninfo()};
        deliverThreeAndGoBackToTwo(post);
        post.tap(1); // entry 3 once more, with another content
        post.courier().turn();
        QCOMPARE(clockIns(database), "3 3 3");
        QCOMPARE(database.sql("select kind || ' ' || entry from patrol.alarm"), "fork 3");
        QCOMPARE(post.journal->undelivered(10).entries.size(), std::size_t{1});
        QCOMPARE(post.pulses["F017"].doubledFrom, 3);
        QCOMPARE(post.pulses["F017"].doubledIn, 1);
    }

    /// Told by a sign of life already: the lost numbers are never given again.
    void aDatabaseThatHoldsMoreThanTheJournalIsTold()
    {
        const TemporaryDatabase database;
        registerReader(database);
        MailPost post{database.conninfo()};
        deliverThreeAndGoBackToTwo(post);
        post.courier().turn();
        QCOMPARE(post.pulses["F017"].doubledFrom, 3);
        QCOMPARE(post.journal->delivered(), 2);
        QCOMPARE(database.sql("select count(*) from patrol.alarm"), "0");
    }

    /// The cursor fell back, and with it nothing else: what the database holds already is compared, and is the same.
    void entriesThatAreHeldAlreadyAreComparedAndNotDoubled()
    {
        const TemporaryDatabase database;
        registerReader(database);
        MailPost post{database.conninfo()};
        post.settings.batchEntries = 4;
        post.tap(20);
        post.deliver();
        post.journal->setDelivered(0);
        post.tap(2);
        QCOMPARE(post.deliver(), 6);
        QCOMPARE(clockIns(database), "22 22 22");
        QCOMPARE(post.pulses["F017"].doubledFrom, 0);
    }

    /// An older copy, and a cursor that stands beyond the first of the doubled numbers.
    void aBrokenChainIsLookedIntoFromTheOldestEntryOn()
    {
        const TemporaryDatabase database;
        registerReader(database);
        MailPost post{database.conninfo()};
        deliverThreeAndGoBackToTwo(post);
        post.tap(1);
        post.journal->setDelivered(3);
        post.tap(2);
        Delivery delivery = post.courier();
        QTRY_COMPARE_WITH_TIMEOUT((delivery.turn(), post.pulses["F017"].doubledFrom.load()), 3, 10'000);
        QCOMPARE(clockIns(database), "3 3 3");
        QVERIFY(post.journal->withheld().empty());
    }

    void aReaderThatIsRefusedDoesNotHoldUpAnother()
    {
        const TemporaryDatabase database;
        MailPost post{database.conninfo()};
        registerReader(database);
        ReaderSettings unknown = post.settings.readers.front();
        unknown.code = "A000";
        unknown.journal = post.folder.filePath("A000.journal").toStdString();
        unknown.key = post.folder.filePath("A000.key").toStdString();
        WrittenJournal other{unknown.journal};
        other.write(Kind::Start, {}, now(), Auth::None);
        post.settings.readers.insert(post.settings.readers.begin(), unknown);
        post.pulses["A000"].listening = true;
        post.pulses["A000"].journals = 1;
        post.tap(3);
        post.courier().turn();
        QCOMPARE(clockIns(database), "3 3 3");
        QCOMPARE(other.journal().delivered(), 0);
    }

    void aBacklogDoesNotHoldUpAnotherReader()
    {
        const TemporaryDatabase database;
        registerReader(database);
        database.sql(
            "insert into patrol.reader (reader, kind, unit_id) select 'F018', 'fixed', unit_id from patrol.unit");
        MailPost post{database.conninfo()};
        post.settings.batchEntries = 20;
        ReaderSettings second = post.settings.readers.front();
        second.code = "F018";
        second.journal = post.folder.filePath("F018.journal").toStdString();
        post.settings.readers.push_back(second);
        post.pulses["F018"].journals = 1;
        WrittenJournal other{second.journal};
        other.tap(1, "04000001");
        post.tap(100);
        post.courier().turn();
        QCOMPARE(other.journal().delivered(), 1);
        QCOMPARE(post.journal->delivered(), 20);
    }

    void whatIsLostOnASlowLineIsSentInSmallerParts()
    {
        const TemporaryDatabase database;
        registerReader(database);
        Proxy proxy{socketFolder()};
        MailPost post{QString{"host=%1 dbname=%2 user=patrol"}.arg(proxy.host(), database.name())};
        post.settings.batchEntries = 80;
        post.settings.retryMax = 300ms;
        post.tap(80);
        Delivery delivery = post.courier();
        proxy.loseAnswers(2);
        delivery.turn();
        QCOMPARE(post.pulses["F017"].online, false);
        delivery.turn();
        QCOMPARE(proxy.answersLost(), 2);
        delivery.turn(); // the database holds 80 of them: it says so when it gets 20
        QCOMPARE(post.journal->delivered(), 80);
        QCOMPARE(post.pulses["F017"].online, true);
        QCOMPARE(clockIns(database), "80 80 80");
        post.tap(200);
        delivery.turn();
        QCOMPARE(post.journal->delivered(), 120); // and now more again
        delivery.turn();
        QCOMPARE(post.journal->delivered(), 200);
    }

    void aSignOfLifeTellsHowFarTheReaderIsComplete()
    {
        const TemporaryDatabase database;
        registerReader(database);
        MailPost post{database.conninfo()};
        Delivery delivery = post.courier();
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
        MailPost post{database.conninfo()};
        post.settings.batchEntries = 2;
        Instant before = now();
        before.bootId = "0f8c6a1e-7a51-4f57-9f3d-2b1c6f0f5a11";
        for (int i = 0; i < 3; ++i)
            post.written->write(Kind::Tap, "04A1B2C3", before);
        post.pulses["F017"].lastPollNs = boottimeNs();
        Delivery delivery = post.courier();
        delivery.turn();
        QCOMPARE(database.sql("select complete_through is null from patrol.reader_state"), "t");
        delivery.turn();
        QCOMPARE(database.sql("select complete_through is null from patrol.reader_state"), "f");
    }
};

QTEST_GUILESS_MAIN(CourierTest)
#include "CourierTest.moc"
