// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/harness/TemporaryDatabase.h"

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

/// The real reader-agent as a child of the test, with a folder for its configuration and journals.
/// Killed, if it still runs, with this object.
class RunningAgent
{
public:
    /// Writes the configuration: these readers, their devices in `devices`, and further lines for the top of the
    /// file and for each reader. Does not start it.
    RunningAgent(const QString& conninfo, const QString& devices, const QStringList& readers, const QString& top = {},
                 const QString& each = {});
    ~RunningAgent();

    void start(const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment());
    void kill(); ///< kill -9, and waits until it is gone.
    int end();   ///< SIGTERM; exit status, -1 when it does not end within 5 s or crashes.
    int waitForEnd(int patience);
    void signal(int number); ///< For example SIGSTOP.

    /// Waits for the next line of standard output (error) that starts with those words; empty after patience ms.
    QString waitForOut(const QString& words, int patience = 10000) { return waitFor(m_out, words, patience); }
    QString waitForErr(const QString& words, int patience = 10000) { return waitFor(m_err, words, patience); }

    /// Everything it printed and that was not waited for, a line each.
    QStringList takeOut();
    QStringList takeErr();

    qint64 pid() const { return m_process->processId(); }
    QList<qint64> children() const; ///< Process ids of its watchers.
    QString config() const { return m_folder.filePath("agent.toml"); }
    QString journal(const QString& reader) const { return m_folder.filePath(reader + ".journal"); }
    QString folder() const { return m_folder.path(); }

private:
    QString waitFor(QStringList& lines, const QString& words, int patience);
    void read();

    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_process;
    QStringList m_out, m_err;
    QByteArray m_outRest, m_errRest;
};

/// Makes a station and these fixed readers in the database.
void registerReaders(const harness::TemporaryDatabase& database, const QStringList& readers);

/// Starts reader-agent with arguments and waits up to 30 s for its end.
struct Ended {
    int exitCode = -1;
    QString out, err;
};
Ended runAgent(const QStringList& arguments);

/// Waits until the query answers so; the last answer.
QString waitForSql(const harness::TemporaryDatabase& database, const QString& query, const QString& expected,
                   int patience = 10000);

/// True when the process is there and no zombie.
bool isAlive(qint64 pid);
