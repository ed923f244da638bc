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

void Database::post(Way way, const char* kind, std::function<void(Session&)> run)
{
    auto newest = kind ? m_newest.value(kind) : nullptr;
    if (!newest) newest = std::make_shared<std::atomic<quint64>>(0);
    if (kind) m_newest.insert(kind, newest);
    const quint64 number = ++*newest;
    Connection* connection = (way == Way::Quick ? m_quick : m_reports).connection;
    QMetaObject::invokeMethod(
        connection,
        [connection, newest, number, run = std::move(run)] {
            // Overtaken while it waited: letting go of what it would have answered cancels that.
            if (*newest == number) run(*connection);
        },
        Qt::QueuedConnection);
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
