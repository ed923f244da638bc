// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/pdf/TableLayout.h"

#include "desk-app/pdf/Paper.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace
{

constexpr double largest = 8, smallest = 6;             // points
constexpr double besideText = 3.2 * paper::point;       // left and right of it, in the largest type
constexpr double aboveText = 1.8 * paper::point;        // and below
constexpr double longestText = 150 * paper::point;      // wider ones are broken
constexpr double narrowestText = 34 * paper::point;     // where columns must give way

bool isNumber(const SheetColumn& column)
{
    return column.kind != SheetColumn::Kind::text;
}

// A heading may take two lines where its script may be broken anywhere, else one for each word.
double leastOf(const QFont& font, const QString& heading)
{
    const bool ideographic = std::ranges::any_of(heading, [](QChar sign) { return sign.unicode() >= 0x2E80; });
    if (ideographic) return paper::widthOf(font, heading.left((heading.size() + 1) / 2));
    double least = 0;
    for (const QString& word : heading.split(' '))
        least = std::max(least, paper::widthOf(font, word));
    return least;
}

double sum(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

// Takes from each column that can spare something its share of what is too much.
void giveWay(std::vector<double>& widths, const std::vector<double>& least)
{
    double spare = 0;
    for (std::size_t at = 0; at < widths.size(); ++at)
        spare += std::max(0.0, widths[at] - least[at]);
    const double over = std::clamp(sum(widths) - paper::width, 0.0, spare);
    for (std::size_t at = 0; at < widths.size() && over > 0; ++at)
        widths[at] -= std::max(0.0, widths[at] - least[at]) * over / spare;
}

} // namespace

QString shownOnPaper(const SheetCell& cell, SheetColumn::Kind kind)
{
    if (!cell.number) return cell.text.empty() ? QStringLiteral("–") : QString::fromStdString(cell.text);
    switch (kind) {
    case SheetColumn::Kind::text:
        return QString::number(*cell.number, 'g', 15);
    case SheetColumn::Kind::count:
        return QString::number(*cell.number, 'f', 0);
    case SheetColumn::Kind::points:
        return QString::number(*cell.number, 'f', 2);
    case SheetColumn::Kind::percent:
        return QString::number(100 * *cell.number, 'f', 2) + '%';
    }
    return {};
}

TableLayout::TableLayout(const SheetTable& table) : m_table(table)
{
    measureColumns();
    measureRows();
}

QString TableLayout::shown(std::size_t row, std::size_t column) const
{
    return shownOnPaper(m_table.rows.at(row).at(column), m_table.columns.at(column).kind);
}

// The widths that the texts would like in the largest type, and the least that each can do with.
void TableLayout::measureColumns()
{
    const QFont plain = paper::type(largest), bold = paper::type(largest, true);
    std::vector<double> natural, least;
    for (std::size_t at = 0; at < m_table.columns.size(); ++at) {
        const QString heading = QString::fromStdString(m_table.columns[at].heading);
        double widest = 0;
        for (std::size_t row = 0; row < m_table.rows.size(); ++row)
            widest = std::max(widest, paper::widthOf(plain, shown(row, at)));
        const bool breaks = !isNumber(m_table.columns[at]);
        const double unbroken = breaks ? std::min(widest, narrowestText) : widest;
        natural.push_back(std::max(paper::widthOf(bold, heading), breaks ? std::min(widest, longestText) : widest) +
                          2 * besideText);
        least.push_back(std::max(leastOf(bold, heading), unbroken) + 2 * besideText);
    }
    fitWidths(std::move(natural), least);
}

// Headings are broken first, and texts; then the type gets smaller; numbers are never broken. What is left is shared.
void TableLayout::fitWidths(std::vector<double> natural, const std::vector<double>& least)
{
    giveWay(natural, least);
    m_points = std::clamp(largest * paper::width / std::max(1.0, sum(natural)), smallest, largest);
    const double stretch = paper::width / std::max(1.0, sum(natural));
    for (double& width : natural)
        width *= stretch;
    m_widths = std::move(natural);
}

double TableLayout::beside() const
{
    return besideText * m_points / largest;
}

double TableLayout::inside(std::size_t column) const
{
    return m_widths[column] - 2 * beside();
}

void TableLayout::measureRows()
{
    const QFont plain = paper::type(m_points), bold = paper::type(m_points, true);
    for (std::size_t at = 0; at < m_table.columns.size(); ++at) {
        const QString heading = QString::fromStdString(m_table.columns[at].heading);
        m_headingHeight = std::max(m_headingHeight, paper::heightOf(bold, heading, inside(at)));
    }
    m_headingHeight += 3 * aboveText;
    for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
        double height = 0;
        for (std::size_t at = 0; at < m_widths.size(); ++at)
            height = std::max(height, paper::heightOf(plain, shown(row, at), inside(at)));
        m_rowHeights.push_back(height + 2 * aboveText);
    }
}

void TableLayout::paintCell(QPainter& painter, std::size_t column, const QRectF& where, const QString& text) const
{
    paper::paintText(painter, where.adjusted(beside(), 0, -beside(), 0),
                     isNumber(m_table.columns[column]) ? Qt::AlignRight : Qt::AlignLeft, text);
}

void TableLayout::paintHeading(QPainter& painter, double top) const
{
    painter.fillRect(QRectF(0, top, paper::width, m_headingHeight), paper::heading);
    painter.setPen(paper::ink);
    painter.setFont(paper::type(m_points, true));
    double left = 0;
    for (std::size_t at = 0; at < m_widths.size(); left += m_widths[at++])
        paintCell(painter, at, {left, top, m_widths[at], m_headingHeight},
                  QString::fromStdString(m_table.columns[at].heading));
}

void TableLayout::paintRow(QPainter& painter, std::size_t row, double top) const
{
    const double height = m_rowHeights[row];
    if (row % 2 == 1) painter.fillRect(QRectF(0, top, paper::width, height), paper::band);
    painter.setPen(QPen(paper::rule, 0.4 * paper::point));
    painter.drawLine(QPointF(0, top + height), QPointF(paper::width, top + height));
    painter.setPen(paper::ink);
    painter.setFont(paper::type(m_points));
    double left = 0;
    for (std::size_t at = 0; at < m_widths.size(); left += m_widths[at++])
        paintCell(painter, at, {left, top, m_widths[at], height}, shown(row, at));
}
