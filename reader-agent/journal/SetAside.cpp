// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/journal/SetAside.h"

#include "reader-agent/journal/Tables.h"

#include <string>

namespace agent
{

namespace
{

namespace fs = std::filesystem;

constexpr std::string_view log = "-wal";
constexpr std::string_view logIndex = "-shm";

fs::path damaged(const fs::path& file, int n)
{
    return beside(file, ".damaged-" + std::to_string(n));
}

/// The first FILE.damaged-<n> that nothing of an earlier damage has.
int freeNumber(const fs::path& file)
{
    int n = 1;
    while (fs::exists(damaged(file, n)) || fs::exists(beside(damaged(file, n), log)))
        ++n;
    return n;
}

} // namespace

void moveName(const fs::path& from, const fs::path& to)
{
    if (!fs::exists(from)) return;
    fs::rename(from, to);
    flushFolderOf(to);
}

fs::path setAside(const fs::path& file)
{
    fs::path name = damaged(file, freeNumber(file));
    // First the file, then its log: a file without its log could pass for sound.
    moveName(file, name);
    moveName(beside(file, log), beside(name, log));
    fs::remove(beside(file, logIndex));
    flushFolderOf(file);
    return name;
}

void setLogAside(const fs::path& file)
{
    const int free = freeNumber(file);
    const bool ofTheLast = free > 1 && !fs::exists(beside(damaged(file, free - 1), log));
    moveName(beside(file, log), beside(damaged(file, ofTheLast ? free - 1 : free), log));
    fs::remove(beside(file, logIndex));
    flushFolderOf(file);
}

} // namespace agent
