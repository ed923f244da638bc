// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/rows/Verdict.h"

#include <QDateTime>
#include <QList>
#include <QString>

/// A line that can be chosen.
struct LineRow {
    QString line, name, unit, unitName, mode;
    int stops = 0;
    bool operator==(const LineRow&) const = default;
};

/// A visit of a line's duty.
struct LineVisit {
    QDate day;
    QString shift, shiftName;
    QDateTime startsAt, endsAt, acceptUntil;
    int rounds = 0, position = 0, round = 0;
    QString checkpoint, checkpointName, kind;
    int level = 0; ///< 0 = none.
    Verdict verdict = Verdict::Due;
    QString reason, reasonName;
    QDateTime arrivedAt;
    QString badge, personName;
    bool outOfOrder = false, shortDwell = false;
    bool operator==(const LineVisit&) const = default;
};

/// The visits of a line in a span of days, and the server's instant they were judged by.
struct LineAnswer {
    QDateTime asOf;
    QList<LineVisit> visits; ///< In order of the duty's start, round and position.
};
