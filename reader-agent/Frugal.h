// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace agent
{

/// Sets this process up for a life of waiting on a small machine. Call it first, before any thread begins.
void useLittleMemory();

} // namespace agent
