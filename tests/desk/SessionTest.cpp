// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/copy/Csv.h"
#include "tests/harness/TemporaryDatabase.h"

#include <QTest>

#include <fstream>
#include <sstream>

namespace
{

// Memory of this process that is in use, in KiB.
long residentMemory()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:")) return std::stol(line.substr(6));
    }
    return -1;
}

// The address sanitizer keeps what was freed for a while: 256 MiB by default.
#ifdef __SANITIZE_ADDRESS__
constexpr long allowedGrowth = 320 * 1024;
#else
constexpr long allowedGrowth = 20 * 1024;
#endif

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_session = std::make_unique<copy::Session>(m_database.conninfo().toStdString()); }
    void aQuestionIsAnswered();
    void parametersAreNeverTakenForSql();
    void anAnswerIsWrittenAsCsvWithItsNames();
    void anAnswerWithoutRowsHasItsHeader();
    void aRefusalCarriesWhatTheServerSaid();
    void anErrorInTheMiddleLeavesTheConnectionOfUse();
    void aReceiverThatThrowsLeavesTheConnectionOfUse();
    void memoryDoesNotGrowWithTheRows();
    void recordsAreCopiedIn();
    void aRefusedCopyLeavesTheConnectionOfUse();
    void aLostServerIsNoDatabase();

private:
    harness::TemporaryDatabase m_database{"template0"};
    std::unique_ptr<copy::Session> m_session;
};

void SessionTest::aQuestionIsAnswered()
{
    const auto rows = m_session->ask("select 1, null, ''");
    QCOMPARE(rows.size(), 1U);
    QCOMPARE(rows[0], (copy::Row{"1", std::nullopt, ""}));
}

void SessionTest::parametersAreNeverTakenForSql()
{
    const std::string text = "'; drop table x; --\"\\ 张三";
    QCOMPARE(m_session->ask("select $1::text, $2::text", {text, std::nullopt})[0], (copy::Row{text, std::nullopt}));
}

void SessionTest::anAnswerIsWrittenAsCsvWithItsNames()
{
    std::ostringstream out;
    copy::writeAnswer(out, *m_session,
                      "select n as number, case when n = 2 then 'a,b' end as text from generate_series(1, $1::int) n",
                      {"2"});
    QCOMPARE(out.str(), std::string("number,text\n1,\n2,\"a,b\"\n"));
}

void SessionTest::anAnswerWithoutRowsHasItsHeader()
{
    std::ostringstream out;
    copy::writeAnswer(out, *m_session, "select 1 as one where false", {});
    QCOMPARE(out.str(), std::string("one\n"));
}

void SessionTest::aRefusalCarriesWhatTheServerSaid()
{
    try {
        m_session->run("do $$ begin raise exception using errcode = 'PT400', message = 'no', detail = 'code a=1', hint "
                       "= 'do this'; end $$");
        QFAIL("nothing was thrown");
    } catch (const copy::Refused& refusal) {
        QCOMPARE(refusal.what(), "no");
        QCOMPARE(refusal.sqlstate, std::string("PT400"));
        QCOMPARE(refusal.detail, std::string("code a=1"));
        QCOMPARE(refusal.hint, std::string("do this"));
    }
}

void SessionTest::anErrorInTheMiddleLeavesTheConnectionOfUse()
{
    int rows = 0;
    const auto count = [&](const copy::PassingRow&) { ++rows; };
    QVERIFY_EXCEPTION_THROWN(
        m_session->stream("select 1 / (5 - n) from generate_series(1, 10) n", {}, {nullptr, count}), copy::ServerError);
    QCOMPARE(rows, 4);
    QCOMPARE(m_session->ask("select 1").size(), 1U);
}

void SessionTest::aReceiverThatThrowsLeavesTheConnectionOfUse()
{
    const auto refuse = [](const copy::PassingRow&) { throw std::runtime_error("enough"); };
    QVERIFY_EXCEPTION_THROWN(m_session->stream("select generate_series(1, 100000000)", {}, {nullptr, refuse}),
                             std::runtime_error);
    QCOMPARE(m_session->ask("select 1").size(), 1U);
}

void SessionTest::memoryDoesNotGrowWithTheRows()
{
    std::ofstream nowhere("/dev/null");
    const auto write = [&](const char* rows) {
        copy::writeAnswer(nowhere, *m_session, "select n, repeat('x', 1000) from generate_series(1, $1::int) n",
                          {rows});
    };
    write("1000");
    const long before = residentMemory();
    write("600000"); // 600 MB, were they kept
    QVERIFY2(residentMemory() - before < allowedGrowth,
             qPrintable(QString::number(residentMemory() - before) + " KiB more"));
}

void SessionTest::recordsAreCopiedIn()
{
    m_session->run("create temporary table t (line int, name text)");
    const auto taken = m_session->copyIn("copy t from stdin with (format csv)", [](const copy::Session::Put& put) {
        put("1,张三\n2,");
        put("\"a,b\"\n");
    });
    QCOMPARE(taken, 2);
    QCOMPARE(m_session->ask("select name from t order by line")[1][0].value(), std::string("a,b"));
}

void SessionTest::aRefusedCopyLeavesTheConnectionOfUse()
{
    m_session->run("create temporary table t (line int, name text)");
    const auto give = [](const copy::Session::Put& put) { put("1,a,b\n"); };
    QVERIFY_EXCEPTION_THROWN(m_session->copyIn("copy t from stdin with (format csv)", give), copy::ServerError);
    QCOMPARE(m_session->ask("select count(*) from t")[0][0].value(), std::string("0"));
}

void SessionTest::aLostServerIsNoDatabase()
{
    copy::Session other(m_database.conninfo().toStdString());
    const std::string pid = m_session->ask("select pg_backend_pid()")[0][0].value();
    other.ask("select pg_terminate_backend($1::int, 5000)", {pid});
    QVERIFY_EXCEPTION_THROWN(m_session->ask("select 1"), copy::NoDatabase);
    QVERIFY_EXCEPTION_THROWN(m_session->run("select 1"), copy::NoDatabase);
}

QTEST_GUILESS_MAIN(SessionTest)
#include "SessionTest.moc"
