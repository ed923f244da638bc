// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/harness/Program.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QThread>

namespace harness
{

using namespace std::chrono_literals;

QString programPath(const QString& name)
{
    const QString folder = qEnvironmentVariable("PATROL_BIN");
    const QString ours = QDir(folder).filePath(name);
    return !folder.isEmpty() && QFileInfo(ours).isExecutable() ? ours : name;
}

QString sourcePath(const QString& relative)
{
    return QDir(qEnvironmentVariable("PATROL_SOURCE", QDir::currentPath())).filePath(relative);
}

Outcome run(const QString& program, const QStringList& arguments, const Surroundings& surroundings)
{
    QProcess process;
    process.setProcessEnvironment(surroundings.environment);
    process.setWorkingDirectory(surroundings.folder);
    process.start(program.contains('/') ? program : programPath(program), arguments);
    if (!process.waitForStarted()) {
        return {-1, {}, (program + ": " + process.errorString()).toUtf8()};
    }
    process.write(surroundings.input);
    process.closeWriteChannel();
    const bool ended =
        process.waitForFinished(static_cast<int>(std::chrono::milliseconds{surroundings.deadline}.count()));
    if (!ended) {
        process.kill();
        process.waitForFinished();
    }
    Outcome outcome{process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    if (!ended || process.exitStatus() != QProcess::NormalExit) {
        outcome.exitCode = -1;
        outcome.err += ("\n" + program + (ended ? ": crashed" : ": killed at its deadline")).toUtf8();
    }
    return outcome;
}

bool waitUntil(const std::function<bool()>& happened, std::chrono::milliseconds deadline)
{
    const QDeadlineTimer timer(deadline);
    while (!happened()) {
        if (timer.hasExpired()) {
            return false;
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        QThread::msleep(5);
    }
    return true;
}

} // namespace harness
