// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <memory>
#include <mutex>

struct pg_cancel;

/// Lets other threads stop the question that a connection is answering, and never the one after it: the connection
/// cannot begin another while a request to cancel is under way, and the server has taken the request when it is over.
class Interruption
{
public:
    /// The connection was opened, with libpq's PGconn; null: it was closed.
    void connected(void* connection);
    /// The connection begins and ends to answer question @p number.
    void begin(quint64 number);
    /// @return whether the server was asked to cancel meanwhile.
    bool end();
    /// Whether the question that is being answered is to be stopped: its next statement need not be sent.
    [[nodiscard]] bool isWanted() const;
    /// Asks the server to cancel what it runs for question @p number. @return whether the question is still being
    /// answered: it may have been between two statements, so ask again soon. False also once it is over.
    bool stop(quint64 number);

private:
    struct Free {
        void operator()(pg_cancel* handle) const;
    };
    mutable std::mutex m_mutex;
    std::unique_ptr<pg_cancel, Free> m_handle;
    quint64 m_running = 0; ///< 0 = none.
    bool m_wanted = false, m_asked = false;
};
