// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reference/Zone.h"

#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>

namespace reference
{
namespace
{
std::int64_t number(const std::string& bytes, std::size_t at, std::size_t width)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < width; ++i) value = value << 8 | static_cast<unsigned char>(bytes.at(at + i));
    const auto shift = 64 - 8 * width;
    return static_cast<std::int64_t>(value << shift) >> shift;
}

/// What a TZif header says follows it.
struct Counts {
    std::size_t universal = 0, standard = 0, leaps = 0, changes = 0, types = 0, letters = 0;
    std::size_t bytes(std::size_t width) const
    {
        return changes * (width + 1) + types * 6 + letters + leaps * (width + 4) + standard + universal;
    }
};

Counts countsAt(const std::string& bytes, std::size_t at)
{
    const auto count = [&](std::size_t place) { return static_cast<std::size_t>(number(bytes, at + 20 + 4 * place, 4)); };
    return {count(0), count(1), count(2), count(3), count(4), count(5)};
}
} // namespace

Zone::Zone(const std::string& name)
{
    std::ifstream file{"/usr/share/zoneinfo/" + name, std::ios::binary};
    const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
    if (bytes.size() < 88 || bytes.compare(0, 4, "TZif") != 0 || bytes[4] < '2')
        throw std::runtime_error("there is no time zone " + name);
    const std::size_t wide = 44 + countsAt(bytes, 0).bytes(4); // the part with 64-bit instants
    const Counts counts = countsAt(bytes, wide);
    const std::size_t instants = wide + 44, types = instants + 8 * counts.changes, offsets = types + counts.changes;
    m_first = number(bytes, offsets, 4);
    for (std::size_t i = 0; i < counts.changes; ++i) {
        const auto type = static_cast<unsigned char>(bytes.at(types + i));
        m_changes.push_back({number(bytes, instants + 8 * i, 8), number(bytes, offsets + 6 * std::size_t{type}, 4)});
    }
}

Instant Zone::instantOf(Day day, int minutes) const
{
    const std::int64_t local = std::int64_t{day} * 86'400 + minutes * 60;
    std::int64_t offset = m_first;
    for (const Change& change : m_changes) {
        if (local - change.offset < change.at) break; // before the change, or skipped by it
        offset = change.offset;
    }
    return (local - offset) * reference::second;
}

const Zone& zone(const std::string& name)
{
    static std::map<std::string, Zone> known;
    const auto found = known.find(name);
    return found != known.end() ? found->second : known.emplace(name, Zone{name}).first->second;
}
} // namespace reference
