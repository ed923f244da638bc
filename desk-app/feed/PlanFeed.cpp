// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/feed/PlanFeed.h"

#include "desk-app/feed/FeedFile.h"
#include "desk-app/feed/Staging.h"
#include "desk-app/feed/Transaction.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>

namespace feed
{

namespace
{

namespace fs = std::filesystem;

// Many at a time: a feed that is bad throughout has as many problems as records.
void note(copy::Session& session, const Problems& problems)
{
    constexpr std::size_t most = 1000;
    for (std::size_t from = 0; from < problems.size(); from += most) {
        std::array<std::vector<std::string>, 6> columns;
        for (const Problem& problem : std::span(problems).subspan(from, std::min(most, problems.size() - from))) {
            const std::array values{problem.file,   std::to_string(problem.line),
                                    problem.column, problem.code,
                                    problem.found,  problem.expected};
            for (std::size_t at = 0; at < values.size(); ++at)
                columns[at].push_back(values[at]);
        }
        copy::Row arrays;
        for (const std::vector<std::string>& column : columns)
            arrays.emplace_back(copy::arrayOf(column));
        session.ask("select count(plan.note_problem(p.file, p.line, p.name, p.code, p.found, p.expected)) from unnest("
                    "$1::text[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[]) "
                    "as p (file, line, name, code, found, expected)",
                    arrays);
    }
}

// A file's name may be any bytes, and is said in one line.
std::string printable(std::string name)
{
    const bool isText = readingOf(name) == Reading::ascii || readingOf(name) == Reading::utf8;
    const auto unfit = [isText](char byte) {
        const auto code = static_cast<unsigned char>(byte);
        return code < 0x20 || code == 0x7F || (code >= 0x80 && !isText);
    };
    std::ranges::replace_if(name, unfit, '?');
    return name;
}

void noteUnknownFiles(copy::Session& session, const fs::path& folder, const std::vector<FeedFile>& files)
{
    std::vector<std::string> known;
    for (const FeedFile& file : files)
        known.push_back(file.name);
    std::set<std::string> unknown;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        const bool isTable = name.ends_with(".csv") || name.ends_with(".CSV");
        if (isTable && std::ranges::find(known, name) == known.end()) unknown.insert(name);
    }
    Problems problems;
    for (const std::string& name : unknown)
        problems.push_back({printable(name), 1, "", "unknown_file", printable(name), listed(known)});
    note(session, problems);
}

void stage(copy::Session& session, const Table& table)
{
    const auto answer =
        session.ask("select plan.stage($1, $2, $3)",
                    {table.name(), copy::arrayOf(headerInUtf8(session, table)), nameOf(table.encoding())});
    Problems problems;
    copyRecords(session, answer.at(0).at(0).value(), table.records(),
                [&](const Record& record, const copy::ServerError& error) {
                    problems.push_back(problemOf(table, record, error));
                });
    note(session, problems);
}

void stageFile(copy::Session& session, const fs::path& folder, const FeedFile& file)
{
    const fs::path path = folder / file.name;
    if (!fs::exists(path)) {
        if (file.required) note(session, {{file.name, 1, "", "missing_file", "", listed(file.columns)}});
        return;
    }
    const Table table(path, file.name, file.columns);
    note(session, problemsInUtf8(session, table));
    if (!table.header().empty()) stage(session, table);
}

Problems problemsOf(copy::Session& session)
{
    Problems problems;
    const auto take = [&](const copy::PassingRow& row) {
        problems.push_back({std::string(row[0]), std::stoul("0" + std::string(row[1])), std::string(row[2]),
                            std::string(row[3]), std::string(row[4]), std::string(row[5])});
    };
    session.stream(R"(select file, line, "column", code, found, expected from plan.problems())", {}, {nullptr, take});
    return problems;
}

std::vector<Change> apply(copy::Session& session)
{
    std::vector<Change> changes;
    for (const copy::Row& row : session.ask("select file, added, changed, removed from plan.apply()")) {
        changes.push_back({row[0].value_or(""), row[1].value_or("0"), row[2].value_or("0"), row[3].value_or("0")});
    }
    return changes;
}

std::vector<std::string> notes(copy::Session& session)
{
    std::vector<std::string> told;
    for (const copy::Row& row : session.ask("select told from plan.notes()"))
        told.push_back(row[0].value_or(""));
    return told;
}

// The last steps are the checks and, where wanted, what comes after them.
Outcome load(copy::Session& session, const fs::path& folder, const Progress& progress)
{
    session.ask("select plan.begin_feed()");
    const std::vector<FeedFile> files = feedFiles(session);
    const auto tell = [&](const std::string& file, std::size_t done) {
        if (progress) progress(file, done, files.size() + 2);
    };
    noteUnknownFiles(session, folder, files);
    for (std::size_t at = 0; at < files.size(); ++at) {
        tell(files[at].name, at);
        stageFile(session, folder, files[at]);
    }
    tell("", files.size());
    Outcome outcome{problemsOf(session), {}, {}, {}};
    tell("", files.size() + 1);
    return outcome;
}

} // namespace

Outcome checkPlan(copy::Session& session, const fs::path& folder, const Progress& progress)
{
    const Transaction transaction(session);
    return load(session, folder, progress);
}

Outcome previewPlan(copy::Session& session, const fs::path& folder, const Progress& progress)
{
    const Transaction transaction(session);
    Outcome outcome = load(session, folder, progress);
    if (outcome.problems.empty()) outcome.preview = session.ask("select plan.preview()::text").at(0).at(0).value_or("");
    return outcome;
}

Outcome importPlan(copy::Session& session, const fs::path& folder, const Progress& progress)
{
    Transaction transaction(session);
    Outcome outcome = load(session, folder, progress);
    if (!outcome.problems.empty()) return outcome;
    outcome.changes = apply(session);
    outcome.notes = notes(session);
    transaction.commit();
    return outcome;
}

} // namespace feed
