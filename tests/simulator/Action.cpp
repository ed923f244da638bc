// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/Action.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace simulator
{

namespace
{

using Words = std::vector<std::string>;
using Parsed = std::variant<Action, Problem>;

const std::map<std::string_view, Times Faults::*>& countedFaults()
{
    static const std::map<std::string_view, Times Faults::*> faults{
        {"lost-ack", &Faults::lostAck},         {"lost-command", &Faults::lostCommand},
        {"lost-answer", &Faults::lostAnswer},   {"lost-firmware", &Faults::lostFirmware},
        {"bad-checksum", &Faults::badChecksum}, {"bad-status", &Faults::badStatus},
        {"bad-ats", &Faults::badAts},
    };
    return faults;
}

std::optional<unsigned> parseNumber(std::string_view text)
{
    unsigned number = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || stop != text.data() + text.size()) return std::nullopt;
    return number;
}

Problem notANumber(const Words& words, std::size_t at)
{
    return {"'" + words[at] + "' is no number; write for example '" + words[0] + " 3'"};
}

Problem notADuration(const std::string& text, const std::string& example)
{
    return {"'" + text + "' is no duration; write for example '" + example + "'"};
}

bool startsWithDigit(const std::string& text)
{
    return !text.empty() && text[0] >= '0' && text[0] <= '9';
}

Problem unknownWord(const std::string& word)
{
    return {"'" + word +
            "' is neither a card (8 or 14 hex digits) nor one of remove, unplug, replug, silence, "
            "garbage, late, lost-ack, lost-command, lost-answer, lost-firmware, bad-checksum, bad-status, bad-ats"};
}

using Flag = bool Traits::*;

const std::map<std::string_view, Flag>& flags()
{
    static const std::map<std::string_view, Flag> all{{"wrong-key", &Traits::wrongKey},
                                                      {"replay", &Traits::replay},
                                                      {"plain", &Traits::plain},
                                                      {"ev2", &Traits::ev2}};
    return all;
}

using Values = std::map<std::string_view, void (*)(Traits&, unsigned)>;

const Values& numbers()
{
    static const Values all{{"answers", [](Traits& traits, unsigned number) { traits.answers = number; }},
                            {"babbles", [](Traits& traits, unsigned number) { traits.babbles = number; }},
                            {"counter", [](Traits& traits, unsigned number) { traits.counter = number; }}};
    return all;
}

/// A trait with a value: "answers 2", "counter 500", "slow 200ms". A problem when the value is wrong.
std::optional<Problem> setValued(Traits& traits, const std::string& word, const std::string& value)
{
    if (word == "slow") {
        const auto duration = parseDuration(value);
        traits.slow = duration.value_or(Duration{});
        return duration ? std::nullopt : std::optional(notADuration(value, "slow 200ms"));
    }
    const auto number = parseNumber(value);
    if (!number || *number > 0xFFFFFF)
        return Problem{"'" + value + "' is no number; write for example '" + word + " 3'"};
    numbers().at(word)(traits, *number);
    return std::nullopt;
}

// What follows the kind of a card with a program; next comes to stand behind it.
std::optional<Problem> parseTraits(Traits& traits, const Words& words, std::size_t& next)
{
    for (; next < words.size(); ++next) {
        const auto flag = flags().find(words[next]);
        if (flag != flags().end()) {
            traits.*flag->second = true;
        } else if (words[next] == "slow" || numbers().contains(words[next])) {
            const auto value = words.size() > next + 1 ? words[next + 1] : std::string();
            if (auto problem = setValued(traits, words[next], value)) return problem;
            ++next;
        } else {
            break;
        }
    }
    return std::nullopt;
}

// words[0] is the UID. Whatever follows kind, traits and "for" is a note.
Parsed parseTap(const Words& words, const Bytes& uid)
{
    Tap tap{uid, usualKind(uid), usualHold};
    std::size_t next = 1;
    if (const auto kind = words.size() > next ? cardKindFromWord(words[next]) : std::nullopt) {
        tap.kind = *kind;
        ++next;
        if (speaksIso4(tap.kind))
            if (auto problem = parseTraits(tap.traits, words, next)) return *problem;
    }
    if (!fits(tap.kind, uid.size()))
        return Problem{"'" + words[0] + "' has " + std::to_string(uid.size()) +
                       " bytes; classic and desfire cards have 4 or 7, ntag, ntag424 and ultralight 7"};
    if (words.size() > next + 1 && words[next] == "for" && startsWithDigit(words[next + 1])) {
        const auto hold = parseDuration(words[next + 1]);
        if (!hold) return notADuration(words[next + 1], "for 400ms");
        tap.hold = *hold;
    }
    return tap;
}

template <typename Lasting> Parsed parseLasting(const Words& words, bool required)
{
    if (words.size() == 1 && !required) return Lasting{Duration::zero()};
    if (words.size() == 1) return Problem{words[0] + " for how long? Write for example '" + words[0] + " 5s'"};
    const auto lasts = parseDuration(words[1]);
    if (!lasts || *lasts == Duration::zero()) return notADuration(words[1], words[0] + " 5s");
    return Lasting{*lasts};
}

Parsed parseGarbage(const Words& words)
{
    const auto bytes = words.size() > 1 ? parseNumber(words[1]) : 16U;
    if (!bytes || *bytes == 0 || *bytes > 4096) return Problem{"garbage of 1 to 4096 bytes, for example 'garbage 16'"};
    return Garbage{*bytes};
}

// A count of 0 ends the fault; 'always' has no end.
Parsed parseFault(const Words& words, Times Faults::*which, std::size_t countAt, Duration lateness)
{
    Fault fault{words[0], which, 1, lateness};
    if (words.size() <= countAt) return fault;
    const auto times = words[countAt] == "always" ? std::optional<Times>(always) : parseNumber(words[countAt]);
    if (!times) return notANumber(words, countAt);
    fault.times = *times;
    return fault;
}

Parsed parseLate(const Words& words)
{
    if (words.size() < 2) return Problem{"late by how much? Write for example 'late 320ms 3'"};
    const auto lateness = parseDuration(words[1]);
    if (!lateness) return notADuration(words[1], "late 320ms 3");
    return parseFault(words, &Faults::late, 2, *lateness);
}

} // namespace

