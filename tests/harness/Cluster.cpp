// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/harness/Cluster.h"

#include "tests/harness/Program.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <stdexcept>

namespace harness
{

namespace
{

void need(const Outcome& outcome, const QString& what)
{
    if (outcome.exitCode != 0)
        throw std::runtime_error((what + ": " + QString::fromUtf8(outcome.err).trimmed()).toStdString());
}

/// The server runs as another user when the test is root's.
void letOthersIn(const QTemporaryDir& folder)
{
    QFile::setPermissions(folder.path(), QFile::permissions(folder.path()) | QFile::ReadGroup | QFile::ExeGroup |
                                             QFile::ReadOther | QFile::ExeOther);
}

} // namespace

Cluster::Cluster(Bare)
{
    letOthersIn(m_folder);
}

Cluster::Cluster() : Cluster{Bare{}}
{
    start();
    Surroundings here{environment(), {}, {}};
    need(run(sourcePath("schema/deploy"), {}, here), "schema/deploy");
}

std::unique_ptr<Cluster> Cluster::standbyOf(const Cluster& primary)
{
    std::unique_ptr<Cluster> standby{new Cluster{Bare{}}};
    standby->control({"standby", standby->m_folder.filePath("c"), primary.m_folder.filePath("c")});
    return standby;
}

Cluster::~Cluster()
{
    thaw();
    const Outcome outcome = run(sourcePath("packaging/cluster"), {"forget", m_folder.filePath("c")});
    if (outcome.exitCode != 0) std::fprintf(stderr, "cluster forget: %s\n", outcome.err.constData());
}

void Cluster::control(const QStringList& arguments) const
{
    Surroundings fast;
    fast.environment.insert("PATROL_CLUSTER_FAST", "1");
    need(run(sourcePath("packaging/cluster"), arguments, fast), "packaging/cluster " + arguments.join(' '));
}

void Cluster::start()
{
    control({"start", m_folder.filePath("c")});
}

void Cluster::stop()
{
    control({"stop", m_folder.filePath("c")});
}

void Cluster::kill()
{
    const QList<qint64> all = processes();
    signal(SIGKILL);
    const bool gone = waitUntil(
        [&all] {
            return std::none_of(all.begin(), all.end(),
                                [](qint64 pid) { return QFileInfo::exists("/proc/" + QString::number(pid)); });
        });
    if (!gone) throw std::runtime_error("the cluster does not die");
}

void Cluster::freeze() const
{
    signal(SIGSTOP);
}

void Cluster::thaw() const
{
    signal(SIGCONT);
}

void Cluster::promote() const
{
    if (sql("select pg_promote(true, 30)") != "t") throw std::runtime_error("the standby was not promoted");
}

void Cluster::cutFromPrimary() const
{
    sql("alter system set primary_conninfo = ''");
    sql("select pg_reload_conf()");
    if (!waitUntil([this] { return sql("select count(*) from pg_stat_wal_receiver") == "0"; }))
        throw std::runtime_error("the standby goes on receiving");
}

QString Cluster::socket() const
{
    return environment().value("PGHOST");
}

/// packaging/cluster moves the socket elsewhere when the folder's name is too long for one.
QProcessEnvironment Cluster::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QFile file{m_folder.filePath("c/env")};
    if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error("the cluster has no env");
    const QByteArray text = file.readAll();
    const auto begin = text.indexOf("PGHOST='") + 8;
    environment.insert("PGHOST", QString::fromUtf8(text.mid(begin, text.indexOf('\'', begin) - begin)));
    environment.insert("PGPORT", "5432");
    environment.insert("PGUSER", "patrol");
    environment.insert("PGDATABASE", "patrol");
    return environment;
}

QString Cluster::sql(const QString& statements) const
{
    Surroundings here{environment(), statements.toUtf8(), {}};
    const Outcome outcome = run("psql", {"-XAtq", "-v", "ON_ERROR_STOP=1", "-f", "-"}, here);
    need(outcome, "psql");
    return QString::fromUtf8(outcome.out).trimmed();
}

QList<qint64> Cluster::processes() const
{
    QFile file{m_folder.filePath("c/data/postmaster.pid")};
    if (!file.open(QIODevice::ReadOnly)) return {};
    QList<qint64> all{file.readLine().trimmed().toLongLong()};
    QFile children{QString{"/proc/%1/task/%1/children"}.arg(all.first())};
    if (children.open(QIODevice::ReadOnly))
        for (const QByteArray& word : children.readAll().simplified().split(' '))
            if (!word.isEmpty()) all << word.toLongLong();
    return all;
}

void Cluster::signal(int number) const
{
    // The postmaster first: it starts no process while the others are signalled.
    for (const qint64 pid : processes())
        ::kill(static_cast<pid_t>(pid), number);
}

} // namespace harness
