// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/harness/Disk.h"

#include <algorithm>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace harness
{

Disk& Disk::instance()
{
    static Disk disk;
    return disk;
}

void Disk::watch(const std::string& folder)
{
    *this = {};
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        const std::string name = entry.path().filename().string();
        m_names[name] = ++m_lastFile;
        m_steps.push_back({DiskStep::What::Found, m_lastFile, name});
        roomFor(m_lastFile, 0, static_cast<std::int64_t>(entry.file_size()));
    }
    m_folder = folder;
}

std::vector<DiskStep> Disk::stop()
{
    std::vector<DiskStep> steps = std::move(m_steps);
    *this = {};
    return steps;
}

void Disk::setRoom(std::optional<std::int64_t> bytes)
{
    m_room = bytes;
    m_refused = 0;
}

void Disk::failFlushes(int error, int count)
{
    m_flushError = error;
    m_flushesToFail = count;
}

void Disk::happened(const std::string& name, std::int64_t at, const std::string& bytes)
{
    wrote(fileNamed(name), at, bytes.data(), static_cast<std::int64_t>(bytes.size()));
    m_steps.push_back({DiskStep::What::Flush, fileNamed(name)});
}

std::optional<std::string> Disk::nameOf(const char* path) const
{
    if (m_folder.empty() || !path) return std::nullopt;
    const std::string whole{path};
    if (whole == m_folder) return std::string{};
    if (!whole.starts_with(m_folder + '/')) return std::nullopt;
    return whole.substr(m_folder.size() + 1);
}

int Disk::fileNamed(const std::string& name) const
{
    const auto found = m_names.find(name);
    return found == m_names.end() ? 0 : found->second;
}

int Disk::fileOf(int fd) const
{
    const auto found = m_descriptors.find(fd);
    return found == m_descriptors.end() ? 0 : found->second;
}

void Disk::opened(int fd, const std::string& path, bool created, bool emptied)
{
    const auto name = nameOf(path.c_str());
    if (!name) return;
    if (name->empty()) {
        m_descriptors[fd] = folderItself;
        return;
    }
    if (created || !m_names.contains(*name)) {
        m_names[*name] = ++m_lastFile;
        m_steps.push_back({DiskStep::What::Create, m_lastFile, *name});
    }
    m_descriptors[fd] = m_names[*name];
    if (emptied && !created) resized(m_names[*name], 0);
}

void Disk::closed(int fd)
{
    m_descriptors.erase(fd);
}

std::int64_t Disk::roomFor(int file, std::int64_t at, std::int64_t count)
{
    auto& blocks = m_blocks[file];
    std::int64_t fits = 0;
    for (std::int64_t one = at / block; one * block < at + count; ++one) {
        if (!blocks.contains(one)) {
            if (m_room && *m_room < block) {
                ++m_refused;
                break;
            }
            if (m_room) *m_room -= block;
            blocks.insert(one);
        }
        fits = std::min(at + count, (one + 1) * block) - at;
    }
    return fits;
}

void Disk::wrote(int file, std::int64_t at, const void* bytes, std::int64_t count)
{
    DiskStep step{DiskStep::What::Write, file};
    step.at = at;
    step.bytes.assign(static_cast<const char*>(bytes), static_cast<std::size_t>(count));
    m_steps.push_back(std::move(step));
}

void Disk::resized(int file, std::int64_t size)
{
    DiskStep step{DiskStep::What::Resize, file};
    step.at = size;
    m_steps.push_back(std::move(step));
    freeBlocks(file, (size + block - 1) / block);
}

void Disk::freeBlocks(int file, std::int64_t from)
{
    auto& blocks = m_blocks[file];
    const auto first = blocks.lower_bound(from);
    if (m_room) *m_room += block * std::distance(first, blocks.end());
    blocks.erase(first, blocks.end());
}

int Disk::flushed(int fd)
{
    const int file = fileOf(fd);
    if (m_flushesToFail > 0) {
        --m_flushesToFail;
        return m_flushError;
    }
    m_steps.push_back({file == folderItself ? DiskStep::What::FlushNames : DiskStep::What::Flush, file});
    return 0;
}

void Disk::forget(const std::string& name)
{
    if (const int file = fileNamed(name); file != 0) freeBlocks(file, 0);
    m_names.erase(name);
}

void Disk::renamed(const std::string& from, const std::string& to)
{
    const int file = fileNamed(from);
    forget(to);
    m_names.erase(from);
    m_names[to] = file;
    m_steps.push_back({DiskStep::What::Rename, file, from, to});
}

void Disk::removed(const std::string& name)
{
    m_steps.push_back({DiskStep::What::Remove, fileNamed(name), name});
    forget(name);
}

namespace
{

bool isThere(const char* path)
{
    struct stat found {
    };
    return ::stat(path, &found) == 0;
}

int openAny(const char* path, int flags, mode_t mode)
{
    Disk& disk = Disk::instance();
    const bool watched = disk.nameOf(path).has_value();
    const bool there = !watched || isThere(path);
    const int fd = static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, flags, mode));
    const int error = errno;
    if (fd >= 0 && watched) disk.opened(fd, path, !there, (flags & O_TRUNC) != 0);
    errno = error;
    return fd;
}

