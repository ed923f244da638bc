// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/feed/Download.h"

#include "desk-app/feed/Staging.h"
#include "desk-app/feed/Transaction.h"

#include <algorithm>
#include <set>

namespace feed
{

namespace
{

// Begun with an empty header too: the database says what is then missing.
std::string begin(copy::Session& session, const Table& table, const std::string& reader)
{
    const auto rows = session.ask("select record.begin_download(reader => $1, header => $2, encoding => $3)",
                                  {reader, copy::arrayOf(headerInUtf8(session, table)), nameOf(table.encoding())});
    return rows.at(0).at(0).value();
}

// The cells that are named already: those whose record was at fault.
std::set<std::pair<std::size_t, std::string>> cellsOf(const Problems& problems)
{
    std::set<std::pair<std::size_t, std::string>> cells;
    for (const Problem& problem : problems)
        cells.emplace(problem.line, problem.column);
    return cells;
}

void stage(copy::Session& session, const Table& table, const std::string& command, Problems& problems)
{
    copyRecords(session, command, table.records(), [&](const Record& record, const copy::ServerError& error) {
        problems.push_back(problemOf(table, record, error));
    });
    const auto named = cellsOf(problems);
    for (const copy::Row& row :
         session.ask(R"(select line, "column", code, found, expected from record.download_problems())")) {
        const Problem problem{table.name(),         std::stoul("0" + row[0].value_or("")), row[1].value_or(""),
                              row[2].value_or(""), row[3].value_or(""),                   row[4].value_or("")};
        if (!named.contains({problem.line, problem.column})) problems.push_back(problem);
    }
}

} // namespace

Downloaded importDownload(copy::Session& session, const std::filesystem::path& file, const std::string& reader,
                          const std::string& completeThrough)
{
    const Table table(file, file.filename().string(), {"at", "uid"});
    Transaction transaction(session);
    Downloaded result{problemsInUtf8(session, table), "0", "0"};
    const std::string command = begin(session, table, reader);
    if (!table.header().empty()) stage(session, table, command, result.problems);
    std::ranges::stable_sort(result.problems, {}, &Problem::line);
    if (!result.problems.empty()) return result;
    const auto taken = session.ask("select new, known from record.take_download($1::timestamptz)", {completeThrough});
    result.added = taken.at(0).at(0).value_or("0");
    result.known = taken.at(0).at(1).value_or("0");
    transaction.commit();
    return result;
}

} // namespace feed
