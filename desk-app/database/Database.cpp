// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/database/Database.h"

#include "desk-app/database/Connection.h"
#include "desk-app/database/Questions.h"

Database::Database(const QString& connectionString, QObject* parent) : QObject(parent)
{
    auto* quick = new Connection(connectionString, Connection::Hearing::Notified);
    auto* reports = new Connection(connectionString, Connection::Hearing::Deaf);
    // The reports' connection tries again when the other is there; before anybody who hears of it asks.
    connect(quick, &Connection::opened, reports, &Connection::revive);
    connect(quick, &Connection::opened, this, &Database::opened);
    connect(quick, &Connection::lost, this, &Database::lost);
    connect(quick, &Connection::notified, this, &Database::notice);
    start(m_reports, reports, QStringLiteral("reports"));
    start(m_quick, quick, QStringLiteral("database"));
}

Database::~Database()
{
    for (Lane* lane : {&m_quick, &m_reports})
        lane->thread.quit();
    for (Lane* lane : {&m_quick, &m_reports})
        lane->thread.wait();
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

template <typename Answer> QFuture<Answer> Database::ask(Lane& lane, const char* kind, Question<Answer> question)
{
    auto newest = kind ? m_newest.value(kind) : nullptr;
    if (!newest) newest = std::make_shared<std::atomic<quint64>>(0);
    if (kind) m_newest.insert(kind, newest);
    const quint64 number = ++*newest;
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    QMetaObject::invokeMethod(
        lane.connection,
        [connection = lane.connection, newest, number, promise, question = std::move(question)] {
            if (*newest != number) return; // overtaken while it waited; letting go of the promise cancels it
            try {
                promise->addResult(question(*connection));
            } catch (const DatabaseError& error) {
                promise->setException(error);
            }
            promise->finish();
        },
        Qt::QueuedConnection);
    return promise->future();
}

QFuture<TodayAnswer> Database::today(const QDateTime& asOf)
{
    return ask<TodayAnswer>(m_quick, "today", [asOf](Connection& connection) { return questions::today(connection, asOf); });
}

QFuture<QList<CheckpointRow>> Database::checkpoints()
{
    return ask<QList<CheckpointRow>>(m_quick, "checkpoints", questions::checkpoints);
}

QFuture<QList<ClockInRow>> Database::recentClockIns(int howMany)
{
    return ask<QList<ClockInRow>>(
        m_quick, "recentClockIns", [howMany](Connection& connection) { return questions::recentClockIns(connection, howMany); });
}

QFuture<QList<UnitRow>> Database::units()
{
    return ask<QList<UnitRow>>(m_quick, "units", questions::units);
}

QFuture<QList<QDate>> Database::months()
{
    return ask<QList<QDate>>(m_quick, "months", questions::months);
}

QFuture<QList<ReaderRow>> Database::readers()
{
    return ask<QList<ReaderRow>>(m_quick, "readers", questions::readers);
}

QFuture<SheetAnswer> Database::sheet(const QString& unit, QDate month, const QStringList& parts)
{
    return ask<SheetAnswer>(m_reports, "sheet",
                            [=](Connection& connection) { return questions::sheet(connection, unit, month, parts); });
}

QFuture<SheetAnswer> Database::sheetForExport(const QString& unit, QDate month, const QStringList& parts)
{
    return ask<SheetAnswer>(m_reports, nullptr,
                            [=](Connection& connection) { return questions::sheet(connection, unit, month, parts); });
}

QFuture<Rights> Database::rights()
{
    return ask<Rights>(m_quick, "rights", questions::rights);
}

QFuture<IssueAnswer> Database::reviseSheet(const QString& unit, QDate month)
{
    return ask<IssueAnswer>(m_reports, nullptr, [unit, month](Connection& connection) {
        return questions::reviseSheet(connection, unit, month);
    });
}

QFuture<IssueAnswer> Database::issueSheet(const QString& unit, QDate month)
{
    return ask<IssueAnswer>(
        m_reports, nullptr, [unit, month](Connection& connection) { return questions::issueSheet(connection, unit, month); });
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
