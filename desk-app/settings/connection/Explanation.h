// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/settings/connection/Trial.h"

#include <QCoreApplication>

/// Trials and the protection of a connection in words, each with what to do.
class Explanation
{
    Q_DECLARE_TR_FUNCTIONS(Explanation)
public:
    /// What became of it: one line.
    [[nodiscard]] static QString title(const Trial& trial);
    /// What to do about it, or what is there when it is good.
    [[nodiscard]] static QString remedy(const Trial& trial);
    /// What the server itself said, where that tells more; empty else.
    [[nodiscard]] static QString said(const Trial& trial);

    /// How well a connection is protected.
    struct Protection {
        bool safe = false; ///< Nobody on the way can read or change what is said, or pretend to be the server.
        QString title, remedy;
    };
    [[nodiscard]] static Protection protection(bool overNetwork, bool encrypted, const QString& protocol, const QString& cipher,
                                               const QString& sslmode);
    /// The line that ~/.pgpass wants for this connection; the password is left to who writes it.
    [[nodiscard]] static QString passwordLine(const Trial& trial);
    /// Where libpq looks for it on this machine.
    [[nodiscard]] static QString passwordFile();
};
