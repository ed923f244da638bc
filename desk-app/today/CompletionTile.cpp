// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/today/CompletionTile.h"

#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/StackedBar.h"
#include "desk-app/widgets/Theme.h"

#include <QLocale>
#include <QPainter>

CompletionTile::CompletionTile(QWidget* parent) : QWidget(parent), m_bar(new StackedBar(this))
{
    setObjectName(QStringLiteral("completionTile"));
    setToolTip(tr("Done (on time and late) of what has been judged so far: done and missed"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void CompletionTile::setCounts(const VerdictCounts& counts)
{
    m_counts = counts;
    m_bar->setCounts(counts);
    setAccessibleName(tr("Completion %1").arg(shownShare()));
    update();
}

QString CompletionTile::shownShare() const
{
    const double share = m_counts.completion();
    return share < 0 ? QStringLiteral("–") : QStringLiteral("%1%").arg(QLocale().toString(100 * share, 'f', 1));
}

void CompletionTile::resizeEvent(QResizeEvent*)
{
    m_bar->setGeometry(16, height() - 28, width() - 32, 14);
}

void CompletionTile::paintEvent(QPaintEvent*)
{
    const Palette& colors = Palette::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.border);
    painter.setBrush(colors.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    const QRect inside = rect().adjusted(16, 10, -16, -34);
    const int line = fontMetrics().height();
    painter.setPen(colors.muted);
    painter.drawText(QRect(inside.left(), inside.top(), inside.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Completion"));
    // The two numbers the share is made of, not those of the whole day: these are in the tiles beside it.
    const int judged = m_counts.done() + m_counts[Verdict::Missed];
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignBottom,
                     tr("%1 of %2 judged").arg(QLocale().toString(m_counts.done()), QLocale().toString(judged)));
    painter.setFont(theme::scaled(font(), 2.5, true));
    painter.setPen(colors.text);
    painter.drawText(inside.adjusted(0, -4, 0, 6), Qt::AlignRight | Qt::AlignVCenter, shownShare());
}
