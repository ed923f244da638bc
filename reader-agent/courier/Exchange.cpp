// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/courier/Exchange.h"

#include "reader-agent/words/Trouble.h"

#include <algorithm>
#include <array>
#include <libpq-fe.h>
#include <poll.h>

namespace agent
{

namespace
{

[[noreturn]] void fail(pg_conn* connection)
{
    throw ServerUnreachable{oneLine(PQerrorMessage(connection))};
}

void flush(pg_conn* connection, const Deadline& deadline)
{
    int left = PQflush(connection);
    while (left == 1) {
        deadline.waitFor(connection, true);
        // The server may be sending notices and wait for us to read them.
        if (PQconsumeInput(connection) == 0) fail(connection);
        left = PQflush(connection);
    }
    if (left != 0) fail(connection);
}

Result nextResult(pg_conn* connection, const Deadline& deadline)
{
    while (PQisBusy(connection) != 0) {
        deadline.waitFor(connection, false);
        if (PQconsumeInput(connection) == 0) fail(connection);
    }
    return Result{PQgetResult(connection)};
}

} // namespace

void FinishConnection::operator()(pg_conn* connection) const
{
    PQfinish(connection);
}
void ClearResult::operator()(pg_result* result) const
{
    PQclear(result);
}

Deadline::Deadline(std::chrono::milliseconds limit, int stopFd)
    : m_until{std::chrono::steady_clock::now() + limit}, m_stopFd{stopFd}
{
}

void Deadline::waitFor(pg_conn* connection, bool toWrite) const
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_until - std::chrono::steady_clock::now());
    const auto events = static_cast<short>(toWrite ? POLLIN | POLLOUT : POLLIN);
    std::array<pollfd, 2> waiting{pollfd{PQsocket(connection), events, 0}, pollfd{m_stopFd, POLLIN, 0}};
    ::poll(waiting.data(), waiting.size(), static_cast<int>(std::max<std::int64_t>(left.count(), 0)));
    if (waiting[1].revents != 0) throw ServerUnreachable{"the agent is ending"};
    if (std::chrono::steady_clock::now() >= m_until) throw ServerUnreachable{"no answer in time"};
}

Connection connect(const std::string& conninfo, const Deadline& deadline)
{
    // Earlier words give way to those of the conninfo. A reader needs no Kerberos, and a pulled cable should show.
    const std::array words{"fallback_application_name",
                           "client_encoding",
                           "gssencmode",
                           "keepalives_idle",
                           "tcp_user_timeout",
                           "dbname",
                           static_cast<const char*>(nullptr)};
    const std::array values{
        "reader-agent", "UTF8", "disable", "30", "15000", conninfo.c_str(), static_cast<const char*>(nullptr)};
    Connection connection{PQconnectStartParams(words.data(), values.data(), 1)};
    if (!connection) throw ServerUnreachable{"out of memory"};
    PostgresPollingStatusType need = PGRES_POLLING_WRITING;
    while (PQstatus(connection.get()) != CONNECTION_BAD && need != PGRES_POLLING_OK && need != PGRES_POLLING_FAILED) {
        deadline.waitFor(connection.get(), need == PGRES_POLLING_WRITING);
        need = PQconnectPoll(connection.get());
    }
    if (PQstatus(connection.get()) != CONNECTION_OK || PQsetnonblocking(connection.get(), 1) != 0)
        fail(connection.get());
    return connection;
}

Result answerOf(pg_conn* connection, const Deadline& deadline)
{
    flush(connection, deadline);
    Result answer = nextResult(connection, deadline);
    if (!answer) fail(connection);
    while (nextResult(connection, deadline)) {
        // The protocol ends an exchange with "no more"; nothing else is expected.
    }
    if (PQresultStatus(answer.get()) == PGRES_TUPLES_OK) return answer;
    const char* state = PQresultErrorField(answer.get(), PG_DIAG_SQLSTATE);
    throw ServerUnreachable{oneLine(PQresultErrorMessage(answer.get())), state ? state : ""};
}

std::string oneLine(const char* message)
{
    std::string line{message};
    while (!line.empty() && line.back() == '\n')
        line.pop_back();
    for (std::size_t at = line.find('\n'); at != std::string::npos; at = line.find('\n', at))
        line.replace(at, 1, "; ");
    return line;
}

} // namespace agent
