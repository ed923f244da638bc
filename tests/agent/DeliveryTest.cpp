// SPDX-License-Identifier: GPL-3.0-or-later
// What the courier does about entries that the database will not have, damaged journals, known cards and health.

#include "reader-agent/delivery/CardList.h"
#include "reader-agent/delivery/Health.h"
#include "tests/agent/MailPost.h"

#include <QTemporaryFile>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace agent;
using harness::TemporaryDatabase;

namespace
{

/// An entry whose digest follows, and whose content no database of this release takes.
std::string poison(std::int64_t number)
{
    return std::to_string(number) + " nonsense - x";
}

QString missing(const TemporaryDatabase& database)
{
    return database.sql("select string_agg(entry::text, ' ' order by entry) from patrol.missing_entry");
}

/// From now on the database refuses to write rows of the table: constraint, 23514.
void refuseRowsOf(const TemporaryDatabase& database, const QString& table)
{
    database.sql("create function patrol.refuse() returns trigger language plpgsql as 'begin raise exception using "
                 "errcode = ''23514'', message = ''not here''; end'");
    database.sql(QString{"create trigger refuse before insert or update on patrol.%1 for each row execute function "
                         "patrol.refuse()"}
                     .arg(table));
}

/// The trigger calls the function for each clock-in.
void atEachClockIn(const TemporaryDatabase& database, const QString& body)
{
    database.sql("create or replace function patrol.meddle() returns trigger language plpgsql as $$begin " + body +
                 "; return new; end$$;"
                 "create or replace trigger meddle before insert on patrol.clock_in for each row execute function "
                 "patrol.meddle()");
}

/// What the agent says meanwhile.
class Said
{
public:
    Said() : m_stderr{::dup(STDERR_FILENO)}
    {
        m_file.open();
        ::dup2(m_file.handle(), STDERR_FILENO);
    }
    ~Said()
    {
        ::dup2(m_stderr, STDERR_FILENO);
        ::close(m_stderr);
    }
    Q_DISABLE_COPY_MOVE(Said)

    QStringList lines()
    {
        m_file.seek(0);
        return QString::fromUtf8(m_file.readAll()).split('\n', Qt::SkipEmptyParts);
    }
    qsizetype count(const QString& text) { return lines().filter(text).size(); }

private:
    QTemporaryFile m_file;
    int m_stderr;
};

/// No file of this process grows beyond so many bytes, as on a full disk.
class NoRoom
{
public:
    explicit NoRoom(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit full{bytes, m_before.rlim_max};
        m_signal = std::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &full);
    }
    ~NoRoom()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }
    Q_DISABLE_COPY_MOVE(NoRoom)

private:
    rlimit m_before{};
    void (*m_signal)(int) = SIG_DFL;
};

} // namespace

class DeliveryTest : public QObject
{
    Q_OBJECT

private slots:
    void onePoisonEntryIsWithheldAndTheRestFlows_data()
    {
        QTest::addColumn<QList<int>>("poisoned");
        QTest::newRow("the first") << QList<int>{1};
        QTest::newRow("one in the middle") << QList<int>{57};
        QTest::newRow("the last") << QList<int>{100};
        QTest::newRow("two beside each other") << QList<int>{33, 34};
        QTest::newRow("one in each half") << QList<int>{20, 80};
    }
    void onePoisonEntryIsWithheldAndTheRestFlows()
    {
        QFETCH(QList<int>, poisoned);
        const TemporaryDatabase database;
        registerReader(database);
        MailPost post{database.conninfo()};
        for (int i = 1; i <= 100; ++i)
            if (poisoned.contains(i))
                post.written->writeLine(poison(i));
            else
                post.tap(1);
        const int turns = post.deliver();
        QVERIFY2(turns <= 15 * poisoned.size(), qPrintable(QString::number(turns)));
        QCOMPARE(post.journal->delivered(), 100);
        QStringList expected;
        for (const int entry : poisoned)
            expected << QString::number(entry);
        QCOMPARE(missing(database), expected.join(' '));
        QCOMPARE(database.sql("select count(*) from patrol.clock_in"), QString::number(100 - poisoned.size()));
        QCOMPARE(database.sql("select count(*) from patrol.alarm where kind <> 'lost_entry'"), "0");
        QVERIFY(database.sql("select why from patrol.missing_entry limit 1").contains("not a canonical line"));
    }

