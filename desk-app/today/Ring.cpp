// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/today/Ring.h"

#include "desk-app/widgets/Palette.h"

#include <QPainter>
#include <QPainterPath>

namespace
{

constexpr double thickness = 0.17; ///< Of the diameter.
constexpr double gap = 1.2;        ///< Degrees between two parts.

QPainterPath arc(const QRectF& where, double from, double span)
{
    const double inset = where.width() * thickness;
    QPainterPath path;
    path.arcMoveTo(where, 90 - from);
    path.arcTo(where, 90 - from, -span);
    path.arcTo(where.adjusted(inset, inset, -inset, -inset), 90 - from - span, span);
    path.closeSubpath();
    return path;
}

void paintPart(QPainter& painter, const QPainterPath& path, Verdict verdict, const Palette& colors)
{
    painter.fillPath(path, colors.fill(verdict));
    const Qt::BrushStyle style = verdict == Verdict::Missed   ? Qt::BDiagPattern
                                 : verdict == Verdict::NoData ? Qt::Dense6Pattern
                                                              : Qt::NoBrush;
    QColor faint = colors.card;
    faint.setAlpha(130);
    if (style != Qt::NoBrush) painter.fillPath(path, QBrush(faint, style));
}

} // namespace

void paintRing(QPainter& painter, const QRectF& where, const VerdictCounts& counts, const Palette& colors)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = std::min(where.width(), where.height());
    const QRectF square(where.center() - QPointF(side, side) / 2, QSizeF(side, side));
    painter.fillPath(arc(square, 0, 359.99), colors.border);
    double from = 0;
    for (Verdict verdict : allVerdicts) {
        if (verdict == Verdict::Due || counts[verdict] == 0) continue;
        const double span = 360.0 * counts[verdict] / counts.total();
        paintPart(painter, arc(square, from, std::max(span - gap, 0.8)), verdict, colors);
        from += span;
    }
    painter.restore();
}
