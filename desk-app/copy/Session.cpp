// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/copy/Session.h"

#include <libpq-fe.h>

#include <cstdlib>
#include <utility>

namespace copy
{

namespace
{

struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Result = std::unique_ptr<PGresult, Clear>;

std::string field(const PGresult* result, int code)
{
    const char* value = PQresultErrorField(result, code);
    return value ? value : std::string(); // as it is: what people typed may hold a line break
}

[[noreturn]] void throwError(PGconn* connection, const PGresult* result)
{
    const std::string message = field(result, PG_DIAG_MESSAGE_PRIMARY);
    throwFor(field(result, PG_DIAG_SQLSTATE), message.empty() ? oneLine(PQerrorMessage(connection)) : message,
             field(result, PG_DIAG_MESSAGE_DETAIL), field(result, PG_DIAG_MESSAGE_HINT));
}

bool isGood(const PGresult* result)
{
    switch (PQresultStatus(result)) {
    case PGRES_COMMAND_OK:
    case PGRES_TUPLES_OK:
    case PGRES_SINGLE_TUPLE:
    case PGRES_COPY_IN:
        return true;
    default:
        return false;
    }
}

void check(PGconn* connection, const Result& result)
{
    if (!isGood(result.get())) throwError(connection, result.get());
}

// libpq wants the parameters as an array of C strings.
std::vector<const char*> pointers(const Row& parameters)
{
    std::vector<const char*> values;
    for (const Value& parameter : parameters) {
        values.push_back(parameter ? parameter->c_str() : nullptr);
    }
    return values;
}

std::vector<std::string> namesOf(const PGresult* result)
{
    std::vector<std::string> names;
    for (int column = 0; column < PQnfields(result); ++column) {
        names.emplace_back(PQfname(result, column));
    }
    return names;
}

std::string_view viewOf(const PGresult* result, int row, int column)
{
    if (PQgetisnull(result, row, column)) return {};
    return {PQgetvalue(result, row, column), static_cast<std::size_t>(PQgetlength(result, row, column))};
}

void takeRows(const PGresult* result, const Session::Receiver& receiver, PassingRow& passing)
{
    passing.resize(static_cast<std::size_t>(PQnfields(result)));
    for (int row = 0; row < PQntuples(result); ++row) {
        for (int column = 0; column < PQnfields(result); ++column) {
            passing[static_cast<std::size_t>(column)] = viewOf(result, row, column);
        }
        receiver.row(passing);
    }
}

// What is left of an answer is given up when its receiver throws, so that the connection can be used again.
class Answer
{
public:
    explicit Answer(PGconn* connection) : m_connection(connection) {}
    Answer(const Answer&) = delete;
    Answer& operator=(const Answer&) = delete;
    ~Answer()
    {
        if (m_open) cancel();
        while (Result rest{PQgetResult(m_connection)}) {
        }
    }
    Result next()
    {
        Result result{PQgetResult(m_connection)};
        m_open = result != nullptr;
        return result;
    }

private:
    void cancel()
    {
        char reason[256];
        PGcancel* request = PQgetCancel(m_connection);
        PQcancel(request, reason, sizeof reason);
        PQfreeCancel(request);
    }
    PGconn* m_connection;
    bool m_open = true;
};

} // namespace

void Session::Finish::operator()(pg_conn* connection) const
{
    PQfinish(connection);
}

// Later keys overrule earlier ones, and the connection string counts where "dbname" stands.
Session::Session(const std::string& conninfo)
{
    const char* timeout = std::getenv("PGCONNECT_TIMEOUT") ? nullptr : "10";
    const char* database = conninfo.empty() ? nullptr : conninfo.c_str();
    const char* keys[] = {"connect_timeout", "fallback_application_name", "dbname", "client_encoding", nullptr};
    const char* values[] = {timeout, "patrolctl", database, "UTF8", nullptr};
    m_connection.reset(PQconnectdbParams(keys, values, 1));
    if (PQstatus(m_connection.get()) != CONNECTION_OK) {
        throw NoDatabase(oneLine(PQerrorMessage(m_connection.get())));
    }
    PQsetNoticeProcessor(
        m_connection.get(), [](void*, const char*) {}, nullptr);
}

void Session::run(const std::string& commands)
{
    PGconn* connection = m_connection.get();
    check(connection, Result{PQexec(connection, commands.c_str())});
}

std::vector<Row> Session::ask(const std::string& query, const Row& parameters)
{
    std::vector<Row> rows;
    const auto keep = [&](const PassingRow& passing) {
        Row& row = rows.emplace_back();
        for (const std::string_view value : passing) {
            row.push_back(value.data() ? Value(value) : std::nullopt);
        }
    };
    stream(query, parameters, {nullptr, keep});
    return rows;
}

void Session::stream(const std::string& query, const Row& parameters, const Receiver& receiver)
{
    PGconn* connection = m_connection.get();
    const std::vector<const char*> values = pointers(parameters);
    if (!PQsendQueryParams(connection, query.c_str(), static_cast<int>(values.size()), nullptr, values.data(), nullptr,
                           nullptr, 0)) {
        throw NoDatabase(oneLine(PQerrorMessage(connection)));
    }
    PQsetSingleRowMode(connection);
    Answer answer(connection);
    PassingRow passing;
    bool named = false;
    while (const Result result = answer.next()) {
        if (!isGood(result.get())) throwError(connection, result.get());
        if (!std::exchange(named, true) && receiver.names) receiver.names(namesOf(result.get()));
        takeRows(result.get(), receiver, passing);
    }
}

std::function<void()> Session::canceller() const
{
    const std::shared_ptr<PGcancel> request(PQgetCancel(m_connection.get()), PQfreeCancel);
    return [request] {
        char reason[256];
        PQcancel(request.get(), reason, sizeof reason);
    };
}

std::int64_t Session::copyIn(const std::string& command, const std::function<void(const Put&)>& give)
{
    PGconn* connection = m_connection.get();
    check(connection, Result{PQexec(connection, command.c_str())});
    give([connection](std::string_view bytes) {
        // A failure here shows in the result below.
        PQputCopyData(connection, bytes.data(), static_cast<int>(bytes.size()));
    });
    PQputCopyEnd(connection, nullptr);
    Answer answer(connection);
    const Result result = answer.next();
    check(connection, result);
    return std::atoll(PQcmdTuples(result.get()));
}

} // namespace copy
