// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/database/Session.h"

#include <optional>

/// The window's own connection, as the server sees it.
struct ConnectionFacts {
    QString login, database, serverVersion, protocol, cipher;
    int schemaVersion = 0, bits = 0;
    bool overNetwork = false;
    std::optional<bool> encrypted; ///< None: the login may not know.
};

namespace settings_questions
{

ConnectionFacts connection(Session& session);

} // namespace settings_questions
