// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/watcher/Report.h"

#include <algorithm>
#include <charconv>

namespace agent
{

namespace
{

/// Takes the part up to the next blank off the front.
std::string_view takeWord(std::string_view& rest)
{
    const std::size_t blank = rest.find(' ');
    const std::string_view word = rest.substr(0, blank);
    rest.remove_prefix(blank == std::string_view::npos ? rest.size() : blank + 1);
    return word;
}

bool takeNumber(std::string_view& rest, std::int64_t& number)
{
    const std::string_view word = takeWord(rest);
    const auto [stop, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    return error == std::errc{} && stop == word.data() + word.size();
}

bool isUid(std::string_view uid)
{
    const std::size_t bytes = uid.size() / 2;
    return (bytes == 4 || bytes == 7 || bytes == 10) && uid.size() % 2 == 0 &&
           std::ranges::all_of(uid, [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F'); });
}

} // namespace

std::string encode(const Report& report)
{
    using Kind = Report::Kind;
    std::string message;
    switch (report.kind) {
    case Kind::Opening:
        message = "opening";
        break;
    case Kind::Nothing:
        message = "nothing " + std::to_string(report.boottimeNs);
        break;
    case Kind::Card:
        message =
            "card " + report.text + ' ' + std::to_string(report.boottimeNs) + ' ' + std::to_string(report.realtimeUs);
        break;
    case Kind::Lost:
        message = "lost " + report.text;
        break;
    case Kind::Busy:
        message = "busy " + report.text;
        break;
    }
    return message.substr(0, longestReport);
}

std::optional<Report> decode(std::string_view message)
{
    using Kind = Report::Kind;
    Report report;
    const std::string_view word = takeWord(message);
    if (word == "opening") return report;
    if (word == "nothing" && takeNumber(message, report.boottimeNs)) {
        report.kind = Kind::Nothing;
        return report;
    }
    if (word == "card") {
        report.kind = Kind::Card;
        report.text = takeWord(message);
        const bool whole =
            isUid(report.text) && takeNumber(message, report.boottimeNs) && takeNumber(message, report.realtimeUs);
        return whole ? std::optional{report} : std::nullopt;
    }
    if (word != "lost" && word != "busy") return std::nullopt;
    report.kind = word == "lost" ? Kind::Lost : Kind::Busy;
    report.text = message;
    return report;
}

} // namespace agent
