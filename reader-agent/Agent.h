// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/settings/Settings.h"

namespace agent
{

/// Reads cards and delivers them until SIGTERM or SIGINT; then ends within a second. The card path runs on the
/// calling thread, the courier on one of its own; they share the journals, and a bell. True when all went well, false
/// when a journal or a device belongs to another process or a journal broke, which has been said.
/// Throws JournalBroken when a journal cannot be opened.
bool runAgent(const Settings& settings);

} // namespace agent
