// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/widgets/ProgressDelegate.h"

#include "desk-app/rows/Roles.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/StackedBar.h"

#include <QPainter>

void ProgressDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto counts = index.data(CountsRole).value<QList<int>>();
    if (counts.isEmpty()) return RowDelegate::paint(painter, option, index);
    paintGround(painter, option, index);
    const QRectF bar(option.rect.left() + 8, option.rect.center().y() - 4.5, option.rect.width() - 16, 10);
    paintStackedBar(*painter, bar, counts, Palette::of(option.widget));
}
