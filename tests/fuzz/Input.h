// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

/// What a fuzzer calls with each input. Returns 0; ends the process when something is wrong.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace fuzz
{

/// A finding: says so, and ends the process as a crash does.
inline void expect(bool good, const char* what)
{
    if (good) return;
    std::fprintf(stderr, "not so: %s\n", what);
    std::abort();
}

/// The bytes of an input, taken from its front. What is no longer there is zero, or empty.
class Input
{
public:
    Input(const std::uint8_t* data, std::size_t size) : m_rest{data, data + size} {}

    bool empty() const { return m_next == m_rest.size(); }

    std::uint8_t byte() { return empty() ? std::uint8_t{0} : m_rest[m_next++]; }

    /// As many bytes as the next byte says, at most `limit`.
    std::vector<std::uint8_t> block(std::size_t limit)
    {
        const std::size_t count = std::min({std::size_t{byte()}, limit, m_rest.size() - m_next});
        const auto* const from = m_rest.data() + m_next;
        m_next += count;
        return {from, from + count};
    }

    /// All that is left.
    std::string_view text() const
    {
        return {reinterpret_cast<const char*>(m_rest.data()) + m_next, m_rest.size() - m_next};
    }

private:
    std::vector<std::uint8_t> m_rest;
    std::size_t m_next = 0;
};

} // namespace fuzz
