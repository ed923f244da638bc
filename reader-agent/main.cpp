// SPDX-License-Identifier: GPL-3.0-or-later
// reader-agent: card in, entry on its way out.

#include "reader-agent/Agent.h"
#include "reader-agent/CommandLine.h"
#include "reader-agent/Frugal.h"
#include "reader-agent/inspect/Doctor.h"
#include "reader-agent/inspect/Enroll.h"
#include "reader-agent/inspect/Export.h"
#include "reader-agent/inspect/Status.h"
#include "reader-agent/words/Log.h"

#include <array>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace
{

enum Exit { done = 0, failed = 1, wronglyCalled = 2 };

/// Descriptors 0 to 2 stay taken: a device that got one of them would be read as if it were the console.
void keepStandardDescriptors()
{
    int fd = 0;
    do
        fd = ::open("/dev/null", O_RDWR);
    while (fd >= 0 && fd <= STDERR_FILENO);
    if (fd >= 0) ::close(fd);
}

Exit showDoctor(const agent::Settings& settings, const std::filesystem::path& config)
{
    static constexpr std::array grades{"ok     ", "hint   ", "WRONG  "};
    Exit exit = done;
    for (const agent::Finding& finding : agent::examine(settings, config)) {
        agent::tell(grades.at(static_cast<std::size_t>(finding.grade)) + finding.what + ": " + finding.found);
        if (finding.grade == agent::Grade::Wrong) exit = failed;
    }
    return exit;
}

Exit enrollAll(const agent::Settings& settings, const agent::CommandLine& line)
{
    if (line.again && settings.readers.size() > 1) {
        agent::say("enroll: --again replaces one reader's key; name it with --reader CODE");
        return wronglyCalled;
    }
    std::string between;
    for (const agent::ReaderSettings& reader : settings.readers)
        std::fputs((std::exchange(between, "\n") + agent::enroll(reader, line.again)).c_str(), stdout);
    return done;
}

Exit exportOne(const agent::Settings& settings, const agent::CommandLine& line)
{
    if (settings.readers.size() > 1) {
        agent::say("export: there are several readers; name one with --reader CODE");
        return wronglyCalled;
    }
    const agent::ExportOrder order{line.output, line.from, line.undelivered, line.force};
    std::fputs(agent::exportJournal(settings.readers.front(), order).c_str(), stdout);
    return done;
}

/// Leaves the reader that was named; false when there is none.
bool keepNamed(agent::Settings& settings, const agent::CommandLine& line)
{
    if (line.reader.empty()) return true;
    std::erase_if(settings.readers, [&](const agent::ReaderSettings& reader) { return reader.code != line.reader; });
    if (settings.readers.empty()) agent::say("no reader is called \"" + line.reader + "\" in " + line.config.string());
    return !settings.readers.empty();
}

Exit serve(const agent::CommandLine& line)
{
    using Command = agent::CommandLine::Command;
    agent::LoadedSettings loaded = agent::loadSettings(line.config);
    for (const std::string& problem : loaded.problems)
        agent::say(problem);
    if (!loaded.problems.empty() || !keepNamed(loaded.settings, line)) return wronglyCalled;
    if (line.command == Command::Doctor) return showDoctor(loaded.settings, line.config);
    if (line.command == Command::Enroll) return enrollAll(loaded.settings, line);
    if (line.command == Command::Export) return exportOne(loaded.settings, line);
    if (line.command == Command::Run) return agent::runAgent(loaded.settings) ? done : failed;
    std::fputs(agent::status(loaded.settings, line.json).c_str(), stdout);
    return done;
}

} // namespace

int main(int count, char** arguments)
try {
    using Command = agent::CommandLine::Command;
    agent::useLittleMemory();
    keepStandardDescriptors();
    const agent::CommandLine line = agent::readCommandLine(count, arguments);
    if (!line.problem.empty()) {
        agent::say("reader-agent: " + line.problem + "\n" + agent::usage);
        return wronglyCalled;
    }
    if (line.command == Command::Help)
        std::fputs(agent::usage, stdout);
    else if (line.command == Command::Version)
        agent::tell(std::string{"reader-agent "} + PATROL_VERSION);
    else
        return serve(line);
    return done;
} catch (const std::exception& error) {
    agent::say(std::string{"reader-agent: "} + error.what());
    return failed;
}
