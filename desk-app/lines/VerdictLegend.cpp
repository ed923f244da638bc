// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/lines/VerdictLegend.h"

#include "desk-app/rows/Verdict.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/VerdictGlyph.h"
#include "desk-app/words/Words.h"

#include <QPainter>

namespace
{

constexpr int gap = 16;

} // namespace

VerdictLegend::VerdictLegend(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("What the shapes mean"));
}

QSize VerdictLegend::sizeHint() const
{
    int wide = 0;
    for (Verdict verdict : allVerdicts)
        wide += fontMetrics().height() + fontMetrics().horizontalAdvance(words::verdict(codeOf(verdict))) + gap;
    return {wide, fontMetrics().height() + 4};
}

void VerdictLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Palette& colors = Palette::of(this);
    const int high = fontMetrics().height();
    int left = 0;
    for (Verdict verdict : allVerdicts) {
        paintVerdict(painter, QPointF(left + high / 2.0, height() / 2.0), high * 0.3, verdict, colors);
        const QString word = words::verdict(codeOf(verdict));
        painter.setPen(colors.muted);
        painter.drawText(QRect(left + high + 2, 0, fontMetrics().horizontalAdvance(word) + 4, height()), Qt::AlignVCenter, word);
        left += high + fontMetrics().horizontalAdvance(word) + gap;
    }
}
