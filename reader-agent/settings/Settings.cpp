// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/settings/Settings.h"

#include "reader-agent/settings/ReaderTables.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

namespace agent
{

namespace
{

constexpr std::int64_t lastDesfireKey = 13;
constexpr std::size_t longestSystem = 21;      ///< AN10922 has room for so much beside a UID and an application.
constexpr std::size_t longestFile = 1'048'576; ///< Bytes; a thousand readers take a quarter of it.

/// The name of a systemd credential: a file's name, not its path, and above all not the key itself.
std::string readCredential(TableReader& table, std::string_view key, std::string_view example)
{
    std::string name = table.text(key, "");
    const bool isName = std::ranges::all_of(
        name, [](unsigned char c) { return std::isalnum(c) != 0 || c == '-' || c == '_' || c == '.'; });
    const bool isKey = name.size() == 32 && name.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos;
    const std::string right = "; for example " + std::string{key} + " = \"" + std::string{example} + '"';
    if (isKey)
        table.wrong(key, "is a key; name the systemd credential that holds it" + right);
    else if (!isName || name.starts_with('.') || name.size() > 64)
        table.wrong(key, "must be the name of a systemd credential: letters, digits, - _ and ." + right);
    return name;
}

void checkApplication(const std::string& application, TableReader& table)
{
    if (application.size() != 6 || application.find_first_not_of("0123456789ABCDEF") != std::string::npos)
        table.wrong("desfire_application", "must be 6 upper-case hex digits; for example "
                                           "desfire_application = \"F5A1C0\"");
}

KeyNames readKeys(TableReader& root)
{
    KeyNames keys;
    const toml::table* given = root.table("keys", "a line [keys], and below it desfire_site = \"patrol-desfire-site\"");
    if (!given) return keys;
    TableReader table = root.inner(*given, "keys");
    keys.desfireSite = readCredential(table, "desfire_site", "patrol-desfire-site");
    keys.desfireApplication = table.text("desfire_application", keys.desfireApplication);
    keys.desfireKeyNumber = static_cast<unsigned>(table.number("desfire_key_number", 0, 0, lastDesfireKey));
    keys.sunMetadata = readCredential(table, "sun_metadata", "patrol-sun-metadata");
    keys.sunFile = readCredential(table, "sun_file", "patrol-sun-file");
    keys.system = table.text("system", keys.system);
    checkApplication(keys.desfireApplication, table);
    if (keys.system.size() > longestSystem)
        table.wrong("system", "must have up to " + std::to_string(longestSystem) + " bytes (AN10922)");
    if (!keys.sunMetadata.empty() && keys.sunFile.empty())
        table.wrong("sun_metadata", "needs sun_file, too: the UID alone proves nothing; for example "
                                    "sun_file = \"patrol-sun-file\"");
    table.refuseOthers();
    return keys;
}

/// What the cards must prove has to be something that this agent can ask them for.
void checkAuthentication(const Settings& settings, TableReader& table)
{
    const KeyNames& keys = settings.keys;
    if (settings.authentication == "mutual" && keys.desfireSite.empty())
        table.wrong("authentication", "needs the key of the cards: desfire_site under [keys]");
    if (settings.authentication == "sun" && keys.none())
        table.wrong("authentication", "needs a key of the cards: sun_file or desfire_site under [keys]");
}

Settings readAll(const toml::table& root, Problems& problems)
{
    Settings settings;
    TableReader table{root, "", problems};
    settings.database = table.neededText("database", "service=patrol");
    settings.authentication = table.word("authentication", {"uid", "sun", "mutual"}, settings.authentication);
    settings.keys = readKeys(table);
    settings.feedback = table.command("feedback", "/usr/local/bin/beep");
    settings.heartbeat = std::chrono::seconds{table.number("heartbeat_seconds", 30, 1, 3600)};
    settings.retryMax = std::chrono::seconds{table.number("retry_max_seconds", 30, 1, 3600)};
    settings.watcherSilence = std::chrono::milliseconds{table.number("watcher_silence_ms", 2000, 1000, 60'000)};
    settings.idle = std::chrono::seconds{table.number("idle_seconds", 5, 1, 3600)};
    settings.batchEntries = static_cast<std::size_t>(table.number("batch_entries", 500, 1, 1000));
    settings.keepEntries = table.number("keep_entries", 60'000, 1000, 10'000'000);
    settings.keepDays = std::chrono::days{table.number("keep_days", 90, 1, 36'500)};
    settings.readers = readReaders(table.tables("reader"), problems);
    checkAuthentication(settings, table);
    table.refuseOthers();
    return settings;
}

LoadedSettings unreadable(const std::filesystem::path& file, const std::string& why)
{
    return {{}, {file.string() + ":1: file: " + why}};
}

} // namespace

LoadedSettings readSettings(std::string_view text, const std::string& file)
{
    Problems problems{file};
    try {
        Settings settings = readAll(toml::parse(text, file), problems);
        return {std::move(settings), problems.take()};
    } catch (const toml::parse_error& error) {
        problems.add(error.source(), "file", "is no TOML: " + std::string{error.description()});
        return {{}, problems.take()};
    }
}

LoadedSettings loadSettings(const std::filesystem::path& file)
{
    errno = std::filesystem::is_directory(file) ? EISDIR : 0;
    std::ifstream input{file, std::ios::binary};
    if (errno != 0 || !input)
        return unreadable(file, std::string{"cannot be read: "} + std::strerror(errno) +
                                    "; name the configuration with --config FILE");
    std::string text(longestFile + 1, '\0');
    input.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(input.gcount()));
    if (text.size() > longestFile) return unreadable(file, "is longer than 1 MiB; it is no configuration");
    return readSettings(text, file.string());
}

} // namespace agent
