// SPDX-License-Identifier: GPL-3.0-or-later
// One reader: its device, lamps, journal, disk and key.

#include "reader-agent/inspect/Checks.h"
#include "reader-agent/inspect/Look.h"
#include "reader-agent/inspect/Walk.h"
#include "reader-agent/journal/JournalLock.h"
#include "reader-agent/seal/Key.h"
#include "reader-agent/seal/NewFile.h"
#include "reader-agent/watcher/DeviceClaim.h"
#include "reader-agent/words/Trouble.h"

#include <cerrno>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>

namespace agent
{

namespace
{

constexpr std::int64_t lowDiskMb = 64; ///< As the agent tells the database.

Finding deviceOf(const ReaderSettings& reader, const std::string& what, bool running)
{
    const std::string path = pathOf(reader.device);
    if (!path.empty() && ::access(path.c_str(), R_OK | W_OK) != 0)
        return {Grade::Wrong, what,
                path + ": " + std::strerror(errno) +
                    "; plug the reader in, or put the agent's user into the device's group"};
    try {
        if (DeviceClaim::take(reader.device)) return {Grade::Good, what, reader.device + " is there and free"};
    } catch (const ReaderLost& lost) {
        return {Grade::Wrong, what, std::string{lost.what()} + "; plug the reader in"};
    }
    if (running) return {Grade::Good, what, reader.device + " is there, the running agent has it"};
    return {Grade::Wrong, what, reader.device + " is in use by another process; end that one"};
}

Finding lampsOf(const GpioSettings& gpio, const std::string& what)
{
    const std::string path = gpio.chip.starts_with('/') ? gpio.chip : "/dev/" + gpio.chip;
    if (::access(path.c_str(), R_OK | W_OK) == 0) return {Grade::Good, what, path + " is there"};
    return {
        Grade::Wrong, what,
        path + ": " + std::strerror(errno) +
            "; gpiodetect lists the chips of this host, and the agent's user must be in the group that may open them"};
}

struct Chain {
    std::int64_t entries = 0, missing = 0, brokenAt = 0;
};

Chain chainOf(Journal& journal)
{
    Chain chain;
    walk(journal, [&](const Step& step) {
        ++chain.entries;
        if (step.entry.missing) ++chain.missing;
        if (chain.brokenAt == 0 && step.breaksTheChain()) chain.brokenAt = step.entry.number;
    });
    return chain;
}

Finding contentOf(const ReaderSettings& reader, const std::string& what)
try {
    if (!std::filesystem::exists(reader.journal))
        return {Grade::Good, what, "none yet; the agent makes it when it first runs"};
    Journal journal{reader.journal, Use::Look};
    if (const std::string damage = journal.check(); !damage.empty())
        return {Grade::Wrong, what,
                damage + "; start the agent again: it sets the file aside and saves what can be read"};
    const Chain chain = chainOf(journal);
    if (chain.brokenAt != 0)
        return {Grade::Wrong, what,
                "the chain is broken at entry " + std::to_string(chain.brokenAt) + "; keep the file as evidence"};
    const std::string good = std::to_string(chain.entries) + " entries, the chain is whole, " +
                             std::to_string(journal.head() - journal.delivered()) + " undelivered";
    if (chain.missing == 0) return {Grade::Good, what, good};
    return {Grade::Hint, what,
            good + "; " + std::to_string(chain.missing) +
                " missing, unreadable or refused by the database: alarms at the desk tell which; keep the file"};
} catch (const JournalBroken& broken) {
    return {Grade::Wrong, what, std::string{broken.what()} + "; start the agent again: it sets a damaged file aside"};
}

Finding folderFinding(const ReaderSettings& reader, const std::string& what)
{
    const std::filesystem::path folder = folderOf(reader.journal);
    struct stat owner {
    }, file{};
    if (::stat(folder.c_str(), &owner) != 0)
        return {Grade::Wrong, what, folder.string() + ": " + std::strerror(errno) + "; make it, for the agent's user"};
    if (::access(folder.c_str(), R_OK | W_OK | X_OK) != 0)
        return {Grade::Wrong, what,
                folder.string() + ": " + std::strerror(errno) + "; it must be writable to the agent's user"};
    for (const std::filesystem::path& path :
         {reader.journal, std::filesystem::path{reader.journal.string() + "-wal"}, reader.key})
        if (::stat(path.c_str(), &file) == 0 && file.st_uid != owner.st_uid)
            return {Grade::Wrong, what,
                    path.string() + " belongs to another user than its folder; chown --reference=" + folder.string() +
                        ' ' + path.string()};
    if (::stat(reader.journal.c_str(), &file) == 0 && (file.st_mode & 07) != 0 && (owner.st_mode & 07) != 0)
        return {Grade::Hint, what,
                reader.journal.string() +
                    " may be read by everybody, and holds the numbers of cards; chmod o= " + folder.string()};
    return {Grade::Good, what, folder.string() + " is writable"};
}

Finding diskOf(const ReaderLook& look, const std::string& what)
{
    const std::string free = std::to_string(look.diskFreeMb) + " MB free";
    if (look.diskFreeMb >= 0 && look.diskFreeMb < lowDiskMb)
        return {look.reserve ? Grade::Hint : Grade::Wrong, what,
                free + "; make room: a tap that finds none is not recorded"};
    if (look.journal && !look.reserve)
        return {Grade::Hint, what, free + ", and no reserve for the last entries; the agent makes it while it runs"};
    return {Grade::Good, what, free};
}

void examineRemains(const ReaderLook& look, const std::string& what, Findings& findings)
{
    if (!look.damaged.empty())
        findings.push_back(
            {Grade::Hint, what,
             look.damaged.back() + " was damaged and set aside; look at the disk, then keep the file elsewhere"});
    if (!look.salvaged.empty())
        findings.push_back(
            {Grade::Hint, what,
             look.salvaged.back() + " holds what was saved of a damaged journal; the agent delivers it"});
}

Finding keyOf(const ReaderSettings& reader, const std::string& what)
try {
    const auto key = Key::fromFile(reader.key);
    if (!key)
        return {Grade::Hint, what,
                "none, entries are delivered unsigned; run reader-agent enroll --reader " + reader.code};
    struct stat file {
    };
    if (::stat(reader.key.c_str(), &file) == 0 && (file.st_mode & 077) != 0)
        return {Grade::Wrong, what,
                reader.key.string() + " may be read by others; chmod 600 it, and enroll --again if it may have been"};
    return {Grade::Good, what, "fingerprint " + fingerprint(key->publicKey())};
} catch (const KeyUnusable& unusable) {
    return {Grade::Wrong, what, unusable.what()};
}

/// What cards must prove here may be the database's word, which the configuration's own checks never saw.
Finding proofOf(const ReaderLook& look, const KeyNames& keys, const std::string& what)
{
    const bool keyed = look.authentication == "uid" || !keys.desfireSite.empty() ||
                       (look.authentication == "sun" && !keys.sunFile.empty());
    const std::string said = "cards must prove " + look.authentication +
                             (look.policyOfDatabase ? ", says the database" : ", says the configuration");
    if (keyed) return {Grade::Good, what, said};
    return {Grade::Wrong, what,
            said +
                "; there is no key for it, so they are taken by their number. Name one in [keys] of the configuration"};
}

} // namespace

void examineReader(const Settings& settings, const ReaderSettings& reader, Findings& findings)
{
    const std::string name = "reader " + reader.code + ": ";
    const ReaderLook look = lookAt(settings, reader);
    findings.push_back(deviceOf(reader, name + "device", look.pid.has_value()));
    if (reader.gpio) findings.push_back(lampsOf(*reader.gpio, name + "lamps"));
    examineProgram(name + "reset", reader.reset, findings);
    findings.push_back(folderFinding(reader, name + "folder"));
    findings.push_back(contentOf(reader, name + "journal"));
    examineRemains(look, name + "journal", findings);
    findings.push_back(diskOf(look, name + "disk"));
    findings.push_back(keyOf(reader, name + "key"));
    findings.push_back(proofOf(look, settings.keys, name + "cards"));
}

} // namespace agent
