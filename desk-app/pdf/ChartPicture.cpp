// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/pdf/ChartPicture.h"

#include "desk-app/pdf/Paper.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QGraphicsScene>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QPainter>
#include <QPieSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace
{

constexpr double perPoint = 2;      // units of a chart's scene: its own gaps are counted in whole ones
constexpr qsizetype fewLabels = 16; // that can stand upright below their columns

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

QFont chartType(double points, bool bold = false)
{
    QFont font = paper::type(1, bold);
    font.setPixelSize(static_cast<int>(std::lround(points * perPoint)));
    return font;
}

// The inks of the verdicts, as the window has them by day; the legend names each with its number.
QColor inkOf(const std::string& verdict)
{
    static const QMap<QString, QColor> inks{{"on_time", {0x0F, 0x9D, 0x7C}}, {"late", {0xD1, 0x7A, 0x00}},
                                            {"missed", {0xD2, 0x30, 0x2F}},  {"no_data", {0x8B, 0x52, 0xB5}},
                                            {"excused", {0x3F, 0x80, 0xCF}}, {"due", {0x87, 0x92, 0xA2}}};
    return inks.value(text(verdict), QColor(0x1D, 0x56, 0xA5));
}

double total(const SheetChart& chart)
{
    double sum = 0;
    for (const SheetChart::Value& value : chart.values)
        sum += value.value;
    return sum;
}

void addRing(QChart& picture, const SheetChart& chart)
{
    auto* ring = new QPieSeries;
    ring->setHoleSize(0.5);
    ring->setPieSize(0.92);
    const double whole = std::max(1.0, total(chart));
    for (const SheetChart::Value& value : chart.values) {
        const QString share = QString::number(100 * value.value / whole, 'f', 2);
        auto* slice = ring->append(text(value.label) + QStringLiteral("  %1  (%2%)").arg(value.value).arg(share),
                                   value.value);
        slice->setBrush(inkOf(value.verdict));
        slice->setPen(QPen(Qt::white, 1));
    }
    picture.addSeries(ring);
    picture.legend()->setAlignment(Qt::AlignRight);
    picture.legend()->setFont(chartType(8));
    picture.legend()->setLabelColor(paper::ink);
    for (QLegendMarker* marker : picture.legend()->markers(ring))
        marker->setPen(QPen(marker->brush().color(), 0));
}

// A step of 1, 2 or 5, or of ten times as much, that leads up to `highest` in five steps or less.
double stepTo(double highest)
{
    for (double ten = 1;; ten *= 10) {
        for (const double step : {ten, 2 * ten, 5 * ten})
            if (5 * step >= highest) return step;
    }
}

// Few heights, and room above the highest column for its number.
void nameHeights(QValueAxis& axis, const SheetChart& chart)
{
    double highest = 100;
    if (chart.kind == SheetChart::Kind::counts) {
        highest = 1;
        for (const SheetChart::Value& value : chart.values)
            highest = std::max(highest, value.value);
    }
    axis.setRange(0, 1.12 * highest);
    axis.setTickType(QValueAxis::TicksDynamic);
    axis.setTickInterval(stepTo(highest));
    axis.setLabelFormat(chart.kind == SheetChart::Kind::levels ? QStringLiteral("%d%%") : QStringLiteral("%d"));
}

void prepareAxis(QAbstractAxis& axis)
{
    axis.setLabelsFont(chartType(7));
    axis.setLabelsColor(paper::faint);
    axis.setLinePen(QPen(paper::rule, 1));
    axis.setGridLinePen(QPen(paper::rule, 0.6));
    axis.setTruncateLabels(false);
}

// Below each column its label; leaning where there are many.
void addAxes(QChart& picture, QAbstractSeries* series, const SheetChart& chart)
{
    auto* labels = new QBarCategoryAxis;
    for (const SheetChart::Value& value : chart.values)
        labels->append(text(value.label));
    auto* heights = new QValueAxis;
    nameHeights(*heights, chart);
    for (QAbstractAxis* axis : {static_cast<QAbstractAxis*>(labels), static_cast<QAbstractAxis*>(heights)})
        prepareAxis(*axis);
    labels->setGridLineVisible(false);
    if (labels->count() > fewLabels) labels->setLabelsAngle(-90);
    picture.addAxis(labels, Qt::AlignBottom);
    picture.addAxis(heights, Qt::AlignLeft);
    series->attachAxis(labels);
    series->attachAxis(heights);
    picture.legend()->hide();
}

void addColumns(QChart& picture, const SheetChart& chart)
{
    const bool shares = chart.kind == SheetChart::Kind::levels;
    auto* set = new QBarSet(text(chart.title));
    for (const SheetChart::Value& value : chart.values)
        *set << (shares ? std::round(10'000 * value.value) / 100 : value.value);
    set->setColor(inkOf({}));
    set->setPen(Qt::NoPen);
    set->setLabelColor(paper::ink);
    set->setLabelFont(chartType(7));
    auto* series = new QBarSeries;
    series->append(set);
    series->setBarWidth(std::clamp(0.05 * static_cast<double>(chart.values.size()), 0.15, 0.6));
    series->setLabelsVisible(static_cast<qsizetype>(chart.values.size()) <= fewLabels);
    series->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);
    series->setLabelsPrecision(6);
    picture.addSeries(series);
    addAxes(picture, series, chart);
}

void addCourse(QChart& picture, const SheetChart& chart)
{
    auto* line = new QLineSeries;
    for (std::size_t at = 0; at < chart.values.size(); ++at)
        line->append(static_cast<double>(at), chart.values[at].value);
    line->setPen(QPen(inkOf({}), 3));
    line->setPointsVisible(true);
    line->setPointLabelsVisible(true);
    line->setPointLabelsFormat(QStringLiteral("@yPoint"));
    line->setPointLabelsFont(chartType(7));
    line->setPointLabelsColor(paper::ink);
    picture.addSeries(line);
    addAxes(picture, line, chart);
}

void fill(QChart& picture, const SheetChart& chart)
{
    picture.setTitle(text(chart.title));
    picture.setTitleFont(chartType(10, true));
    picture.setTitleBrush(paper::ink);
    picture.setBackgroundVisible(false);
    picture.setMargins({4, 4, 4, 4});
    if (chart.kind == SheetChart::Kind::shares) return addRing(picture, chart);
    if (chart.kind == SheetChart::Kind::course) return addCourse(picture, chart);
    addColumns(picture, chart);
}

} // namespace

void paintChart(QPainter& painter, const SheetChart& chart, const QRectF& where)
{
    const double scale = perPoint / paper::point;
    const QRectF inside(0, 0, where.width() * scale, where.height() * scale);
    QGraphicsScene scene;
    auto* picture = new QChart;
    scene.addItem(picture); // which owns it
    fill(*picture, chart);
    picture->resize(inside.size());
    scene.setSceneRect(inside);
    painter.setPen(QPen(paper::rule, 0.5 * paper::point));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(where);
    scene.render(&painter, where, inside);
}
