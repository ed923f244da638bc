// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

#include <vector>

namespace harness
{

/// A server that hangs: its machine answers for it, and it never says a word.
class SilentServer
{
public:
    enum class Kind {
        UnixSocket, ///< Connections are made, and nobody accepts them.
        Loopback,   ///< The same on a port of its own.
        BlackHole   ///< On a port of its own whose queue is full: not even a connection is made.
    };

    explicit SilentServer(Kind kind = Kind::UnixSocket);
    ~SilentServer();
    SilentServer(const SilentServer&) = delete;
    SilentServer& operator=(const SilentServer&) = delete;

    QString host() const; ///< For a connection string: the folder of its socket, or 127.0.0.1.
    int port() const { return m_port; }

private:
    void fillQueue();

    QTemporaryDir m_folder;
    int m_port = 5432;
    int m_fd;
    std::vector<int> m_waiting;
};

} // namespace harness
