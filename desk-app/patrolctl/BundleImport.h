// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/copy/Session.h"
#include "desk-app/feed/Problem.h"

#include <filesystem>
#include <string>

/// What became of a bundle.
struct TakenBundle {
    feed::Problems problems;  ///< None: all of it is in the database.
    std::string refused = {}; ///< A refusal of the database, a code; entries before the refused ones are taken.
    std::string detail = {};  ///< The refusal in the database's own words.
    std::int64_t added = 0;   ///< Entries that were new.
    std::int64_t known = 0;   ///< Entries that had arrived before.
    bool clockTrusted = true; ///< False: the reader's clock was not right, so it is not known what the bundle is
                              ///< complete through.
};

/// Takes the bundle of a reader's journal into the database, in one transaction, through the door its pushes go
/// through: what is there already is known, and nothing is taken twice. After a refusal its alarm is kept, and so are
/// the entries before the refused ones. `reader`, when given, must be the bundle's.
/// `completeThrough` (RFC 3339), when given, goes before the instant that the bundle says.
TakenBundle importBundle(copy::Session& session, const std::filesystem::path& file, const std::string& reader,
                         const std::string& completeThrough);