std::optional<Duration> parseDuration(std::string_view text)
{
    static const std::map<std::string_view, double> units{{"ms", 1e-3}, {"s", 1}, {"m", 60}, {"h", 3600}};
    double number = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc()) return std::nullopt;
    const auto unit = units.find(text.substr(static_cast<std::size_t>(stop - text.data())));
    const bool sensible = number >= 0 && number < 1e6;
    if (unit == units.end() || !sensible) return std::nullopt;
    return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(number * unit->second));
}

Words splitWords(std::string_view line)
{
    line = line.substr(0, line.find('#'));
    constexpr std::string_view blanks = " \t\r\n";
    Words words;
    for (;;) {
        const auto start = line.find_first_not_of(blanks);
        if (start == std::string_view::npos) return words;
        line.remove_prefix(start);
        const auto end = std::min(line.find_first_of(blanks), line.size());
        words.emplace_back(line.substr(0, end));
        line.remove_prefix(end);
    }
}

Parsed parseAction(const Words& words)
{
    if (words.empty())
        return Problem{"what is to happen? Write a card (8 or 14 hex digits) or for example 'unplug 20s'"};
    const auto& word = words[0];
    if (word == "remove") return Remove{};
    if (word == "replug") return Replug{};
    if (word == "unplug") return parseLasting<Unplug>(words, false);
    if (word == "silence") return parseLasting<Silence>(words, true);
    if (word == "garbage") return parseGarbage(words);
    if (word == "late") return parseLate(words);
    const auto fault = countedFaults().find(word);
    if (fault != countedFaults().end()) return parseFault(words, fault->second, 1, {});
    const auto uid = fromHex(word);
    if (!uid || (uid->size() != 4 && uid->size() != 7)) return unknownWord(word);
    return parseTap(words, *uid);
}

} // namespace simulator
