// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/agent/RunningAgent.h"

#include "tests/harness/Slower.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <csignal>

namespace
{

QString program()
{
    return qEnvironmentVariable("PATROL_BIN") + "/reader-agent";
}

/// Moves whole lines from what was read to the list.
void takeLines(QByteArray& rest, QStringList& lines)
{
    for (auto end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
        lines << QString::fromUtf8(rest.left(end));
        rest.remove(0, end + 1);
    }
}

} // namespace

RunningAgent::RunningAgent(const QString& conninfo, const QString& devices, const QStringList& readers,
                           const QString& top, const QString& each)
{
    QFile file{config()};
    if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write the configuration");
    QString text = QString{"database = \"%1\"\n%2\n"}.arg(conninfo, top);
    for (const QString& reader : readers)
        text += QString{"[[reader]]\ncode = \"%1\"\ndevice = \"pn532_uart:%2/%1\"\njournal = \"%3\"\n%4\n"}.arg(
            reader, devices, journal(reader), each);
    file.write(text.toUtf8());
}

RunningAgent::~RunningAgent()
{
    kill();
}

void RunningAgent::start(const QProcessEnvironment& environment)
{
    m_process = std::make_unique<QProcess>();
    m_process->setProcessEnvironment(environment);
    m_outRest.clear();
    m_errRest.clear();
    m_process->start(program(), {"--config", config()});
    if (!m_process->waitForStarted(5000)) qFatal("reader-agent could not be started");
}

void RunningAgent::kill()
{
    if (!m_process) return;
    m_process->kill();
    m_process->waitForFinished(5000);
    read();
}

int RunningAgent::end()
{
    m_process->terminate();
    return waitForEnd(5000);
}

int RunningAgent::waitForEnd(int patience)
{
    const bool ended = m_process->state() == QProcess::NotRunning || m_process->waitForFinished(patience * harness::slower());
    read();
    return ended && m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : -1;
}

void RunningAgent::read()
{
    m_outRest += m_process->readAllStandardOutput();
    m_errRest += m_process->readAllStandardError();
    takeLines(m_outRest, m_out);
    takeLines(m_errRest, m_err);
}

QString RunningAgent::waitFor(QStringList& lines, const QString& words, int patience)
{
    QElapsedTimer since;
    since.start();
    for (;;) {
        read();
        while (!lines.isEmpty())
            if (QString line = lines.takeFirst(); line.startsWith(words)) return line;
        if (since.hasExpired(patience * harness::slower())) return {};
        QTest::qWait(5);
    }
}

QStringList RunningAgent::takeOut()
{
    read();
    return std::exchange(m_out, {});
}

QStringList RunningAgent::takeErr()
{
    read();
    return std::exchange(m_err, {});
}

void RunningAgent::signal(int number)
{
    ::kill(static_cast<pid_t>(pid()), number);
}

QList<qint64> RunningAgent::children() const
{
    QFile file{QString{"/proc/%1/task/%1/children"}.arg(pid())};
    QList<qint64> pids;
    if (!file.open(QIODevice::ReadOnly)) return pids;
    for (const QByteArray& word : file.readAll().simplified().split(' '))
        if (!word.isEmpty()) pids << word.toLongLong();
    return pids;
}

void registerReaders(const harness::TemporaryDatabase& database, const QStringList& readers)
{
    database.sql("insert into patrol.unit (unit, name, kind) values ('S1', '五星街派出所', 'station')");
    for (const QString& reader : readers)
        database.sql(
            QString{"insert into patrol.reader (reader, kind, unit_id) select '%1', 'fixed', unit_id from patrol.unit"}
                .arg(reader));
}

Ended runAgent(const QStringList& arguments)
{
    QProcess process;
    process.start(program(), arguments);
    const bool ended = process.waitForFinished(30000 * harness::slower()) && process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QString waitForSql(const harness::TemporaryDatabase& database, const QString& query, const QString& expected,
                   int patience)
{
    QElapsedTimer since;
    since.start();
    QString answer = database.sql(query);
    while (answer != expected && !since.hasExpired(patience * harness::slower())) {
        QTest::qWait(20);
        answer = database.sql(query);
    }
    return answer;
}

bool isAlive(qint64 pid)
{
    QFile file{QString{"/proc/%1/stat"}.arg(pid)};
    if (!file.open(QIODevice::ReadOnly)) return false;
    const QByteArray stat = file.readAll();
    return stat.mid(stat.lastIndexOf(')') + 2, 1) != "Z";
}
