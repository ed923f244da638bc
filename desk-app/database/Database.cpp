// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/database/Database.h"

#include "desk-app/database/Connection.h"
#include "desk-app/database/Questions.h"

Database::Database(const QString& connectionString, QObject* parent)
    : QObject(parent), m_connection(new Connection(connectionString))
{
    m_connection->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_connection, &Connection::start);
    connect(&m_thread, &QThread::finished, m_connection, &QObject::deleteLater);
    connect(m_connection, &Connection::opened, this, &Database::opened);
    connect(m_connection, &Connection::lost, this, &Database::lost);
    connect(m_connection, &Connection::notified, this, &Database::notice);
    m_thread.setObjectName(QStringLiteral("database"));
    m_thread.start();
}

Database::~Database()
{
    m_thread.quit();
    m_thread.wait();
}

template <typename Answer> QFuture<Answer> Database::ask(const char* kind, Question<Answer> question)
{
    auto newest = kind ? m_newest.value(kind) : nullptr;
    if (!newest) newest = std::make_shared<std::atomic<quint64>>(0);
    if (kind) m_newest.insert(kind, newest);
    const quint64 number = ++*newest;
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    QMetaObject::invokeMethod(
        m_connection,
        [connection = m_connection, newest, number, promise, question = std::move(question)] {
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
    return ask<TodayAnswer>("today", [asOf](Connection& connection) { return questions::today(connection, asOf); });
}

QFuture<QList<CheckpointRow>> Database::checkpoints()
{
    return ask<QList<CheckpointRow>>("checkpoints", questions::checkpoints);
}

QFuture<QList<ClockInRow>> Database::recentClockIns(int howMany)
{
    return ask<QList<ClockInRow>>(
        "recentClockIns", [howMany](Connection& connection) { return questions::recentClockIns(connection, howMany); });
}

QFuture<QList<UnitRow>> Database::units()
{
    return ask<QList<UnitRow>>("units", questions::units);
}

QFuture<QList<QDate>> Database::months()
{
    return ask<QList<QDate>>("months", questions::months);
}

QFuture<QList<ReaderRow>> Database::readers()
{
    return ask<QList<ReaderRow>>("readers", questions::readers);
}

QFuture<SheetAnswer> Database::sheet(const QString& unit, QDate month, const QStringList& parts)
{
    return ask<SheetAnswer>("sheet",
                            [=](Connection& connection) { return questions::sheet(connection, unit, month, parts); });
}

QFuture<SheetAnswer> Database::sheetForExport(const QString& unit, QDate month, const QStringList& parts)
{
    return ask<SheetAnswer>(nullptr,
                            [=](Connection& connection) { return questions::sheet(connection, unit, month, parts); });
}

QFuture<IssueAnswer> Database::issueSheet(const QString& unit, QDate month)
{
    return ask<IssueAnswer>(
        nullptr, [unit, month](Connection& connection) { return questions::issueSheet(connection, unit, month); });
}

void Database::reconnect()
{
    QMetaObject::invokeMethod(m_connection, &Connection::reopen, Qt::QueuedConnection);
}

void Database::notice(const QString& what)
{
    // After a deploy the functions are new ones: a fresh session holds no plan of the old.
    if (what == u"deployed") return reconnect();
    emit changed(what);
}
