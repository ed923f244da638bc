// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/database/Database.h"
#include "desk-app/database/Answer.h"
#include "tests/harness/Cluster.h"
#include "tests/harness/Program.h"
#include "tests/window/District.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>
#include <chrono>

using namespace std::chrono_literals;

class DatabaseTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_database.reset(); }
    void anAnswerArrivesOnTheAskersThread();
    void theDayComesWithItsVerdicts();
    void timesKeepTheirInstant();
    void aRefusalSaysWhyAndWhatToDo();
    void aRefusalIsWholeWhateverItsValuesHold();
    void whatARoleMayNotDoIsToldApart();
    void aDraftOfAllPartsIsThatOfEach();
    void aNotificationArrives();
    void aDeployMakesANewSession();
    void whoIsGoneIsNotCalled();
    void aReportIsAnsweredAgainAfterTheConnectionsBroke();
    void whoMayIssueIsKnown();
    void aQuestionThatIsOvertakenIsNeverAnswered();
    void whatIsOvertakenWhileItRunsIsCancelledAtTheServer();
    void whatIsCancelledFreesItsConnection();
    void whatNobodyWaitsForIsCancelledAtTheServer();
    void whatWritesIsDoneThoughItsPageIsGone();
    void cancellingNeverMeetsTheNextQuestion();
    void closingWaitsForNoReport_data();
    void closingWaitsForNoReport();
    void connectionsAreToldApartWithoutSecrets();
    void aBrokenConnectionComesBackByItself();
    void aServerThatStopsIsNoticedAndItsReturnToo();
    void noServerIsSaidWithTheReason();
    void aConnectionStringThatMeansNothingIsSaid();
    void aTapShowsWhileAReportIsComputed(); // the last one: its database is slow from then on

private:
    /// The answer, or the error as text.
    template <typename Answer> QString outcome(QFuture<Answer> future, Answer& answer);

    /// A question that takes @p seconds at the server, on the connection of reports.
    QFuture<int> sleep(double seconds, const char* kind) const;
    /// Waits until the server works on it.
    bool sleeps() const;
    /// Whether the connection of reports answers at once.
    QString promptly();

    District m_district;
    std::unique_ptr<Database> m_database;
};

void DatabaseTest::init()
{
    m_database = std::make_unique<Database>(m_district.conninfo());
    QSignalSpy opened(m_database.get(), &Database::opened);
    QVERIFY(opened.wait());
}

template <typename Answer> QString DatabaseTest::outcome(QFuture<Answer> future, Answer& answer)
{
    QString error;
    bool over = false;
    whenAnswered(
        this, future, [&](const Answer& given) { answer = given, over = true; },
        [&](const DatabaseError& given) { error = given.message(), over = true; });
    return harness::waitUntil([&] { return over; }) ? error : QStringLiteral("no answer came");
}

void DatabaseTest::anAnswerArrivesOnTheAskersThread()
{
    QThread* thread = nullptr;
    QList<UnitRow> units;
    whenAnswered(
        this, m_database->units(), [&](const QList<UnitRow>& rows) { units = rows, thread = QThread::currentThread(); },
        [](const DatabaseError& error) { QFAIL(qPrintable(error.message())); });
    QVERIFY(harness::waitUntil([&] { return thread != nullptr; }));
    QCOMPARE(thread, QThread::currentThread());
    QCOMPARE(units.size(), 3);
    QCOMPARE(units.first().unit, QStringLiteral("B"));
    QCOMPARE(units.first().timezone, QStringLiteral("Asia/Shanghai"));
}

