// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>

namespace harness
{

/// The address of PostgreSQL's socket in a folder. Throws std::runtime_error when its path is too long.
sockaddr_un unixAddress(const QString& folder);
sockaddr_in loopbackAddress(int port);

/// A listening socket where PostgreSQL's clients look for it in a folder. Throws std::runtime_error.
int listenIn(const QString& folder);

/// A listening socket on a free port of 127.0.0.1. Throws std::runtime_error.
int listenOnLoopback(int& port);

template <typename Address> const sockaddr* pointer(const Address& address)
{
    return reinterpret_cast<const sockaddr*>(&address);
}

} // namespace harness
