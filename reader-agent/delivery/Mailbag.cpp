// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/delivery/Mailbag.h"

#include "reader-agent/delivery/CardList.h"
#include "reader-agent/delivery/Health.h"
#include "reader-agent/delivery/OwnChain.h"
#include "reader-agent/seal/Chain.h"
#include "reader-agent/words/Trouble.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace agent
{

namespace
{

constexpr std::chrono::milliseconds firstRetry{250};
constexpr std::chrono::hours betweenPrunes{1};
constexpr std::size_t smallestBatch = 8; ///< However slow the line, as long as the database refuses none of them.
constexpr std::chrono::minutes betweenTrialsOfMore{1};
constexpr std::int64_t synchronisedUs = 1'000'000;
constexpr std::size_t tapAmong = 50; ///< So many of the newest entries are looked through for the last tap.

/// What no canonical line has: then it is the entry, whatever the database says.
bool isText(const std::string& line)
{
    return std::ranges::all_of(line, [](char c) { return c >= ' ' && c <= '~'; });
}

/// The number in "entry 17: held already with other content"; 0 when there is none.
std::int64_t entryNamedIn(std::string_view detail)
{
    static constexpr std::string_view start = "entry ";
    std::int64_t entry = 0;
    if (detail.starts_with(start)) std::from_chars(detail.data() + start.size(), detail.data() + detail.size(), entry);
    return entry;
}

} // namespace

Mailbag::Mailbag(const Settings& settings, const ReaderSettings& reader, const Pulse& pulse,
                 const std::filesystem::path& file, Of of)
    : m_settings{settings}, m_reader{reader}, m_pulse{pulse}, m_of{of}, m_journal{file, Use::Courier},
      m_batchLimit{settings.batchEntries}, m_doubt{settings.patience.doubt, settings.patience.doubtTries},
      m_suspicion{settings.patience.doubtFirst, settings.patience.doubtLongest},
      m_backoff{firstRetry, settings.retryMax}, m_nextHeartbeat{Clock::now() + afterBoot(boottimeNs())}
{
    if (of == Of::Reader) m_notBefore = m_nextHeartbeat;
}

std::string Mailbag::name() const
{
    return "reader " + m_reader.code + (m_of == Of::Salvage ? ", salvaged journal " + m_journal.uuid() : "");
}

Mailbag::Clock::time_point Mailbag::dueAt()
{
    bool news = undelivered() > 0 || m_doubt.asksForProof();
    if (m_of == Of::Salvage) return news ? m_notBefore : Clock::time_point::max();
    lookForOffers();
    news = news || !m_offers.empty() || m_moreCards || m_pulse.listening != m_saidListening;
    return std::max(m_notBefore, news ? Clock::time_point{} : m_nextHeartbeat);
}

Push Mailbag::nextPush(bool mayBeComplete)
{
    // In this order: what was seen before the last poll is in the journal by now, so it is in the batch, or before
    // `next`.
    const std::int64_t lastPollNs = m_pulse.lastPollNs;
    m_saidListening = m_pulse.listening;
    m_offering = !m_offers.empty() && undelivered() == 0 && !m_doubt.asksForProof();
    if (m_offering) return offer(m_offers.front());
    Batch batch = m_journal.undelivered(m_doubt.limit(m_batchLimit));
    const std::int64_t first = batch.entries.empty() ? m_journal.delivered() + 1 : batch.entries.front().number;
    if (m_doubt.asksForProof() && !batch.entries.empty()) batch = {{}, std::move(batch.entries.front())};
    const std::int64_t last = first + static_cast<std::int64_t>(batch.entries.size()) - 1;
    Push push{m_reader.code, m_journal.uuid(), first, {}, now(), {}, {}, {}, {}, {}};
    sign(push, batch.entries);
    if (m_of == Of::Reader) push.cardsVersion = m_journal.cardsVersion();
    if (m_of == Of::Reader && mayBeComplete) push.completeThroughNs = completeThrough(batch, lastPollNs);
    push.health = health(batch.entries, m_journal.head() - last);
    push.entries = std::move(batch.entries);
    m_sentThrough = std::max(m_sentThrough, last);
    return push;
}

/// The withheld entries whose lines are there, and follow from the entries before them.
void Mailbag::lookForOffers()
{
    if (Clock::now() < m_nextOffers) return;
    m_nextOffers = Clock::now() + m_settings.patience.offer;
    m_offers.clear();
    const auto withheld = m_journal.withheld();
    for (const Withheld& one : withheld) {
        const auto entry = one.entry <= m_journal.delivered() ? m_journal.entry(one.entry) : std::nullopt;
        if (!entry) continue;
        const auto before = m_journal.entry(one.entry - 1);
        // Of one that cannot be read the database does not know the digest.
        const bool follows = before ? nextDigest(before->digest, entry->line) == entry->digest
                                    : std::ranges::find(withheld, one.entry - 1, &Withheld::entry) == withheld.end();
        if (follows) m_offers.push_back(*entry);
    }
}

/// Only this line, unsigned: the heads that were sent speak for it.
Push Mailbag::offer(const Entry& entry)
{
    Push push{m_reader.code, m_journal.uuid(), entry.number, {entry}, now(), {}, {}, {}, {}, {}};
    push.health = health(push.entries, undelivered());
    return push;
}

/// Without a refusal the line is in its place: of both digests, its own and the one before, the database knew.
void Mailbag::takeOffer(const Push& sent, const Answer& answer)
{
    m_offers.pop_front(); // refused again: until the next time
    if (!answer.refused.empty() || answer.holdsThrough < sent.firstEntry) return;
    m_journal.release(sent.firstEntry);
    say(name() + ": the database took entry " + std::to_string(sent.firstEntry) + ", which had been withheld");
}

/// A reader that is enrolled while the agent runs signs from the next batch on.
void Mailbag::sign(Push& push, const std::vector<Entry>& entries)
try {
    if (!m_key) m_key = Key::fromFile(m_reader.key);
    if (!m_key)
        return m_keyless.meet("reader " + m_reader.code + ": not enrolled, there is no key " + m_reader.key.string() +
                              "; entries are delivered unsigned until: reader-agent enroll --reader " + m_reader.code);
    m_keyless.end("reader " + m_reader.code + ": entries are signed now");
    // Where the chain stands after a missing entry is not always known: the next head speaks for this one, too.
    if (entries.empty() || !entries.back().digestKnown) return;
    push.publicKey = m_key->publicKey();
    push.signature = m_key->sign(headText(push.journal, entries.back()));
} catch (const KeyUnusable& unusable) {
    m_keyless.meet("reader " + m_reader.code + ": entries are delivered unsigned: " + unusable.what());
}

std::optional<std::int64_t> Mailbag::completeThrough(const Batch& batch, std::int64_t lastPollNs) const
{
    if (!batch.next) return lastPollNs > 0 ? std::optional{lastPollNs} : std::nullopt;
    const auto waiting = partsOf(batch.next->line);
    // A backlog of an older boot cannot be told in this boot's time.
    if (!waiting || waiting->bootId != bootId()) return std::nullopt;
    return waiting->boottimeNs;
}

std::string Mailbag::health(const std::vector<Entry>& entries, std::int64_t undeliveredAfter)
{
    const Health health{undeliveredAfter,  m_journal.kept(), m_saidListening,
                        m_key.has_value(), lastTap(),        whyMissing(entries)};
    return healthJson(health, m_pulse, m_reader);
}

std::optional<std::string> Mailbag::lastTap()
{
    const std::int64_t head = m_journal.head();
    if (head == std::exchange(m_lastTapEntry, head)) return m_lastTap;
    for (const Entry& entry : m_journal.newest(tapAmong)) {
        const auto parts = partsOf(entry.line);
        if (!parts || parts->kind != "tap") continue;
        m_lastTap = parts->realtime;
        break;
    }
    return m_lastTap;
}

std::string Mailbag::whyMissing(const std::vector<Entry>& entries)
{
    if (std::ranges::none_of(entries, &Entry::missing)) return {};
    std::string why;
    for (const Withheld& withheld : m_journal.withheld())
        if (withheld.entry >= entries.front().number && withheld.entry <= entries.back().number)
            why += (why.empty() ? "entry " : "; entry ") + std::to_string(withheld.entry) + ": " + withheld.why;
    return why.empty() ? "no longer kept by the reader" : why;
}

void Mailbag::take(const Push& sent, const Answer& answer)
{
    m_nextHeartbeat = Clock::now() + spread(m_settings.heartbeat);
    m_doubledFrom = 0;
    if (m_offering) return takeOffer(sent, answer);
    // Behind what was delivered before: a failover lost it, and it is sent again.
    const bool behind = answer.refused == "gap" && answer.holdsThrough < m_journal.delivered();
    if (answer.refused.empty() || behind)
        follow(sent, answer);
    else if (answer.refused == "bad_line" || answer.refused == "too_large")
        blame(sent, answer.refused + ": " + answer.detail, true);
    else if (answer.refused == "broken_chain")
        checkOwnChain(sent, answer);
    else if (answer.refused == "fork" && m_of == Of::Reader)
        meetFork(sent, answer);
    else
        waitAfterRefusal(sent, answer.refused + ": " + answer.detail);
    takeCards(answer);
    if (m_of == Of::Reader) pruneNowAndThen();
}

void Mailbag::follow(const Push& sent, const Answer& answer)
{
    const std::int64_t head = m_journal.head();
    const std::int64_t expected = sent.firstEntry + static_cast<std::int64_t>(sent.entries.size()) - 1;
    if (answer.holdsThrough < expected)
        say(name() + ": the database holds entries up to " + std::to_string(answer.holdsThrough) + ", not " +
            std::to_string(expected) + "; sending again from there");
    // What it holds and never had from here may have other content than ours: it is sent to be compared.
    const std::int64_t compared =
        m_of == Of::Reader ? std::min(answer.holdsThrough, std::max(expected, m_sentThrough)) : answer.holdsThrough;
    m_journal.setDelivered(std::clamp<std::int64_t>(compared, 0, head));
    m_notBefore = {};
    if (m_of == Of::Reader && answer.holdsThrough > head && compared == head && isEmpty()) return tellDoubled(head + 1);
    if (!answer.refused.empty()) return;
    if (sent.entries.empty() && m_doubt.asksForProof()) return judge(sent);
    if (std::ranges::any_of(sent.entries, [](const Entry& entry) { return !entry.missing; })) m_doubt.landed(expected);
    if (sent.entries.empty() && !isEmpty()) return;
    if (Clock::now() >= m_notMoreBefore) m_batchLimit = std::min(m_batchLimit * 2, m_settings.batchEntries);
    m_backoff.reset();
    m_refusal.end(name() + ": the database takes the entries again");
}

void Mailbag::judge(const Push& sent)
{
    if (const auto guilty = m_doubt.verdict()) return withhold(guilty->entry, guilty->why);
    waitAfterRefusal(sent, "too many in a row for it to be the entries; look at the server's log");
}

void Mailbag::withhold(std::int64_t entry, const std::string& why)
{
    m_journal.withhold(entry, why);
    say(name() + ": entry " + std::to_string(entry) + " cannot be delivered and is withheld (" + why +
        "); the journal keeps it, the others go on");
}

void Mailbag::blame(const Push& sent, const std::string& why, bool sure)
{
    if (m_offering) return m_offers.pop_front();
    const bool sentAsMissing = sent.entries.size() == 1 && sent.entries.front().missing;
    if (sent.entries.empty() || sentAsMissing) {
        m_doubt.acquit();
        return waitAfterRefusal(sent, why + "; no entry is to blame, the database does not fit this agent: run "
                                            "schema/deploy on it, or upgrade the agent");
    }
    const bool byItself = sure || !isText(sent.entries.front().line);
    const auto found = m_doubt.narrow(sent.firstEntry, sent.entries.size(), why, byItself);
    m_notBefore = {};
    if (found == Doubt::Found::Suspect) suspect(sent, why);
}

void Mailbag::checkOwnChain(const Push& sent, const Answer& answer)
{
    const auto broken = firstBroken(m_journal, sent.entries);
    if (!broken)
        return compareAll(sent, "broken_chain: " + answer.detail +
                                    "; the journal's own chain is sound, so the database holds other entries of it");
    withhold(*broken, "its digest does not follow from the one before");
    m_notBefore = {};
}

/// What the server refuses by an error of its own may pass: then no tap is to be called missing.
void Mailbag::suspect(const Push& sent, const std::string& why)
{
    m_notBefore = Clock::now() + m_suspicion.next();
    m_refusal.meet(name() + ": the database does not take entry " + std::to_string(sent.firstEntry) + ": " + why +
                       "; trying again for some minutes before it is withheld; look at the server's log",
                   "suspect");
}

/// Somewhere before this push the database holds other entries: what is kept is sent again, to find the first one.
void Mailbag::compareAll(const Push& sent, const std::string& why)
{
    const std::int64_t oldest = m_journal.head() - m_journal.kept() + 1;
    if (m_of == Of::Salvage || sent.firstEntry == m_comparedBefore) return waitAfterRefusal(sent, why);
    if (sent.firstEntry <= oldest) return tellDoubled(sent.firstEntry);
    m_comparedBefore = sent.firstEntry;
    m_sentThrough = oldest - 1;
    m_journal.setDelivered(oldest - 1);
    m_notBefore = {};
}

void Mailbag::meetFork(const Push& sent, const Answer& answer)
{
    const std::int64_t from = entryNamedIn(answer.detail);
    const std::int64_t end = sent.firstEntry + static_cast<std::int64_t>(sent.entries.size());
    if (from < sent.firstEntry || from >= end) return waitAfterRefusal(sent, "fork: " + answer.detail);
    tellDoubled(from);
}

/// The card path begins a new journal, and another bag takes over; unless it cannot, and then it is told again.
void Mailbag::tellDoubled(std::int64_t from)
{
    m_doubledFrom = from;
    m_notBefore = Clock::now() + m_backoff.next();
}

void Mailbag::waitAfterRefusal(const Push& sent, const std::string& why)
{
    m_notBefore = Clock::now() + m_backoff.next();
    m_refusal.meet(name() + ": the database refuses entries from " + std::to_string(sent.firstEntry) + " on: " + why +
                       "; the journal keeps them, trying again",
                   why.substr(0, why.find(':')));
}

void Mailbag::sendLess(bool byServer)
{
    const std::size_t least = byServer ? 1 : std::min(smallestBatch, m_settings.batchEntries);
    m_batchLimit = std::max(m_batchLimit / 2, least);
    if (byServer) m_notMoreBefore = Clock::now() + betweenTrialsOfMore;
}

void Mailbag::takeCards(const Answer& answer)
{
    m_moreCards = false;
    if (!answer.cardsVersion || m_of == Of::Salvage) return;
    m_journal.keepNote("authentication", answer.authentication.value_or(""));
    const auto changes = cardChanges(answer.cards);
    if (!changes) return say(name() + ": the list of known cards came in another shape; the old one is kept");
    const bool kept = m_journal.takeCards(*answer.cardsVersion, answer.cardsAll, *changes);
    m_moreCards = kept && changes->size() == cardsAtOnce;
}

void Mailbag::pruneNowAndThen()
{
    if (Clock::now() < m_nextPrune) return;
    const auto keep = std::chrono::duration_cast<std::chrono::microseconds>(m_settings.keepDays);
    const bool clockCounts = clockErrorUs() < synchronisedUs; // no other clock tells how old anything is
    const bool more = m_journal.prune(m_settings.keepEntries, clockCounts ? realtimeUs() - keep.count() : 0) > 0;
    m_nextPrune = more ? Clock::time_point{} : Clock::now() + betweenPrunes;
}

} // namespace agent
