// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/settings/Settings.h"

#include "reader-agent/settings/SettingsFile.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

namespace agent
{

namespace
{

constexpr std::size_t longestCode = 64;

/// Drivers that Debian's libnfc has, and whose chips answer one select with one look.
constexpr std::array<std::string_view, 7> drivers{"pn532_uart", "pn532_i2c", "pn532_spi", "pn53x_usb",
                                                  "acr122_usb", "acr122s",   "arygon"};

void checkCode(const std::string& code, TableReader& table)
{
    const bool plain = std::ranges::all_of(code, [](unsigned char c) { return c > ' ' && c != 127 && c != '|'; });
    if (!plain || code.size() > longestCode)
        table.wrong("code",
                    "must be up to 64 characters without blanks or |, as in readers.csv; for example code = \"F017\"");
}

void checkDevice(const std::string& device, TableReader& table)
{
    if (device.empty()) return;
    const std::string_view driver = std::string_view{device}.substr(0, device.find(':'));
    if (device.find(':') != std::string::npos && device.back() != ':' &&
        std::ranges::find(drivers, driver) != drivers.end())
        return;
    table.wrong(
        "device",
        "\"" + device +
            "\" is no connection string of libnfc; for example device = "
            "\"pn532_uart:/dev/ttyUSB0\" (looking for readers by itself is not done: it disturbs other devices)");
}

ReaderSettings readReader(TableReader& table)
{
    ReaderSettings reader;
    reader.code = table.neededText("code", "F017");
    reader.device = table.neededText("device", "pn532_uart:/dev/ttyUSB0");
    reader.journal = table.neededText("journal", "/var/lib/patrol-reader-agent/F017.journal");
    reader.key = table.text("key", reader.journal.string() + ".key");
    reader.poll = std::chrono::milliseconds{table.number("poll_ms", 100, 5, 1000)};
    reader.holdOff = std::chrono::milliseconds{table.number("hold_off_ms", 3000, 0, 3'600'000)};
    checkCode(reader.code, table);
    checkDevice(reader.device, table);
    table.refuseOthers();
    return reader;
}

/// Two readers must not share a code, a device, a journal.
void refuseTwins(const std::vector<ReaderSettings>& earlier, const ReaderSettings& reader, TableReader& table)
{
    for (const ReaderSettings& other : earlier) {
        if (!reader.code.empty() && other.code == reader.code)
            table.wrong("code", "another reader has this code already");
        if (!reader.device.empty() && other.device == reader.device)
            table.wrong("device", "reader " + other.code + " has this device already");
        if (!reader.journal.empty() && other.journal == reader.journal)
            table.wrong("journal", "reader " + other.code + " has this journal already; each needs its own");
    }
}

void readReaders(const toml::array* tables, Settings& settings, Problems& problems)
{
    for (std::size_t i = 0; tables && i < tables->size(); ++i) {
        TableReader table{*tables->get(i)->as_table(), "reader " + std::to_string(i + 1) + ' ', problems};
        ReaderSettings reader = readReader(table);
        refuseTwins(settings.readers, reader, table);
        settings.readers.push_back(std::move(reader));
    }
}

Settings readAll(const toml::table& root, Problems& problems)
{
    Settings settings;
    TableReader table{root, "", problems};
    settings.database = table.neededText("database", "service=patrol");
    settings.feedback = table.texts("feedback");
    settings.heartbeat = std::chrono::seconds{table.number("heartbeat_seconds", 30, 1, 3600)};
    settings.retryMax = std::chrono::seconds{table.number("retry_max_seconds", 30, 1, 3600)};
    settings.watcherSilence = std::chrono::milliseconds{table.number("watcher_silence_ms", 2000, 1000, 60'000)};
    settings.batchEntries = static_cast<std::size_t>(table.number("batch_entries", 500, 1, 1000));
    settings.keepEntries = table.number("keep_entries", 60'000, 1000, 10'000'000);
    settings.keepDays = std::chrono::days{table.number("keep_days", 90, 1, 36'500)};
    readReaders(table.tables("reader"), settings, problems);
    table.refuseOthers();
    return settings;
}

} // namespace

LoadedSettings loadSettings(const std::filesystem::path& file)
{
    errno = std::filesystem::is_directory(file) ? EISDIR : 0;
    std::ifstream input{file, std::ios::binary};
    if (errno != 0 || !input)
        return {{},
                {file.string() + ":1: file: cannot be read: " + std::strerror(errno) +
                 "; name the configuration with --config FILE"}};
    const std::string text{std::istreambuf_iterator<char>{input}, {}};
    Problems problems{file.string()};
    try {
        Settings settings = readAll(toml::parse(text, file.string()), problems);
        return {std::move(settings), problems.take()};
    } catch (const toml::parse_error& error) {
        problems.add(error.source(), "file", "is no TOML: " + std::string{error.description()});
        return {{}, problems.take()};
    }
}

} // namespace agent
