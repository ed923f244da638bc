// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/copy/Session.h"

namespace copy
{

namespace
{

// Reads one value, quoted or not, from `array` at `at`, and leaves `at` behind it.
std::string takeValue(std::string_view array, std::size_t& at)
{
    std::string value;
    const bool quoted = array[at] == '"';
    if (quoted) ++at;
    while (at < array.size() && array[at] != (quoted ? '"' : ',') && (quoted || array[at] != '}')) {
        if (array[at] == '\\' && at + 1 < array.size()) ++at;
        value += array[at++];
    }
    if (quoted) ++at;
    return !quoted && value == "NULL" ? std::string() : value;
}

} // namespace

std::string arrayOf(const std::vector<std::string>& values)
{
    std::string array = "{";
    for (const std::string& value : values) {
        array += array.size() > 1 ? ",\"" : "\"";
        for (const char character : value) {
            if (character == '"' || character == '\\') array += '\\';
            array += character;
        }
        array += '"';
    }
    return array + "}";
}

std::vector<std::string> valuesOf(std::string_view array)
{
    std::vector<std::string> values;
    std::size_t at = 1;
    while (at < array.size() && array[at] != '}') {
        values.push_back(takeValue(array, at));
        if (at < array.size() && array[at] == ',') ++at;
    }
    return values;
}

} // namespace copy
