// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/courier/Exchange.h"

#include <algorithm>
#include <array>
#include <libpq-fe.h>
#include <poll.h>
#include <string_view>

namespace agent
{

namespace
{

constexpr std::size_t stateLength = 5;        ///< Of an SQLSTATE.
constexpr std::size_t longestComplaint = 300; ///< Bytes.

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

bool isState(std::string_view text)
{
    return text.size() == stateLength && std::ranges::all_of(text, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
           });
}

/// What a server said to a connection that it did not take: "FATAL:  28P01: password …" and where in its source.
ServerUnreachable refusalFrom(std::string message)
{
    if (const auto source = message.find("\nLOCATION:"); source != std::string::npos) message.resize(source);
    for (auto at = message.find(":  "); at != std::string::npos; at = message.find(":  ", at + 1)) {
        std::string state = message.substr(at + 3, stateLength);
        if (!isState(state) || message.compare(at + 3 + stateLength, 2, ": ") != 0) continue;
        message.erase(at + 2, stateLength + 3);
        return ServerUnreachable{oneLine(message.c_str()), std::move(state)};
    }
    return ServerUnreachable{oneLine(message.c_str())};
}

/// What the server said and its detail, without where in its code that was: a line for a log and an alarm.
std::string complaintIn(PGresult* answer)
{
    const char* primary = PQresultErrorField(answer, PG_DIAG_MESSAGE_PRIMARY);
    const char* detail = PQresultErrorField(answer, PG_DIAG_MESSAGE_DETAIL);
    std::string complaint = oneLine(primary ? primary : PQresultErrorMessage(answer));
    if (detail) complaint += "; " + oneLine(detail);
    if (complaint.size() <= longestComplaint) return complaint;
    constexpr std::string_view more = " …";
    std::size_t end = longestComplaint - more.size();
    while (end > 0 && (static_cast<unsigned char>(complaint[end]) & 0xc0) == 0x80) // not within a character
        --end;
    return complaint.substr(0, end).append(more);
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
    if (waiting[1].revents != 0) throw AgentEnds{};
    if (std::chrono::steady_clock::now() >= m_until) throw ServerUnreachable{"no answer in time"};
}

Connection finishConnecting(Connection begun, const Deadline& deadline)
{
    if (!begun) throw ServerUnreachable{"out of memory"};
    PQsetErrorVerbosity(begun.get(), PQERRORS_VERBOSE); // names the SQLSTATE, which is kept nowhere else
    PQsetNoticeReceiver(begun.get(), [](void*, const PGresult*) {}, nullptr);
    PostgresPollingStatusType need = PGRES_POLLING_WRITING;
    while (PQstatus(begun.get()) != CONNECTION_BAD && need != PGRES_POLLING_OK && need != PGRES_POLLING_FAILED) {
        deadline.waitFor(begun.get(), need == PGRES_POLLING_WRITING);
        need = PQconnectPoll(begun.get());
    }
    if (PQstatus(begun.get()) != CONNECTION_OK) throw refusalFrom(PQerrorMessage(begun.get()));
    if (PQsetnonblocking(begun.get(), 1) != 0) fail(begun.get());
    PQsetErrorVerbosity(begun.get(), PQERRORS_DEFAULT);
    return begun;
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
    throw ServerUnreachable{complaintIn(answer.get()), state ? state : ""};
}

std::string oneLine(const char* message)
{
    std::string line;
    for (std::string_view text{message}; !text.empty();) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view part = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        part.remove_prefix(std::min(part.find_first_not_of(" \t"), part.size()));
        if (!part.empty()) (line += line.empty() ? "" : "; ") += part;
    }
    return line;
}

} // namespace agent
