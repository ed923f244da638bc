// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/copy/Errors.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace copy
{

namespace
{

bool startsWithOneOf(const std::string& text, auto... prefixes)
{
    return (text.starts_with(prefixes) || ...);
}

// Unknown schema, function, table or type: somebody's database, but not deployed, or by an older release.
bool isNotOurs(const std::string& sqlstate)
{
    constexpr std::array<std::string_view, 4> unknown{"3F000", "42883", "42P01", "42704"};
    return std::ranges::find(unknown, sqlstate) != unknown.end();
}

} // namespace

void throwFor(const std::string& sqlstate, const std::string& message, const std::string& detail,
              const std::string& hint)
{
    if (sqlstate.starts_with("PT4")) throw Refused(sqlstate, message, detail, hint);
    if (sqlstate.empty() || startsWithOneOf(sqlstate, "08", "28", "57P", "3D")) throw NoDatabase(message);
    if (isNotOurs(sqlstate)) {
        throw NoDatabase(
            message + "; is this the patrol database, deployed with this release? schema/deploy brings it up to date");
    }
    throw ServerError(sqlstate, message, detail, hint);
}

std::string oneLine(const std::string& text)
{
    std::string line;
    bool broken = false; // a line end, with blanks around it, is still to be written
    for (const char character : text) {
        const bool blank = character == ' ' || character == '\t';
        if (character == '\n' || character == '\r') {
            broken = true;
        } else if (!broken || !blank) {
            if (broken && !line.empty()) line += "; ";
            broken = false;
            line += character;
        }
    }
    return line;
}

} // namespace copy
