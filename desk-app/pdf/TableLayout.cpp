// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/pdf/TableLayout.h"

#include "desk-app/pdf/Paper.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace
{

constexpr double largest = 8;                           // points
constexpr double besideText = 3.2 * paper::point;       // left and right of it, in the largest type
constexpr double aboveText = 1.8 * paper::point;        // and below
constexpr double longestText = 150 * paper::point;      // wider ones are broken, even where they have no blank
constexpr double narrowestText = 34 * paper::point;     // where columns must give way

bool isNumber(const SheetColumn& column)
{
    return column.kind != SheetColumn::Kind::text;
}

double longestPiece(const QFont& font, const QString& text)
{
    double longest = 0;
    for (const QString& piece : paper::piecesOf(text))
        longest = std::max(longest, paper::widthOf(font, piece.trimmed()));
    return longest;
}

// A heading may take two lines where its script may be broken anywhere, but for a short one; else one for each word.
double leastOf(const QFont& font, const QString& heading)
{
    const bool ideographic = std::ranges::any_of(heading, [](QChar sign) { return sign.unicode() >= 0x2E80; });
    const qsizetype half = std::max<qsizetype>(3, (heading.size() + 1) / 2);
    const double line = ideographic ? paper::widthOf(font, heading.left(half)) : 0;
    return std::max(line, longestPiece(font, heading));
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

// The widths that a column's texts would like in the largest type, and the least that it can do with.
TableLayout::Width TableLayout::widthOf(std::size_t column) const
{
    const QFont plain = paper::type(largest), bold = paper::type(largest, true);
    const QString heading = QString::fromStdString(m_table.columns[column].heading);
    const bool breaks = !isNumber(m_table.columns[column]);
    double widest = 0, longest = 0;
    for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
        const QString text = shown(row, column);
        widest = std::max(widest, paper::widthOf(plain, text));
        if (breaks) longest = std::max(longest, longestPiece(plain, text));
    }
    const double unbroken = std::max(std::min(widest, narrowestText), std::min(longest, longestText));
    return {std::max(paper::widthOf(bold, heading), breaks ? std::min(widest, longestText) : widest) + 2 * besideText,
            std::max(leastOf(bold, heading), breaks ? unbroken : widest) + 2 * besideText};
}

// Headings are broken first, and texts; then the type gets smaller; words and numbers are not. What is left is shared.
void TableLayout::measureColumns()
{
    std::vector<double> least;
    for (std::size_t at = 0; at < m_table.columns.size(); ++at) {
        const Width width = widthOf(at);
        m_widths.push_back(width.natural);
        least.push_back(width.least);
    }
    giveWay(m_widths, least);
    const double stretch = paper::width / std::max(1.0, sum(m_widths));
    m_points = std::floor(std::min(1.0, stretch) * largest * paper::point + 1e-6) / paper::point; // type has whole tenths
    for (double& width : m_widths)
        width *= stretch;
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
