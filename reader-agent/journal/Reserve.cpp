// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/journal/Reserve.h"

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>

namespace agent
{

namespace
{

/// The reserve takes no room that entries could have had: this much must be free before it is made.
constexpr std::uintmax_t freeBefore = 4 * Reserve::size;

/// Fills the file with blocks of its own: what is merely as long would hold no room.
bool allocate(const std::filesystem::path& file)
{
    const int fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0) return false;
    const off_t before = ::lseek(fd, 0, SEEK_END);
    const bool done = ::posix_fallocate(fd, 0, static_cast<off_t>(Reserve::size)) == 0;
    if (!done && ::ftruncate(fd, before) != 0) {
        // It is longer than it was, and holds what there was room for.
    }
    ::close(fd);
    return done;
}

} // namespace

Reserve::Reserve(const std::filesystem::path& journal) : m_file{journal.string() + ".reserve"} {}

std::uintmax_t Reserve::left() const
{
    std::error_code error;
    const auto found = std::filesystem::file_size(m_file, error);
    return error ? 0 : found;
}

bool Reserve::isWhole() const
{
    return left() >= size;
}

void Reserve::keep() const
{
    if (isWhole()) return;
    std::error_code error;
    const auto folder = m_file.has_parent_path() ? m_file.parent_path() : std::filesystem::path{"."};
    const auto space = std::filesystem::space(folder, error);
    if (error || space.available < freeBefore) return;
    static_cast<void>(allocate(m_file));
}

bool Reserve::giveSlice(std::uintmax_t leave) const
{
    const std::uintmax_t before = left();
    if (before <= leave) return false;
    const auto after = before - std::min(before, slice);
    return ::truncate(m_file.c_str(), static_cast<off_t>(after)) == 0;
}

} // namespace agent
