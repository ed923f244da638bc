// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/harness/DiskModel.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace harness
{

/// A disk that can be watched, and can be full. A test that links it has its own open(), pwrite(), fsync() and so on,
/// which SQLite and everything else in the process call instead of the C library's: they do what is asked, write it
/// down, and fail when the disk is to be full. Files below one folder are watched. For tests of one thread.
class Disk
{
public:
    static constexpr std::int64_t block = 4096;

    static Disk& instance();

    /// Watches this folder (absolute, without symbolic links) from now on. Flushing costs nothing there.
    void watch(const std::string& folder);

    /// Ends watching; the steps are told once.
    std::vector<DiskStep> stop();

    /// How many steps there have been.
    std::size_t steps() const { return m_steps.size(); }

    /// From now on there is room for so many more bytes, in blocks; nothing = for all that come.
    void setRoom(std::optional<std::int64_t> bytes);

    /// The next flushes, so many of them, fail with this error.
    void failFlushes(int error, int count);

    /// Reading fails with this error until it is called again with 0.
    void failReads(int error) { m_readError = error; }
    int readError(int fd) const { return fileOf(fd) > 0 ? m_readError : 0; }

    /// The disk itself altered a file, for good.
    void happened(const std::string& name, std::int64_t at, const std::string& bytes);

    /// How many calls failed for want of room since setRoom().
    int refused() const { return m_refused; }

    // What the functions of the C library that this replaces ask.
    int fileOf(int fd) const;
    void opened(int fd, const std::string& path, bool created, bool emptied);
    void closed(int fd);
    std::int64_t roomFor(int file, std::int64_t at, std::int64_t count);
    void wrote(int file, std::int64_t at, const void* bytes, std::int64_t count);
    void resized(int file, std::int64_t size);
    int flushed(int fd);
    void renamed(const std::string& from, const std::string& to);
    void removed(const std::string& path);
    std::optional<std::string> nameOf(const char* path) const;
    int fileNamed(const std::string& name) const;
    std::optional<std::int64_t> room() const { return m_room; }

private:
    void freeBlocks(int file, std::int64_t from);
    void forget(const std::string& name);

    static constexpr int folderItself = -1;

    std::string m_folder;
    std::vector<DiskStep> m_steps;
    std::map<int, int> m_descriptors;
    std::map<std::string, int> m_names;
    std::map<int, std::set<std::int64_t>> m_blocks;
    int m_lastFile = 0;
    std::optional<std::int64_t> m_room;
    int m_refused = 0;
    int m_readError = 0;
    int m_flushError = 0;
    int m_flushesToFail = 0;
};

} // namespace harness
