// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/patrolctl/Arguments.h"

#include "desk-app/patrolctl/Say.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <string_view>

namespace arguments
{

namespace
{

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

// `shape` has a d for each digit; every other character stands for itself.
bool hasShape(std::string_view text, std::string_view shape)
{
    if (text.size() != shape.size()) return false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (shape[at] == 'd' ? !isDigit(text[at]) : text[at] != shape[at]) return false;
    }
    return true;
}

int numberAt(std::string_view text, std::size_t at, std::size_t digits)
{
    return std::atoi(std::string(text.substr(at, digits)).c_str());
}

bool isDate(std::string_view text)
{
    if (!hasShape(text, "dddd-dd-dd") || numberAt(text, 0, 4) < 1) return false;
    const std::chrono::year_month_day day{std::chrono::year{numberAt(text, 0, 4)},
                                          std::chrono::month{static_cast<unsigned>(numberAt(text, 5, 2))},
                                          std::chrono::day{static_cast<unsigned>(numberAt(text, 8, 2))}};
    return day.ok();
}

bool isTime(std::string_view text)
{
    return hasShape(text, "dd:dd:dd") && numberAt(text, 0, 2) < 24 && numberAt(text, 3, 2) < 60 &&
           numberAt(text, 6, 2) < 60;
}

bool isOffset(std::string_view text)
{
    if (text == "Z" || text == "z") return true;
    const bool shaped = hasShape(text, "+dd:dd") || hasShape(text, "-dd:dd");
    return shaped && numberAt(text, 1, 2) < 16 && numberAt(text, 4, 2) < 60;
}

// What follows the seconds: a fraction, or not, and the offset.
bool isEnd(std::string_view text)
{
    std::size_t digits = 0;
    if (text.starts_with('.')) {
        while (digits + 1 < text.size() && isDigit(text[digits + 1]))
            ++digits;
        if (digits < 1 || digits > 9) return false;
        text.remove_prefix(digits + 1);
    }
    return isOffset(text);
}

// A sign, digits, and at most so many decimals behind a point.
bool isDecimal(std::string_view text, std::size_t decimals)
{
    if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::string_view whole = text.substr(0, point);
    const std::string_view rest = text.substr(std::min(text.size(), point + 1));
    const bool pointed = point < text.size();
    return !whole.empty() && whole.size() <= 9 && std::ranges::all_of(whole, isDigit) &&
           std::ranges::all_of(rest, isDigit) && rest.size() <= decimals && pointed != rest.empty();
}

std::string isFolder(const std::string& path)
{
    return say(QT_TRANSLATE_NOOP("patrolctl", "“%1” is a folder, not a file; name a file in it"), path);
}

// An RFC 3339 instant as whole seconds since 1970 and nanoseconds.
std::pair<long long, long long> pointOf(const std::string& text)
{
    const std::string_view view = text;
    const std::chrono::sys_days day =
        std::chrono::year{numberAt(view, 0, 4)} / static_cast<int>(numberAt(view, 5, 2)) / numberAt(view, 8, 2);
    const bool utc = view.ends_with('Z') || view.ends_with('z');
    const std::string_view offset = utc ? std::string_view("+00:00") : view.substr(view.size() - 6);
    const std::string_view rest = view.substr(19, view.size() - 19 - (utc ? 1 : 6)); // a point and digits, or nothing
    const std::string fraction = (rest.empty() ? std::string() : std::string(rest.substr(1))) + std::string(9, '0');
    const int ahead = (numberAt(offset, 1, 2) * 60 + numberAt(offset, 4, 2)) * (offset[0] == '-' ? -60 : 60);
    const int within = numberAt(view, 11, 2) * 3600 + numberAt(view, 14, 2) * 60 + numberAt(view, 17, 2);
    return {day.time_since_epoch().count() * 86400LL + within - ahead, numberAt(fraction, 0, 9)};
}

} // namespace

std::string checkDate(const std::string& text)
{
    if (isDate(text)) return {};
    return say(QT_TRANSLATE_NOOP("patrolctl",
                                 "“%1” is not a date; write a day that exists as YYYY-MM-DD, for example 2026-11-22"),
               text);
}

std::string checkMonth(const std::string& text)
{
    if (hasShape(text, "dddd-dd") && isDate(text + "-01")) return {};
    return say(QT_TRANSLATE_NOOP("patrolctl", "“%1” is not a month; write it as YYYY-MM, for example 2026-11"), text);
}

