// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/evidence/EvidenceVerdict.h"

#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/Theme.h"
#include "desk-app/widgets/VerdictGlyph.h"

#include <QPainter>

void EvidenceVerdict::setVerdict(Verdict verdict, const QString& word, const QString& reason)
{
    m_verdict = verdict;
    m_word = word;
    m_reason = reason;
    setAccessibleName(word + QStringLiteral(": ") + reason);
    setToolTip(reason);
    updateGeometry();
    update();
}

QSize EvidenceVerdict::sizeHint() const
{
    const QFontMetrics large(theme::scaled(font(), 1.5, true));
    const int text = std::max(large.horizontalAdvance(m_word), fontMetrics().horizontalAdvance(m_reason));
    return {text + 3 * large.height(), large.height() + fontMetrics().height() + 14};
}

void EvidenceVerdict::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette& colors = Palette::of(this);
    QColor ground = colors.fill(m_verdict);
    ground.setAlpha(28);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect(), 8, 8);
    const QFont large = theme::scaled(font(), 1.5, true);
    const int high = QFontMetrics(large).height();
    paintVerdict(painter, QPointF(high, height() / 2.0), high * 0.42, m_verdict, colors);
    const int left = 2 * high;
    painter.setFont(large);
    painter.setPen(colors.ink(m_verdict));
    painter.drawText(QRect(left, 6, width() - left - 8, high), Qt::AlignVCenter, m_word);
    painter.setFont(font());
    painter.setPen(colors.text);
    const QRect below(left, 6 + high, width() - left - 8, height() - high - 8);
    painter.drawText(below, Qt::AlignVCenter, fontMetrics().elidedText(m_reason, Qt::ElideRight, below.width()));
}
