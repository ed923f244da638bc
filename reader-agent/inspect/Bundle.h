// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/journal/Journal.h"
#include "reader-agent/seal/Key.h"
#include "reader-agent/seal/NewFile.h"

#include <optional>
#include <string>

namespace agent
{

/// What a bundle says besides the entries.
struct BundleHead {
    std::string reader;
    std::int64_t from = 1;
    const Key* key = nullptr;    ///< Null: the bundle is not signed.
    std::string completeThrough; ///< RFC 3339, or "-".
};

/// What went into a bundle.
struct BundleContent {
    std::int64_t first = 0, last = 0; ///< last is first - 1 when there is no entry.
    std::int64_t missing = 0;
    std::int64_t brokenAt = 0; ///< Number of the first entry that does not follow the one before; 0 = none.
};

/// Writes the journal's entries as a bundle. Throws JournalBroken, std::system_error.
BundleContent writeBundle(Journal& journal, const BundleHead& head, NewFile& output);

} // namespace agent
