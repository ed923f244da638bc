// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/harness/Proxy.h"

#include "tests/harness/Sockets.h"

#include <algorithm>
#include <poll.h>
#include <string>
#include <sys/eventfd.h>
#include <unistd.h>
#include <vector>

namespace harness
{

namespace
{

constexpr std::size_t atOnce = 65536;
constexpr std::size_t headerLength = 5; ///< Of a message: its type, and its length without the type.

bool sendAll(int fd, const char* bytes, std::size_t count)
{
    while (count > 0) {
        const auto sent = ::send(fd, bytes, count, MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes += sent;
        count -= static_cast<std::size_t>(sent);
    }
    return true;
}

/// Reads what has arrived; empty at the end.
std::string receive(int fd)
{
    std::string bytes(atOnce, '\0');
    const auto got = ::recv(fd, bytes.data(), bytes.size(), 0);
    bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return bytes;
}

} // namespace

/// One program's connection and the one to the server.
struct Proxy::Link {
    int client, server;
    std::string header{};     ///< Of the message that the server is sending.
    std::size_t bodyLeft = 0; ///< Bytes of that message still to come.
    int ready = 0;            ///< How often the server said that it is ready for a query.

    Link(int one, int other) : client{one}, server{other} {}
    Link(const Link&) = delete;
    Link& operator=(const Link&) = delete;
    ~Link()
    {
        ::close(client);
        ::close(server);
    }

    /// Follows the server's messages, to count those that end an answer.
    void follow(const std::string& bytes)
    {
        for (std::size_t at = 0; at < bytes.size();) {
            if (bodyLeft > 0) {
                const std::size_t part = std::min(bodyLeft, bytes.size() - at);
                bodyLeft -= part;
                at += part;
                continue;
            }
            header += bytes[at++];
            if (header.size() < headerLength) continue;
            for (std::size_t i = 1; i < headerLength; ++i)
                bodyLeft = bodyLeft << 8 | static_cast<unsigned char>(header[i]);
            bodyLeft -= headerLength - 1;
            ready += header.front() == 'Z';
            header.clear();
        }
    }
};

Proxy::Proxy(const QString& server, Where where)
    : m_server{server}, m_listening{where == Where::UnixSocket ? listenIn(m_folder.path()) : listenOnLoopback(m_port)},
      m_bell{::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)}
{
    m_thread = std::thread{[this] { run(); }};
}

Proxy::~Proxy()
{
    m_ends = true;
    wake();
    m_thread.join();
    m_links.clear();
    ::close(m_listening);
    ::close(m_bell);
}

QString Proxy::host() const
{
    return m_port == 5432 ? m_folder.path() : QString{"127.0.0.1"};
}

void Proxy::set(Mode mode)
{
    m_mode = mode;
    wake();
}

void Proxy::loseAnswers(int count)
{
    m_toLose = count;
}

void Proxy::wake()
{
    ::eventfd_write(m_bell, 1);
}

void Proxy::run()
{
    while (!m_ends) {
        std::vector<pollfd> waiting{{m_bell, POLLIN, 0}, {m_listening, POLLIN, 0}};
        for (const Link& link : m_links) {
            waiting.push_back({link.client, POLLIN, 0});
            // What a black hole does not read, it does not have to forget.
            waiting.push_back({m_mode == Mode::Forward ? link.server : -1, POLLIN, 0});
        }
        ::poll(waiting.data(), waiting.size(), -1);
        eventfd_t rung = 0;
        ::eventfd_read(m_bell, &rung);
        auto at = waiting.begin() + 2;
        for (auto link = m_links.begin(); link != m_links.end(); at += 2)
            link = turn(*link, at->revents != 0, std::next(at)->revents != 0) ? std::next(link) : m_links.erase(link);
        if (waiting[1].revents != 0) accept();
    }
}

void Proxy::accept()
{
    const int client = ::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0) return;
    const int server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_un address = unixAddress(m_server);
    ++m_connections;
    m_links.emplace_back(client, server);
    // A server that is not there closes the connection, as it would without us.
    if (::connect(server, pointer(address), sizeof address) != 0) m_links.pop_back();
}

/// False when the connection is over.
bool Proxy::turn(Link& link, bool fromClient, bool fromServer)
{
    if (fromClient) {
        const std::string bytes = receive(link.client);
        if (bytes.empty()) return false;
        if (m_mode == Mode::Swallow) return true;
        m_passedOn += static_cast<qint64>(bytes.size());
        if (!sendAll(link.server, bytes.data(), bytes.size())) return false;
    }
    return !fromServer || passAnswer(link);
}

bool Proxy::passAnswer(Link& link)
{
    const std::string bytes = receive(link.server);
    if (bytes.empty()) return false;
    const bool connected = link.ready > 0;
    link.follow(bytes);
    if (!connected || m_toLose == 0) return sendAll(link.client, bytes.data(), bytes.size());
    if (link.ready == 1) return true; // not yet at the end of the answer
    --m_toLose;
    ++m_lost;
    return false;
}

} // namespace harness
