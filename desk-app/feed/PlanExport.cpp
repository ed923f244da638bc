// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/copy/Csv.h"
#include "desk-app/feed/FeedFile.h"
#include "desk-app/feed/PlanFeed.h"
#include "desk-app/feed/Transaction.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

namespace feed
{

namespace
{

namespace fs = std::filesystem;

fs::path partial(const fs::path& folder, const FeedFile& file)
{
    return folder / ("." + file.name + ".partial");
}

bool isOurs(const fs::path& name, const std::vector<FeedFile>& files)
{
    return std::ranges::any_of(files,
                               [&](const FeedFile& file) { return name == file.name || name == partial("", file); });
}

void refuseForeign(const fs::path& folder, const std::vector<FeedFile>& files)
{
    if (fs::exists(folder) && !fs::is_directory(folder)) {
        throw FolderRefused(folder.string() + " is not a folder; name one that is absent, empty, or holds an export");
    }
    fs::create_directories(folder);
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        if (!isOurs(entry.path().filename(), files)) {
            throw FolderRefused(
                folder.string() + " holds " + entry.path().filename().string() +
                ", which is no file of a plan; name a folder that is absent, empty, or holds an export");
        }
    }
}

// Writes beside the file it is to become. Returns how many rows it has.
std::size_t writeFile(copy::Session& session, const fs::path& path, const FeedFile& file)
{
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    if (!out) throw FolderRefused("cannot write " + path.string() + ": " + std::strerror(errno));
    std::size_t rows = 0;
    const auto columns = session.ask("select plan.export_columns($1)", {file.name});
    copy::writeRecord(out, copy::valuesOf(columns.at(0).at(0).value()));
    const auto write = [&](const copy::PassingRow& row) {
        copy::writeRecord(out, copy::valuesOf(row[0]));
        ++rows;
    };
    session.stream("select plan.export_rows($1)", {file.name}, {nullptr, write});
    out.close();
    if (!out) throw FolderRefused("cannot write " + path.string() + ": disk full?");
    return rows;
}

void writeAll(copy::Session& session, const fs::path& folder, const std::vector<FeedFile>& files)
{
    for (const FeedFile& file : files) {
        const std::size_t rows = writeFile(session, partial(folder, file), file);
        if (rows == 0 && !file.required) fs::remove(partial(folder, file));
    }
    for (const FeedFile& file : files) {
        if (fs::exists(partial(folder, file))) {
            fs::rename(partial(folder, file), folder / file.name);
        } else {
            fs::remove(folder / file.name);
        }
    }
}

void removePartial(const fs::path& folder, const std::vector<FeedFile>& files)
{
    std::error_code ignored;
    for (const FeedFile& file : files)
        fs::remove(partial(folder, file), ignored);
}

} // namespace

void exportPlan(copy::Session& session, const fs::path& folder)
{
    // One snapshot for all files, so that they fit each other.
    Transaction transaction(session, "begin transaction isolation level repeatable read, read only");
    const std::vector<FeedFile> files = feedFiles(session);
    try {
        refuseForeign(folder, files);
        writeAll(session, folder, files);
    } catch (const fs::filesystem_error& error) {
        throw FolderRefused(folder.string() + ": " + error.code().message());
    } catch (const std::exception&) {
        removePartial(folder, files);
        throw;
    }
    transaction.commit();
}

} // namespace feed
