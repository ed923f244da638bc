// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/rows/Verdict.h"

#include <QBrush>

class Palette;

/// The colour of a verdict with the pattern that tells it apart without colour, as in StackedBar.
[[nodiscard]] QBrush verdictBrush(Verdict verdict, const Palette& palette);
/// A quiet area with lines across: what was not reached.
[[nodiscard]] QBrush lostBrush(const Palette& palette);
/// The colour, halfway to the ground: for parts of a whole that has it.
[[nodiscard]] QColor softer(const QColor& color, const Palette& palette);
