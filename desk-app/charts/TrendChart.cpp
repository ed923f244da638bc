// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/charts/TrendChart.h"

#include "desk-app/widgets/Palette.h"

#include <QBarCategoryAxis>
#include <QChart>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QLocale>
#include <QScatterSeries>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>

namespace
{

constexpr double pointSize = 9;      ///< Pixels.
constexpr double lineWidth = 2;      ///< Pixels.
constexpr double step = 5;           ///< Of the ends of a scale that nobody set.
constexpr double leastSpan = 10;     ///< Of such a scale, so that small changes look small.
constexpr int labelsAtMost = 5;      ///< Of the scale, beside the lowest.
constexpr double marginShare = 0.05; ///< Of the span, at both ends.
constexpr std::array shapes{QScatterSeries::MarkerShapeCircle, QScatterSeries::MarkerShapeRectangle,
                            QScatterSeries::MarkerShapeTriangle, QScatterSeries::MarkerShapeRotatedRectangle};
constexpr std::array dashes{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};

} // namespace

TrendChart::TrendChart(QWidget* parent) : Chart(parent), m_names(new QBarCategoryAxis), m_scale(new QValueAxis)
{
    m_scale->setTickType(QValueAxis::TicksDynamic);
    chart()->addAxis(m_names, Qt::AlignBottom);
    chart()->addAxis(m_scale, Qt::AlignLeft);
    build();
}

void TrendChart::show(const QList<QDate>& months, const QList<Series>& series)
{
    if (months == m_months && series == m_series) return;
    m_months = months;
    m_series = series;
    build();
}

void TrendChart::setRange(double least, double most)
{
    m_range = {least, most};
    build();
}

void TrendChart::setFormat(int decimals, const QString& suffix)
{
    m_decimals = decimals;
    m_suffix = suffix;
    build();
}

bool TrendChart::isEmpty() const
{
    for (const Series& series : m_series)
        for (const Point& point : series.points)
            if (point.value) return false;
    return true;
}

QString TrendChart::told(double value) const
{
    return QLocale().toString(value, 'f', m_decimals) + m_suffix;
}

QString TrendChart::describe(int series, int month) const
{
    const Point& point = m_series.at(series).points.at(month);
    const QString when = QLocale().toString(m_months.at(month), tr("MMMM yyyy", "format of a month"));
    if (!point.value) return tr("%1: no value").arg(when);
    return point.isDraft ? tr("%1: %2 so far").arg(when, told(*point.value)) : tr("%1: %2").arg(when, told(*point.value));
}

std::pair<double, double> TrendChart::range() const
{
    if (m_range) return *m_range;
    double least = std::numeric_limits<double>::max(), most = std::numeric_limits<double>::lowest();
    for (const Series& series : m_series)
        for (const Point& point : series.points)
            if (point.value) least = std::min(least, *point.value), most = std::max(most, *point.value);
    if (least > most) return {0, 1};
    const double top = std::ceil(most / step) * step;
    return {std::max(0.0, std::floor(std::min(least, top - leastSpan) / step) * step), top};
}

TrendChart::Drawn TrendChart::draw(int at)
{
    const Series& series = m_series.at(at);
    Drawn drawn{{}, new QScatterSeries, new QScatterSeries};
    bool inRun = false;
    for (int month = 0; month < std::min(series.points.size(), m_months.size()); ++month) {
        const Point& point = series.points.at(month);
        if (point.value) {
            if (!inRun) drawn.lines.append(new QLineSeries);
            drawn.lines.last()->append(month, *point.value);
            (point.isDraft ? drawn.drafts : drawn.issued)->append(month, *point.value);
        }
        inRun = point.value.has_value();
    }
    for (QLineSeries* line : std::as_const(drawn.lines))
        chart()->addSeries(line);
    for (QScatterSeries* points : {drawn.issued, drawn.drafts}) {
        points->setName(series.name);
        points->setMarkerShape(shapes[static_cast<std::size_t>(at) % shapes.size()]);
        points->setMarkerSize(pointSize);
        chart()->addSeries(points);
        listen(points, at);
    }
    return drawn;
}

