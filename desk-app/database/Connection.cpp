// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/database/Connection.h"

#include "desk-app/database/ConnectionString.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QSqlResult>
#include <QUuid>

#include <libpq-fe.h>

using namespace std::chrono_literals;

namespace
{

constexpr auto firstBackOff = 500ms;
constexpr auto longestBackOff = 15'000ms;
constexpr auto heartbeat = 2'000ms; ///< A server that stopped is noticed after this at the latest.
constexpr auto channel = "patrol";
constexpr int neededSchema = PATROL_SCHEMA;

/// Servers say the reason in the first line.
QString firstLine(const QString& text)
{
    return text.trimmed().section(u'\n', 0, 0).trimmed();
}

/// The server's own fields of an answer that is an error: whole, whatever they hold and whatever language it speaks.
/// Empty where the statement got no answer.
QString field(const QSqlQuery& query, int code)
{
    const QVariant handle = query.result() ? query.result()->handle() : QVariant();
    if (!QByteArrayList{"PGresult*", "pg_result*"}.contains(handle.typeName())) return {};
    const auto* result = *static_cast<PGresult* const*>(handle.constData());
    return result ? QString::fromUtf8(PQresultErrorField(result, code)) : QString();
}

QString withoutSeverity(QString line)
{
    return line.startsWith(u"ERROR:") || line.startsWith(u"FATAL:") ? line.mid(6).trimmed() : line;
}

/// Class 08: connection; 57P: the server ends sessions; none: the connection broke before it could say anything.
bool isBroken(const QSqlError& error)
{
    const QString state = error.nativeErrorCode();
    return state.isEmpty() || state.startsWith(u"08") || state.startsWith(u"57P");
}

} // namespace

Row::Row(const QSqlQuery& query) : m_query(query)
{
    const QSqlRecord record = query.record();
    for (int at = 0; at < record.count(); ++at)
        m_columns.insert(record.fieldName(at), at);
}

QVariant Row::operator[](const char* column) const
{
    const auto at = m_columns.constFind(QLatin1String(column));
    if (at == m_columns.constEnd())
        throw DatabaseError(DatabaseError::Kind::Failed,
                            QStringLiteral("the database's answer has no column \"%1\"").arg(QLatin1String(column)),
                            QStringLiteral("bring the database up to date with schema/deploy of this release"));
    return m_query.isNull(*at) ? QVariant() : m_query.value(*at);
}

Connection::Connection(QString connectionString, Hearing hearing)
    : m_connectionString(std::move(connectionString)), m_hearing(hearing), m_name(QUuid::createUuid().toString(QUuid::WithoutBraces)),
      m_backOff(firstBackOff), m_whyAway(QStringLiteral("not connected yet"))
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Connection::open);
    connect(&m_heartbeat, &QTimer::timeout, this, &Connection::beat);
}

Connection::~Connection()
{
    close();
    m_database = QSqlDatabase();
    if (QSqlDatabase::contains(m_name)) QSqlDatabase::removeDatabase(m_name);
}

void Connection::start()
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_name);
    connect(m_database.driver(), &QSqlDriver::notification, this,
            [this](const QString&, QSqlDriver::NotificationSource, const QVariant& payload) {
                emit notified(payload.toString());
            });
    open();
}

void Connection::reopen()
{
    close();
    m_backOff = firstBackOff;
    open();
}

void Connection::revive()
{
    if (m_whyAway.isEmpty()) beat();
    if (!m_whyAway.isEmpty()) reopen();
}

void Connection::open()
try {
    auto parameters = ConnectionString::parse(m_connectionString);
    parameters.addDefault(QStringLiteral("application_name"), QStringLiteral("desk-app"));
    parameters.addDefault(QStringLiteral("connect_timeout"), QStringLiteral("5"));
    m_database.setHostName(parameters.value(QStringLiteral("host")));
    m_database.setDatabaseName(parameters.value(QStringLiteral("dbname")));
    m_database.setUserName(parameters.value(QStringLiteral("user")));
    m_database.setPassword(parameters.value(QStringLiteral("password")));
    m_database.setConnectOptions(parameters.driverOptions());
    if (!m_database.open())
        return giveUpUntilLater(firstLine(m_database.lastError().driverText().isEmpty()
                                              ? m_database.lastError().text()
                                              : m_database.lastError().databaseText()));
    m_whyAway.clear();
    m_retry.stop();
    tellInterruption();
    run(QStringLiteral("set time zone 'UTC'"));
    run(QStringLiteral("set statement_timeout = '60s'"));
    if (const int schema = schemaThere(); schema != neededSchema) return refuse(schema);
    if (m_hearing == Hearing::Notified) m_database.driver()->subscribeToNotification(QLatin1String(channel));
    m_heartbeat.start(heartbeat);
    m_backOff = firstBackOff;
    emit opened();
} catch (const DatabaseError& error) {
    if (m_whyAway.isEmpty() || !m_retry.isActive()) giveUpUntilLater(error.message());
}

