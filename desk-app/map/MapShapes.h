// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPointF>

class Palette;
class QPainter;

/// Shapes and colours for kinds that are no verdicts: levels, categories, stations.
namespace shapes
{

inline constexpr int count = 8;

/// Colour number @p at of eight that are told apart, 3 to 1 against card; more begin again.
[[nodiscard]] QColor color(int at, const Palette& colors);
/// Shape number @p at of eight: star, square, triangle, disc, diamond, pentagon, cross, hexagon; more begin again.
/// @param radius of a disc that looks as large, pixels.
void paint(QPainter& painter, QPointF at, double radius, int shape, const QColor& color);

} // namespace shapes
