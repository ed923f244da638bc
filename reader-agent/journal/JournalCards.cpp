// SPDX-License-Identifier: GPL-3.0-or-later
// What a journal keeps besides entries: counters of cards, the list of known cards, notes, the last look.

#include "reader-agent/journal/Journal.h"
#include "reader-agent/journal/Mark.h"

#include <algorithm>
#include <charconv>
#include <sstream>

namespace agent
{

namespace
{

constexpr std::string_view versionNote = "cards";
constexpr std::string_view lookedNote = "looked";

void bindOptional(Statement& statement, int place, const std::optional<std::int64_t>& value)
{
    if (value)
        statement.bind(place, *value);
    else
        statement.bindNull(place);
}

void writeNote(sqlite3* database, std::string_view journal, std::string_view name, std::string_view value)
{
    Statement{database, "insert into note values (?1, ?2, ?3) on conflict (name) do update set value = ?2, mark = ?3"}
        .bind(1, name)
        .bind(2, value)
        .bind(3, markOf(journal, name, value))
        .finish();
}

void writeChange(Statement& put, Statement& remove, const CardChange& change)
{
    if (change.gone) return remove.bind(1, change.uid).finish();
    put.bind(1, change.uid);
    bindOptional(put, 2, change.fromUs);
    bindOptional(put, 3, change.untilUs);
    put.finish();
}

} // namespace

void Journal::insertCounter(const CardCounter& counter)
{
    if (const auto last = lastCounter(counter.uid); last && *last >= counter.counter) return;
    Statement{m_database.get(), "insert or replace into counter values (?, ?, ?)"}
        .bind(1, counter.uid)
        .bind(2, counter.counter)
        .bind(3, markOf(m_uuid, counter.uid, std::to_string(counter.counter)))
        .finish();
}

std::optional<std::int64_t> Journal::lastCounter(std::string_view uid)
{
    Statement query{m_database.get(), "select counter, mark from counter where uid = ?"};
    if (!query.bind(1, uid).row()) return std::nullopt;
    const std::int64_t counter = query.number(0);
    // An altered one would refuse the genuine card for ever, or let an old message pass; the database looks, too.
    return query.number(1) == markOf(m_uuid, uid, std::to_string(counter)) ? std::optional{counter} : std::nullopt;
}

Known Journal::knows(std::string_view uid, std::optional<std::int64_t> realtimeUs)
{
    if (cardsVersion() == 0) return Known::NoList;
    Statement query{m_database.get(), "select from_us, until_us from card where uid = ?"};
    if (!query.bind(1, uid).row()) return Known::No;
    if (!realtimeUs) return Known::Yes;
    const bool begun = query.isNull(0) || query.number(0) <= *realtimeUs;
    const bool ended = !query.isNull(1) && query.number(1) <= *realtimeUs;
    return begun && !ended ? Known::Yes : Known::No;
}

std::int64_t Journal::cardsVersion()
{
    const std::string text = note(versionNote);
    std::int64_t version = 0;
    std::from_chars(text.data(), text.data() + text.size(), version);
    return version;
}

std::int64_t Journal::cardsKnown()
{
    Statement query{m_database.get(), "select count(*) from card"};
    query.row();
    return query.number(0);
}

bool Journal::takeCards(std::int64_t version, bool all, const std::vector<CardChange>& changes)
{
    // In the order of the table: with few pages in memory each one goes into the log once, not once for every card.
    std::vector<const CardChange*> sorted;
    sorted.reserve(changes.size());
    for (const CardChange& change : changes)
        sorted.push_back(&change);
    std::ranges::stable_sort(sorted, {}, &CardChange::uid);
    return writtenWithRoom([&] {
        Transaction list{m_database.get()};
        if (all) run(m_database.get(), "delete from card");
        Statement put{m_database.get(), "insert or replace into card values (?, ?, ?)"};
        Statement remove{m_database.get(), "delete from card where uid = ?"};
        for (const CardChange* change : sorted)
            writeChange(put, remove, *change);
        writeNote(m_database.get(), m_uuid, versionNote, std::to_string(version));
        list.commit();
    });
}

std::string Journal::note(std::string_view name)
{
    Statement query{m_database.get(), "select value, mark from note where name = ?"};
    if (!query.bind(1, name).row()) return {};
    std::string value = query.text(0);
    return query.number(1) == markOf(m_uuid, name, value) ? value : std::string{};
}

void Journal::keepNote(std::string_view name, std::string_view value)
{
    if (note(name) == value) return;
    writtenWithRoom([&] { writeNote(m_database.get(), m_uuid, name, value); });
}

void Journal::markLooked(const Instant& at)
{
    std::ostringstream text;
    text << at.bootId << ' ' << at.boottimeNs << ' ' << at.realtimeUs << ' ' << at.clockErrorUs;
    keepNote(lookedNote, text.str());
    keepReserve();
}

std::optional<Instant> Journal::lastLooked()
{
    std::istringstream text{note(lookedNote)};
    Instant at;
    text >> at.bootId >> at.boottimeNs >> at.realtimeUs >> at.clockErrorUs;
    return text ? std::optional{at} : std::nullopt;
}

} // namespace agent
