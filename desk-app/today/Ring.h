// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/rows/Verdict.h"

#include <QRectF>

class Palette;
class QPainter;

/// The day as a ring from twelve o'clock: what is done, then what was missed, has no data, is excused; the rest is due.
/// Kinds differ by pattern too, as in a stacked bar.
void paintRing(QPainter& painter, const QRectF& where, const VerdictCounts& counts, const Palette& colors);