void DatabaseTest::theDayComesWithItsVerdicts()
{
    m_district.dutyOver(QStringLiteral("L1"));
    m_district.dutyNow(QStringLiteral("L2"));
    m_district.clockIn(QStringLiteral("C4"));
    TodayAnswer today;
    QCOMPARE(outcome(m_database->today(), today), QString());
    QHash<QString, Verdict> verdicts;
    for (const VisitRow& visit : today.visits)
        verdicts.insert(visit.checkpoint, visit.verdict);
    QCOMPARE(verdicts.size(), 6);
    QCOMPARE(verdicts.value("C1"), Verdict::Missed);
    QCOMPARE(verdicts.value("C4"), Verdict::OnTime);
    QCOMPARE(verdicts.value("C5"), Verdict::Due);
    QList<ClockInRow> taps;
    QCOMPARE(outcome(m_database->recentClockIns(10), taps), QString());
    QCOMPARE(taps.first().personName, QStringLiteral("张三"));
    QCOMPARE(taps.first().checkpoint, QStringLiteral("C4"));
    QList<CheckpointRow> places;
    QCOMPARE(outcome(m_database->checkpoints(), places), QString());
    QCOMPARE(*places.first().lon, 104.764);
}

void DatabaseTest::timesKeepTheirInstant()
{
    TodayAnswer today;
    QCOMPARE(outcome(m_database->today(), today), QString());
    QVERIFY(qAbs(today.asOf.secsTo(QDateTime::currentDateTimeUtc())) < 5);
    const QDateTime given(QDate(2026, 3, 8), QTime(7, 30), Qt::UTC); // an hour that New York leaves out
    QCOMPARE(outcome(m_database->today(given), today), QString());
    QCOMPARE(today.asOf, given);
}

void DatabaseTest::aRefusalSaysWhyAndWhatToDo()
{
    IssueAnswer answer;
    bool refused = false;
    const QDate month = QDate::currentDate().addMonths(6);
    whenAnswered(
        this, m_database->issueSheet(QStringLiteral("S1"), QDate(month.year(), month.month(), 1)),
        [](const IssueAnswer&) {},
        [&](const DatabaseError& error) {
            QCOMPARE(error.kind(), DatabaseError::Kind::Refused);
            QVERIFY2(error.message().contains(QStringLiteral("S1")), qPrintable(error.message()));
            QVERIFY(!error.detail().isEmpty());
            refused = true;
        });
    QVERIFY(harness::waitUntil([&] { return refused; }));
}

void DatabaseTest::aRefusalIsWholeWhateverItsValuesHold()
{
    bool refused = false;
    whenAnswered(
        this, m_database->issueSheet(QStringLiteral("S1\nHINT: none\nDETAIL: none"), QDate(2026, 1, 1)),
        [](const IssueAnswer&) {},
        [&](const DatabaseError& error) {
            QVERIFY2(error.message().contains(QStringLiteral("S1\nHINT: none\nDETAIL: none")), qPrintable(error.message()));
            QVERIFY2(error.detail().startsWith(QStringLiteral("unknown_unit unit=S1\n")), qPrintable(error.detail()));
            QVERIFY2(error.hint().size() > 8 && error.hint() != QStringLiteral("none"), qPrintable(error.hint()));
            refused = true;
        });
    QVERIFY(harness::waitUntil([&] { return refused; }));
}

void DatabaseTest::aDraftOfAllPartsIsThatOfEach()
{
    m_district.lastMonth();
    const QStringList parts{"people", "lines",   "units",       "checkpoints", "excuses",
                            "no_data", "outages", "adjustments", "corrections"};
    const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("Asia/Shanghai")).date();
    const QDate month = QDate(today.year(), today.month(), 1).addMonths(-1);
    SheetAnswer whole;
    QCOMPARE(outcome(m_database->sheetForExport(QStringLiteral("S1"), month, parts), whole), QString());
    QVERIFY(!whole.head.issued && !whole.parts.value("people").isEmpty() && !whole.parts.value("checkpoints").isEmpty());
    for (const QString& part : parts) {
        SheetAnswer one;
        QCOMPARE(outcome(m_database->sheetForExport(QStringLiteral("S1"), month, {part}), one), QString());
        QCOMPARE(whole.parts.value(part), one.parts.value(part));
    }
}

