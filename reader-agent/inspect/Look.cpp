// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/inspect/Look.h"

#include "reader-agent/journal/Journal.h"
#include "reader-agent/journal/JournalLock.h"
#include "reader-agent/journal/Reserve.h"
#include "reader-agent/seal/Key.h"
#include "reader-agent/seal/NewFile.h"
#include "reader-agent/words/Trouble.h"

#include <algorithm>
#include <charconv>

namespace agent
{

namespace
{

constexpr std::int64_t megabyte = 1'048'576;
constexpr std::int64_t lowDiskMb = 64;             ///< As the agent tells the database.
constexpr std::int64_t synchronisedUs = 1'000'000; ///< With a larger error the clock is no witness.
constexpr std::size_t searched = 2000;             ///< Newest entries among which the last tap is looked for.

std::optional<std::int64_t> pidOf(const std::filesystem::path& journal)
{
    const auto holder = JournalLock::holder(journal);
    if (!holder) return std::nullopt;
    std::int64_t pid = 0;
    std::from_chars(holder->data(), holder->data() + holder->size(), pid);
    return pid;
}

std::optional<std::string> lastTapOf(Journal& journal)
{
    for (const Entry& entry : journal.newest(searched))
        if (const auto parts = partsOf(entry.line); parts && parts->kind == "tap") return std::string{parts->realtime};
    return std::nullopt;
}

void readJournal(const ReaderSettings& reader, ReaderLook& look)
{
    Journal journal{reader.journal, Use::Look};
    look.journal = journal.uuid();
    look.entries = journal.head();
    look.undelivered = std::max<std::int64_t>(look.entries - journal.delivered(), 0);
    look.missing = static_cast<std::int64_t>(journal.withheld().size());
    look.lastTap = lastTapOf(journal);
    if (const auto looked = journal.lastLooked()) look.lastLook = rfc3339(looked->realtimeUs);
    look.cardsVersion = journal.cardsVersion();
    look.cards = journal.cardsKnown();
    if (const std::string policy = journal.note("authentication"); !policy.empty()) {
        look.authentication = policy;
        look.policyOfDatabase = true;
    }
    if (const std::string connection = journal.note("connection"); !connection.empty()) look.connection = connection;
    if (const auto last = journal.lastEntry()) look.head = hex(last->digest); // last: it throws when damaged
}

/// Files in the journal's folder whose names start with the journal's and that.
std::vector<std::string> beside(const std::filesystem::path& journal, const std::string& that)
{
    std::vector<std::string> found;
    std::error_code error;
    const std::string start = journal.filename().string() + that;
    for (std::filesystem::directory_iterator at{folderOf(journal), error}, end; !error && at != end;
         at.increment(error)) {
        const std::string name = at->path().filename().string();
        if (name.starts_with(start) && !name.ends_with("-wal") && !name.ends_with("-shm")) found.push_back(at->path());
    }
    std::ranges::sort(found);
    return found;
}

void readFolder(const ReaderSettings& reader, ReaderLook& look)
{
    std::error_code error;
    const auto space = std::filesystem::space(folderOf(reader.journal), error);
    if (!error) look.diskFreeMb = static_cast<std::int64_t>(space.available) / megabyte;
    look.reserve = Reserve{reader.journal}.isWhole();
    look.damaged = beside(reader.journal, ".damaged-");
    for (const auto& salvaged : salvagedBeside(reader.journal))
        look.salvaged.push_back(salvaged.string());
}

std::optional<std::string> fingerprintOf(const ReaderSettings& reader)
try {
    const auto key = Key::fromFile(reader.key);
    return key ? std::optional{fingerprint(key->publicKey())} : std::nullopt;
} catch (const KeyUnusable&) {
    return std::nullopt;
}

void addTroubles(ReaderLook& look)
{
    const auto add = [&look](bool there, const char* word) {
        if (there) look.troubles.emplace_back(word);
    };
    const bool low = look.diskFreeMb >= 0 && look.diskFreeMb < lowDiskMb;
    add(low && !look.reserve && look.journal.has_value(), "disk_full");
    add(low, "disk_low");
    add(look.problem.has_value() || !look.salvaged.empty(), "journal_damaged");
    add(clockErrorUs() >= synchronisedUs, "clock_unsynchronised");
    add(!look.key, "not_enrolled");
}

} // namespace

ReaderLook lookAt(const Settings& settings, const ReaderSettings& reader)
{
    ReaderLook look;
    look.reader = reader.code;
    look.device = reader.device;
    look.file = reader.journal.string();
    look.authentication = settings.authentication;
    look.key = fingerprintOf(reader);
    try {
        look.pid = pidOf(reader.journal);
        readFolder(reader, look);
        if (std::filesystem::exists(reader.journal)) readJournal(reader, look);
    } catch (const std::exception& error) {
        look.problem = error.what();
    }
    addTroubles(look);
    return look;
}

} // namespace agent
