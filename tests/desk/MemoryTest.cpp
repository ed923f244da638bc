// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desk/Desk.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

/// Long answers pass through patrolctl; they do not pile up in it.
class MemoryTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void memoryDoesNotGrowWithTheRows_data();
    void memoryDoesNotGrowWithTheRows();

private:
    /// Runs the command with its output in a file. The most memory that any program of this test has taken so far, KiB;
    /// `rows` and `bytes` are what was printed.
    long peakAfter(const QString& command, qint64& rows, qint64& bytes) const;
    Desk m_desk;
    QTemporaryDir m_folder;
};

// A database whose answers are as long as the days asked for: 10,000 rows for each.
void MemoryTest::initTestCase()
{
    m_desk.database().sql(R"(
        do $$
        declare
          answer record;
          texts text;
        begin
          for answer in
            select proname, proargnames, pronargs, proallargtypes, pg_get_function_result(pg_proc.oid) as columns,
                   pg_get_function_arguments(pg_proc.oid) as arguments,
                   case proname when 'csv_visits' then '(through_day - from_day + 1)' else '(to_at::date - from_at::date)' end as days
              from pg_proc where pronamespace = 'desk'::regnamespace and proname in ('csv_visits', 'csv_clock_ins')
          loop
            select string_agg('n || '' a text of some length''', ', ') into texts
              from generate_series(answer.pronargs + 1, cardinality(answer.proargnames));
            execute format('create or replace function desk.%I(%s) returns %s language sql as '
                           '$f$ select %s from generate_series(1, 10000 * %s) as n $f$',
                           answer.proname, answer.arguments, answer.columns, texts, answer.days);
          end loop;
        end $$)");
}

long MemoryTest::peakAfter(const QString& command, qint64& rows, qint64& bytes) const
{
    const QString out = m_folder.filePath("out.csv");
    const harness::Outcome outcome =
        harness::run("sh", {"-c", QString("exec '%1' %2 >'%3'").arg(harness::programPath("patrolctl"), command, out)},
                     {m_desk.database().environment()});
    if (outcome.exitCode != 0) qWarning("%s", outcome.err.constData());
    QFile file(out);
    rows = -1; // the header
    bytes = 0;
    if (!file.open(QIODevice::ReadOnly)) return 0;
    for (QByteArray part = file.read(1 << 20); !part.isEmpty(); part = file.read(1 << 20)) {
        rows += part.count('\n');
        bytes += part.size();
    }
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return usage.ru_maxrss;
}

void MemoryTest::memoryDoesNotGrowWithTheRows_data()
{
    QTest::addColumn<QString>("few");
    QTest::addColumn<QString>("many");
    QTest::newRow("visits") << "visits --from 2026-01-01 --through 2026-01-02"
                            << "visits --from 2026-01-01 --through 2026-01-20";
    QTest::newRow("clock-ins export") << "clock-ins export --from 2026-01-01T00:00:00Z --to 2026-01-03T00:00:00Z"
                                      << "clock-ins export --from 2026-01-01T00:00:00Z --to 2026-01-21T00:00:00Z";
}

void MemoryTest::memoryDoesNotGrowWithTheRows()
{
    QFETCH(QString, few);
    QFETCH(QString, many);
    qint64 fewRows = 0, manyRows = 0, bytes = 0;
    const long before = peakAfter(few, fewRows, bytes);
    const long after = peakAfter(many, manyRows, bytes);
    QCOMPARE(fewRows, 20'000);
    QCOMPARE(manyRows, 200'000);
    QVERIFY2(before > 1000 && bytes / 1024 > before, qPrintable(QString("%1 KiB in, %2 out").arg(before).arg(bytes / 1024)));
    qInfo("%lld rows: at most %ld KiB; %lld rows, %lld KiB printed: at most %ld KiB", fewRows, before, manyRows,
          bytes / 1024, after);
    QVERIFY2(100 * after <= 103 * before, qPrintable(QString("%1 KiB became %2").arg(before).arg(after)));
}

QTEST_GUILESS_MAIN(MemoryTest)
#include "MemoryTest.moc"
