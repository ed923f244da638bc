// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/widgets/RowDelegate.h"

/// The final score as a number over a bar, the grade as a word on its colour; everything else as RowDelegate.
class SheetDelegate : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;
    void setColumns(int final, int grade); ///< Which columns these are; -1 = none.
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintFinal(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintGrade(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    int m_final = -1, m_grade = -1;
};
