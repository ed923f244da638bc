// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/Round.h"

#include <algorithm>
#include <charconv>

namespace simulator
{

namespace
{

using Seconds = std::chrono::duration<double>;
constexpr auto day = std::chrono::hours(24);

std::optional<double> parseDecimal(std::string_view text)
{
    double number = 0;
    const auto* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number, std::chars_format::fixed);
    if (error != std::errc() || stop != end || !(number >= 0 && number < 1e8)) return std::nullopt;
    return number;
}

Duration toDuration(double seconds)
{
    return std::chrono::duration_cast<Duration>(Seconds(seconds));
}

/// Reads line after line and remembers what the next one must fit to.
class Reader
{
public:
    explicit Reader(std::string name) : m_name(std::move(name)) {}

    void take(const std::string& text)
    {
        ++m_line;
        auto words = splitWords(text);
        if (words.empty()) return;
        const auto at = time(words[0]);
        if (!at) return;
        std::size_t next = 1;
        const auto reader = readerName(words, next);
        words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(next));
        add(*at, reader, parseAction(words));
    }

    RoundReading result;

private:
    std::string place() const { return m_name + ":" + std::to_string(m_line); }

    std::nullopt_t problem(const std::string& text)
    {
        result.problems.push_back(place() + ": " + text);
        return std::nullopt;
    }

    void add(Duration at, const std::string& reader, const std::variant<Action, Problem>& parsed)
    {
        if (const auto* const wrong = std::get_if<Problem>(&parsed))
            problem(wrong->text);
        else
            result.round.lines.push_back({at, reader, std::get<Action>(parsed), place()});
    }

    // "F017:" names the reader
    static std::string readerName(const std::vector<std::string>& words, std::size_t& next)
    {
        if (words.size() < 2 || words[1].size() < 2 || words[1].back() != ':') return {};
        next = 2;
        return words[1].substr(0, words[1].size() - 1);
    }

    std::optional<Duration> time(const std::string& word)
    {
        const bool sinceStart = word[0] == '+';
        auto at = sinceStart ? secondsSinceStart(word) : parseTimeOfDay(word);
        if (!at) return problem("'" + word + "' is no time; write HH:MM:SS, or +SECONDS since the start");
        if (m_word.empty()) result.round.timesOfDay = !sinceStart;
        if (result.round.timesOfDay == sinceStart)
            return problem("'" + word + "' after '" + m_word + "'; write all times as HH:MM:SS, or all as +SECONDS");
        return inOrder(*at, word);
    }

    static std::optional<Duration> secondsSinceStart(const std::string& word)
    {
        const auto seconds = parseDecimal(std::string_view(word).substr(1));
        return seconds ? std::optional(toDuration(*seconds)) : std::nullopt;
    }

    // More than half a day back is not a mistake but midnight.
    std::optional<Duration> inOrder(Duration at, const std::string& word)
    {
        if (result.round.timesOfDay) at += m_midnights * day;
        if (result.round.timesOfDay && at + day / 2 < m_last) {
            at += day;
            ++m_midnights;
        }
        if (at < m_last)
            return problem(word + " is earlier than " + m_word + " above it; put the lines in order of time");
        m_last = at;
        m_word = word;
        return at;
    }

    std::string m_name;
    std::size_t m_line = 0;
    int m_midnights = 0;
    Duration m_last{};
    std::string m_word; // the time above
};

std::optional<double> field(std::string_view& text, double limit)
{
    const auto end = std::min(text.find(':'), text.size());
    const bool twoDigits = end >= 2 && text[1] >= '0' && text[1] <= '9' && (end == 2 || text[2] == '.');
    const auto number = twoDigits ? parseDecimal(text.substr(0, end)) : std::nullopt;
    text.remove_prefix(std::min(end + 1, text.size()));
    return number && *number < limit ? number : std::nullopt;
}

} // namespace

std::optional<Duration> parseTimeOfDay(std::string_view text)
{
    if (text.size() < 5 || text.back() == ':' || text[2] != ':' ||
        (text.size() > 5 && (text.size() < 8 || text[5] != ':')))
        return std::nullopt;
    const auto hours = field(text, 24);
    const auto minutes = field(text, 60);
    const auto seconds = text.empty() ? 0.0 : field(text, 60);
    if (!hours || !minutes || !seconds || !text.empty()) return std::nullopt;
    return toDuration(*hours * 3600 + *minutes * 60 + *seconds);
}

RoundReading readRound(std::istream& text, const std::string& name)
{
    Reader reader(name);
    for (std::string line; std::getline(text, line);)
        reader.take(line);
    return std::move(reader.result);
}

} // namespace simulator
