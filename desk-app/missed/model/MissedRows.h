// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/evidence/model/ExcuseRow.h"
#include "desk-app/evidence/model/VisitKey.h"
#include "desk-app/rows/Verdict.h"

#include <QDateTime>
#include <QList>
#include <optional>

/// A visit that nobody reached.
struct MissedRow {
    QDate day;
    QString unit, unitName, line, lineName, shift, shiftName;
    int position = 0, round = 0, rounds = 0;
    QString checkpoint, checkpointName, kind;
    int level = 0; ///< 0 = none.
    QDateTime startsAt, endsAt;
    int hour = 0; ///< Of the day in which the duty begins.
    Verdict verdict = Verdict::Missed;
    QString reason, reasonName;
    QString crew; ///< Badges with a blank between, in order; empty = nobody.
    QString leader;
    int crewSize = 0;
    bool operator==(const MissedRow&) const = default;

    [[nodiscard]] VisitKey key() const { return {line, shift, day, checkpoint, round}; }
};

/// What nobody reached in a span of days, and the server's instant it was judged by.
struct MissedAnswer {
    QDateTime asOf;
    QList<MissedRow> visits;
};

/// What is asked for with an excuse: one for each of the lines or checkpoints.
struct ExcuseRequest {
    QStringList lines, checkpoints;
    QDateTime from, to;
    QString reason, reference, badge;
};

/// How freely a month was excused, by one who approved or asked, or in all.
struct ExcuseRate {
    QString part; ///< all, approver, asker, reason
    QString badge, name, unit, unitName; ///< Of a reason, badge is its code.
    int asked = 0, approved = 0, refused = 0, withdrawn = 0, open = 0;
    std::optional<double> approvalRate; ///< Approved of those decided, 0 to 1.
    int excused = 0, owed = 0;          ///< Visits.
    std::optional<double> excusedRate;  ///< The one of the other, 0 to 1.
    bool operator==(const ExcuseRate&) const = default;
};
