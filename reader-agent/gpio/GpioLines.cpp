// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/gpio/GpioLines.h"

#include "reader-agent/words/Instant.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <gpiod.h>

namespace agent
{

namespace
{

using namespace std::chrono_literals;

constexpr auto retry = 5s;

std::string pathOf(const std::string& chip)
{
    return chip.find('/') == std::string::npos ? "/dev/" + chip : chip;
}

/// An error of opening a chip, and what helps.
std::string cannotOpen(const std::string& path, int error)
{
    const bool denied = error == EACCES || error == EPERM;
    return path + " cannot be opened: " + std::strerror(error) +
           (denied ? "; let the agent's user into the group that may open it"
                   : "; gpiodetect lists the chips of this host");
}

std::string consumerOf(gpiod_line* line)
{
    const char* consumer = ::gpiod_line_consumer(line);
    return consumer ? std::string{'"'} + consumer + '"' : "the kernel";
}

gpiod_line_bulk bulkOf(const std::vector<gpiod_line*>& lines)
{
    gpiod_line_bulk bulk;
    ::gpiod_line_bulk_init(&bulk);
    for (gpiod_line* line : lines)
        ::gpiod_line_bulk_add(&bulk, line);
    return bulk;
}

} // namespace

void GpioLines::Close::operator()(gpiod_chip* chip) const
{
    ::gpiod_chip_close(chip); // gives the lines back
}

GpioLines::GpioLines(const GpioSettings& settings, const std::string& reader)
    : m_settings{settings}, m_consumer{"patrol " + reader}
{
    for (const auto& line : {settings.green, settings.red, settings.buzzer})
        if (line) m_wanted.push_back({*line, false});
    open();
}

GpioLines::~GpioLines()
{
    set(false, false, false);
}

void GpioLines::open()
{
    if (!take(pathOf(m_settings.chip))) return;
    m_retryAt = Time::max();
    m_trouble.end(m_consumer + ": lamps and buzzer on " + m_settings.chip + " work again");
    write();
}

bool GpioLines::take(const std::string& path)
{
    m_chip.reset(::gpiod_chip_open(path.c_str()));
    if (!m_chip) return lose(cannotOpen(path, errno));
    return find(path) && request();
}

bool GpioLines::find(const std::string& path)
{
    const unsigned count = ::gpiod_chip_num_lines(m_chip.get());
    for (const Wanted& wanted : m_wanted) {
        gpiod_line* line = ::gpiod_chip_get_line(m_chip.get(), wanted.offset);
        if (!line)
            return lose(path + " has no line " + std::to_string(wanted.offset) + ", only 0 to " +
                        std::to_string(count - 1) + "; gpioinfo lists them");
        m_lines.push_back(line);
    }
    return true;
}

bool GpioLines::request()
{
    gpiod_line_bulk bulk = bulkOf(m_lines);
    const gpiod_line_request_config config{m_consumer.c_str(), GPIOD_LINE_REQUEST_DIRECTION_OUTPUT,
                                           m_settings.activeLow ? static_cast<int>(GPIOD_LINE_REQUEST_FLAG_ACTIVE_LOW)
                                                                : 0};
    constexpr std::array<int, 3> dark{};
    if (::gpiod_line_request_bulk(&bulk, &config, dark.data()) == 0) return true;
    const int error = errno;
    for (gpiod_line* line : m_lines)
        if (::gpiod_line_is_used(line))
            return lose("line " + std::to_string(::gpiod_line_offset(line)) + " is in use by " + consumerOf(line) +
                        "; end that, or name another line");
    return lose(std::string{"the lines cannot be had: "} + std::strerror(error) + "; gpioinfo tells what they are");
}

void GpioLines::set(bool green, bool red, bool buzzer)
{
    auto wanted = m_wanted.begin();
    if (m_settings.green) (wanted++)->lit = green;
    if (m_settings.red) (wanted++)->lit = red;
    if (m_settings.buzzer) wanted->lit = buzzer;
    write();
}

void GpioLines::write()
{
    if (m_lines.empty()) return;
    gpiod_line_bulk bulk = bulkOf(m_lines);
    std::array<int, 3> values{};
    for (std::size_t i = 0; i < m_wanted.size(); ++i)
        values[i] = m_wanted[i].lit ? 1 : 0;
    if (::gpiod_line_set_value_bulk(&bulk, values.data()) != 0)
        lose(m_settings.chip + " does not take them: " + std::strerror(errno) + "; is it still plugged in?");
}

bool GpioLines::lose(const std::string& why)
{
    m_lines.clear();
    m_chip.reset();
    m_retryAt = Time{boottimeNs()} + retry;
    m_trouble.meet(m_consumer + ": no lamps and no buzzer: " + why + "; the agent goes on and tries again");
    return false;
}

void GpioLines::tick()
{
    if (Time{boottimeNs()} >= m_retryAt) open();
}

} // namespace agent
