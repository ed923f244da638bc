// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/charts/TermBars.h"

#include "desk-app/charts/Patterns.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/Theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <QValueAxis>

namespace
{

constexpr double barShare = 0.62;   ///< Of the height of a row.
constexpr double lineHeights = 1.8; ///< Of a row, by the height of a line.
constexpr double whole = 100;       ///< Points.
constexpr int labelRoom = 9;        ///< Pixels between a bar and its numbers.

QString told(double points)
{
    return QLocale().toString(points, 'f', 2);
}

} // namespace

TermBars::TermBars(QWidget* parent) : Chart(parent), m_names(new QBarCategoryAxis), m_scale(new QValueAxis)
{
    m_scale->setRange(0, whole);
    m_scale->setTickCount(5);
    m_scale->setLabelFormat(QStringLiteral("%.0f"));
    chart()->addAxis(m_names, Qt::AlignLeft);
    chart()->addAxis(m_scale, Qt::AlignBottom);
    build();
}

void TermBars::setTerms(const QList<Term>& terms, const QString& sumName)
{
    if (terms == m_terms && sumName == m_sumName) return;
    m_terms = terms;
    m_sumName = sumName;
    updateGeometry();
    build();
}

double TermBars::sum() const
{
    double points = 0;
    for (const Term& term : m_terms)
        points += term.gained;
    return points;
}

QString TermBars::numbers(int row) const
{
    if (row == m_terms.size()) return told(sum());
    const Term& term = m_terms.at(row);
    return tr("%1 of %2", "points").arg(told(term.gained), told(term.possible));
}

QString TermBars::describe(int row) const
{
    if (row == m_terms.size()) return m_sumName + QStringLiteral(": ") + numbers(row);
    const Term& term = m_terms.at(row);
    const QString said = term.name + QStringLiteral(": ") + numbers(row);
    return term.explanation.isEmpty() ? said : said + u'\n' + term.explanation;
}

void TermBars::build()
{
    chart()->removeAllSeries();
    m_series = new QHorizontalStackedBarSeries;
    m_series->setBarWidth(barShare);
    fill();
    chart()->addSeries(m_series);
    m_series->attachAxis(m_names);
    m_series->attachAxis(m_scale);
    chart()->legend()->hide();
    connect(m_series, &QAbstractBarSeries::hovered, this, [this](bool over, int at) {
        over ? QToolTip::showText(QCursor::pos(), describe(rows() - 1 - at), this) : QToolTip::hideText();
    });
    QStringList said;
    for (int row = 0; row < rows(); ++row)
        said.append(describe(row));
    shown(said.join(QStringLiteral("; ")));
}

// The first row is the highest place on the axis.
void TermBars::fill()
{
    m_before = new QBarSet({}), m_gained = new QBarSet({}), m_total = new QBarSet({}), m_lost = new QBarSet({});
    QStringList names;
    double before = sum();
    for (int row = rows() - 1; row >= 0; --row) {
        const bool isSum = row == m_terms.size();
        const Term term = isSum ? Term{m_sumName, sum(), whole, {}} : m_terms.at(row);
        if (!isSum) before -= term.gained;
        m_before->append(isSum ? 0 : std::max(0.0, before));
        m_gained->append(isSum ? 0 : term.gained);
        m_total->append(isSum ? term.gained : 0);
        m_lost->append(std::max(0.0, term.possible - term.gained));
        names.append(term.name.toHtmlEscaped() + QString(row, QChar(0x200B)));
    }
    m_series->append({m_before, m_gained, m_total, m_lost});
    m_names->setCategories(names);
}

void TermBars::recolor(const Palette& palette)
{
    m_before->setBrush(Qt::NoBrush);
    m_before->setPen(Qt::NoPen);
    m_gained->setBrush(softer(palette.accent, palette));
    m_gained->setPen(Qt::NoPen);
    m_total->setBrush(palette.accent);
    m_total->setPen(Qt::NoPen);
    m_lost->setBrush(lostBrush(palette));
    m_lost->setPen(QPen(palette.border, 1));
    dress(m_names, false);
    dress(m_scale, true);
    m_names->setLabelsColor(palette.text);
    // Room for the numbers beside the bars.
    int widest = 0;
    const QFontMetrics metrics(theme::scaled(font(), 1.0, true));
    for (int row = 0; row < rows(); ++row)
        widest = std::max(widest, metrics.horizontalAdvance(numbers(row)));
    chart()->setMargins({0, 0, widest + 2 * labelRoom, 0});
}

void TermBars::paintOver(QPainter& painter, const Palette& palette) const
{
    const QRectF plot = chart()->plotArea();
    const double height = plot.height() / rows();
    for (int row = 0; row < rows(); ++row) {
        const bool isSum = row == m_terms.size();
        painter.setFont(theme::scaled(font(), 1.0, isSum));
        painter.setPen(isSum ? palette.text : palette.muted);
        painter.drawText(QRectF(plot.right() + labelRoom, plot.top() + row * height, plot.width(), height),
                         Qt::AlignLeft | Qt::AlignVCenter, numbers(row));
    }
}

QSize TermBars::minimumSizeHint() const
{
    const int line = fontMetrics().height();
    return {20 * line, static_cast<int>((rows() * lineHeights + 2) * line)};
}

QSize TermBars::sizeHint() const
{
    return minimumSizeHint().expandedTo({420, 160});
}
