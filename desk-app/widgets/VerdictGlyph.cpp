// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/widgets/VerdictGlyph.h"

#include "desk-app/widgets/Palette.h"

#include <QPainter>
#include <QPolygonF>

namespace
{

void paintTriangle(QPainter& painter, QPointF c, double r)
{
    painter.drawPolygon(
        QPolygonF{{c.x(), c.y() - 1.2 * r}, {c.x() + 1.2 * r, c.y() + 0.9 * r}, {c.x() - 1.2 * r, c.y() + 0.9 * r}});
}

void paintDiamond(QPainter& painter, QPointF c, double r)
{
    const double d = 1.3 * r;
    painter.drawPolygon(QPolygonF{{c.x(), c.y() - d}, {c.x() + d, c.y()}, {c.x(), c.y() + d}, {c.x() - d, c.y()}});
}

void paintCrossedSquare(QPainter& painter, QPointF c, double r, const QColor& ground)
{
    painter.drawRect(QRectF(c.x() - r, c.y() - r, 2 * r, 2 * r));
    painter.setPen(QPen(ground, std::max(1.2, 0.34 * r), Qt::SolidLine, Qt::RoundCap));
    const double a = 0.5 * r;
    painter.drawLine(QPointF(c.x() - a, c.y() - a), QPointF(c.x() + a, c.y() + a));
    painter.drawLine(QPointF(c.x() - a, c.y() + a), QPointF(c.x() + a, c.y() - a));
}

void paintRing(QPainter& painter, QPointF c, double r, const QColor& color, const QColor& ground)
{
    const double width = std::max(1.4, 0.4 * r);
    painter.setPen(QPen(color, width));
    painter.setBrush(ground);
    painter.drawEllipse(c, r - width / 2, r - width / 2);
}

} // namespace

void paintVerdict(QPainter& painter, QPointF center, double radius, Verdict verdict, const Palette& palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = palette.fill(verdict);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (verdict) {
    case Verdict::OnTime:
        painter.drawEllipse(center, radius, radius);
        break;
    case Verdict::Late:
        paintTriangle(painter, center, radius);
        break;
    case Verdict::Missed:
        paintCrossedSquare(painter, center, radius, palette.card);
        break;
    case Verdict::NoData:
        paintDiamond(painter, center, radius);
        break;
    case Verdict::Due:
        paintRing(painter, center, radius, color, palette.card);
        break;
    case Verdict::Excused:
        paintRing(painter, center, radius, color, palette.card);
        painter.drawLine(QPointF(center.x() - 0.45 * radius, center.y()),
                         QPointF(center.x() + 0.45 * radius, center.y()));
        break;
    }
    painter.restore();
}