    void anEntryThatIsNoTextAtAllIsWithheld()
    {
        const TemporaryDatabase database;
        registerReader(database);
        MailPost post{database.conninfo()};
        post.tap(9);
        post.written->writeLine("10 tap \xff\xfe \"}\\");
        post.tap(10);
        post.deliver();
        QCOMPARE(post.journal->delivered(), 20);
        QCOMPARE(missing(database), "10");
    }

    void anEntryWhoseDigestDoesNotFollowIsWithheld()
    {
        const TemporaryDatabase database;
        registerReader(database);
        MailPost post{database.conninfo()};
        post.tap(4);
        Instant at = now();
        post.written->writeLine("5 tap 04A1B2C3 " + at.bootId + " 1 " + rfc3339(at.realtimeUs) + " 1 uid", false);
        post.tap(4);
        post.deliver();
        QCOMPARE(post.journal->delivered(), 9);
        QCOMPARE(missing(database), "5");
        QCOMPARE(database.sql("select count(*) from patrol.clock_in"), "8");
    }

    void noEntryIsBlamedForWhatTheDatabaseRefusesWithoutIt()
    {
        const TemporaryDatabase database;
        registerReader(database);
        MailPost post{database.conninfo()};
        post.settings.patience.doubtFirst = post.settings.patience.doubtLongest = std::chrono::milliseconds{50};
        post.tap(40);
        refuseRowsOf(database, "reader_state");
        Delivery delivery = post.courier();
        for (int i = 0; i < 12; ++i)
            delivery.turn();
        QCOMPARE(post.journal->delivered(), 0);
        QVERIFY(post.journal->withheld().empty());
        database.sql("drop trigger refuse on patrol.reader_state");
        QTRY_VERIFY_WITH_TIMEOUT((delivery.turn(), post.journal->delivered() == 40), 10'000);
        QCOMPARE(clockIns(database), "40 40 40");
    }

    void notMoreThanTenInARowAreWithheld()
    {
        const TemporaryDatabase database;
        registerReader(database);
        MailPost post{database.conninfo()};
        post.settings.batchEntries = 2;
        post.settings.patience.doubt = std::chrono::milliseconds{0};
        post.settings.patience.doubtTries = 1;
        post.tap(40);
        refuseRowsOf(database, "clock_in");
        Delivery delivery = post.courier();
        for (int i = 0; i < 80; ++i)
            delivery.turn();
        QCOMPARE(post.journal->withheld().size(), std::size_t{Doubt::mostInARow});
        database.sql("drop trigger refuse on patrol.clock_in");
        QTRY_VERIFY_WITH_TIMEOUT((delivery.turn(), post.journal->delivered() == 40), 10'000);
        QCOMPARE(database.sql("select count(*) from patrol.clock_in"), "30");
    }

    void aPassingFaultOfTheServerWithholdsNothing()
    {
        const TemporaryDatabase database;
        registerReader(database);
        MailPost post{database.conninfo()};
        post.settings.patience.doubtFirst = post.settings.patience.doubtLongest = std::chrono::milliseconds{50};
        refuseRowsOf(database, "clock_in");
        Delivery delivery = post.courier();
        for (int i = 0; i < 4; ++i) {
            post.tap(1); // as the taps of a day come: one by one
            for (int turn = 0; turn < 5; ++turn, QTest::qWait(30))
                delivery.turn();
        }
        QVERIFY(post.journal->withheld().empty());
        database.sql("drop trigger refuse on patrol.clock_in");
        QTRY_VERIFY_WITH_TIMEOUT((delivery.turn(), post.journal->delivered() == 4), 10'000);
        QCOMPARE(clockIns(database), "4 4 4");
        QCOMPARE(missing(database), "");
    }

    void whatWasWithheldIsOfferedAgain()
    {
        const TemporaryDatabase database;
        registerReader(database);
        MailPost post{database.conninfo()};
        post.settings.patience.doubt = std::chrono::milliseconds{0};
        post.settings.patience.doubtTries = 1;
        post.tap(3);
        post.written->writeLine(poison(4));
        post.tap(3);
        atEachClockIn(database, "if new.entry in (2, 3) then raise exception using errcode = '23514'; end if");
        Said said;
        post.deliver();
        QCOMPARE(missing(database), "2 3 4");
        database.sql("drop trigger meddle on patrol.clock_in");
        Delivery again = post.courier();
        for (int i = 0; i < 8; ++i)
            again.turn();
        QCOMPARE(missing(database), "4");
        QCOMPARE(clockIns(database), "6 6 7");
        QCOMPARE(post.journal->withheld().size(), std::size_t{1});
        QCOMPARE(said.count("which had been withheld"), 2);
        QCOMPARE(post.journal->delivered(), 7);
        QCOMPARE(database.sql("select count(*) from patrol.alarm where kind <> 'lost_entry'"), "0");
    }

    void aLostConnectionWithholdsNothing()
    {
        const TemporaryDatabase database;
        registerReader(database);
        MailPost post{database.conninfo()};
        post.settings.retryMax = std::chrono::milliseconds{300};
        post.tap(3);
        Delivery delivery = post.courier();
        database.sql("create function patrol.vanish() returns trigger language plpgsql as 'begin perform "
                     "pg_terminate_backend(pg_backend_pid()); perform pg_sleep(1); return new; end';"
                     "create trigger vanish before insert on patrol.clock_in for each row execute function "
                     "patrol.vanish()");
        for (int i = 0; i < 3; ++i)
            delivery.turn();
        QVERIFY(post.journal->withheld().empty());
        QCOMPARE(post.journal->delivered(), 0);
        database.sql("drop trigger vanish on patrol.clock_in");
        delivery.turn();
        QCOMPARE(clockIns(database), "3 3 3");
    }

    void entriesThatAreNoLongerKeptAreToldAsMissing()
    {
        const TemporaryDatabase first;
        registerReader(first);
        MailPost post{first.conninfo()};
        post.settings.keepEntries = 5;
        post.tap(30);
        post.deliver();
        post.journal->prune(5, 0);
        // A database from an old backup took over.
        const TemporaryDatabase older;
        registerReader(older);
        post.settings.database = older.conninfo().toStdString();
        post.tap(1);
        Delivery delivery = post.courier();
        QTRY_VERIFY_WITH_TIMEOUT(
            (delivery.turn(), older.sql("select coalesce(max(holds_through), 0) from patrol.journal") == "31"), 10'000);
        QCOMPARE(clockIns(older), "6 6 31");
        QCOMPARE(older.sql("select count(*) from patrol.missing_entry"), "25");
    }

    void salvagedJournalsAreDeliveredAndPutAway()
    {
        const TemporaryDatabase database;
        registerReader(database);
        MailPost post{database.conninfo()};
        const std::string beside = post.settings.readers.front().journal.string() + ".salvaged-";
        const QStringList ids{"0f8c6a1e-7a51-4f57-9f3d-2b1c6f0f5a11", "1f8c6a1e-7a51-4f57-9f3d-2b1c6f0f5a11"};
        for (const QString& id : ids)
            WrittenJournal{beside + id.toStdString()}.tap(5);
        post.tap(2);
        Delivery delivery = post.courier();
        delivery.turn();
        QCOMPARE(database.sql("select bool_or(complete_through is not null) from patrol.reader_state"), "f");
        for (int i = 0; i < 4; ++i)
            delivery.turn();
        QCOMPARE(database.sql("select count(*) from patrol.clock_in"), "12");
        QCOMPARE(database.sql("select count(*) from patrol.journal"), "3");
        for (const QString& id : ids) {
            QVERIFY(!std::filesystem::exists(beside + id.toStdString()));
            QVERIFY(std::filesystem::exists(beside + id.toStdString() + ".delivered"));
        }
        post.tap(1);
        delivery.turn();
        QCOMPARE(database.sql("select complete_through is not null from patrol.reader_state"), "t");
    }

    void salvagedJournalsWaitForRoomOnTheDisk()
    {
        const TemporaryDatabase database;
        registerReader(database);
        MailPost post{database.conninfo()};
        post.settings.patience.room = std::chrono::milliseconds{200};
        const std::string beside = post.settings.readers.front().journal.string() + ".salvaged-";
        const std::string first = beside + "0f8c6a1e-7a51-4f57-9f3d-2b1c6f0f5a11";
        const std::string second = beside + "1f8c6a1e-7a51-4f57-9f3d-2b1c6f0f5a11";
        WrittenJournal delivered{first}; // the log that is to be moved makes the file larger than there is room
        delivered.tap(600);
        delivered.journal().setDelivered(600);
        WrittenJournal{second}.tap(5);
        Delivery delivery = post.courier();
        Said said;
        {
            const NoRoom full{40'960};
            for (int i = 0; i < 3; ++i)
                delivery.turn();
            QVERIFY(std::filesystem::exists(first));
        }
        QTRY_VERIFY_WITH_TIMEOUT((delivery.turn(), std::filesystem::exists(second + ".delivered")), 10'000);
        QVERIFY(std::filesystem::exists(first + ".delivered"));
        QCOMPARE(database.sql("select count(*) from patrol.clock_in"), "5");
        QCOMPARE(said.count("a salvaged journal waits for room on the disk"), 1);
    }

    void aBatchThatIsTooMuchForTheServerIsMadeSmaller_data()
    {
        QTest::addColumn<QString>("sqlstate");
        for (const char* state : {"57014", "53200", "54000"})
            QTest::newRow(state) << state;
    }
    void aBatchThatIsTooMuchForTheServerIsMadeSmaller()
    {
        QFETCH(QString, sqlstate);
        const TemporaryDatabase database;
        registerReader(database);
        MailPost post{database.conninfo()};
        post.settings.retryMax = std::chrono::milliseconds{300};
        post.settings.batchEntries = 64;
        post.tap(64);
        atEachClockIn(database, "if (select count(*) from patrol.clock_in where received_at = new.received_at) >= 3 "
                                "then raise exception using errcode = '" +
                                    sqlstate + "', message = 'too much'; end if");
        QVERIFY(post.deliver() < 60);
        QCOMPARE(clockIns(database), "64 64 64");
        QVERIFY(post.journal->withheld().empty());
    }

    void anotherCauseOfAnOutageIsToldOnce()
    {
        const TemporaryDatabase database;
        registerReader(database);
        MailPost post{database.conninfo()};
        post.settings.retryMax = std::chrono::milliseconds{300};
        post.tap(3);
        Delivery delivery = post.courier();
        Said said;
        QString since;
        for (const QString& state : QStringList{"42501", "53100", "42501"}) {
            atEachClockIn(database,
                          "raise exception using errcode = '" + state + "', message = 'because of " + state + "'");
            delivery.turn();
            const QString note = QString::fromStdString(post.journal->note("connection"));
            QVERIFY2(note.startsWith("offline since ") && note.endsWith("because of " + state), qPrintable(note));
            if (since.isEmpty()) since = note.section(' ', 2, 2);
            QCOMPARE(note.section(' ', 2, 2), since);
        }
        QCOMPARE(said.count("because of 42501"), 1);
        QCOMPARE(said.count("because of 53100"), 1);
        database.sql("drop trigger meddle on patrol.clock_in");
        delivery.turn();
        QCOMPARE(said.count("the database answers again"), 1);
        QCOMPARE(clockIns(database), "3 3 3");
    }

    void whatTheServerSaysIsOneShortLine()
    {
        const TemporaryDatabase database;
        registerReader(database);
        MailPost post{database.conninfo()};
        post.settings.retryMax = std::chrono::milliseconds{300};
        post.tap(300);
        atEachClockIn(database, "raise exception using errcode = '42501', message = E'one\\ntwo', detail = "
                                "repeat('五', 2000)");
        Said said;
        post.courier().turn();
        const QStringList told = said.lines().filter("could not deliver");
        QCOMPARE(told.size(), 1);
        QVERIFY2(told.front().contains("300 entries: one; two; 五") && told.front().contains("五 …"),
                 qPrintable(told.front()));
        QVERIFY2(told.front().toUtf8().size() < 600 && !told.front().contains("CONTEXT"), qPrintable(told.front()));
    }

    void anotherJournalUnderTheSameNameIsOpened()
    {
        const TemporaryDatabase database;
        registerReader(database);
        MailPost post{database.conninfo()};
        post.tap(2);
        Delivery delivery = post.courier();
        delivery.turn();
        post.close();
        for (const auto& file : std::filesystem::directory_iterator{post.folder.path().toStdString()})
            if (file.path().filename().string().starts_with("F017.journal"))
                std::filesystem::rename(file, file.path().string() + ".away");
        post.open();
        post.tap(3);
        ++post.pulses["F017"].journals;
        delivery.turn();
        QCOMPARE(clockIns(database), "5 3 3");
    }

    void aJournalThatCannotBeOpenedIsTriedAgain()
    {
        const TemporaryDatabase database;
        registerReader(database);
        MailPost post{database.conninfo()};
        const auto file = post.settings.readers.front().journal;
        post.settings.readers.front().journal = file.string() + "/no/such";
        Delivery delivery = post.courier();
        delivery.turn();
        QVERIFY(post.pulses["F017"].unreadable);
        post.settings.readers.front().journal = file;
        post.tap(1);
        QTRY_VERIFY_WITH_TIMEOUT((delivery.turn(), post.journal->delivered() == 1), 10'000);
    }

    void knownCardsAndThePolicyComeBackWithThePush()
    {
        const TemporaryDatabase database;
        registerReader(database);
        database.sql("insert into patrol.card (uid, kind, plate, during) select '04' || lpad(n::text, 6, '0'), "
                     "'vehicle', 'P' || n, '[2020-01-01,)' from generate_series(1, 2500) n");
        database.sql("insert into patrol.person (badge, name, kind) values ('B1', '张三', 'officer');"
                     "insert into patrol.card_policy (unit_id, authentication, set_by) select unit_id, 'mutual', "
                     "person_id from patrol.unit, patrol.person");
        MailPost post{database.conninfo()};
        QCOMPARE(post.journal->knows("04000001", {}), Known::NoList);
        Delivery delivery = post.courier();
        delivery.turn();
        delivery.turn(); // 2,000 are a full page: there is more
        QCOMPARE(post.journal->knows("04000001", realtimeUs()), Known::Yes);
        QCOMPARE(post.journal->knows("04002500", realtimeUs()), Known::Yes);
        QCOMPARE(post.journal->knows("04002501", {}), Known::No);
        QCOMPARE(post.journal->note("authentication"), "mutual");
        QCOMPARE(post.journal->cardsVersion(), database.sql("select version from patrol.card_list").toLongLong());
        database.sql("delete from patrol.card where uid = '04000001'");
        post.tap(1);
        delivery.turn();
        QCOMPARE(post.journal->knows("04000001", {}), Known::No);
    }

    void changesOfCardsAreRead()
    {
        const auto changes = cardChanges("04A1 1700000000000000 -\n04A2 - 5\n04A3 gone");
        QVERIFY(changes && changes->size() == 3);
        QCOMPARE(changes->at(0).fromUs, std::optional<std::int64_t>{1'700'000'000'000'000});
        QVERIFY(!changes->at(0).untilUs && !changes->at(0).gone);
        QVERIFY(!changes->at(1).fromUs && changes->at(1).untilUs == 5);
        QVERIFY(changes->at(2).gone && changes->at(2).uid == "04A3");
        QVERIFY(cardChanges("")->empty());
        for (const char* wrong : {"04A1", "04A1 1", "04A1 x -", " 1 2", "04A1 1 2 3", "\n"})
            QVERIFY2(!cardChanges(wrong), wrong);
    }

    void healthTellsWhatThereIs()
    {
        const TemporaryDatabase database;
        registerReader(database);
        MailPost post{database.conninfo()};
        post.tap(3);
        post.written->write(Kind::Start, {}, now(), Auth::None);
        std::filesystem::remove(post.settings.readers.front().key);
        post.pulses["F017"].keysMissing = true;
        post.pulses["F017"].repeated = 7;
        post.courier().turn();
        QCOMPARE(database.sql("select health ->> 'undelivered', health ->> 'held', health ->> 'repeated', "
                              "health ->> 'device', health -> 'troubles' ? 'keys_missing', health -> 'troubles' ? "
                              "'not_enrolled', health ->> 'last_tap' like '20__-__-__T%Z' from patrol.reader_state"),
                 "0|4|7|pn532_uart:/dev/null|t|t|t");
    }

    void whatCannotBeInJsonIsAQuestionMark()
    {
        QCOMPARE(jsonText("a\"b\\c"), "\"a\\\"b\\\\c\"");
        QCOMPARE(jsonText("五星街"), "\"五星街\"");
        QCOMPARE(jsonText(std::string_view{"a\n\0\xff\xc0\x80z", 7}), "\"a?????z\"");
        QCOMPARE(jsonText("\xed\xa0\x80 \xe4\xba"), "\"??? ??\"");
    }
};

QTEST_GUILESS_MAIN(DeliveryTest)
#include "DeliveryTest.moc"
