// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/settings/connection/Demo.h"

#include "desk-app/settings/connection/Profiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace
{

/// As packaging/demo: for an ordinary user where programs keep their state, else where "postgres" may enter. Whoever
/// keeps it elsewhere (--folder) says so.
QStringList folders()
{
    const QString own = qEnvironmentVariable("PATROL_DEMO_FOLDER");
    if (!own.isEmpty()) return {own};
    const QString state = qEnvironmentVariable("XDG_STATE_HOME", QDir::homePath() + QStringLiteral("/.local/state"));
    return {state + QStringLiteral("/patrol-demo"), QStringLiteral("/var/lib/patrol-demo")};
}

/// The socket's folder, as the cluster wrote it down.
QString socketOf(const QString& folder)
{
    QFile file(folder + QStringLiteral("/cluster/env"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    static const QRegularExpression host(QStringLiteral("PGHOST='([^']*)'"));
    return host.match(QString::fromUtf8(file.readAll())).captured(1);
}

} // namespace

Demo Demo::find()
{
    Demo demo;
    for (const QString& folder : folders()) {
        const QString socket = socketOf(folder);
        const bool running = !socket.isEmpty() && QFileInfo::exists(socket + QStringLiteral("/.s.PGSQL.5432"));
        if (socket.isEmpty() || (!demo.socket.isEmpty() && !running)) continue;
        demo.socket = socket;
        demo.running = running;
        if (running) break;
    }
    QDir folder(QCoreApplication::applicationDirPath()); // build/<preset>/bin of a checkout
    for (int up = 0; up < 4 && demo.program.isEmpty(); ++up) {
        const QFileInfo script(folder.filePath(QStringLiteral("packaging/demo")));
        if (script.isExecutable() && script.isFile()) demo.program = script.absoluteFilePath();
        if (!folder.cdUp()) break;
    }
    return demo;
}

QString Demo::conninfo() const
{
    return QStringList{profiles::part(QStringLiteral("host"), socket), QStringLiteral("dbname=patrol"), QStringLiteral("user=demo_desk")}.join(u' ');
}

QString Demo::command() const
{
    return program.isEmpty() ? QStringLiteral("packaging/demo") : program;
}
