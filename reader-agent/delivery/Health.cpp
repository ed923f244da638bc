// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/delivery/Health.h"

#include "reader-agent/words/Instant.h"

#include <array>
#include <filesystem>
#include <utility>

namespace agent
{

namespace
{

constexpr std::int64_t megabyte = 1'048'576;
constexpr std::int64_t lowDisk = 64;              ///< Megabytes: some months of taps, and the journal's log.
constexpr std::int64_t doubtfulClock = 1'000'000; ///< Microseconds of error from which the server goes by anchors.
constexpr std::size_t longestMissing = 300, longestDevice = 200; ///< Bytes.

std::int64_t freeMegabytes(const std::filesystem::path& file)
{
    std::error_code error;
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path{"."};
    const auto space = std::filesystem::space(folder, error);
    return error ? -1 : static_cast<std::int64_t>(space.available) / megabyte;
}

std::string troubles(const Health& health, const Pulse& pulse, std::int64_t freeMb)
{
    const std::array<std::pair<bool, const char*>, 6> all{
        {{pulse.diskFull, "disk_full"},
         {freeMb >= 0 && freeMb < lowDisk, "disk_low"},
         {pulse.journalDamaged || pulse.unreadable, "journal_damaged"},
         {clockErrorUs() >= doubtfulClock, "clock_unsynchronised"},
         {!health.enrolled, "not_enrolled"},
         {pulse.keysMissing, "keys_missing"}}};
    std::string list;
    for (const auto& [there, word] : all)
        if (there) list += (list.empty() ? "\"" : ",\"") + std::string{word} + '"';
    return '[' + list + ']';
}

/// How many bytes the character at the beginning has; 0 when it is none.
std::size_t characterLength(std::string_view text)
{
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (length == 0 || first > 0xf4 || text.size() < length) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xc0) != 0x80) return 0;
    const auto second = length > 1 ? static_cast<unsigned char>(text[1]) : 0;
    const bool outside = (first == 0xe0 && second < 0xa0) || (first == 0xed && second >= 0xa0) ||
                         (first == 0xf0 && second < 0x90) || (first == 0xf4 && second >= 0x90);
    return outside ? 0 : length;
}

} // namespace

std::string jsonText(std::string_view text)
{
    std::string json{"\""};
    while (!text.empty()) {
        const std::size_t length = characterLength(text);
        const bool control = static_cast<unsigned char>(text.front()) < 0x20 || text.front() == 0x7f;
        if (text.front() == '"' || text.front() == '\\') json += '\\';
        if (length == 0 || control)
            json += '?';
        else
            json += text.substr(0, length);
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return json + '"';
}

std::string healthJson(const Health& health, const Pulse& pulse, const ReaderSettings& reader)
{
    const std::int64_t freeMb = freeMegabytes(reader.journal);
    std::string json = "{\"undelivered\":" + std::to_string(health.undelivered);
    json += std::string{",\"reader_state\":\""} + (health.listening ? "listening" : "deaf") + '"';
    json += ",\"version\":" + jsonText(PATROL_VERSION);
    json += ",\"last_tap\":" + (health.lastTap ? jsonText(*health.lastTap) : "null");
    json += ",\"disk_free_mb\":" + std::to_string(freeMb);
    json += ",\"repeated\":" + std::to_string(pulse.repeated) + ",\"restarts\":" + std::to_string(pulse.restarts);
    json += ",\"held\":" + std::to_string(health.held);
    json += ",\"device\":" + jsonText(std::string_view{reader.device}.substr(0, longestDevice));
    json += ",\"troubles\":" + troubles(health, pulse, freeMb);
    if (!health.missing.empty())
        json += ",\"missing\":" + jsonText(std::string_view{health.missing}.substr(0, longestMissing));
    return json + '}';
}

} // namespace agent
