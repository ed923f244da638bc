// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/copy/Session.h"
#include "desk-app/feed/Problem.h"

#include <cstdint>
#include <filesystem>
#include <functional>

namespace feed
{

/// What an import did to one file's rows.
struct Change {
    std::string file;
    std::string added; ///< Numbers, as the database gives them.
    std::string changed;
    std::string removed;
};

/// What became of a feed.
struct Outcome {
    Problems problems;           ///< In the order of the files, lines and columns; none: all is well.
    std::vector<Change> changes; ///< Empty for a check.
    std::vector<std::string> notes; ///< Of an import: duties that stay as they were, or are not opened, and why.
    std::string preview;            ///< Of previewPlan(), without problems: JSON as plan.preview() answers.
};

/// Called with the file that is being read, and how many of how many steps are done; it may throw to stop.
using Progress = std::function<void(const std::string& file, std::size_t done, std::size_t of)>;

/// Reports every problem of the plan in `folder`; changes nothing.
Outcome checkPlan(copy::Session& session, const std::filesystem::path& folder, const Progress& progress = {});

/// The same and, when there is no problem, what importing would change; changes nothing.
Outcome previewPlan(copy::Session& session, const std::filesystem::path& folder, const Progress& progress = {});

/// Imports the plan in `folder` in one transaction, if it has no problem; else changes nothing.
/// Throws copy::Refused when the plan is well but cannot be applied.
Outcome importPlan(copy::Session& session, const std::filesystem::path& folder, const Progress& progress = {});

/// The folder is not one to export to, or cannot be written; what() says which and why.
struct FolderRefused : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Writes the plan to `folder` (made when absent): UTF-8, header, LF. Files of an older export are replaced, or
/// removed where the plan has nothing for them. A folder that holds anything else is refused (FolderRefused).
void exportPlan(copy::Session& session, const std::filesystem::path& folder);

} // namespace feed
