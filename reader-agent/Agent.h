// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/settings/Settings.h"

namespace agent
{

/// Reads cards and delivers them until SIGTERM or SIGINT; then ends within a second. The card path runs on the
/// calling thread, the courier on one of its own; they share the journals, a bell and each reader's Pulse.
/// True when it was asked to end, false when every reader's journal or device belongs to another process, which has
/// been said. Nothing that a reader, a disk or a server does ends it.
bool runAgent(const Settings& settings);

} // namespace agent
