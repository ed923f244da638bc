// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/words/Trouble.h"

#include <chrono>
#include <memory>
#include <string>

struct pg_conn;
struct pg_result;

namespace agent
{

struct FinishConnection {
    void operator()(pg_conn* connection) const;
};
using Connection = std::unique_ptr<pg_conn, FinishConnection>;

struct ClearResult {
    void operator()(pg_result* result) const;
};
using Result = std::unique_ptr<pg_result, ClearResult>;

/// A wait that was ended because the agent ends: no host is to be tried any more.
class AgentEnds : public ServerUnreachable
{
public:
    AgentEnds() : ServerUnreachable{"the agent is ending"} {}
};

/// How long an exchange with the server may take. Nothing of libpq's or the kernel's ends the wait for a server
/// that hangs while its machine still acknowledges; this does.
class Deadline
{
public:
    /// stopFd ends every wait when it becomes readable.
    Deadline(std::chrono::milliseconds limit, int stopFd);

    /// Waits until the connection's socket can be read (or written). Throws ServerUnreachable when time is up,
    /// AgentEnds when the agent ends.
    void waitFor(pg_conn* connection, bool toWrite) const;

private:
    std::chrono::steady_clock::time_point m_until;
    int m_stopFd;
};

/// Takes a connection that was begun by PQconnectStart… to its end. Throws ServerUnreachable, with the SQLSTATE when
/// the server itself refused.
Connection finishConnecting(Connection begun, const Deadline& deadline);

/// Sends what was queued by PQsend… and waits for its one result. Throws ServerUnreachable with the SQLSTATE.
Result answerOf(pg_conn* connection, const Deadline& deadline);

/// libpq's message in one line.
std::string oneLine(const char* message);

} // namespace agent
