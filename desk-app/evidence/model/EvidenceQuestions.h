// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/evidence/model/EvidenceRows.h"

class Session;

namespace evidence_questions
{

/// Everything about the visit of @p key, judged by the server's now. Throws DatabaseError.
EvidenceAnswer evidence(Session& session, const VisitKey& key);

} // namespace evidence_questions
