// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/log/FieldsDelegate.h"

#include "desk-app/log/model/ChangeModel.h"
#include "desk-app/widgets/Palette.h"

#include <QPainter>

void FieldsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem own = option;
    if (index.data(ChangeModel::IsChangedRole).toBool()) {
        const Palette& colors = Palette::of(option.widget);
        painter->fillRect(option.rect, colors.accentSoft);
        if (index.column() == ChangeModel::Field)
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), 4, option.rect.height()), colors.accent);
        own.font.setBold(true);
        own.fontMetrics = QFontMetrics(own.font);
    }
    RowDelegate::paint(painter, own, index);
}
