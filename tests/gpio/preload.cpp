// SPDX-License-Identifier: GPL-3.0-or-later
// GPIO chips that are files: stands between libgpiod 1.6 and the C library (loaded first, by LD_PRELOAD or by the
// link order) and answers for /dev/gpiochip* and what sysfs says of them. Everything else goes through untouched.
//
// Chips are in the folder that PATROL_GPIO names; without it, nothing is played:
//   gpiochip0        "LABEL LINES": the chip is there as long as the file is
//   gpiochip0.used   "OFFSET CONSUMER" in each line: lines that somebody else has
//   record           what happened, appended: see Chips.h

#include "tests/gpio/Chips.h"

#include <cerrno>
#include <cstdarg>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <string>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

namespace
{

/// The function that would have been called without this library.
template <typename Function> Function* next(const char* name)
{
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

constexpr unsigned major = 254; // of the first GPIO chip on many a kernel

std::string afterPrefix(const char* path, const char* prefix)
{
    const std::string whole = path ? path : "";
    return whole.rfind(prefix, 0) == 0 ? whole.substr(std::strlen(prefix)) : std::string{};
}

/// "gpiochip0" of "/dev/gpiochip0", if such chips are played.
std::string chipOf(const char* path)
{
    const std::string name = afterPrefix(path, "/dev/");
    return gpio::played() && name.rfind("gpiochip", 0) == 0 ? name : std::string{};
}

/// "gpiochip0" of "/sys/bus/gpio/devices/gpiochip0/dev".
std::string chipOfSysfs(const char* path)
{
    const std::string rest = afterPrefix(path, "/sys/bus/gpio/devices/");
    const std::size_t slash = rest.find("/dev");
    return gpio::played() && slash != std::string::npos ? rest.substr(0, slash) : std::string{};
}

int fail(int error)
{
    errno = error;
    return -1;
}

unsigned minorOf(const std::string& chip)
{
    return static_cast<unsigned>(std::stoul("0" + chip.substr(std::strlen("gpiochip"))));
}

/// A file that says "254:0".
int openNumbers(const std::string& chip)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return -1;
    const std::string text = std::to_string(major) + ':' + std::to_string(minorOf(chip)) + '\n';
    if (::write(ends[1], text.data(), text.size()) < 0) return -1;
    next<int(int)>("close")(ends[1]);
    return ends[0];
}

int openInstead(const char* path, bool& ours)
{
    const std::string chip = chipOf(path);
    const std::string numbers = chipOfSysfs(path);
    ours = !chip.empty() || !numbers.empty();
    if (!chip.empty()) return gpio::openChip(chip);
    if (!numbers.empty()) return gpio::exists(numbers) ? openNumbers(numbers) : fail(ENOENT);
    return -1;
}

int statInstead(const std::string& chip, struct stat* status)
{
    if (!gpio::exists(chip)) return fail(ENOENT);
    *status = {};
    status->st_mode = S_IFCHR | 0660;
    status->st_rdev = ::makedev(major, minorOf(chip));
    return 0;
}

} // namespace

extern "C" {

int open(const char* path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    bool ours = false;
    const int fd = openInstead(path, ours);
    return ours ? fd : next<int(const char*, int, ...)>("open")(path, flags, mode);
}

int close(int fd)
{
    gpio::forget(fd);
    return next<int(int)>("close")(fd);
}

int access(const char* path, int how)
{
    const std::string chip = chipOfSysfs(path);
    if (chip.empty()) return next<int(const char*, int)>("access")(path, how);
    return gpio::exists(chip) ? 0 : fail(ENOENT);
}

int lstat(const char* path, struct stat* status)
{
    const std::string chip = chipOf(path);
    return chip.empty() ? next<int(const char*, struct stat*)>("lstat")(path, status) : statInstead(chip, status);
}

int stat(const char* path, struct stat* status)
{
    const std::string chip = chipOf(path);
    return chip.empty() ? next<int(const char*, struct stat*)>("stat")(path, status) : statInstead(chip, status);
}

int ioctl(int fd, unsigned long request, ...)
{
    va_list arguments;
    va_start(arguments, request);
    void* argument = va_arg(arguments, void*);
    va_end(arguments);
    if (const auto answer = gpio::control(fd, request, argument)) return *answer == 0 ? 0 : fail(*answer);
    return next<int(int, unsigned long, ...)>("ioctl")(fd, request, argument);
}

} // extern "C"
