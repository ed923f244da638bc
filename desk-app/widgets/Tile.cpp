// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/widgets/Tile.h"

#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/Theme.h"
#include "desk-app/widgets/VerdictGlyph.h"

#include <QLocale>
#include <QPainter>

namespace
{

constexpr int padding = 14;
constexpr double numberSize = 2.5; ///< Times the size of text.

} // namespace

Tile::Tile(const QString& caption, std::optional<Verdict> verdict, QWidget* parent)
    : QAbstractButton(parent), m_verdict(verdict)
{
    setText(caption);
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setUnknown();
}

void Tile::setNumber(int number, const QString& share)
{
    m_number = QLocale().toString(number);
    m_share = share;
    describe();
}

void Tile::setUnknown()
{
    m_number = QStringLiteral("–");
    m_share.clear();
    describe();
}

void Tile::describe()
{
    setAccessibleName(text() + u' ' + m_number);
    setAccessibleDescription(m_share);
    update();
}

QSize Tile::sizeHint() const
{
    const QFontMetrics number(theme::scaled(font(), numberSize, true));
    return {number.horizontalAdvance(QStringLiteral("0,000")) + 2 * padding,
            number.height() + fontMetrics().height() + 24};
}

QSize Tile::minimumSizeHint() const
{
    return {sizeHint().width() - 24, sizeHint().height()};
}

void Tile::paintGround(QPainter& painter) const
{
    const Palette& colors = Palette::of(this);
    const bool active = isChecked() || hasFocus() || underMouse();
    painter.setPen(QPen(active ? colors.accent : colors.border, isChecked() || hasFocus() ? 2 : 1));
    painter.setBrush(isChecked() ? colors.accentSoft : colors.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

void Tile::paintEvent(QPaintEvent*)
{
    const Palette& colors = Palette::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter);
    const QRect inside = rect().adjusted(padding, 10, -padding, -8);
    int left = inside.left();
    if (m_verdict) {
        paintVerdict(painter, QPointF(left + 6, inside.top() + fontMetrics().height() / 2.0), 5.5, *m_verdict, colors);
        left += 20;
    }
    painter.setPen(colors.muted);
    const QRect caption(left, inside.top(), inside.right() - left, fontMetrics().height());
    painter.drawText(caption, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, caption.width()));
    painter.setFont(theme::scaled(font(), numberSize, true));
    painter.setPen(m_verdict ? colors.ink(*m_verdict) : colors.text);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignBottom, m_number);
    const int beside = painter.fontMetrics().horizontalAdvance(m_number) + 8;
    painter.setFont(font());
    painter.setPen(colors.muted);
    if (beside + fontMetrics().horizontalAdvance(m_share) <= inside.width())
        painter.drawText(inside.adjusted(0, 0, 0, -5), Qt::AlignRight | Qt::AlignBottom, m_share);
}
