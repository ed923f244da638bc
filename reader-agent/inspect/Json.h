// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agent
{

/// Writes a JSON value, member by member; commas come by themselves. What is no UTF-8 in a text (a file's name may be
/// anything) becomes U+FFFD.
class Json
{
public:
    Json& object();                      ///< {
    Json& array();                       ///< [
    Json& end();                         ///< What was opened last.
    Json& member(std::string_view name); ///< The next value's name.
    Json& text(std::string_view value);
    Json& textOrNull(const std::optional<std::string>& value);
    Json& number(std::int64_t value);
    Json& numberOrNull(std::optional<std::int64_t> value);
    Json& truth(bool value);

    /// Everything written, and a newline.
    std::string take();

private:
    void value(std::string_view json);

    std::string m_text;
    std::vector<char> m_open; ///< What ends each open object or array.
    bool m_first = true;      ///< Nothing stands before the next value that needs a comma.
};

} // namespace agent
