// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/today/model/MissWatch.h"

#include <QCoreApplication>

/// What is said of misses, in a sentence or two: the place where one is alone, else their numbers by line.
class Announcement
{
    Q_DECLARE_TR_FUNCTIONS(Announcement)
public:
    /// "Missed: Gate 3 (east line 1)", "7 checkpoints of line 3 missed", "23 checkpoints of 4 lines missed: …".
    static QString missed(const QList<VisitRow>& visits);
    /// The same of what has no data: nobody can say whether it was missed.
    static QString silent(const QList<VisitRow>& visits);
    static QString of(const Misses& misses); ///< Both.

private:
    static QString names(const QList<VisitRow>& visits);
};
