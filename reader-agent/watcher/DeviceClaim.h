// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace agent
{

/// Keeps a device for this process. libnfc's own claim is lost in glibc, and two processes reading one chip
/// take each other's answers. A device with a path is locked by flock, another one by an abstract socket's name.
/// The kernel frees the claim when the process ends, however it ends.
class DeviceClaim
{
public:
    /// Nothing when another process holds the device. Throws ReaderLost when the path cannot be opened.
    static std::optional<DeviceClaim> take(const std::string& connstring);

    DeviceClaim(DeviceClaim&& other) noexcept;
    DeviceClaim& operator=(DeviceClaim&&) = delete;
    ~DeviceClaim();

private:
    explicit DeviceClaim(int fd) : m_fd{fd} {}

    int m_fd;
};

/// The path in a connection string: "/dev/ttyUSB0" of "pn532_uart:/dev/ttyUSB0:115200"; empty when there is none.
std::string pathOf(const std::string& connstring);

} // namespace agent
