// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/words/Entry.h"

#include <string_view>

namespace agent
{

/// SHA-256 of a text.
Digest sha256(std::string_view text);

/// The digest that stands before entry 1: SHA-256 of the journal's UUID in lower-case text.
Digest firstDigest(std::string_view journal);

/// The digest of an entry: SHA-256(previous digest in lower-case hex ‖ canonical line).
/// By hand: printf '%s%s' "$previous" "$line" | sha256sum
Digest nextDigest(const Digest& previous, std::string_view line);

} // namespace agent
