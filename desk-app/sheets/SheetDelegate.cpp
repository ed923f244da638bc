// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/sheets/SheetDelegate.h"

#include "desk-app/rows/Roles.h"
#include "desk-app/sheets/GradeBar.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/Theme.h"

#include <QPainter>
#include <algorithm>

void SheetDelegate::setColumns(int final, int grade)
{
    m_final = final;
    m_grade = grade;
}

void SheetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (index.column() == m_final && index.data(SortRole).isValid()) return paintFinal(painter, option, index);
    if (index.column() == m_grade && index.data(SortRole).isValid()) return paintGrade(painter, option, index);
    RowDelegate::paint(painter, option, index);
}

QSize SheetDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = RowDelegate::sizeHint(option, index);
    if (index.column() == m_final) size.rwidth() += 6;  // bold, over a bar
    if (index.column() == m_grade) size.rwidth() += 14; // the pill's ends
    return size;
}

void SheetDelegate::paintFinal(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Palette& colors = Palette::of(option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(painter, option, index);
    const QRectF inside = QRectF(option.rect).adjusted(8, 4, -8, -4);
    painter->setFont(theme::scaled(option.font, 1.0, true));
    painter->setPen(colors.text);
    painter->drawText(inside.adjusted(0, 0, 0, -5), Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
    const double share = std::clamp(index.data(SortRole).toDouble() / 100, 0.0, 1.0);
    const QRectF bar(inside.left(), inside.bottom() - 3, inside.width(), 3);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.border);
    painter->drawRoundedRect(bar, 1.5, 1.5);
    painter->setBrush(colors.accent);
    painter->drawRoundedRect(QRectF(bar.topLeft(), QSizeF(bar.width() * share, 3)), 1.5, 1.5);
    painter->restore();
}

void SheetDelegate::paintGrade(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Palette& colors = Palette::of(option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(painter, option, index);
    const QColor ink = gradeInk(index.data(SortRole).toString(), colors);
    const QString word = index.data().toString();
    const double width = std::max(30.0, option.fontMetrics.horizontalAdvance(word) + 16.0);
    const QRectF pill(QRectF(option.rect).right() - 8 - width, QRectF(option.rect).center().y() - 10.5, width, 21);
    painter->setPen(QPen(ink, 1.2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(pill, 10.5, 10.5);
    painter->drawText(pill, Qt::AlignCenter, word);
    painter->restore();
}