void DatabaseTest::whatARoleMayNotDoIsToldApart()
{
    m_district.sql(QStringLiteral("do $$ begin create role window_test_viewer login in role patrol_viewer; exception "
                                  "when duplicate_object then null; end $$"));
    Database viewer(m_district.conninfo() + QStringLiteral(" user=window_test_viewer"));
    bool told = false;
    whenAnswered(
        this, viewer.issueSheet(QStringLiteral("S1"), QDate(2026, 1, 1)), [](const IssueAnswer&) {},
        [&](const DatabaseError& error) {
            QCOMPARE(error.kind(), DatabaseError::Kind::NotAllowed);
            told = true;
        });
    QVERIFY(harness::waitUntil([&] { return told; }));
}

void DatabaseTest::aNotificationArrives()
{
    QSignalSpy changed(m_database.get(), &Database::changed);
    m_district.sql(QStringLiteral("notify patrol, 'excuses'"));
    QVERIFY(changed.wait(1000));
    QCOMPARE(changed.first().first().toString(), QStringLiteral("excuses"));
}

void DatabaseTest::aDeployMakesANewSession()
{
    QSignalSpy opened(m_database.get(), &Database::opened);
    m_district.sql(QStringLiteral("notify patrol, 'deployed'"));
    QVERIFY(opened.wait(2000));
    QList<UnitRow> units;
    QCOMPARE(outcome(m_database->units(), units), QString());
}

void DatabaseTest::whoIsGoneIsNotCalled()
{
    auto asker = std::make_unique<QObject>();
    bool called = false;
    const auto future = m_database->units();
    whenAnswered(
        asker.get(), future, [&](const QList<UnitRow>&) { called = true; },
        [&](const DatabaseError&) { called = true; });
    asker.reset();
    QVERIFY(harness::waitUntil([&] { return future.isFinished(); }));
    QTest::qWait(50);
    QVERIFY(!called);
}

QFuture<int> DatabaseTest::sleep(double seconds, const char* kind) const
{
    return m_database->ask<int>(Database::Way::Report, kind, [seconds](Session& session) {
        session.select(QStringLiteral("select pg_sleep(%1)").arg(seconds), {}, [](const Row&) {});
        return 1;
    });
}

bool DatabaseTest::sleeps() const
{
    return harness::waitUntil([&] {
        return m_district.sql(QStringLiteral("select count(*) from pg_stat_activity where datname = current_database() and "
                                             "state = 'active' and query like 'select pg_sleep%'")) == u"1";
    });
}

QString DatabaseTest::promptly()
{
    QElapsedTimer since;
    since.start();
    int answer = 0;
    const QString error = outcome(m_database->ask<int>(Database::Way::Report, nullptr, [](Session& session) {
        int number = 0;
        session.select(QStringLiteral("select 42 as number"), {}, [&](const Row& row) { number = row["number"].toInt(); });
        return number;
    }), answer);
    if (!error.isEmpty()) return error;
    return answer == 42 && since.elapsed() < 3000 ? QString() : QStringLiteral("%1 after %2 ms").arg(answer).arg(since.elapsed());
}

void DatabaseTest::whatIsOvertakenWhileItRunsIsCancelledAtTheServer()
{
    bool answered = false, over = false;
    whenAnswered(
        this, sleep(20, "slow"), [&](int) { answered = true; }, [&](const DatabaseError&) { answered = true; },
        [&] { over = true; });
    QVERIFY(sleeps());
    int answer = 0;
    QElapsedTimer since;
    since.start();
    QCOMPARE(outcome(sleep(0, "slow"), answer), QString());
    QCOMPARE(answer, 1);
    QVERIFY2(since.elapsed() < 3000, qPrintable(QString::number(since.elapsed())));
    QVERIFY(over && !answered);
}

void DatabaseTest::whatIsCancelledFreesItsConnection()
{
    bool answered = false, over = false;
    QFuture<int> future = sleep(20, nullptr);
    whenAnswered(
        this, future, [&](int) { answered = true; }, [&](const DatabaseError&) { answered = true; }, [&] { over = true; });
    QVERIFY(sleeps());
    future.cancel();
    QCOMPARE(promptly(), QString());
    QVERIFY(over && !answered);
}

