// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/pdf/SheetDocument.h"

#include <QRectF>

class QPainter;

/// Paints a chart into `where`, as lines, areas and text: nothing of it is a grid of pixels.
void paintChart(QPainter& painter, const SheetChart& chart, const QRectF& where);
