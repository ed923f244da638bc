// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/settings/ReaderTables.h"

#include <algorithm>
#include <array>

namespace agent
{

namespace
{

constexpr std::size_t longestCode = 64;
constexpr unsigned mostLines = 1024; ///< Of a GPIO chip; the largest in use have a few hundred.

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

/// Of green, red and buzzer at least one must be given, and none may be another's.
template <typename Signals> void checkSignals(const Signals& signals, TableReader& table, const std::string& example)
{
    const std::array<std::pair<std::string_view, std::optional<unsigned>>, 3> all{
        {{"green", signals.green}, {"red", signals.red}, {"buzzer", signals.buzzer}}};
    if (std::ranges::none_of(all, [](const auto& one) { return one.second.has_value(); }))
        table.wrong("green", "is missing, and so are red and buzzer: nothing could be shown; for example " + example);
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (all[i].second && all[i].second == all[j].second)
                table.wrong(all[i].first, "is the same as " + std::string{all[j].first} + "; each needs its own");
}

template <typename Signals> void readSignals(Signals& signals, TableReader& table, unsigned least, unsigned most)
{
    const auto line = [&](std::string_view key) -> std::optional<unsigned> {
        const auto given = table.numberIfGiven(key, least, most);
        return given ? std::optional{static_cast<unsigned>(*given)} : std::nullopt;
    };
    signals.green = line("green");
    signals.red = line("red");
    signals.buzzer = line("buzzer");
    signals.activeLow = table.flag("active_low");
}

std::optional<GpioSettings> readGpio(TableReader& reader)
{
    static const std::string example = "gpio = { chip = \"gpiochip0\", green = 17, red = 27, buzzer = 22 }";
    const toml::table* given = reader.table("gpio", example);
    if (!given) return std::nullopt;
    TableReader table = reader.inner(*given, "gpio");
    GpioSettings gpio;
    gpio.chip = table.neededText("chip", "gpiochip0");
    readSignals(gpio, table, 0, mostLines - 1);
    checkSignals(gpio, table, example);
    table.refuseOthers();
    return gpio;
}

std::optional<PinSettings> readPins(TableReader& reader)
{
    static const std::string example = "pins = { green = 30, red = 31, buzzer = 32 }, for P30 to P35 of the PN532";
    const toml::table* given = reader.table("pins", example);
    if (!given) return std::nullopt;
    TableReader table = reader.inner(*given, "pins");
    PinSettings pins;
    readSignals(pins, table, 30, 35);
    checkSignals(pins, table, example);
    table.refuseOthers();
    return pins;
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
    reader.gpio = readGpio(table);
    reader.pins = readPins(table);
    reader.reset = table.command("reset", "/usr/local/sbin/reset-reader");
    checkCode(reader.code, table);
    checkDevice(reader.device, table);
    table.refuseOthers();
    return reader;
}

bool sameFile(const std::filesystem::path& one, const std::filesystem::path& other)
{
    return !one.empty() && one.lexically_normal() == other.lexically_normal();
}

/// A line of a GPIO chip shows one reader's touches.
bool shareALine(const std::optional<GpioSettings>& one, const std::optional<GpioSettings>& other)
{
    if (!one || !other || one->chip != other->chip) return false;
    for (const auto& line : {one->green, one->red, one->buzzer})
        if (line && (line == other->green || line == other->red || line == other->buzzer)) return true;
    return false;
}

/// Two readers must not share a code, a device, a journal, a key, a lamp.
void refuseTwins(const std::vector<ReaderSettings>& earlier, const ReaderSettings& reader, TableReader& table)
{
    for (const ReaderSettings& other : earlier) {
        const std::string owner = "reader " + other.code + " has this ";
        if (!reader.code.empty() && other.code == reader.code)
            table.wrong("code", "another reader has this code already");
        if (!reader.device.empty() && other.device == reader.device) table.wrong("device", owner + "device already");
        if (sameFile(other.journal, reader.journal))
            table.wrong("journal", owner + "journal already; each needs its own");
        else if (sameFile(other.key, reader.key))
            table.wrong("key", owner + "key already; each needs its own");
        if (shareALine(other.gpio, reader.gpio)) table.wrong("gpio", owner + "line already; each needs its own");
    }
}

} // namespace

std::vector<ReaderSettings> readReaders(const toml::array* tables, Problems& problems)
{
    std::vector<ReaderSettings> readers;
    for (std::size_t i = 0; tables && i < tables->size(); ++i) {
        TableReader table{*tables->get(i)->as_table(), "reader " + std::to_string(i + 1) + ' ', problems};
        ReaderSettings reader = readReader(table);
        refuseTwins(readers, reader, table);
        readers.push_back(std::move(reader));
    }
    return readers;
}

} // namespace agent