void Connection::close()
{
    m_heartbeat.stop();
    m_retry.stop();
    m_interruption->connected(nullptr);
    if (m_database.isOpen()) m_database.close();
}

void Connection::tellInterruption()
{
    const QVariant handle = m_database.driver()->handle();
    const bool isLibpq = QByteArrayList{"PGconn*", "pg_conn*"}.contains(handle.typeName());
    m_interruption->connected(isLibpq ? *static_cast<PGconn* const*>(handle.constData()) : nullptr);
}

void Connection::answer(quint64 number, const std::function<void(Session&)>& question)
{
    m_interruption->begin(number);
    question(*this);
    // Should the server have taken the request only after the last statement, this one bears it.
    if (m_interruption->end() && m_whyAway.isEmpty()) beat();
}

void Connection::beat()
try {
    run(QStringLiteral("select 1"));
} catch (const DatabaseError&) { // select() has said so
}

void Connection::giveUp(const QString& reason)
{
    close();
    m_whyAway = reason.isEmpty() ? QStringLiteral("the connection was lost") : reason;
    m_retry.start(m_backOff);
}

void Connection::giveUpUntilLater(const QString& reason)
{
    giveUp(reason);
    emit lost(m_whyAway, static_cast<int>(m_backOff.count()));
    m_backOff = std::min(2 * m_backOff, std::chrono::milliseconds(longestBackOff));
}

/// The number of its newest migration; 0 where there is no schema of ours. A role that may not ask is no reason to stop:
/// it will hear that from its questions.
int Connection::schemaThere()
{
    QSqlQuery query(m_database);
    if (query.exec(QStringLiteral("select desk.schema_version()")) && query.next()) return query.value(0).toInt();
    if (isBroken(query.lastError())) fail(query);
    return query.lastError().nativeErrorCode() == u"42501" ? neededSchema : 0;
}

void Connection::refuse(int schema)
{
    giveUp(QStringLiteral("the database has schema %1, this program needs %2").arg(schema).arg(neededSchema));
    emit unfit(schema, neededSchema, static_cast<int>(m_backOff.count()));
    m_backOff = std::min(2 * m_backOff, std::chrono::milliseconds(longestBackOff));
}

void Connection::fail(const QSqlQuery& query)
{
    using Kind = DatabaseError::Kind;
    const QSqlError error = query.lastError();
    const QString text = error.databaseText(), primary = field(query, PG_DIAG_MESSAGE_PRIMARY);
    const QString message = primary.isEmpty() ? withoutSeverity(firstLine(text.isEmpty() ? error.text() : text)) : primary;
    if (isBroken(error)) {
        giveUpUntilLater(message);
        throw DatabaseError(Kind::Unreachable, m_whyAway);
    }
    const QString state = error.nativeErrorCode();
    const Kind kind = state == u"42501" ? Kind::NotAllowed : state.startsWith(u"PT") ? Kind::Refused : Kind::Failed;
    throw DatabaseError(kind, message, field(query, PG_DIAG_MESSAGE_HINT), field(query, PG_DIAG_MESSAGE_DETAIL));
}

void Connection::select(const QString& statement, const QVariantMap& values,
                        const std::function<void(const Row&)>& take)
{
    if (!m_whyAway.isEmpty()) throw DatabaseError(DatabaseError::Kind::Unreachable, m_whyAway);
    if (m_interruption->isWanted()) throw DatabaseError(DatabaseError::Kind::Failed, QStringLiteral("nobody wants to know any more"));
    if (!m_database.isOpen()) fail(QSqlQuery(m_database));
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    bool good = values.isEmpty() ? query.exec(statement) : query.prepare(statement);
    if (good && !values.isEmpty()) {
        for (auto value = values.begin(); value != values.end(); ++value)
            query.bindValue(u':' + value.key(), *value);
        good = query.exec();
    }
    if (!good) fail(query);
    const Row row(query);
    while (query.next())
        take(row);
    if (query.lastError().isValid()) fail(query);
}
