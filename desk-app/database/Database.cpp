// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/database/Database.h"

#include "desk-app/database/Connection.h"
#include "desk-app/database/Questions.h"

#include <QCryptographicHash>

#include <array>

namespace
{

constexpr unsigned long momentToEnd = 1500; ///< Milliseconds.
constexpr auto numberProperty = "number";   ///< Of a question, on its watcher.

} // namespace

Database::Database(const QString& connectionString, QObject* parent)
    : QObject(parent), m_connectionString(connectionString)
{
    auto* quick = new Connection(connectionString, Connection::Hearing::Notified);
    auto* reports = new Connection(connectionString, Connection::Hearing::Deaf);
    // The reports' connection tries again when the other is there; before anybody who hears of it asks.
    connect(quick, &Connection::opened, reports, &Connection::revive);
    connect(quick, &Connection::opened, this, &Database::opened);
    connect(quick, &Connection::lost, this, &Database::lost);
    connect(quick, &Connection::unfit, this, &Database::unfit);
    connect(quick, &Connection::notified, this, &Database::notice);
    start(m_reports, reports, QStringLiteral("reports"));
    start(m_quick, quick, QStringLiteral("database"));
}

// Whatever is being asked is stopped: nobody waits for a report at a window that is closed. What was to be done whatever
// happens, as what writes, has a moment to end; then it is undone.
Database::~Database()
{
    const std::array interruptions{m_quick.connection->interruption(), m_reports.connection->interruption()};
    for (Asked& asked : m_newest) {
        asked.future.cancel();
        m_canceller.stop(asked.interruption, asked.number);
    }
    for (Lane* lane : {&m_quick, &m_reports})
        lane->thread.quit();
    for (Lane* lane : {&m_quick, &m_reports}) {
        if (lane->thread.wait(momentToEnd)) continue;
        for (const auto* watcher : findChildren<QFutureWatcherBase*>())
            for (const auto& interruption : interruptions)
                m_canceller.stop(interruption, watcher->property(numberProperty).toULongLong());
        lane->thread.wait();
    }
}

void Database::start(Lane& lane, Connection* connection, const QString& name)
{
    lane.connection = connection;
    connection->moveToThread(&lane.thread);
    connect(&lane.thread, &QThread::started, connection, &Connection::start);
    connect(&lane.thread, &QThread::finished, connection, &QObject::deleteLater);
    lane.thread.setObjectName(name);
    lane.thread.start();
}

void Database::post(Way way, const char* kind, const QFuture<void>& future, std::function<void(Session&)> run)
{
    Connection* connection = (way == Way::Quick ? m_quick : m_reports).connection;
    const Asked asked{future, connection->interruption(), ++m_asked};
    if (kind) std::exchange(m_newest[kind], asked).future.cancel();
    stopWhenCancelled(asked);
    QMetaObject::invokeMethod(
        connection,
        [connection, asked, run = std::move(run)] {
            // Letting go of what it would have answered cancels that.
            if (!asked.future.isCanceled()) connection->answer(asked.number, run);
        },
        Qt::QueuedConnection);
}

void Database::stopWhenCancelled(const Asked& asked)
{
    auto* watcher = new QFutureWatcher<void>(this);
    watcher->setProperty(numberProperty, asked.number);
    connect(watcher, &QFutureWatcherBase::canceled, this,
            [this, asked] { m_canceller.stop(asked.interruption, asked.number); });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(asked.future);
}

QFuture<TodayAnswer> Database::today(const QDateTime& asOf)
{
    return ask<TodayAnswer>(Way::Quick, "today", [asOf](Session& session) { return questions::today(session, asOf); });
}

QFuture<QList<CheckpointRow>> Database::checkpoints()
{
    return ask<QList<CheckpointRow>>(Way::Quick, "checkpoints", questions::checkpoints);
}

QFuture<QList<ClockInRow>> Database::recentClockIns(int howMany)
{
    return ask<QList<ClockInRow>>(
        Way::Quick, "recentClockIns", [howMany](Session& session) { return questions::recentClockIns(session, howMany); });
}

QFuture<QList<UnitRow>> Database::units()
{
    return ask<QList<UnitRow>>(Way::Quick, "units", questions::units);
}

QFuture<QList<PersonRow>> Database::people(const QString& unit)
{
    return ask<QList<PersonRow>>(Way::Quick, "people",
                                 [unit](Session& session) { return questions::people(session, unit); });
}

QFuture<QList<QDate>> Database::months()
{
    return ask<QList<QDate>>(Way::Quick, "months", questions::months);
}

QFuture<QList<ReaderRow>> Database::readers()
{
    return ask<QList<ReaderRow>>(Way::Quick, "readers", questions::readers);
}

QFuture<SheetAnswer> Database::sheet(const QString& unit, QDate month, const QStringList& parts)
{
    return ask<SheetAnswer>(Way::Report, "sheet",
                            [=](Session& session) { return questions::sheet(session, unit, month, parts); });
}

QFuture<SheetAnswer> Database::sheetForExport(const QString& unit, QDate month, const QStringList& parts)
{
    return ask<SheetAnswer>(Way::Report, nullptr,
                            [=](Session& session) { return questions::sheet(session, unit, month, parts); });
}

QFuture<Rights> Database::rights()
{
    return ask<Rights>(Way::Quick, "rights", questions::rights);
}

QFuture<IssueAnswer> Database::reviseSheet(const QString& unit, QDate month)
{
    return ask<IssueAnswer>(Way::Report, nullptr, [unit, month](Session& session) {
        return questions::reviseSheet(session, unit, month);
    });
}

QFuture<IssueAnswer> Database::issueSheet(const QString& unit, QDate month)
{
    return ask<IssueAnswer>(
        Way::Report, nullptr, [unit, month](Session& session) { return questions::issueSheet(session, unit, month); });
}

QString Database::fingerprint() const
{
    QByteArray where = m_connectionString.toUtf8();
    for (const char* variable : {"PGSERVICE", "PGHOST", "PGPORT", "PGDATABASE", "PGUSER"})
        where += '\0' + qgetenv(variable);
    return QString::fromLatin1(QCryptographicHash::hash(where, QCryptographicHash::Sha256).toHex().left(12));
}

void Database::reconnect()
{
    for (const Lane* lane : {&m_reports, &m_quick})
        QMetaObject::invokeMethod(lane->connection, &Connection::reopen, Qt::QueuedConnection);
}

void Database::notice(const QString& what)
{
    // After a deploy the functions are new ones: a fresh session holds no plan of the old.
    if (what == u"deployed") return reconnect();
    emit changed(what);
}
