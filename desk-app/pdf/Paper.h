// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QFontMetricsF>
#include <QRectF>
#include <QString>
#include <QStringList>

class QPainter;

/// The sheet of paper: its measures, its type and its inks. Everything is measured in tenths of a point.
namespace paper
{

constexpr int unitsPerInch = 720;
constexpr double point = 10;
constexpr double millimetre = unitsPerInch / 25.4;

/// Inside the margins: A4 landscape.
constexpr double width = (297 - 2 * 12) * millimetre;
constexpr double height = (210 - 2 * 10) * millimetre;
constexpr double headHeight = 8 * millimetre; ///< Of the line that tells what the page belongs to.
constexpr double footHeight = 7 * millimetre; ///< Of the line with the code and the page's number.

inline const QColor ink{0x1F, 0x26, 0x2E};
inline const QColor faint{0x5A, 0x64, 0x6E};
inline const QColor rule{0xB8, 0xC4, 0xD0};
inline const QColor band{0xF5, 0xF8, 0xFB};    ///< Behind every other row.
inline const QColor heading{0xDC, 0xE6, 0xF1}; ///< Behind the headings, as in the workbook.

/// Type of `points`, which shows Chinese.
QFont type(double points, bool bold = false);

/// Whether this machine has type that shows Chinese.
bool canShowChinese();

/// What `text` takes on one line.
double widthOf(const QFont& font, const QString& text);

/// What of `text` stays on one line: words with the blanks behind them, and single signs of Chinese with the
/// punctuation that belongs to them.
QStringList piecesOf(const QString& text);

/// What `text` takes when it is broken to `room`: between its pieces, and inside one only where it is longer than that.
double heightOf(const QFont& font, const QString& text, double room);

/// Paints `text` in the middle of the height of `where`, broken as heightOf() measures it.
void paintText(QPainter& painter, const QRectF& where, Qt::Alignment side, const QString& text);

} // namespace paper
