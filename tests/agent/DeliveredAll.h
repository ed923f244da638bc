// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/harness/Cluster.h"

#include <QString>

/// Compares a reader's journal with what the database holds of it, entry by entry, until they are the same and nothing
/// is undelivered: empty then, else the first difference after `patience` ms.
QString deliveredAll(const harness::Cluster& cluster, const QString& reader, const QString& journal,
                     int patience = 60'000);

/// A journal as ten hours without a database leave it, with so many taps.
void writeBacklog(const QString& journal, int taps);
