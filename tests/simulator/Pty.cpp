// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/Pty.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <stdexcept>
#include <system_error>
#include <termios.h>
#include <unistd.h>

namespace simulator
{

namespace fs = std::filesystem;

namespace
{

// On Linux the settings of the host's end can be changed through this end.
void makeRaw(int descriptor)
{
    termios settings{};
    tcgetattr(descriptor, &settings);
    cfmakeraw(&settings);
    tcsetattr(descriptor, TCSANOW, &settings);
}

} // namespace

Pty::Pty() : m_descriptor(posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC))
{
    std::array<char, 64> name{};
    const bool opened = m_descriptor >= 0 && grantpt(m_descriptor) == 0 && unlockpt(m_descriptor) == 0 &&
                        ptsname_r(m_descriptor, name.data(), name.size()) == 0;
    if (!opened) {
        const auto error = errno;
        if (m_descriptor >= 0) ::close(m_descriptor);
        throw std::system_error(error, std::generic_category(),
                                "no pseudo-terminal to be had (see /proc/sys/kernel/pty/max and ulimit -n)");
    }
    makeRaw(m_descriptor);
    m_hostPath = name.data();
}

Pty::~Pty()
{
    ::close(m_descriptor);
}

Pty::Read Pty::read()
{
    Read result;
    std::array<std::uint8_t, 4096> buffer{};
    for (;;) {
        const auto count = ::read(m_descriptor, buffer.data(), buffer.size());
        if (count > 0) result.bytes.insert(result.bytes.end(), buffer.begin(), buffer.begin() + count);
        if (count > 0 || (count < 0 && errno == EINTR)) continue;
        result.hungUp = count < 0 && errno == EIO;
        return result;
    }
}

void Pty::write(const Bytes& bytes)
{
    std::size_t done = 0;
    while (done < bytes.size()) {
        const auto count = ::write(m_descriptor, bytes.data() + done, bytes.size() - done);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return;
        done += static_cast<std::size_t>(count);
    }
}

Link::Link(fs::path path) : m_path(std::move(path)) {}

Link::~Link()
{
    remove();
}

void Link::pointTo(const fs::path& target)
{
    m_target = target;
    if (m_path.empty()) return;
    if (fs::exists(fs::symlink_status(m_path)) && !fs::is_symlink(m_path))
        throw std::runtime_error(m_path.string() + ": is there already and is no link; name another path");
    auto fresh = m_path;
    fresh += ".new";
    fs::remove(fresh);
    fs::create_symlink(target, fresh);
    fs::rename(fresh, m_path);
}

void Link::remove()
{
    std::error_code error;
    if (m_path.empty() || fs::read_symlink(m_path, error) != m_target || error) return;
    fs::remove(m_path, error);
}

} // namespace simulator
