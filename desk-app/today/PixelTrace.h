// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/rows/Rows.h"

class MapView;

/// Writes down how long the news of a clock-in take to be seen, for measurements: to the file that the environment
/// variable PATROL_TRACE_PIXELS names; without it, it does nothing. A line for each visit that somebody reached:
///   <checkpoint> <arrived, µs since 1970> heard <ns> asked <ns> answered <ns> shown <ns> painted <ns> colour <#rrggbb> <whether it is the verdict's>
/// Instants are CLOCK_BOOTTIME. painted: the window's backing store with the map drawn anew has been flushed, and the
/// colour read from it where the checkpoint lies is the verdict's; where it never is (another shape lies over it), the
/// first such picture.
namespace PixelTrace
{

void heard();                                ///< Of clock-ins, by a notification.
void asked();                                ///< A question is on its way.
void answered(const TodayAnswer& day);       ///< An answer is here.
void shown();                                ///< The models have it.
void watch(MapView* map);                    ///< The map whose window is painted.

} // namespace PixelTrace
