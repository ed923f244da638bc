// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/settings/Settings.h"

#include <filesystem>

namespace agent
{

/// Writes a reader's journal as text that an auditor can check with sha256sum and openssl:
///   # patrol journal
///   # journal <uuid>
///   # reader <code>
///   # public-key <hex>
///   # head <entry> <digest> <signature in hex>
///   <digest> <canonical line>          one for each entry, oldest first
/// Returns how many entries were written. Throws JournalBroken when the journal or the key cannot be read, or the
/// file cannot be written.
std::int64_t exportJournal(const ReaderSettings& reader, const std::filesystem::path& file);

} // namespace agent
