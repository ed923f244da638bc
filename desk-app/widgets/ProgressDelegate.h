// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/widgets/RowDelegate.h"

/// A progress as a stacked bar (CountsRole); everything else as RowDelegate.
class ProgressDelegate : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};
