// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/probe/DatabaseProbe.h"

#include "reader-agent/words/Instant.h"
#include "reader-agent/words/Trouble.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <libpq-fe.h>
#include <string_view>
#include <vector>

namespace agent
{

namespace
{

constexpr auto lookSql = R"(
  select current_user, pg_is_in_recovery(), coalesce(bool_or(fits), false), coalesce(bool_or(allowed), false)
    from (select array['reader', 'journal', 'first_entry', 'lines', 'digests', 'boot_id', 'boottime_ns', 'realtime',
                       'clock_error_us', 'complete_through_ns', 'public_key', 'signature', 'health', 'cards_version',
                       'holds_through', 'refused', 'detail', 'cards_all', 'cards', 'authentication'] <@ proargnames as fits,
                 has_schema_privilege(pronamespace, 'usage') and has_function_privilege(pg_proc.oid, 'execute') as allowed
            from pg_proc where pronamespace = to_regnamespace('record') and proname = 'push') as door)";

constexpr auto pushSql = R"(
  select holds_through, refused, detail from record.push(
    reader => $1::text, journal => $2::uuid, first_entry => $3::bigint, lines => '{}', digests => '{}',
    boot_id => $4::uuid, boottime_ns => $5::bigint, realtime => $6::timestamptz, clock_error_us => $7::bigint,
    complete_through_ns => null, public_key => null, signature => null,
    health => '{"undelivered": 0, "reader_state": "deaf"}'))";

Result ask(pg_conn* connection, const char* sql, const std::vector<std::string>& values, const Deadline& deadline)
{
    std::vector<const char*> pointers;
    for (const std::string& value : values)
        pointers.push_back(value.c_str());
    if (PQsendQueryParams(connection, sql, static_cast<int>(pointers.size()), nullptr, pointers.data(), nullptr,
                          nullptr, 0) != 1)
        throw ServerUnreachable{oneLine(PQerrorMessage(connection))};
    return answerOf(connection, deadline);
}

/// A statement without an answer.
void tell(pg_conn* connection, const char* sql, const Deadline& deadline)
{
    if (PQsendQuery(connection, sql) != 1) throw ServerUnreachable{oneLine(PQerrorMessage(connection))};
    while (PQflush(connection) > 0)
        deadline.waitFor(connection, true);
    do {
        while (PQisBusy(connection) != 0) {
            deadline.waitFor(connection, false);
            if (PQconsumeInput(connection) != 1) throw ServerUnreachable{oneLine(PQerrorMessage(connection))};
        }
    } while (Result{PQgetResult(connection)});
}

bool isTrue(const Result& result, int column)
{
    return std::string_view{PQgetvalue(result.get(), 0, column)} == "t";
}

std::string wordOf(const Host& host, std::string_view name)
{
    const auto found = std::ranges::find_if(host.words, [name](const auto& word) { return word.first == name; });
    return found == host.words.end() ? std::string{} : found->second;
}

/// A socket of this machine, or its loopback: nobody is in between.
bool isRemote(pg_conn* connection)
{
    const std::string_view address{PQhostaddr(connection) ? PQhostaddr(connection) : ""};
    return !address.empty() && address.front() != '/' && address.front() != '@' && !address.starts_with("127.") &&
           address != "::1";
}

void readAround(pg_conn* connection, const Deadline& deadline, HostLook& look)
{
    const Result answer = ask(connection, lookSql, {}, deadline);
    look.role = PQgetvalue(answer.get(), 0, 0);
    look.standby = isTrue(answer, 1);
    look.hasPush = isTrue(answer, 2);
    look.mayPush = isTrue(answer, 3);
}

} // namespace

HostLook lookAtHost(Host host, std::chrono::milliseconds limit)
{
    HostLook look;
    std::erase_if(host.words, [](const auto& word) { return word.first == "target_session_attrs"; });
    const std::string mode = wordOf(host, "sslmode");
    try {
        std::size_t first = 0;
        const Connection connection = connectToAny({std::move(host)}, first, limit, -1);
        look.remote = isRemote(connection.get());
        look.encrypted = PQsslInUse(connection.get()) != 0;
        look.verified = look.encrypted && mode == "verify-full";
        readAround(connection.get(), Deadline{limit, -1}, look);
    } catch (const ServerUnreachable& error) {
        look.failure = error.what();
    }
    return look;
}

Rehearsal rehearsePush(const std::string& conninfo, const std::string& reader, const std::string& journal,
                       std::int64_t nextEntry, std::chrono::milliseconds limit)
{
    std::size_t first = 0;
    const Connection connection = connectToAny(destinationOf(conninfo).hosts, first, limit, -1);
    const Deadline deadline{limit, -1};
    const Instant at = now();
    tell(connection.get(), "begin", deadline);
    const Result answer = ask(connection.get(), pushSql,
                              {reader, journal, std::to_string(nextEntry), at.bootId, std::to_string(at.boottimeNs),
                               rfc3339(at.realtimeUs), std::to_string(at.clockErrorUs)},
                              deadline);
    Rehearsal rehearsal{0, PQgetvalue(answer.get(), 0, 1), PQgetvalue(answer.get(), 0, 2)};
    const std::string_view number{PQgetvalue(answer.get(), 0, 0)};
    std::from_chars(number.data(), number.data() + number.size(), rehearsal.holdsThrough);
    tell(connection.get(), "rollback", deadline);
    return rehearsal;
}

} // namespace agent
