// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/rows/Verdict.h"

#include <QWidget>

/// A verdict large enough to be read first: its shape, its word and its reason.
class EvidenceVerdict : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    void setVerdict(Verdict verdict, const QString& word, const QString& reason);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {sizeHint().height() * 4, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Verdict m_verdict = Verdict::Due;
    QString m_word, m_reason;
};
