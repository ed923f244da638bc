// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/harness/Program.h"
#include "tests/harness/TemporaryDatabase.h"

#include <QDir>
#include <QFile>
#include <QStringList>

/// A database of its own and the patrolctl of this build, as a person at the desk has them.
class Desk
{
public:
    const harness::TemporaryDatabase& database() const { return m_database; }

    harness::Outcome patrolctl(const QStringList& arguments, const QString& language = QStringLiteral("C.UTF-8")) const
    {
        harness::Surroundings surroundings{m_database.environment()};
        surroundings.environment.insert("LC_ALL", language);
        return harness::run("patrolctl", arguments, surroundings);
    }

    /// The small feed, a few past duties and what a patrol wand read at them.
    /// Returns what went wrong; empty: nothing.
    QString bringHistory() const
    {
        const QString feeds = harness::sourcePath("tests/desk/feeds");
        const QList<QStringList> steps{{"plan", "import", feeds + "/small"},
                                       {"duties", "open", "--from", "2026-01-05", "--through", "2026-01-07"},
                                       {"clock-ins", "import", feeds + "/download.csv", "--reader", "S1",
                                        "--complete-through", "2026-01-07T00:00:00+08:00"}};
        for (const QStringList& step : steps) {
            const harness::Outcome outcome = patrolctl(step);
            if (outcome.exitCode != 0) return step.join(' ') + ": " + QString::fromUtf8(outcome.err);
        }
        return {};
    }

    /// Everything that is in the database's tables, as text.
    QByteArray contents() const
    {
        const harness::Outcome outcome = harness::run("pg_dump", {"--data-only", "--schema=patrol", m_database.name()});
        QByteArrayList kept;
        for (const QByteArray& line : outcome.out.split('\n')) {
            // A rolled-back transaction may move a sequence on, and pg_dump draws a token for each dump.
            if (!line.contains("pg_catalog.setval") && !line.startsWith("\\restrict") &&
                !line.startsWith("\\unrestrict"))
                kept << line;
        }
        return outcome.exitCode == 0 ? kept.join('\n') : "pg_dump failed: " + outcome.err;
    }

private:
    harness::TemporaryDatabase m_database;
};

/// A copy of the small feed that a test may spoil.
class SpoiledFeed
{
public:
    explicit SpoiledFeed(const QString& folder) : m_folder(folder)
    {
        QDir(m_folder).removeRecursively();
        QDir().mkpath(m_folder);
        const QDir small(harness::sourcePath("tests/desk/feeds/small"));
        for (const QString& name : small.entryList(QDir::Files))
            QFile::copy(small.filePath(name), QDir(m_folder).filePath(name));
    }
    QString folder() const { return m_folder; }
    QByteArray read(const QString& name) const
    {
        QFile file(QDir(m_folder).filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    bool write(const QString& name, const QByteArray& bytes) const
    {
        QFile::remove(QDir(m_folder).filePath(name));
        QFile file(QDir(m_folder).filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    /// False where `what` is not in the file.
    bool replace(const QString& name, const QByteArray& what, const QByteArray& with) const
    {
        const QByteArray bytes = read(name);
        return bytes.contains(what) && write(name, QByteArray(bytes).replace(what, with));
    }

private:
    QString m_folder;
};
