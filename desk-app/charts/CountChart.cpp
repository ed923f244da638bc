// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/charts/CountChart.h"

#include "desk-app/charts/Patterns.h"
#include "desk-app/rows/Text.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/words/Words.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QHorizontalStackedBarSeries>
#include <QKeyEvent>
#include <QLegend>
#include <QLocale>
#include <QPainter>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>

namespace
{

constexpr double barShare = 0.66; ///< Of the room of a category that its bar takes.
constexpr double lineHeights = 1.9; ///< Of a horizontal category, by the height of a line.

} // namespace

CountChart::CountChart(Qt::Orientation orientation, QWidget* parent)
    : Chart(parent), m_orientation(orientation), m_names(new QBarCategoryAxis), m_numbers(new QValueAxis)
{
    setFocusPolicy(Qt::StrongFocus);
    m_numbers->setLabelFormat(QStringLiteral("%d"));
    chart()->addAxis(m_names, orientation == Qt::Horizontal ? Qt::AlignLeft : Qt::AlignBottom);
    chart()->addAxis(m_numbers, orientation == Qt::Horizontal ? Qt::AlignBottom : Qt::AlignLeft);
    build();
}

void CountChart::setVerdicts(const QList<Verdict>& verdicts)
{
    m_verdicts = verdicts;
    build();
}

void CountChart::setBars(const QList<Bar>& bars)
{
    if (bars == m_bars) return;
    m_bars = bars;
    m_current = -1;
    updateGeometry();
    build();
}

bool CountChart::isEmpty() const
{
    return m_bars.isEmpty();
}

int CountChart::most() const
{
    int highest = 1;
    for (const Bar& bar : m_bars) {
        int height = 0;
        for (Verdict verdict : m_verdicts)
            height += bar.counts[verdict];
        highest = std::max(highest, height);
    }
    return highest;
}

// The first horizontal bar is the highest place on its axis.
int CountChart::place(int index) const
{
    return m_orientation == Qt::Horizontal ? static_cast<int>(m_bars.size()) - 1 - index : index;
}

QString CountChart::describe(int index) const
{
    const Bar& bar = m_bars.at(index);
    QStringList parts;
    for (Verdict verdict : m_verdicts)
        if (bar.counts[verdict] > 0)
            parts.append(words::verdict(codeOf(verdict)) + u' ' + QLocale().toString(bar.counts[verdict]));
    return bar.label + QStringLiteral(": ") + (parts.isEmpty() ? tr("nothing") : parts.join(QStringLiteral(" · ")));
}

void CountChart::build()
{
    chart()->removeAllSeries();
    m_series = m_orientation == Qt::Horizontal ? static_cast<QAbstractBarSeries*>(new QHorizontalStackedBarSeries)
                                               : new QStackedBarSeries;
    m_series->setBarWidth(barShare);
    fill();
    chart()->addSeries(m_series);
    setAxes();
    listen();
    chart()->legend()->setVisible(m_verdicts.size() > 1);
    QStringList said;
    for (int at = 0; at < m_bars.size(); ++at)
        said.append(describe(at));
    shown(said.join(QStringLiteral("; ")));
}

void CountChart::fill()
{
    m_sets.clear();
    for (Verdict verdict : m_verdicts) {
        auto* set = new QBarSet(capitalized(words::verdict(codeOf(verdict))));
        for (int at = 0; at < m_bars.size(); ++at)
            set->append(m_bars.at(place(at)).counts[verdict]);
        m_sets.append(set);
        m_series->append(set);
    }
}

void CountChart::setAxes()
{
    QStringList names;
    for (int at = 0; at < m_bars.size(); ++at) // an axis keeps only one category of a name
        names.append(m_bars.at(place(at)).label.toHtmlEscaped() + QString(at, QChar(0x200B)));
    m_names->setCategories(names);
    m_numbers->setRange(0, most());
    m_numbers->setTickCount(std::min(5, most() + 1));
    m_numbers->applyNiceNumbers();
    m_series->attachAxis(m_names);
    m_series->attachAxis(m_numbers);
}

void CountChart::listen()
{
    connect(m_series, &QAbstractBarSeries::clicked, this, [this](int at) {
        moveTo(place(at));
        emit chosen(m_bars.at(place(at)).key);
    });
    connect(m_series, &QAbstractBarSeries::hovered, this, [this](bool over, int at) {
        over ? QToolTip::showText(QCursor::pos(), describe(place(at)), this) : QToolTip::hideText();
    });
}

void CountChart::recolor(const Palette& palette)
{
    for (int at = 0; at < m_sets.size(); ++at) {
        m_sets.at(at)->setBrush(verdictBrush(m_verdicts.at(at), palette));
        m_sets.at(at)->setPen(QPen(palette.card, 1));
    }
    dress(m_names, false);
    dress(m_numbers, true);
}

// The category that the keys have come to, framed.
void CountChart::paintOver(QPainter& painter, const Palette& palette) const
{
    if (!hasFocus() || m_current < 0 || m_current >= m_bars.size()) return;
    const QRectF plot = chart()->plotArea();
    const double room = (m_orientation == Qt::Horizontal ? plot.height() : plot.width()) / static_cast<double>(m_bars.size());
    const double from = m_current * room;
    painter.setPen(QPen(palette.accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(m_orientation == Qt::Horizontal
                                ? QRectF(plot.left() - 3, plot.top() + from + 1, plot.width() + 6, room - 2)
                                : QRectF(plot.left() + from + 1, plot.top() - 3, room - 2, plot.height() + 6),
                            4, 4);
}

void CountChart::moveTo(int index)
{
    m_current = std::clamp(index, -1, static_cast<int>(m_bars.size()) - 1);
    if (m_current >= 0) setToolTip(describe(m_current));
    recolor(Palette::of(this));
    update();
    chart()->update();
}

void CountChart::keyPressEvent(QKeyEvent* event)
{
    const bool level = m_orientation == Qt::Horizontal;
    const int last = static_cast<int>(m_bars.size()) - 1;
    if (event->key() == (level ? Qt::Key_Down : Qt::Key_Right))
        moveTo(m_current + 1);
    else if (event->key() == (level ? Qt::Key_Up : Qt::Key_Left))
        moveTo(std::max(0, m_current - 1));
    else if (event->key() == Qt::Key_Home)
        moveTo(0);
    else if (event->key() == Qt::Key_End)
        moveTo(last);
    else if (m_current >= 0 && m_current <= last &&
             (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space))
        emit chosen(m_bars.at(m_current).key);
    else
        QWidget::keyPressEvent(event);
}

void CountChart::focusInEvent(QFocusEvent* event)
{
    Chart::focusInEvent(event);
    if (m_current < 0 && !m_bars.isEmpty()) moveTo(0);
    chart()->update();
}

void CountChart::focusOutEvent(QFocusEvent* event)
{
    Chart::focusOutEvent(event);
    chart()->update();
}

QSize CountChart::minimumSizeHint() const
{
    const int line = fontMetrics().height();
    if (m_orientation == Qt::Vertical) return {12 * line, 8 * line};
    return {16 * line, static_cast<int>((static_cast<double>(m_bars.size()) * lineHeights + 4) * line)};
}

QSize CountChart::sizeHint() const
{
    return minimumSizeHint().expandedTo({360, 180});
}
