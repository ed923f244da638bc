// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/copy/Session.h"
#include "tests/reference/Feed.h"
#include "tests/reference/World.h"

namespace reference
{
/// What patrolctl prints: by the columns that are a row's identity, the rest of the row, both readable.
using Rows = std::map<std::string, std::string>;

/// All columns of `patrolctl visits`, of all duties (unit empty) or those of a unit and below, from a day through another.
Rows visitsByTheDatabase(copy::Session& session, Day from, Day through, const std::string& unit, Instant asOf);
Rows visitsByTheReference(const World& world, const std::vector<Verdict>& verdicts, Day from, Day through, const std::string& unit);

/// All columns of what `patrolctl visits` or `scores` printed.
Rows visitsAsPrinted(const Table& csv);
Rows scoresAsPrinted(const Table& csv);

/// All columns of `patrolctl scores`.
Rows scoresByTheDatabase(copy::Session& session, Of of, Day month, const std::string& unit, Instant asOf);
Rows scoresByTheReference(const World& world, const std::vector<Score>& scores, Of of, const std::string& unit);

const char* nameOf(Of of); ///< people, lines or units.

/// A row that the two tell differently; empty: it is not there.
struct Difference {
    std::string where; ///< What was asked, and the row's identity.
    std::string database;
    std::string reference;
};

std::vector<Difference> compare(const std::string& what, const Rows& database, const Rows& reference);
} // namespace reference
