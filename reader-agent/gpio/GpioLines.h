// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/settings/Settings.h"
#include "reader-agent/words/Log.h"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

struct gpiod_chip;
struct gpiod_line;

namespace agent
{

/// One reader's lamps and buzzer on lines of a GPIO chip, through libgpiod. The lines are asked for once, dark, and
/// kept until this object goes, dark again. A chip that is missing or a line that is taken is said once, with what
/// helps; it is tried again every five seconds, and the agent goes on.
class GpioLines
{
public:
    using Time = std::chrono::nanoseconds; ///< CLOCK_BOOTTIME.

    /// Asks for the lines. settings must outlive this object; reader: its code, for the log and as the lines' consumer.
    GpioLines(const GpioSettings& settings, const std::string& reader);
    ~GpioLines();
    GpioLines(const GpioLines&) = delete;
    GpioLines& operator=(const GpioLines&) = delete;

    /// Lights and sounds all three as told, in one call to the kernel. Nothing happens while the lines are not to be
    /// had: what was told last is shown once they are.
    void set(bool green, bool red, bool buzzer);

    /// When tick() has something to do; Time::max() while all is well.
    Time dueAt() const { return m_retryAt; }

    /// Tries to get the lines when that is due.
    void tick();

private:
    struct Wanted {
        unsigned offset;
        bool lit;
    };
    struct Close {
        void operator()(gpiod_chip* chip) const;
    };

    void open();
    bool take(const std::string& path);
    bool find(const std::string& path);
    bool request();
    void write();
    bool lose(const std::string& why);

    const GpioSettings m_settings;
    const std::string m_consumer;
    std::vector<Wanted> m_wanted; ///< Green, red, buzzer: those that are given.
    std::unique_ptr<gpiod_chip, Close> m_chip;
    std::vector<gpiod_line*> m_lines; ///< As m_wanted; empty while they are not to be had.
    LastingTrouble m_trouble;
    Time m_retryAt = Time::max();
};

} // namespace agent
