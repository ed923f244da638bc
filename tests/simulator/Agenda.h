// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/Timing.h"

#include <cstddef>
#include <optional>
#include <set>
#include <vector>

namespace simulator
{

/// When which of many devices wants to run next. One entry each.
class Agenda
{
public:
    explicit Agenda(std::size_t size) : m_times(size) {}

    /// Sets, changes or clears the time of device number.
    void set(std::size_t number, std::optional<Instant> at)
    {
        if (m_times[number] == at) return;
        if (m_times[number]) m_order.erase({*m_times[number], number});
        if (at) m_order.insert({*at, number});
        m_times[number] = at;
    }

    /// The earliest time of all.
    std::optional<Instant> next() const
    {
        return m_order.empty() ? std::nullopt : std::optional(m_order.begin()->first);
    }

    /// Takes out one device whose time has come, the earliest first.
    std::optional<std::size_t> takeDue(Instant now)
    {
        if (m_order.empty() || m_order.begin()->first > now) return std::nullopt;
        const auto number = m_order.begin()->second;
        set(number, std::nullopt);
        return number;
    }

private:
    std::vector<std::optional<Instant>> m_times;
    std::set<std::pair<Instant, std::size_t>> m_order;
};

} // namespace simulator
