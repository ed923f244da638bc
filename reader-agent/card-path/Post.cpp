// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/card-path/Post.h"

#include <algorithm>
#include <utility>

namespace agent
{

namespace
{

using namespace std::chrono_literals;

constexpr auto journalIsFreed = 2000ms; ///< A killed agent is gone by then.
constexpr std::size_t entriesToRead = 1000;
constexpr std::size_t tapsToRemember = 200;
constexpr std::uint8_t speaksApdus = 0x20;         ///< Bit of the SAK: ISO/IEC 14443-4.
constexpr std::int64_t clockIsTrusted = 1'000'000; ///< Error in microseconds up to which a clock is synchronised.

bool tellsOfHearing(const std::vector<Entry>& entries)
{
    return std::ranges::any_of(entries, [](const Entry& entry) {
        const auto parts = partsOf(entry.line);
        return parts && (parts->kind == "listening" || parts->kind == "deaf");
    });
}

} // namespace

Post::Post(const Settings& settings, const ReaderSettings& reader, const CardKeys& keys, Pulse& pulse)
    : m_settings{settings}, m_reader{reader}, m_keys{keys}, m_asks{keys.desfireSite || keys.sunFile}, m_pulse{pulse},
      m_keeper{reader, pulse}, m_touch{reader.holdOff}, m_lookout{settings, reader, m_asks},
      m_signals{settings, reader, [this](auto mask, auto value) { m_lookout.pins(mask, value); }}, m_deafness{
                                                                                                       {}, m_startedAt}
{
    m_keeper.open(journalIsFreed);
    meetJournal();
}

/// The first journal of this run tells of the run before, and is told of the start; a further one is new.
void Post::meetJournal()
{
    if (m_keeper.opened() == m_journals) return;
    const bool first = m_journals == 0;
    m_journals = m_keeper.opened();
    const auto newest = m_keeper.ask([](Journal& one) { return one.newest(entriesToRead); }, std::vector<Entry>{});
    if (!first) {
        // It may hold the tap that met the damage, or what went over from another one.
        if (newest.size() < entriesToRead && !tellsOfHearing(newest)) m_deafness.startNewJournal();
        return;
    }
    const auto looked = m_keeper.ask([](Journal& one) { return one.lastLooked(); }, std::optional<Instant>{});
    m_deafness = Deafness{pastFrom(newest, looked), m_startedAt};
    rememberTaps(newest);
    noteDeafness();
    m_keeper.note(Kind::Start, m_startedAt);
}

void Post::rememberTaps(const std::vector<Entry>& newest)
{
    const auto last = newest.begin() + static_cast<std::ptrdiff_t>(std::min(newest.size(), tapsToRemember));
    for (auto entry = std::make_reverse_iterator(last); entry != newest.rend(); ++entry) {
        const auto parts = partsOf(entry->line);
        if (parts && parts->kind == "tap" && parts->bootId == bootId() && !parts->auth.starts_with("failed"))
            m_touch.remember(std::string{parts->uid}, Time{parts->boottimeNs});
    }
}

bool Post::listen()
{
    bool news = false;
    while (const auto report = m_lookout.next())
        news = take(*report) || news;
    return news;
}

bool Post::take(const Report& report)
{
    switch (report.kind) {
    case Report::Kind::Answer:
    case Report::Kind::NoAnswer:
        return heard(report);
    case Report::Kind::Lost:
        return lost();
    default:
        return looked(report);
    }
}

/// The chip answered a look.
bool Post::looked(const Report& report)
{
    // It looks again, so the card that was asked has been let go.
    bool news = m_asked && finishAsking();
    if (!std::exchange(m_chipAnswers, true)) m_signals.chipAnswersAgain();
    const bool listens = m_keeper.keeps();
    news = m_pulse.listening.exchange(listens) != listens || news;
    if (listens && m_deafness.wantsListening()) {
        m_deafness.saidListening(report.boottimeNs);
        m_keeper.note(Kind::Listening, atBoottime(report.boottimeNs));
        news = true;
    }
    if (report.kind == Report::Kind::Card) return sawCard(report) || news;
    m_touch.missed(Time{report.boottimeNs});
    vouch(report.boottimeNs);
    return news;
}

/// Every tap before that instant is in the journal, and the journal could have taken one.
void Post::vouch(std::int64_t boottimeNs)
{
    if (m_asked || !m_keeper.keeps() || m_deafness.wantsListening()) return;
    m_deafness.looked(boottimeNs);
    m_pulse.lastPollNs = boottimeNs; // last: whoever reads it finds the taps before it in the journal
}

bool Post::sawCard(const Report& report)
{
    const Sight sight = m_touch.seen(report.text, Time{report.boottimeNs});
    if (sight == Sight::Touch) return touched(report);
    letGo(report);
    if (sight == Sight::Repeat) {
        ++m_pulse.repeated;
        m_signals.show(Outcome::Repeated, report.text);
    }
    vouch(report.boottimeNs);
    return false;
}

bool Post::touched(const Report& report)
{
    const Instant at{bootId(), report.boottimeNs, report.realtimeUs, clockErrorUs()};
    const CardSeen card{report.text, report.atqa, report.sak, report.bytes};
    const Policy wanted = policy();
    if (!hasKeys(wanted, m_keys)) missKeys();
    const auto counter = wanted == Policy::Uid ? std::nullopt
                                               : m_keeper.ask([&](Journal& one) { return one.lastCounter(card.uid); },
                                                              std::optional<std::int64_t>{});
    if (auto session = makeProof(m_keys, wanted, card, counter)) {
        m_asked.emplace(card.uid, at, std::move(session));
        return goOnAsking();
    }
    letGo(report);
    record(card.uid, at, proofWithoutAsking(wanted, m_keys, card), {});
    return true;
}

/// Cards are then taken by their number: this host's failing is no card's failure, but nobody must think otherwise.
void Post::missKeys()
{
    m_pulse.keysMissing = true;
    m_keyless.meet("reader " + m_reader.code +
                   ": its cards must prove more than this host has keys for, and are taken "
                   "by their number until [keys] of the configuration names them; see reader-agent doctor");
}

/// The watcher holds cards that could prove themselves.
void Post::letGo(const Report& card)
{
    if (m_asks && (card.sak & speaksApdus) != 0) m_lookout.release();
}

/// Says the next thing to the card; true when there was nothing left to say and the tap is written.
bool Post::goOnAsking()
{
    const auto request = m_asked->session->request();
    if (!request) return finishAsking();
    m_lookout.exchange(m_asked->session->deadline(), *request);
    ++m_unanswered;
    return false;
}

bool Post::heard(const Report& answer)
{
    m_unanswered = std::max(0, m_unanswered - 1);
    if (m_unanswered > 0 || !m_asked) return false; // it comes too late
    if (answer.kind == Report::Kind::Answer)
        m_asked->session->take(answer.bytes);
    else
        m_asked->session->fail();
    return goOnAsking();
}

bool Post::finishAsking()
{
    const Asked asked = std::move(*m_asked);
    m_asked.reset();
    m_lookout.release();
    record(asked.uid, asked.at, asked.session->result(), asked.session->counter());
    return true;
}

void Post::record(const std::string& uid, const Instant& at, const Proof& proof, std::optional<std::int64_t> counter)
{
    const auto entry = m_keeper.tap(uid, at, proof, counter);
    if (!entry) {
        m_touch.forgive(uid);
        m_deafness.failedToKeep();
        m_signals.show(Outcome::NotKept, uid);
        return;
    }
    if (proof.level == Auth::Failed) m_touch.forgive(uid);
    m_signals.show(outcomeOf(uid, at, proof), uid, *entry, proof.level == Auth::Failed ? proof.detail : "");
    meetJournal();
    vouch(at.boottimeNs);
}

Outcome Post::outcomeOf(const std::string& uid, const Instant& at, const Proof& proof)
{
    if (proof.level == Auth::Failed) return Outcome::Failed;
    const auto when = at.clockErrorUs < clockIsTrusted ? std::optional{at.realtimeUs} : std::nullopt;
    const Known known = m_keeper.ask([&](Journal& one) { return one.knows(uid, when); }, Known::NoList);
    if (known == Known::No) return Outcome::Unknown;
    return m_pulse.online ? Outcome::Taken : Outcome::Offline;
}

/// The database's word for this reader's unit, else the configuration's.
Policy Post::policy()
{
    const std::string told = m_keeper.ask([](Journal& one) { return one.note("authentication"); }, std::string{});
    const auto found = policyFromWord(told);
    return found ? *found : policyFromWord(m_settings.authentication).value_or(Policy::Uid);
}

bool Post::lost()
{
    const bool news = m_asked && finishAsking();
    m_unanswered = 0;
    m_chipAnswers = false;
    ++m_pulse.restarts;
    return m_pulse.listening.exchange(false) || news;
}

bool Post::keepUp()
{
    m_keeper.keepUp();
    const bool another = m_keeper.opened() != m_journals;
    meetJournal();
    // Whose journal another agent writes, that agent watches.
    const auto loss = m_keeper.deniedBecause().empty() ? m_lookout.keepUp() : std::nullopt;
    bool news = another;
    news = (loss && lost()) || news;
    news = noteDeafness() || news;
    m_signals.tick();
    m_signals.reap();
    return news;
}

bool Post::noteDeafness()
{
    const auto since = m_deafness.deafSince(Time{boottimeNs()});
    if (!since) return false;
    m_deafness.saidDeaf();
    m_keeper.note(Kind::Deaf, *since);
    return true;
}

Post::Time Post::dueAt() const
{
    const Time written = std::min(m_keeper.dueAt(), m_deafness.dueAt());
    const Time watched = m_keeper.deniedBecause().empty() ? m_lookout.dueAt() : Time::max();
    return std::min({written, watched, m_signals.dueAt()});
}

const std::string& Post::deniedBecause() const
{
    return m_keeper.deniedBecause().empty() ? m_lookout.deniedBecause() : m_keeper.deniedBecause();
}

void Post::askToEnd()
{
    if (m_asked) finishAsking();
    m_signals.goDark(); // while the watcher can still set pins
    m_lookout.askToEnd();
}

void Post::waitForEnd(std::chrono::milliseconds limit)
{
    m_lookout.waitForEnd(limit);
    // So that a quick restart is told from a long silence.
    const auto last = m_deafness.lastLook();
    if (last) m_keeper.ask([&](Journal& one) { return one.markLooked(*last), true; }, false);
}

} // namespace agent
