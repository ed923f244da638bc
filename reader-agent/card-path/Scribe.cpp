// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/card-path/Scribe.h"

#include "reader-agent/seal/Chain.h"

namespace agent
{

Scribe::Scribe(Journal& journal) : m_journal{journal}, m_head{0}, m_digest{firstDigest(journal.uuid())}
{
    if (const auto last = journal.lastEntry()) {
        m_head = last->number;
        m_digest = last->digest;
    }
}

Entry Scribe::write(Kind kind, const std::string& uid, const Instant& at, Auth auth)
{
    Entry entry{m_head + 1, canonicalLine({m_head + 1, kind, uid, at, auth}), {}};
    entry.digest = nextDigest(m_digest, entry.line);
    m_journal.append(entry, at.realtimeUs);
    m_head = entry.number;
    m_digest = entry.digest;
    return entry;
}

} // namespace agent
