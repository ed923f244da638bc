// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/card-path/Deafness.h"

namespace agent
{

namespace
{

std::optional<Instant> instantOf(const LineParts& parts)
{
    const auto realtime = microsecondsFrom(parts.realtime);
    if (!realtime) return std::nullopt;
    return Instant{std::string{parts.bootId}, parts.boottimeNs, *realtime, parts.clockErrorUs};
}

} // namespace

Past pastFrom(std::span<const Entry> newest, const std::optional<Instant>& looked)
{
    Past past{looked, false, newest.empty()};
    for (const Entry& entry : newest) {
        const auto parts = partsOf(entry.line);
        if (!parts) continue;
        if (!past.lastLook) past.lastLook = instantOf(*parts); // whatever it is: the agent lived then
        if (parts->kind == "start" || parts->kind == "clock_step") continue;
        past.saidDeaf = parts->kind == "deaf";
        // A tap is a look, too, and may be newer than the one that is kept once a minute. Of another boot it is newer,
        // since a boot's first look makes an entry.
        const bool newer =
            looked && (parts->bootId != looked->bootId || parts->boottimeNs > looked->boottimeNs) && !past.saidDeaf;
        if (newer) past.lastLook = instantOf(*parts);
        break;
    }
    return past;
}

Deafness::Deafness(const Past& past, const Instant& here) : m_before{past.lastLook}
{
    if (past.nothing) return;
    m_said = past.saidDeaf ? Said::Deaf : Said::Listening;
    if (!m_before) m_before = here; // an unreadable past: nothing can be told of it
}

void Deafness::looked(std::int64_t boottimeNs)
{
    if (m_said == Said::Listening && !m_failed) m_lookNs = boottimeNs;
}

std::optional<Instant> Deafness::deafSince(Time now) const
{
    return dueAt() <= now ? lastLook() : std::nullopt;
}

Deafness::Time Deafness::dueAt() const
{
    if (m_said != Said::Listening) return Time::max();
    if (m_failed) return Time{0};
    if (m_lookNs > 0) return Time{m_lookNs} + toleratedFor;
    return m_before->bootId == bootId() ? Time{m_before->boottimeNs} + toleratedFor : Time{0};
}

void Deafness::saidDeaf()
{
    m_said = Said::Deaf;
    m_failed = false;
}

void Deafness::saidListening(std::int64_t boottimeNs)
{
    m_said = Said::Listening;
    m_lookNs = boottimeNs;
}

void Deafness::startNewJournal()
{
    m_said = Said::Nothing;
    m_failed = false;
}

std::optional<Instant> Deafness::lastLook() const
{
    return m_lookNs > 0 ? std::optional{atBoottime(m_lookNs)} : m_before;
}

} // namespace agent
