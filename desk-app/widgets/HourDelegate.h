// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class Palette;
class QTableView;

/// Paints an hour of a day or of a week: how often somebody came as the depth of a colour with its number (HeatRole),
/// an hour in which nobody came hatched, one of which nothing is known dotted; and marks of windows and clock-ins
/// (MarksRole). Shapes and patterns tell it without colour.
class HourDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    /// Makes @p view a grid of hours: as many narrow columns as fit, labels at every third hour, one line a row.
    /// Set its model first.
    static void makeGrid(QTableView* view);
    /// The colour of a HeatRole value above 0 up to 1.
    [[nodiscard]] static QColor heat(double value, const Palette& palette);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};
