// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A short tone that is heard across a room: two falling notes, played by whatever player of the sound server is
/// installed (pw-play, paplay, aplay), else the system's own bell.
namespace tone
{

void play(); ///< Returns at once.

} // namespace tone
