// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/delivery/Mailbag.h"

#include "reader-agent/words/Trouble.h"

#include <algorithm>

namespace agent
{

namespace
{

constexpr std::chrono::milliseconds firstRetry{250};
constexpr std::chrono::hours betweenPrunes{1};
constexpr std::int64_t megabyte = 1'048'576;

std::int64_t freeMegabytes(const std::filesystem::path& file)
{
    std::error_code error;
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path{"."};
    const auto space = std::filesystem::space(folder, error);
    return error ? -1 : static_cast<std::int64_t>(space.available) / megabyte;
}

} // namespace

Mailbag::Mailbag(const Settings& settings, const ReaderSettings& reader, const Pulse& pulse)
    : m_settings{settings}, m_reader{reader}, m_pulse{pulse}, m_journal{reader.journal, Use::Courier},
      m_batchLimit{settings.batchEntries}, m_backoff{firstRetry, settings.retryMax}
{
}

Mailbag::Clock::time_point Mailbag::dueAt()
{
    const bool news = undelivered() > 0 || m_pulse.listening != m_saidListening;
    return std::max(m_notBefore, news ? Clock::time_point{} : m_nextHeartbeat);
}

Push Mailbag::nextPush()
{
    // In this order: what was seen before the last poll is in the journal by now, so it is in the batch, or before
    // `next`.
    const std::int64_t lastPollNs = m_pulse.lastPollNs;
    m_saidListening = m_pulse.listening;
    Batch batch = m_journal.undelivered(m_batchLimit);
    const std::int64_t first = batch.entries.empty() ? m_journal.delivered() + 1 : batch.entries.front().number;
    const std::int64_t after = batch.next ? m_journal.head() - batch.entries.back().number : 0;
    Push push{m_reader.code, m_journal.uuid(), first, {}, now(), completeThrough(batch, lastPollNs), {}, {},
              health(after)};
    if (!batch.entries.empty()) sign(push, batch.entries.back());
    push.entries = std::move(batch.entries);
    return push;
}

/// A reader that is enrolled while the agent runs signs from the next batch on.
void Mailbag::sign(Push& push, const Entry& head)
try {
    if (!m_key) m_key = Key::fromFile(m_reader.key);
    if (!m_key)
        return m_keyless.meet("reader " + m_reader.code + ": not enrolled, there is no key " + m_reader.key.string() +
                              "; entries are delivered unsigned until: reader-agent enroll --reader " + m_reader.code);
    m_keyless.end("reader " + m_reader.code + ": entries are signed now");
    push.publicKey = m_key->publicKey();
    push.signature = m_key->sign(headText(push.journal, head));
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

std::string Mailbag::health(std::int64_t undeliveredAfter)
{
    const auto last = m_journal.lastEntry();
    const auto parts = last ? partsOf(last->line) : std::nullopt;
    const bool tap = parts && parts->kind == "tap";
    std::string json = "{\"undelivered\":" + std::to_string(undeliveredAfter);
    json += std::string{",\"reader_state\":\""} + (m_saidListening ? "listening" : "deaf") + '"';
    json += ",\"version\":\"" + std::string{PATROL_VERSION} + '"';
    json += ",\"last_tap\":" + (tap ? '"' + std::string{parts->realtime} + '"' : std::string{"null"});
    json += ",\"disk_free_mb\":" + std::to_string(freeMegabytes(m_reader.journal));
    json += ",\"repeated\":" + std::to_string(m_pulse.repeated) + ",\"restarts\":" + std::to_string(m_pulse.restarts);
    return json + '}';
}

void Mailbag::take(const Push& sent, const Answer& answer)
{
    m_nextHeartbeat = Clock::now() + m_settings.heartbeat;
    // Behind what was delivered before: a failover lost it, and it is sent again. A gap at the cursor cannot be filled.
    const bool behind = answer.refused == "gap" && answer.holdsThrough < m_journal.delivered();
    if (answer.refused.empty() || behind)
        follow(sent, answer);
    else
        waitAfterRefusal(sent, answer);
    pruneNowAndThen();
}

void Mailbag::follow(const Push& sent, const Answer& answer)
{
    const std::int64_t head = m_journal.head();
    const std::int64_t expected = sent.firstEntry + static_cast<std::int64_t>(sent.entries.size()) - 1;
    if (answer.holdsThrough < expected)
        say("reader " + m_reader.code + ": the database holds entries up to " + std::to_string(answer.holdsThrough) +
            ", not " + std::to_string(expected) + "; sending again from there");
    m_journal.setDelivered(std::clamp<std::int64_t>(answer.holdsThrough, 0, head));
    m_notBefore = {};
    m_batchLimit = m_settings.batchEntries;
    m_backoff.reset();
    m_refusal.end("reader " + m_reader.code + ": the database takes the entries again");
}

void Mailbag::waitAfterRefusal(const Push& sent, const Answer& answer)
{
    m_notBefore = Clock::now() + m_backoff.next();
    if (answer.refused == "too_large" && m_batchLimit > 1) {
        m_batchLimit /= 2;
        m_notBefore = {};
        return;
    }
    m_refusal.meet("reader " + m_reader.code + ": the database refuses entries from " +
                   std::to_string(sent.firstEntry) + " on: " + answer.refused + ": " + answer.detail +
                   "; the journal keeps them, trying again");
}

void Mailbag::pruneNowAndThen()
{
    if (Clock::now() < m_nextPrune) return;
    const auto keep = std::chrono::duration_cast<std::chrono::microseconds>(m_settings.keepDays);
    const bool more = m_journal.prune(m_settings.keepEntries, realtimeUs() - keep.count()) > 0;
    m_nextPrune = more ? Clock::time_point{} : Clock::now() + betweenPrunes;
}

} // namespace agent
