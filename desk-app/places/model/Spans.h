// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Minutes as people say them: 45 min, 7 h 20 min, 3 d 4 h. Below 0: a dash.
QString spanText(int minutes);

/// 0 to 1 as percent with one decimal; below 0: a dash.
QString percentText(double share);
