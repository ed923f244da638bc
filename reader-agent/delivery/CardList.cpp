// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/delivery/CardList.h"

#include <charconv>

namespace agent
{

namespace
{

/// Takes off the text up to the separator, and the separator.
std::string_view takeOff(std::string_view& text, char separator)
{
    const std::size_t end = text.find(separator);
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return part;
}

/// False when it is neither a number nor "-".
bool readBound(std::string_view text, std::optional<std::int64_t>& bound)
{
    if (text == "-") return true;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, bound.emplace());
    return error == std::errc{} && stop == end;
}

} // namespace

std::optional<std::vector<CardChange>> cardChanges(std::string_view lines)
{
    std::vector<CardChange> changes;
    while (!lines.empty()) {
        std::string_view line = takeOff(lines, '\n');
        CardChange change;
        change.uid = takeOff(line, ' ');
        change.gone = line == "gone";
        if (!change.gone) {
            const std::string_view from = takeOff(line, ' ');
            if (!readBound(from, change.fromUs) || !readBound(line, change.untilUs)) return std::nullopt;
        }
        if (change.uid.empty()) return std::nullopt;
        changes.push_back(std::move(change));
    }
    return changes;
}

} // namespace agent