void DatabaseTest::whatNobodyWaitsForIsCancelledAtTheServer()
{
    auto page = std::make_unique<QObject>();
    bool called = false;
    whenAnswered(
        page.get(), sleep(20, "slow"), [&](int) { called = true; }, [&](const DatabaseError&) { called = true; },
        [&] { called = true; });
    QVERIFY(sleeps());
    page.reset();
    QCOMPARE(promptly(), QString());
    QVERIFY(!called);
}

void DatabaseTest::whatWritesIsDoneThoughItsPageIsGone()
{
    auto page = std::make_unique<QObject>();
    const QFuture<int> writing = sleep(0.5, nullptr);
    whenAnswered(page.get(), writing, [](int) {}, [](const DatabaseError&) {});
    QVERIFY(sleeps());
    page.reset();
    QVERIFY(harness::waitUntil([&] { return writing.isFinished(); }));
    QVERIFY(!writing.isCanceled());
    QCOMPARE(writing.resultCount(), 1);
}

void DatabaseTest::cancellingNeverMeetsTheNextQuestion()
{
    for (int turn = 0; turn < 150; ++turn) {
        QFuture<int> first = sleep(0.0001 * (turn % 25), nullptr);
        QTest::qWait(turn % 4); // before it runs, while it runs, when it is over
        first.cancel();
        QCOMPARE(promptly(), QString());
    }
}

void DatabaseTest::closingWaitsForNoReport_data()
{
    QTest::addColumn<bool>("isReport");
    QTest::newRow("a report") << true;
    QTest::newRow("what writes, for ever") << false;
}

void DatabaseTest::closingWaitsForNoReport()
{
    QFETCH(bool, isReport);
    const QFuture<int> report = sleep(20, isReport ? "slow" : nullptr);
    QVERIFY(sleeps());
    QElapsedTimer since;
    since.start();
    m_database.reset();
    QVERIFY2(since.elapsed() < 5000, qPrintable(QString::number(since.elapsed())));
    QVERIFY(report.isFinished());
}

void DatabaseTest::connectionsAreToldApartWithoutSecrets()
{
    const Database one(QStringLiteral("host=/nonexistent dbname=a password=hunter22")), same(QStringLiteral("host=/nonexistent dbname=a password=hunter22")),
        other(QStringLiteral("host=/nonexistent dbname=b password=hunter22"));
    QCOMPARE(one.fingerprint(), same.fingerprint());
    QVERIFY(one.fingerprint() != other.fingerprint());
    QVERIFY(!one.fingerprint().contains(QStringLiteral("hunter22")));
}

// A month that takes three seconds to compute.
void DatabaseTest::aTapShowsWhileAReportIsComputed()
{
    m_district.sql(QStringLiteral(
        "create or replace function desk.preview_part(unit text, month date, part text, as_of timestamptz) "
        "returns table (number integer, content jsonb) language sql volatile as "
        "$$ select 1, '{}'::jsonb from pg_sleep(3) $$"));
    const auto report =
        m_database->sheet(QStringLiteral("S1"), QDate(2026, 1, 1), {QStringLiteral("people")});
    QTest::qWait(200); // it is under way
    QSignalSpy changed(m_database.get(), &Database::changed);
    QElapsedTimer sinceTap;
    sinceTap.start();
    m_district.clockIn(QStringLiteral("C5"));
    QVERIFY(changed.count() > 0 || changed.wait(1000));
    TodayAnswer today;
    QList<ClockInRow> feed;
    QCOMPARE(outcome(m_database->today(), today), QString());
    QCOMPARE(outcome(m_database->recentClockIns(10), feed), QString());
    QVERIFY2(sinceTap.elapsed() < 1000, qPrintable(QString::number(sinceTap.elapsed())));
    QCOMPARE(feed.value(0).checkpoint, QStringLiteral("C5"));
    QVERIFY2(!report.isFinished(), "the report was there before the tap: the test says nothing");
    SheetAnswer sheet;
    QCOMPARE(outcome(report, sheet), QString());
    QCOMPARE(sheet.parts.value(QStringLiteral("people")).size(), 1);
}

