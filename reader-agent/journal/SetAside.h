// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace agent
{

/// Moves a name, if it is there; on disk when it returns.
void moveName(const std::filesystem::path& from, const std::filesystem::path& to);

/// Gives a journal's file the first free name FILE.damaged-<n>, and its log the one beside it; neither is ever removed.
/// The caller holds filesOfJournals(). Returns the file's new name.
std::filesystem::path setAside(const std::filesystem::path& file);

/// Moves the log that was left behind when setAside() was stopped between the file and its log. The caller holds
/// filesOfJournals().
void setLogAside(const std::filesystem::path& file);

} // namespace agent
