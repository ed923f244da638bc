// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/signals/Signals.h"

#include "reader-agent/words/Instant.h"
#include "reader-agent/words/Log.h"

#include <utility>

namespace agent
{

namespace
{

constexpr unsigned firstPin = 30;

} // namespace

PinLevels pinLevels(const PinSettings& settings, const Lamps& lamps)
{
    PinLevels levels;
    for (const auto& [pin, lit] : {std::pair{settings.green, lamps.green}, std::pair{settings.red, lamps.red},
                                   std::pair{settings.buzzer, lamps.buzzer}}) {
        if (!pin) continue;
        const auto bit = static_cast<std::uint8_t>(1U << (*pin - firstPin));
        levels.mask |= bit;
        if (lit != settings.activeLow) levels.value |= bit;
    }
    return levels;
}

Signals::Signals(const Settings& settings, const ReaderSettings& reader, Pins pins)
    : m_reader{reader}, m_pins{std::move(pins)}, m_command{settings.feedback}
{
    if (reader.gpio) m_gpio.emplace(*reader.gpio, reader.code);
}

void Signals::show(Outcome outcome, const std::string& uid, std::int64_t entry, const std::string& detail)
{
    m_player.start(outcome, Time{boottimeNs()});
    light();
    tellLine(outcome, uid, entry, detail);
    m_command.start({std::string{word(outcome)}, m_reader.code, uid, entry > 0 ? std::to_string(entry) : "-"});
}

void Signals::light()
{
    if (m_player.lamps() == m_lit) return;
    m_lit = m_player.lamps();
    if (m_gpio) m_gpio->set(m_lit.green, m_lit.red, m_lit.buzzer);
    setPins();
}

void Signals::setPins() const
{
    if (!m_reader.pins || !m_pins) return;
    const PinLevels levels = pinLevels(*m_reader.pins, m_lit);
    m_pins(levels.mask, levels.value);
}

void Signals::tellLine(Outcome outcome, const std::string& uid, std::int64_t entry, const std::string& detail) const
{
    const std::string what{word(outcome)};
    const std::string whose = ' ' + m_reader.code + ' ' + uid;
    if (outcome == Outcome::Repeated || outcome == Outcome::NotKept) return tell(what + whose);
    std::string line = "taken" + whose + " entry " + std::to_string(entry);
    if (outcome != Outcome::Taken) line += ' ' + what;
    if (!detail.empty()) line += ':' + detail;
    tell(line);
}

void Signals::goDark()
{
    m_player = {};
    light();
}

void Signals::tick()
{
    const Time now{boottimeNs()};
    if (now >= m_player.dueAt()) m_player.advance(now);
    light();
    if (m_gpio) m_gpio->tick();
}

} // namespace agent
