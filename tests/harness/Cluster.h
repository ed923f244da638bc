// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QProcessEnvironment>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace harness
{

/// A PostgreSQL cluster of one test's own, to be stopped, frozen, killed and failed over: packaging/cluster in a
/// temporary folder, with the schema in its database `patrol`. Forgotten with this object.
class Cluster
{
public:
    /// Makes a cluster and deploys the schema into it. Throws std::runtime_error when that fails.
    Cluster();

    /// Makes a hot standby that streams from the other one.
    static std::unique_ptr<Cluster> standbyOf(const Cluster& primary);

    ~Cluster();
    Cluster(const Cluster&) = delete;
    Cluster& operator=(const Cluster&) = delete;

    QString socket() const; ///< Folder of its socket.
    QString conninfo() const { return "host=" + socket() + " dbname=patrol user=patrol"; }
    QProcessEnvironment environment() const; ///< This process's, with PG* set to it.

    void start();
    void stop();                 ///< As an administrator does: clients are told.
    void kill();                 ///< Every process at once, as a power cut does; start() recovers.
    void freeze() const;         ///< SIGSTOP to every process: the kernel still answers for them.
    void thaw() const;           ///< And on they go.
    void promote() const;        ///< A standby becomes a primary; returns once it takes writes.
    void cutFromPrimary() const; ///< A standby no longer receives anything.

    /// Runs SQL through psql: rows by newline, columns by `|`. Throws std::runtime_error with psql's words.
    QString sql(const QString& statements) const;

private:
    struct Bare {
    };
    explicit Cluster(Bare);
    void control(const QStringList& arguments) const;
    void signal(int number) const;
    QList<qint64> processes() const;

    QTemporaryDir m_folder;
};

} // namespace harness
