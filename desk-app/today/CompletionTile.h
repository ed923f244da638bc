// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/rows/Verdict.h"

#include <QAbstractButton>

/// How much of the day is done: the share of what could be judged so far, the whole day as a ring, and what it is made
/// of. Pressed, it takes every choice back.
class CompletionTile : public QAbstractButton
{
    Q_OBJECT
public:
    explicit CompletionTile(QWidget* parent = nullptr);
    void setCounts(const VerdictCounts& counts);
    [[nodiscard]] QString shownShare() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    VerdictCounts m_counts;
};
