// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/watcher/Report.h"

#include "reader-agent/watcher/Words.h"

#include <algorithm>

namespace agent
{

namespace
{

using Kind = Report::Kind;

bool isUid(std::string_view uid)
{
    const std::size_t bytes = uid.size() / 2;
    return (bytes == 4 || bytes == 7 || bytes == 10) && uid.size() % 2 == 0 &&
           std::ranges::all_of(uid, [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F'); });
}

std::string encodeCard(const Report& report)
{
    return "card " + report.text + ' ' + std::to_string(report.boottimeNs) + ' ' + std::to_string(report.realtimeUs) +
           ' ' + hexWord(report.atqa, 2) + ' ' + hexWord(report.sak, 1) + ' ' +
           (report.bytes.empty() ? "-" : hexWord(report.bytes));
}

std::optional<Report> decodeCard(std::string_view rest)
{
    Report report{Kind::Card, std::string{takeWord(rest)}};
    if (!isUid(report.text) || !takeNumber(rest, report.boottimeNs) || !takeNumber(rest, report.realtimeUs))
        return std::nullopt;
    const auto atqa = takeHex(rest, sizeof report.atqa);
    const auto sak = takeHex(rest, sizeof report.sak);
    auto ats = rest == "-" ? std::optional{Bytes{}} : bytesFromHex(rest);
    if (!atqa || !sak || !ats || rest.empty()) return std::nullopt;
    report.atqa = static_cast<std::uint16_t>(*atqa);
    report.sak = static_cast<std::uint8_t>(*sak);
    report.bytes = std::move(*ats);
    return report;
}

std::optional<Report> decodeNothing(std::string_view rest)
{
    Report report{Kind::Nothing};
    return takeNumber(rest, report.boottimeNs) ? std::optional{report} : std::nullopt;
}

std::optional<Report> decodeAnswer(std::string_view rest)
{
    auto bytes = bytesFromHex(rest);
    if (!bytes) return std::nullopt;
    Report report{Kind::Answer};
    report.bytes = std::move(*bytes);
    return report;
}

std::string encodeWhole(const Report& report)
{
    switch (report.kind) {
    case Kind::Opening:
        return "opening";
    case Kind::Nothing:
        return "nothing " + std::to_string(report.boottimeNs);
    case Kind::Card:
        return encodeCard(report);
    case Kind::Answer:
        return "answer " + hexWord(report.bytes);
    case Kind::NoAnswer:
        return "noanswer " + report.text;
    case Kind::Lost:
        return "lost " + report.text;
    case Kind::Busy:
        return "busy " + report.text;
    }
    return {};
}

} // namespace

std::string encode(const Report& report)
{
    return encodeWhole(report).substr(0, longestReport);
}

std::optional<Report> decode(std::string_view message)
{
    const std::string_view word = takeWord(message);
    if (word == "opening") return Report{};
    if (word == "nothing") return decodeNothing(message);
    if (word == "card") return decodeCard(message);
    if (word == "answer") return decodeAnswer(message);
    if (word == "noanswer") return Report{Kind::NoAnswer, std::string{message}};
    if (word == "lost") return Report{Kind::Lost, std::string{message}};
    if (word == "busy") return Report{Kind::Busy, std::string{message}};
    return std::nullopt;
}

} // namespace agent
