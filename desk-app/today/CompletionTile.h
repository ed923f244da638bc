// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/rows/Verdict.h"

#include <QWidget>

class StackedBar;

/// How much of the day is done: the share of what could be judged so far, and the whole day as a bar.
class CompletionTile : public QWidget
{
    Q_OBJECT
public:
    explicit CompletionTile(QWidget* parent = nullptr);
    void setCounts(const VerdictCounts& counts);
    [[nodiscard]] QString shownShare() const;
    [[nodiscard]] QSize sizeHint() const override { return {290, 80}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    VerdictCounts m_counts;
    StackedBar* m_bar;
};
