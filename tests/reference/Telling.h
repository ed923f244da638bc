// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/copy/Session.h"
#include "tests/reference/RandomCase.h"

namespace reference
{
/// Tells the database all of a district through the program's own doors, in the session's open transaction, and fills
/// in what only the record can answer: the instants at which pushes landed, the numbers of excuses.
/// `shuffle`: in which order journals, and wands' downloads, come in; which pushes are sent again.
void tell(copy::Session& session, District& district, unsigned shuffle);

/// The parts of that: what readers and wands tell, and what people ask for.
void tellRecord(copy::Session& session, District& district, unsigned shuffle);
void ask(copy::Session& session, Case& one);

/// Has all duties that are over settled: what is known of them is kept until something changes it.
void settle(copy::Session& session);

/// Imports a feed as patrolctl does.
void importFeed(copy::Session& session, const Feed& feed);
} // namespace reference
