// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/widgets/StackedBar.h"

#include "desk-app/widgets/Palette.h"

#include <QPainter>
#include <QPainterPath>
#include <numeric>

namespace
{

/// Lines over the colour, a pattern per verdict that is not simply good.
void paintPattern(QPainter& painter, const QRectF& where, Verdict verdict, const QColor& ink)
{
    const Qt::BrushStyle style = verdict == Verdict::Missed   ? Qt::BDiagPattern
                                 : verdict == Verdict::NoData ? Qt::Dense6Pattern
                                                              : Qt::NoBrush;
    if (style == Qt::NoBrush) return;
    QColor faint = ink;
    faint.setAlpha(130);
    painter.fillRect(where, QBrush(faint, style));
}

} // namespace

void paintStackedBar(QPainter& painter, const QRectF& where, const QList<int>& counts, const Palette& palette)
{
    const int total = std::accumulate(counts.begin(), counts.end(), 0);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(where, where.height() / 2, where.height() / 2);
    painter.setClipPath(outline);
    painter.fillRect(where, palette.border);
    double left = where.left();
    for (Verdict verdict : allVerdicts) {
        const int count = counts.value(static_cast<int>(verdict));
        if (count == 0 || total == 0 || verdict == Verdict::Due) continue;
        const QRectF part(left, where.top(), where.width() * count / total, where.height());
        painter.fillRect(part, palette.fill(verdict));
        paintPattern(painter, part, verdict, palette.card);
        left = part.right();
    }
    painter.restore();
}

void StackedBar::setCounts(const VerdictCounts& counts)
{
    m_counts.clear();
    for (Verdict verdict : allVerdicts)
        m_counts.append(counts[verdict]);
    update();
}

void StackedBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintStackedBar(painter, QRectF(0, (height() - 12) / 2.0, width(), 12), m_counts, Palette::of(this));
}
