// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/charts/Patterns.h"

#include "desk-app/widgets/Palette.h"

#include <QPainter>
#include <QPixmap>

namespace
{

constexpr int tile = 8; ///< Pixels after which a pattern repeats.

QBrush patterned(const QColor& ground, const QColor& ink, Qt::BrushStyle style)
{
    QPixmap pixels(tile, tile);
    pixels.fill(ground);
    QPainter painter(&pixels);
    painter.fillRect(pixels.rect(), QBrush(ink, style));
    return QBrush(pixels);
}

} // namespace

QBrush verdictBrush(Verdict verdict, const Palette& palette)
{
    QColor faint = palette.card;
    faint.setAlpha(130);
    if (verdict == Verdict::Missed) return patterned(palette.fill(verdict), faint, Qt::BDiagPattern);
    if (verdict == Verdict::NoData) return patterned(palette.fill(verdict), faint, Qt::Dense6Pattern);
    return palette.fill(verdict);
}

QColor softer(const QColor& color, const Palette& palette)
{
    constexpr float share = 0.35F; // of the ground
    const auto mixed = [](float one, float other) { return one * (1 - share) + other * share; };
    return QColor::fromRgbF(mixed(color.redF(), palette.card.redF()), mixed(color.greenF(), palette.card.greenF()),
                            mixed(color.blueF(), palette.card.blueF()));
}

QBrush lostBrush(const Palette& palette)
{
    return patterned(palette.sunken, palette.border, Qt::BDiagPattern);
}
