// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/copy/Session.h"
#include "desk-app/feed/Problem.h"

#include <filesystem>

namespace feed
{

/// What became of a patrol wand's download.
struct Downloaded {
    Problems problems; ///< None: all is well.
    std::string added; ///< Clock-ins that were new.
    std::string known; ///< Clock-ins that had been there.
};

/// Imports a wand's clock-ins (CSV with the columns at, uid in any order) for `reader`, complete through that instant
/// (RFC 3339), in one transaction, if the file has no problem; else changes nothing.
Downloaded importDownload(copy::Session& session, const std::filesystem::path& file, const std::string& reader,
                          const std::string& completeThrough);

} // namespace feed
