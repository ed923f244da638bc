// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

/// A row with room to breathe, a verdict's shape before its text, a quiet second line where the model has one,
/// and a glow that fades while the row is fresh.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    /// How long a change glows, milliseconds.
    static constexpr int glowMilliseconds = 2500;

    /// The column that shows the verdict's shape; -1 = none.
    void setGlyphColumn(int column) { m_glyphColumn = column; }
    void setRowHeight(int pixels) { m_rowHeight = pixels; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    /// Selection, hover and glow.
    void paintGround(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

private:
    int m_glyphColumn = -1;
    int m_rowHeight = 30;
};
