// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/copy/Session.h"

namespace feed
{

/// A file that a plan feed may hold, as the database describes it.
struct FeedFile {
    std::string name; ///< units.csv …
    bool required = false;
    std::vector<std::string> columns;
};

/// All of them, in the order they are loaded.
std::vector<FeedFile> feedFiles(copy::Session& session);

} // namespace feed