ssize_t writeAny(int fd, const void* bytes, std::size_t count, off_t at)
{
    Disk& disk = Disk::instance();
    const int file = disk.fileOf(fd);
    const auto wanted = static_cast<std::int64_t>(count);
    const std::int64_t fits = file == 0 ? wanted : disk.roomFor(file, at, wanted);
    if (fits == 0 && wanted > 0) {
        errno = ENOSPC;
        return -1;
    }
    const ssize_t written = ::syscall(SYS_pwrite64, fd, bytes, static_cast<std::size_t>(fits), at);
    if (written > 0 && file != 0) disk.wrote(file, at, bytes, written);
    return written;
}

int flushAny(int fd, long number)
{
    Disk& disk = Disk::instance();
    if (disk.fileOf(fd) == 0) return static_cast<int>(::syscall(number, fd));
    if (const int error = disk.flushed(fd); error != 0) {
        errno = error;
        return -1;
    }
    return 0;
}

int resizeAny(int fd, off_t size)
{
    const int answer = static_cast<int>(::syscall(SYS_ftruncate, fd, size));
    if (const int file = Disk::instance().fileOf(fd); answer == 0 && file != 0) Disk::instance().resized(file, size);
    return answer;
}

} // namespace

} // namespace harness

// The C library's functions, as this process calls them. Both names of each: with and without 64-bit offsets.
extern "C" {

int open(const char* path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    return harness::openAny(path, flags, mode);
}

int open64(const char* path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    return harness::openAny(path, flags, mode);
}

int close(int fd)
{
    harness::Disk::instance().closed(fd);
    return static_cast<int>(::syscall(SYS_close, fd));
}

ssize_t pwrite(int fd, const void* bytes, size_t count, off_t at)
{
    return harness::writeAny(fd, bytes, count, at);
}

ssize_t pwrite64(int fd, const void* bytes, size_t count, off64_t at)
{
    return harness::writeAny(fd, bytes, count, at);
}

ssize_t pread64(int fd, void* bytes, size_t count, off64_t at)
{
    if (const int error = harness::Disk::instance().readError(fd); error != 0) {
        errno = error;
        return -1;
    }
    return ::syscall(SYS_pread64, fd, bytes, count, at);
}

ssize_t write(int fd, const void* bytes, size_t count)
{
    if (harness::Disk::instance().fileOf(fd) == 0) return ::syscall(SYS_write, fd, bytes, count);
    const off_t at = ::lseek(fd, 0, SEEK_CUR);
    const ssize_t written = harness::writeAny(fd, bytes, count, at);
    if (written > 0) ::lseek(fd, written, SEEK_CUR);
    return written;
}

int fsync(int fd)
{
    return harness::flushAny(fd, SYS_fsync);
}

int fdatasync(int fd)
{
    return harness::flushAny(fd, SYS_fdatasync);
}

int ftruncate(int fd, off_t size) noexcept
{
    return harness::resizeAny(fd, size);
}

int ftruncate64(int fd, off64_t size) noexcept
{
    return harness::resizeAny(fd, size);
}

int truncate(const char* path, off_t size) noexcept
{
    const int answer = static_cast<int>(::syscall(SYS_truncate, path, size));
    harness::Disk& disk = harness::Disk::instance();
    const auto name = disk.nameOf(path);
    if (answer == 0 && name) disk.resized(disk.fileNamed(*name), size);
    return answer;
}

int posix_fallocate(int fd, off_t at, off_t count)
{
    harness::Disk& disk = harness::Disk::instance();
    const int file = disk.fileOf(fd);
    if (file != 0 && disk.roomFor(file, at, count) < count) return ENOSPC;
    if (::syscall(SYS_ftruncate, fd, at + count) != 0) return errno;
    if (file != 0) disk.resized(file, at + count);
    return 0;
}

int rename(const char* from, const char* to) noexcept
{
    const int answer = static_cast<int>(::syscall(SYS_rename, from, to));
    harness::Disk& disk = harness::Disk::instance();
    const auto before = disk.nameOf(from), after = disk.nameOf(to);
    if (answer == 0 && before && after) disk.renamed(*before, *after);
    return answer;
}

int unlink(const char* path) noexcept
{
    const int answer = static_cast<int>(::syscall(SYS_unlink, path));
    const auto name = harness::Disk::instance().nameOf(path);
    if (answer == 0 && name) harness::Disk::instance().removed(*name);
    return answer;
}

int remove(const char* path) noexcept
{
    const int answer = unlink(path);
    return answer != 0 && errno == EISDIR ? static_cast<int>(::syscall(SYS_rmdir, path)) : answer;
}

int statvfs(const char* path, struct statvfs* answer) noexcept
{
    struct statvfs64 found {
    };
    if (::statvfs64(path, &found) != 0) return -1;
    std::memcpy(answer, &found, sizeof *answer); // the same on 64-bit machines
    harness::Disk& disk = harness::Disk::instance();
    const auto room = disk.room();
    if (!disk.nameOf(path) || !room) return 0;
    answer->f_bavail = answer->f_bfree = static_cast<fsblkcnt_t>(*room) / answer->f_frsize;
    return 0;
}
}
