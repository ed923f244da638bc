// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/map/MapShapes.h"

#include "desk-app/widgets/Palette.h"

#include <QPainter>
#include <QPolygonF>
#include <array>
#include <cmath>
#include <numbers>

namespace shapes
{

namespace
{

constexpr std::array<QRgb, count> onLight{0xFFA61E4D, 0xFF1D56A5, 0xFFA85A00, 0xFF0F7B6C,
                                          0xFF7A3FA0, 0xFF5C6B00, 0xFF0B7285, 0xFF6B5344};
constexpr std::array<QRgb, count> onDark{0xFFF58FB0, 0xFF7FB2F0, 0xFFF0A35E, 0xFF4FD3B1,
                                         0xFFCBA4EF, 0xFFC6CF5A, 0xFF5CC8DC, 0xFFC9AE9B};

/// A regular polygon, a corner at the top; of a star every second corner lies at @p inner of the radius.
QPolygonF corners(QPointF at, double radius, int number, double inner = 1)
{
    QPolygonF polygon;
    for (int corner = 0; corner < number; ++corner) {
        const double angle = 2 * std::numbers::pi * corner / number;
        const double r = corner % 2 ? radius * inner : radius;
        polygon.append(at + QPointF(r * std::sin(angle), -r * std::cos(angle)));
    }
    return polygon;
}

void paintCross(QPainter& painter, QPointF at, double r)
{
    const double a = 1.15 * r, b = 0.42 * r;
    painter.drawRect(QRectF(at.x() - a, at.y() - b, 2 * a, 2 * b));
    painter.drawRect(QRectF(at.x() - b, at.y() - a, 2 * b, 2 * a));
}

} // namespace

QColor color(int at, const Palette& colors)
{
    const bool dark = colors.card.lightness() < 128;
    return QColor((dark ? onDark : onLight).at(static_cast<std::size_t>(at % count)));
}

void paint(QPainter& painter, QPointF at, double r, int shape, const QColor& color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (shape % count) {
    case 0:
        painter.drawPolygon(corners(at, 1.4 * r, 10, 0.45));
        return;
    case 1:
        painter.drawRect(QRectF(at.x() - 0.9 * r, at.y() - 0.9 * r, 1.8 * r, 1.8 * r));
        return;
    case 2:
        painter.drawPolygon(corners(at + QPointF(0, 0.2 * r), 1.3 * r, 3));
        return;
    case 3:
        painter.drawEllipse(at, r, r);
        return;
    case 4:
        painter.drawPolygon(corners(at, 1.25 * r, 4));
        return;
    case 5:
        painter.drawPolygon(corners(at, 1.15 * r, 5));
        return;
    case 6:
        paintCross(painter, at, r);
        return;
    default:
        painter.drawPolygon(corners(at, 1.15 * r, 6));
    }
}

} // namespace shapes
