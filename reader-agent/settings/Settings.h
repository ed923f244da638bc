// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agent
{

/// Lines of a GPIO chip that a reader's lamps and buzzer hang on; what is not there is not driven.
struct GpioSettings {
    std::string chip;                           ///< A name or a path: gpiochip0.
    std::optional<unsigned> green, red, buzzer; ///< Offsets within the chip; at least one is given, none twice.
    bool activeLow = false;                     ///< A line that is low lights the lamp.
};

/// Port pins of the PN532 itself that lamps and buzzer hang on: 30 to 35 for P30 to P35.
struct PinSettings {
    std::optional<unsigned> green, red, buzzer; ///< At least one is given, none twice.
    bool activeLow = false;                     ///< A pin that is low lights the lamp.
};

/// Which keys the cards were written with. Never the keys: names of systemd credentials, each a file in
/// $CREDENTIALS_DIRECTORY that holds 32 hex digits in one line.
struct KeyNames {
    std::string desfireSite;                  ///< Site key of DESFire cards; empty = such cards are not asked.
    std::string desfireApplication{"F5A1C0"}; ///< Application identifier on the card, 6 upper-case hex digits.
    unsigned desfireKeyNumber = 0;            ///< Key of that application, 0 to 13.
    std::string sunMetadata;                  ///< NTAG 424 DNA: key of the encrypted UID and counter; or empty.
    std::string sunFile;                      ///< NTAG 424 DNA: key of the message's MAC; empty = not asked.
    std::string system{"patrol"};             ///< System identifier of AN10922, part of what diversifies a key.
    bool none() const { return desfireSite.empty() && sunFile.empty(); }
};

/// One reader of this host.
struct ReaderSettings {
    std::string code;   ///< As the database knows it.
    std::string device; ///< libnfc connection string, for example pn532_uart:/dev/ttyUSB0
    std::filesystem::path journal;
    std::filesystem::path key;               ///< Ed25519 key; the journal's name with .key when not given.
    std::chrono::milliseconds poll{100};     ///< From one look for a card to the next.
    std::chrono::milliseconds holdOff{3000}; ///< The same UID counts again only after this.
    std::optional<GpioSettings> gpio;
    std::optional<PinSettings> pins;
    std::vector<std::string> reset; ///< Program and arguments that cut the chip's power for a moment; empty = none.
};

/// How patient the delivery is with what may pass. No key of the file: only tests are in more of a hurry.
struct DeliveryPatience {
    std::chrono::milliseconds room{60'000};                              ///< A salvaged journal waits for room.
    std::chrono::milliseconds doubtFirst{60'000}, doubtLongest{120'000}; ///< Between tries of an entry under suspicion.
    std::chrono::milliseconds doubt{600'000};  ///< Only what was refused for so long is the entry's fault …
    int doubtTries = 6;                        ///< … and so many times.
    std::chrono::milliseconds offer{3600'000}; ///< Withheld entries are offered again.
};

/// What the configuration file says.
struct Settings {
    std::string database; ///< libpq connection string.
    std::vector<ReaderSettings> readers;
    std::string authentication{"uid"};              ///< Least a card must prove: uid, sun or mutual.
    KeyNames keys;                                  ///< How it proves it.
    std::vector<std::string> feedback;              ///< Program and arguments run for each touch; empty = none.
    std::chrono::milliseconds heartbeat{30'000};    ///< From one sign of life to the next.
    std::chrono::milliseconds retryMax{30'000};     ///< Longest wait between tries while the database is away.
    std::chrono::milliseconds watcherSilence{2000}; ///< A watcher silent for this long is started again.
    std::chrono::milliseconds idle{5000};           ///< A connection unused for this long is closed.
    std::size_t batchEntries = 500;                 ///< Entries sent at once.
    std::int64_t keepEntries = 60'000;              ///< Delivered entries kept in the journal …
    std::chrono::days keepDays{90};                 ///< … and for how long.
    DeliveryPatience patience;
};

/// A configuration file, read; every problem in one pass as "file:line: key: what is wrong and what would be right".
struct LoadedSettings {
    Settings settings;
    std::vector<std::string> problems; ///< Empty = the settings may be used.
};

/// Reads a configuration that is at hand; file: how it is called in problems. Never throws for what the text holds.
LoadedSettings readSettings(std::string_view text, const std::string& file);

/// Reads the file, up to 1 MiB. Never throws for what the file holds.
LoadedSettings loadSettings(const std::filesystem::path& file);

} // namespace agent
