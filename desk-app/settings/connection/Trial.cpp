// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/settings/connection/Trial.h"

#include <QElapsedTimer>
#include <QHash>
#include <QPromise>
#include <QRegularExpression>
#include <QThreadPool>

#include <libpq-fe.h>

#include <clocale>
#include <memory>
#include <netdb.h>
#include <poll.h>

namespace
{

using Outcome = Trial::Outcome;
using Connection = std::unique_ptr<PGconn, decltype(&PQfinish)>;
using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;
constexpr int lookMilliseconds = 100; ///< So soon is cancelling noticed.

/// libpq speaks English on this thread, whatever the window speaks: its own complaints have no codes.
class EnglishHere
{
public:
    EnglishHere() : m_english(newlocale(LC_MESSAGES_MASK, "C", nullptr)), m_before(uselocale(m_english)) {}
    ~EnglishHere()
    {
        uselocale(m_before);
        freelocale(m_english);
    }
    EnglishHere(const EnglishHere&) = delete;
    EnglishHere& operator=(const EnglishHere&) = delete;

private:
    locale_t m_english, m_before;
};

Connection begin(const QString& conninfo)
{
    const QString whole = conninfo.startsWith(u"postgres") ? conninfo : conninfo + QStringLiteral(" application_name=desk-app");
    return {PQconnectStart(whole.toUtf8().constData()), &PQfinish};
}

void tellMeaning(PGconn* connection, Trial& trial)
{
    PQconninfoOption* options = PQconninfo(connection);
    QHash<QByteArray, QString> values;
    for (const PQconninfoOption* option = options; option && option->keyword; ++option)
        values.insert(option->keyword, QString::fromUtf8(option->val));
    PQconninfoFree(options);
    trial.host = values.value("host").isEmpty() ? values.value("hostaddr") : values.value("host");
    trial.port = values.value("port");
    trial.database = values.value("dbname").isEmpty() ? values.value("user") : values.value("dbname");
    trial.user = values.value("user");
    trial.sslmode = values.value("sslmode");
    trial.service = values.value("service");
}

QString oneLine(const char* text)
{
    return QString::fromUtf8(text).simplified().section(QStringLiteral(" LOCATION: "), 0, 0); // where in the server's sources
}

/// The server's own code, which PQERRORS_VERBOSE writes after the severity; empty for what libpq says itself.
QString stateIn(const QString& message)
{
    static const QRegularExpression form(QStringLiteral(":\\s+(?=[0-9A-Z]*[0-9])([0-9A-Z]{5}):\\s"));
    return form.match(message).captured(1);
}

bool isKnown(const QString& host)
{
    if (host.isEmpty() || host.startsWith(u'/') || host.startsWith(u'@')) return true;
    addrinfo* found = nullptr;
    const int failed = getaddrinfo(host.toUtf8().constData(), nullptr, nullptr, &found);
    if (found) freeaddrinfo(found);
    return failed == 0;
}

Outcome ofState(const QString& state)
{
    static const QHash<QString, Outcome> known{
        {QStringLiteral("28P01"), Outcome::PasswordWrong},  {QStringLiteral("28000"), Outcome::NotLetIn},
        {QStringLiteral("3D000"), Outcome::NoSuchDatabase}, {QStringLiteral("42501"), Outcome::NoRights},
        {QStringLiteral("53300"), Outcome::ServerBusy},     {QStringLiteral("57P03"), Outcome::ServerBusy},
        {QStringLiteral("57P01"), Outcome::ServerBusy},     {QStringLiteral("57P02"), Outcome::ServerBusy}};
    return known.value(state, Outcome::Other);
}

Outcome whyNot(PGconn* connection, const Trial& trial)
{
    const QString& said = trial.message;
    if (PQconnectionNeedsPassword(connection)) return Outcome::PasswordMissing;
    if (const QString state = stateIn(said); !state.isEmpty()) return ofState(state);
    if (said.contains(u"root certificate file") || said.contains(u"could not read root certificate")) return Outcome::NoAuthority;
    if (said.contains(u"certificate")) return Outcome::BadCertificate;
    if (said.contains(u"server does not support SSL") || said.contains(u"SSL connection over Unix") || said.contains(u"requires SSL")) return Outcome::NoEncryption;
    if (said.contains(u"SSL error")) return Outcome::BadCertificate;
    if (!isKnown(trial.host)) return Outcome::UnknownHost;
    if (said.contains(u"Connection refused") || said.contains(u"No such file or directory")) return Outcome::NobodyListens;
    return said.contains(u"timeout") || said.contains(u"timed out") || said.contains(u"No route") || said.contains(u"unreachable")
               ? Outcome::Silence
               : Outcome::Other;
}

/// Waits for the connection's socket; false when time is up or nobody wants to know any more.
bool connects(PGconn* connection, const QPromise<Trial>& promise, const QElapsedTimer& clock, int milliseconds)
{
    PostgresPollingStatusType status = PGRES_POLLING_WRITING;
    while (status != PGRES_POLLING_OK && status != PGRES_POLLING_FAILED) {
        if (promise.isCanceled() || clock.hasExpired(milliseconds)) return false;
        pollfd socket{PQsocket(connection), static_cast<short>(status == PGRES_POLLING_READING ? POLLIN : POLLOUT), 0};
        if (poll(&socket, 1, lookMilliseconds) != 0) status = PQconnectPoll(connection);
    }
    return true;
}

void lookInside(PGconn* connection, Trial& trial)
{
    trial.encrypted = PQsslInUse(connection) != 0;
    trial.protocol = QString::fromUtf8(PQsslAttribute(connection, "protocol"));
    trial.cipher = QString::fromUtf8(PQsslAttribute(connection, "cipher"));
    trial.overNetwork = !trial.host.isEmpty() && !trial.host.startsWith(u'/') && !trial.host.startsWith(u'@');
    trial.serverVersion = QString::fromUtf8(PQparameterStatus(connection, "server_version"));
    const Result found(PQexec(connection, "select desk.schema_version()"), &PQclear);
    if (PQresultStatus(found.get()) == PGRES_TUPLES_OK) {
        trial.outcome = Outcome::Good;
        trial.schemaVersion = QByteArray(PQgetvalue(found.get(), 0, 0)).toInt();
        return;
    }
    const QByteArray state = PQresultErrorField(found.get(), PG_DIAG_SQLSTATE);
    trial.outcome = state == "42501" ? Outcome::NoRights : Outcome::NotOurs;
    trial.message = oneLine(PQresultErrorField(found.get(), PG_DIAG_MESSAGE_PRIMARY));
}

Trial attempt(const QString& conninfo, const QPromise<Trial>& promise, int milliseconds)
{
    const EnglishHere english;
    QElapsedTimer clock;
    clock.start();
    Trial trial;
    const Connection connection = begin(conninfo);
    PQsetErrorVerbosity(connection.get(), PQERRORS_VERBOSE);
    tellMeaning(connection.get(), trial);
    if (trial.user.isEmpty() && PQstatus(connection.get()) == CONNECTION_BAD) {
        trial.message = oneLine(PQerrorMessage(connection.get()));
        trial.outcome = Outcome::NotUnderstood;
        return trial;
    }
    const bool answered = PQstatus(connection.get()) == CONNECTION_BAD || connects(connection.get(), promise, clock, milliseconds);
    if (PQstatus(connection.get()) == CONNECTION_OK) {
        lookInside(connection.get(), trial);
        return trial;
    }
    trial.message = oneLine(PQerrorMessage(connection.get()));
    trial.outcome = answered ? whyNot(connection.get(), trial) : Outcome::Silence;
    return trial;
}

} // namespace

QFuture<Trial> tryConnection(const QString& conninfo, int milliseconds)
{
    auto promise = std::make_shared<QPromise<Trial>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, conninfo, milliseconds] {
        promise->addResult(attempt(conninfo, *promise, milliseconds));
        promise->finish();
    });
    return promise->future();
}

QFuture<Trial> meaningOf(const QString& conninfo)
{
    auto promise = std::make_shared<QPromise<Trial>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, conninfo] { // names may be looked up
        Trial trial;
        tellMeaning(begin(conninfo).get(), trial);
        promise->addResult(trial);
        promise->finish();
    });
    return promise->future();
}
