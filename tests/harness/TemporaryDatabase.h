// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcessEnvironment>
#include <QString>

/// What tests share: databases of their own, programs that end in time, and snapshots.
namespace harness
{

/// A database copied from a template (createdb -T) and dropped at the end of its scope.
/// Needs the PG* variables of a private cluster: tests are started through tests/run.
class TemporaryDatabase
{
public:
    /// Throws std::runtime_error, saying what to do, when there is no cluster or no such template.
    explicit TemporaryDatabase(const QString& source = QStringLiteral("patrol_template"));
    ~TemporaryDatabase();
    TemporaryDatabase(const TemporaryDatabase&) = delete;
    TemporaryDatabase& operator=(const TemporaryDatabase&) = delete;

    QString name() const { return m_name; }
    QString conninfo() const;                ///< "host=… port=… user=… dbname=…", for libpq and Qt Sql.
    QProcessEnvironment environment() const; ///< The environment of this process with PGDATABASE set to it.

    /// Runs SQL through psql: rows by newline, columns by `|`. Throws std::runtime_error with psql's words.
    QString sql(const QString& statements) const;

private:
    QString m_name;
};

} // namespace harness
