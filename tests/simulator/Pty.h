// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/Bytes.h"

#include <filesystem>
#include <string>

namespace simulator
{

/// The chip's end of a pseudo-terminal. The host's end is a file that any program may open and close as often as
/// it likes; closing this end hangs it up, as pulling a USB plug does.
class Pty
{
public:
    /// Opens a pseudo-terminal in raw mode. Throws std::system_error.
    Pty();
    ~Pty();
    Pty(const Pty&) = delete;
    Pty& operator=(const Pty&) = delete;

    int descriptor() const { return m_descriptor; }
    const std::filesystem::path& hostPath() const { return m_hostPath; }

    /// What the host has written and not been read yet. hungUp says that no host has the file open.
    struct Read {
        Bytes bytes;
        bool hungUp = false;
    };
    Read read();

    /// Bytes that do not fit into the host's buffer are lost, as on a serial line without flow control.
    void write(const Bytes& bytes);

private:
    int m_descriptor;
    std::filesystem::path m_hostPath;
};

/// A symbolic link with a name of its own to a pseudo-terminal.
class Link
{
public:
    /// Nothing is made before pointTo(). An empty path makes no link at all.
    explicit Link(std::filesystem::path path);
    ~Link();
    Link(const Link&) = delete;
    Link& operator=(const Link&) = delete;

    /// Makes the link, or turns it to another target in one step. Throws std::runtime_error if something that
    /// is not a link has that path, and std::filesystem::filesystem_error.
    void pointTo(const std::filesystem::path& target);

    /// Removes the link, if it is still this one.
    void remove();

    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
    std::filesystem::path m_target;
};

} // namespace simulator
