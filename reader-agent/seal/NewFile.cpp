// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/seal/NewFile.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace agent
{

namespace
{

constexpr std::size_t bufferSize = 65'536;

[[noreturn]] void fail(int error = errno)
{
    throw std::system_error{error, std::generic_category()};
}

void flushFolder(const std::filesystem::path& folder)
{
    const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return;
    ::fsync(fd); // some file systems of USB sticks cannot
    ::close(fd);
}

} // namespace

std::filesystem::path folderOf(const std::filesystem::path& file)
{
    return file.has_parent_path() ? file.parent_path() : std::filesystem::path{"."};
}

NewFile::NewFile(std::filesystem::path file, mode_t mode) : m_file{std::move(file)}, m_part{m_file.string() + ".part"}
{
    ::unlink(m_part.c_str()); // of a power cut
    m_fd = ::open(m_part.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (m_fd < 0) fail();
}

NewFile::~NewFile()
{
    ::close(m_fd);
    if (!m_kept) ::unlink(m_part.c_str());
}

void NewFile::write(std::string_view text)
{
    m_buffer += text;
    if (m_buffer.size() >= bufferSize) flush();
}

void NewFile::flush()
{
    std::string_view left{m_buffer};
    while (!left.empty()) {
        const ssize_t written = ::write(m_fd, left.data(), left.size());
        if (written < 0 && errno != EINTR) fail();
        if (written > 0) left.remove_prefix(static_cast<std::size_t>(written));
    }
    m_buffer.clear();
}

void NewFile::keep(Other other)
{
    flush();
    if (::fsync(m_fd) != 0) fail();
    rename(other);
    m_kept = true;
    flushFolder(folderOf(m_file));
}

void NewFile::rename(Other other)
{
    const auto to = m_file.c_str();
    if (other == Other::Refuse) {
        if (::renameat2(AT_FDCWD, m_part.c_str(), AT_FDCWD, to, RENAME_NOREPLACE) == 0) return;
        if (errno != EINVAL) fail();
        // A file system that cannot refuse by itself.
        if (std::filesystem::exists(std::filesystem::symlink_status(m_file))) fail(EEXIST);
    }
    if (::rename(m_part.c_str(), to) != 0) fail();
}

} // namespace agent
