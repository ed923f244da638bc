// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/courier/PushConnection.h"

#include <charconv>
#include <libpq-fe.h>

namespace agent
{

namespace
{

constexpr auto pushSql =
    "select holds_through, refused, detail, cards_version, cards_all, cards, authentication from record.push("
    "reader => $1::text, journal => $2::uuid, first_entry => $3::bigint, lines => $4::text[], digests => $5::bytea[], "
    "boot_id => $6::uuid, boottime_ns => $7::bigint, realtime => $8::timestamptz, clock_error_us => $9::bigint, "
    "complete_through_ns => $10::bigint, public_key => $11::bytea, signature => $12::bytea, health => $13::jsonb, "
    "cards_version => $14::bigint)";

/// The columns of that answer.
enum Column { HoldsThrough, Refused, Detail, CardsVersion, CardsAll, Cards, Authentication, Columns };

/// Parameters in text form; what is not given is null.
class Parameters
{
public:
    void add(std::optional<std::string> value) { m_values.push_back(std::move(value)); }

    std::vector<const char*> pointers() const
    {
        std::vector<const char*> all;
        for (const auto& value : m_values)
            all.push_back(value ? value->c_str() : nullptr);
        return all;
    }

private:
    std::vector<std::optional<std::string>> m_values;
};

template <std::size_t N> std::optional<std::string> bytea(const std::optional<std::array<std::uint8_t, N>>& bytes)
{
    if (!bytes) return std::nullopt;
    return "\\x" + hex(*bytes);
}

std::optional<std::string> number(const std::optional<std::int64_t>& value)
{
    return value ? std::optional{std::to_string(*value)} : std::nullopt;
}

Parameters parametersOf(const Push& push)
{
    Parameters all;
    all.add(push.reader);
    all.add(push.journal);
    all.add(std::to_string(push.firstEntry));
    all.add(arrayOfLines(push.entries));
    all.add(arrayOfDigests(push.entries));
    all.add(push.anchor.bootId);
    all.add(std::to_string(push.anchor.boottimeNs));
    all.add(rfc3339(push.anchor.realtimeUs));
    all.add(std::to_string(push.anchor.clockErrorUs));
    all.add(number(push.completeThroughNs));
    all.add(bytea(push.publicKey));
    all.add(bytea(push.signature));
    all.add(push.health);
    all.add(number(push.cardsVersion));
    return all;
}

std::optional<std::string> textIn(PGresult* result, Column column)
{
    if (PQgetisnull(result, 0, column) != 0) return std::nullopt;
    return PQgetvalue(result, 0, column);
}

std::optional<std::int64_t> numberIn(PGresult* result, Column column)
{
    const auto text = textIn(result, column);
    std::int64_t value = 0;
    if (!text || std::from_chars(text->data(), text->data() + text->size(), value).ec != std::errc{})
        return std::nullopt;
    return value;
}

Answer readAnswer(PGresult* result)
{
    if (PQntuples(result) != 1 || PQnfields(result) != Columns)
        throw ServerUnreachable{"record.push answered in another shape", "42P13"};
    return {.holdsThrough = numberIn(result, HoldsThrough).value_or(0), // none of a journal that is not this reader's
            .refused = textIn(result, Refused).value_or(""),
            .detail = textIn(result, Detail).value_or(""),
            .cardsVersion = numberIn(result, CardsVersion),
            .cardsAll = textIn(result, CardsAll) == "t",
            .cards = textIn(result, Cards).value_or(""),
            .authentication = textIn(result, Authentication)};
}

} // namespace

PushConnection::PushConnection(std::string conninfo, int stopFd, Patience patience)
    : m_conninfo{std::move(conninfo)}, m_stopFd{stopFd}, m_patience{patience}, m_answering{patience.answering}
{
}

void PushConnection::open()
{
    m_sent = false;
    if (m_connection) return;
    const Destination to = destinationOf(m_conninfo); // read anew: a service file may have changed
    m_answering = to.answering > to.answering.zero() ? to.answering : m_patience.answering;
    const auto connecting = to.connecting > to.connecting.zero() ? to.connecting : m_patience.connecting;
    m_connection = connectToAny(to.hosts, m_host, connecting, m_stopFd);
}

Answer PushConnection::push(const Push& push)
try {
    open();
    const Parameters parameters = parametersOf(push);
    const std::vector<const char*> values = parameters.pointers();
    m_sent = true;
    if (PQsendQueryParams(m_connection.get(), pushSql, static_cast<int>(values.size()), nullptr, values.data(), nullptr,
                          nullptr, 0) != 1)
        throw ServerUnreachable{oneLine(PQerrorMessage(m_connection.get()))};
    return readAnswer(answerOf(m_connection.get(), Deadline{m_answering, m_stopFd}).get());
} catch (const ServerUnreachable& error) {
    giveUp(error);
    throw;
}

void PushConnection::giveUp(const ServerUnreachable& error)
{
    if (error.isAboutData()) return; // the connection is as good as before
    close();
    // A host that hangs, ends or became a standby is not the one to begin with.
    if (error.sqlstate().empty() || error.sqlstate().starts_with("57P") || error.sqlstate() == "25006") ++m_host;
}

std::string arrayOfLines(const std::vector<Entry>& entries)
{
    std::string literal;
    for (const Entry& entry : entries) {
        literal += literal.empty() ? '{' : ',';
        if (entry.missing) {
            literal += "null";
            continue;
        }
        literal += '"';
        for (const char c : entry.line) {
            if (c == '"' || c == '\\') literal += '\\';
            literal += c;
        }
        literal += '"';
    }
    return literal.empty() ? "{}" : literal + '}';
}

std::string arrayOfDigests(const std::vector<Entry>& entries)
{
    std::string literal;
    for (const Entry& entry : entries) {
        literal += literal.empty() ? '{' : ',';
        literal += entry.digestKnown ? "\"\\\\x" + hex(entry.digest) + '"' : std::string{"null"};
    }
    return literal.empty() ? "{}" : literal + '}';
}

} // namespace agent
