// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/feed/Staging.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>

namespace feed
{

namespace
{

using Refuser = std::function<void(const Record&, const copy::ServerError&)>;

void putRecords(std::span<const Record> records, const copy::Session::Put& put)
{
    std::string chunk;
    for (const Record& record : records) {
        chunk += std::to_string(record.line);
        chunk += ',';
        chunk += record.bytes;
        chunk += '\n';
        if (chunk.size() < longestRecord) continue;
        put(chunk);
        chunk.clear();
    }
    put(chunk);
}

// Copies all of `records` or none; what was wrong, if anything.
std::optional<copy::ServerError> tryToCopy(copy::Session& session, const std::string& command,
                                           std::span<const Record> records)
{
    std::optional<copy::ServerError> wrong;
    session.run("savepoint records");
    try {
        const auto taken = session.copyIn(command, [&](const copy::Session::Put& put) { putRecords(records, put); });
        if (taken == static_cast<std::int64_t>(records.size())) {
            session.run("release savepoint records");
            return wrong;
        }
        wrong.emplace("22P04", "the record is not one record to PostgreSQL", "", "");
    } catch (const copy::ServerError& error) {
        wrong = error;
    }
    session.run("rollback to savepoint records; release savepoint records");
    return wrong;
}

// Halves what was refused until the record at fault stands alone: few copies, and no reading of the server's words,
// which come in the server's language.
void copyHalves(copy::Session& session, const std::string& command, std::span<const Record> records,
                const Refuser& refused)
{
    if (records.empty()) return;
    const std::optional<copy::ServerError> wrong = tryToCopy(session, command, records);
    if (!wrong) return;
    if (records.size() == 1) return refused(records.front(), *wrong);
    copyHalves(session, command, records.first(records.size() / 2), refused);
    copyHalves(session, command, records.subspan(records.size() / 2), refused);
}

std::string hexOf(std::string_view text)
{
    constexpr char digits[] = "0123456789abcdef";
    std::string hex;
    for (const char character : text) {
        const auto byte = static_cast<std::uint8_t>(character);
        hex += {digits[byte >> 4], digits[byte & 15]};
    }
    return hex;
}

std::string inUtf8(copy::Session& session, const std::string& text, Encoding encoding)
{
    if (encoding == Encoding::utf8 || readingOf(text) == Reading::ascii) return text;
    session.run("savepoint name");
    try {
        const auto rows = session.ask("select convert_from(decode($1, 'hex'), $2)", {hexOf(text), nameOf(encoding)});
        session.run("release savepoint name");
        return rows.at(0).at(0).value_or("");
    } catch (const copy::ServerError&) {
        session.run("rollback to savepoint name; release savepoint name");
    }
    std::string replaced = text;
    std::ranges::replace_if(
        replaced, [](char byte) { return static_cast<std::uint8_t>(byte) >= 0x80; }, '?');
    return replaced;
}

} // namespace

void copyRecords(copy::Session& session, const std::string& command, const std::vector<Record>& records,
                 const Refuser& refused)
{
    constexpr std::size_t together = 5000; // so that one bad record does not send all others again
    const std::span<const Record> all = records;
    for (std::size_t from = 0; from < all.size(); from += together)
        copyHalves(session, command, all.subspan(from, std::min(together, all.size() - from)), refused);
}

Problem problemOf(const Table& table, const Record& record, const copy::ServerError& error)
{
    return {table.name(), record.line, "", "bad_record", error.what(), ""};
}

std::vector<std::string> headerInUtf8(copy::Session& session, const Table& table)
{
    std::vector<std::string> header;
    for (const std::string& name : table.header())
        header.push_back(inUtf8(session, name, table.encoding()));
    return header;
}

Problems problemsInUtf8(copy::Session& session, const Table& table)
{
    Problems problems = table.problems();
    for (Problem& problem : problems) {
        problem.column = inUtf8(session, problem.column, table.encoding());
        problem.found = inUtf8(session, problem.found, table.encoding());
    }
    return problems;
}

} // namespace feed
