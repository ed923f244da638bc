// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/signals/Signals.h"

#include "reader-agent/words/Instant.h"
#include "reader-agent/words/Log.h"

namespace agent
{

Signals::Signals(const Settings& settings, const ReaderSettings& reader, Pins pins)
    : m_reader{reader.code}, m_pins{std::move(pins)}, m_command{settings.feedback}
{
}

void Signals::show(Outcome outcome, const std::string& uid, std::int64_t entry, const std::string& detail)
{
    m_player.start(outcome, Time{boottimeNs()});
    tellLine(outcome, uid, entry, detail);
    m_command.start({std::string{word(outcome)}, m_reader, uid, entry > 0 ? std::to_string(entry) : "-"});
}

void Signals::tellLine(Outcome outcome, const std::string& uid, std::int64_t entry, const std::string& detail) const
{
    const std::string what{word(outcome)};
    const std::string whose = ' ' + m_reader + ' ' + uid;
    if (outcome == Outcome::Repeated || outcome == Outcome::NotKept) return tell(what + whose);
    std::string line = "taken" + whose + " entry " + std::to_string(entry);
    if (outcome != Outcome::Taken) line += ' ' + what;
    if (!detail.empty()) line += ':' + detail;
    tell(line);
}

void Signals::tick()
{
    const Time now{boottimeNs()};
    if (now >= m_player.dueAt()) m_player.advance(now);
}

} // namespace agent