std::string checkInstant(const std::string& text)
{
    const std::string_view view = text;
    const bool separated = view.size() > 19 && (view[10] == 'T' || view[10] == 't' || view[10] == ' ');
    if (separated && isDate(view.substr(0, 10)) && isTime(view.substr(11, 8)) && isEnd(view.substr(19))) return {};
    return say(QT_TRANSLATE_NOOP("patrolctl", "“%1” is not an instant; write date, time and offset, for example "
                                              "2026-11-22T13:14:32+08:00 or 2026-11-22T05:14:32Z"),
               text);
}

std::string checkNumber(const std::string& text)
{
    const bool digits = !text.empty() && text.size() <= 18 && text.find_first_not_of("0123456789") == std::string::npos;
    if (digits) return {};
    return say(QT_TRANSLATE_NOOP("patrolctl", "“%1” is not a number; write digits only, for example 17"), text);
}

std::string checkPoints(const std::string& text)
{
    if (isDecimal(text, 2)) return {};
    return say(QT_TRANSLATE_NOOP("patrolctl",
                                 "“%1” is not a number of points; write digits and at most two decimals, for example -2.5"),
               text);
}

std::string checkRule(const std::string& text)
{
    const std::size_t equals = text.find('=');
    if (equals != std::string::npos && equals > 0 && isDecimal(std::string_view(text).substr(equals + 1), 6)) return {};
    return say(QT_TRANSLATE_NOOP("patrolctl", "“%1” is no rule and its number; write it as punctuality=20"), text);
}

std::string checkFolder(const std::string& path)
{
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) return {};
    if (std::filesystem::exists(path, error)) {
        return say(QT_TRANSLATE_NOOP("patrolctl", "“%1” is a file, not a folder; name the folder it lies in"), path);
    }
    return say(QT_TRANSLATE_NOOP("patrolctl", "there is no folder “%1”"), path);
}

std::string checkFile(const std::string& path)
{
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) return isFolder(path);
    if (std::filesystem::exists(path, error)) return {};
    return say(QT_TRANSLATE_NOOP("patrolctl", "there is no file “%1”"), path);
}

std::string checkOutput(const std::string& path)
{
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) return isFolder(path);
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    if (!folder.empty() && !std::filesystem::is_directory(folder, error)) {
        return say(QT_TRANSLATE_NOOP("patrolctl", "there is no folder “%1”; make it, or name another"),
                   folder.string());
    }
    // The file is put in the place of what bears its name; a device must not be.
    if (!std::filesystem::exists(path, error) || std::filesystem::is_regular_file(path, error)) return {};
    return say(QT_TRANSLATE_NOOP("patrolctl", "“%1” is no ordinary file; name another"), path);
}

void needOrder(const std::string& from, const std::string& through)
{
    if (through >= from) return; // written YYYY-MM-DD, texts are in the order of days
    throw CLI::ValidationError(
        "--through " + through,
        say(QT_TRANSLATE_NOOP("patrolctl", "it lies before --from %1; give the earlier date first"), from));
}

void needInstantOrder(const std::string& from, const std::string& to)
{
    if (!checkInstant(from).empty() || !checkInstant(to).empty()) return; // the options' own checks name it
    if (pointOf(to) >= pointOf(from)) return;
    throw CLI::ValidationError(
        "--to " + to,
        say(QT_TRANSLATE_NOOP("patrolctl", "it lies before --from %1; give the earlier instant first"), from));
}

void need(const std::string& name, const std::string& value)
{
    if (!value.empty()) return;
    throw CLI::ValidationError(say(QT_TRANSLATE_NOOP("patrolctl", "%1 is missing; give it"), name));
}

void needDifferent(const std::vector<std::string>& rules)
{
    std::set<std::string> names;
    for (const std::string& rule : rules) {
        const std::string name = rule.substr(0, rule.find('='));
        if (names.insert(name).second) continue;
        throw CLI::ValidationError(
            say(QT_TRANSLATE_NOOP("patrolctl", "%1 is given more than once; give it once"), name));
    }
}

void needOne(const std::string& name, const std::string& value, const std::string& otherName,
             const std::string& otherValue)
{
    if (value.empty() != otherValue.empty()) return;
    throw CLI::ValidationError(name, value.empty()
                                         ? say(QT_TRANSLATE_NOOP("patrolctl", "give it, or %1"), otherName)
                                         : say(QT_TRANSLATE_NOOP("patrolctl", "give it or %1, not both"), otherName));
}

} // namespace arguments
