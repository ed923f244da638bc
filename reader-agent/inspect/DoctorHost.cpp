// SPDX-License-Identifier: GPL-3.0-or-later
// What the agent needs of its host: clock, programs, service, configuration, keys of the cards.

#include "reader-agent/inspect/Checks.h"
#include "reader-agent/watcher/WatcherProcess.h"
#include "reader-agent/words/Instant.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <sys/stat.h>
#include <unistd.h>

namespace agent
{

namespace
{

constexpr std::int64_t synchronisedUs = 1'000'000; ///< Below this error the database takes the device's time.
constexpr auto unit = "patrol-reader-agent.service";

bool isThere(const std::filesystem::path& path)
{
    std::error_code error;
    return std::filesystem::exists(path, error);
}

std::string clockRemedy()
{
    if (isThere("/usr/sbin/chronyd")) return "chrony is installed: look at chronyc tracking";
    if (isThere("/lib/systemd/systemd-timesyncd"))
        return "systemd-timesyncd is installed: look at timedatectl timesync-status, and NTP= in "
               "/etc/systemd/timesyncd.conf";
    return "install chrony or systemd-timesyncd";
}

Finding clock()
{
    const std::int64_t error = clockErrorUs();
    if (error < synchronisedUs)
        return {Grade::Good, "clock", "synchronised, wrong by " + std::to_string(error / 1000) + " ms at most"};
    const std::string battery =
        isThere("/dev/rtc0")
            ? ""
            : "; this host has no clock that runs while it is off: a tap of a boot in which the database "
              "is never reached gets no certain time";
    return {Grade::Hint, "clock",
            "not synchronised; the database times the taps instead" + battery + ". " + clockRemedy()};
}

Finding watcher()
{
    const std::filesystem::path program = watcherProgram();
    if (::access(program.c_str(), X_OK) == 0) return {Grade::Good, "watcher", program.string() + " is there"};
    return {Grade::Wrong, "watcher", program.string() + " cannot be run; install it beside reader-agent"};
}

void examineUnit(Findings& findings)
{
    if (!isThere("/run/systemd/system")) return; // another init system, or none
    static constexpr std::array folders{"/etc/systemd/system/", "/usr/local/lib/systemd/system/",
                                        "/usr/lib/systemd/system/", "/lib/systemd/system/"};
    const bool installed =
        std::ranges::any_of(folders, [](const char* folder) { return isThere(std::string{folder} + unit); });
    if (!installed)
        findings.push_back({Grade::Hint, "service",
                            std::string{unit} + " is not installed; nothing starts the agent after a power cut"});
    else if (!isThere(std::string{"/etc/systemd/system/multi-user.target.wants/"} + unit))
        findings.push_back({Grade::Hint, "service",
                            "it is not started after a power cut; run systemctl enable --now patrol-reader-agent"});
    else
        findings.push_back({Grade::Good, "service", std::string{unit} + " is enabled"});
}

bool holdsPassword(const std::string& conninfo)
{
    const std::size_t start = conninfo.find("://"), at = conninfo.find('@', start == std::string::npos ? 0 : start);
    const bool inUri = start != std::string::npos && at != std::string::npos && conninfo.find(':', start + 3) < at;
    return inUri || conninfo.find("password=") != std::string::npos || conninfo.find("password =") != std::string::npos;
}

void examineConfiguration(const Settings& settings, const std::filesystem::path& config, Findings& findings)
{
    struct stat file {
    };
    if (!holdsPassword(settings.database) || ::stat(config.c_str(), &file) != 0 || (file.st_mode & 07) == 0) return;
    findings.push_back({Grade::Wrong, "configuration",
                        config.string() + " holds a password, and everybody may read it; chmod o= " + config.string() +
                            ", and let its group be the agent's"});
}

bool canBeRun(const std::string& program)
{
    if (program.find('/') != std::string::npos) return ::access(program.c_str(), X_OK) == 0;
    const char* const path = std::getenv("PATH"); // NOLINT(concurrency-mt-unsafe): one thread
    std::stringstream folders{path ? path : "/usr/local/bin:/usr/bin:/bin"};
    for (std::string folder; std::getline(folders, folder, ':');)
        if (::access((folder + '/' + program).c_str(), X_OK) == 0) return true;
    return false;
}

std::filesystem::path credentialFolder()
{
    const char* const folder = std::getenv("CREDENTIALS_DIRECTORY"); // NOLINT(concurrency-mt-unsafe): one thread
    return folder ? folder : std::string{"/run/credentials/"} + unit;
}

/// Empty when the credential is a key; else what is wrong. Nothing of its content is told.
std::string faultOf(const std::filesystem::path& file)
{
    std::ifstream input{file, std::ios::binary};
    std::string key(64, '\0');
    input.read(key.data(), static_cast<std::streamsize>(key.size()));
    key.resize(static_cast<std::size_t>(std::max<std::streamsize>(input.gcount(), 0)));
    if (key.empty()) return "cannot be read";
    if (key.ends_with('\n')) key.pop_back();
    const bool digits = std::ranges::all_of(key, [](unsigned char c) { return std::isxdigit(c) != 0; });
    if (key.size() != 32 || !digits) return "is not 32 hex digits in one line";
    struct stat mode {
    };
    if (::stat(file.c_str(), &mode) == 0 && (mode.st_mode & 07) != 0) return "may be read by everybody";
    return {};
}

} // namespace

void examineProgram(const std::string& what, const std::vector<std::string>& command, Findings& findings)
{
    if (command.empty()) return;
    if (canBeRun(command.front()))
        findings.push_back({Grade::Good, what, command.front() + " can be run"});
    else
        findings.push_back(
            {Grade::Wrong, what, command.front() + " cannot be run; name a program that the agent's user may run"});
}

void examineHost(const Settings& settings, const std::filesystem::path& config, Findings& findings)
{
    findings.push_back(clock());
    findings.push_back(watcher());
    examineUnit(findings);
    examineConfiguration(settings, config, findings);
    examineProgram("feedback", settings.feedback, findings);
}

void examineCredentials(const KeyNames& keys, Findings& findings)
{
    const std::filesystem::path folder = credentialFolder();
    for (const std::string& name : {keys.desfireSite, keys.sunMetadata, keys.sunFile}) {
        if (name.empty()) continue;
        const std::string what = "key " + name;
        if (::access(folder.c_str(), X_OK) != 0) {
            findings.push_back(
                {Grade::Hint, what,
                 "cannot be looked at: systemd gives it to the running service only; as root, look again while "
                 "that runs"});
            continue;
        }
        const std::string fault = faultOf(folder / name);
        if (fault.empty())
            findings.push_back({Grade::Good, what, "is there, and has the length of a key"});
        else
            findings.push_back(
                {Grade::Wrong, what, (folder / name).string() + ' ' + fault + "; look at LoadCredential= of " + unit});
    }
}

} // namespace agent
