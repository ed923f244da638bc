// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/feed/Download.h"

#include "desk-app/feed/Staging.h"
#include "desk-app/feed/Transaction.h"

#include <algorithm>
#include <deque>

namespace feed
{

namespace
{

const std::vector<std::string> downloadColumns{"at", "uid"};

void checkHeader(const Table& table, Problems& problems)
{
    const std::vector<std::string>& header = table.header();
    for (const std::string& name : header) {
        if (std::ranges::find(downloadColumns, name) == downloadColumns.end()) {
            problems.push_back({table.name(), 1, name, "unknown_column", name, listed(downloadColumns)});
        } else if (std::ranges::count(header, name) > 1) {
            problems.push_back({table.name(), 1, name, "duplicate_column", name, listed(downloadColumns)});
        }
    }
    for (const std::string& name : downloadColumns) {
        if (std::ranges::find(header, name) != header.end()) continue;
        problems.push_back({table.name(), 1, name, "missing_column", name, listed(downloadColumns)});
    }
}

// Records with `at` before `uid`, as the database's staging wants them. `kept` holds the bytes of the turned ones.
std::vector<Record> inOrder(const Table& table, std::deque<std::string>& kept)
{
    std::vector<Record> records = table.records();
    if (table.header() == downloadColumns) return records;
    for (Record& record : records) {
        const std::vector<std::string_view> fields = rawFields(record.bytes);
        record.bytes = kept.emplace_back(std::string(fields.at(1)) + "," + std::string(fields.at(0)));
    }
    return records;
}

void stage(copy::Session& session, const Table& table, const std::string& command, Problems& problems)
{
    std::deque<std::string> kept;
    copyRecords(session, command, inOrder(table, kept), [&](const Record& record, const copy::ServerError& error) {
        problems.push_back(problemOf(table, record, error));
    });
    for (const copy::Row& row : session.ask(
             R"(select line, "column", code, found, expected from record.download_problems())")) {
        problems.push_back({table.name(), std::stoul("0" + row[0].value_or("")), row[1].value_or(""),
                            row[2].value_or(""), row[3].value_or(""), row[4].value_or("")});
    }
}

} // namespace

Downloaded importDownload(copy::Session& session, const std::filesystem::path& file, const std::string& reader,
                          const std::string& completeThrough)
{
    Transaction transaction(session);
    const auto command = session.ask("select record.begin_download($1)", {reader});
    const Table table(file, file.filename().string(), downloadColumns);
    Downloaded result{table.problems(), "0", "0"};
    if (!table.header().empty()) checkHeader(table, result.problems);
    const bool readable = !table.header().empty() && table.header().size() == downloadColumns.size();
    if (readable) stage(session, table, command.at(0).at(0).value(), result.problems);
    std::ranges::stable_sort(result.problems, {}, &Problem::line);
    if (!result.problems.empty()) return result;
    const auto taken = session.ask("select new, known from record.take_download($1::timestamptz)", {completeThrough});
    result.added = taken.at(0).at(0).value_or("0");
    result.known = taken.at(0).at(1).value_or("0");
    transaction.commit();
    return result;
}

} // namespace feed
