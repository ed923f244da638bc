// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/widgets/RowDelegate.h"

/// Paints the fields of a change: those that differ stand on a ground of their own, in bold and with a mark, so that
/// colour is not all that tells them.
class FieldsDelegate : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};
