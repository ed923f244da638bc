// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/map/MapIndex.h"

#include <cmath>
#include <limits>

namespace
{

constexpr double pointsPerCell = 2;
constexpr int mostCells = 1024; ///< In a row, and in a column.

} // namespace

QRectF boxAround(const std::vector<QPointF>& points)
{
    if (points.empty()) return {};
    const auto [left, right] =
        std::minmax_element(points.begin(), points.end(), [](QPointF a, QPointF b) { return a.x() < b.x(); });
    const auto [top, bottom] =
        std::minmax_element(points.begin(), points.end(), [](QPointF a, QPointF b) { return a.y() < b.y(); });
    return {QPointF(left->x(), top->y()), QPointF(right->x(), bottom->y())};
}

void MapIndex::build(std::vector<QPointF> points)
{
    m_points = std::move(points);
    m_box = boxAround(m_points);
    const double count = std::max<double>(1, static_cast<double>(m_points.size()) / pointsPerCell);
    const double longest = std::max({m_box.width(), m_box.height(), 1e-9});
    m_cell = std::max(std::sqrt(std::max(m_box.width() * m_box.height() / count, 1e-18)), longest / mostCells);
    m_columns = static_cast<int>(m_box.width() / m_cell) + 1;
    m_rows = static_cast<int>(m_box.height() / m_cell) + 1;
    m_starts.assign(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows) + 1, 0);
    m_order.resize(m_points.size());
    std::vector<std::size_t> cells;
    cells.reserve(m_points.size());
    for (const QPointF& point : m_points) {
        cells.push_back(static_cast<std::size_t>(rowOf(point.y())) * static_cast<std::size_t>(m_columns) +
                        static_cast<std::size_t>(columnOf(point.x())));
        ++m_starts[cells.back() + 1];
    }
    for (std::size_t cell = 1; cell < m_starts.size(); ++cell)
        m_starts[cell] += m_starts[cell - 1];
    std::vector<int> next(m_starts.begin(), m_starts.end() - 1);
    for (std::size_t number = 0; number < m_points.size(); ++number)
        m_order[static_cast<std::size_t>(next[cells[number]]++)] = static_cast<int>(number);
}

int MapIndex::nearest(QPointF to, double reach, int apart) const
{
    int found = -1;
    double best = std::numeric_limits<double>::max();
    within(QRectF(to - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)), [&](int number) {
        if (number == apart) return;
        const QPointF way = m_points[static_cast<std::size_t>(number)] - to;
        const double distance = std::hypot(way.x(), way.y());
        if (distance > reach || distance > best || (distance == best && number > found)) return;
        best = distance;
        found = number;
    });
    return found;
}
