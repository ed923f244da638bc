// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/patrolctl/BundleImport.h"

#include "desk-app/bundle/Bundle.h"
#include "desk-app/feed/Transaction.h"

#include <algorithm>

namespace
{

constexpr std::size_t linesAtOnce = 1000;

/// A text[] literal in which what is not there is null.
std::string arrayOf(const std::vector<copy::Value>& values)
{
    std::string array;
    for (const copy::Value& value : values) {
        array += array.empty() ? "{" : ",";
        if (!value) {
            array += "NULL";
            continue;
        }
        array += '"';
        for (const char character : *value) {
            if (character == '"' || character == '\\') array += '\\';
            array += character;
        }
        array += '"';
    }
    return array.empty() ? "{}" : array + '}';
}

feed::Problems problemsOf(const bundle::Opened& opened, const std::string& file, const std::string& reader)
{
    feed::Problems problems;
    for (const bundle::Fault& fault : opened.faults)
        problems.push_back({file, fault.line, {}, fault.code, fault.found, fault.expected});
    if (problems.empty() && !reader.empty() && reader != opened.bundle.reader)
        problems.push_back({file, 2, {}, "bundle_reader", opened.bundle.reader, reader});
    return problems;
}

/// One call of the door: the entries from `first` on, at most linesAtOnce; the head's signature goes with the last.
copy::Row push(copy::Session& session, const bundle::Bundle& from, std::size_t first,
               const std::string& completeThrough)
{
    const std::size_t end = std::min(from.entries.size(), first + linesAtOnce);
    const bool last = end == from.entries.size();
    const bool sealed = last && from.headSignature != "-";
    std::vector<copy::Value> lines, digests;
    for (std::size_t i = first; i < end; ++i) {
        lines.push_back(from.entries[i].line);
        digests.push_back(from.entries[i].digest ? copy::Value{"\\x" + *from.entries[i].digest} : std::nullopt);
    }
    const auto rows = session.ask(
        "select holds_through, refused, detail from desk.take_bundle(reader => $1, journal => $2::uuid, "
        "first_entry => $3::bigint, lines => $4::text[], digests => $5::bytea[], public_key => $6::bytea, "
        "signature => $7::bytea, complete_through => $8::timestamptz)",
        {from.reader, from.journal, std::to_string(from.entries[first].number), arrayOf(lines), arrayOf(digests),
         "\\x" + from.publicKey, sealed ? copy::Value{"\\x" + from.headSignature} : std::nullopt,
         last && !completeThrough.empty() ? copy::Value{completeThrough} : std::nullopt});
    return rows.at(0);
}

} // namespace

TakenBundle importBundle(copy::Session& session, const std::filesystem::path& file, const std::string& reader,
                         const std::string& completeThrough)
{
    const bundle::Opened opened = bundle::openBundle(file);
    TakenBundle taken{.problems = problemsOf(opened, file.filename().string(), reader)};
    if (!taken.problems.empty()) return taken;
    const bundle::Bundle& from = opened.bundle;
    taken.clockTrusted = !completeThrough.empty() || (from.completeThrough && from.clockWasRight);
    const std::string through =
        !completeThrough.empty() ? completeThrough : (taken.clockTrusted ? *from.completeThrough : std::string());
    feed::Transaction transaction(session);
    const auto held =
        session.ask("select desk.begin_bundle(reader => $1, journal => $2::uuid, public_key => $3::bytea)",
                    {from.reader, from.journal, "\\x" + from.publicKey});
    const std::int64_t holdsThrough = std::stoll(held.at(0).at(0).value_or("0"));
    for (std::size_t first = 0; first < from.entries.size(); first += linesAtOnce) {
        const copy::Row answer = push(session, from, first, through);
        taken.refused = answer.at(1).value_or("");
        taken.detail = answer.at(2).value_or("");
        if (!taken.refused.empty()) break;
    }
    transaction.commit(); // after a refusal, too: the alarm that it raised is evidence
    if (!taken.refused.empty()) return taken;
    taken.known = std::ranges::count_if(from.entries, [&](const auto& entry) { return entry.number <= holdsThrough; });
    taken.added = static_cast<std::int64_t>(from.entries.size()) - taken.known;
    return taken;
}