void TrendChart::listen(QScatterSeries* points, int series)
{
    connect(points, &QScatterSeries::hovered, this, [this, series](const QPointF& at, bool over) {
        over ? QToolTip::showText(QCursor::pos(), describe(series, qRound(at.x())), this) : QToolTip::hideText();
    });
    connect(points, &QScatterSeries::clicked, this, [this](const QPointF& at) { emit chosen(m_months.at(qRound(at.x()))); });
}

void TrendChart::setAxes()
{
    QStringList names;
    for (const QDate& month : std::as_const(m_months)) {
        // The year where it begins. Signs without width keep two years' months apart: an axis keeps one category of a name.
        const QString name = QLocale().toString(month, tr("MMM", "format of a short month"));
        const bool newYear = month == m_months.first() || month.month() == 1;
        names.append(name + QString(month.year() % 4, QChar(0x200B)) +
                     (newYear ? QStringLiteral("<br/>") + QLocale().toString(month, tr("''yy", "format of a short year")) : QString()));
    }
    m_names->setCategories(names);
    const auto [least, most] = range();
    const double margin = (most - least) * marginShare; // so that no point is cut off
    m_scale->setRange(least - margin, most + margin);
    m_scale->setTickAnchor(least);
    m_scale->setTickInterval(std::max(step, std::ceil((most - least) / labelsAtMost / step) * step));
    m_scale->setLabelFormat(QStringLiteral("%.0f") + QString(m_suffix).replace(u'%', QStringLiteral("%%")));
    for (QAbstractSeries* series : chart()->series()) {
        series->attachAxis(m_names);
        series->attachAxis(m_scale);
    }
}

void TrendChart::build()
{
    chart()->removeAllSeries();
    m_drawn.clear();
    for (int at = 0; at < m_series.size(); ++at)
        m_drawn.append(draw(at));
    setAxes();
    hideMarkers();
    describeAll();
}

// One marker per series: its lines and drafts have none.
void TrendChart::hideMarkers()
{
    chart()->legend()->setVisible(m_series.size() > 1);
    for (const Drawn& drawn : std::as_const(m_drawn)) {
        for (QLineSeries* line : drawn.lines)
            chart()->legend()->markers(line).constFirst()->setVisible(false);
        chart()->legend()->markers(drawn.drafts).constFirst()->setVisible(false);
    }
}

void TrendChart::describeAll()
{
    QStringList said;
    for (int series = 0; series < m_series.size(); ++series) {
        if (m_series.size() > 1) said.append(m_series.at(series).name);
        for (int month = 0; month < std::min(m_series.at(series).points.size(), m_months.size()); ++month)
            if (m_series.at(series).points.at(month).value) said.append(describe(series, month));
    }
    shown(said.join(QStringLiteral("; ")));
}

QColor TrendChart::colorOf(int at, const Palette& palette) const
{
    if (const auto verdict = m_series.at(at).verdict) return palette.fill(*verdict);
    const std::array colors{palette.accent, palette.fill(Verdict::Late), palette.fill(Verdict::NoData),
                            palette.fill(Verdict::OnTime)};
    return colors[static_cast<std::size_t>(at) % colors.size()];
}

void TrendChart::recolor(const Palette& palette)
{
    for (int at = 0; at < m_drawn.size(); ++at) {
        const QColor color = colorOf(at, palette);
        const Drawn& drawn = m_drawn.at(at);
        for (QLineSeries* line : drawn.lines)
            line->setPen(QPen(color, lineWidth, dashes[static_cast<std::size_t>(at) % dashes.size()]));
        drawn.issued->setBrush(color);
        drawn.drafts->setBrush(palette.card);
        for (QScatterSeries* points : {drawn.issued, drawn.drafts})
            points->setPen(QPen(color, lineWidth));
    }
    dress(m_names, false);
    dress(m_scale, true);
}

QSize TrendChart::minimumSizeHint() const
{
    const int line = fontMetrics().height();
    return {16 * line, 8 * line};
}

QSize TrendChart::sizeHint() const
{
    return minimumSizeHint().expandedTo({360, 180});
}
