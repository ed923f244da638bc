// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/delivery/OwnChain.h"

#include "reader-agent/seal/Chain.h"

namespace agent
{

namespace
{

std::optional<Digest> known(const Entry& entry)
{
    return entry.digestKnown ? std::optional{entry.digest} : std::nullopt;
}

/// Where the chain stands before an entry; nothing when that is no longer kept.
std::optional<Digest> digestBefore(Journal& journal, std::int64_t number)
{
    if (number == 1) return firstDigest(journal.uuid());
    std::optional<Digest> before;
    journal.forEach([&](const Entry& entry) {
        if (entry.number == number - 1) before = known(entry);
    });
    return before;
}

} // namespace

std::optional<std::int64_t> firstBroken(Journal& journal, const std::vector<Entry>& entries)
{
    if (entries.empty()) return std::nullopt;
    std::optional<Digest> previous = digestBefore(journal, entries.front().number);
    for (const Entry& entry : entries) {
        if (previous && !entry.missing && nextDigest(*previous, entry.line) != entry.digest) return entry.number;
        previous = known(entry);
    }
    return std::nullopt;
}

} // namespace agent
