// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/harness/Clocks.h"

#include "tests/harness/Program.h"

#include <QUuid>

#include <algorithm>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <new>
#include <stdexcept>
#include <sys/mman.h>
#include <unistd.h>

namespace harness
{

namespace
{

std::int64_t bootTime()
{
    timespec t{};
    ::clock_gettime(CLOCK_BOOTTIME, &t);
    return std::int64_t{t.tv_sec} * 1'000'000'000 + t.tv_nsec;
}

} // namespace

Clocks::Clocks()
{
    const int fd = ::open(qPrintable(m_folder.filePath("clocks")), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    void* memory = MAP_FAILED;
    if (fd >= 0 && ::ftruncate(fd, sizeof(ClockControl)) == 0)
        memory = ::mmap(nullptr, sizeof(ClockControl), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (memory == MAP_FAILED) throw std::runtime_error("cannot map the clocks");
    ::close(fd);
    m_control = new (memory) ClockControl;
    error(std::chrono::milliseconds{1});
}

Clocks::~Clocks()
{
    ::munmap(m_control, sizeof(ClockControl));
}

QProcessEnvironment Clocks::environment() const
{
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    all.insert("LD_PRELOAD", programPath("libclock-shim.so"));
    all.insert("PATROL_CLOCKS", m_folder.filePath("clocks"));
    // A sanitizer's library wants to be the first; ours allocates nothing before it.
    all.insert("ASAN_OPTIONS", all.value("ASAN_OPTIONS") + ":verify_asan_link_order=0");
    return all;
}

void Clocks::jump(std::chrono::nanoseconds by)
{
    m_control->boottimeNs += by.count();
    m_control->realtimeNs += by.count();
}

void Clocks::runAt(int speed)
{
    m_control->since = bootTime();
    m_control->speed = speed;
}

void Clocks::boot(std::chrono::nanoseconds age)
{
    const QByteArray id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces) + '\n';
    std::copy_n(id.constData(), std::min<qsizetype>(id.size(), 39), m_control->bootId.begin());
    m_control->boottimeNs = age.count() - bootTime();
}

} // namespace harness
