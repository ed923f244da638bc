// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/journal/Journal.h"

namespace agent
{

/// Writes entries into a journal, each sealed to the one before it.
class Scribe
{
public:
    explicit Scribe(Journal& journal);

    /// Writes what happened as the next entry; on disk when this returns. Throws JournalBroken.
    Entry write(Kind kind, const std::string& uid, const Instant& at, Auth auth);

private:
    Journal& m_journal;
    std::int64_t m_head;
    Digest m_digest;
};

} // namespace agent
