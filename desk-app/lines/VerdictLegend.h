// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

/// Which shape stands for which verdict, in one row.
class VerdictLegend : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictLegend(QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};
