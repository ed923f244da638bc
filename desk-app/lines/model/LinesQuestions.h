// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/lines/model/LinesRows.h"

class Session;

namespace lines_questions
{

/// Every line, by unit and code. Throws DatabaseError.
QList<LineRow> lines(Session& session);
/// The visits of @p line on the dates @p from through @p through, judged by the server's now. Throws DatabaseError.
LineAnswer visits(Session& session, const QString& line, QDate from, QDate through);

} // namespace lines_questions
