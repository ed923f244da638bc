// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/rows/Rows.h"

class MapView;

/// Writes down how long the news of a clock-in take to be seen, for measurements: to the file that the environment
/// variable PATROL_TRACE_PIXELS names; without it, it does nothing. A line for each visit that somebody reached:
///   <checkpoint> <arrived, µs since 1970> heard <ns> asked <ns> answered <ns> shown <ns> painted <ns> changed <ns> colour <#rrggbb>
/// Instants are CLOCK_BOOTTIME. painted: the window's backing store with the map drawn anew has been flushed. changed: the
/// first such picture in which the pixel where the checkpoint lies has the verdict's colour, or another than before; 0 =
/// none within 1.5 s: another shape lies over it.
namespace PixelTrace
{

void heard();                                ///< Of clock-ins, by a notification.
void asked();                                ///< A question is on its way.
void answered(const TodayAnswer& day);       ///< An answer is here.
void shown();                                ///< The models have it.
void watch(MapView* map);                    ///< The map whose window is painted.

} // namespace PixelTrace
