// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/lines/MatrixHeader.h"

#include "desk-app/lines/model/MatrixModel.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/StackedBar.h"
#include "desk-app/widgets/Theme.h"

#include <QEvent>
#include <QPainter>

namespace
{

constexpr int gap = 8;
constexpr int barHeight = 6;
constexpr int widestName = 22; ///< Characters; longer names end in an ellipsis.

} // namespace

MatrixHeader::MatrixHeader(Qt::Orientation orientation, QWidget* parent) : QHeaderView(orientation, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
}

QVariant MatrixHeader::said(int section, int role) const
{
    return model()->headerData(section, orientation(), role);
}

QFont MatrixHeader::smallFont() const
{
    return theme::scaled(font(), 0.85);
}

int MatrixHeader::columnWidth() const
{
    return QFontMetrics(smallFont()).horizontalAdvance(QStringLiteral("00-00")) + gap;
}

int MatrixHeader::rowHeight() const
{
    return fontMetrics().height() + 10;
}

int MatrixHeader::nameWidth() const
{
    int wide = fontMetrics().averageCharWidth() * 10;
    for (int row = 0; model() && row < model()->rowCount(); ++row)
        wide = std::max(wide, fontMetrics().horizontalAdvance(said(row, Qt::DisplayRole).toString()));
    return std::min(wide, fontMetrics().horizontalAdvance(QString(widestName, u'中')));
}

QSize MatrixHeader::sizeHint() const
{
    const QFontMetrics small(smallFont());
    if (orientation() == Qt::Horizontal) return {columnWidth(), 3 * small.height() + barHeight + 3 * gap / 2};
    const int number = small.horizontalAdvance(QStringLiteral("000")), share = small.horizontalAdvance(QStringLiteral("100 %"));
    return {number + nameWidth() + share + 4 * fontMetrics().averageCharWidth() + 6 * gap, rowHeight()};
}

void MatrixHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    if (!rect.isValid() || !model()) return;
    const Palette& colors = Palette::of(this);
    painter->save();
    painter->fillRect(rect, colors.card);
    if (orientation() == Qt::Vertical)
        paintStop(*painter, rect, logicalIndex, colors);
    else
        paintDuty(*painter, rect, logicalIndex, colors);
    painter->restore();
}

void MatrixHeader::paintStop(QPainter& painter, const QRect& rect, int section, const Palette& colors) const
{
    const QFontMetrics small(smallFont());
    const int number = small.horizontalAdvance(QStringLiteral("000"));
    const int share = small.horizontalAdvance(QStringLiteral("100 %"));
    const int bar = 4 * fontMetrics().averageCharWidth();
    painter.setPen(colors.muted);
    painter.setFont(smallFont());
    painter.drawText(QRect(rect.left() + gap, rect.top(), number, rect.height()), Qt::AlignRight | Qt::AlignVCenter,
                     said(section, MatrixModel::SmallRole).toString());
    painter.drawText(QRect(rect.right() - share - gap, rect.top(), share, rect.height()), Qt::AlignRight | Qt::AlignVCenter,
                     said(section, MatrixModel::ShareRole).toString());
    const QRect where(rect.right() - share - bar - 2 * gap, rect.center().y() - barHeight / 2, bar, barHeight);
    paintStackedBar(painter, where, said(section, CountsRole).value<QList<int>>(), colors);
    painter.setFont(font());
    painter.setPen(colors.text);
    const QRect name(rect.left() + 2 * gap + number, rect.top(), where.left() - rect.left() - 3 * gap - number, rect.height());
    painter.drawText(name, Qt::AlignVCenter,
                     fontMetrics().elidedText(said(section, Qt::DisplayRole).toString(), Qt::ElideRight, name.width()));
}

void MatrixHeader::paintDuty(QPainter& painter, const QRect& rect, int section, const Palette& colors) const
{
    const QFontMetrics small(smallFont());
    const int high = small.height();
    painter.setFont(smallFont());
    int top = rect.top() + gap / 2;
    const bool newDay = said(section, MatrixModel::NewDayRole).toBool();
    if (newDay) {
        painter.setPen(colors.text);
        painter.drawText(QRect(rect.left(), top, rect.width(), high), Qt::AlignCenter, said(section, Qt::DisplayRole).toString());
        painter.setPen(colors.border);
        painter.drawLine(rect.topLeft(), rect.bottomLeft());
    }
    top += high;
    painter.setPen(colors.muted);
    painter.drawText(QRect(rect.left(), top, rect.width(), high), Qt::AlignCenter,
                     small.elidedText(said(section, MatrixModel::SmallRole).toString(), Qt::ElideRight, rect.width()));
    top += high;
    painter.drawText(QRect(rect.left(), top, rect.width(), high), Qt::AlignCenter, said(section, MatrixModel::ShareRole).toString());
    top += high + gap / 4;
    paintStackedBar(painter, QRectF(rect.left() + 4, top, rect.width() - 8, barHeight),
                    said(section, CountsRole).value<QList<int>>(), colors);
}

void MatrixHeader::changeEvent(QEvent* event)
{
    QHeaderView::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange) return;
    setDefaultSectionSize(orientation() == Qt::Horizontal ? columnWidth() : rowHeight());
}
