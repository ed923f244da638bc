// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QString>

/// What became of trying a connection.
struct Trial {
    enum class Outcome {
        Good,            ///< A database of ours that this login may look at.
        NotUnderstood,   ///< The connection string is wrong, or its service is not known.
        UnknownHost,     ///< The name of the host leads nowhere.
        NobodyListens,   ///< The host is there, and refuses: no server at that port, or no socket.
        Silence,         ///< No answer in time.
        PasswordMissing, ///< The server wants a password, and none was found.
        PasswordWrong,
        NotLetIn,        ///< The server's pg_hba.conf, or the role's own settings, let nobody in this way.
        NoSuchDatabase,
        NoRights,        ///< The login may not connect to it, or look at our functions.
        NotOurs,         ///< A database without our schema.
        NoEncryption,    ///< TLS was asked for, and the server offers none.
        BadCertificate,  ///< The server's certificate cannot be trusted, or is for another name.
        NoAuthority,     ///< The file of the certificate authority is missing or cannot be read.
        ServerBusy,      ///< It starts, stops, or has too many connections.
        Other
    };
    Outcome outcome = Outcome::Other;
    QString message; ///< What libpq or the server said, one line.

    // What was meant, after service files and variables:
    QString host, port, database, user, sslmode, service;
    // Of a connection:
    bool encrypted = false, overNetwork = false;
    QString protocol, cipher, serverVersion;
    int schemaVersion = 0;
};

/// Tries to connect with @p conninfo on a thread of its own, and looks whether a patrol database is there. A cancelled
/// future ends it within a moment. @param milliseconds how long to wait for an answer.
[[nodiscard]] QFuture<Trial> tryConnection(const QString& conninfo, int milliseconds = 8000);

/// What libpq makes of @p conninfo with service files and variables, without connecting: the fields above "Of a connection".
[[nodiscard]] QFuture<Trial> meaningOf(const QString& conninfo);
