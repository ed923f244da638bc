// SPDX-License-Identifier: GPL-3.0-or-later
// The configuration file: whatever it holds, it gives settings within their bounds, or problems that say where they are.
#include "reader-agent/settings/Settings.h"
#include "tests/fuzz/Input.h"

#include <sys/mman.h>
#include <unistd.h>

namespace
{

using fuzz::expect;

void checkProblems(const std::vector<std::string>& problems, const std::string& file)
{
    for (const std::string& problem : problems) {
        expect(problem.starts_with(file + ':'), "a problem names its file");
        const std::string_view rest = std::string_view{problem}.substr(file.size() + 1);
        const std::size_t digits = rest.find_first_not_of("0123456789");
        expect(digits != 0 && digits != std::string_view::npos && rest[digits] == ':', "a problem names its line");
        expect(rest[0] != '0', "lines are counted from 1");
    }
}

void checkSettings(const agent::Settings& settings)
{
    expect(!settings.database.empty() && !settings.readers.empty(), "there is a database and a reader");
    expect(settings.batchEntries >= 1 && settings.batchEntries <= 1000, "a batch is of 1 to 1000");
    expect(settings.heartbeat.count() > 0 && settings.retryMax.count() > 0, "waits are positive");
    for (const agent::ReaderSettings& reader : settings.readers) {
        expect(!reader.code.empty() && reader.code.size() <= 64, "a reader has a code");
        expect(!reader.device.empty() && !reader.journal.empty() && !reader.key.empty(), "a reader has its files");
        expect(reader.poll.count() >= 5 && reader.poll.count() <= 1000, "a look each 5 to 1000 ms");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const int fd = ::memfd_create("settings", 0);
    expect(fd >= 0 && ::write(fd, data, size) == static_cast<ssize_t>(size), "there is memory");
    const std::string file = "/proc/self/fd/" + std::to_string(fd);
    const agent::LoadedSettings loaded = agent::loadSettings(file);
    ::close(fd);
    checkProblems(loaded.problems, file);
    if (loaded.problems.empty()) checkSettings(loaded.settings);
    return 0;
}
