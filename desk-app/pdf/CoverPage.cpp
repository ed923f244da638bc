// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/pdf/CoverPage.h"

#include "desk-app/pdf/ChartPicture.h"
#include "desk-app/pdf/Paper.h"

#include <QPainter>

#include <algorithm>

namespace
{

using paper::millimetre;
using paper::point;

constexpr double titleHeight = 13 * millimetre;
constexpr double factHeight = 13 * point;
constexpr double betweenFacts = 20 * point;
constexpr double betweenCharts = 4 * millimetre;
constexpr double lowestChart = 42 * millimetre, highestChart = 74 * millimetre;
constexpr double signatureHeight = 34 * millimetre;

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

void putTitle(Pages& pages, const SheetDocument& document)
{
    pages.put(titleHeight, [&document](QPainter& painter, double top) {
        painter.setPen(paper::ink);
        painter.setFont(paper::type(18, true));
        painter.drawText(QRectF(0, top, paper::width, titleHeight), Qt::AlignHCenter | Qt::AlignTop,
                         text(document.sheet.title));
    });
}

// A label and its value, where they stand on their line.
struct Fact {
    QString label, value;
    double left = 0;
};

// As many on a line as it holds.
std::vector<std::vector<Fact>> linesOfFacts(const SheetDocument& document)
{
    const QFont plain = paper::type(9), bold = paper::type(9, true);
    std::vector<std::vector<Fact>> lines(1);
    double left = 0;
    for (const auto& [label, value] : document.sheet.facts) {
        const Fact fact{text(label), text(value)};
        const double width = paper::widthOf(plain, fact.label) + 5 * point + paper::widthOf(bold, fact.value);
        if (left > 0 && left + width > paper::width) {
            lines.emplace_back();
            left = 0;
        }
        lines.back().push_back({fact.label, fact.value, left});
        left += width + betweenFacts;
    }
    return lines;
}

void paintFact(QPainter& painter, const Fact& fact, double top)
{
    const QFont plain = paper::type(9);
    const double value = fact.left + paper::widthOf(plain, fact.label) + 5 * point;
    painter.setFont(plain);
    painter.setPen(paper::faint);
    painter.drawText(QRectF(fact.left, top, paper::width, factHeight), Qt::AlignLeft | Qt::AlignVCenter, fact.label);
    painter.setFont(paper::type(9, true));
    painter.setPen(paper::ink);
    painter.drawText(QRectF(value, top, paper::width - value, factHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     fact.value);
}

void putFacts(Pages& pages, const SheetDocument& document)
{
    for (const std::vector<Fact>& line : linesOfFacts(document)) {
        pages.put(factHeight, [line](QPainter& painter, double top) {
            for (const Fact& fact : line)
                paintFact(painter, fact, top);
        });
    }
    pages.skip(3 * millimetre);
}

using Row = std::vector<const SheetChart*>;

// Shares and counts are read side by side; what goes along lines or months takes the whole width.
std::vector<Row> rowsOfCharts(const SheetDocument& document)
{
    std::vector<Row> rows;
    bool open = false; // the last row takes another one
    for (const SheetChart& chart : document.charts) {
        const bool small = chart.kind == SheetChart::Kind::shares || chart.kind == SheetChart::Kind::counts;
        if (!small || !open) rows.emplace_back();
        rows.back().push_back(&chart);
        open = small && rows.back().size() < 2;
    }
    return rows;
}

void paintRow(QPainter& painter, const Row& row, double top, double height)
{
    const double width = (paper::width - betweenCharts * static_cast<double>(row.size() - 1)) /
                         static_cast<double>(row.size());
    double left = 0;
    for (const SheetChart* chart : row) {
        paintChart(painter, *chart, QRectF(left, top, width, height));
        left += width + betweenCharts;
    }
}

void putCharts(Pages& pages, const SheetDocument& document)
{
    const std::vector<Row> rows = rowsOfCharts(document);
    const auto count = static_cast<double>(std::max<std::size_t>(1, rows.size()));
    const double height = std::clamp(pages.room() / count - betweenCharts, lowestChart, highestChart);
    for (const Row& row : rows) {
        if (pages.room() < height) pages.begin({});
        pages.put(height, [row, height](QPainter& painter, double top) { paintRow(painter, row, top, height); });
        pages.skip(betweenCharts);
    }
}

// Who, a line to write on, and the date.
void paintSignature(QPainter& painter, const QRectF& where, const QString& who, const QString& date)
{
    painter.setPen(QPen(paper::rule, 0.5 * point));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(where);
    const QRectF inside = where.adjusted(8 * point, 6 * point, -8 * point, -6 * point);
    painter.setPen(paper::ink);
    painter.setFont(paper::type(10, true));
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop, who);
    painter.setPen(QPen(paper::faint, 0.6 * point));
    painter.drawLine(QPointF(inside.left(), inside.bottom() - 20 * point),
                     QPointF(inside.right(), inside.bottom() - 20 * point));
    painter.setFont(paper::type(9));
    painter.drawText(inside, Qt::AlignRight | Qt::AlignBottom, date);
}

} // namespace

void putCover(Pages& pages, const SheetDocument& document)
{
    putTitle(pages, document);
    putFacts(pages, document);
    putCharts(pages, document);
}

void putSignatures(Pages& pages, const SheetDocument& document)
{
    if (document.signatures.empty()) return;
    const double above = 6 * millimetre;
    if (pages.room() < signatureHeight + above) pages.begin({});
    pages.skip(above);
    pages.put(signatureHeight, [&document](QPainter& painter, double top) {
        const double width = paper::width / static_cast<double>(document.signatures.size());
        double left = 0;
        for (const std::string& who : document.signatures) {
            paintSignature(painter, {left, top, width, signatureHeight}, text(who), text(document.date));
            left += width;
        }
    });
}
