// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/widgets/RowDelegate.h"

#include "desk-app/rows/Roles.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/Theme.h"
#include "desk-app/widgets/VerdictGlyph.h"

#include <QDateTime>
#include <QPainter>
#include <algorithm>

namespace
{

constexpr int padding = 8;
constexpr int glyphRoom = 20;
constexpr double detailSize = 0.85; ///< Times the size of text.

} // namespace

void RowDelegate::paintGround(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Palette& colors = Palette::of(option.widget);
    if (option.state & QStyle::State_Selected) painter->fillRect(option.rect, colors.accentSoft);
    const QDateTime fresh = index.data(FreshRole).toDateTime();
    const auto age = fresh.isValid() && !theme::isStill() ? fresh.msecsTo(QDateTime::currentDateTimeUtc()) : glowMilliseconds;
    if (age < glowMilliseconds) {
        QColor glow = colors.accent;
        glow.setAlphaF(static_cast<float>(0.28 * (1.0 - static_cast<double>(age) / glowMilliseconds)));
        painter->fillRect(option.rect, glow);
    }
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Palette& colors = Palette::of(option.widget);
    painter->save();
    paintGround(painter, option, index);
    QRect inside = option.rect.adjusted(padding, 0, -padding, 0);
    const QVariant verdict = index.data(VerdictRole);
    if (index.column() == m_glyphColumn && verdict.isValid()) {
        paintVerdict(*painter, QPointF(inside.left() + 6, inside.center().y() + 0.5), 5,
                     static_cast<Verdict>(verdict.toInt()), colors);
        inside.setLeft(inside.left() + glyphRoom);
    }
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    const int flags = alignment.isValid() ? alignment.toInt() : int(Qt::AlignLeft | Qt::AlignVCenter);
    const QString detail = index.data(DetailRole).toString();
    painter->setFont(option.font);
    painter->setPen(colors.text);
    const auto elided = [&](const QString& text) {
        return option.fontMetrics.elidedText(text, Qt::ElideRight, inside.width());
    };
    if (detail.isEmpty()) {
        painter->drawText(inside, flags | Qt::TextSingleLine, elided(index.data().toString()));
    } else {
        const QRect upper(inside.left(), inside.top() + 3, inside.width(), inside.height() / 2);
        const QRect lower(inside.left(), inside.center().y(), inside.width(), inside.height() / 2 - 2);
        painter->drawText(upper, Qt::AlignLeft | Qt::AlignVCenter, elided(index.data().toString()));
        painter->setFont(theme::scaled(option.font, detailSize));
        painter->setPen(colors.muted);
        painter->drawText(lower, Qt::AlignLeft | Qt::AlignVCenter, elided(detail));
    }
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFontMetrics small(theme::scaled(option.font, detailSize));
    const int width = std::max(option.fontMetrics.horizontalAdvance(index.data().toString()),
                               small.horizontalAdvance(index.data(DetailRole).toString()));
    return {width + 2 * padding + (index.column() == m_glyphColumn ? glyphRoom : 0), m_rowHeight};
}
