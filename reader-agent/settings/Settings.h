// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace agent
{

/// One reader of this host.
struct ReaderSettings {
    std::string code;   ///< As the database knows it.
    std::string device; ///< libnfc connection string, for example pn532_uart:/dev/ttyUSB0
    std::filesystem::path journal;
    std::filesystem::path key;               ///< Ed25519 key; the journal's name with .key when not given.
    std::chrono::milliseconds poll{100};     ///< From one look for a card to the next.
    std::chrono::milliseconds holdOff{3000}; ///< The same UID counts again only after this.
};

/// What the configuration file says.
struct Settings {
    std::string database; ///< libpq connection string.
    std::vector<ReaderSettings> readers;
    std::vector<std::string> feedback;              ///< Program and arguments run for each touch; empty = none.
    std::chrono::milliseconds heartbeat{30'000};    ///< From one sign of life to the next.
    std::chrono::milliseconds retryMax{30'000};     ///< Longest wait between tries while the database is away.
    std::chrono::milliseconds watcherSilence{2000}; ///< A watcher silent for this long is started again.
    std::size_t batchEntries = 500;                 ///< Entries sent at once.
    std::int64_t keepEntries = 60'000;              ///< Delivered entries kept in the journal …
    std::chrono::days keepDays{90};                 ///< … and for how long.
};

/// A configuration file, read; every problem in one pass as "file:line: key: what is wrong and what would be right".
struct LoadedSettings {
    Settings settings;
    std::vector<std::string> problems; ///< Empty = the settings may be used.
};

/// Reads the file. Never throws for what the file holds.
LoadedSettings loadSettings(const std::filesystem::path& file);

} // namespace agent
