// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/map/MapLegend.h"

#include "desk-app/rows/Text.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/VerdictGlyph.h"
#include "desk-app/words/Words.h"

#include <QPainter>

MapLegend::MapLegend(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("mapLegend"));
    setAccessibleName(tr("Legend"));
}

QSize MapLegend::sizeHint() const
{
    return {320, fontMetrics().height() + 8};
}

void MapLegend::paintEvent(QPaintEvent*)
{
    const Palette& colors = Palette::of(this);
    QPainter painter(this);
    int left = 14;
    for (Verdict verdict : allVerdicts) {
        paintVerdict(painter, QPointF(left + 6, height() / 2.0), 5, verdict, colors);
        const QString word = capitalized(words::verdict(codeOf(verdict)));
        painter.setPen(colors.muted);
        painter.drawText(QRect(left + 18, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, word);
        left += 18 + fontMetrics().horizontalAdvance(word) + 18;
    }
}
