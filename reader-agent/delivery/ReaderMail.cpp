// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/delivery/ReaderMail.h"

#include "reader-agent/words/Trouble.h"

#include <algorithm>

namespace agent
{

namespace
{

constexpr std::chrono::milliseconds firstRetry{250};
constexpr std::size_t longestNote = 300; ///< Bytes.

} // namespace

ReaderMail::ReaderMail(const Settings& settings, const ReaderSettings& reader, Pulse& pulse)
    : m_settings{settings}, m_reader{reader}, m_pulse{pulse}, m_backoff{firstRetry, settings.retryMax}
{
}

ReaderMail::Clock::time_point ReaderMail::dueAt()
try {
    openWhatIsThere();
    if (!m_main) return m_notBefore;
    return std::max(m_notBefore, std::min(m_main->dueAt(), m_salvage ? m_salvage->dueAt() : Clock::time_point::max()));
} catch (const JournalBroken& broken) {
    giveUpFor(broken);
    return m_notBefore;
}

void ReaderMail::openWhatIsThere()
{
    const bool another = m_main && (m_pulse.journals != m_opened || m_main->journal().isSetAside());
    if (another) {
        m_main.reset();
        m_notBefore = {};
    }
    if (!m_main && m_notBefore <= Clock::now()) open();
    if (m_main && !m_salvage && !m_salvaged.empty() && m_noSalvageBefore <= Clock::now()) openSalvage();
}

void ReaderMail::open()
{
    m_opened = m_pulse.journals;
    m_noted.clear(); // another journal knows nothing of it
    m_main.emplace(m_settings, m_reader, m_pulse, m_reader.journal, Mailbag::Of::Reader);
    const auto files = salvagedBeside(m_reader.journal);
    m_salvage.reset();
    m_salvaged.assign(files.begin(), files.end());
    m_backoff.reset();
    m_broken.end("reader " + m_reader.code + ": the journal can be read again");
}

void ReaderMail::openSalvage()
try {
    m_salvage.emplace(m_settings, m_reader, m_pulse, m_salvaged.front(), Mailbag::Of::Salvage);
    if (m_salvage->isEmpty()) return retireSalvage();
    say("reader " + m_reader.code + ": delivering " + std::to_string(m_salvage->undelivered()) +
        " entries of the salvaged journal " + m_salvaged.front().string());
} catch (const DiskFull& full) {
    waitForRoom(full);
} catch (const JournalBroken& broken) {
    say("reader " + m_reader.code + ": a salvaged journal cannot be delivered: " + broken.what() +
        "; keep the file, and tell what is missing");
    m_salvage.reset();
    m_salvaged.pop_front(); // still the one that failed: it goes only once it is put away
}

void ReaderMail::retireSalvage()
try {
    m_salvage.reset(); // closes the file
    const std::filesystem::path file = m_salvaged.front();
    const bool away = retireSalvaged(file);
    m_salvaged.pop_front();
    m_salvageWaits.end("reader " + m_reader.code + ": there is room for the salvaged journals again");
    if (away) say("reader " + m_reader.code + ": the salvaged journal " + file.string() + " is delivered");
} catch (const DiskFull& full) {
    waitForRoom(full);
}

/// The salvaged journal stays the next one: nothing is wrong with it.
void ReaderMail::waitForRoom(const DiskFull& full)
{
    m_salvage.reset();
    m_noSalvageBefore = Clock::now() + m_settings.patience.room;
    m_salvageWaits.meet("reader " + m_reader.code + ": a salvaged journal waits for room on the disk: " + full.what() +
                        "; trying again now and then");
}

void ReaderMail::giveUpFor(const JournalBroken& broken)
{
    m_main.reset();
    m_salvage.reset();
    if (m_opened > 0) m_pulse.unreadable = true;
    m_notBefore = Clock::now() + m_backoff.next();
    m_broken.meet("reader " + m_reader.code + ": cannot deliver: " + broken.what() + "; trying again");
}

Mailbag& ReaderMail::bagInTurn()
{
    const auto now = Clock::now();
    const bool both = m_salvage && m_salvage->dueAt() <= now && m_main->dueAt() <= now;
    const bool salvage = m_salvage && m_salvage->dueAt() <= now && (!both || m_salvageInTurn);
    m_salvageInTurn = !salvage;
    return salvage ? *m_salvage : *m_main;
}

void ReaderMail::push(PushConnection& connection)
try {
    Mailbag& bag = bagInTurn();
    exchange(connection, bag);
    if (m_salvage && m_salvage->isEmpty()) retireSalvage();
} catch (const JournalBroken& broken) {
    giveUpFor(broken);
}

void ReaderMail::exchange(PushConnection& connection, Mailbag& bag)
{
    const Push push = bag.nextPush(m_salvaged.empty());
    try {
        const Answer answer = connection.push(push);
        m_waits = false;
        m_pulse.online = true;
        bag.take(push, answer);
        if (bag.doubledFrom() > 0) tellDoubled(bag.doubledFrom());
        noteConnection(answer.refused.empty() ? "online" : "refused", answer.refused, answer.refused);
    } catch (const ServerUnreachable& error) {
        if (error.isAboutData()) return bag.blame(push, error.what());
        m_waits = true;
        m_pulse.online = false;
        noteConnection("offline", error.cause(), error.what());
        if (connection.wasSent() && error.mayBeTooMuch()) bag.sendLess(!error.sqlstate().empty());
        throw;
    }
}

void ReaderMail::tellDoubled(std::int64_t from)
{
    m_pulse.doubledIn = m_opened;
    m_pulse.doubledFrom = from;
}

/// For reader-agent status: written when the state or its cause changes, which is seldom.
void ReaderMail::noteConnection(const std::string& state, const std::string& cause, const std::string& why)
{
    if (!m_main || (m_noted == state && m_notedCause == cause)) return;
    if (m_noted != state) m_notedSinceUs = realtimeUs();
    m_noted = state;
    m_notedCause = cause;
    const std::string note = state + " since " + rfc3339(m_notedSinceUs) + (why.empty() ? "" : ": " + why);
    m_main->journal().keepNote("connection", note.substr(0, longestNote));
}

void ReaderMail::markLooked()
try {
    const std::int64_t looked = m_pulse.lastPollNs;
    if (m_main && looked > 0) m_main->journal().markLooked(atBoottime(looked));
} catch (const JournalBroken& broken) {
    giveUpFor(broken);
}

std::int64_t ReaderMail::undelivered()
try {
    return (m_main ? m_main->undelivered() : 0) + (m_salvage ? m_salvage->undelivered() : 0);
} catch (const JournalBroken& broken) {
    giveUpFor(broken);
    return 0;
}

} // namespace agent
