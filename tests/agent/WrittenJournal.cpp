// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/agent/WrittenJournal.h"

#include "reader-agent/seal/Chain.h"

#include <array>
#include <cstdio>
#include <stdexcept>

using namespace agent;

namespace
{

Digest headOf(Journal& journal)
{
    const auto last = journal.lastEntry();
    return last ? last->digest : firstDigest(journal.uuid());
}

} // namespace

WrittenJournal::WrittenJournal(const std::filesystem::path& file)
    : m_journal{file, Use::CardPath}, m_head{m_journal.head()}, m_digest{headOf(m_journal)}
{
}

void WrittenJournal::writeLine(const std::string& line, bool sound)
{
    m_digest = nextDigest(m_digest, sound ? line : line + "?");
    Entry entry;
    entry.number = ++m_head;
    entry.line = line;
    entry.digest = m_digest;
    if (m_journal.append(entry, realtimeUs()) == Kept::NoRoom) throw std::runtime_error("the disk is full");
}

std::string WrittenJournal::write(Kind kind, const std::string& uid, const Instant& at, Auth auth)
{
    Record record;
    record.number = m_head + 1;
    record.kind = kind;
    record.uid = uid;
    record.at = at;
    record.auth = auth;
    const std::string line = canonicalLine(record);
    writeLine(line);
    return line;
}

void WrittenJournal::tap(int count, const std::string& uid)
{
    for (int i = 0; i < count; ++i)
        write(Kind::Tap, uid, now());
}

void WrittenJournal::tenHours(int taps)
{
    constexpr std::int64_t tenHoursUs = 36'000'000'000, minuteUs = 60'000'000;
    Instant at{"0f8c6a1e-7a51-4f57-9f3d-2b1c6f0f5a11", 60'000'000'000, realtimeUs() - tenHoursUs - minuteUs, 120};
    write(Kind::Start, {}, at, Auth::None);
    for (int i = 0; i < taps; ++i) {
        const std::int64_t step = tenHoursUs / taps;
        at.boottimeNs += step * 1000;
        at.realtimeUs += step;
        std::array<char, 16> uid{};
        std::snprintf(uid.data(), uid.size(), "04%06X", i % 40);
        write(Kind::Tap, uid.data(), at);
    }
}
