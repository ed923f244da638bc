// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/workbook/SheetWorkbook.h"

#include <QFont>
#include <QStringList>

#include <vector>

class QPainter;

/// How a cell is written on paper: counts as they are, points and shares with two decimals, "–" where nothing is.
QString shownOnPaper(const SheetCell& cell, SheetColumn::Kind kind);

/// A table laid out for the width of the paper: type, widths of columns, heights of rows. Numbers stand at the right.
class TableLayout
{
public:
    /// `table` must outlive the layout.
    explicit TableLayout(const SheetTable& table);

    [[nodiscard]] const SheetTable& table() const { return m_table; }
    [[nodiscard]] std::size_t rows() const { return m_rowHeights.size(); }
    [[nodiscard]] double headingHeight() const { return m_headingHeight; }
    [[nodiscard]] double rowHeight(std::size_t row) const { return m_rowHeights.at(row); }
    [[nodiscard]] double points() const { return m_points; } ///< Size of the type.
    [[nodiscard]] double inside(std::size_t column) const;   ///< What a text has on a line of that column.
    [[nodiscard]] QString shown(std::size_t row, std::size_t column) const;
    void paintHeading(QPainter& painter, double top) const;
    void paintRow(QPainter& painter, std::size_t row, double top) const;

private:
    struct Width {
        double natural, least;
    };
    [[nodiscard]] Width widthOf(std::size_t column) const;
    void measureColumns();
    void measureRows();
    [[nodiscard]] double beside() const;                   ///< Free at the left and the right of a cell.
    void paintCell(QPainter& painter, std::size_t column, const QRectF& where, const QString& text) const;

    const SheetTable& m_table;
    double m_points = 8;
    std::vector<double> m_widths;
    std::vector<double> m_rowHeights;
    double m_headingHeight = 0;
};
