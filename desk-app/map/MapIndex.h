// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <algorithm>
#include <vector>

/// Finds points by where they lie: a grid with about two points in a cell.
class MapIndex
{
public:
    /// The points keep their numbers 0, 1, 2 …
    void build(std::vector<QPointF> points);
    [[nodiscard]] std::size_t size() const { return m_points.size(); }
    [[nodiscard]] const QRectF& box() const { return m_box; } ///< Around all points.

    /// Calls @p take with the number of each point in @p area, its edges included, in no order that means anything.
    template <typename Take> void within(const QRectF& area, Take take) const
    {
        if (m_points.empty()) return;
        const int left = columnOf(area.left()), right = columnOf(area.right());
        for (int row = rowOf(area.top()), last = rowOf(area.bottom()); row <= last; ++row) {
            const auto cell = static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns);
            const int from = m_starts[cell + static_cast<std::size_t>(left)];
            const int until = m_starts[cell + static_cast<std::size_t>(right) + 1];
            for (int at = from; at < until; ++at) {
                const int number = m_order[static_cast<std::size_t>(at)];
                const QPointF& point = m_points[static_cast<std::size_t>(number)];
                if (point.x() >= area.left() && point.x() <= area.right() && point.y() >= area.top() &&
                    point.y() <= area.bottom())
                    take(number);
            }
        }
    }
    /// The point nearest to @p to, at most @p reach away; of several the first. -1 when there is none.
    /// @param apart from this one; -1 = from none.
    [[nodiscard]] int nearest(QPointF to, double reach, int apart = -1) const;

private:
    [[nodiscard]] int columnOf(double x) const { return cellOf(x - m_box.left(), m_columns); }
    [[nodiscard]] int rowOf(double y) const { return cellOf(y - m_box.top(), m_rows); }
    [[nodiscard]] int cellOf(double way, int count) const
    {
        return static_cast<int>(std::clamp(way / m_cell, 0.0, static_cast<double>(count - 1)));
    }

    std::vector<QPointF> m_points;
    QRectF m_box;
    double m_cell = 1; ///< Side of a cell.
    int m_columns = 1, m_rows = 1;
    std::vector<int> m_starts; ///< Per cell, row by row: where its points begin in m_order; one more at the end.
    std::vector<int> m_order;  ///< Numbers of points, cell by cell.
};

/// The box around points, also when it has no width or no height.
[[nodiscard]] QRectF boxAround(const std::vector<QPointF>& points);
