// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/today/CompletionTile.h"

#include "desk-app/today/Ring.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/Theme.h"

#include <QLocale>
#include <QPainter>

namespace
{

constexpr double shareSize = 1.9, tileSize = 2.5; ///< Times the size of text: of the share, of a tile's number.
constexpr int padding = 14;

} // namespace

CompletionTile::CompletionTile(QWidget* parent) : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("completionTile"));
    setToolTip(tr("Done (on time and late) of what has been judged so far: done and missed. Press to show everything."));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setCounts({});
}

void CompletionTile::setCounts(const VerdictCounts& counts)
{
    m_counts = counts;
    setAccessibleName(tr("Completion %1").arg(shownShare()));
    setAccessibleDescription(tr("%1 of %2 visits done").arg(m_counts.done()).arg(m_counts.total()));
    update();
}

QString CompletionTile::shownShare() const
{
    const double share = m_counts.completion();
    return share < 0 ? QStringLiteral("–") : QStringLiteral("%1%").arg(QLocale().toString(100 * share, 'f', 1));
}

QSize CompletionTile::sizeHint() const
{
    const QFontMetrics number(theme::scaled(font(), shareSize, true)), beside(theme::scaled(font(), tileSize, true));
    const int height = beside.height() + fontMetrics().height() + 24; // as the tiles beside it
    return {height + number.horizontalAdvance(QStringLiteral("100.0%")) + 2 * padding, height};
}

void CompletionTile::paintEvent(QPaintEvent*)
{
    const Palette& colors = Palette::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() || underMouse() ? colors.accent : colors.border, hasFocus() ? 2 : 1));
    painter.setBrush(colors.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    const int side = height() - 24;
    paintRing(painter, QRectF(padding - 2, 12, side, side), m_counts, colors);
    const QRect text = rect().adjusted(side + padding + 12, 8, -padding, -8);
    const int line = fontMetrics().height();
    painter.setPen(colors.muted);
    painter.drawText(QRect(text.left(), text.top(), text.width(), line), Qt::AlignLeft | Qt::AlignVCenter, tr("Completion"));
    // The two numbers of the whole day: what is done, and what is owed.
    painter.drawText(text, Qt::AlignLeft | Qt::AlignBottom,
                     tr("%1 of %2").arg(QLocale().toString(m_counts.done()), QLocale().toString(m_counts.total())));
    painter.setFont(theme::scaled(font(), shareSize, true));
    painter.setPen(colors.text);
    painter.drawText(text.adjusted(0, line - 6, 0, -line + 6), Qt::AlignLeft | Qt::AlignVCenter, shownShare());
}
