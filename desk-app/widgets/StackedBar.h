// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/rows/Verdict.h"

#include <QList>
#include <QWidget>

class Palette;
class QPainter;

/// Paints shares of a whole side by side: done ones from the left, what is still due at the right.
/// @param counts by Verdict. Kinds differ by pattern too, so that they are told apart without colour.
void paintStackedBar(QPainter& painter, const QRectF& where, const QList<int>& counts, const Palette& palette);

/// The whole day as one bar.
class StackedBar : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    void setCounts(const VerdictCounts& counts);
    [[nodiscard]] QSize sizeHint() const override { return {200, 14}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<int> m_counts;
};
