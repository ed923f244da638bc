// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/inspect/Json.h"

#include <array>
#include <cstdio>
#include <utility>

namespace agent
{

namespace
{

constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool continues(std::string_view text, std::size_t at)
{
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

/// Length of the well-formed UTF-8 sequence that starts there (RFC 3629); 0 when there is none.
std::size_t sequenceAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80) return 1;
    const std::size_t length = lead >= 0xC2 && lead < 0xE0   ? 2
                               : lead >= 0xE0 && lead < 0xF0 ? 3
                               : lead >= 0xF0 && lead < 0xF5 ? 4
                                                             : 0;
    for (std::size_t i = 1; i < length; ++i)
        if (!continues(text, at + i)) return 0;
    if (length < 3) return length;
    const unsigned char second = byte(at + 1);
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool surrogate = lead == 0xED && second >= 0xA0;
    return overlong || surrogate || (lead == 0xF4 && second >= 0x90) ? 0 : length;
}

std::string escaped(char c)
{
    if (c == '"' || c == '\\') return {'\\', c};
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "\\u%04x", static_cast<unsigned>(c));
    return text.data();
}

bool needsEscape(char c)
{
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < ' ' || c == 127;
}

/// The text as it stands between quotes.
std::string quotable(std::string_view text)
{
    std::string json;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = sequenceAt(text, at);
        if (length == 0)
            json += replacement;
        else if (length == 1 && needsEscape(text[at]))
            json += escaped(text[at]);
        else
            json += text.substr(at, length);
        at += length == 0 ? 1 : length;
    }
    return json;
}

} // namespace

void Json::value(std::string_view json)
{
    if (!m_first) m_text += ", ";
    m_text += json;
    m_first = false;
}

Json& Json::object()
{
    value("{");
    m_open.push_back('}');
    m_first = true;
    return *this;
}

Json& Json::array()
{
    value("[");
    m_open.push_back(']');
    m_first = true;
    return *this;
}

Json& Json::end()
{
    m_text += m_open.back();
    m_open.pop_back();
    m_first = false;
    return *this;
}

Json& Json::member(std::string_view name)
{
    value('"' + quotable(name) + "\": ");
    m_first = true;
    return *this;
}

Json& Json::text(std::string_view text)
{
    value('"' + quotable(text) + '"');
    return *this;
}

Json& Json::textOrNull(const std::optional<std::string>& value)
{
    if (value) return text(*value);
    this->value("null");
    return *this;
}

Json& Json::number(std::int64_t number)
{
    value(std::to_string(number));
    return *this;
}

Json& Json::numberOrNull(std::optional<std::int64_t> number)
{
    value(number ? std::to_string(*number) : "null");
    return *this;
}

Json& Json::truth(bool truth)
{
    value(truth ? "true" : "false");
    return *this;
}

std::string Json::take()
{
    return std::exchange(m_text, {}) + '\n';
}

} // namespace agent
