// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/inspect/Walk.h"

#include "reader-agent/seal/Chain.h"

#include <set>

namespace agent
{

namespace
{

/// No database would take it, nor a bundle that holds it. What others say may have passed: the line is there.
bool isRefusedForGood(const Withheld& one)
{
    return one.why.starts_with("bad_line:") || one.why.starts_with("too_large:") || one.why.starts_with("its digest ");
}

class Walker
{
public:
    Walker(Journal& journal, const std::function<void(const Step&)>& visit)
        : m_visit{visit}, m_delivered{journal.delivered()}, m_last{firstDigest(journal.uuid())}
    {
        for (const Withheld& one : journal.withheld())
            if (isRefusedForGood(one)) m_withheld.insert(one.entry);
    }

    void take(Entry entry)
    {
        // Only what the database holds is ever removed; any other gap is a loss.
        const bool removed = entry.number > m_next && m_next <= m_delivered;
        if (removed) m_last.reset();
        for (; !removed && m_next < entry.number; ++m_next)
            show({m_next, {}, {}, true, false}, false);
        m_next = entry.number + 1;
        if (m_withheld.contains(entry.number)) {
            entry.line.clear();
            entry.missing = true;
        }
        show(std::move(entry), removed);
    }

private:
    void show(Entry entry, bool afterRemoved)
    {
        const Step step{std::move(entry), m_last, afterRemoved};
        m_visit(step);
        m_last = step.entry.digestKnown ? std::optional{step.entry.digest} : std::nullopt;
    }

    const std::function<void(const Step&)>& m_visit;
    std::int64_t m_delivered;
    std::int64_t m_next = 1;
    std::optional<Digest> m_last;
    std::set<std::int64_t> m_withheld;
};

} // namespace

bool Step::breaksTheChain() const
{
    return previous && !entry.missing && entry.digest != nextDigest(*previous, entry.line);
}

void walk(Journal& journal, const std::function<void(const Step&)>& visit)
{
    Walker walker{journal, visit};
    journal.forEach([&](const Entry& entry) { walker.take(entry); });
}

} // namespace agent
