// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/database/Session.h"
#include "desk-app/plan/model/PlanPreview.h"

#include <QDateTime>

/// The whole plan as it is: every file's records.
struct PlanAnswer {
    QHash<QString, QList<Cells>> files;
    QString version; ///< Digest of all of it.
};

/// Who last changed the plan, and when.
struct PlanChange {
    QDateTime at; ///< Invalid: nobody has, or the login may not see it.
    QString who;  ///< Name of the person who signed, else the login.
    int changes = 0;
};

/// What the Plan page asks (schemas plan and desk).
namespace plan_questions
{

PlanAnswer plan(Session& session);
/// The last change of the plan that the log tells.
PlanChange lastChange(Session& session);
/// What @p edits would change. Throws DatabaseError::Refused.
PlanPreview preview(Session& session, const QList<RowChange>& edits);
/// Saves them, if the plan still has this version.
QList<FileChange> apply(Session& session, const QList<RowChange>& edits, const QString& version, const QString& badge);

} // namespace plan_questions
