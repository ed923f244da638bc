// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/harness/TemporaryDatabase.h"

#include "tests/harness/Program.h"

#include <QCoreApplication>

#include <atomic>
#include <cstdio>
#include <stdexcept>

namespace harness
{

namespace
{

std::atomic<int> made = 0;

std::runtime_error failed(const QString& what, const Outcome& outcome)
{
    return std::runtime_error((what + ": " + QString::fromUtf8(outcome.err).trimmed()).toStdString());
}

void needCluster()
{
    if (!qEnvironmentVariableIsSet("PGHOST")) {
        throw std::runtime_error("this test needs a PostgreSQL of its own and PGHOST is not set; "
                                 "start it through tests/run, or source the env file of packaging/cluster");
    }
}

} // namespace

TemporaryDatabase::TemporaryDatabase(const QString& source)
    : m_name(QStringLiteral("test_%1_%2").arg(QCoreApplication::applicationPid()).arg(++made))
{
    needCluster();
    const Outcome outcome = run("createdb", {"-T", source, m_name});
    if (outcome.exitCode != 0) {
        throw failed("cannot copy the database " + source + " (tests/run makes it)", outcome);
    }
}

TemporaryDatabase::~TemporaryDatabase()
{
    const Outcome outcome = run("dropdb", {"--force", m_name});
    if (outcome.exitCode != 0) {
        std::fprintf(stderr, "%s\n", failed("cannot drop " + m_name, outcome).what());
    }
}

QString TemporaryDatabase::conninfo() const
{
    QStringList parts{"host='" + qEnvironmentVariable("PGHOST") + "'", "dbname=" + m_name};
    for (const auto& [key, variable] : {std::pair{"port", "PGPORT"}, std::pair{"user", "PGUSER"}}) {
        if (qEnvironmentVariableIsSet(variable)) {
            parts << QString(key) + "=" + qEnvironmentVariable(variable);
        }
    }
    return parts.join(' ');
}

QProcessEnvironment TemporaryDatabase::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("PGDATABASE", m_name);
    return environment;
}

QString TemporaryDatabase::sql(const QString& statements) const
{
    Surroundings here{environment(), statements.toUtf8()};
    const Outcome outcome = run("psql", {"-XAtq", "-v", "ON_ERROR_STOP=1", "-f", "-"}, here);
    if (outcome.exitCode != 0) {
        throw failed("psql in " + m_name, outcome);
    }
    return QString::fromUtf8(outcome.out).trimmed();
}

} // namespace harness