void DatabaseTest::aReportIsAnsweredAgainAfterTheConnectionsBroke()
{
    QSignalSpy opened(m_database.get(), &Database::opened);
    m_district.sql(QStringLiteral("select pg_terminate_backend(pid) from pg_stat_activity where datname = "
                                  "current_database() and application_name = 'desk-app'"));
    QVERIFY(opened.wait(5000));
    SheetAnswer sheet;
    QCOMPARE(outcome(m_database->sheet(QStringLiteral("S1"), QDate(2026, 1, 1), {QStringLiteral("people")}), sheet),
             QString());
}

void DatabaseTest::whoMayIssueIsKnown()
{
    Rights rights;
    QCOMPARE(outcome(m_database->rights(), rights), QString());
    QVERIFY(rights.issuesSheets());
    m_district.sql(QStringLiteral("do $$ begin create role window_test_viewer login in role patrol_viewer; exception "
                                  "when duplicate_object then null; end $$"));
    Database viewer(m_district.conninfo() + QStringLiteral(" user=window_test_viewer"));
    QSignalSpy opened(&viewer, &Database::opened);
    QVERIFY(opened.wait());
    QCOMPARE(outcome(viewer.rights(), rights), QString());
    QVERIFY(!rights.issuesSheets());
}

void DatabaseTest::aQuestionThatIsOvertakenIsNeverAnswered()
{
    int answers = 0, newest = 0;
    for (int howMany = 1; howMany <= 200; ++howMany) {
        whenAnswered(
            this, m_database->recentClockIns(howMany),
            [&, howMany](const QList<ClockInRow>&) { ++answers, newest = howMany; },
            [](const DatabaseError& error) { QFAIL(qPrintable(error.message())); });
    }
    QVERIFY(harness::waitUntil([&] { return newest == 200; }));
    QVERIFY2(answers < 100, qPrintable(QString::number(answers)));
}

void DatabaseTest::aBrokenConnectionComesBackByItself()
{
    QSignalSpy lost(m_database.get(), &Database::lost), opened(m_database.get(), &Database::opened);
    m_district.sql(QStringLiteral("select pg_terminate_backend(pid) from pg_stat_activity where datname = "
                                  "current_database() and application_name = 'desk-app'"));
    QVERIFY(lost.wait(5000));
    QVERIFY(!lost.first().first().toString().isEmpty());
    QVERIFY(opened.count() > 0 || opened.wait(5000));
    QSignalSpy changed(m_database.get(), &Database::changed);
    m_district.sql(QStringLiteral("notify patrol, 'plan'"));
    QVERIFY2(changed.wait(1000), "it does not listen again");
}

void DatabaseTest::aServerThatStopsIsNoticedAndItsReturnToo()
{
    harness::Cluster cluster;
    Database database(cluster.conninfo());
    QSignalSpy opened(&database, &Database::opened), lost(&database, &Database::lost);
    QVERIFY(opened.wait());
    cluster.stop();
    QVERIFY(lost.count() > 0 || lost.wait(5000));
    QVERIFY(lost.first().last().toInt() > 0);
    QList<UnitRow> units;
    QVERIFY2(!outcome(database.units(), units).isEmpty(), "away, and yet it answered");
    cluster.start();
    QVERIFY(opened.count() > 1 || opened.wait(20'000));
}

void DatabaseTest::noServerIsSaidWithTheReason()
{
    Database nowhere(QStringLiteral("host=/nonexistent/socket dbname=patrol"));
    QSignalSpy lost(&nowhere, &Database::lost);
    QVERIFY(lost.wait());
    QVERIFY2(lost.first().first().toString().contains(QStringLiteral("/nonexistent/socket")),
             qPrintable(lost.first().first().toString()));
}

void DatabaseTest::aConnectionStringThatMeansNothingIsSaid()
{
    Database wrong(QStringLiteral("host"));
    QSignalSpy lost(&wrong, &Database::lost);
    QVERIFY(lost.wait());
    QVERIFY(lost.first().first().toString().contains(QStringLiteral("connection string")));
}

QTEST_GUILESS_MAIN(DatabaseTest)
#include "DatabaseTest.moc"
