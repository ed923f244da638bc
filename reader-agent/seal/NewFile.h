// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <sys/types.h>

namespace agent
{

/// A file that is there whole or not at all, whatever cuts the power: written as FILE.part, flushed, then renamed.
/// Everything it does throws std::system_error.
class NewFile
{
public:
    NewFile(std::filesystem::path file, mode_t mode);
    ~NewFile(); ///< Removes FILE.part unless it was kept.
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    void write(std::string_view text);

    /// Hands what was written so far to the kernel; for whoever reads the descriptor.
    void flush();
    int fd() const { return m_fd; }

    enum class Other { Refuse, Replace };

    /// Flushes it to disk and gives it its name; EEXIST when another file has it and that is to be refused.
    void keep(Other other);

private:
    void rename(Other other);

    std::filesystem::path m_file, m_part;
    int m_fd;
    bool m_kept = false;
    std::string m_buffer;
};

/// The folder that a file lies in.
std::filesystem::path folderOf(const std::filesystem::path& file);

} // namespace agent
