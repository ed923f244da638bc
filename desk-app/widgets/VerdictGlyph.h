// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/rows/Verdict.h"

#include <QPointF>

class Palette;
class QPainter;

/// Draws the shape of a verdict, so that it is told without colour:
/// on time: disc · late: triangle · missed: square with a cross · no data: diamond · excused: ring with a bar · due:
/// ring.
/// @param radius half the height of the disc in pixels; the other shapes are made to look as large.
void paintVerdict(QPainter& painter, QPointF center, double radius, Verdict verdict, const Palette& palette);
