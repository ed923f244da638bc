// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/widgets/HourDelegate.h"

#include "desk-app/rows/DayMark.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/Theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace
{

/// Labels at every third hour, as wide as they are: an hour is narrower than a number of two digits.
class HourHeader : public QHeaderView
{
public:
    explicit HourHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) { setProperty("labelsRunOver", true); }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        const QString label = model()->headerData(section, Qt::Horizontal).toString();
        if (label.isEmpty()) return;
        painter->save();
        painter->setFont(font());
        painter->setPen(Palette::of(this).muted);
        painter->drawText(QRect(rect.left() + 1, rect.top(), 3 * rect.width(), rect.height()),
                          Qt::AlignLeft | Qt::AlignVCenter, label);
        painter->restore();
    }
};

/// The ground of an hour by how often somebody came.
void paintHeat(QPainter& painter, const QRectF& cell, double heat, const Palette& palette)
{
    painter.setPen(Qt::NoPen);
    if (heat > 0) {
        painter.setBrush(HourDelegate::heat(heat, palette));
        painter.drawRoundedRect(cell, 2, 2);
        return;
    }
    // Nobody came: hatched. Nothing known: dotted.
    QColor tint = palette.fill(heat < 0 ? Verdict::NoData : Verdict::Missed);
    tint.setAlpha(heat < 0 ? 22 : 34);
    painter.setBrush(tint);
    painter.drawRoundedRect(cell, 2, 2);
    tint.setAlpha(heat < 0 ? 120 : 90);
    painter.setBrush(QBrush(tint, heat < 0 ? Qt::Dense7Pattern : Qt::BDiagPattern));
    painter.drawRoundedRect(cell, 2, 2);
}

/// A stretch of time; it runs on into the next hour where it reaches the edge.
void paintStretch(QPainter& painter, const QRectF& cell, const DayMark& mark, const Palette& palette)
{
    const double height = mark.shape == DayMark::Shape::Band ? cell.height() - 2 : cell.height() * 0.46;
    const QRectF stretch(cell.left() + mark.from * cell.width(), cell.center().y() - height / 2,
                         std::max(1.5, (mark.to - mark.from) * cell.width()), height);
    QColor ground = palette.fill(mark.verdict.value_or(Verdict::Due));
    ground.setAlpha(mark.shape == DayMark::Shape::Band ? 200 : 90);
    painter.fillRect(stretch, ground);
    if (mark.verdict == Verdict::Missed || mark.verdict == Verdict::NoData) {
        QColor ink = palette.ink(*mark.verdict);
        ink.setAlpha(150);
        painter.fillRect(stretch, QBrush(ink, mark.verdict == Verdict::Missed ? Qt::BDiagPattern : Qt::Dense6Pattern));
    }
}

void paintInstant(QPainter& painter, const QRectF& cell, const DayMark& mark, const Palette& palette)
{
    const double radius = std::clamp(cell.height() * 0.2, 2.5, 5.0);
    const QPointF center(cell.left() + mark.from * cell.width(), cell.center().y());
    const bool known = mark.shape == DayMark::Shape::Dot;
    painter.setPen(QPen(known ? palette.card : palette.ink(Verdict::NoData), known ? 1 : 1.6));
    painter.setBrush(known ? QBrush(palette.accent) : QBrush(Qt::NoBrush));
    painter.drawEllipse(center, radius, radius);
}

} // namespace

QColor HourDelegate::heat(double value, const Palette& palette)
{
    const QColor& from = palette.accentSoft;
    const QColor& to = palette.accent;
    const auto part = [value](int one, int other) { return one + static_cast<int>((other - one) * value); };
    return {part(from.red(), to.red()), part(from.green(), to.green()), part(from.blue(), to.blue())};
}

void HourDelegate::makeGrid(QTableView* view)
{
    auto* delegate = new HourDelegate(view);
    view->setItemDelegate(delegate);
    view->setShowGrid(false);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setTabKeyNavigation(false);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setMouseTracking(true);
    view->setCornerButtonEnabled(false);
    auto* hours = new HourHeader(view);
    view->setHorizontalHeader(hours);
    hours->setMinimumSectionSize(6);
    hours->setSectionResizeMode(QHeaderView::Stretch);
    hours->setHighlightSections(false);
    hours->setSectionsClickable(false);
    hours->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    hours->setFont(theme::scaled(view->font(), 0.85));
    hours->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 2px 0px; border: none; }"));
    QHeaderView* rows = view->verticalHeader();
    rows->setHighlightSections(false);
    rows->setSectionsClickable(false);
    rows->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    rows->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 0px 6px 0px 10px; border: none; }"));
    rows->setMinimumSectionSize(view->fontMetrics().height() - 2);
}

void HourDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Palette& colors = Palette::of(option.widget);
    const QRectF cell = QRectF(option.rect).adjusted(0.5, 1, -0.5, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QVariant heatOf = index.data(HeatRole);
    if (heatOf.isValid()) {
        const double value = heatOf.toDouble();
        paintHeat(*painter, cell, value, colors);
        const QString number = index.data().toString();
        const QFont small = theme::scaled(option.font, 0.85);
        if (value > 0 && QFontMetrics(small).horizontalAdvance(number) < option.rect.width() - 2) {
            const QColor ground = heat(value, colors);
            painter->setFont(small);
            painter->setPen(contrast(ground, colors.text) > contrast(ground, colors.card) ? colors.text : colors.card);
            painter->drawText(option.rect, Qt::AlignCenter, number);
        }
    } else {
        painter->setPen(colors.border);
        if (index.column() % 6 == 0) painter->drawLine(option.rect.topLeft(), option.rect.bottomLeft());
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    const auto marks = index.data(MarksRole).value<QList<DayMark>>();
    const QRectF hour(option.rect);
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (const DayMark& mark : marks) {
        if (mark.shape == DayMark::Shape::Window || mark.shape == DayMark::Shape::Band)
            paintStretch(*painter, hour, mark, colors);
    }
    painter->setRenderHint(QPainter::Antialiasing);
    for (const DayMark& mark : marks) {
        if (mark.shape == DayMark::Shape::Dot || mark.shape == DayMark::Shape::Ring)
            paintInstant(*painter, hour, mark, colors);
    }
    if (option.state & QStyle::State_Selected) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(colors.text, 1.5));
        painter->drawRoundedRect(cell, 2, 2);
    }
    painter->restore();
}

QSize HourDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.fontMetrics.horizontalAdvance(u'0') + 4, option.fontMetrics.height() + 2};
}
