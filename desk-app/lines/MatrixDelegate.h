// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPixmap>
#include <QStyledItemDelegate>

/// A visit as a small square in its verdict's colour with the verdict's shape. Pictures of the few kinds of cells are
/// drawn once, so that thousands of them scroll as easily as text.
class MatrixDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    mutable QHash<QString, QPixmap> m_pictures;
};
