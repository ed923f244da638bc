// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gpio/Chips.h"

#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <dlfcn.h>
#include <fcntl.h>
#include <fstream>
#include <linux/gpio.h>
#include <map>
#include <mutex>
#include <unistd.h>
#include <vector>

namespace gpio
{

namespace
{

/// Lines that a descriptor stands for; none for a chip.
struct Handle {
    std::string chip;
    bool activeLow = false;
    std::vector<unsigned> offsets{};
    std::vector<int> levels{};
};

/// All descriptors of this process. Never destroyed: other threads may close files until the very end.
struct Table {
    std::mutex mutex;
    std::map<int, Handle> handles;
};

Table& table()
{
    static auto* const one = new Table;
    return *one;
}

std::string folder()
{
    const char* const name = std::getenv("PATROL_GPIO");
    return name ? std::string{name} + '/' : std::string{};
}

int realOpen(const char* path, int flags)
{
    static auto* const open = reinterpret_cast<int (*)(const char*, int, ...)>(::dlsym(RTLD_NEXT, "open"));
    return open(path, flags, 0644);
}

void realClose(int fd)
{
    static auto* const close = reinterpret_cast<int (*)(int)>(::dlsym(RTLD_NEXT, "close"));
    close(fd);
}

/// One event, in one write, so that no event of another process comes between.
void record(const std::string& event)
{
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    const std::string line = std::to_string(now.tv_sec * 1'000'000'000 + now.tv_nsec) + ' ' + event + '\n';
    const int fd = realOpen((folder() + "record").c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC);
    if (fd < 0 || ::write(fd, line.data(), line.size()) < 0) std::abort();
    realClose(fd);
}

std::string listed(const std::vector<unsigned>& offsets)
{
    std::string text;
    for (const unsigned offset : offsets)
        text += (text.empty() ? "" : ",") + std::to_string(offset);
    return text;
}

struct Chip {
    std::string label;
    unsigned lines = 0;
};

Chip chipNamed(const std::string& name)
{
    Chip chip;
    std::ifstream{folder() + name} >> chip.label >> chip.lines;
    return chip;
}

/// Who has a line: a descriptor of this process, or whoever the chip's list of used lines names.
std::string userOf(const std::string& chip, unsigned offset)
{
    for (const auto& [fd, handle] : table().handles)
        for (const unsigned taken : handle.offsets)
            if (handle.chip == chip && taken == offset) return "patrol";
    std::ifstream used{folder() + chip + ".used"};
    unsigned taken = 0;
    for (std::string consumer; used >> taken && std::getline(used >> std::ws, consumer);)
        if (taken == offset) return consumer;
    return {};
}

void copy(const std::string& text, char* field)
{
    std::strncpy(field, text.c_str(), GPIO_MAX_NAME_SIZE - 1);
}

int chipInfo(const Handle& handle, void* argument)
{
    auto* const info = static_cast<gpiochip_info*>(argument);
    const Chip chip = chipNamed(handle.chip);
    *info = {};
    copy(handle.chip, info->name);
    copy(chip.label, info->label);
    info->lines = chip.lines;
    return 0;
}

int lineInfo(const Handle& handle, void* argument)
{
    auto* const info = static_cast<gpioline_info*>(argument);
    const unsigned offset = info->line_offset;
    if (offset >= chipNamed(handle.chip).lines) return EINVAL;
    *info = {};
    info->line_offset = offset;
    const std::string user = userOf(handle.chip, offset);
    if (!user.empty()) info->flags |= GPIOLINE_FLAG_KERNEL;
    copy(user, info->consumer);
    return 0;
}

void setLevels(Handle& handle, const std::uint8_t* values, bool all)
{
    for (std::size_t i = 0; i < handle.offsets.size(); ++i) {
        const int level = (values[i] != 0) != handle.activeLow ? 1 : 0;
        if (!all && level == handle.levels[i]) continue;
        handle.levels[i] = level;
        record(handle.chip + ' ' + std::to_string(handle.offsets[i]) + ' ' + std::to_string(level));
    }
}

int requestLines(const std::string& chip, void* argument)
{
    auto* const request = static_cast<gpiohandle_request*>(argument);
    Handle lines{chip, (request->flags & GPIOHANDLE_REQUEST_ACTIVE_LOW) != 0};
    if ((request->flags & GPIOHANDLE_REQUEST_OUTPUT) == 0 || request->lines == 0) return EINVAL;
    for (unsigned i = 0; i < request->lines; ++i) {
        if (request->lineoffsets[i] >= chipNamed(chip).lines) return EINVAL;
        if (!userOf(chip, request->lineoffsets[i]).empty()) return EBUSY;
        lines.offsets.push_back(request->lineoffsets[i]);
    }
    request->fd = realOpen("/dev/null", O_RDWR | O_CLOEXEC);
    if (request->fd < 0) return errno;
    lines.levels.resize(lines.offsets.size());
    record(chip + " request " + listed(lines.offsets) + ' ' + request->consumer_label);
    setLevels(lines, request->default_values, true);
    table().handles[request->fd] = std::move(lines);
    return 0;
}

int setValues(Handle& handle, void* argument)
{
    setLevels(handle, static_cast<gpiohandle_data*>(argument)->values, false);
    return 0;
}

} // namespace

bool played()
{
    return !folder().empty();
}

bool exists(const std::string& chip)
{
    return ::access((folder() + chip).c_str(), F_OK) == 0;
}

int openChip(const std::string& chip)
{
    if (!exists(chip)) {
        errno = ENOENT;
        return -1;
    }
    const int fd = realOpen("/dev/null", O_RDWR | O_CLOEXEC);
    const std::lock_guard lock{table().mutex};
    if (fd >= 0) table().handles[fd] = Handle{chip};
    return fd;
}

std::optional<int> control(int fd, unsigned long request, void* argument)
{
    if (!played()) return std::nullopt;
    const std::lock_guard lock{table().mutex};
    const auto known = table().handles.find(fd);
    if (known == table().handles.end()) return std::nullopt;
    Handle& handle = known->second;
    if (!exists(handle.chip)) return ENODEV; // unplugged
    const bool isChip = handle.offsets.empty();
    if (isChip && request == GPIO_GET_CHIPINFO_IOCTL) return chipInfo(handle, argument);
    if (isChip && request == GPIO_GET_LINEINFO_IOCTL) return lineInfo(handle, argument);
    if (isChip && request == GPIO_GET_LINEHANDLE_IOCTL) return requestLines(handle.chip, argument);
    if (!isChip && request == GPIOHANDLE_SET_LINE_VALUES_IOCTL) return setValues(handle, argument);
    return EINVAL;
}

void forget(int fd)
{
    if (!played()) return;
    const std::lock_guard lock{table().mutex};
    const auto known = table().handles.find(fd);
    if (known == table().handles.end()) return;
    if (!known->second.offsets.empty()) record(known->second.chip + " release " + listed(known->second.offsets));
    table().handles.erase(known);
}

} // namespace gpio
