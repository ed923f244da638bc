// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/journal/Mark.h"

#include "reader-agent/seal/Chain.h"

#include <cstring>

namespace agent
{

namespace
{

std::int64_t firstBits(const std::string& text)
{
    const Digest digest = sha256(text);
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < sizeof bits; ++i) // in this order on every machine: files are carried about
        bits = bits << 8 | digest[i];
    return static_cast<std::int64_t>(bits);
}

} // namespace

std::int64_t markOf(std::string_view journal, const Entry& entry, std::int64_t writtenUs)
{
    std::string text{journal};
    text.append(1, ' ').append(std::to_string(entry.number)).append(1, ' ').append(hex(entry.digest));
    text.append(1, ' ').append(std::to_string(writtenUs)).append(1, ' ').append(entry.line);
    return firstBits(text);
}

std::int64_t markOf(std::string_view journal, std::string_view name, std::string_view value)
{
    return firstBits(std::string{journal}.append(1, '\n').append(name).append(1, '\n').append(value));
}

} // namespace agent
