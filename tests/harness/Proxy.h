// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

#include <atomic>
#include <list>
#include <thread>

namespace harness
{

/// Stands between a program and PostgreSQL, on a socket of its own, and does to them what networks do.
/// It works on a thread of its own; every function may be called at any time.
class Proxy
{
public:
    enum class Where { UnixSocket, Loopback };
    enum class Mode {
        Forward,
        Swallow ///< Takes connections and bytes, passes nothing on, and never closes: a black hole.
    };

    /// server: the folder of the server's socket (port 5432).
    explicit Proxy(const QString& server, Where where = Where::UnixSocket);
    ~Proxy();
    Proxy(const Proxy&) = delete;
    Proxy& operator=(const Proxy&) = delete;

    QString host() const; ///< For a connection string: the folder of its socket, or 127.0.0.1.
    int port() const { return m_port; }

    void set(Mode mode);

    /// The next `count` answers to queries get lost: the server has done what it was asked and says so, and then the
    /// connection breaks before a byte of it arrives.
    void loseAnswers(int count);
    int answersLost() const { return m_lost; }

    int connections() const { return m_connections; } ///< Taken so far.
    qint64 passedOn() const { return m_passedOn; }    ///< Bytes from programs to the server.

private:
    struct Link;

    void run();
    void accept();
    bool turn(Link& link, bool fromClient, bool fromServer);
    bool passAnswer(Link& link);
    void wake();

    QTemporaryDir m_folder;
    QString m_server;
    int m_port = 5432;
    int m_listening, m_bell;
    std::atomic<Mode> m_mode{Mode::Forward};
    std::atomic<int> m_toLose{0}, m_lost{0}, m_connections{0};
    std::atomic<qint64> m_passedOn{0};
    std::atomic<bool> m_ends{false};
    std::list<Link> m_links;
    std::thread m_thread;
};

} // namespace harness
