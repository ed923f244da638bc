// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/people/PersonDayDelegate.h"

#include "desk-app/people/model/PersonDaysModel.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/StackedBar.h"
#include "desk-app/widgets/VerdictGlyph.h"

#include <QPainter>

void PersonDayDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (!index.data(PersonDaysModel::InMonthRole).toBool()) return;
    const Palette& colors = Palette::of(option.widget);
    const QRectF cell = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5);
    const bool chosen = option.state & QStyle::State_Selected, duty = index.data(PersonDaysModel::DutiesRole).toInt() > 0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(chosen ? QPen(colors.accent, 2) : QPen(colors.border, duty ? 1 : 0));
    painter->setBrush(chosen ? colors.accentSoft : duty ? colors.sunken : colors.card);
    painter->drawRoundedRect(cell, 5, 5);
    painter->setPen(duty ? colors.text : colors.muted);
    painter->drawText(cell.adjusted(7, 3, -7, -3), Qt::AlignLeft | Qt::AlignTop, index.data().toString());
    if (duty) {
        const double radius = option.fontMetrics.height() * 0.36;
        const auto verdict = static_cast<Verdict>(index.data(VerdictRole).toInt());
        paintVerdict(*painter, {cell.right() - 7 - radius, cell.top() + 4 + option.fontMetrics.height() / 2.0}, radius, verdict, colors);
        paintStackedBar(*painter, QRectF(cell.left() + 7, cell.bottom() - 11, cell.width() - 14, 6), index.data(CountsRole).value<QList<int>>(), colors);
    }
    painter->restore();
}
