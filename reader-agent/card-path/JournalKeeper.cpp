// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/card-path/JournalKeeper.h"

#include "reader-agent/seal/Chain.h"
#include "reader-agent/words/Trouble.h"

namespace agent
{

namespace
{

constexpr std::size_t notesAtMost = 100; ///< A clock that is set all day long while the disk is full.

JournalKeeper::Time bootTime()
{
    return JournalKeeper::Time{boottimeNs()};
}

} // namespace

bool JournalKeeper::open(std::chrono::milliseconds patience)
try {
    return m_journal || (lock(patience) && take(openJournal(m_reader.journal)));
} catch (const JournalBroken& broken) {
    m_journal.reset();
    m_tryAt = bootTime() + betweenTries;
    m_noJournal.meet("reader " + m_reader.code + ": " + broken.what() + "; no tap can be kept until it can be written");
    return false;
}

bool JournalKeeper::lock(std::chrono::milliseconds patience)
{
    if (m_lock) return true;
    if (auto lock = JournalLock::take(m_reader.journal, patience)) {
        m_lock.emplace(std::move(*lock));
        m_denied.clear();
        return true;
    }
    m_denied = "journal " + m_reader.journal.string() + " is in use by another agent, process " +
               JournalLock::holder(m_reader.journal).value_or("unknown");
    m_tryAt = bootTime() + betweenTries;
    m_noJournal.meet("reader " + m_reader.code + ": " + m_denied + "; end that one first");
    return false;
}

bool JournalKeeper::take(OpenedJournal opened)
{
    if (!opened.said.empty()) say("reader " + m_reader.code + ": " + opened.said);
    if (!opened.salvaged.empty()) m_pulse.journalDamaged = true;
    const auto last = opened.journal.lastEntry();
    m_head = last ? last->number : 0;
    m_digest = last ? last->digest : firstDigest(opened.journal.uuid());
    m_journal.emplace(std::move(opened.journal));
    ++m_pulse.journals;
    m_noJournal.end("reader " + m_reader.code + ": the journal can be written again");
    return true;
}

std::optional<std::int64_t> JournalKeeper::tap(const std::string& uid, const Instant& at, const Proof& proof,
                                               std::optional<std::int64_t> counter)
{
    if (!tryAll()) return std::nullopt;
    return write({0, Kind::Tap, uid, at, proof.level, proof.detail}, counter);
}

void JournalKeeper::note(Kind kind, const Instant& at)
{
    if (m_waiting.size() < notesAtMost) m_waiting.push_back({kind, at});
    tryAll();
}

bool JournalKeeper::keepUp()
{
    const Time now = bootTime();
    examineWhenAsked(now);
    goOnAnewWhenAsked();
    if (keeps() || now < m_tryAt) return keeps();
    m_tryAt = now + betweenTries;
    return open() && tryAll();
}

bool JournalKeeper::tryAll()
{
    for (; !m_waiting.empty(); m_waiting.pop_front())
        if (!write({0, m_waiting.front().kind, {}, m_waiting.front().at}, std::nullopt)) return false;
    return true;
}

std::optional<std::int64_t> JournalKeeper::write(const Record& what, std::optional<std::int64_t> counter)
{
    const bool wasOpen = m_journal.has_value();
    const auto number = append(what, counter);
    if (number || !wasOpen || m_journal || !open()) return number;
    // A journal that broke just now is opened again, or replaced, at once; the entry may have reached it all the same.
    return endsWith(what) ? std::optional{m_head} : append(what, counter);
}

/// True when the last entry is this one: one touch must not become two.
bool JournalKeeper::endsWith(const Record& what)
{
    const auto last = ask([](Journal& journal) { return journal.lastEntry(); }, std::optional<Entry>{});
    const auto parts = last ? partsOf(last->line) : std::nullopt;
    return parts && parts->boottimeNs == what.at.boottimeNs && parts->bootId == what.at.bootId &&
           parts->uid == (what.uid.empty() ? "-" : what.uid);
}

std::optional<std::int64_t> JournalKeeper::append(Record what, std::optional<std::int64_t> counter)
{
    if (!open()) return std::nullopt;
    what.number = m_head + 1;
    Entry entry{what.number, canonicalLine(what), {}};
    entry.digest = nextDigest(m_digest, entry.line);
    const auto kept = counter ? std::optional{CardCounter{what.uid, *counter}} : std::nullopt;
    const auto became =
        ask([&](Journal& journal) { return std::optional{journal.append(entry, what.at.realtimeUs, kept)}; },
            std::optional<Kept>{});
    if (became) remember(*became);
    if (!became || *became == Kept::NoRoom) return std::nullopt;
    m_head = entry.number;
    m_digest = entry.digest;
    return entry.number;
}

void JournalKeeper::remember(Kept kept)
{
    const std::string start = "reader " + m_reader.code + ": the disk of the journal ";
    m_pulse.diskFull = kept != Kept::OnDisk;
    if (kept == Kept::FromReserve) m_onReserve.meet(start + "is full; the last entries go to the reserve, make room");
    if (kept == Kept::OnDisk) m_onReserve.end(start + "has room again");
    if (kept != Kept::NoRoom) return m_noRoom.end(start + "takes entries again");
    m_tryAt = bootTime() + betweenTries;
    m_noRoom.meet(start + "is full, and so is the reserve; no tap can be kept until there is room");
}

void JournalKeeper::lose(const std::string& why)
{
    m_journal.reset();
    m_tryAt = bootTime() + betweenTries;
    m_noJournal.meet("reader " + m_reader.code + ": " + why + "; opening it again");
}

void JournalKeeper::examineWhenAsked(Time now)
{
    if (!m_pulse.unreadable || now - m_examinedAt < betweenChecks) return;
    m_pulse.unreadable = false;
    m_examinedAt = now;
    m_journal.reset();
    open();
}

/// What the courier says of another journal than the one that is open counts for nothing: it will say it again.
void JournalKeeper::goOnAnewWhenAsked()
try {
    const std::int64_t from = m_pulse.doubledFrom.exchange(0);
    if (from == 0 || !m_journal || m_pulse.doubledIn != m_pulse.journals) return;
    m_pulse.journalDamaged = true;
    m_journal.reset();
    take(goOnAnew(m_reader.journal, from));
    m_doubled.end("reader " + m_reader.code + ": a new journal has begun");
} catch (const JournalBroken& broken) {
    m_doubled.meet("reader " + m_reader.code + ": the database holds other entries under this journal's numbers, and " +
                   "no new journal can be begun: " + broken.what() + "; the old one goes on, trying again");
    open();
}

} // namespace agent
